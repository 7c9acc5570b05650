/** What is known of the accessibility of a house, as the service tells its keepers. */
import type { FactAttributeView, SiteFactsView, SiteFactView } from '../../../shared/facts/schemas.ts';
import { text } from '../bookings/samples.ts';

const attribute = (changes: Partial<FactAttributeView> & Pick<FactAttributeView, 'key' | 'scope' | 'type'>) => ({
  unit: null,
  allowed: [],
  range: null,
  label: text(changes.key),
  tip: null,
  subjects: ['room' as const],
  facilityKind: null,
  fromEntrance: false,
  isLeast: false,
  ...changes,
});

const millimetres = { type: 'mm', unit: 'mm', range: { min: 400, max: 3000 }, isLeast: true } as const;

const attributes: FactAttributeView[] = [
  attribute({
    ...millimetres,
    key: 'entrance.door_width_mm',
    scope: 'entrance',
    label: text('Ulko-oven vapaa leveys'),
    tip: text('Mittaa avattu ovi.'),
    subjects: ['entrance', 'room'],
  }),
  attribute({
    key: 'entrance.ramp',
    scope: 'entrance',
    type: 'choice',
    label: text('Luiska (kiinteä, siirrettävä)'),
    allowed: [
      { value: 'none', label: text('ei luiskaa') },
      { value: 'fixed', label: text('kiinteä') },
    ],
    subjects: ['entrance', 'room'],
  }),
  attribute({
    key: 'entrance.lit',
    scope: 'entrance',
    type: 'boolean',
    label: text('Sisäänkäynti valaistu'),
    subjects: ['entrance', 'room'],
  }),
  attribute({ ...millimetres, key: 'room.door_width_mm', scope: 'room', label: text('Tilan oven vapaa leveys') }),
  attribute({
    ...millimetres,
    key: 'wc.door_width_mm',
    scope: 'wc',
    label: text('Wc:n oven vapaa leveys'),
    subjects: ['facility', 'room', 'site'],
    facilityKind: 'toilet',
  }),
];

export const knownFact = (changes: Partial<SiteFactView>): SiteFactView => ({
  subjectKind: 'entrance',
  subjectId: 'e1',
  via: '',
  key: 'entrance.door_width_mm',
  value: 900,
  source: 'measured',
  checkedOn: '2026-08-31',
  checkedBy: 'Riikka Turunen',
  isStale: false,
  ...changes,
});

const place = (subjectKind: SiteFactView['subjectKind'], subjectId: string, name: string) => ({
  subjectKind,
  subjectId,
  via: '',
  facilityKind: null,
  name: text(name),
});

export const siteFacts = (changes: Partial<SiteFactsView> = {}): SiteFactsView => ({
  site: { id: 's1', name: text('Kanervan sote-keskus') },
  attributes,
  places: [
    place('site', 's1', 'Kanervan sote-keskus'),
    place('entrance', 'e1', 'Pääsisäänkäynti'),
    place('room', 'r1', 'Ryhmätila'),
    { ...place('room', 'r1', 'Ryhmätila'), via: 'e1' },
  ],
  facts: [knownFact({}), knownFact({ key: 'entrance.ramp', value: 'none', checkedOn: '2022-05-01', isStale: true })],
  rooms: [
    {
      id: 'r1',
      code: 'R01',
      name: text('Ryhmätila'),
      known: 1,
      least: 3,
      missing: ['room.door_width_mm', 'wc.door_width_mm'],
      facilities: [],
    },
  ],
  ...changes,
});
