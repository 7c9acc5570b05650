import { usualPolicy } from '../../../shared/rooms/room-policy.ts';
import type { RoomImpactView, RoomSettingsView } from '../../../shared/rooms/settings.ts';

const text = (fi: string) => ({ fi, sv: `${fi} (sv)`, en: `${fi} (en)` });

const user = (id: string, name: string) => ({ id, code: null, name: text(name), state: 'published' as const });

/** A divisible hall: A and B, and the whole that uses both; this is half A. */
export const settings = (more: Partial<RoomSettingsView> = {}): RoomSettingsView => ({
  id: 'ra',
  code: 'R37',
  version: 3,
  site: {
    id: 's1',
    code: 'JNS-PIE',
    name: text('Pielisrannan perhekeskus'),
    timeZone: 'Europe/Helsinki',
    state: 'published',
    careContext: 'open',
    access: 'staff',
    requestsHoldSlot: false,
    openingHours: [{ weekday: 1, start: '08:00', end: '20:00' }],
    seasons: [],
    openingExceptions: [],
    closedOnHolidays: true,
    closesOn: null,
    spaces: [
      { id: 1, name: text('Puolikas A'), rooms: [user('ra', 'Sali A'), user('rab', 'Koko sali')] },
      { id: 2, name: text('Puolikas B'), rooms: [user('rb', 'Sali B'), user('rab', 'Koko sali')] },
      { id: 3, name: text('Varasto'), rooms: [] },
    ],
  },
  name: text('Sali A'),
  formerNames: [],
  kind: 'multi',
  capacity: 30,
  areaM2: 70,
  floor: 1,
  description: { fi: '', sv: '', en: '' },
  rules: { fi: '', sv: '', en: '' },
  equipment: ['wifi'],
  layouts: [{ layout: 'theatre', capacity: 30 }],
  approval: 'auto',
  hourlyPriceCents: 0,
  priceClass: null,
  policy: usualPolicy,
  openingHours: null,
  seasons: null,
  access: null,
  accessSecret: null,
  state: 'published',
  closesOn: null,
  spaceIds: [1],
  ...more,
});

export const noImpact: RoomImpactView = { total: 0, newTotal: 0, groups: [], bookings: [], taken: [] };

export const classes = [
  {
    code: 'agreement',
    label: text('Sopimuskumppanit'),
    description: text(''),
    rule: {},
    mayBook: true,
    priceClass: 'free',
    version: 1,
  },
];

export const session = (roles: object[] = [{ role: 'admin' }]) => ({
  user: { id: 'u1', name: 'Jaana Pesonen', email: 'admin@example.org', language: 'fi', roles },
});
