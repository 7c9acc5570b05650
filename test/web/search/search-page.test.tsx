import { screen, waitFor, within } from '@solidjs/testing-library';
import { expect, test } from 'vitest';
import SearchPage from '../../../web/search/search-page.tsx';
import { fakeService, noAnswer, refusal } from '../../support/fake-service.ts';
import { expectNoViolations } from '../../support/page.tsx';
import { renderPage } from '../../support/render-page.tsx';
import { found, room, sites, tenMondays, view } from './samples.ts';

const part = found({
  room: room({
    id: 'room-2',
    code: 'R02',
    name: { fi: 'Monitoimisali', sv: 'Allsal', en: 'Hall' },
    approval: 'manual',
  }),
  blocked: [
    { date: '2027-02-08', reason: 'busy' },
    { date: '2027-03-15', reason: 'closed' },
  ],
  alternatives: [
    {
      kind: 'time',
      roomId: 'room-2',
      roomName: { fi: 'Monitoimisali', sv: 'Allsal', en: 'Hall' },
      startTime: '14:30',
      endTime: '16:30',
      free: 10,
    },
  ],
});

const taken = found({
  room: room({ id: 'room-3', code: 'R03', name: { fi: 'Luentosali', sv: 'Föreläsningssal', en: 'Lecture hall' } }),
  free: 0,
  blocked: view([]).occurrences.map(({ date }) => ({ date, reason: 'outside_hours' as const })),
});

const service = (answer: unknown = view([found(), part, taken])) =>
  fakeService({
    'GET /sites': () => ({ items: sites, total: sites.length, nextCursor: null }),
    'POST /search': () => answer,
  });

const open = (query = tenMondays) => renderPage(SearchPage, '/haku', `/haku?${query}`);

const cardOf = async (name: string): Promise<HTMLElement> => {
  const link = await screen.findByRole('link', { name });
  const card = link.closest('li');
  if (!card) throw new Error(`${name} is not in a list`);
  return card;
};

const queryOf = (address: string | null | undefined) =>
  Object.fromEntries(new URL(address ?? '', 'https://tilava.example').searchParams);

test('the search of the address is sent as it is, and what is found is told', async () => {
  const { sentTo } = service();
  const { container } = open(`${tenMondays}&people=12&place=167&needs=hearing`);
  expect(await screen.findByText(/^1 tila on vapaana kaikilla 10 kerralla. 1 tila on vapaana osalla/)).toBeTruthy();
  expect(sentTo('POST /search')[0]?.body).toEqual({
    when: { start: '2027-01-11T17:00', end: '2027-01-11T19:00', rrule: 'FREQ=WEEKLY;BYDAY=MO;COUNT=10' },
    capacity: 12,
    municipality: '167',
    needs: ['hearing'],
    minVerdict: 'A',
    includeUnknown: true,
  });
  await expectNoViolations(container);
});

test('a room that is free on every date can be booked as a series, its verdicts in words', async () => {
  service();
  open(`${tenMondays}&people=12&needs=hearing`);
  const card = within(await cardOf('Kokoustila Kanerva'));
  expect(card.getByText('Kuuleminen: soveltuu avustettuna')).toBeTruthy();
  expect(card.getByText('Vapaana 10 kertaa, kertoja yhteensä 10')).toBeTruthy();
  expect(card.getByText('Vahvistuu heti')).toBeTruthy();
  const book = card.getByRole('link', { name: 'Varaa sarja: Kokoustila Kanerva' });
  expect(queryOf(book.getAttribute('href'))).toEqual({
    room: 'R01',
    start: '2027-01-11T17:00',
    end: '2027-01-11T19:00',
    rrule: 'FREQ=WEEKLY;BYDAY=MO;COUNT=10',
    people: '12',
    needs: 'hearing',
  });
});

test('a room that misses dates names them, and offers the hour at which it would be free', async () => {
  service();
  open();
  const card = within(await cardOf('Monitoimisali'));
  expect(card.getByText('Varattu: ma 8.2. · Suljettu: ma 15.3.')).toBeTruthy();
  expect(card.getByText('Henkilökunta vastaa')).toBeTruthy();
  expect(card.getByRole('link', { name: 'ma 8.2.2027, varattu' }).getAttribute('href')).toContain('week=2027-02-08');
  expect(queryOf(card.getByRole('link', { name: '14.30–16.30' }).getAttribute('href'))).toMatchObject({
    room: 'R02',
    start: '2027-01-11T14:30',
    end: '2027-01-11T16:30',
  });
});

test('rooms that are free on no date are behind their number', async () => {
  service();
  open();
  const summary = await screen.findByText('Ei vapaana: 1 tila');
  expect(summary.closest('details')?.open).toBe(false);
  expect(within(await cardOf('Luentosali')).getByText('Kaikki kerrat: aukiolon ulkopuolella')).toBeTruthy();
});

test('holidays that were left out are told', async () => {
  service(view([found()], { skipped: [{ date: '2027-01-06', name: { fi: 'loppiainen', sv: 't', en: 'e' } }] }));
  open();
  expect(await screen.findByText('Pyhäpäivät on jätetty pois: ke 6.1. (loppiainen).')).toBeTruthy();
});

test('a word of the sentence opens its editor, and the change goes to the address and is searched', async () => {
  const { sentTo } = service();
  const { user, address } = open(`${tenMondays}&place=260`);
  await user.click(await screen.findByRole('button', { name: /^Kitee/ }));
  const dialog = within(screen.getByRole('dialog', { name: 'Paikkakunta' }));
  await user.selectOptions(dialog.getByRole('combobox', { name: 'Paikkakunta' }), 'Joensuu');
  await user.click(dialog.getByRole('button', { name: 'Näytä tilat' }));
  expect(queryOf(address()).place).toBe('167');
  await waitFor(() => expect(sentTo('POST /search').at(-1)?.body).toMatchObject({ municipality: '167' }));
  expect(screen.queryByRole('dialog')).toBeNull();
  expect(screen.getByRole('button', { name: /^Joensuu/ })).toBeTruthy();
});

test('an incomplete time is not searched: its fault is named in the editor', async () => {
  const { sentTo } = service();
  const { user } = open();
  await user.click(await screen.findByRole('button', { name: /^Joka maanantai/ }));
  const dialog = within(screen.getByRole('dialog', { name: 'Milloin' }));
  await user.clear(dialog.getByRole('textbox', { name: 'Alkaa klo' }));
  await user.click(dialog.getByRole('button', { name: 'Näytä tilat' }));
  const [named] = dialog.getAllByRole('link', { name: 'Kirjoita alkamisaika, esimerkiksi 17.00.' });
  expect(named).toBeTruthy();
  expect(sentTo('POST /search')).toHaveLength(1);
});

test('when nothing fits, one press asks for less and keeps the rest', async () => {
  service(view([]));
  const { user, address, container } = open(`${tenMondays}&people=900&place=167`);
  expect(await screen.findByRole('heading', { name: 'Hakuun sopivia tiloja ei löytynyt' })).toBeTruthy();
  await expectNoViolations(container);
  await user.click(screen.getByRole('button', { name: 'Etsi koko alueelta' }));
  expect(queryOf(address())).toMatchObject({ people: '900', start: '2027-01-11T17:00' });
  expect(queryOf(address()).place).toBeUndefined();
  expect(document.activeElement?.tagName).toBe('H1');
});

test('another time is chosen from the empty list as well, and focus stays in the sentence', async () => {
  service(view([]));
  const { user, address } = open();
  await user.click(await screen.findByRole('button', { name: 'Valitse toinen aika' }));
  const dialog = within(screen.getByRole('dialog', { name: 'Milloin' }));
  await user.click(dialog.getByRole('radio', { name: 'Kerran' }));
  await user.click(dialog.getByRole('button', { name: 'Näytä tilat' }));
  expect(queryOf(address()).rrule).toBeUndefined();
  expect(document.activeElement?.textContent).toMatch(/, muuta$/);
});

test('without a time the form is there, and leads to the results', async () => {
  const { sentTo } = service();
  const { user, address } = open('people=12');
  expect(screen.getByRole('heading', { level: 1, name: 'Etsi vapaa tila' })).toBeTruthy();
  expect(sentTo('POST /search')).toHaveLength(0);
  await user.click(screen.getByRole('checkbox', { name: 'Pyörätuoli' }));
  await user.click(screen.getByRole('button', { name: 'Etsi vapaat tilat' }));
  expect(queryOf(address())).toMatchObject({ people: '12', needs: 'wheelchair' });
  const heading = await screen.findByRole('heading', { level: 1, name: 'Vapaat tilat' });
  expect(document.activeElement).toBe(heading);
});

test('a time that the service refuses is told at the editor', async () => {
  const message = 'Tilan voi varata enintään 24 kuukautta etukäteen.';
  service(
    refusal(422, 'when.beyond-horizon', { errors: [{ path: 'when.rrule', code: 'when.beyond-horizon', message }] }),
  );
  const { container } = open();
  const group = await screen.findByRole('group', { name: 'Kuinka usein' });
  expect(within(group).getByText(message)).toBeTruthy();
  await waitFor(() => expect(document.activeElement?.textContent).toContain(message));
  await expectNoViolations(container);
});

test('when the service cannot be reached, it is said and can be tried again', async () => {
  const { answer } = service();
  answer('POST /search', noAnswer);
  const { user } = open();
  const alert = await screen.findByRole('alert');
  answer('POST /search', () => view([found()]));
  await user.click(within(alert).getByRole('button', { name: 'Yritä uudelleen' }));
  expect(await screen.findByRole('link', { name: 'Kokoustila Kanerva' })).toBeTruthy();
});

test('who comes from one organisation finds its usual needs filled in, and can take them away', async () => {
  const own = { role: 'booker', organisationId: 'o1', organisationName: 'Kuulo ry', usualNeeds: ['hearing'] };
  const session = { user: { id: 'u1', name: 'Marja', language: 'fi', roles: [own] } };
  service().answer('GET /session/user', () => session);
  const { user } = open('');
  expect(await screen.findByText(/Esitäytetty järjestön tavallisista tarpeista/)).toBeTruthy();
  const hearing = screen.getByLabelText<HTMLInputElement>('Kuuleminen');
  expect(hearing.checked).toBe(true);
  await user.click(screen.getByRole('button', { name: 'Poista tarpeet' }));
  expect(hearing.checked).toBe(false);
  expect(screen.queryByText(/Esitäytetty/)).toBeNull();
});
