import { screen, waitFor, within } from '@solidjs/testing-library';
import { expect, test } from 'vitest';
import OrganisationPage from '../../../web/organisations/organisation-page.tsx';
import { type Answer, answerWith, fakeService, refusal } from '../../support/fake-service.ts';
import { expectNoViolations } from '../../support/page.tsx';
import { renderPage } from '../../support/render-page.tsx';
import { agreement, codes, members, organisation, own, sessionOf, settings } from './samples.ts';

const open = (routes: Record<string, Answer> = {}, address = '/jarjesto') => {
  const service = fakeService({
    'GET /session/user': () => sessionOf(own),
    'GET /codes': () => codes,
    'GET /organisations/o1': () => organisation(),
    'GET /organisations/o1/settings': () => settings(),
    'GET /organisations/o1/members': () => members(),
    'GET /organisations/o1/agreements': () => ({ items: [agreement] }),
    ...routes,
  });
  return { service, ...renderPage(OrganisationPage, '/jarjesto/:organisation?', address) };
};

test('a member reads what the organisation is, what it may do, and with whom it has agreed', async () => {
  const { container } = open();
  expect(await screen.findByRole('heading', { level: 1, name: 'Lumikello ry' })).toBeTruthy();
  expect(screen.getByText('Voitte varata tiloja. Osa varauksista vahvistuu heti.')).toBeTruthy();
  expect(screen.getByText('Vahvistus on voimassa pe 31.12.2027 saakka.')).toBeTruthy();
  expect(screen.getByText('123.456')).toBeTruthy();
  expect(await screen.findByRole('heading', { name: 'Kumppanuussopimus 2026/77' })).toBeTruthy();
  const used = screen.getByRole('progressbar', { name: 'Vuonna 2026 varattu 1 t 30 min / 100 t' });
  expect([used.getAttribute('value'), used.getAttribute('max')]).toEqual(['90', '6000']);
  expect(screen.getByText('jäljellä 98 t 30 min')).toBeTruthy();
  expect(screen.getByText(/3 tulevaa varauskertaa/)).toBeTruthy();
  await screen.findByText('veera@lumikello.example');
  await expectNoViolations(container);
});

test('one that may not book is told why, and whom to ask', async () => {
  const refused = {
    status: 'refused',
    right: 'none',
    verification: { at: '2026-11-01T08:00:00Z', reason: 'Toiminta loppui.' },
  };
  open({ 'GET /organisations/o1': () => organisation(refused as never) });
  expect(await screen.findByText(/Järjestö ei voi nyt varata tiloja/)).toBeTruthy();
  expect(screen.getByText(/Toiminta loppui\./)).toBeTruthy();
  expect(screen.queryByRole('link', { name: 'Varaa tila' })).toBeNull();
});

test('whoever belongs to several chooses; whoever belongs to none is shown the way', async () => {
  const second = { ...own, organisationId: 'o2', organisationName: 'Toinen ry' };
  const several = open({ 'GET /session/user': () => sessionOf(own, second) });
  expect(await screen.findByRole('link', { name: 'Toinen ry' })).toBeTruthy();
  several.unmount();
  open({ 'GET /session/user': () => sessionOf() });
  expect((await screen.findByRole('link', { name: 'Rekisteröi järjestö' })).getAttribute('href')).toBe('/rekisteroidy');
});

test('one that has become part of another is shown under that one’s address', async () => {
  const { address } = open({ 'GET /organisations/old': () => organisation() }, '/jarjesto/old');
  await screen.findByRole('heading', { level: 1, name: 'Lumikello ry' });
  await waitFor(() => expect(address()).toBe('/jarjesto/o1'));
});

test('what was verified cannot be edited; the rest is saved with the version that was read', async () => {
  const { user, service, container } = open({
    'PATCH /organisations/o1': ({ body }) => settings({ ...(body as object), version: 5 }),
  });
  await user.click(await screen.findByRole('button', { name: 'Muokkaa tietoja' }));
  const purpose = await screen.findByRole('textbox', { name: 'Mitä järjestö tekee' });
  expect(screen.queryByRole('textbox', { name: /Järjestön nimi/ })).toBeNull();
  expect(screen.getByText(/Hyvinvointialue on vahvistanut nimen/)).toBeTruthy();
  await user.type(purpose, 'Vertaistukea');
  await user.click(screen.getByLabelText('Kuuleminen'));
  await expectNoViolations(container);
  await user.click(screen.getByRole('button', { name: 'Tallenna' }));
  expect(await screen.findByText('Tallennettu')).toBeTruthy();
  const [sent] = service.sentTo('PATCH /organisations/o1');
  expect(sent?.body).toEqual({ purpose: 'Vertaistukea', usualNeeds: ['hearing'] });
  expect(sent?.headers.get('if-match')).toBe('"4"');
  // The session knows the usual needs, for the forms that are filled in with them.
  await waitFor(() => expect(service.sentTo('GET /session/user').length).toBeGreaterThan(1));
});

test('before it is verified its people correct its name and numbers', async () => {
  const { user } = open({
    'GET /organisations/o1/settings': () => settings({ status: 'pending' }),
  });
  await user.click(await screen.findByRole('button', { name: 'Muokkaa tietoja' }));
  expect(await screen.findByRole('textbox', { name: /Järjestön nimi/ })).toBeTruthy();
  await user.click(screen.getByRole('button', { name: 'Lisää avustus' }));
  expect(screen.getByRole('group', { name: 'Avustus 1' })).toBeTruthy();
});

test('a member is invited by mail, and the invitation is then in the list', async () => {
  const invitation = {
    id: 'i1',
    email: 'uusi@b.example',
    role: 'reader',
    invitedBy: 'Marja Lehtinen',
    invitedAt: '2026-11-22T08:00:00Z',
    expiresAt: '2026-12-06T08:00:00Z',
    isOpen: true,
    replaces: null,
  } as const;
  const { user, service } = open({
    'POST /organisations/o1/invitations': () => answerWith(201, members({ invitations: [invitation] })),
    'POST /organisations/o1/invitations/i1/mail': () => members({ invitations: [invitation] }),
    'DELETE /organisations/o1/invitations/i1': () => members(),
  });
  await user.click(await screen.findByRole('button', { name: 'Kutsu jäsen' }));
  const dialog = within(await screen.findByRole('dialog'));
  await user.click(dialog.getByRole('button', { name: 'Lähetä kutsu' }));
  expect(dialog.getByText(/Kirjoita sähköpostiosoite/)).toBeTruthy();
  await user.type(dialog.getByRole('textbox', { name: /Sähköpostiosoite/ }), 'uusi@b.example');
  await user.click(dialog.getByRole('radio', { name: /Lukija/ }));
  await user.click(dialog.getByRole('button', { name: 'Lähetä kutsu' }));
  expect(await screen.findByText('Kutsu lähetetty osoitteeseen uusi@b.example.')).toBeTruthy();
  expect(service.sentTo('POST /organisations/o1/invitations')[0]?.body).toEqual({
    email: 'uusi@b.example',
    role: 'reader',
    language: 'fi',
  });
  await user.click(screen.getByRole('button', { name: 'Lähetä kutsu uudelleen: uusi@b.example' }));
  expect(await screen.findByText('Kutsu lähetetty uudelleen osoitteeseen uusi@b.example.')).toBeTruthy();
  await user.click(screen.getByRole('button', { name: 'Peru kutsu: uusi@b.example' }));
  expect(await screen.findByText('Kutsu peruttu: uusi@b.example.')).toBeTruthy();
});

test('handing over asks for the successor only, and tells when it takes effect', async () => {
  const { user, service } = open({ 'POST /organisations/o1/invitations': () => answerWith(201, members()) });
  await user.click(await screen.findByRole('button', { name: 'Luovuta tehtävä' }));
  const dialog = within(await screen.findByRole('dialog'));
  expect(dialog.queryByRole('radio')).toBeNull();
  await user.type(dialog.getByRole('textbox', { name: /Seuraajan/ }), 'uusi@b.example');
  await user.click(dialog.getByRole('button', { name: 'Lähetä ja luovuta tehtävä' }));
  expect(await screen.findByText(/Tehtäväsi jatkuu, kunnes hän hyväksyy/)).toBeTruthy();
  expect(service.sentTo('POST /organisations/o1/invitations')[0]?.body).toMatchObject({ handOver: true });
});

test('the last representative is told why she cannot leave', async () => {
  const { user } = open({ 'DELETE /organisations/o1/members/u1': () => refusal(409, 'member.last-representative') });
  await user.click(await screen.findByRole('button', { name: 'Eroa järjestöstä' }));
  const dialog = within(await screen.findByRole('dialog'));
  await user.click(dialog.getByRole('button', { name: 'Eroa järjestöstä' }));
  expect(await screen.findByText('Selitys: member.last-representative')).toBeTruthy();
});

test('another member’s role is changed in the list', async () => {
  const { user, service } = open({ 'PATCH /organisations/o1/members/u2': () => members() });
  await user.selectOptions(await screen.findByRole('combobox', { name: 'Tehtävä: Veera Heikkinen' }), 'reader');
  expect(await screen.findByText('Tehtävä vaihdettu: Veera Heikkinen, Lukija.')).toBeTruthy();
  expect(service.sentTo('PATCH /organisations/o1/members/u2')[0]?.body).toEqual({ role: 'reader' });
});

test('a reader sees the members and changes nothing', async () => {
  open({ 'GET /session/user': () => sessionOf({ ...own, role: 'reader' }) });
  await screen.findByText('veera@lumikello.example');
  for (const name of ['Muokkaa tietoja', 'Kutsu jäsen', 'Luovuta tehtävä'])
    expect(screen.queryByRole('button', { name })).toBeNull();
});
