import { screen, waitFor, within } from '@solidjs/testing-library';
import { expect, test } from 'vitest';
import type { CodeSettingsView } from '../../../shared/codes/schemas.ts';
import { moved } from '../../../web/codes/code-desk.ts';
import CodeListPage from '../../../web/codes/code-list-page.tsx';
import CodeListsPage from '../../../web/codes/code-lists-page.tsx';
import { codeOfWords } from '../../../web/codes/new-code.tsx';
import { answerWith, fakeService, refusal } from '../../support/fake-service.ts';
import { expectNoViolations } from '../../support/page.tsx';
import { renderPage } from '../../support/render-page.tsx';
import { codes } from '../bookings/samples.ts';

const coordinator = { user: { id: 'u1', name: 'Timo', language: 'fi', roles: [{ role: 'coordinator' }] } };

const code = (key: string, label: string, more: Partial<CodeSettingsView> = {}): CodeSettingsView => ({
  list: 'contentArea',
  code: key,
  label: { fi: label, sv: label, en: label },
  sensitive: false,
  position: 1,
  retired: false,
  fixed: false,
  usage: { bookings: 0, organisations: 0, rooms: 0, priorityClasses: 0, decisions: 0 },
  publicBookings: 0,
  version: 1,
  ...more,
});

const used = { bookings: 12, organisations: 1, rooms: 0, priorityClasses: 0, decisions: 0 };

const open = (list = 'contentArea') => {
  let items = [
    code('A1', 'Arki', { usage: used, publicBookings: 3 }),
    code('A2', 'Kulttuuri', { position: 2 }),
    code('A3', 'Kriisityö', { position: 3, sensitive: true, retired: true }),
  ];
  const path = '/codes/contentArea';
  const store = (key: string, part: Partial<CodeSettingsView>) => {
    items = items.map((each) => (each.code === key ? { ...each, ...part, version: each.version + 1 } : each));
    return items.find((each) => each.code === key);
  };
  const service = fakeService({
    'GET /session/user': () => coordinator,
    'GET /codes': () => codes,
    [`GET ${path}`]: () => ({ list: 'contentArea', items }),
    [`PATCH ${path}/A1`]: ({ body }) => store('A1', body as Partial<CodeSettingsView>),
    [`POST ${path}/A2/retirement`]: () => store('A2', { retired: true }),
    [`DELETE ${path}/A2`]: () => {
      items = items.filter((each) => each.code !== 'A2');
      return answerWith(204);
    },
    [`POST ${path}`]: ({ body }) => answerWith(201, code('x', 'x', body as Partial<CodeSettingsView>)),
  });
  return { service, ...renderPage(CodeListPage, '/yllapito/luettelot/:list', `/yllapito/luettelot/${list}`) };
};

const rows = () => within(screen.getByRole('list', { name: 'Vaihtoehdot' }));
const namesInOrder = () => [...document.querySelectorAll('.code-name > strong')].map((name) => name.textContent);

test('a list tells what each code is used for, and which can no longer be chosen', async () => {
  const { container } = open();
  expect(await screen.findByRole('heading', { level: 1, name: 'Sisältöalueet' })).toBeTruthy();
  expect(await screen.findByText('Käytössä: 12 varausta, 1 järjestö')).toBeTruthy();
  expect(rows().getAllByText('Ei käytössä')).toHaveLength(2);
  expect(rows().getByText('Poistettu käytöstä')).toBeTruthy();
  await expectNoViolations(container);
});

test('a code is moved by the keyboard, told of, and focus stays with it', async () => {
  const { user, service } = open();
  const down = await screen.findByRole('button', { name: 'Siirrä alas: Arki' });
  down.focus();
  await user.keyboard('{Enter}');
  expect(namesInOrder()).toEqual(['Kulttuuri', 'Arki', 'Kriisityö']);
  expect(screen.getByText('Arki on nyt paikassa 2 / 3.')).toBeTruthy();
  expect(document.activeElement?.getAttribute('aria-label')).toBe('Siirrä alas: Arki');
  await waitFor(() => expect(service.sentTo('PATCH /codes/contentArea/A1')[0]?.body).toEqual({ position: 2 }));
});

test('a move that is refused is told, and the list is again as it is stored', async () => {
  const { user, service } = open();
  service.answer('PATCH /codes/contentArea/A1', () => refusal(403, 'access.forbidden'));
  await user.click(await screen.findByRole('button', { name: 'Siirrä alas: Arki' }));
  expect(await screen.findByText('Selitys: access.forbidden')).toBeTruthy();
  await waitFor(() => expect(namesInOrder()).toEqual(['Arki', 'Kulttuuri', 'Kriisityö']));
});

test('marking an area sensitive says how many bookings it hides before it is saved', async () => {
  const { user, service, container } = open();
  await user.click(await screen.findByRole('button', { name: 'Muokkaa: Arki' }));
  expect(document.activeElement).toBe(screen.getByRole('textbox', { name: /Nimi suomeksi/ }));
  await user.click(screen.getByRole('checkbox', { name: /Arkaluonteinen/ }));
  expect(screen.getByText(/Merkintä piilottaa heti 3 varauksen nimen/)).toBeTruthy();
  await expectNoViolations(container);
  await user.click(screen.getByRole('button', { name: 'Tallenna' }));
  await waitFor(() => expect(service.sentTo('PATCH /codes/contentArea/A1')).toHaveLength(1));
  const sent = service.sentTo('PATCH /codes/contentArea/A1')[0];
  expect(sent?.body).toMatchObject({ sensitive: true });
  expect(sent?.headers.get('If-Match')).toBe('"1"');
  // A3 was so from the beginning.
  await waitFor(() => expect(rows().getAllByText('Arkaluonteinen')).toHaveLength(2));
});

test('another code opens only when nothing is unsaved in the open one', async () => {
  const { user } = open();
  await user.click(await screen.findByRole('button', { name: 'Muokkaa: Arki' }));
  await user.type(screen.getByRole('textbox', { name: /Nimi suomeksi/ }), ' ja toimintakyky');
  await user.click(screen.getByRole('button', { name: 'Muokkaa: Kulttuuri' }));
  expect(screen.getByText('Tallenna tai peru ensin muutokset: Arki.')).toBeTruthy();
  expect(screen.getByRole<HTMLInputElement>('textbox', { name: /Nimi suomeksi/ }).value).toBe('Arki ja toimintakyky');
});

test('what is used is retired, never removed; what nothing uses is removed after asking', async () => {
  const { user, service } = open();
  await user.click(await screen.findByRole('button', { name: 'Muokkaa: Arki' }));
  expect(screen.queryByRole('button', { name: 'Poista kokonaan' })).toBeNull();
  await user.click(screen.getByRole('button', { name: 'Muokkaa: Kulttuuri' }));
  await user.click(screen.getByRole('button', { name: 'Poista käytöstä' }));
  expect(await screen.findByText('Kulttuuri on poistettu käytöstä.')).toBeTruthy();
  expect(await screen.findByRole('button', { name: 'Palauta käyttöön' })).toBeTruthy();
  await user.click(screen.getByRole('button', { name: 'Poista kokonaan' }));
  const dialog = await screen.findByRole('dialog', { name: 'Poistetaanko Kulttuuri?' });
  await user.click(within(dialog).getByRole('button', { name: 'Poista kokonaan' }));
  await waitFor(() => expect(namesInOrder()).toEqual(['Arki', 'Kriisityö']));
  expect(service.sentTo('DELETE /codes/contentArea/A2')).toHaveLength(1);
});

test('a new choice gets a code from its words, which can be written over', async () => {
  const { user, service } = open();
  await user.click(await screen.findByRole('button', { name: 'Lisää vaihtoehto' }));
  await user.click(screen.getByRole('button', { name: 'Lisää luetteloon' }));
  expect(service.sentTo('POST /codes/contentArea')).toHaveLength(0);
  await user.type(screen.getByRole('textbox', { name: /Nimi suomeksi/ }), 'Lähiympäristö');
  const field = screen.getByRole<HTMLInputElement>('textbox', { name: /Koodi/ });
  expect(field.value).toBe('lahiymparisto');
  await user.clear(field);
  await user.type(field, 'A7');
  await user.click(screen.getByRole('button', { name: 'Lisää luetteloon' }));
  await waitFor(() => expect(service.sentTo('POST /codes/contentArea')[0]?.body).toMatchObject({ code: 'A7' }));
  expect(await screen.findByText('Lähiympäristö on lisätty luetteloon.')).toBeTruthy();
});

test('the preview offers what can be chosen, and nothing else', async () => {
  open();
  const preview = await screen.findByRole('combobox', { name: 'Sisältöalueet' });
  expect(
    within(preview)
      .getAllByRole('option')
      .map((option) => option.textContent),
  ).toEqual(['Arki', 'Kulttuuri']);
});

test('a list that does not exist is told, with the way to those that do', async () => {
  open('sauna');
  expect(await screen.findByRole('heading', { name: 'Luetteloa ei ole' })).toBeTruthy();
  expect(screen.getByRole('link', { name: 'Näytä kaikki luettelot' })).toBeTruthy();
});

test('every list has its card with what it is for', async () => {
  fakeService({ 'GET /session/user': () => coordinator, 'GET /codes': () => codes });
  const { container } = renderPage(CodeListsPage, '/yllapito/luettelot', '/yllapito/luettelot');
  expect(await screen.findByRole('link', { name: 'Hylkäyksen syyt' })).toBeTruthy();
  expect(container.querySelectorAll('h2')).toHaveLength(9);
  await waitFor(() => expect(screen.getByText('14 valittavissa')).toBeTruthy());
  await expectNoViolations(container);
});

test('moving an item keeps all the others in their order', () => {
  expect(moved(['a', 'b', 'c'], 0, 2)).toEqual(['b', 'c', 'a']);
  expect(moved(['a', 'b', 'c'], 2, 0)).toEqual(['c', 'a', 'b']);
});

test('a code made of words has no marks or spaces, and is never too long', () => {
  expect(codeOfWords(' Äiti–lapsi-ryhmät & muu ')).toBe('aiti_lapsi_ryhmat_mu');
});
