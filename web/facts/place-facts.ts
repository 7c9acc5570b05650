/** The places of a house and what can be known of each, out of one answer of the service. Pure. */
import { mayStandOn } from '../../shared/facts/places.ts';
import type { FactAttributeView, SiteFactsView, SiteFactView } from '../../shared/facts/schemas.ts';

export type Place = SiteFactsView['places'][number];
export type Scope = FactAttributeView['scope'];

/** How a place is named in the address. */
export const keyOfPlace = ({ subjectKind, subjectId, via }: Pick<Place, 'subjectKind' | 'subjectId' | 'via'>): string =>
  [subjectKind, subjectId, ...(via ? [via] : [])].join('~');

export const placeOfKey = (view: SiteFactsView, key: string): Place | undefined =>
  view.places.find((place) => keyOfPlace(place) === key);

const isAt =
  ({ subjectKind, subjectId, via }: Place) =>
  (fact: SiteFactView): boolean =>
    fact.subjectKind === subjectKind && fact.subjectId === subjectId && fact.via === via;

/** What is known there, by attribute. */
export const factsAt = (view: SiteFactsView, place: Place): ReadonlyMap<string, SiteFactView> =>
  new Map(view.facts.filter(isAt(place)).map((fact) => [fact.key, fact]));

const mayStand = (attribute: FactAttributeView, { subjectKind, via, facilityKind }: Place): boolean =>
  mayStandOn(attribute, { subjectKind, via, facilityKind: facilityKind ?? undefined });

/** Whether the house has a place of the sort to which a fact of the attribute belongs. */
const hasPlaceFor = (view: SiteFactsView, attribute: FactAttributeView, room: Place): boolean => {
  const [first] = attribute.subjects;
  if (first === 'entrance' || first === 'site') return view.places.some(({ subjectKind }) => subjectKind === first);
  const served = view.rooms.find(({ id }) => id === room.subjectId)?.facilities ?? [];
  return view.places.some(
    ({ subjectId, facilityKind }) => facilityKind === attribute.facilityKind && served.includes(subjectId),
  );
};

/**
 * Whether it is here that one looks for the fact: where it belongs first, or on the room while the house has no such
 * place. What differs from way in to way in is asked on the ways, once there is more than one.
 */
const belongs = (view: SiteFactsView, attribute: FactAttributeView, place: Place): boolean => {
  const [first] = attribute.subjects;
  const hasWays = view.places.filter(({ subjectKind }) => subjectKind === 'entrance').length > 1;
  if (place.via !== '') return hasWays && first === 'room';
  if (place.subjectKind !== 'room') return first === place.subjectKind;
  if (first === 'room') return !(attribute.fromEntrance && hasWays);
  return !hasPlaceFor(view, attribute, place);
};

/** The attributes to show at a place in the order of arrival: those that belong there or are known; or all that may stand there. */
export const attributesAt = (view: SiteFactsView, place: Place, all = false): FactAttributeView[] => {
  const known = factsAt(view, place);
  return view.attributes.filter(
    (attribute) => mayStand(attribute, place) && (all || known.has(attribute.key) || belongs(view, attribute, place)),
  );
};

/** Scope by scope, in the order of arrival. */
export const byScope = (attributes: readonly FactAttributeView[]): [Scope, FactAttributeView[]][] => [
  ...Map.groupBy(attributes, ({ scope }) => scope),
];

/** Places of which something can be said: the ways to a room are told apart only where there is more than one. */
export const placesToShow = (view: SiteFactsView): Place[] =>
  view.places.filter((place) => place.via === '' || attributesAt(view, place).length > 0);
