import { screen, within } from '@solidjs/testing-library';
import { expect, test } from 'vitest';
import { when as swedish } from '../../../shared/i18n/sv/when.ts';
import StartPage from '../../../web/start/start-page.tsx';
import { fakeService, noAnswer } from '../../support/fake-service.ts';
import { expectNoViolations } from '../../support/page.tsx';
import { renderPage } from '../../support/render-page.tsx';
import { representative } from '../bookings/samples.ts';
import { sites } from '../search/samples.ts';

const answer = () => ({ items: sites, total: sites.length, nextCursor: null });

test('the houses are told by municipality, each with its rooms behind it', async () => {
  fakeService({ 'GET /sites': answer });
  const { container } = renderPage(StartPage, '/', '/');
  const kitee = await screen.findByRole('heading', { name: 'Kitee' });
  const section = within(kitee.parentElement as HTMLElement);
  expect(section.getByText('1 tila')).toBeTruthy();
  expect(section.getByRole('link', { name: 'Puhoslammen hyvinvointikeskus' }).getAttribute('href')).toBe(
    '/tilat?site=KIT-PUH',
  );
  expect(screen.getByText('4 tilaa 2 talossa.')).toBeTruthy();
  await expectNoViolations(container);
});

test('a visitor is shown the way to register, somebody signed in is not', async () => {
  fakeService({ 'GET /sites': answer, 'GET /session/user': () => ({ user: null }) });
  const { unmount } = renderPage(StartPage, '/', '/');
  const link = await screen.findByRole('link', { name: 'Rekisteröi järjestö' });
  expect(link.getAttribute('href')).toBe('/rekisteroidy');
  unmount();
  fakeService({ 'GET /sites': answer, 'GET /session/user': () => representative });
  renderPage(StartPage, '/', '/');
  await screen.findByRole('heading', { name: 'Kitee' });
  expect(screen.queryByRole('link', { name: 'Rekisteröi järjestö' })).toBeNull();
});

test('the search goes to the results with what was chosen', async () => {
  fakeService({ 'GET /sites': answer });
  const { user, address } = renderPage(StartPage, '/', '/');
  await user.type(screen.getByRole('textbox', { name: 'Kuinka monta henkeä' }), '14');
  await user.selectOptions(await screen.findByRole('combobox', { name: 'Paikkakunta' }), 'Joensuu');
  await user.click(screen.getByRole('button', { name: 'Etsi vapaat tilat' }));
  expect(address()).toMatch(/^\/haku\?start=.+&people=14&place=167$/);
});

test('a missing day is named above the form and at its field, and nothing is searched', async () => {
  fakeService({ 'GET /sites': answer });
  const { user, address } = renderPage(StartPage, '/', '/');
  await user.clear(screen.getByRole('textbox', { name: 'Päivä' }));
  await user.click(screen.getByRole('button', { name: 'Etsi vapaat tilat' }));
  const summary = screen.getByRole('region', { name: 'Yksi kohta kaipaa korjausta' });
  expect(document.activeElement).toBe(summary);
  await user.click(within(summary).getByRole('link'));
  expect(document.activeElement).toBe(screen.getByRole('textbox', { name: 'Päivä' }));
  expect(address()).toBe('/');
});

test('when the houses cannot be read, one can still search', async () => {
  fakeService({ 'GET /sites': noAnswer });
  renderPage(StartPage, '/', '/');
  expect(await screen.findByRole('button', { name: 'Yritä uudelleen' })).toBeTruthy();
  expect(screen.getByRole('button', { name: 'Etsi vapaat tilat' })).toBeTruthy();
});

test('a missing day is named in the language that is chosen afterwards, and what was focused stays so', async () => {
  fakeService({ 'GET /sites': answer });
  const { user, speak } = renderPage(StartPage, '/', '/');
  await user.clear(screen.getByRole('textbox', { name: 'Päivä' }));
  await user.click(screen.getByRole('button', { name: 'Etsi vapaat tilat' }));
  screen.getByRole('textbox', { name: 'Päivä' }).focus();
  await speak('sv');
  const link = screen.getByRole('link', { name: swedish['fault.date'] });
  expect(link.getAttribute('href')).toBe('#when.date');
  expect(document.activeElement).toBe(screen.getByRole('textbox', { name: 'Dag' }));
});
