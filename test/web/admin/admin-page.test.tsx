import { screen, within } from '@solidjs/testing-library';
import { expect, test } from 'vitest';
import type { RoleView } from '../../../shared/users/schemas.ts';
import { AdminPage } from '../../../web/admin/admin-page.tsx';
import { type AdminSectionKey, seesSection } from '../../../web/admin/sections.ts';
import { navigationItems } from '../../../web/navigation.ts';
import { RegionProvider, useRegion } from '../../../web/region/region.tsx';
import { actorOf } from '../../../web/session/actor.ts';
import { fakeService } from '../../support/fake-service.ts';
import { expectNoViolations } from '../../support/page.tsx';
import { renderPage } from '../../support/render-page.tsx';
import { say } from '../../support/say.ts';
import { region } from '../region/samples.ts';

const person = (...roles: RoleView[]) => ({ id: 'u1', name: 'Timo Aalto', language: 'fi' as const, roles });

const open = (role: RoleView, section: AdminSectionKey, address: string) => {
  fakeService({ 'GET /session/user': () => ({ user: person(role) }) });
  const SomePage = () => (
    <AdminPage section={section} title="Kanerva">
      <p>Sisältö</p>
    </AdminPage>
  );
  return renderPage(SomePage, address, address);
};

const sectionLinks = () =>
  within(screen.getByRole('navigation', { name: 'Ylläpidon osiot' }))
    .getAllByRole('link')
    .map((link) => link.textContent);

test('a page of the house knows its place: the section in the navigation, and the way up', async () => {
  const { container } = open({ role: 'coordinator' }, 'sites', '/yllapito/toimipisteet/s1');
  expect(await screen.findByRole('heading', { level: 1, name: 'Kanerva' })).toBeTruthy();
  const breadcrumb = within(screen.getByRole('navigation', { name: 'Olet tässä' })).getAllByRole('link');
  expect(breadcrumb.map((link) => link.getAttribute('href'))).toEqual(['/yllapito', '/yllapito/toimipisteet']);
  const current = screen.getAllByRole('link', { current: 'page' });
  expect(current.map((link) => link.textContent)).toEqual(['Toimipisteet']);
  await expectNoViolations(container);
});

test('an approver of one house sees premises, organisations and notices; nothing that holds for the region', async () => {
  open({ role: 'approver', siteId: 's1' }, 'sites', '/yllapito/toimipisteet');
  await screen.findByRole('heading', { level: 1 });
  expect(sectionLinks()).toEqual([
    'Yleiskuva',
    'Toimipisteet',
    'Tilat',
    'Yhteyshenkilöt',
    'Täydennykset',
    'Järjestöt',
    'Tiedotteet',
    'Upotukset ja avaimet',
  ]);
});

test('only an administrator sees the settings of the region', async () => {
  open({ role: 'admin' }, 'region', '/yllapito/alue');
  await screen.findByRole('heading', { level: 1, name: 'Kanerva' });
  expect(sectionLinks()).toHaveLength(15);
  expect(seesSection(actorOf(person({ role: 'coordinator' })), 'region')).toBe(false);
});

test('those who do not run a section are told so, and see nothing of it', async () => {
  open({ role: 'representative', organisationId: 'o1' }, 'sites', '/yllapito/toimipisteet');
  expect(await screen.findByText(say('approvals.no-access'))).toBeTruthy();
  expect(screen.queryByText('Sisältö')).toBeNull();
});

test('whose roles sleep is led to the page on which they wake', async () => {
  fakeService({ 'GET /session/user': () => ({ user: { ...person(), needsSecondFactor: true } }) });
  const Page = () => (
    <AdminPage section="sites" title="Kanerva">
      <p>Sisältö</p>
    </AdminPage>
  );
  const { container } = renderPage(Page, '/yllapito/toimipisteet', '/yllapito/toimipisteet');
  const way = await screen.findByRole('link', { name: say('account.factor.needed.go') });
  expect(way.getAttribute('href')).toBe('/oma');
  expect(screen.getByText(say('account.factor.needed.text'))).toBeTruthy();
  expect(screen.queryByText('Sisältö')).toBeNull();
  await expectNoViolations(container);
});

test('while the doors are closed, the pages lead an administrator back to taking into use', async () => {
  const openIn = (role: RoleView, opened: boolean) => {
    fakeService({ 'GET /session/user': () => ({ user: person(role) }), 'GET /region': () => region({ opened }) });
    const Name = () => <p>{useRegion().name()}</p>;
    const Page = () => (
      <RegionProvider>
        <AdminPage section="texts" title="Tekstit">
          <Name />
        </AdminPage>
      </RegionProvider>
    );
    return renderPage(Page, '/yllapito/tekstit', '/yllapito/tekstit');
  };
  const way = { name: 'Takaisin käyttöönottoon' };
  const { unmount } = openIn({ role: 'admin' }, false);
  expect((await screen.findByRole('link', way)).getAttribute('href')).toBe('/kayttoonotto');
  unmount();
  for (const [role, opened] of [
    ['admin', true],
    ['coordinator', false],
  ] as const) {
    const shown = openIn({ role }, opened);
    await screen.findByText('Rantamaan hyvinvointialue');
    expect(screen.queryByRole('link', way)).toBeNull();
    shown.unmount();
  }
});

test('the sections open behind their name, and Escape closes them again', async () => {
  const { user } = open({ role: 'coordinator' }, 'codes', '/yllapito/luettelot');
  const button = await screen.findByRole('button', { name: 'Ylläpito: Luettelot' });
  await user.click(button);
  expect(button.getAttribute('aria-expanded')).toBe('true');
  await user.tab();
  await user.keyboard('{Escape}');
  expect(button.getAttribute('aria-expanded')).toBe('false');
  expect(document.activeElement).toBe(button);
});

test('the way to the house is in the header of those who run it, and of nobody else', () => {
  const hrefs = (role: RoleView) => navigationItems(person(role), say).map(({ href }) => href);
  expect(hrefs({ role: 'approver', siteId: 's1' })).toContain('/yllapito');
  expect(hrefs({ role: 'board' })).not.toContain('/yllapito');
  expect(hrefs({ role: 'representative', organisationId: 'o1' })).not.toContain('/yllapito');
});
