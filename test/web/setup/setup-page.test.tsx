import { screen } from '@solidjs/testing-library';
import { expect, test, vi } from 'vitest';
import type { RegionSettingsView } from '../../../shared/region/schemas.ts';
import SetupPage from '../../../web/setup/setup-page.tsx';
import { answerWith, fakeService, refusal } from '../../support/fake-service.ts';
import { expectNoViolations } from '../../support/page.tsx';
import { renderPage } from '../../support/render-page.tsx';
import { administrator, readiness, settings } from '../region/samples.ts';

const secret = 'qIyOCFwNBzhAcusRosok8xRxwEuZB5n53Jw5TQijxSg';

const visit = (address: string, routes = {}) => {
  const service = fakeService({ 'GET /session/user': () => ({ user: null }), ...routes });
  return { service, ...renderPage(SetupPage, '/kayttoonotto', address) };
};

/** What is stored follows what is sent. */
const asAdministrator = (address = '/kayttoonotto', first: Partial<RegionSettingsView> = {}) => {
  let stored = settings(first);
  const service = fakeService({
    'GET /session/user': () => administrator,
    'GET /region/settings': () => stored,
    'GET /region/readiness': () => readiness(),
    'GET /codes': () => ({ municipality: [] }),
    'PATCH /region': ({ body }) => {
      const { opened, ...change } = body as { opened?: boolean };
      stored = { ...stored, ...change, version: stored.version + 1 };
      if (opened !== undefined) stored = { ...stored, openedAt: opened ? '2026-11-22T08:00:00Z' : null };
      return stored;
    },
  });
  return { service, ...renderPage(SetupPage, '/kayttoonotto', address) };
};

test('without the link and without an administrator it says what is needed', async () => {
  const { container } = visit('/kayttoonotto');
  expect(await screen.findByRole('heading', { name: 'Käyttöönotto vaatii linkin' })).toBeTruthy();
  await expectNoViolations(container);
});

test('with the link one makes the first administrator, and the secret goes in the body only', async () => {
  const replace = vi.fn();
  vi.stubGlobal('location', { ...window.location, replace, search: '' });
  const { service, user, container } = visit(`/kayttoonotto#${secret}`, {
    'POST /setup/administrator': () => answerWith(201, administrator),
  });
  await user.type(await screen.findByLabelText(/^Nimi/), 'Maija Virtanen');
  await user.type(screen.getByLabelText(/^Sähköpostiosoite/), 'maija@alue.example');
  await user.type(screen.getByLabelText(/^Salasana/), 'pitkä salasana 2026');
  await expectNoViolations(container);
  await user.click(screen.getByRole('button', { name: 'Tee tunnus ja jatka' }));
  expect(service.sentTo('POST /setup/administrator')[0]?.body).toEqual({
    secret,
    name: 'Maija Virtanen',
    email: 'maija@alue.example',
    password: 'pitkä salasana 2026',
    language: 'fi',
  });
  expect(replace).toHaveBeenCalledWith('/kayttoonotto');
});

test('what is missing is named at its field, and nothing is sent', async () => {
  const { service, user } = visit(`/kayttoonotto#${secret}`);
  await user.click(await screen.findByRole('button', { name: 'Tee tunnus ja jatka' }));
  expect(screen.getAllByText('Kirjoita nimesi.').length).toBe(2);
  expect(screen.getAllByText(/Salasana on liian lyhyt/).length).toBe(2);
  expect(service.sentTo('POST /setup/administrator')).toEqual([]);
});

test('a link that is used up says so', async () => {
  const { user } = visit(`/kayttoonotto#${secret}`, {
    'POST /setup/administrator': () => refusal(410, 'setup.link-invalid'),
  });
  await user.type(await screen.findByLabelText(/^Nimi/), 'Maija');
  await user.type(screen.getByLabelText(/^Sähköpostiosoite/), 'maija@alue.example');
  await user.type(screen.getByLabelText(/^Salasana/), 'pitkä salasana 2026');
  await user.click(screen.getByRole('button', { name: 'Tee tunnus ja jatka' }));
  expect(await screen.findByText('Selitys: setup.link-invalid')).toBeTruthy();
});

test('an administrator goes on where she left off, and a done step is saved at once', async () => {
  const { service, user, container } = asAdministrator('/kayttoonotto', { setupDone: ['region'] });
  expect(await screen.findByRole('heading', { level: 2, name: 'Pyhäpäivät ja sulut' })).toBeTruthy();
  expect(screen.getByText('1/6')).toBeTruthy();
  await expectNoViolations(container);
  await user.click(screen.getByRole('button', { name: 'Merkitse tehdyksi ja jatka' }));
  expect(service.sentTo('PATCH /region')[0]?.body).toEqual({ setupDone: ['region', 'holidays'] });
  expect(await screen.findByRole('heading', { level: 2, name: 'Ehdot ja selosteet' })).toBeTruthy();
  expect(screen.getByText('2/6')).toBeTruthy();
});

test('a setting can be saved after its step was marked, for the form follows what is stored', async () => {
  const { service, user } = asAdministrator('/kayttoonotto?vaihe=holidays', { setupDone: ['holidays'] });
  await user.click(await screen.findByRole('button', { name: 'Merkitse keskeneräiseksi' }));
  await user.click(screen.getByRole('checkbox', { name: 'Toimipisteet ovat kiinni pyhäpäivinä' }));
  await user.click(screen.getByRole('button', { name: 'Tallenna' }));
  const [, second] = service.sentTo('PATCH /region');
  expect(second?.headers.get('if-match')).toBe('"4"');
  expect(second?.body).toMatchObject({ closedOnHolidays: true });
});

test('the last step tells what is better mended first, and opens the doors', async () => {
  const { service, user } = asAdministrator('/kayttoonotto?vaihe=open', { setupDone: ['region'] });
  expect(await screen.findByText('Käyttöehtoja ei ole julkaistu.')).toBeTruthy();
  expect(screen.getByText('Yhdestä toimipisteestä puuttuu tietoja.')).toBeTruthy();
  await user.click(screen.getByRole('button', { name: 'Avaa ovet' }));
  expect(service.sentTo('PATCH /region')[0]?.body).toEqual({ opened: true, setupDone: ['region', 'open'] });
  expect(await screen.findByText(/Ovet ovat auki/)).toBeTruthy();
  await user.click(screen.getByRole('button', { name: 'Sulje ovet' }));
  expect(await screen.findByRole('button', { name: 'Avaa ovet' })).toBeTruthy();
});
