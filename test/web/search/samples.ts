/** What a search finds, made by hand: as much of it as the pages look at. */
import type { SearchView } from '../../../shared/bookings/search-schemas.ts';
import type { RoomSummaryView, SiteView } from '../../../shared/rooms/schemas.ts';
import type { FoundRoom } from '../../../web/search/result-words.ts';

const inAll = (text: string) => ({ fi: text, sv: `${text} (sv)`, en: `${text} (en)` });

const joensuu = { code: '167', name: { fi: 'Joensuu', sv: 'Joensuu' } };
const kitee = { code: '260', name: { fi: 'Kitee', sv: 'Kides' } };

const house = {
  id: 'site-kanerva',
  code: 'JNS-KAN',
  name: inAll('Kanervan sote-keskus'),
  municipality: joensuu,
  street: 'Kanervalankatu 12',
  postalCode: '80100',
  timeZone: 'Europe/Helsinki',
};

export const sites: SiteView[] = [
  { ...house, careContext: 'visitor', access: 'direct', openingHours: [], roomCount: 3, photos: [] },
  {
    ...house,
    photos: [],
    id: 'site-puhos',
    code: 'KIT-PUH',
    name: inAll('Puhoslammen hyvinvointikeskus'),
    municipality: kitee,
    careContext: 'visitor',
    access: 'direct',
    openingHours: [],
    roomCount: 1,
  },
];

export const room = (part: Partial<RoomSummaryView> = {}): RoomSummaryView => ({
  id: 'room-kanerva',
  code: 'R01',
  name: inAll('Kokoustila Kanerva'),
  site: house,
  kind: 'meeting',
  capacity: 12,
  areaM2: 28,
  floor: 1,
  approval: 'auto',
  equipment: ['wifi'],
  accessibility: { wheelchair: 'S', walker: 'S', mobility: 'S', vision: 'S', hearing: 'A', sensory: 'S' },
  ...part,
});

/** Ten Mondays from 11 January 2027. */
export const mondays = [
  '2027-01-11',
  '2027-01-18',
  '2027-01-25',
  '2027-02-01',
  '2027-02-08',
  '2027-02-15',
  '2027-02-22',
  '2027-03-01',
  '2027-03-08',
  '2027-03-15',
];

export const found = (part: Partial<FoundRoom> = {}): FoundRoom => {
  const blocked = part.blocked ?? [];
  const its = part.room ?? room();
  return {
    room: its,
    free: mondays.length - blocked.length,
    blocked,
    competing: [],
    accessibility: its.accessibility,
    alternatives: [],
    ...part,
  };
};

export const view = (rooms: FoundRoom[], part: Partial<SearchView> = {}): SearchView => ({
  occurrences: mondays.map((date) => ({
    date,
    start: `${date}T15:00:00Z`,
    end: `${date}T17:00:00Z`,
    localStart: `${date}T17:00`,
    localEnd: `${date}T19:00`,
  })),
  skipped: [],
  ruleText: inAll('joka maanantai 17.00–19.00, 11.1.–15.3.2027'),
  rooms,
  ...part,
});

/** The same in the address of a search. */
export const tenMondays =
  'start=2027-01-11T17%3A00&end=2027-01-11T19%3A00&rrule=FREQ%3DWEEKLY%3BBYDAY%3DMO%3BCOUNT%3D10';
