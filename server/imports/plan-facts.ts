/** Accessibility facts from a file: one a row with its source and day, or many a row in columns of their own. */
import type { Tables } from '../../db/tables.ts';
import { AppError, type FieldFault } from '../../shared/errors.ts';
import { factFault } from '../../shared/facts/fact-fault.ts';
import { type FactPlace, mayStandOn } from '../../shared/facts/places.ts';
import { isSame } from '../../shared/history/changes.ts';
import type { LocalText } from '../../shared/i18n/language.ts';
import { attributeNamed, readFact } from '../../shared/imports/fact-cells.ts';
import { isDash } from '../../shared/imports/folded.ts';
import type { FactValue } from '../../shared/rooms/accessibility.ts';
import { type AttributeDefinition, attributeOf } from '../../shared/rooms/attributes.ts';
import type { CatalogueSite } from '../rooms/catalogue-types.ts';
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

/** A fact may be taken away from where it does not belong. */
const checkFacts = (said: readonly Said[], place: Place): void => {
  const fields = said.flatMap(({ definition, value, path }): FieldFault[] => {
    if (value !== null && !mayStandOn(definition, place)) return [{ path, code: 'fact.misplaced' }];
    const fault = factFault(definition, value);
    return fault ? [{ path, ...fault }] : [];
  });
  if (fields.length > 0) throw new AppError('request.invalid', { fields });
};

/** What the facts of a row are about. */
interface Place extends FactPlace, Pick<FactRow, 'subjectId'> {
  /** In Finnish, as the fate of the row tells it. */
  name: string;
  /** Whose history tells of it. */
  history: { kind: 'room' | 'site'; id: string };
}

const namesOf = ({ id, name }: { id: string; name: LocalText }) => [[id], Object.values(name)];
const codedNames = (thing: { id: string; code: string | null; name: LocalText }) => [
  [thing.id, thing.code ?? ''],
  Object.values(thing.name),
];

/** Finds the place of a row by what its columns name. */
const createPlaces = ({ sites, rooms }: Pick<ImportContext['catalogue'], 'sites' | 'rooms'>) => {
  const [siteNamed, roomNamed] = [createNamed(sites, codedNames), createNamed(rooms, codedNames)];
  const inSite = new Map(
    sites.map((site) => [
      site,
      {
        rooms: createNamed(site.rooms, codedNames),
        entrances: createNamed(site.entrances, namesOf),
        facilities: createNamed(site.facilities, namesOf),
      },
    ]),
  );
  const within = (site: CatalogueSite) => inSite.get(site) as NonNullable<ReturnType<typeof inSite.get>>;

  return (row: ReadRow): Place => {
    const said = (field: 'room' | 'site' | 'entrance' | 'facility'): string | undefined => {
      const value = row.values.get(field);
      return typeof value === 'string' ? value : undefined;
    };
    const [roomName, siteName, entranceName, facilityName] = [
      said('room'),
      said('site'),
      said('entrance'),
      said('facility'),
    ];
    const given = siteName === undefined ? undefined : findOr(siteNamed, siteName, 'import.unknown-site', 'site');
    const room =
      roomName === undefined
        ? undefined
        : findOr(given ? within(given).rooms : roomNamed, roomName, 'import.unknown-room', 'room');
    const site = room?.site ?? given;
    if (!site) throw new AppError('request.invalid', { fields: [{ path: 'room', code: 'field.required' }] });
    const { entrances, facilities } = within(site);
    const entrance = entranceName && findOr(entrances, entranceName, 'import.unknown-entrance', 'entrance');
    const facility = facilityName && findOr(facilities, facilityName, 'import.unknown-facility', 'facility');
    const [ofSite, of] = [{ kind: 'site', id: site.id } as const, (name: LocalText) => `${site.name.fi}, ${name.fi}`];
    if (room) {
      const name = entrance ? `${room.name.fi}, ${entrance.name.fi}` : room.name.fi;
      const via = entrance ? entrance.id : '';
      return { subjectKind: 'room', subjectId: room.id, via, name, history: { kind: 'room', id: room.id } };
    }
    if (facility)
      return {
        subjectKind: 'facility',
        subjectId: facility.id,
        via: '',
        facilityKind: facility.kind,
        name: of(facility.name),
        history: ofSite,
      };
    if (entrance)
      return { subjectKind: 'entrance', subjectId: entrance.id, via: '', name: of(entrance.name), history: ofSite };
    return { subjectKind: 'site', subjectId: site.id, via: '', name: site.name.fi, history: ofSite };
  };
};

const keyOf = ({ subjectKind, subjectId, via }: Pick<FactRow, 'subjectKind' | 'subjectId' | 'via'>, key: string) =>
  `${subjectKind} ${subjectId} ${via} ${key}`;

export const planFacts = (context: ImportContext, facts: readonly FactRow[]): PlanRow => {
  const stored = new Map(facts.map((fact) => [keyOf(fact, fact.key), fact]));
  const placeOf = createPlaces(context.catalogue);
  const once = createOnce();

  const writeOf = (row: ReadRow, place: Place, { definition, value }: Said): RowWrite | undefined => {
    const { subjectKind, subjectId, via } = place;
    const key = { subjectKind, subjectId, via, key: definition.key };
    const before = stored.get(keyOf(place, definition.key)) ?? null;
    const said = (field: 'source' | 'checkedOn' | 'checkedBy') =>
      (row.values.has(field) ? row.values.get(field) : before?.[field]) ?? null;
    const after =
      value === null
        ? null
        : { ...key, value, source: said('source'), checkedOn: said('checkedOn'), checkedBy: said('checkedBy') };
    return isSame(before, after) ? undefined : { table: 'facts', key, before, after };
  };

  return (row) => {
    const place = placeOf(row);
    const said = saidIn(row, context);
    if (said.length === 0)
      throw new AppError('request.invalid', { fields: [{ path: 'attribute', code: 'field.required' }] });
    checkFacts(said, place);
    for (const { definition } of said) once(keyOf(place, definition.key), row.line);
    const writes = said.flatMap((each) => writeOf(row, place, each) ?? []);
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
      name: [place.name, ...(said.length === 1 ? [said[0]?.definition.label.fi ?? ''] : [])].join(': '),
      fate,
      differences,
      faults: [],
      notes: [],
      target: JSON.stringify(writes.map(({ before }) => before)),
      writes,
      ...(writes.length > 0 && {
        change: {
          ...place.history,
          did: 'facts-changed',
          before: { facts: fields('before') },
          after: { facts: fields('after') },
        },
      }),
    };
  };
};
