/** What is known on the way that a survey walks, and where an answer is to stand. Pure. */
import type { FactAttributeView, SiteFactsView, SiteFactView } from '../facts/schemas.ts';
import type { FactSubject } from '../facts/subjects.ts';
import type { FactValue } from '../rooms/accessibility.ts';

/** Where a fact stands. */
export interface Place {
  subjectKind: FactSubject;
  subjectId: string;
  /** Of a room: the entrance from which it holds; otherwise empty. */
  via: string;
}

/** From a door of a house to one of its rooms. */
export interface SurveyWay {
  siteId: string;
  roomId: string;
  /** Null where the house has told of no way in. */
  entranceId: string | null;
  /** The first of the house, from which a room is judged first. */
  isMain: boolean;
  /** Whether the house has several ways in. */
  hasOthers: boolean;
  /** The lift and the toilet that serve the room. */
  facilities: Partial<Record<'lift' | 'toilet', string>>;
}

export type PlacedFact = Pick<SiteFactView, 'subjectKind' | 'subjectId' | 'via' | 'key' | 'value' | 'checkedOn'>;

/** One place as a word, to compare places with. */
export const placeWord = ({ subjectKind, subjectId, via }: Place): string => `${subjectKind}/${subjectId}/${via}`;

export const isSamePlace = (a: Place, b: Place): boolean => placeWord(a) === placeWord(b);

/** The ways to a room, the main one first; just one where the house has told of no way in. */
export const waysOf = ({ site, places, rooms }: SiteFactsView, roomId: string): SurveyWay[] => {
  const served = rooms.find(({ id }) => id === roomId)?.facilities ?? [];
  const facilities = Object.fromEntries(
    places.flatMap(({ subjectKind, subjectId, facilityKind }) =>
      subjectKind === 'facility' && facilityKind && served.includes(subjectId) ? [[facilityKind, subjectId]] : [],
    ),
  );
  const doors = places.filter(({ subjectKind }) => subjectKind === 'entrance').map(({ subjectId }) => subjectId);
  const way = { siteId: site.id, roomId, hasOthers: doors.length > 1, facilities };
  if (doors.length === 0) return [{ ...way, entranceId: null, isMain: true }];
  return doors.map((entranceId, index) => ({ ...way, entranceId, isMain: index === 0 }));
};

/** How near to the thing itself a fact stands on the way, from 0; -1 when it is not on the way. As `shared/facts/ways.ts`. */
const rankOn = (
  { siteId, roomId, entranceId, facilities }: SurveyWay,
  { subjectKind, subjectId, via }: Place,
): number => {
  if (subjectKind === 'site') return subjectId === siteId ? 0 : -1;
  if (subjectKind === 'facility') return Object.values(facilities).includes(subjectId) ? 2 : -1;
  if (subjectKind === 'entrance') return subjectId === entranceId ? 3 : -1;
  if (subjectId !== roomId) return -1;
  if (via === '') return 1;
  return via === entranceId ? 4 : -1;
};

/** What holds on the way, by attribute key: where several places know it, the nearest. */
export const factsOnWay = (facts: Iterable<PlacedFact>, way: SurveyWay): Map<string, PlacedFact> => {
  const found = new Map<string, PlacedFact>();
  for (const fact of facts) {
    const known = found.get(fact.key);
    const rank = rankOn(way, fact);
    if (rank >= 0 && fact.value !== null && (!known || rank > rankOn(way, known))) found.set(fact.key, fact);
  }
  return found;
};

/** The facts with answers in their places; an answer of nothing takes the fact away. */
export const withAnswers = (facts: readonly PlacedFact[], answers: readonly PlacedFact[]): PlacedFact[] => {
  const wordOf = (fact: PlacedFact) => `${placeWord(fact)} ${fact.key}`;
  const merged = new Map(facts.map((fact) => [wordOf(fact), fact]));
  for (const answer of answers) merged.set(wordOf(answer), answer);
  return [...merged.values()].filter(({ value }) => value !== null);
};

type Attribute = Pick<FactAttributeView, 'key' | 'subjects' | 'facilityKind' | 'fromEntrance'>;

/** Where it belongs while nothing is known of it. */
const usualPlace = ({ key, subjects, facilityKind, fromEntrance }: Attribute, way: SurveyWay): Place => {
  const room: Place = { subjectKind: 'room', subjectId: way.roomId, via: '' };
  const { entranceId, hasOthers, isMain, facilities, siteId } = way;
  const facilityId = facilityKind && facilities[facilityKind];
  if (facilityId) return { subjectKind: 'facility', subjectId: facilityId, via: '' };
  if (subjects[0] === 'entrance')
    return entranceId ? { subjectKind: 'entrance', subjectId: entranceId, via: '' } : room;
  if (subjects[0] === 'room' && fromEntrance) return hasOthers && entranceId ? { ...room, via: entranceId } : room;
  // The way through the yard to another door than the main one is another way.
  const isOwnWay = key.startsWith('route.') && !isMain && subjects.includes('entrance');
  if (isOwnWay && entranceId) return { subjectKind: 'entrance', subjectId: entranceId, via: '' };
  return subjects[0] === 'site' ? { subjectKind: 'site', subjectId: siteId, via: '' } : room;
};

/**
 * Where an answer is to stand: where the attribute belongs, unless the way knows it from nearer by, for then an answer
 * farther off would change nothing.
 */
export const placeOfAnswer = (attribute: Attribute, way: SurveyWay, known: PlacedFact | undefined): Place => {
  const usual = usualPlace(attribute, way);
  if (!known || rankOn(way, known) <= rankOn(way, usual)) return usual;
  return { subjectKind: known.subjectKind, subjectId: known.subjectId, via: known.via };
};

/** What is stored in just that place; null when nothing is. */
export const valueAt = (facts: readonly PlacedFact[], place: Place, key: string): FactValue =>
  facts.find((fact) => fact.key === key && isSamePlace(fact, place))?.value ?? null;
