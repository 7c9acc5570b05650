import { screen, within } from '@solidjs/testing-library';
import { expect, test } from 'vitest';
import type { ReadinessView } from '../../../shared/region/schemas.ts';
import OverviewPage from '../../../web/overview/overview-page.tsx';
import { fakeService } from '../../support/fake-service.ts';
import { expectNoViolations } from '../../support/page.tsx';
import { renderPage } from '../../support/render-page.tsx';
import { administrator, readiness } from '../region/samples.ts';

const open = (view: ReadinessView, who = administrator) => {
  fakeService({ 'GET /session/user': () => who, 'GET /region/readiness': () => view });
  return renderPage(OverviewPage, '/yllapito', '/yllapito');
};

test('counts stand on top, each leading to where the work is', async () => {
  const { container } = open(readiness());
  const waiting = await screen.findByRole('link', { name: /^7.*Pyyntöjä odottaa päätöstä/ });
  expect(waiting.getAttribute('href')).toBe('/hyvaksynnat');
  expect(screen.getByRole('link', { name: /^1\/2.*Toimipisteitä valmiina/ })).toBeTruthy();
  await expectNoViolations(container);
});

test('what a house lacks is a link to where it is mended', async () => {
  open(readiness());
  const heading = await screen.findByRole('heading', { name: 'Kanervan sote-keskus' });
  const item = within(heading.closest('li') as HTMLElement);
  expect(item.getByRole('link', { name: 'yhteyshenkilö' }).getAttribute('href')).toBe('/yllapito/yhteyshenkilot');
  expect(item.getByRole('link', { name: 'esteettömyystietoja' }).getAttribute('href')).toBe(
    '/yllapito/toimipisteet/JNS-KAN?nakyma=esteettomyys',
  );
  expect(item.queryByText('Valmis')).toBeNull();
  const ready = screen.getByRole('heading', { name: 'Lehtorannan talo' }).closest('li') as HTMLElement;
  expect(within(ready).getByText('Valmis')).toBeTruthy();
});

test('a house that lacks only facts may be published but is not called finished, and only those who may mend a lack are led to it', async () => {
  const [house] = readiness().sites;
  if (!house) throw new Error('no house');
  const approver = { user: { ...administrator.user, roles: [{ role: 'approver' as const, siteId: 's1' }] } };
  const { unmount } = open(readiness({ sites: [{ ...house, lacks: ['facts'] }] }), approver);
  expect(await screen.findByText('Julkaistavissa')).toBeTruthy();
  expect(screen.queryByText('Valmis')).toBeNull();
  expect(screen.getByRole('link', { name: 'esteettömyystietoja' })).toBeTruthy();
  unmount();
  open(readiness({ sites: [{ ...house, lacks: ['terms'] }] }), approver);
  expect(await screen.findByText('käyttöehdot')).toBeTruthy();
  expect(screen.queryByRole('link', { name: 'käyttöehdot' })).toBeNull();
  expect(screen.queryByText('Julkaistavissa')).toBeNull();
});

test('that mails wait for a mail server is said, and only then', async () => {
  const { unmount } = open(readiness({ mailWaits: true }));
  expect(await screen.findByText(/kutsut ja ilmoitukset odottavat/)).toBeTruthy();
  unmount();
  open(readiness());
  await screen.findByRole('heading', { name: 'Kanervan sote-keskus' });
  expect(screen.queryByText(/kutsut ja ilmoitukset odottavat/)).toBeNull();
});

test('while taking into use is unfinished, an administrator sees the way on', async () => {
  open(readiness());
  expect((await screen.findByRole('link', { name: 'Jatka käyttöönottoa' })).getAttribute('href')).toBe('/kayttoonotto');
  expect(screen.getByText(/Vaiheita on tehty 1\/6/)).toBeTruthy();
});

test.each([
  ['when the doors are open', readiness({ setup: { done: [], opened: true } }), administrator],
  [
    'for a coordinator, who cannot go it',
    readiness(),
    { user: { ...administrator.user, roles: [{ role: 'coordinator' as const }] } },
  ],
])('the way on is not shown %s', async (_, view, who) => {
  open(view, who);
  await screen.findByRole('heading', { name: 'Toimipisteiden valmius' });
  expect(screen.queryByRole('link', { name: 'Jatka käyttöönottoa' })).toBeNull();
});

test('an empty installation says what to do next', async () => {
  open(readiness({ sites: [] }));
  expect(await screen.findByRole('heading', { name: 'Toimipisteitä ei ole vielä' })).toBeTruthy();
  expect(screen.getByRole('link', { name: 'Tuo tiedostosta' })).toBeTruthy();
});
