/** Where an accessibility fact may stand: on the house, a way in, a lift or toilet, a room, or the way to a room. Pure. */
import type { AttributeDefinition } from '../rooms/attributes.ts';
import type { FacilityKind, FactSubject } from './subjects.ts';

/** Where the facts of an attribute may stand. */
export interface FactPlaces {
  /** The place to which it belongs first. */
  subjects: readonly FactSubject[];
  /** Of which kind a facility has to be; null where no facility may have it. */
  facilityKind: FacilityKind | null;
  /** Whether it may also be said of the way from an entrance to a room. */
  fromEntrance: boolean;
}

type Attribute = Pick<AttributeDefinition, 'key' | 'scope' | 'type'>;

const places = (subjects: readonly FactSubject[], fromEntrance = false): FactPlaces => ({
  subjects,
  facilityKind: null,
  fromEntrance,
});
const ofFacility = (facilityKind: FacilityKind): FactPlaces => ({
  subjects: ['facility', 'room', 'site'],
  facilityKind,
  fromEntrance: false,
});

/** What differs from room to room though the lift or toilet is the same: said of it, it would hold for all that use it. */
const seenFromRoom: Readonly<Record<string, FactPlaces>> = {
  'lift.needed': places(['room', 'site'], true),
  'wc.location': places(['room', 'site']),
  'wc.distance_m': places(['room', 'site']),
};

const indoorPlaces = (key: string): FactPlaces => {
  if (key.startsWith('lift.')) return ofFacility('lift');
  return key.startsWith('wayfinding.') ? places(['site', 'entrance', 'room'], true) : places(['room', 'site'], true);
};

const placesOfScope: Record<AttributeDefinition['scope'], (key: string) => FactPlaces> = {
  site: () => places(['site', 'entrance', 'room']),
  entrance: () => places(['entrance', 'room']),
  indoor: indoorPlaces,
  room: () => places(['room']),
  hearing: () => places(['room']),
  wc: () => ofFacility('toilet'),
  safety: () => places(['site', 'room']),
};

export const factPlacesOf = ({ key, scope }: Attribute): FactPlaces => seenFromRoom[key] ?? placesOfScope[scope](key);

/**
 * Told otherwise than by a fact: pictures and persons have their own lists, the main entrance is the first in order,
 * and what is out of order is a breakdown with its time.
 */
const toldOtherwise: ReadonlySet<string> = new Set(['entrance.is_main', 'lift.working']);

/** Whether it is asked and kept as a fact. */
export const isKeptAsFact = ({ key, type }: Attribute): boolean =>
  type !== 'media' && type !== 'person' && !toldOtherwise.has(key);

/** One place. */
export interface FactPlace {
  subjectKind: FactSubject;
  /** The way in from which it holds, of a room; empty otherwise. */
  via: string;
  /** Of a facility. */
  facilityKind?: FacilityKind | undefined;
}

export const mayStandOn = (attribute: Attribute, { subjectKind, via, facilityKind }: FactPlace): boolean => {
  const { subjects, facilityKind: needed, fromEntrance } = factPlacesOf(attribute);
  if (via !== '') return subjectKind === 'room' && fromEntrance;
  return subjects.includes(subjectKind) && (subjectKind !== 'facility' || facilityKind === needed);
};
