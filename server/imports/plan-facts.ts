/** Accessibility facts from a file: one a row with its source and day, or many a row in columns of their own. */
import type { Tables } from '../../db/tables.ts';
import { AppError, type FieldFault } from '../../shared/errors.ts';
import { isSame } from '../../shared/history/changes.ts';
import { attributeNamed, factFault, readFact } from '../../shared/imports/fact-cells.ts';
import { isDash } from '../../shared/imports/folded.ts';
import type { FactValue } from '../../shared/rooms/accessibility.ts';
import { type AttributeDefinition, attributeOf } from '../../shared/rooms/attributes.ts';
import type { CatalogueRoom } from '../rooms/catalogue-types.ts';
import { createNamed, findOr } from './find-named.ts';
import { createOnce, type Difference, type ImportContext, type PlanRow, type ReadRow, type RowWrite } from './plan.ts';

export type FactRow = Tables['facts']['$inferSelect'];

interface Said {
  definition: AttributeDefinition;
  /** Null: no longer known. */
  value: FactValue;
  /** The column at fault when it cannot be. */
  path: string;
}

const prefix = 'facts.';

/** The facts of a row in either shape. @throws AppError `import.unknown-attribute`, what the cell is refused for */
const saidIn = (row: ReadRow, { words }: ImportContext): Said[] => {
  const name = row.values.get('attribute');
  const wide = [...row.values].flatMap(([field, value]): Said[] => {
    const definition = field.startsWith(prefix) ? attributeOf(field.slice(prefix.length)) : undefined;
    return definition ? [{ definition, value: (value ?? null) as FactValue, path: field }] : [];
  });
  if (typeof name !== 'string') return wide;
  const definition = attributeNamed(name);
  if (!definition)
    throw new AppError('import.unknown-attribute', { path: 'attribute', values: { name: name.slice(0, 80) } });
  const text = row.values.get('value');
  if (text === undefined)
    throw new AppError('request.invalid', { fields: [{ path: 'value', code: 'field.required' }] });
  if (typeof text !== 'string' || isDash(text)) return [...wide, { definition, value: null, path: 'value' }];
  const read = readFact(definition, text, words);
  if ('code' in read) throw new AppError('request.invalid', { fields: [{ path: 'value', ...read }] });
  return [...wide, { definition, value: read.value, path: 'value' }];
};

const checkRanges = (said: readonly Said[]): void => {
  const fields = said.flatMap(({ definition, value, path }): FieldFault[] => {
    const fault = factFault(definition, value);
    return fault ? [{ path, ...fault }] : [];
  });
  if (fields.length > 0) throw new AppError('request.invalid', { fields });
};

const roomKeys = (room: CatalogueRoom) => [[room.id, room.code ?? ''], Object.values(room.name)];

export const planFacts = (context: ImportContext, facts: readonly FactRow[]): PlanRow => {
  const { catalogue } = context;
  const rooms = createNamed(catalogue.rooms, roomKeys);
  const sites = createNamed(catalogue.sites, (site) => [[site.id, site.code ?? ''], Object.values(site.name)]);
  const ofSite = new Map(catalogue.sites.map((site) => [site, createNamed(site.rooms, roomKeys)]));
  const stored = new Map(
    facts.flatMap((fact) =>
      fact.subjectKind === 'room' && fact.via === '' ? [[`${fact.subjectId} ${fact.key}`, fact] as const] : [],
    ),
  );
  const once = createOnce();

  const roomOf = (row: ReadRow): CatalogueRoom => {
    const [name, siteName] = [row.values.get('room'), row.values.get('site')];
    if (typeof name !== 'string')
      throw new AppError('request.invalid', { fields: [{ path: 'room', code: 'field.required' }] });
    const site = typeof siteName === 'string' ? findOr(sites, siteName, 'import.unknown-site', 'site') : undefined;
    return findOr((site && ofSite.get(site)) ?? rooms, name, 'import.unknown-room', 'room');
  };

  const writeOf = (row: ReadRow, room: CatalogueRoom, { definition, value }: Said): RowWrite | undefined => {
    const key = { subjectKind: 'room', subjectId: room.id, via: '', key: definition.key };
    const before = stored.get(`${room.id} ${definition.key}`) ?? null;
    const checkedBy = before?.checkedBy ?? null;
    const said = (field: 'source' | 'checkedOn') =>
      (row.values.has(field) ? row.values.get(field) : before?.[field]) ?? null;
    const after =
      value === null ? null : { ...key, value, source: said('source'), checkedOn: said('checkedOn'), checkedBy };
    return isSame(before, after) ? undefined : { table: 'facts', key, before, after };
  };

  return (row) => {
    const room = roomOf(row);
    const said = saidIn(row, context);
    if (said.length === 0)
      throw new AppError('request.invalid', { fields: [{ path: 'attribute', code: 'field.required' }] });
    checkRanges(said);
    for (const { definition } of said) once(`${room.id} ${definition.key}`, row.line);
    const writes = said.flatMap((each) => writeOf(row, room, each) ?? []);
    const isNew = writes.every(({ before }) => before === null);
    const differences = writes.map(({ key, before, after }): Difference => {
      const [was, is] = [before, after] as (FactRow | null)[];
      return { field: `${prefix}${key.key}`, before: was?.value ?? null, after: is?.value ?? null };
    });
    const fields = (side: 'before' | 'after') =>
      Object.fromEntries(writes.map((write) => [write.key.key, (write[side] as FactRow | null)?.value ?? null]));
    const fate = writes.length === 0 ? 'unchanged' : isNew ? 'made' : 'changed';
    return {
      line: row.line,
      name: [room.name.fi, ...(said.length === 1 ? [said[0]?.definition.label.fi ?? ''] : [])].join(': '),
      fate,
      differences,
      faults: [],
      notes: [],
      target: JSON.stringify(writes.map(({ before }) => before)),
      writes,
      ...(writes.length > 0 && {
        change: {
          kind: 'room',
          id: room.id,
          did: 'facts-changed',
          before: { facts: fields('before') },
          after: { facts: fields('after') },
        },
      }),
    };
  };
};
