import { screen, waitFor, within } from '@solidjs/testing-library';
import { beforeEach, expect, test, vi } from 'vitest';
import type { BreakdownView } from '../../../shared/breakdowns/schemas.ts';
import type { AvailabilityView, RoomView } from '../../../shared/rooms/schemas.ts';
import { addDays } from '../../../shared/time.ts';
import RoomPage from '../../../web/rooms/room-page.tsx';
import { type FakeService, fakeService, noAnswer, refusal, type Sent } from '../../support/fake-service.ts';
import { expectNoViolations } from '../../support/page.tsx';
import { renderPage } from '../../support/render-page.tsx';
import { codes, room, text } from '../bookings/samples.ts';

beforeEach(() => {
  vi.useFakeTimers({ toFake: ['Date'], now: new Date('2027-01-11T08:00:00Z') });
  return () => vi.useRealTimers();
});

const weekdays = [1, 2, 3, 4, 5].map((weekday) => ({ weekday, start: '08:00', end: '20:00' }));

const shown: RoomView = {
  ...room,
  equipment: ['piano', 'wifi'],
  layouts: [{ layout: 'circle', capacity: 18 }],
  openingHours: weekdays,
  openingExceptions: [
    { date: '2027-06-24', open: [{ start: '08:00', end: '14:00' }], reason: text('Lyhennetty aukiolo') },
    { date: '2027-01-04', open: [], reason: text('Mennyt poikkeus') },
  ],
  policy: { ...room.policy, leadWorkingDays: 0, weeklyQuotaHours: 12 },
  scopes: [
    { key: 'entrance', label: text('Sisäänkäynti') },
    { key: 'room', label: text('Tila') },
    { key: 'wc', label: text('Wc') },
  ],
  attributes: [
    {
      key: 'room.turning',
      scope: 'room',
      label: text('Kääntöympyrä'),
      value: 1500,
      text: text('1500 mm'),
      source: 'measured',
      checkedOn: '2026-08-31',
    },
    {
      key: 'entrance.door',
      scope: 'entrance',
      label: text('Oven leveys'),
      value: null,
      text: text('ei tietoa'),
      source: null,
      checkedOn: null,
    },
  ],
  checks: {
    ...room.checks,
    hearing: {
      verdict: 'A',
      decidedBy: {
        check: 'hearing.loop',
        value: 'portable',
        limit: 'in fixed',
        source: 'project',
        text: text('Induktiosilmukka: siirrettävä'),
      },
    },
  },
  sharesSpaceWith: [{ id: 'r3', code: 'R03', name: text('Sali B') }],
};

const lift: BreakdownView = {
  id: 'd1',
  device: 'lift',
  place: null,
  start: '2027-01-11T06:00:00Z',
  end: '2027-01-22T14:00:00Z',
  localStart: '2027-01-11T08:00',
  localEnd: '2027-01-22T16:00',
  note: text(''),
  reportedAt: '2027-01-10T08:20:00Z',
  localReportedAt: '2027-01-10T10:20',
};

/** Open on weekday mornings and evenings; booked on Mondays at half past five. */
const week = ({ query }: Sent): AvailabilityView => ({
  timeZone: 'Europe/Helsinki',
  days: [0, 1, 2, 3, 4, 5, 6].map((day) => {
    const date = addDays(query.get('from') ?? '', day);
    return {
      date,
      holiday: null,
      open:
        day < 5
          ? [
              { start: `${date}T06:00:00Z`, end: `${date}T09:00:00Z` },
              { start: `${date}T15:00:00Z`, end: `${date}T18:00:00Z` },
            ]
          : [],
      busy:
        day === 0
          ? [{ start: `${date}T15:30:00Z`, end: `${date}T17:00:00Z`, kind: 'booked', title: 'Muistikahvila' }]
          : [],
    };
  }),
});

const open = (address = '/tilat/R02', service: FakeService = served()) => ({
  service,
  ...renderPage(RoomPage, '/tilat/:room', address),
});

const servedAs = (answer: RoomView) =>
  fakeService({
    'GET /session/user': () => ({ user: null }),
    'GET /codes': () => codes,
    'GET /rooms/R02': () => answer,
    'GET /rooms/r2/availability': week,
  });

const served = () => servedAs(shown);

test('a room tells what it is, whom it suits and on what terms it is given', async () => {
  const { container } = open();
  expect((await screen.findByRole('heading', { level: 1 })).textContent).toBe('Ryhmätila Mustikka');
  expect(document.title).toContain('Ryhmätila Mustikka');
  await waitFor(() =>
    expect(screen.getByText('Varusteet').nextElementSibling?.textContent).toBe('PianoLangaton verkko'),
  );
  expect(screen.getByText('Hinta').nextElementSibling?.textContent).toBe('Maksuton');
  expect(screen.getByText('Induktiosilmukka: siirrettävä')).toBeTruthy();
  expect(screen.getByText('Varaus kestää vähintään 1 t ja enintään 8 t.')).toBeTruthy();
  expect(screen.getByText('Yksi järjestö voi varata enintään 12 tuntia viikossa.')).toBeTruthy();
  expect(screen.getByText('maanantai–perjantai').nextElementSibling?.textContent).toBe('8.00–20.00');
  expect(screen.getByText('to 24.6.2027: 8.00–14.00 (Lyhennetty aukiolo)')).toBeTruthy();
  expect(screen.queryByText(/Mennyt poikkeus/)).toBeNull();
  expect(screen.getByRole('link', { name: 'Sali B' }).getAttribute('href')).toBe('/tilat/R03');
  await screen.findByRole('table');
  await expectNoViolations(container);
});

test('a room whose requests are decided by people says in how many working days they answer', async () => {
  const service = served();
  service.answer('GET /rooms/R02', () => ({ ...shown, approval: 'manual', answerWorkingDays: 3 }));
  open('/tilat/R02', service);
  expect(await screen.findByText(/^Henkilökunta vastaa pyyntöön 3 työpäivän kuluessa\./)).toBeTruthy();
});

test('while something is or will be out of order, the usual verdicts and those of its days stand side by side', async () => {
  const service = served();
  const verdicts = { ...shown.accessibility, wheelchair: 'N' as const };
  service.answer('GET /rooms/R02', () => ({ ...shown, breakdowns: [{ ...lift, verdicts }] }));
  const { container } = open('/tilat/R02', service);
  const usual = await screen.findByRole('link', { name: /^Pyörätuoli: / });
  expect(usual.closest('li')?.textContent).toContain(
    `Vian aikana, ma 11.1.2027 klo 8.00 – pe 22.1.2027 klo 16.00: ei sovellu`,
  );
  expect(screen.getByText('Silloin tila soveltuu toisin kuin tavallisesti:')).toBeTruthy();
  expect(screen.getByText(/^Näin tila soveltuu, kun kaikki on kunnossa\./)).toBeTruthy();
  expect(screen.getAllByText(/^Vian aikana/)).toHaveLength(1);
  await expectNoViolations(container);
});

test('a fault that changes nothing for anybody says so', async () => {
  const service = served();
  service.answer('GET /rooms/R02', () => ({ ...shown, breakdowns: [{ ...lift, verdicts: shown.accessibility }] }));
  open('/tilat/R02', service);
  expect(await screen.findByText('Tila soveltuu silloin niin kuin muulloinkin.')).toBeTruthy();
  expect(screen.queryByText(/^Näin tila soveltuu, kun/)).toBeNull();
});

test('a room where everything works says nothing of faults beside its verdicts', async () => {
  open();
  await screen.findByRole('link', { name: /^Kuuleminen: soveltuu avustettuna/ });
  expect(screen.queryByText(/^Näin tila soveltuu, kun/)).toBeNull();
});

test('each verdict leads to why, and the page says how much is known', async () => {
  open();
  const verdict = await screen.findByRole('link', { name: /^Kuuleminen: soveltuu avustettuna/ });
  expect(verdict.getAttribute('href')).toBe('/tilat/R02/esteettomyys#tarve-hearing');
  expect(screen.getByText('18 perustiedosta tiedetään 14.')).toBeTruthy();
  const all = screen.getByRole('link', { name: 'Katso kaikki esteettömyystiedot' });
  expect(all.getAttribute('href')).toBe('/tilat/R02/esteettomyys');
});

test('a free hour leads to booking it, and what was searched for comes along', async () => {
  open('/tilat/R02?people=12&needs=hearing');
  const hour = await screen.findByRole('link', { name: 'Vapaa, varaa ti 12.1. klo 17.00' });
  expect(hour.getAttribute('href')).toBe(
    '/varaa?room=R02&start=2027-01-12T17%3A00&end=2027-01-12T18%3A00&people=12&needs=hearing',
  );
  expect(screen.getByRole('link', { name: 'Varaa tästä' }).getAttribute('href')).toBe(
    '/varaa?room=R02&people=12&needs=hearing',
  );
  // It is ten o'clock at the site: the hours before are past.
  expect(screen.queryByRole('link', { name: 'Vapaa, varaa ma 11.1. klo 8.00' })).toBeNull();
  expect(screen.getByRole('link', { name: 'Vapaa, varaa ma 11.1. klo 10.00' })).toBeTruthy();
});

test('the table says of each thing what it is and when, and which day is today', async () => {
  open();
  const table = await screen.findByRole('table', { name: 'Ryhmätila Mustikka, viikko 2: päivät ja tunnit' });
  const cell = within(table).getByText('Muistikahvila').closest('td');
  expect(cell?.textContent).toBe(`Vapaa 17.00–17.30, varaa ma 11.1. klo 17.00Varattu: Muistikahvila 17.30–19.00`);
  expect(cell?.rowSpan).toBe(2);
  expect(within(table).getByRole('columnheader', { name: /ma 11\.1\./ }).textContent).toContain('tänään');
});

test('the list holds the same, a gap at a time, and is kept in the address', async () => {
  const { user, address, container } = open();
  await screen.findByRole('table');
  await user.click(screen.getByRole('tab', { name: 'Luettelo' }));
  expect(screen.queryByRole('table')).toBeNull();
  expect(address()).toContain('view=list');
  expect(screen.getByRole('link', { name: 'Varaa ma 11.1. 19.00–20.00' }).getAttribute('href')).toContain(
    'start=2027-01-11T19%3A00&end=2027-01-11T20%3A00',
  );
  expect(screen.getByRole('heading', { name: /maanantai 11\.1\./ }).nextElementSibling?.textContent).toContain(
    '17.30–19.00Muistikahvila · Varattu',
  );
  expect(screen.getAllByText('Suljettu koko päivän')).toHaveLength(2);
  await expectNoViolations(container);
});

test('weeks are gone through, and the week is kept in the address', async () => {
  const { user, service, address } = open('/tilat/R02?week=2027-01-20');
  expect(await screen.findByRole('heading', { name: 'Viikko 3, 18.1.–24.1.2027' })).toBeTruthy();
  await user.click(screen.getByRole('button', { name: 'Seuraava viikko' }));
  expect(screen.getByRole('heading', { name: 'Viikko 4, 25.1.–31.1.2027' })).toBeTruthy();
  expect(await screen.findByRole('columnheader', { name: 'ma 25.1.' })).toBeTruthy();
  expect(address()).toContain('week=2027-01-25');
  expect(service.sentTo('GET /rooms/r2/availability').map(({ query }) => query.get('from'))).toEqual([
    '2027-01-18',
    '2027-01-25',
  ]);
  await user.click(screen.getByRole('button', { name: 'Tämä viikko' }));
  expect(await screen.findByRole('columnheader', { name: /ma 11\.1\./ })).toBeTruthy();
});

test('a week that cannot be read can be tried again, while the rest of the room stays', async () => {
  const service = served();
  service.answer('GET /rooms/r2/availability', noAnswer);
  const { user } = open('/tilat/R02', service);
  const retry = await screen.findByRole('button', { name: 'Yritä uudelleen' });
  expect(screen.getByRole('heading', { level: 1 }).textContent).toBe('Ryhmätila Mustikka');
  service.answer('GET /rooms/r2/availability', week);
  await user.click(retry);
  expect(await screen.findByRole('table')).toBeTruthy();
});

test('a room that does not exist says so and leads to the others', async () => {
  const service = served();
  service.answer('GET /rooms/R99', () => refusal(404, 'room.not-found'));
  const { container } = open('/tilat/R99', service);
  expect((await screen.findByRole('heading', { level: 1 })).textContent).toBe('Tilaa ei löytynyt');
  expect(screen.getByRole('link', { name: 'Katso kaikki tilat' }).getAttribute('href')).toBe('/tilat');
  expect(screen.queryByRole('button', { name: 'Yritä uudelleen' })).toBeNull();
  await expectNoViolations(container);
});

test('the code of the embed is copied as it is shown', async () => {
  const { user, speak } = open();
  await user.click(await screen.findByText('Upota kalenteri verkkosivuille'));
  await user.click(screen.getByRole('button', { name: 'Kopioi koodi' }));
  await waitFor(() => expect(screen.getByText('Kopioitu.')).toBeTruthy());
  const copied = await navigator.clipboard.readText();
  expect(copied).toContain('<tilava-calendar room="R02" lang="fi" view="week">');
  expect(copied).toContain(`<script type="module" src="${location.origin}/embed/v1.js"></script>`);
  expect(document.body.textContent).toContain(copied);
  await speak('en');
  expect(screen.getByText('Copied.')).toBeTruthy();
});

test('a room tells what it is, its own instructions, its quota and that not everybody may book it', async () => {
  const rules = { ...shown.policy, seasonQuotaHours: 40, priorityClasses: ['agreement'] };
  const told = { ...shown, description: text('Valoisa huone.'), rules: text('Tuo sisäkengät.'), policy: rules };
  open('/tilat/R02', servedAs(told));
  expect(await screen.findByText('Valoisa huone.')).toBeTruthy();
  expect(screen.getByText('Tuo sisäkengät.')).toBeTruthy();
  expect(screen.getByText(/enintään 40 tuntia kaudessa/)).toBeTruthy();
  expect(screen.getByRole('link', { name: 'Katso, kuka voi varata' }).getAttribute('href')).toBe('/kuka-voi-varata');
});

test('a room that is no longer in use says so, and is not offered for booking', async () => {
  open('/tilat/R02', servedAs({ ...shown, state: 'archived' }));
  expect(await screen.findByText(/Tila on poistettu käytöstä/)).toBeTruthy();
  expect(screen.queryByRole('link', { name: 'Varaa tästä' })).toBeNull();
});

test('a house of care says how one acts there, and that visits are restricted, until when and how', async () => {
  const careful: RoomView = {
    ...shown,
    careContext: 'care',
    care: {
      needsOrientation: true,
      quietHours: [{ start: '12:00', end: '13:00' }],
      epidemic: { level: 1, until: '2027-02-28', maxPeople: 8, text: text('Käytä maskia.') },
    },
  };
  const { container } = open('/tilat/R02', servedAs(careful));
  const notice = await screen.findByText('Talossa rajoitetaan vierailuja tartuntatautitilanteen vuoksi');
  expect(notice.closest('.message')?.textContent).toContain('enintään 8 henkilöä');
  expect(notice.closest('.message')?.textContent).toContain('Käytä maskia.');
  expect(notice.closest('.message')?.textContent).toContain('Voimassa 28.2.2027 asti.');
  expect(screen.getByText('Talossa on hiljaista klo 12.00–13.00.')).toBeTruthy();
  expect(screen.getByText(/^Vastuuhenkilöllä pitää olla voimassa oleva perehdytys/)).toBeTruthy();
  await expectNoViolations(container);
});
