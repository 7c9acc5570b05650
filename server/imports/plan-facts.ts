/** Accessibility facts from a file: one a row with its source and day, or many a row in columns of their own. */
import * as imports from '../../db/imports.ts';
import type { Tables } from '../../db/tables.ts';
import { AppError, type FieldFault } from '../../shared/errors.ts';
import { factFault } from '../../shared/facts/fact-fault.ts';
import { type FactPlace, factPlacesOf, mayStandOn } from '../../shared/facts/places.ts';
import { type FacilityKind, facilityKinds } from '../../shared/facts/subjects.ts';
import { isSame } from '../../shared/history/changes.ts';
import type { LocalText } from '../../shared/i18n/language.ts';
import { attributeNamed, readFact } from '../../shared/imports/fact-cells.ts';
import { isDash } from '../../shared/imports/folded.ts';
import type { FactValue } from '../../shared/rooms/accessibility.ts';
import { type AttributeDefinition, attributeOf } from '../../shared/rooms/attributes.ts';
import { partOf } from '../facts/keep-facts.ts';
import type { CatalogueSite } from '../rooms/catalogue-types.ts';
import { codedNames, createNamed, findOr } from './find-named.ts';
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
  /** What the history names, where it is a part of the house or a way to the room. */
  part: LocalText | undefined;
}

/** Of which kind a lift or toilet has to be for what the row says: the two may bear one name. */
const facilityKindIn = (row: ReadRow): FacilityKind | undefined => {
  const name = row.values.get('attribute');
  const named = typeof name === 'string' ? [attributeNamed(name)] : [];
  const wide = [...row.values.keys()].flatMap((field) =>
    field.startsWith(prefix) ? [attributeOf(field.slice(prefix.length))] : [],
  );
  return [...named, ...wide].flatMap((each) => (each && factPlacesOf(each).facilityKind) ?? [])[0];
};

/** What the places of a house are called. */
const namedIn = (site: CatalogueSite) => ({
  rooms: createNamed(site.rooms, codedNames),
  entrances: createNamed(site.entrances, codedNames),
  facilities: createNamed(site.facilities, codedNames),
  ofKind: new Map(
    facilityKinds.map((kind) => [
      kind,
      createNamed(
        site.facilities.filter((each) => each.kind === kind),
        codedNames,
      ),
    ]),
  ),
});

type Found = Omit<Place, 'history' | 'part'>;

const ofHouse = (
  site: CatalogueSite,
  subjectKind: 'site' | 'entrance' | 'facility',
  part?: { id: string; name: LocalText },
): Found => ({
  subjectKind,
  subjectId: part?.id ?? site.id,
  via: '',
  name: part ? `${site.name.fi}, ${part.name.fi}` : site.name.fi,
});

/** Finds the place of a row by what its columns name. */
const createPlaces = ({ sites, rooms }: Pick<ImportContext['catalogue'], 'sites' | 'rooms'>) => {
  const [siteNamed, roomNamed] = [createNamed(sites, codedNames), createNamed(rooms, codedNames)];
  const known = new Map<CatalogueSite, ReturnType<typeof namedIn>>();
  const within = (site: CatalogueSite) => {
    const named = known.get(site) ?? namedIn(site);
    known.set(site, named);
    return named;
  };

  /** A lift or toilet: of the kind that the row speaks of, where there is one of that kind. */
  const facilityIn = (row: ReadRow, site: CatalogueSite, name: string) => {
    const { facilities, ofKind } = within(site);
    const kind = facilityKindIn(row);
    const fitting = kind && ofKind.get(kind)?.find(name);
    return fitting ?? findOr(facilities, name, 'import.unknown-facility', 'facility');
  };

  const foundIn = (row: ReadRow): { site: CatalogueSite; place: Found } => {
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
    const room = roomName && findOr(given ? within(given).rooms : roomNamed, roomName, 'import.unknown-room', 'room');
    const site = room ? room.site : given;
    if (!site) throw new AppError('request.invalid', { fields: [{ path: 'room', code: 'field.required' }] });
    const entrance =
      entranceName && findOr(within(site).entrances, entranceName, 'import.unknown-entrance', 'entrance');
    const facility = facilityName && facilityIn(row, site, facilityName);
    if (room) {
      const name = entrance ? `${room.name.fi}, ${entrance.name.fi}` : room.name.fi;
      return { site, place: { subjectKind: 'room', subjectId: room.id, via: entrance ? entrance.id : '', name } };
    }
    if (facility) return { site, place: { ...ofHouse(site, 'facility', facility), facilityKind: facility.kind } };
    return { site, place: entrance ? ofHouse(site, 'entrance', entrance) : ofHouse(site, 'site') };
  };

  return (row: ReadRow): Place => {
    const { site, place } = foundIn(row);
    const history =
      place.subjectKind === 'room'
        ? { kind: 'room' as const, id: place.subjectId }
        : { kind: 'site' as const, id: site.id };
    return { ...place, history, part: partOf(site, place)?.name };
  };
};

const keyOf = ({ subjectKind, subjectId, via }: Pick<FactRow, 'subjectKind' | 'subjectId' | 'via'>, key: string) =>
  `${subjectKind} ${subjectId} ${via} ${key}`;

/** Everything that is known, by place and attribute. */
export const storedFacts = async ({ reader, pace }: ImportContext): Promise<ReadonlyMap<string, FactRow>> => {
  const stored = new Map<string, FactRow>();
  for await (const rows of imports.pagesOf(reader, 'facts', ['subjectKind', 'subjectId', 'via', 'key'])) {
    for (const fact of rows) stored.set(keyOf(fact, fact.key), fact);
    await pace.advance(0);
  }
  return stored;
};

/** @param stored as {@link storedFacts} gives them */
export const planFacts = (context: ImportContext, stored: ReadonlyMap<string, FactRow>): PlanRow => {
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
        entry: keyOf(place, ''),
        change: {
          ...place.history,
          did: 'facts-changed',
          before: { facts: fields('before') },
          after: { ...(place.part && { place: place.part }), facts: fields('after') },
        },
      }),
    };
  };
};
