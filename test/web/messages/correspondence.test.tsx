import { screen, waitFor, within } from '@solidjs/testing-library';
import { expect, test } from 'vitest';
import type { LetterView } from '../../../shared/approvals/letter-schemas.ts';
import type { MessagesView, MessageView } from '../../../shared/messages/schemas.ts';
import LetterPage from '../../../web/letters/letter-page.tsx';
import { MessageThread } from '../../../web/messages/message-thread.tsx';
import { answerWith, type FakeService, fakeService, noAnswer, refusal } from '../../support/fake-service.ts';
import { expectNoViolations } from '../../support/page.tsx';
import { renderPage } from '../../support/render-page.tsx';
import { representative } from '../bookings/samples.ts';

const said = (more: Partial<MessageView> = {}): MessageView => ({
  id: 'm1',
  at: '2026-11-22T08:00:00Z',
  side: 'staff',
  by: 'Timo Hakkarainen',
  isOwn: false,
  body: 'Montako tuolia?',
  asks: false,
  isNew: false,
  ...more,
});
const thread = (items: MessageView[], more: Partial<MessagesView> = {}): MessagesView => ({
  items,
  writesAs: 'organisation',
  mayAsk: false,
  isAsked: false,
  ...more,
});

let turned = 0;
const Thread = () => (
  <MessageThread bookingId="b1" timeZone="Europe/Helsinki" level="h2" onTurned={() => (turned += 1)} />
);
const open = (answer: MessagesView) => {
  turned = 0;
  localStorage.clear();
  const service = fakeService({
    'GET /session/user': () => representative,
    'GET /bookings/b1/messages': () => answer,
    'PUT /bookings/b1/messages/read': () => answerWith(204),
  });
  return { service, ...renderPage(Thread, '/', '/') };
};
const bodiesOf = (service: FakeService) => service.sentTo('POST /bookings/b1/messages').map(({ body }) => body);

test('a thread tells who wrote what and when, what is new, and marks it read', async () => {
  const question = said({ asks: true, isNew: true });
  const { service, container } = open(
    thread([said({ id: 'm0', isOwn: true, side: 'organisation', body: 'Hei' }), question]),
  );
  const [mine, theirs] = await screen.findAllByRole('listitem');
  expect(mine?.textContent).toContain('Sinäjärjestö, su 22.11.2026 10.00');
  expect(within(theirs as HTMLElement).getByText('Uusi')).toBeTruthy();
  expect(within(theirs as HTMLElement).getByText('Kysymys')).toBeTruthy();
  await waitFor(() => expect(service.sentTo('PUT /bookings/b1/messages/read')[0]?.body).toEqual({ messageId: 'm1' }));
  await expectNoViolations(container);
});

test('what is written is kept in the device until it has been sent, and an answer turns the booking', async () => {
  const { service, user, unmount } = open(thread([said({ asks: true })], { isAsked: true }));
  await user.type(await screen.findByLabelText('Vastaus henkilökunnan kysymykseen'), 'Kaksitoista');
  expect(localStorage.getItem('tilava.message.b1')).toBe('Kaksitoista');
  service.answer('POST /bookings/b1/messages', noAnswer);
  await user.click(screen.getByRole('button', { name: 'Lähetä viesti' }));
  expect(await screen.findByText('Viesti ei lähtenyt')).toBeTruthy();
  expect(localStorage.getItem('tilava.message.b1')).toBe('Kaksitoista');
  service.answer('POST /bookings/b1/messages', () => thread([said(), said({ id: 'm2', body: 'Kaksitoista' })]));
  await user.click(screen.getByRole('button', { name: 'Lähetä viesti' }));
  expect(await screen.findByText('Viesti on lähetetty.')).toBeTruthy();
  expect(bodiesOf(service).at(-1)).toEqual({ body: 'Kaksitoista', asks: false });
  expect(localStorage.getItem('tilava.message.b1')).toBeNull();
  expect(turned).toBe(1);
  unmount();
});

test('an empty message is named and nothing is sent; staff can ask, readers only read', async () => {
  const { service, user, unmount } = open(thread([], { writesAs: 'staff', mayAsk: true }));
  expect(await screen.findByText('Viestejä ei vielä ole. Voit kirjoittaa varaajalle.')).toBeTruthy();
  await user.click(screen.getByRole('button', { name: 'Lähetä viesti' }));
  expect(screen.getByText('Kirjoita viesti.')).toBeTruthy();
  expect(document.activeElement?.id).toBe('message-body');
  service.answer('POST /bookings/b1/messages', () =>
    thread([said({ asks: true })], { writesAs: 'staff', mayAsk: true }),
  );
  await user.type(screen.getByLabelText('Viesti varaajalle'), 'Montako?');
  await user.click(screen.getByLabelText('Tarvitsen vastauksen ennen päätöstä'));
  await user.click(screen.getByRole('button', { name: 'Lähetä kysymys' }));
  await waitFor(() => expect(bodiesOf(service)).toEqual([{ body: 'Montako?', asks: true }]));
  unmount();
  open(thread([], { writesAs: null }));
  expect(await screen.findByText('Viestejä ei vielä ole.')).toBeTruthy();
  expect(screen.queryByRole('textbox')).toBeNull();
});

const letter: LetterView = {
  id: 'l1',
  bookingId: 'b1',
  number: '2026/7',
  madeAt: '2026-11-22T08:00:00Z',
  language: 'sv',
  region: 'Pohjoisranta välfärdsområde',
  organisation: 'Muistipolku ry',
  subject: {
    title: 'Vertaisryhmä',
    room: 'Sal',
    site: 'Hus',
    rule: 'varje måndag',
    dates: ['må 11.1.2027 17.00–19.00'],
  },
  reason: 'Lokalen kan inte öppnas',
  message: 'Huset renoveras.',
  precedence: null,
  grounds: '- Förvaltningslagen (434/2003)',
  appeal: '',
  decidedBy: 'Timo Hakkarainen',
  decidedRole: 'Godkännare',
  decidedOn: '2026-11-22',
};

test('a decision letter is in the language of its receiver, whatever the page is in, and says what it lacks', async () => {
  fakeService({ 'GET /session/user': () => representative, 'GET /decision-letters/l1': () => letter });
  const { container } = renderPage(LetterPage, '/paatokset/:letter', '/paatokset/l1');
  expect((await screen.findByRole('heading', { level: 1, name: 'Päätös 2026/7' })).textContent).toBe('Päätös 2026/7');
  const sheet = screen.getByRole('article');
  expect(sheet.getAttribute('lang')).toBe('sv');
  expect(within(sheet).getByText('Arkivnummer 2026/7')).toBeTruthy();
  expect(within(sheet).getByText('Förvaltningslagen (434/2003)')).toBeTruthy();
  expect(within(sheet).getByText('Anvisningen får du från välfärdsområdets registratorskontor.')).toBeTruthy();
  expect(screen.getByRole('link', { name: 'Siirry varaukseen' }).getAttribute('href')).toBe('/varaukset/b1');
  await expectNoViolations(container);
});

test('a letter that is not there, or not the reader’s, says so and leads on', async () => {
  fakeService({
    'GET /session/user': () => representative,
    'GET /decision-letters/l1': () => refusal(404, 'letter.not-found'),
  });
  renderPage(LetterPage, '/paatokset/:letter', '/paatokset/l1');
  expect(await screen.findByText(/Selitys: letter\.not-found/)).toBeTruthy();
  expect(screen.getAllByRole('link').map((link) => link.getAttribute('href'))).toEqual(['/varaukset', '/varaukset']);
  expect(screen.queryByRole('button', { name: /Yritä/ })).toBeNull();
});
