/** Every page of the product and its main states, each with the way to it: for checks that hold on all of them. */
import type { Page } from 'playwright-core';
import type { AccountKey } from '../../db/demo/people.ts';

export interface Screen {
  /** Also the name of its picture. */
  name: string;
  path: string;
  /** Who looks at it; nobody when left out. */
  as?: AccountKey;
  /** From the page as it opens to the state that is meant. */
  reach?: (page: Page) => Promise<void>;
}

/** Twenty Wednesdays, of which the hall is free on all. */
export const twentyWednesdays =
  'start=2027-01-13T17:00&end=2027-01-13T19:00&rrule=FREQ%3DWEEKLY%3BBYDAY%3DWE%3BCOUNT%3D20';
const wants = 'people=12&place=167&needs=wheelchair';
/** Mondays on which another group has the room every other week: a series with something to solve. */
const takenMondays = 'start=2027-01-11T17:00&end=2027-01-11T19:00&rrule=FREQ%3DWEEKLY%3BBYDAY%3DMO%3BCOUNT%3D12';
const monday = 'pvm=2027-01-11';

const press = (name: string | RegExp) => (page: Page) => page.getByRole('button', { name }).first().click();
const unfold = (step: 'needs' | 'send') => (page: Page) => page.locator(`#step-${step}`).click();

const inTurn =
  (...steps: ((page: Page) => Promise<void>)[]) =>
  async (page: Page): Promise<void> => {
    for (const step of steps) await step(page);
  };

const emptyDate = (page: Page): Promise<void> => page.locator('[id="when.date"]').fill('');

const openPages: Screen[] = [
  { name: 'start', path: '/' },
  { name: 'start-without-a-time', path: '/', reach: inTurn(emptyDate, press('Etsi vapaat tilat')) },
  { name: 'search', path: '/haku' },
  { name: 'search-results', path: `/haku?${twentyWednesdays}&${wants}` },
  { name: 'search-partly-free', path: `/haku?${takenMondays}&place=167` },
  { name: 'search-nothing', path: `/haku?${twentyWednesdays}&people=900` },
  { name: 'rooms', path: '/tilat' },
  { name: 'room', path: '/tilat/R03' },
  { name: 'room-facts', path: '/tilat/R03/esteettomyys' },
  { name: 'room-facts-why', path: '/tilat/R03/esteettomyys#tarve-wheelchair' },
  { name: 'limits', path: '/esteettomyys/rajat' },
  { name: 'room-unknown', path: '/tilat/R99' },
  { name: 'request-no-room', path: '/varaa' },
  { name: 'request', path: `/varaa?room=R02&${takenMondays}` },
  { name: 'request-purpose-faults', path: `/varaa?room=R02&${takenMondays}`, reach: press('Jatka') },
  { name: 'request-needs', path: `/varaa?room=R11&${twentyWednesdays}&${wants}`, reach: unfold('needs') },
  { name: 'request-send', path: `/varaa?room=R03&${twentyWednesdays}`, reach: unfold('send') },
  { name: 'sign-in', path: '/kirjaudu' },
  { name: 'register', path: '/rekisteroidy' },
  { name: 'sign-in-faults', path: '/kirjaudu', reach: press(/^Kirjaudu$/) },
  { name: 'statement', path: '/saavutettavuus' },
  { name: 'who-may-book', path: '/kuka-voi-varata' },
  { name: 'terms', path: '/ehdot' },
  { name: 'privacy', path: '/tietosuoja' },
  { name: 'setup-closed', path: '/kayttoonotto' },
  { name: 'contact', path: '/yhteys' },
  { name: 'embed-builder', path: '/upota?rooms=R02&site=JNS-KAN&whose=rooms&view=week&hours=8-20&accent=14594f' },
  { name: 'gallery', path: '/tyyli' },
  { name: 'not-found', path: '/ei-ole' },
];

const bookersPages: Screen[] = [
  {
    name: 'request-faults',
    path: `/varaa?room=R02&${takenMondays}`,
    reach: inTurn(unfold('send'), press(/^Lähetä|^Varaa/)),
  },
  { name: 'bookings', path: '/varaukset' },
  { name: 'bookings-past', path: '/varaukset?nayta=menneet' },
  { name: 'booking', path: '/varaukset/B01' },
  { name: 'booking-waiting', path: '/varaukset/B18' },
  { name: 'booking-unknown', path: '/varaukset/B99' },
  { name: 'booking-change', path: '/varaukset/B01', reach: press('Muuta tietoja') },
  { name: 'booking-cancel', path: '/varaukset/B01', reach: press('Peru varaus') },
  { name: 'approvals-forbidden', path: '/hyvaksynnat' },
  { name: 'organisation', path: '/jarjesto' },
  { name: 'own-account', path: '/oma' },
].map((screen) => ({ ...screen, as: 'ngo' }));

const staffPages: Screen[] = [
  { name: 'approvals', path: '/hyvaksynnat' },
  { name: 'approvals-open', path: '/hyvaksynnat?avaa=B18' },
  { name: 'approvals-deny', path: '/hyvaksynnat?avaa=B18', reach: press(/^Hylkää/) },
  { name: 'approvals-filtered', path: '/hyvaksynnat?kunta=000' },
  { name: 'calendar-day', path: `/kalenteri?toimipiste=JNS-KAN&${monday}` },
  { name: 'calendar-week', path: `/kalenteri?toimipiste=JNS-KAN&nakyma=viikko&tila=R02&${monday}` },
  { name: 'calendar-list', path: `/kalenteri?toimipiste=JNS-KAN&nakyma=lista&${monday}` },
  { name: 'calendar-close', path: `/kalenteri?toimipiste=JNS-KAN&${monday}`, reach: press('Sulje tila') },
  { name: 'bookings-staff', path: '/varaukset' },
  { name: 'overview', path: '/yllapito' },
].map((screen) => ({ ...screen, as: 'approver' }));

const administratorsPages: Screen[] = [
  { name: 'house', path: '/yllapito' },
  { name: 'house-sites', path: '/yllapito/toimipisteet' },
  { name: 'house-site', path: '/yllapito/toimipisteet/JNS-KAN' },
  { name: 'house-site-hours', path: '/yllapito/toimipisteet/JNS-KAN?nakyma=aukiolo' },
  { name: 'house-site-arrival', path: '/yllapito/toimipisteet/JNS-KAN?nakyma=saapuminen' },
  { name: 'house-rooms', path: '/yllapito/tilat' },
  { name: 'house-room', path: '/yllapito/tilat/R02' },
  { name: 'house-contacts', path: '/yllapito/yhteyshenkilot' },
  { name: 'house-organisations', path: '/yllapito/jarjestot' },
  { name: 'house-organisation', path: '/yllapito/jarjestot/O01' },
  { name: 'house-users', path: '/yllapito/kayttajat' },
  { name: 'house-region', path: '/yllapito/alue' },
  { name: 'house-priority', path: '/yllapito/etusija' },
  { name: 'house-codes', path: '/yllapito/luettelot' },
  { name: 'house-notices', path: '/yllapito/ilmoitukset' },
  { name: 'house-texts', path: '/yllapito/tekstit' },
  { name: 'house-corrections', path: '/yllapito/taydennykset' },
  { name: 'house-import', path: '/yllapito/tuonti' },
].map((screen) => ({ ...screen, as: 'admin' }));

/** Those of one reader follow each other. */
export const screens: readonly Screen[] = [...openPages, ...bookersPages, ...staffPages, ...administratorsPages];

/** Opens the page and goes on to the state that is meant. */
export const openScreen = async (page: Page, { path, reach }: Screen): Promise<void> => {
  await page.goto(path);
  if (reach) await reach(page);
};

/** Milliseconds for all screens of one reader, on a slow machine. */
export const wholeTour = 180_000;

const readers: readonly { reader: string; as?: AccountKey }[] = [
  { reader: 'a visitor' },
  { reader: 'a booker', as: 'ngo' },
  { reader: 'an approver', as: 'approver' },
  { reader: 'an administrator', as: 'admin' },
];

/** What each reader sees, for one session to go through: `test.each(tours)('… to $reader', …)`. */
export const tours = readers.map((reader) => ({ ...reader, seen: screens.filter(({ as }) => as === reader.as) }));
