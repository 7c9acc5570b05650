import { screen, waitFor } from '@solidjs/testing-library';
import { afterEach, expect, test, vi } from 'vitest';
import { Account } from '../../../web/session/account.tsx';
import { type Answer, answerWith, fakeService, noAnswer, refusal } from '../../support/fake-service.ts';
import { renderPage } from '../../support/render-page.tsx';
import { representative } from '../bookings/samples.ts';

afterEach(() => sessionStorage.clear());

const open = (who: Answer, address = '/haku?people=8') => {
  const service = fakeService({ 'GET /session/user': who, 'DELETE /session': () => answerWith(204) });
  return { service, ...renderPage(Account, '/haku', address) };
};

/** jsdom goes nowhere; where the page would go is all that matters. */
const watchLeaving = () => {
  const goTo = vi.fn();
  vi.stubGlobal('location', { assign: goTo });
  return goTo;
};

test('who is not signed in finds the way in, and back', async () => {
  open(() => ({ user: null }));
  const link = await screen.findByRole('link', { name: 'Kirjaudu' });
  expect(link.getAttribute('href')).toBe('/kirjaudu?paluu=%2Fhaku%3Fpeople%3D8');
});

test('signing out leaves nothing of the person in the tab, nor who carries out surveys on the device', async () => {
  const { user, service } = open(() => representative);
  sessionStorage.setItem('tilava.request', '{}');
  localStorage.setItem('tilava.kartoittaja', '{}');
  const goTo = watchLeaving();
  expect(await screen.findByText('Marja Lehtinen')).toBeTruthy();
  await user.click(screen.getByRole('button', { name: 'Kirjaudu ulos' }));
  await waitFor(() => expect(goTo).toHaveBeenCalledWith('/'));
  expect(service.sentTo('DELETE /session')).toHaveLength(1);
  expect(sessionStorage.length).toBe(0);
  expect(localStorage.getItem('tilava.kartoittaja')).toBeNull();
});

test('a session that has ended by itself can still be signed out of', async () => {
  const { user, service } = open(() => representative);
  service.answer('DELETE /session', () => refusal(401, 'session.required'));
  const goTo = watchLeaving();
  await user.click(await screen.findByRole('button', { name: 'Kirjaudu ulos' }));
  await waitFor(() => expect(goTo).toHaveBeenCalledWith('/'));
});

test('when signing out does not succeed, that is told and nobody is taken away', async () => {
  const { user, service } = open(() => representative);
  service.answer('DELETE /session', noAnswer);
  const goTo = watchLeaving();
  await user.click(await screen.findByRole('button', { name: 'Kirjaudu ulos' }));
  expect(await screen.findByText('Uloskirjautuminen ei onnistunut. Yritä uudelleen.')).toBeTruthy();
  expect(goTo).not.toHaveBeenCalled();
});
