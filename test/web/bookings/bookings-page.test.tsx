import { screen, waitFor, within } from '@solidjs/testing-library';
import { expect, test } from 'vitest';
import type { BookingView } from '../../../shared/bookings/schemas.ts';
import BookingsPage from '../../../web/bookings/bookings-page.tsx';
import { type Answer, fakeService, noAnswer } from '../../support/fake-service.ts';
import { expectNoViolations } from '../../support/page.tsx';
import { renderPage } from '../../support/render-page.tsx';
import { booking, representative } from './samples.ts';

const pageOf = (items: BookingView[], more: { total?: number; nextCursor?: string } = {}) => ({
  items,
  total: more.total ?? items.length,
  nextCursor: more.nextCursor ?? null,
});

/** Answers the list by the state that is asked for. */
const byState =
  (lists: Record<string, BookingView[]>): Answer =>
  ({ query }) =>
    pageOf(lists[query.get('state') ?? 'all'] ?? []);

const open = (list: Answer, address = '/varaukset', who: unknown = representative) => {
  const service = fakeService({
    'GET /session/user': () => who,
    'GET /bookings': list,
    'GET /bookings/b1': () => booking(),
  });
  return { service, ...renderPage(BookingsPage, '/varaukset', address) };
};

const asked = booking({ id: 'b2', internalTitle: 'Ensitietopäivä', state: 'info_needed', decideBy: '2026-11-27' });

test('what comes next is told first, then what waits for an answer, then the series', async () => {
  const { container } = open(byState({ approved: [booking()], info_needed: [asked] }));
  const next = await screen.findByRole('region', { name: 'Seuraavaksi' });
  expect(within(next).getByText('ma 11.1.2027 17.00–19.00')).toBeTruthy();
  expect(within(next).getByText(/Ryhmätila Mustikka, Kanervan sote-keskus/)).toBeTruthy();
  const headings = (await screen.findAllByRole('heading', { level: 2 })).map(({ textContent }) => textContent);
  expect(headings).toEqual(['Seuraavaksi', 'Henkilökunta odottaa vastaustasi (1)', 'Vahvistetut (1)']);
  expect(screen.getByText('Vastaus viimeistään pe 27.11.2026')).toBeTruthy();
  await expectNoViolations(container);
});

test('an answer that is late is not promised any more', async () => {
  open(byState({ requested: [{ ...asked, state: 'requested', answerIsLate: true }] }));
  expect(await screen.findByText('Vastaus myöhässä: luvattiin viimeistään pe 27.11.2026')).toBeTruthy();
});

test('whose roles have no bookings is told why there are none, and nothing is asked', async () => {
  const board = { user: { ...representative.user, roles: [{ role: 'board' }] } };
  const { service, container } = open(() => pageOf([]), '/varaukset', board);
  expect(await screen.findByRole('heading', { name: 'Sinulla ei ole varauksia nähtävänä' })).toBeTruthy();
  expect(screen.getByRole('link', { name: 'Rekisteröi järjestö' })).toBeTruthy();
  expect(service.sentTo('GET /bookings')).toEqual([]);
  await expectNoViolations(container);
});

test('the room of the next date is the one it was moved to', async () => {
  const { service } = open(byState({ approved: [booking()] }));
  const [first, ...others] = booking().occurrences;
  service.answer('GET /bookings/b1', () =>
    booking({
      occurrences: [
        { ...first, roomName: { fi: 'Luentosali', sv: '', en: '' } },
        ...others,
      ] as BookingView['occurrences'],
    }),
  );
  expect(await screen.findByText(/Luentosali, Kanervan sote-keskus/)).toBeTruthy();
});

test('a series tells how far it is', async () => {
  const { summary } = booking();
  open(byState({ approved: [booking({ summary: { ...summary, past: 1, skipped: 1, total: 4 } })] }));
  expect(await screen.findByRole('progressbar', { name: 'Pidetty 1/3' })).toBeTruthy();
  expect(screen.getByText('1 kerta jätetty pois')).toBeTruthy();
});

test('the view is in the address and decides what is asked for', async () => {
  const { service } = open(
    byState({ completed: [booking({ state: 'completed', next: null })] }),
    '/varaukset?nayta=menneet',
  );
  expect(await screen.findByText('Pidetyt')).toBeTruthy();
  expect(screen.getByRole('link', { name: 'Päättyneet' }).getAttribute('aria-current')).toBe('page');
  const states = service.sentTo('GET /bookings').map(({ query }) => query.get('state'));
  expect(states).toEqual(['completed', 'denied', 'cancelled']);
});

test('another view is a link away, and comes without a new page', async () => {
  const { service, user } = open(byState({ all: [booking()] }));
  await user.click(await screen.findByRole('link', { name: 'Kaikki' }));
  expect(await screen.findByRole('link', { name: 'Diabetes-vertaisryhmä' })).toBeTruthy();
  expect(service.sentTo('GET /bookings').at(-1)?.query.get('state')).toBeNull();
});

test('more are shown below those that are there', async () => {
  const { service, user } = open(
    ({ query }) =>
      query.get('cursor') === 'next'
        ? pageOf([booking({ id: 'b9', internalTitle: 'Toinen sivu' })], { total: 2 })
        : pageOf([booking()], { total: 2, nextCursor: 'next' }),
    '/varaukset?nayta=kaikki',
  );
  await user.click(await screen.findByRole('button', { name: 'Näytä lisää' }));
  expect(await screen.findByRole('link', { name: 'Toinen sivu' })).toBeTruthy();
  expect(screen.getByRole('link', { name: 'Diabetes-vertaisryhmä' })).toBeTruthy();
  expect(screen.queryByRole('button', { name: 'Näytä lisää' })).toBeNull();
  expect(service.sentTo('GET /bookings')).toHaveLength(2);
});

test('where there is nothing the way to the search is shown', async () => {
  const { container } = open(byState({}));
  expect(await screen.findByRole('heading', { name: 'Tulevia varauksia ei ole' })).toBeTruthy();
  expect(screen.getAllByRole('link', { name: 'Etsi tila' }).length).toBeGreaterThan(0);
  await expectNoViolations(container);
});

test('a list that cannot be read can be tried again', async () => {
  const { service, user } = open(noAnswer, '/varaukset?nayta=kaikki');
  const retry = await screen.findByRole('button', { name: 'Yritä uudelleen' });
  service.answer('GET /bookings', () => pageOf([booking()]));
  await user.click(retry);
  expect(await screen.findByRole('link', { name: 'Diabetes-vertaisryhmä' })).toBeTruthy();
});

const ofTwo = {
  user: {
    ...representative.user,
    roles: [
      ...representative.user.roles,
      { role: 'representative', organisationId: 'o2', organisationName: 'Omaishoitajat ry' },
    ],
  },
};

test('who represents several organisations sees whose each booking is, and can look at one', async () => {
  const { service, user, address } = open(byState({ approved: [booking()] }), '/varaukset', ofTwo);
  expect(within(await screen.findByRole('article')).getByText('Kanervan Diabetesyhdistys ry')).toBeTruthy();
  await user.selectOptions(screen.getByLabelText('Järjestö'), 'Omaishoitajat ry');
  await waitFor(() => expect(address()).toBe('/varaukset?jarjesto=o2'));
  await waitFor(() => expect(service.sentTo('GET /bookings').at(-1)?.query.get('organisationId')).toBe('o2'));
});

test('staff see whose each booking is and no next date of their own', async () => {
  const staff = { user: { ...representative.user, roles: [{ role: 'approver', siteId: 's1' }] } };
  open(byState({ approved: [booking()], info_needed: [asked] }), '/varaukset', staff);
  expect(await screen.findByText('Toimipisteidesi kaikki varaukset.')).toBeTruthy();
  expect(await screen.findByText('Odottaa hakijan vastausta')).toBeTruthy();
  expect(screen.queryByRole('region', { name: 'Seuraavaksi' })).toBeNull();
  expect(screen.getAllByText('Kanervan Diabetesyhdistys ry')).toHaveLength(2);
});
