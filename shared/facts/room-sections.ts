/** How the accessibility facts of a room are told: part by part in the order of arrival (domain reference 3.5). Pure. */
import type { LocalText } from '../i18n/language.ts';
import { scopeWords } from '../rooms/attribute-words.ts';
import { type AttributeDefinition, attributeDefinitions } from '../rooms/attributes.ts';
import { askedLeast } from '../rooms/least-facts.ts';

/** The parts of a visit in the order of arrival. Apart from the scopes, for a yard is first a place to park and then a way to the door. */
export const sectionWords = {
  arrival: scopeWords.site,
  outdoor: { fi: 'Kulkureitti ovelle', sv: 'Vägen till dörren', en: 'Route to the door' },
  entrance: { fi: 'Sisäänkäynnit', sv: 'Ingångar', en: 'Ways in' },
  indoor: scopeWords.indoor,
  room: scopeWords.room,
  hearing: scopeWords.hearing,
  wc: scopeWords.wc,
  safety: { fi: 'Poistuminen ja palvelu', sv: 'Utrymning och service', en: 'Way out and service' },
} as const satisfies Record<string, LocalText>;

export type SectionKey = keyof typeof sectionWords;
export const sectionKeys = Object.keys(sectionWords) as SectionKey[];

/** In which part an attribute is told. */
export const sectionOf = ({ key, scope }: Pick<AttributeDefinition, 'key' | 'scope'>): SectionKey => {
  if (scope !== 'site') return scope;
  return key.startsWith('route.') ? 'outdoor' : 'arrival';
};

/** What everybody who comes asks, though no verdict rests on it: missing, it is told as such. */
const alwaysTold: ReadonlySet<string> = new Set([
  'parking.accessible_count',
  'parking.distance_m',
  'dropoff.distance_m',
  'room.wheelchair_capacity',
  'evac.wheelchair',
  'service.assistant_available',
  ...askedLeast,
]);

/** Files and persons are told otherwise. */
const isTold = ({ type }: AttributeDefinition): boolean => type !== 'person' && type !== 'media';

/**
 * The attributes of a room that are told, part by part in the order of arrival: what is known on some way, what a
 * verdict asks for, and what everybody asks.
 */
export const toldAttributes = (
  known: (key: string) => boolean,
  asked: ReadonlySet<string>,
): ReadonlyMap<SectionKey, AttributeDefinition[]> => {
  const told = attributeDefinitions.filter(
    (definition) =>
      isTold(definition) && (known(definition.key) || asked.has(definition.key) || alwaysTold.has(definition.key)),
  );
  return new Map(sectionKeys.map((section) => [section, told.filter((each) => sectionOf(each) === section)]));
};
