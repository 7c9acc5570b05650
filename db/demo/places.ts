/**
 * Where the measured facts of the demo stand: on the house, its ways in, its lifts and toilets, and only what is a
 * room's own on the room. Put together again they are what was measured of each room, so every verdict stays.
 */
import { codePrefixes } from '../../shared/facts/place-codes.ts';
import { factPlacesOf } from '../../shared/facts/places.ts';
import type { FacilityKind } from '../../shared/facts/subjects.ts';
import type { LocalText } from '../../shared/i18n/language.ts';
import type { FactValue } from '../../shared/rooms/accessibility.ts';
import { type AttributeDefinition, attributeOf } from '../../shared/rooms/attributes.ts';
import type { LocalDate } from '../../shared/time.ts';
import type { NewRow } from './new-row.ts';
import type { SeedRoom, SeedSite } from './region.ts';

type Values = Readonly<Record<string, FactValue>>;
type Place = Pick<NewRow<'facts'>, 'subjectKind' | 'subjectId'> & { via?: string };

/** Of one house, as rows. */
export interface SitePlaces {
  entrances: NewRow<'entrances'>[];
  facilities: NewRow<'facilities'>[];
  roomFacilities: NewRow<'roomFacilities'>[];
  facts: NewRow<'facts'>[];
}

interface PlacedRoom {
  id: string;
  seed: SeedRoom;
}

/** What is to be known of a house before its facts are placed. */
export interface SiteToPlace {
  site: SeedSite;
  siteId: string;
  rooms: readonly PlacedRoom[];
  /** When most of it was measured. */
  surveyedOn: LocalDate;
  newId: () => string;
}

const mainName: LocalText = { fi: 'Pääsisäänkäynti', sv: 'Huvudingång', en: 'Main entrance' };

/** Level with the ground: no step, and so neither ramp nor platform lift. */
const stepFree: Values = {
  'entrance.steps_count': 0,
  'entrance.level_difference_mm': 0,
  'entrance.ramp': 'none',
  'entrance.platform_lift': false,
};

/** A second way in: what it is called, and all that was measured at its door. */
const secondWays: Readonly<Record<string, { name: LocalText; facts: Values; lengthM: number }>> = {
  'JNS-SAI': {
    name: { fi: 'Pysäköintitalon ovi', sv: 'Dörren från parkeringshuset', en: 'Door from the car park' },
    facts: {
      ...stepFree,
      'entrance.door_operation': 'automatic',
      'entrance.door_threshold_mm': 0,
      'entrance.door_width_mm': 900,
      'entrance.glass': 'marked',
      'entrance.has_vestibule': true,
      'entrance.vestibule_turning_mm': 1800,
      'entrance.lit': true,
    },
    lengthM: 60,
  },
  'LIP-VII': {
    name: { fi: 'Pihan ovi, portaaton', sv: 'Dörren från gården, utan trappsteg', en: 'Yard door, step-free' },
    facts: {
      ...stepFree,
      'entrance.door_operation': 'light',
      'entrance.door_threshold_mm': 25,
      'entrance.door_width_mm': 850,
      'entrance.glass': 'marked',
      'entrance.has_vestibule': true,
      'entrance.vestibule_turning_mm': 1600,
      'entrance.lit': false,
    },
    lengthM: 45,
  },
  'ILO-POG': {
    name: { fi: 'Keittiön ovi, portaaton', sv: 'Köksdörren, utan trappsteg', en: 'Kitchen door, step-free' },
    facts: {
      ...stepFree,
      'entrance.door_operation': 'staff_assist',
      'entrance.door_threshold_mm': 40,
      'entrance.door_width_mm': 800,
      'entrance.glass': 'marked',
      'entrance.has_vestibule': true,
      'entrance.vestibule_turning_mm': 1200,
      'entrance.lit': true,
    },
    lengthM: 20,
  },
};

const facilityNames: Record<FacilityKind, LocalText> = {
  lift: { fi: 'Hissi', sv: 'Hiss', en: 'Lift' },
  toilet: { fi: 'Esteetön wc', sv: 'Tillgänglig toalett', en: 'Accessible toilet' },
};

/** Told by the house, read off its drawings: everything else was measured. */
const sourceOf = (key: string): NewRow<'facts'>['source'] => {
  if (/^(service|parking\.fee|route\.winter)/.test(key)) return 'owner';
  return /^(route\.indoor_length|wc\.distance|transit\.)/.test(key) ? 'drawing' : 'measured';
};

/** Houses whose yard and ways in were measured long ago, and not again since. */
const longAgo: Readonly<Record<string, LocalDate>> = { 'KON-LEH': '2023-04-18', 'KIT-PUH': '2022-10-05' };
const isOfOldSurvey = (key: string): boolean => /^(route\.outdoor|entrance\.ramp|entrance\.glass)/.test(key);

const surveyor = 'Riikka Turunen';

/** The row of a fact; what nobody has measured gets none: absent means not known. */
const factRow =
  ({ site, surveyedOn }: SiteToPlace) =>
  (place: Place, key: string, value: FactValue): NewRow<'facts'> => ({
    ...place,
    key,
    value,
    source: sourceOf(key),
    checkedOn: (isOfOldSurvey(key) ? longAgo[site.code] : undefined) ?? surveyedOn,
    checkedBy: sourceOf(key) === 'owner' ? site.fi : surveyor,
  });

const definitionOf = (key: string): AttributeDefinition => {
  const definition = attributeOf(key);
  if (!definition) throw new Error(`the demo measures ${key}, which is no attribute`);
  return definition;
};

const isOf = (key: string, place: 'site' | 'entrance' | FacilityKind): boolean => {
  const { subjects, facilityKind } = factPlacesOf(definitionOf(key));
  return subjects[0] === 'facility' ? facilityKind === place : subjects[0] === place;
};

/** Of the rooms that say anything of it, all say the same. A null says: looked at, and not known. */
const isShared = (key: string, value: FactValue, rooms: readonly PlacedRoom[]): boolean =>
  rooms.every(({ seed }) => !(key in seed.attributes) || seed.attributes[key] === value);

/** What all of the rooms agree on, of a kind of place. */
const sharedValues = (rooms: readonly PlacedRoom[], place: Parameters<typeof isOf>[1]): Values =>
  Object.fromEntries(
    rooms
      .flatMap(({ seed }) => Object.entries(seed.attributes))
      .filter(([key, value]) => value !== null && isOf(key, place) && isShared(key, value, rooms)),
  );

/** The rooms by the lift or toilet that they use: those of whose facts none contradicts another. */
const roomsByFacility = (rooms: readonly PlacedRoom[], kind: FacilityKind): PlacedRoom[][] => {
  const groups: PlacedRoom[][] = [];
  const users = rooms.filter(({ seed }) =>
    kind === 'lift'
      ? seed.attributes['lift.present'] === true
      : Object.entries(seed.attributes).some(([key, value]) => value !== null && isOf(key, 'toilet')) &&
        seed.attributes['wc.location'] !== 'none',
  );
  for (const room of users) {
    const own = Object.entries(room.seed.attributes).filter(([key]) => isOf(key, kind));
    const group = groups.find((others) => own.every(([key, value]) => isShared(key, value, others)));
    if (group) group.push(room);
    else groups.push([room]);
  }
  return groups;
};

const numbered = (name: LocalText, number: number): LocalText =>
  number === 1 ? name : { fi: `${name.fi} ${number}`, sv: `${name.sv} ${number}`, en: `${name.en} ${number}` };

interface Facility {
  id: string;
  code: string;
  kind: FacilityKind;
  name: LocalText;
  rooms: readonly PlacedRoom[];
  values: Values;
}

const facilitiesOf = ({ rooms, newId }: SiteToPlace): Facility[] =>
  (['lift', 'toilet'] as const).flatMap((kind) =>
    roomsByFacility(rooms, kind).map((group, index) => ({
      id: newId(),
      code: `${codePrefixes[kind]}${index + 1}`,
      kind,
      name: numbered(facilityNames[kind], index + 1),
      rooms: group,
      values: sharedValues(group, kind),
    })),
  );

interface Entrance {
  id: string;
  name: LocalText;
  values: Values;
}

/** The main way in, and in some houses another. */
const entrancesOf = ({ site, rooms, newId }: SiteToPlace): Entrance[] => {
  const main = { id: newId(), name: mainName, values: sharedValues(rooms, 'entrance') };
  const second = secondWays[site.code];
  if (!second) return [main];
  return [main, { id: newId(), name: second.name, values: second.facts }];
};

/** What is said of the way from an entrance to a room, in a house that has several. */
const wayRows = (
  to: SiteToPlace,
  { id, seed }: PlacedRoom,
  entrances: readonly Entrance[],
  ways: readonly [string, FactValue][],
): NewRow<'facts'>[] => {
  const row = factRow(to);
  const lengthOf = (index: number) => (index === 0 ? undefined : secondWays[seed.site]?.lengthM);
  return entrances.flatMap((entrance, index) => {
    const length = lengthOf(index);
    const own = ways.filter(([key]) => length === undefined || key !== 'route.indoor_length_m');
    const all = length === undefined ? own : [...own, ['route.indoor_length_m', length] as const];
    return all.map(([key, value]) => row({ subjectKind: 'room', subjectId: id, via: entrance.id }, key, value));
  });
};

/** The facts that are a room's own, beside those that stand elsewhere. */
const roomRows = (
  to: SiteToPlace,
  room: PlacedRoom,
  entrances: readonly Entrance[],
  elsewhere: ReadonlySet<string>,
): NewRow<'facts'>[] => {
  const own = Object.entries(room.seed.attributes).filter(([key, value]) => value !== null && !elsewhere.has(key));
  const isWay = (key: string) => entrances.length > 1 && factPlacesOf(definitionOf(key)).fromEntrance;
  const row = factRow(to);
  return [
    ...own
      .filter(([key]) => !isWay(key))
      .map(([key, value]) => row({ subjectKind: 'room', subjectId: room.id }, key, value)),
    ...wayRows(
      to,
      room,
      entrances,
      own.filter(([key]) => isWay(key)),
    ),
  ];
};

/** Places everything that was measured in a house. */
export const placeFacts = (to: SiteToPlace): SitePlaces => {
  const { siteId, rooms } = to;
  const [house, entrances, facilities] = [sharedValues(rooms, 'site'), entrancesOf(to), facilitiesOf(to)];
  const row = factRow(to);
  const rowsOf = (place: Place, values: Values) => Object.entries(values).map(([key, value]) => row(place, key, value));
  const elsewhereOf = (room: PlacedRoom) => {
    const used = facilities.filter((facility) => facility.rooms.includes(room));
    return new Set([house, entrances[0]?.values ?? {}, ...used.map(({ values }) => values)].flatMap(Object.keys));
  };
  return {
    entrances: entrances.map(({ id, name }, position) => ({
      id,
      siteId,
      code: `${codePrefixes.entrance}${position + 1}`,
      name,
      position,
    })),
    facilities: facilities.map(({ id, code, kind, name }, position) => ({ id, siteId, code, kind, name, position })),
    roomFacilities: facilities.flatMap(({ id, rooms: served }) =>
      served.map((room) => ({ roomId: room.id, facilityId: id })),
    ),
    facts: [
      ...rowsOf({ subjectKind: 'site', subjectId: siteId }, house),
      ...entrances.flatMap(({ id, values }) => rowsOf({ subjectKind: 'entrance', subjectId: id }, values)),
      ...facilities.flatMap(({ id, values }) => rowsOf({ subjectKind: 'facility', subjectId: id }, values)),
      ...rooms.flatMap((room) => roomRows(to, room, entrances, elsewhereOf(room))),
    ],
  };
};
