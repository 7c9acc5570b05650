import { screen, waitFor } from '@solidjs/testing-library';
import { expect, test } from 'vitest';
import SignInPage from '../../../web/session/sign-in-page.tsx';
import { answerWith, fakeService, noAnswer, refusal } from '../../support/fake-service.ts';
import { expectNoViolations } from '../../support/page.tsx';
import { renderPage } from '../../support/render-page.tsx';
import { representative } from '../bookings/samples.ts';

const earnest = { demo: false, accounts: [], password: null };
const demo = {
  demo: true,
  accounts: [
    {
      email: 'ngo@demo.tilava.example',
      name: 'Marja Lehtinen',
      roles: ['representative'],
      organisation: 'Diabetesyhdistys',
    },
  ],
  password: 'demo',
};

const nobody = () => ({ user: null });

const service = (about: unknown = earnest) =>
  fakeService({
    'GET /session/user': nobody,
    'POST /session': () => answerWith(201, representative),
    'GET /about': () => about,
  });

const open = (address = '/kirjaudu') => renderPage(SignInPage, '/kirjaudu', address);

test('signing in leads to where the reader was going', async () => {
  const { sentTo } = service();
  const { user, address, container } = open('/kirjaudu?paluu=%2Fvaraukset%2FB01');
  await user.type(await screen.findByLabelText('Sähköpostiosoite'), ' marja@example.org ');
  await user.type(screen.getByLabelText('Salasana'), 'salaisuus');
  await expectNoViolations(container);
  await user.click(screen.getByRole('button', { name: 'Kirjaudu' }));
  await waitFor(() => expect(address()).toBe('/varaukset/B01'));
  expect(sentTo('POST /session')[0]?.body).toEqual({ email: 'marja@example.org', password: 'salaisuus' });
});

test('an address that leads away from the service is not followed', async () => {
  service();
  const { user, address } = open('/kirjaudu?paluu=%2F%2Fevil.example');
  await user.type(await screen.findByLabelText('Sähköpostiosoite'), 'marja@example.org');
  await user.type(screen.getByLabelText('Salasana'), 'salaisuus');
  await user.click(screen.getByRole('button', { name: 'Kirjaudu' }));
  await waitFor(() => expect(address()).toBe('/varaukset'));
});

test('empty fields are named, linked and focused, and nothing is sent', async () => {
  const { sentTo } = service();
  const { user } = open();
  await user.click(await screen.findByRole('button', { name: 'Kirjaudu' }));
  await user.click(screen.getByRole('link', { name: 'Kirjoita salasanasi.' }));
  expect(document.activeElement).toBe(screen.getByLabelText('Salasana'));
  expect(screen.getByRole('link', { name: 'Kirjoita sähköpostiosoitteesi.' })).toBeTruthy();
  expect(sentTo('POST /session')).toEqual([]);
});

test('a wrong password is told, and what was written stays', async () => {
  const fake = service();
  fake.answer('POST /session', () => refusal(401, 'session.bad-credentials', { detail: 'Salasana on väärin.' }));
  const { user } = open();
  await user.type(await screen.findByLabelText('Sähköpostiosoite'), 'marja@example.org');
  await user.type(screen.getByLabelText('Salasana'), 'arvaus');
  await user.click(screen.getByRole('button', { name: 'Kirjaudu' }));
  expect(await screen.findByRole('link', { name: 'Salasana on väärin.' })).toBeTruthy();
  expect(screen.getByLabelText<HTMLInputElement>('Sähköpostiosoite').value).toBe('marja@example.org');
});

test('a broken connection is told as such', async () => {
  const fake = service();
  fake.answer('POST /session', noAnswer);
  const { user } = open();
  await user.type(await screen.findByLabelText('Sähköpostiosoite'), 'marja@example.org');
  await user.type(screen.getByLabelText('Salasana'), 'salaisuus');
  await user.click(screen.getByRole('button', { name: 'Kirjaudu' }));
  expect(await screen.findByRole('link', { name: /Yhteys palveluun ei toimi/ })).toBeTruthy();
});

test('the password can be looked at', async () => {
  service();
  const { user } = open();
  const password = await screen.findByLabelText<HTMLInputElement>('Salasana');
  expect(password.type).toBe('password');
  await user.click(screen.getByRole('button', { name: 'Näytä salasana' }));
  expect(password.type).toBe('text');
  await user.click(screen.getByRole('button', { name: 'Piilota salasana' }));
  expect(password.type).toBe('password');
});

test('a demonstration offers its accounts with one press each', async () => {
  const { sentTo } = service(demo);
  const { user, address, container } = open();
  const account = await screen.findByRole('button', { name: /Järjestön edustaja.*Marja Lehtinen.*Diabetesyhdistys/ });
  await expectNoViolations(container);
  await user.click(account);
  await waitFor(() => expect(address()).toBe('/varaukset'));
  expect(sentTo('POST /session')[0]?.body).toEqual({ email: 'ngo@demo.tilava.example', password: 'demo' });
});

test('a service in earnest says nothing of accounts', async () => {
  const { sentTo } = service();
  open();
  await screen.findByLabelText('Salasana');
  await waitFor(() => expect(sentTo('GET /about')).toHaveLength(1));
  expect(screen.queryByText('Tämä on kokeiluympäristö')).toBeNull();
});

test('who is signed in already is taken on at once', async () => {
  const fake = service();
  fake.answer('GET /session/user', () => representative);
  const { address } = open('/kirjaudu?paluu=%2Fvaraa%3Froom%3DR02');
  await waitFor(() => expect(address()).toBe('/varaa?room=R02'));
});

test('what is missing is said in the language that is chosen afterwards, and the summary keeps the focus', async () => {
  const fake = service();
  fake.answer('POST /session', noAnswer);
  const { user, speak } = open();
  await user.click(await screen.findByRole('button', { name: 'Kirjaudu' }));
  const summary = screen.getByRole('region', { name: '2 kohtaa kaipaa korjausta' });
  await speak('sv');
  expect(screen.getByRole('link', { name: 'Skriv ditt lösenord.' })).toBeTruthy();
  expect(screen.queryByText(/Kirjoita/)).toBeNull();
  expect(document.activeElement).toBe(summary);
  await user.type(screen.getByLabelText('E-postadress'), 'marja@example.org');
  await user.type(screen.getByLabelText('Lösenord'), 'salaisuus');
  await user.click(screen.getByRole('button', { name: 'Logga in' }));
  expect(await screen.findByRole('link', { name: /^Det går inte att nå tjänsten/ })).toBeTruthy();
  await speak('en');
  expect(screen.getByRole('link', { name: /^The service cannot be reached/ })).toBeTruthy();
});
