/** A house as a survey reads it: two doors, a lift, two rooms, and little that is known. */
import { factPlacesOf, isKeptAsFact } from '../../../shared/facts/places.ts';
import type { FactAttributeView, SiteFactsView, SiteFactView } from '../../../shared/facts/schemas.ts';
import { attributeDefinitions } from '../../../shared/rooms/attributes.ts';

const inAll = (words: string) => ({ fi: words, sv: words, en: words });

const attributes: FactAttributeView[] = attributeDefinitions.filter(isKeptAsFact).map((attribute) => ({
  key: attribute.key,
  scope: attribute.scope,
  type: attribute.type as FactAttributeView['type'],
  unit: attribute.type === 'mm' || attribute.type === 'm' || attribute.type === '%' ? attribute.type : null,
  allowed: attribute.allowed.map((value) => ({ value, label: inAll(value) })),
  range: attribute.range,
  label: attribute.label,
  tip: null,
  ...factPlacesOf(attribute),
  subjects: [...factPlacesOf(attribute).subjects],
  isLeast: false,
}));

const place = (subjectKind: SiteFactView['subjectKind'], subjectId: string, words: string) => ({
  subjectKind,
  subjectId,
  via: '',
  facilityKind: subjectKind === 'facility' ? ('lift' as const) : null,
  name: inAll(words),
});

export const fact = (key: string, value: SiteFactView['value'], more: Partial<SiteFactView> = {}): SiteFactView => ({
  subjectKind: 'entrance',
  subjectId: 'main',
  via: '',
  key,
  value,
  source: 'measured',
  checkedOn: '2026-09-03',
  checkedBy: 'Maija Mittaaja',
  isStale: false,
  ...more,
});

/** @param doors how many of its two ways in are known */
export const house = (facts: SiteFactView[] = [], doors = 1): SiteFactsView => ({
  site: { id: 'house', name: inAll('Kanervan sote-keskus') },
  attributes,
  places: [
    place('site', 'house', 'Kanervan sote-keskus'),
    ...[place('entrance', 'main', 'Pääovi'), place('entrance', 'yard', 'Pihaovi')].slice(0, doors),
    place('facility', 'lift', 'Hissi'),
    place('room', 'hall', 'Sali'),
    place('room', 'group', 'Ryhmätila'),
  ],
  facts,
  rooms: [
    { id: 'hall', code: 'R1', name: inAll('Sali'), known: 0, least: 18, missing: [], facilities: ['lift'] },
    { id: 'group', code: 'R2', name: inAll('Ryhmätila'), known: 0, least: 18, missing: [], facilities: [] },
  ],
});
