/** A house as its keepers read it. */
import type { SiteSettingsView, StaffSiteView } from '../../../shared/sites/schemas.ts';
import { text } from '../bookings/samples.ts';

const municipality = { code: '167', name: { fi: 'Joensuu', sv: 'Joensuu' } };

export const site: SiteSettingsView = {
  id: 's1',
  code: 'JNS-KAN',
  version: 3,
  name: text('Kanervan sote-keskus'),
  municipalityCode: '167',
  municipality,
  street: 'Kanervalankatu 12',
  postalCode: '80200',
  branch: 'sote',
  careContext: 'visitor',
  access: 'staff',
  description: text(''),
  arrival: text(''),
  answerWorkingDays: 5,
  requestsHoldSlot: false,
  epidemicLevel: 0,
  epidemicUntil: null,
  epidemicMaxPeople: null,
  epidemicText: { fi: '', sv: '', en: '' },
  quietHours: [],
  needsOrientation: null,
  location: null,
  openingHours: [1, 2, 3, 4, 5].map((weekday) => ({ weekday, start: '08:00', end: '20:00' })),
  seasons: [],
  openingExceptions: [],
  closedOnHolidays: null,
  state: 'published',
  closesOn: null,
  timeZone: 'Europe/Helsinki',
  regionClosedOnHolidays: true,
  rooms: [{ id: 'r1', name: text('Ryhmätila'), state: 'published' }],
  formerNames: [{ untilDate: '2026-05-31', name: text('Kanervan terveysasema') }],
  lacks: ['arrival'],
};

export const listed: StaffSiteView = {
  id: site.id,
  code: site.code,
  name: site.name,
  municipality,
  street: site.street,
  state: 'draft',
  closesOn: '2027-06-30',
  careContext: 'visitor',
  branch: 'sote',
  roomCount: 3,
  lacks: ['hours', 'contact'],
};

export const coordinator = {
  user: {
    id: 'u1',
    name: 'Päivi Nevalainen',
    language: 'fi',
    roles: [{ role: 'coordinator' }],
  },
};

export const codes = { municipality: [municipality, { code: '426', name: { fi: 'Liperi', sv: 'Libelits' } }] };
