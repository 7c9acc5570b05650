import { screen, waitFor } from '@solidjs/testing-library';
import { afterEach, expect, test } from 'vitest';
import ConfirmEmailPage from '../../../web/session/confirm-email-page.tsx';
import LinkPage from '../../../web/session/link-page.tsx';
import ResetPasswordPage from '../../../web/session/reset-password-page.tsx';
import SignInPage from '../../../web/session/sign-in-page.tsx';
import { answerWith, fakeService, refusal } from '../../support/fake-service.ts';
import { expectNoViolations } from '../../support/page.tsx';
import { renderPage } from '../../support/render-page.tsx';
import { representative } from '../bookings/samples.ts';

afterEach(() => history.replaceState(null, '', '/'));

const service = () => fakeService({ 'GET /session/user': () => ({ user: null }) });
const arriveWith = (secret: string) => history.replaceState(null, '', `/#${secret}`);
const needsCode = () => refusal(401, 'session.second-factor-required', { ticket: 'lippu' });

test('a link signs nobody in before the button is pressed, and leaves the address at once', async () => {
  const { sentTo, answer } = service();
  answer('POST /session/confirmation', () => answerWith(201, representative));
  arriveWith('salaisuus');
  const { user, address, container } = renderPage(LinkPage, '/kirjaudu/linkki', '/kirjaudu/linkki');
  const button = await screen.findByRole('button', { name: 'Kirjaudu' });
  expect(location.hash).toBe('');
  expect(sentTo('POST /session/confirmation')).toEqual([]);
  await expectNoViolations(container);
  await user.click(button);
  await waitFor(() => expect(address()).toBe('/varaukset'));
  expect(sentTo('POST /session/confirmation')[0]?.body).toEqual({ link: 'salaisuus' });
});

test('a link that has ended is told, and a new one can be asked for', async () => {
  const { sentTo, answer } = service();
  answer('POST /session/confirmation', () => refusal(410, 'link.ended'));
  answer('POST /session/link', () => answerWith(202));
  arriveWith('vanha');
  const { user, container } = renderPage(LinkPage, '/kirjaudu/linkki', '/kirjaudu/linkki');
  await user.click(await screen.findByRole('button', { name: 'Kirjaudu' }));
  expect(await screen.findByText('Selitys: link.ended')).toBeTruthy();
  await user.click(screen.getByRole('button', { name: 'Pyydä uusi linkki' }));
  await user.type(screen.getByLabelText('Sähköpostiosoite'), 'marja@example.org');
  await user.click(screen.getByRole('button', { name: 'Lähetä kirjautumislinkki' }));
  expect(await screen.findByText('Katso sähköpostisi')).toBeTruthy();
  expect(sentTo('POST /session/link')[0]?.body).toEqual({ email: 'marja@example.org' });
  await expectNoViolations(container);
});

test('after a link the code of the app is asked for where there is one', async () => {
  const { sentTo, answer } = service();
  answer('POST /session/confirmation', needsCode);
  answer('POST /session/second-factor', () => answerWith(201, representative));
  arriveWith('salaisuus');
  const { user, address } = renderPage(LinkPage, '/kirjaudu/linkki', '/kirjaudu/linkki');
  await user.click(await screen.findByRole('button', { name: 'Kirjaudu' }));
  await user.type(await screen.findByLabelText('Todennussovelluksen koodi'), ' 492039 ');
  await user.click(screen.getByRole('button', { name: 'Kirjaudu' }));
  await waitFor(() => expect(address()).toBe('/varaukset'));
  expect(sentTo('POST /session/second-factor')[0]?.body).toEqual({ ticket: 'lippu', code: '492039' });
});

test('after the password the code is asked for, with focus on it; a wrong one is told at the field', async () => {
  const { answer } = service();
  answer('GET /about', () => ({ demo: false, accounts: [], password: null }));
  answer('POST /session', needsCode);
  answer('POST /session/second-factor', () => refusal(422, 'second-factor.wrong-code'));
  const { user, container } = renderPage(SignInPage, '/kirjaudu', '/kirjaudu');
  await user.type(await screen.findByLabelText('Sähköpostiosoite'), 'marja@example.org');
  await user.type(screen.getByLabelText('Salasana'), 'salaisuus');
  await user.click(screen.getByRole('button', { name: 'Kirjaudu' }));
  const code = await screen.findByLabelText('Todennussovelluksen koodi');
  expect(document.activeElement).toBe(code);
  await expectNoViolations(container);
  await user.type(code, '000000');
  await user.click(screen.getByRole('button', { name: 'Kirjaudu' }));
  expect(await screen.findByRole('link', { name: 'Selitys: second-factor.wrong-code' })).toBeTruthy();
  expect(code.getAttribute('aria-invalid')).toBe('true');
});

test('a ticket that has ended leads back to the first step', async () => {
  const { answer } = service();
  answer('GET /about', () => ({ demo: false, accounts: [], password: null }));
  answer('POST /session', needsCode);
  answer('POST /session/second-factor', () => refusal(401, 'session.ticket-ended'));
  const { user } = renderPage(SignInPage, '/kirjaudu', '/kirjaudu');
  await user.type(await screen.findByLabelText('Sähköpostiosoite'), 'marja@example.org');
  await user.type(screen.getByLabelText('Salasana'), 'salaisuus');
  await user.click(screen.getByRole('button', { name: 'Kirjaudu' }));
  await user.type(await screen.findByLabelText('Todennussovelluksen koodi'), '000000');
  await user.click(screen.getByRole('button', { name: 'Kirjaudu' }));
  await user.click(await screen.findByRole('button', { name: 'Aloita alusta' }));
  expect(screen.getByLabelText<HTMLInputElement>('Salasana').value).toBe('');
});

test('a forgotten password is replaced with the link: too short is told here, guessable by the service', async () => {
  const { sentTo, answer } = service();
  const message = 'Tätä salasanaa kokeiltaisiin ensimmäisten joukossa.';
  answer('POST /password', () =>
    refusal(422, 'password.guessable', { errors: [{ path: 'password', code: 'password.guessable', message }] }),
  );
  arriveWith('salaisuus');
  const { user, container } = renderPage(ResetPasswordPage, '/salasana', '/salasana');
  const password = await screen.findByLabelText('Uusi salasana');
  expect(password.getAttribute('autocomplete')).toBe('new-password');
  await user.type(password, 'lyhyt');
  await user.click(screen.getByRole('button', { name: 'Tallenna salasana' }));
  expect(screen.getByRole('link', { name: /vähintään 10 merkkiä/ })).toBeTruthy();
  await user.clear(password);
  await user.type(password, 'salasana123');
  await user.click(screen.getByRole('button', { name: 'Tallenna salasana' }));
  expect(await screen.findByRole('link', { name: message })).toBeTruthy();
  await expectNoViolations(container);
  answer('POST /password', () => answerWith(204));
  await user.click(screen.getByRole('button', { name: 'Tallenna salasana' }));
  expect(await screen.findByText('Salasana on tallennettu')).toBeTruthy();
  expect(sentTo('POST /password').at(-1)?.body).toEqual({ link: 'salaisuus', password: 'salasana123' });
});

test('a new address counts when the button is pressed', async () => {
  const { sentTo, answer } = service();
  answer('POST /account/email/confirmation', () => answerWith(204));
  arriveWith('salaisuus.b3NvaXRl');
  const { user, container } = renderPage(ConfirmEmailPage, '/oma/sahkoposti', '/oma/sahkoposti');
  const button = await screen.findByRole('button', { name: 'Vahvista osoite' });
  expect(sentTo('POST /account/email/confirmation')).toEqual([]);
  await expectNoViolations(container);
  await user.click(button);
  expect(await screen.findByText('Osoite on vaihdettu')).toBeTruthy();
  expect(sentTo('POST /account/email/confirmation')[0]?.body).toEqual({ link: 'salaisuus.b3NvaXRl' });
});
