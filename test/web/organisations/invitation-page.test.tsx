import { screen } from '@solidjs/testing-library';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import InvitationPage from '../../../web/organisations/invitation-page.tsx';
import { type Answer, answerWith, fakeService, refusal } from '../../support/fake-service.ts';
import { expectNoViolations } from '../../support/page.tsx';
import { renderPage } from '../../support/render-page.tsx';
import { own, sessionOf } from './samples.ts';

const invitation = {
  email: 'aino@b.example',
  role: 'booker',
  organisationName: 'Lumikello ry',
  invitedBy: 'Marja Lehtinen',
  isOwnRegistration: false,
  hasAccount: false,
  name: null,
};

const assign = vi.fn();
beforeEach(() => {
  sessionStorage.clear();
  assign.mockReset();
  vi.stubGlobal('location', { ...window.location, assign, origin: 'http://localhost' });
});
afterEach(() => vi.unstubAllGlobals());

const open = (routes: Record<string, Answer> = {}, address = '/kutsu#geheim') => {
  const service = fakeService({
    'GET /session/user': () => ({ user: null }),
    'POST /invitations/look': () => invitation,
    'POST /invitations/acceptance': () => answerWith(201, sessionOf(own)),
    ...routes,
  });
  return { service, ...renderPage(InvitationPage, '/kutsu', address) };
};

test('somebody new names herself, chooses a password and comes in', async () => {
  const { user, service, container } = open();
  expect(await screen.findByText('Marja Lehtinen kutsuu sinut järjestöön Lumikello ry.')).toBeTruthy();
  await expectNoViolations(container);
  await user.click(await screen.findByRole('button', { name: 'Hyväksy kutsu' }));
  expect(screen.getByRole('link', { name: 'Kirjoita nimesi.' })).toBeTruthy();
  await user.type(screen.getByRole('textbox', { name: /Nimesi/ }), 'Aino Ryhänen');
  await user.type(screen.getByLabelText(/^Salasana/), 'lyhyt');
  await user.click(screen.getByRole('button', { name: 'Hyväksy kutsu' }));
  expect(screen.getByRole('link', { name: /vähintään 10 merkkiä/ })).toBeTruthy();
  await user.type(screen.getByLabelText(/^Salasana/), ' mutta pitenee');
  await user.click(screen.getByRole('button', { name: 'Hyväksy kutsu' }));
  await vi.waitFor(() => expect(assign).toHaveBeenCalledWith('/varaukset'));
  expect(service.sentTo('POST /invitations/acceptance')[0]?.body).toEqual({
    secret: 'geheim',
    name: 'Aino Ryhänen',
    password: 'lyhyt mutta pitenee',
  });
});

test('who registered an organisation confirms it, with her name at hand', async () => {
  open({ 'POST /invitations/look': () => ({ ...invitation, isOwnRegistration: true, invitedBy: null, name: 'Aino' }) });
  expect(await screen.findByRole('heading', { level: 1, name: 'Vahvista ilmoitus' })).toBeTruthy();
  expect(await screen.findByDisplayValue('Aino')).toBeTruthy();
});

test('who has an account signs in first, and the secret stays out of the address', async () => {
  const { user } = open({ 'POST /invitations/look': () => ({ ...invitation, hasAccount: true }) });
  const link = await screen.findByRole('link', { name: 'Kirjaudu sisään' });
  expect(link.getAttribute('href')).toBe('/kirjaudu?paluu=%2Fkutsu');
  await user.click(link);
  expect(sessionStorage.getItem('tilava.invitation')).toBe('geheim');
});

test('who is signed in accepts with one press; another one’s account is told so', async () => {
  const { user, service } = open({
    'GET /session/user': () => sessionOf(own),
    'POST /invitations/look': () => ({ ...invitation, hasAccount: true }),
    'POST /invitations/acceptance': () => refusal(409, 'invitation.sign-in-required'),
  });
  await user.click(await screen.findByRole('button', { name: 'Hyväksy kutsu' }));
  expect(await screen.findByText(/Olet kirjautunut nimellä Marja Lehtinen, mutta kutsu on/)).toBeTruthy();
  service.answer('POST /invitations/acceptance', () => answerWith(201, sessionOf(own)));
  await user.click(screen.getByRole('button', { name: 'Hyväksy kutsu' }));
  await vi.waitFor(() => expect(assign).toHaveBeenCalledWith('/varaukset'));
});

test('a link that has ended says what to do', async () => {
  const { container } = open({ 'POST /invitations/look': () => refusal(410, 'link.ended') });
  expect(await screen.findByRole('heading', { level: 1, name: 'Linkki ei enää toimi' })).toBeTruthy();
  expect(screen.getByText(/Pyydä uusi kutsu/)).toBeTruthy();
  await expectNoViolations(container);
});

test('without a link nothing is asked of the service', async () => {
  const { service } = open({}, '/kutsu');
  expect(await screen.findByText(/Avaa tämä sivu sähköpostissa olevasta linkistä/)).toBeTruthy();
  expect(service.sentTo('POST /invitations/look')).toEqual([]);
});
