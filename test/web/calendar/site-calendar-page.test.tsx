import { screen, waitFor, within } from '@solidjs/testing-library';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import type { SiteCalendarView } from '../../../shared/approvals/schemas.ts';
import { addDays, daysBetween } from '../../../shared/time.ts';
import SiteCalendarPage from '../../../web/calendar/site-calendar-page.tsx';
import { type Answer, answerWith, fakeService, refusal } from '../../support/fake-service.ts';
import { expectNoViolations } from '../../support/page.tsx';
import { renderPage } from '../../support/render-page.tsx';
import { approver } from '../approvals/samples.ts';
import { representative, text } from '../bookings/samples.ts';

type Entry = SiteCalendarView['days'][number]['rooms'][number]['entries'][number];

const monday = '2027-01-11';

const held: Entry = {
  kind: 'approved',
  start: `${monday}T15:00:00Z`,
  end: `${monday}T17:00:00Z`,
  bookingId: 'b1',
  occurrenceId: 'o1',
  title: 'Diabetes-vertaisryhmä',
  organisation: 'Kanervan Diabetesyhdistys ry',
  participants: 14,
};
const asked: Entry = {
  ...held,
  kind: 'requested',
  bookingId: 'b2',
  title: 'Perheiden ilta',
  organisation: 'Perhepesä ry',
  start: `${monday}T12:00:00Z`,
  end: `${monday}T13:00:00Z`,
};
const closed: Entry = {
  kind: 'closed',
  closureId: 'c1',
  title: 'Kevätsiivous',
  start: `${monday}T08:00:00Z`,
  end: `${monday}T10:00:00Z`,
};

const rooms = [
  { id: 'r1', code: 'R01', name: text('Kokoustila'), capacity: 12 },
  { id: 'r2', code: 'R02', name: text('Ryhmätila'), capacity: 18 },
];

/** As the service answers: every day of the range, open from 8 to 20; the things of the Monday in the second room. */
const calendarOf =
  (entries: Entry[], holiday: SiteCalendarView['days'][number]['holiday'] = null): Answer =>
  ({ query }) => {
    const from = query.get('from') ?? '';
    const days = Array.from({ length: daysBetween(from, query.get('to') ?? '') + 1 }, (_, day) => addDays(from, day));
    const open = (date: string) => (holiday ? [] : [{ start: `${date}T06:00:00Z`, end: `${date}T18:00:00Z` }]);
    return {
      timeZone: 'Europe/Helsinki',
      site: { id: 's1', code: 'JNS-KAN', name: text('Kanervan sote-keskus') },
      rooms,
      days: days.map((date) => ({
        date,
        holiday,
        rooms: [
          { roomId: 'r1', open: open(date), entries: [] },
          { roomId: 'r2', open: open(date), entries: date === monday ? entries : [] },
        ],
      })),
    };
  };

const site = (id: string, code: string, name: string) => ({
  id,
  code,
  name: text(name),
  municipality: { code: '167', name: { fi: 'Joensuu', sv: 'Joensuu' } },
  timeZone: 'Europe/Helsinki',
});
const sites = {
  items: [site('s2', 'JNS-HAL', 'Hallintotalo'), site('s1', 'JNS-KAN', 'Kanervan sote-keskus')],
  total: 2,
  nextCursor: null,
};

const isWide = { matches: true };
beforeEach(() => {
  isWide.matches = true;
  const narrow = window.matchMedia;
  // Wide unless a test says otherwise: what asks for a narrow screen gets a no.
  vi.stubGlobal('matchMedia', (query: string) => ({ ...narrow(query), matches: !isWide.matches }));
});
afterEach(() => vi.useRealTimers());

const open = (
  address = `/kalenteri?pvm=${monday}`,
  entries = [closed, asked, held],
  more: Record<string, Answer> = {},
) => {
  const service = fakeService({
    'GET /session/user': () => approver,
    'GET /sites': () => sites,
    'GET /sites/s1/calendar': calendarOf(entries),
    'GET /sites/s2/calendar': calendarOf([]),
    ...more,
  });
  return { service, ...renderPage(SiteCalendarPage, '/kalenteri', address) };
};

test('the day shows rooms as columns and hours as rows, and each thing in the hour in which it begins', async () => {
  const { container } = open();
  const table = await screen.findByRole('table', { name: 'Kanervan sote-keskus, ma 11.1.2027: tilat ja tunnit' });
  expect(
    within(table)
      .getAllByRole('columnheader')
      .map(({ textContent }) => textContent),
  ).toEqual(['Kello', 'Kokoustila 12 henkilöä', 'Ryhmätila 18 henkilöä']);
  const five = within(table)
    .getByRole('rowheader', { name: /^17\.00/ })
    .closest('tr') as HTMLElement;
  const link = within(five).getByRole('link');
  expect(link.textContent).toBe('Varattu: Diabetes-vertaisryhmä 17.00–19.00 Kanervan Diabetesyhdistys ry 14 henkilöä');
  expect(link.getAttribute('href')).toBe('/varaukset/b1');
  const six = within(table)
    .getByRole('rowheader', { name: /^18\.00/ })
    .closest('tr') as HTMLElement;
  expect(six.textContent).toContain('jatkuu: Diabetes-vertaisryhmä');
  expect(
    within(table)
      .getByRole('link', { name: /^Haettu: Perheiden ilta/ })
      .getAttribute('href'),
  ).toBe('/hyvaksynnat?avaa=b2');
  await expectNoViolations(container);
});

test('on a narrow screen each room is a list', async () => {
  isWide.matches = false;
  open();
  const heading = await screen.findByRole('heading', { name: 'Ryhmätila' });
  const section = heading.closest('section') as HTMLElement;
  expect(section.textContent).toContain('18 henkilöä · Auki 8.00–20.00');
  expect(
    within(section)
      .getAllByRole('listitem')
      .map(({ textContent }) => textContent),
  ).toEqual([
    '10.00–12.00KevätsiivousSuljettu',
    '14.00–15.00Perheiden iltaPerhepesä ry · 14 henkilöäHaettu',
    '17.00–19.00Diabetes-vertaisryhmäKanervan Diabetesyhdistys ry · 14 henkilöäVarattu',
  ]);
});

test('the week of one room has days as columns, each leading to its day', async () => {
  const { container } = open(`/kalenteri?nakyma=viikko&tila=R02&pvm=2027-01-13`);
  expect(await screen.findByRole('heading', { name: 'Ryhmätila, viikko 2, 11.1.–17.1.2027' })).toBeTruthy();
  expect(screen.getByRole('link', { name: 'ma 11.1.' }).getAttribute('href')).toBe(
    '/kalenteri?toimipiste=JNS-KAN&nakyma=paiva&pvm=2027-01-11',
  );
  expect(screen.getByRole('link', { name: /^Varattu: Diabetes-vertaisryhmä/ })).toBeTruthy();
  await expectNoViolations(container);
});

test('the list tells the same week in words, with the rooms', async () => {
  open(`/kalenteri?nakyma=lista&pvm=2027-01-13`);
  const day = (await screen.findByRole('heading', { name: 'maanantai 11.1.' })).closest('section') as HTMLElement;
  expect(within(day).getAllByRole('listitem')).toHaveLength(3);
  expect(day.textContent).toContain('Ryhmätila · Kanervan Diabetesyhdistys ry · 14 henkilöä');
});

test('day, view, room and house are kept in the address', async () => {
  const { user, address, service } = open();
  await user.click(await screen.findByRole('button', { name: 'Seuraava päivä' }));
  await waitFor(() => expect(address()).toBe('/kalenteri?pvm=2027-01-12'));
  await user.click(screen.getByRole('tab', { name: 'Viikko' }));
  await waitFor(() => expect(address()).toBe('/kalenteri?pvm=2027-01-12&nakyma=viikko'));
  await waitFor(() => expect(service.sent.at(-1)?.query.get('from')).toBe('2027-01-11'));
  expect(service.sent.at(-1)?.query.get('to')).toBe('2027-01-17');
  await user.click(screen.getByRole('button', { name: 'Edellinen viikko' }));
  await waitFor(() => expect(address()).toContain('pvm=2027-01-05'));
  await user.selectOptions(await screen.findByLabelText('Tila'), 'Ryhmätila');
  await waitFor(() => expect(address()).toContain('tila=R02'));
});

test('an approver of one house sees it at once, and no others to choose', async () => {
  open();
  expect(await screen.findByText('Kanervan sote-keskus')).toBeTruthy();
  expect(screen.queryByLabelText('Toimipiste')).toBeNull();
});

test('a feast names itself, and says why nothing is open', async () => {
  open(`/kalenteri?pvm=2027-01-06`, [], { 'GET /sites/s1/calendar': calendarOf([], text('Loppiainen')) });
  expect(await screen.findByText('Pyhäpäivä: Loppiainen')).toBeTruthy();
  expect(screen.getAllByText('Suljettu: Loppiainen').length).toBeGreaterThan(0);
  expect(screen.getAllByText('Päivälle ei ole varauksia.')).toBeTruthy();
});

test('today is marked, and the present hour', async () => {
  vi.useFakeTimers({ now: Date.parse(`${monday}T12:10:00Z`), toFake: ['Date'] });
  open('/kalenteri');
  expect(await screen.findByText('nyt 14.10')).toBeTruthy();
});

test('the sheet on paper tells what is agreed, not what is only asked for', async () => {
  open();
  const sheet = await screen.findByRole('table', { name: 'Kanervan sote-keskus: Päivän varaukset', hidden: true });
  expect(
    within(sheet)
      .getAllByRole('row', { hidden: true })
      .slice(1)
      .map(({ textContent }) => textContent),
  ).toEqual([
    '10.00–12.00RyhmätilaSuljettu: Kevätsiivous',
    '17.00–19.00RyhmätilaDiabetes-vertaisryhmäKanervan Diabetesyhdistys ry14',
  ]);
});

test('the sheet tells how the room is to be arranged, and nothing twice that is in another room', async () => {
  open(undefined, [
    { ...held, layout: { layout: 'groups', capacity: 24 }, note: 'Kahvia' },
    { ...held, title: 'Puolikkaassa', elsewhere: true },
  ]);
  const sheet = await screen.findByRole('table', { name: 'Kanervan sote-keskus: Päivän varaukset', hidden: true });
  expect(within(sheet).getByText('Järjestys: pöytäryhmät, 24 paikkaa')).toBeTruthy();
  expect(sheet.textContent).not.toContain('Puolikkaassa');
});

test('what is held for an answer is told as offered, leads to its booking, and is not on paper', async () => {
  open(undefined, [{ ...asked, kind: 'offered' }]);
  const link = await screen.findByRole('link', { name: /^Tarjottu: Perheiden ilta/ });
  expect([link.getAttribute('href'), link.className]).toEqual(['/varaukset/b2', 'grid-item state-offered']);
  expect(within(screen.getByRole('list', { name: 'Merkkien selitys' })).getByText('Tarjottu')).toBeTruthy();
  const sheet = screen.getByRole('table', { name: 'Kanervan sote-keskus: Päivän varaukset', hidden: true });
  expect(sheet.textContent).not.toContain('Perheiden ilta');
});

test('that nobody came is marked in the day, and taken back where it was', async () => {
  const begun = { ...held, mayMark: true };
  const { service, user, container } = open(undefined, [asked, begun]);
  const mark = await screen.findByRole('button', { name: 'Kukaan ei saapunut: Diabetes-vertaisryhmä, 17.00–19.00' });
  expect(screen.queryByRole('button', { name: /Perheiden ilta/ })).toBeNull();
  await expectNoViolations(container);
  service.answer('POST /occurrences/o1/no-show', () => ({}));
  service.answer('GET /sites/s1/calendar', calendarOf([asked, { ...begun, noShow: true }]));
  await user.click(mark);
  expect(await screen.findByText('Merkitty, että kukaan ei saapunut: Diabetes-vertaisryhmä')).toBeTruthy();
  const undo = await screen.findByRole('button', { name: /^Peru merkintä: Diabetes-vertaisryhmä/ });
  expect(document.activeElement).toBe(undo);
  expect(screen.getByRole('link', { name: /^Varattu: Diabetes.* 17\.00–19\.00 Kukaan ei saapunut / })).toBeTruthy();
  service.answer('DELETE /occurrences/o1/no-show', () => refusal(409, 'attendance.not-on'));
  await user.click(undo);
  expect(await screen.findByText('Selitys: attendance.not-on')).toBeTruthy();
  service.answer('DELETE /occurrences/o1/no-show', () => ({}));
  service.answer('GET /sites/s1/calendar', calendarOf([asked, begun]));
  await user.click(undo);
  expect(await screen.findByText('Merkintä peruttu: Diabetes-vertaisryhmä')).toBeTruthy();
});

test('a room is closed with a name, and what stands in the way is told, each a link to its day', async () => {
  const { service, user } = open();
  await screen.findByRole('heading', { name: 'maanantai 11.1.2027' });
  await user.click(screen.getByRole('button', { name: 'Sulje tila' }));
  const dialog = screen.getByRole('dialog');
  const send = within(dialog).getByRole('button', { name: 'Merkitse suljetuksi' });
  await user.click(send);
  expect(within(dialog).getByText('Kirjoita sululle nimi.')).toBeTruthy();
  expect(document.activeElement).toBe(within(dialog).getByLabelText(/^Nimi suomeksi/));
  await expectNoViolations(dialog);
  await user.keyboard('Huolto');
  const conflicts = [{ start: `${monday}T15:00:00Z`, end: `${monday}T17:00:00Z`, reason: 'busy' }];
  service.answer('POST /closures/preview', () => ({ total: { dates: 0, bookings: 0 } }));
  service.answer('POST /closures', () => refusal(409, 'closure.conflict', { conflicts: [...conflicts, ...conflicts] }));
  await user.click(send);
  expect(await within(dialog).findByText('Sulkua ei tehty: ajalla on yksi varaus tai muuta sulkua')).toBeTruthy();
  expect(within(dialog).getByRole('link', { name: 'ma 11.1.2027 17.00–19.00' }).getAttribute('href')).toContain(
    `pvm=${monday}`,
  );
  await user.selectOptions(within(dialog).getByLabelText('Mitä suljetaan'), 'Kokoustila');
  service.answer('POST /closures', () => answerWith(201, { id: 'c2' }));
  await user.click(send);
  expect(await screen.findByText('Suljettu: Huolto.')).toBeTruthy();
  expect(service.sentTo('POST /closures').at(-1)?.body).toEqual({
    siteId: 's1',
    roomId: 'r1',
    start: `${monday}T08:00`,
    end: `${monday}T16:00`,
    kind: 'maintenance',
    title: { fi: 'Huolto' },
  });
});

test('a closure is taken away after it is said what it holds', async () => {
  const { service, user } = open();
  service.answer('DELETE /closures/c1', () => answerWith(204));
  await user.click(await screen.findByRole('button', { name: /^Suljettu: Kevätsiivous/ }));
  const dialog = screen.getByRole('dialog', { name: 'Poistetaanko sulku?' });
  expect(within(dialog).getByText(/^Kevätsiivous, ma 11\.1\.2027 10\.00 – ma 11\.1\.2027 12\.00/)).toBeTruthy();
  expect(within(dialog).getByText('Sulku koskee yhtä tilaa: Ryhmätila.')).toBeTruthy();
  service.answer('GET /sites/s1/calendar', calendarOf([]));
  await user.click(within(dialog).getByRole('button', { name: 'Poista sulku' }));
  expect(await screen.findByText('Sulku on poistettu: Kevätsiivous.')).toBeTruthy();
  await waitFor(() => expect(screen.queryByRole('button', { name: /Kevätsiivous/ })).toBeNull());
});

test('a calendar that may not be seen says so', async () => {
  open(undefined, [], { 'GET /sites/s1/calendar': () => refusal(403, 'access.forbidden') });
  expect(await screen.findByText('Selitys: access.forbidden')).toBeTruthy();
});

test('the page is not for those who only book', async () => {
  open(undefined, [], { 'GET /session/user': () => representative });
  expect(await screen.findByRole('heading', { name: 'Tämä sivu on henkilökunnalle' })).toBeTruthy();
});

test('that a closure is gone is told in the language that is chosen afterwards', async () => {
  const { service, user, speak } = open();
  service.answer('DELETE /closures/c1', () => answerWith(204));
  await user.click(await screen.findByRole('button', { name: /^Suljettu: Kevätsiivous/ }));
  await user.click(screen.getByRole('button', { name: 'Poista sulku' }));
  await screen.findByText('Sulku on poistettu: Kevätsiivous.');
  await speak('sv');
  expect(screen.getByText('Stängningen har tagits bort: Kevätsiivous.')).toBeTruthy();
});
