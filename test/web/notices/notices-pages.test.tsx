import { screen, waitFor, within } from '@solidjs/testing-library';
import { expect, test } from 'vitest';
import type { NoticeSettingsView } from '../../../shared/notices/schemas.ts';
import type { RoleView } from '../../../shared/users/schemas.ts';
import NoticePage from '../../../web/notices/notice-page.tsx';
import NoticesPage from '../../../web/notices/notices-page.tsx';
import { answerWith, fakeService, refusal } from '../../support/fake-service.ts';
import { expectNoViolations } from '../../support/page.tsx';
import { renderPage } from '../../support/render-page.tsx';

const name = (fi: string) => ({ fi, sv: fi, en: fi });
const site = (id: string, fi: string) => ({
  id,
  name: name(fi),
  municipality: { code: '167', name: { fi: 'Joensuu', sv: 'Joensuu' } },
  timeZone: 'Europe/Helsinki',
});
const sites = { items: [site('s1', 'Kanerva'), site('s2', 'Torniportti')], total: 2, nextCursor: null };

const notice: NoticeSettingsView = {
  id: 'n1',
  siteId: null,
  siteName: null,
  level: 'info',
  audience: 'everyone',
  text: { fi: 'Palvelu on huollossa lauantaina.', sv: '', en: '' },
  fromDate: '2026-11-20',
  untilDate: '2026-11-28',
  standing: 'current',
  version: 4,
};

const signedIn = (role: RoleView) => ({ user: { id: 'u1', name: 'Timo', language: 'fi', roles: [role] } });

const open = (id: string, role: RoleView = { role: 'coordinator' }) => {
  const service = fakeService({
    'GET /session/user': () => signedIn(role),
    'GET /sites': () => sites,
    'GET /notices/n1/settings': () => notice,
    'PATCH /notices/n1': ({ body }) => ({ ...notice, ...(body as object), version: 5 }),
    'POST /notices': ({ body }) => answerWith(201, { ...notice, ...(body as object), version: 1 }),
    'DELETE /notices/n1': () => answerWith(204),
  });
  const path = '/yllapito/ilmoitukset/:notice';
  return { service, ...renderPage(NoticePage, path, `/yllapito/ilmoitukset/${id}`) };
};

test('a new notice is written for all pages, previewed, and published', async () => {
  const { user, service, container, address } = open('uusi');
  const text = await screen.findByRole('textbox', { name: /Teksti suomeksi/ });
  await user.type(text, 'Hissi on rikki.');
  const preview = within(screen.getByRole('region', { name: 'Esikatselu' }));
  expect(preview.getByText('Hissi on rikki.')).toBeTruthy();
  await user.click(screen.getByRole('radio', { name: /Huomio/ }));
  expect(preview.getByRole('img', { name: 'Huomaa' })).toBeTruthy();
  await expectNoViolations(container);
  await user.click(screen.getByRole('button', { name: 'Julkaise tiedote' }));
  expect(screen.getAllByText('Anna viimeinen päivä.').length).toBeGreaterThan(0);
  expect(service.sentTo('POST /notices')).toHaveLength(0);
  const from = screen.getByRole('textbox', { name: /Ensimmäinen päivä/ });
  await user.clear(from);
  await user.type(from, '1.12.2026');
  const until = screen.getByRole('textbox', { name: /Viimeinen päivä/ });
  await user.type(until, '30.11.2026');
  await user.tab();
  expect(screen.getAllByText('Viimeinen päivä ei voi olla ennen ensimmäistä.').length).toBeGreaterThan(0);
  await user.clear(until);
  await user.type(until, '3.12.2026');
  await user.tab();
  await user.click(screen.getByRole('button', { name: 'Julkaise tiedote' }));
  await waitFor(() => expect(address()).toBe('/yllapito/ilmoitukset'));
  expect(service.sentTo('POST /notices')[0]?.body).toEqual({
    siteId: null,
    level: 'attention',
    audience: 'everyone',
    text: { fi: 'Hissi on rikki.', sv: '', en: '' },
    fromDate: '2026-12-01',
    untilDate: '2026-12-03',
  });
});

test('the keeper of one house writes for that house, and for nothing else', async () => {
  open('uusi', { role: 'approver', siteId: 's2' });
  const place = await screen.findByRole<HTMLSelectElement>('combobox', { name: /Missä se näkyy/ });
  expect(place.value).toBe('s2');
  const words = within(place)
    .getAllByRole('option')
    .map((option) => option.textContent);
  expect(words).not.toContain('Kaikilla sivuilla');
  expect(words).not.toContain('Kanerva');
});

test('a notice is changed with the version that was read, and taken away after asking', async () => {
  const { user, service, address } = open('n1');
  await user.selectOptions(await screen.findByRole('combobox', { name: /Missä se näkyy/ }), 's1');
  await user.click(screen.getByRole('button', { name: 'Tallenna' }));
  expect(await screen.findByText('Tallennettu')).toBeTruthy();
  const sent = service.sentTo('PATCH /notices/n1')[0];
  expect(sent?.headers.get('If-Match')).toBe('"4"');
  expect(sent?.body).toMatchObject({ siteId: 's1' });
  await user.click(screen.getByRole('button', { name: 'Poista tiedote' }));
  const dialog = await screen.findByRole('dialog', { name: 'Poistetaanko tiedote?' });
  await user.click(within(dialog).getByRole('button', { name: 'Poista tiedote' }));
  await waitFor(() => expect(address()).toBe('/yllapito/ilmoitukset'));
  expect(service.sentTo('DELETE /notices/n1')).toHaveLength(1);
});

test('somebody else’s version of a notice is compared in words', async () => {
  const { user, service } = open('n1');
  const current = { ...notice, level: 'attention', untilDate: '2026-12-31' };
  service.answer('PATCH /notices/n1', () => refusal(412, 'request.stale', { current, version: 9 }));
  await user.selectOptions(await screen.findByRole('combobox', { name: /Missä se näkyy/ }), 's1');
  await user.click(screen.getByRole('button', { name: 'Tallenna' }));
  const place = await screen.findByRole('group', { name: /Missä se näkyy/ });
  expect(within(place).getByText('Kanerva')).toBeTruthy();
  expect(within(place).getByText('Kaikilla sivuilla')).toBeTruthy();
  expect(within(screen.getByRole('group', { name: /Viimeinen päivä/ })).getByText('31.12.2026')).toBeTruthy();
});

const openList = (items: NoticeSettingsView[]) => {
  const service = fakeService({
    'GET /session/user': () => signedIn({ role: 'coordinator' }),
    'GET /staff/notices': () => ({ items, total: items.length, nextCursor: null }),
  });
  return { service, ...renderPage(NoticesPage, '/yllapito/ilmoitukset', '/yllapito/ilmoitukset') };
};

test('the list tells where, for whom and when each notice is read', async () => {
  const { user, service, container } = openList([notice]);
  const row = within((await screen.findByRole('link', { name: notice.text.fi })).closest('tr') as HTMLElement);
  for (const words of ['Kaikilla sivuilla', 'Kaikille', 'pe 20.11.2026', 'Näkyy nyt']) {
    expect(row.getByText(words, { exact: false })).toBeTruthy();
  }
  await expectNoViolations(container);
  await user.click(screen.getByRole('button', { name: /Viimeinen päivä/ }));
  await user.selectOptions(screen.getByRole('combobox', { name: 'Näytä' }), 'past');
  await waitFor(() => {
    const query = service.sentTo('GET /staff/notices').at(-1)?.query;
    expect([query?.get('sort'), query?.get('standing')]).toEqual(['untilDate', 'past']);
  });
});

test('where there is no notice, the list says what one is for', async () => {
  openList([]);
  expect(await screen.findByText('Tiedotteita ei ole')).toBeTruthy();
  expect(screen.getAllByRole('link', { name: 'Uusi tiedote' }).length).toBeGreaterThan(0);
});
