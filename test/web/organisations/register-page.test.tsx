import { screen, waitFor, within } from '@solidjs/testing-library';
import { beforeEach, expect, test } from 'vitest';
import RegisterPage from '../../../web/organisations/register-page.tsx';
import { type Answer, answerWith, fakeService, refusal } from '../../support/fake-service.ts';
import { expectNoViolations } from '../../support/page.tsx';
import { renderPage } from '../../support/render-page.tsx';
import { codes, sessionOf } from './samples.ts';

beforeEach(() => sessionStorage.clear());

const open = (routes: Record<string, Answer> = {}) => {
  const service = fakeService({
    'GET /session/user': () => ({ user: null }),
    'GET /about': () => ({ demo: false, accounts: [], password: null }),
    'GET /codes': () => codes,
    'POST /organisations/check': () => ({ items: [] }),
    'POST /organisations': () => answerWith(201, { id: null, next: 'mail' }),
    ...routes,
  });
  return { service, ...renderPage(RegisterPage, '/rekisteroidy', '/rekisteroidy') };
};
type Opened = ReturnType<typeof open>;

const press = ({ user }: Opened, name: string) => user.click(screen.getByRole('button', { name }));
const write = async ({ user }: Opened, name: RegExp | string, text: string) =>
  user.type(await screen.findByRole('textbox', { name }), text);

const firstStep = async (opened: Opened, kind = /Rekisteröity yhdistys/) => {
  await write(opened, /Järjestön nimi/, 'Lumikello ry');
  await opened.user.click(screen.getByRole('radio', { name: kind }));
  await screen.findByRole('option', { name: 'Joensuu' });
  await opened.user.selectOptions(screen.getByRole('combobox', { name: /Kotipaikka/ }), '167');
  await press(opened, 'Jatka');
};

test('somebody new registers in three steps and is asked to look into the mail', async () => {
  const opened = open();
  await firstStep(opened);
  expect(await screen.findByRole('heading', { name: 'Kohta 2/3: Tunnus ja toiminta' })).toBe(document.activeElement);
  await write(opened, 'Yhdistysrekisterinumero', '123.456');
  await expectNoViolations(opened.container);
  await press(opened, 'Jatka');
  await write(opened, /Nimesi/, 'Aino Ryhänen');
  await write(opened, /Sähköpostiosoitteesi/, 'aino@lumikello.example');
  await expectNoViolations(opened.container);
  await press(opened, 'Lähetä ilmoitus');
  expect(await screen.findByRole('heading', { level: 1, name: 'Vahvista vielä sähköpostisi' })).toBeTruthy();
  expect(screen.getByText(/aino@lumikello.example/)).toBeTruthy();
  expect(opened.service.sentTo('POST /organisations').map(({ body }) => body)).toEqual([
    {
      name: 'Lumikello ry',
      kind: 'association',
      homeMunicipalityCode: '167',
      associationNumber: '123.456',
      account: { name: 'Aino Ryhänen', email: 'aino@lumikello.example' },
    },
  ]);
  expect(sessionStorage.getItem('tilava.registration')).toBeNull();
});

test('whoever is signed in is not asked who she is, and gets to the new page', async () => {
  const opened = open({
    'GET /session/user': () => sessionOf(),
    'POST /organisations': () => answerWith(201, { id: 'o9', next: 'organisation' }),
  });
  await firstStep(opened);
  await write(opened, 'Y-tunnus', '3221317-4');
  await press(opened, 'Jatka');
  expect(await screen.findByText(/Olet kirjautunut nimellä Marja Lehtinen/)).toBeTruthy();
  await press(opened, 'Lähetä ilmoitus');
  expect((await screen.findByRole('link', { name: 'Järjestön sivulle' })).getAttribute('href')).toBe('/jarjesto/o9');
  expect(opened.service.sentTo('POST /organisations')[0]?.body).not.toHaveProperty('account');
});

test('an organisation that is here already is offered to join before a second one is made', async () => {
  const likely = { id: 'o1', name: 'Lumikello', municipality: codes.municipality[0], reason: 'same_name' };
  const opened = open({
    'POST /organisations/check': () => ({ items: [likely] }),
    'POST /organisations/o1/join-requests': () => answerWith(204),
  });
  await firstStep(opened);
  expect(await screen.findByRole('heading', { name: 'Onko järjestönne jo täällä?' })).toBeTruthy();
  expect(screen.getByText('Joensuu · Sama nimi')).toBeTruthy();
  await expectNoViolations(opened.container);
  await press(opened, 'Pyydä liittyä: Lumikello');
  const dialog = within(await screen.findByRole('dialog'));
  await opened.user.click(dialog.getByRole('button', { name: 'Lähetä pyyntö' }));
  expect(dialog.getByText('Kirjoita nimesi.')).toBeTruthy();
  await opened.user.type(dialog.getByRole('textbox', { name: /Nimesi/ }), 'Aino');
  await opened.user.type(dialog.getByRole('textbox', { name: /Sähköpostiosoitteesi/ }), 'aino@b.example');
  await opened.user.click(dialog.getByRole('button', { name: 'Lähetä pyyntö' }));
  expect(await screen.findByText('Pyyntö on lähetetty')).toBeTruthy();
  expect(opened.service.sentTo('POST /organisations/o1/join-requests')[0]?.body).toEqual({
    name: 'Aino',
    email: 'aino@b.example',
  });
  await press(opened, 'Ei ole, jatka ilmoitusta');
  expect(await screen.findByRole('heading', { name: /Kohta 2\/3/ })).toBeTruthy();
});

test('what is missing is named, linked and keeps the reader on the step', async () => {
  const opened = open();
  await screen.findByRole('textbox', { name: /Järjestön nimi/ });
  await press(opened, 'Jatka');
  for (const words of ['Kirjoita järjestön nimi.', 'Valitse järjestön muoto.', 'Valitse kotipaikka.'])
    expect(screen.getByRole('link', { name: words })).toBeTruthy();
  expect(opened.service.sentTo('POST /organisations/check')).toEqual([]);
});

test('a group without a number names an adult', async () => {
  const opened = open();
  await firstStep(opened, /Rekisteröimätön ryhmä/);
  await screen.findByRole('group', { name: 'Vastuuhenkilö' });
  expect(screen.queryByRole('textbox', { name: 'Y-tunnus' })).toBeNull();
  await press(opened, 'Jatka');
  expect(screen.getByRole('link', { name: 'Vahvista, että vastuuhenkilö on täysi-ikäinen.' })).toBeTruthy();
});

test('what the service finds wrong is shown at its field, on its step', async () => {
  const errors = [{ path: 'businessId', code: 'organisation.exists', message: 'Tunnus on jo käytössä.' }];
  const opened = open({ 'POST /organisations': () => refusal(409, 'organisation.exists', { errors }) });
  await firstStep(opened);
  await write(opened, 'Y-tunnus', '9000001-1');
  await press(opened, 'Jatka');
  await write(opened, /Nimesi/, 'Aino');
  await write(opened, /Sähköpostiosoitteesi/, 'aino@b.example');
  await press(opened, 'Lähetä ilmoitus');
  await waitFor(() => expect(screen.getByRole('link', { name: 'Tunnus on jo käytössä.' })).toBeTruthy());
  expect(screen.getByRole('textbox', { name: 'Y-tunnus' }).getAttribute('aria-invalid')).toBe('true');
});

test('what was written survives a reload', async () => {
  const opened = open();
  await write(opened, /Järjestön nimi/, 'Lumikello ry');
  opened.unmount();
  open();
  expect(await screen.findByDisplayValue('Lumikello ry')).toBeTruthy();
});
