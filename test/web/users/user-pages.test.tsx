import { screen, waitFor, within } from '@solidjs/testing-library';
import { expect, test } from 'vitest';
import UserPage from '../../../web/users/user-page.tsx';
import UsersPage from '../../../web/users/users-page.tsx';
import { answerWith, fakeService, refusal } from '../../support/fake-service.ts';
import { expectNoViolations } from '../../support/page.tsx';
import { renderPage } from '../../support/render-page.tsx';
import { admin, listItem, settings } from '../account/samples.ts';

const coordinator = { user: { ...admin.user, roles: [{ role: 'coordinator' as const }] } };
const site = { id: 'site1', code: 'K', name: { fi: 'Kanervan sote-keskus', sv: 'Kanerva', en: 'Kanerva' } };
const sites = { items: [{ ...site, municipality: { code: '167', name: { fi: 'Joensuu', sv: 'Joensuu' } } }] };
const answered = (body: unknown, version = 1): Response =>
  new Response(JSON.stringify(body), { headers: { ETag: `"${version}"` } });

const service = (who: unknown = admin) =>
  fakeService({
    'GET /session/user': () => who,
    'GET /sites': () => sites,
    'GET /users/invitations': () => ({ items: [] }),
    'GET /users': () => ({ items: [listItem], total: 1, nextCursor: null }),
    'GET /users/u2/settings': () => answered(settings),
  });

const openList = (address = '/yllapito/kayttajat') => renderPage(UsersPage, '/yllapito/kayttajat', address);
const openUser = () => renderPage(UserPage, '/yllapito/kayttajat/:user', '/yllapito/kayttajat/u2');

test('the list asks for what stands in its address, and shows roles in words', async () => {
  const { sentTo } = service();
  const { container } = openList('/yllapito/kayttajat?q=timo&role=approver');
  const row = await screen.findByRole('row', { name: /Timo Hakkarainen/ });
  expect(row.textContent).toContain('Toimipisteen hyväksyjä, Joensuu');
  const [asked] = sentTo('GET /users');
  expect(Object.fromEntries(asked?.query ?? [])).toMatchObject({ q: 'timo', role: 'approver', sort: 'name' });
  await expectNoViolations(container);
});

test('somebody is invited to a role; what is missing is named first', async () => {
  const { sentTo, answer } = service();
  answer('POST /users', () => answerWith(201, { invitationId: 'i', email: 'uusi@kunta.example' }));
  const { user, container } = openList();
  await user.click(await screen.findByRole('button', { name: 'Kutsu käyttäjä' }));
  const dialog = within(screen.getByRole('dialog'));
  await user.click(dialog.getByRole('button', { name: 'Lähetä kutsu' }));
  expect(dialog.getByRole('link', { name: 'Valitse rooli.' })).toBeTruthy();
  await expectNoViolations(container);
  await user.type(dialog.getByLabelText('Sähköpostiosoite'), 'uusi@kunta.example');
  await user.click(dialog.getByRole('radio', { name: /hyväksyjä/ }));
  await user.click(dialog.getByRole('button', { name: 'Lähetä kutsu' }));
  expect(dialog.getByRole('link', { name: 'Valitse toimipiste.' })).toBeTruthy();
  await user.selectOptions(dialog.getByLabelText('Toimipiste'), 'Kanervan sote-keskus');
  await user.click(dialog.getByRole('button', { name: 'Lähetä kutsu' }));
  expect(await screen.findByText('Kutsu on lähetetty')).toBeTruthy();
  const json = { email: 'uusi@kunta.example', language: 'fi', role: 'approver', siteId: 'site1' };
  expect(sentTo('POST /users')[0]?.body).toEqual(json);
});

test('an invitation that waits can be sent again and taken back', async () => {
  const { answer } = service();
  const invitation = {
    id: 'i1',
    email: 'uusi@kunta.example',
    role: 'approver',
    site: { id: site.id, name: site.name },
    municipality: null,
    invitedAt: '2026-11-01T08:00:00Z',
    expiresAt: '2026-11-15T08:00:00Z',
    ended: true,
  };
  answer('GET /users/invitations', () => ({ items: [invitation] }));
  answer('POST /users/invitations/i1/mail', () => ({ items: [{ ...invitation, ended: false }] }));
  answer('DELETE /users/invitations/i1', () => ({ items: [] }));
  const { user, container } = openList();
  const waiting = await screen.findByRole('region', { name: 'Odottavat kutsut' });
  expect(waiting.textContent).toContain('Toimipisteen hyväksyjä, Kanervan sote-keskus');
  await expectNoViolations(container);
  await user.click(within(waiting).getByRole('button', { name: 'Lähetä uudelleen: uusi@kunta.example' }));
  expect(await screen.findByText(/lähetetty uudelleen/)).toBeTruthy();
  expect(screen.queryByText('Vanhentunut')).toBeNull();
  await user.click(screen.getByRole('button', { name: 'Peru kutsu: uusi@kunta.example' }));
  await waitFor(() => expect(screen.queryByRole('region', { name: 'Odottavat kutsut' })).toBeNull());
});

test('a coordinator sees people and changes nothing', async () => {
  service(coordinator);
  const list = openList();
  await screen.findByRole('row', { name: /Timo Hakkarainen/ });
  expect(screen.queryByRole('button', { name: 'Kutsu käyttäjä' })).toBeNull();
  list.unmount();
  openUser();
  await screen.findByRole('heading', { level: 1, name: 'Timo Hakkarainen' });
  for (const name of [/^Poista rooli/, 'Anna rooli', 'Poista tunnus käytöstä', 'Tallenna']) {
    expect(screen.queryByRole('button', { name })).toBeNull();
  }
});

test('a person’s page shows roles of today and of later, and how much work waits', async () => {
  service();
  const { container } = openUser();
  const roles = await screen.findByRole('region', { name: 'Roolit' });
  expect(roles.textContent).toContain('Kanervan sote-keskus');
  expect(roles.textContent).toContain('Alkaa myöhemmin');
  expect(screen.getByRole('region', { name: 'Työtilanne' }).textContent).toMatch(/Odottaa\s*4/);
  await expectNoViolations(container);
});

test('a deputy is appointed until a day', async () => {
  const { sentTo, answer } = service();
  const colleague = { ...listItem, id: 'u3', name: 'Kaisa Kolehmainen' };
  answer('GET /users', () => ({ items: [listItem, colleague], total: 2, nextCursor: null }));
  answer(
    'POST /users/u2/grants',
    () => new Response(JSON.stringify(settings), { status: 201, headers: { ETag: '"2"' } }),
  );
  const { user } = openUser();
  await user.click(await screen.findByRole('button', { name: 'Anna rooli' }));
  const dialog = within(screen.getByRole('dialog'));
  await user.click(dialog.getByRole('radio', { name: /hyväksyjä/ }));
  await user.click(dialog.getByRole('radio', { name: 'Toisen sijaisena' }));
  const whom = await dialog.findByLabelText('Kenen sijaisena');
  await within(whom).findByRole('option', { name: 'Kaisa Kolehmainen' });
  expect(within(whom).queryByRole('option', { name: 'Timo Hakkarainen' })).toBeNull();
  await user.selectOptions(whom, 'Kaisa Kolehmainen');
  await user.click(dialog.getByRole('button', { name: 'Anna rooli' }));
  expect(dialog.getByRole('link', { name: 'Anna viimeinen päivä.' })).toBeTruthy();
  await user.type(dialog.getByLabelText('Viimeinen päivä'), '31.12.2099');
  await user.tab();
  await user.click(dialog.getByRole('button', { name: 'Anna rooli' }));
  expect(await screen.findByText('Rooli on annettu.')).toBeTruthy();
  const json = { role: 'approver', deputyForId: 'u3', validUntil: '2099-12-31' };
  expect(sentTo('POST /users/u2/grants')[0]?.body).toEqual(json);
});

test('a role is taken away after a question; that it is the last administrator’s is told in the dialog', async () => {
  const { sentTo, answer } = service();
  answer('DELETE /users/u2/grants/g1', () => refusal(409, 'user.last-admin'));
  const { user } = openUser();
  await user.click(await screen.findByRole('button', { name: /^Poista rooli: Toimipisteen hyväksyjä/ }));
  expect(sentTo('DELETE /users/u2/grants/g1')).toEqual([]);
  const dialog = within(screen.getByRole('dialog'));
  await user.click(dialog.getByRole('button', { name: 'Poista rooli' }));
  expect(await dialog.findByText('Selitys: user.last-admin')).toBeTruthy();
  answer('DELETE /users/u2/grants/g1', () => answered({ ...settings, grants: [] }, 2));
  await user.click(dialog.getByRole('button', { name: 'Poista rooli' }));
  expect(await screen.findByText('Rooli on poistettu.')).toBeTruthy();
  expect(screen.getByText(/Ei rooleja/)).toBeTruthy();
});

test('an account is taken out of use and into use again', async () => {
  const { answer } = service();
  const disabled = { ...settings, disabledAt: '2026-11-22T08:00:00Z' };
  answer('POST /users/u2/deactivation', () => answered(disabled, 2));
  answer('DELETE /users/u2/deactivation', () => answered(settings, 3));
  const { user } = openUser();
  await user.click(await screen.findByRole('button', { name: 'Poista tunnus käytöstä' }));
  await user.click(within(screen.getByRole('dialog')).getByRole('button', { name: 'Poista tunnus käytöstä' }));
  expect(await screen.findByText(/poissa käytöstä 22.11.2026 alkaen/)).toBeTruthy();
  await user.click(screen.getByRole('button', { name: 'Ota tunnus käyttöön' }));
  await waitFor(() => expect(screen.queryByText(/poissa käytöstä 22.11.2026 alkaen/)).toBeNull());
});

test('a change of the name goes with the newest version, also after a role was taken', async () => {
  const { sentTo, answer } = service();
  answer('DELETE /users/u2/grants/g1', () => answered({ ...settings, grants: [] }, 2));
  answer('PATCH /users/u2', () => answered({ ...settings, name: 'Timo H.' }, 3));
  const { user } = openUser();
  await user.click(await screen.findByRole('button', { name: /^Poista rooli: Toimipisteen/ }));
  await user.click(within(screen.getByRole('dialog')).getByRole('button', { name: 'Poista rooli' }));
  await screen.findByText('Rooli on poistettu.');
  const name = screen.getByLabelText('Nimi');
  await user.clear(name);
  await user.type(name, 'Timo H.');
  await user.click(screen.getByRole('button', { name: 'Tallenna' }));
  await waitFor(() => expect(sentTo('PATCH /users/u2')[0]?.headers.get('if-match')).toBe('"2"'));
  expect(await screen.findByRole('heading', { level: 1, name: 'Timo H.' })).toBeTruthy();
});

test('an unknown person is told, with the way back', async () => {
  const { answer } = service();
  answer('GET /users/u2/settings', () => refusal(404, 'user.not-found'));
  openUser();
  const back = await screen.findByRole('link', { name: 'Kaikki käyttäjät' });
  expect(back.getAttribute('href')).toBe('/yllapito/kayttajat');
});
