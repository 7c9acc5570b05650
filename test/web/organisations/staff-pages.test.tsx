import { screen, waitFor, within } from '@solidjs/testing-library';
import { expect, test } from 'vitest';
import OrganisationsPage from '../../../web/organisations/staff/organisations-page.tsx';
import StaffOrganisationPage from '../../../web/organisations/staff/staff-organisation-page.tsx';
import { type Answer, answerWith, fakeService } from '../../support/fake-service.ts';
import { expectNoViolations } from '../../support/page.tsx';
import { renderPage } from '../../support/render-page.tsx';
import {
  agreement,
  codes,
  coordinator,
  members,
  organisation,
  own,
  sessionOf,
  settings,
  verifications,
} from './samples.ts';

const certificate = {
  id: 'c1',
  personName: 'Marja Lehtinen',
  issuedOn: '2024-01-15',
  validUntil: '2026-01-14',
  standing: 'over',
  note: null,
  version: 1,
};
const routes: Record<string, Answer> = {
  'GET /session/user': () => coordinator,
  'GET /codes': () => codes,
  'GET /priority-classes': () => ({ items: [] }),
  'GET /organisations/o1': () => organisation({ status: 'pending', right: 'ask', verifiedUntil: null }),
  'GET /organisations/o1/settings': () => settings({ status: 'pending' }),
  'GET /organisations/o1/members': () => members({ members: [] }),
  'GET /organisations/o1/agreements': () => ({ items: [agreement] }),
  'GET /organisations/o1/certificates': () => ({ items: [certificate] }),
  'GET /organisations/o1/verifications': () => verifications(),
};
const open = (more: Record<string, Answer> = {}) => {
  const service = fakeService({ ...routes, ...more });
  const path = '/yllapito/jarjestot/:organisation';
  return { service, ...renderPage(StaffOrganisationPage, path, '/yllapito/jarjestot/o1') };
};

const item = (id: string, name: string, more = {}) => ({
  id,
  code: null,
  name,
  kind: 'association',
  homeMunicipality: codes.municipality[0],
  status: 'verified',
  verifiedUntil: null,
  members: 2,
  createdAt: '2026-11-20T08:00:00Z',
  ...more,
});

test('the list shows those that wait, and asks the service what the filters say', async () => {
  const waiting = item('o1', 'Lumikello ry', { status: 'pending', members: 0 });
  const service = fakeService({
    ...routes,
    'GET /organisations': () => ({ items: [waiting, item('o2', 'Muistipolku ry')], total: 2, nextCursor: null }),
  });
  const { user, container } = renderPage(OrganisationsPage, '/yllapito/jarjestot', '/yllapito/jarjestot?q=lumi');
  const row = (await screen.findByRole('link', { name: 'Lumikello ry' })).closest('tr') as HTMLElement;
  expect(within(row).getByText('Odottaa tarkistusta')).toBeTruthy();
  expect(within(row).getByText('Ei vielä jäseniä')).toBeTruthy();
  await expectNoViolations(container);
  await user.selectOptions(screen.getByRole('combobox', { name: 'Vahvistus' }), 'refused');
  await waitFor(() => expect(service.sent.at(-1)?.query.get('status')).toBe('refused'));
  expect(service.sentTo('GET /organisations')[0]?.query.get('q')).toBe('lumi');
});

test('an empty house says what to do next', async () => {
  fakeService({ ...routes, 'GET /organisations': () => ({ items: [], total: 0, nextCursor: null }) });
  renderPage(OrganisationsPage, '/yllapito/jarjestot', '/yllapito/jarjestot');
  expect(await screen.findByRole('heading', { name: 'Järjestöjä ei vielä ole' })).toBeTruthy();
});

test('the list is not for those who belong to an organisation', async () => {
  fakeService({ ...routes, 'GET /session/user': () => sessionOf(own) });
  renderPage(OrganisationsPage, '/yllapito/jarjestot', '/yllapito/jarjestot');
  expect(await screen.findByRole('heading', { level: 1 })).toBeTruthy();
  expect(screen.queryByRole('heading', { name: 'Järjestöt' })).toBeNull();
});

test('staff verify with what they looked at, and until when', async () => {
  const { user, service, container } = open({ 'POST /organisations/o1/verification': () => organisation() });
  const panel = within(await screen.findByRole('region', { name: 'Tarkistus' }));
  await user.click(panel.getByRole('button', { name: 'Tallenna ja ilmoita järjestölle' }));
  expect(panel.getByRole('link', { name: 'Valitse päätös.' })).toBeTruthy();
  await user.click(panel.getByRole('radio', { name: /^Vahvista/ }));
  await user.click(panel.getByRole('button', { name: 'Tallenna ja ilmoita järjestölle' }));
  expect(panel.getByRole('link', { name: 'Kirjoita, mistä tiedot tarkistettiin.' })).toBeTruthy();
  await user.type(panel.getByRole('textbox', { name: /Mistä tiedot tarkistettiin/ }), 'Rekisteriote');
  await user.type(panel.getByRole('textbox', { name: /Voimassa saakka/ }), '31.12.2027');
  await user.tab();
  await expectNoViolations(container);
  await user.click(panel.getByRole('button', { name: 'Tallenna ja ilmoita järjestölle' }));
  expect(await screen.findByText(/järjestölle lähtee viesti/)).toBeTruthy();
  expect(service.sentTo('POST /organisations/o1/verification')[0]?.body).toEqual({
    status: 'verified',
    evidence: 'Rekisteriote',
    validUntil: '2027-12-31',
  });
});

test('a refusal needs its reason', async () => {
  const { user, service } = open({ 'POST /organisations/o1/verification': () => organisation() });
  await user.click(await screen.findByRole('radio', { name: /Älä vahvista/ }));
  await user.click(screen.getByRole('button', { name: 'Tallenna ja ilmoita järjestölle' }));
  expect(screen.getByRole('link', { name: 'Kirjoita perustelu.' })).toBeTruthy();
  expect(service.sentTo('POST /organisations/o1/verification')).toEqual([]);
});

test('likely duplicates are merged after seeing what moves', async () => {
  const duplicate = {
    id: 'o2',
    name: 'Lumikello',
    status: 'verified',
    businessId: null,
    associationNumber: null,
    municipality: 'Joensuu',
    score: 0.95,
    reason: 'same_name',
  } as const;
  const view = {
    from: { id: 'o1', name: 'Lumikello ry' },
    into: { id: 'o2', name: 'Lumikello' },
    bookings: 2,
    members: 1,
    membersOfBoth: 0,
    invitations: 0,
    agreements: 1,
    differs: [],
  };
  const { user, service, address } = open({
    'GET /organisations/o1/verifications': () =>
      verifications({ missing: ['organisation.number-required'], duplicates: [duplicate] }),
    'GET /organisations/o1/merge': () => view,
    'POST /organisations/o1/merge': () => view,
    'GET /organisations/o2': () => organisation({ id: 'o2', name: 'Lumikello' }),
  });
  expect(await screen.findByText('Y-tunnus tai yhdistysrekisterinumero')).toBeTruthy();
  await user.click(await screen.findByRole('button', { name: 'Yhdistä: Lumikello' }));
  const dialog = within(await screen.findByRole('dialog'));
  expect(await dialog.findByText('2 varausta')).toBeTruthy();
  await user.click(dialog.getByRole('button', { name: 'Yhdistä järjestöt' }));
  await waitFor(() => expect(address()).toBe('/yllapito/jarjestot/o2'));
  expect(service.sentTo('POST /organisations/o1/merge')[0]?.body).toEqual({ into: 'o2' });
});

const hall = { id: 'r1', code: null, name: { fi: 'Sali', sv: 'Sal', en: 'Hall' } };
const house = { id: 's1', code: null, name: { fi: 'Kanervala', sv: 'Kanervala', en: 'Kanervala' } };

test('an agreement is added, with what it needs and the rooms that it is about', async () => {
  const { user, service } = open({
    'GET /staff/rooms': () => ({ items: [{ ...hall, site: house }], total: 1, nextCursor: null }),
    'POST /organisations/o1/agreements': () => answerWith(201, agreement),
  });
  await user.click(await screen.findByRole('button', { name: 'Lisää sopimus' }));
  const dialog = within(await screen.findByRole('dialog'));
  await user.click(dialog.getByRole('button', { name: 'Tallenna sopimus' }));
  expect(dialog.getByRole('link', { name: 'Valitse alkupäivä.' })).toBeTruthy();
  await user.type(dialog.getByRole('textbox', { name: /Sopimuksen numero/ }), '2026/5');
  await user.type(dialog.getByRole('textbox', { name: /Sopimuskumppani/ }), 'Hyte');
  await user.type(dialog.getByRole('textbox', { name: /^Alkaa/ }), '1.1.2027');
  await user.tab();
  const rooms = dialog.getByRole('combobox', { name: 'Tilat, joita sopimus koskee' });
  await user.selectOptions(rooms, await dialog.findByRole('option', { name: 'Kanervala: Sali' }));
  await user.click(dialog.getByRole('button', { name: 'Poista tila Sali' }));
  expect(dialog.queryByRole('button', { name: 'Poista tila Sali' })).toBeNull();
  await user.selectOptions(rooms, dialog.getByRole('option', { name: 'Kanervala: Sali' }));
  await user.click(dialog.getByRole('button', { name: 'Tallenna sopimus' }));
  await waitFor(() => expect(service.sentTo('POST /organisations/o1/agreements')).toHaveLength(1));
  expect(service.sentTo('POST /organisations/o1/agreements')[0]?.body).toEqual({
    number: '2026/5',
    kind: 'partnership',
    parties: 'Hyte',
    validFrom: '2027-01-01',
    validUntil: null,
    hoursPerYear: null,
    note: null,
    roomIds: ['r1'],
  });
});

test('an orientation is recorded, two years when nobody says otherwise', async () => {
  const { user, service } = open({
    'POST /organisations/o1/certificates': () => answerWith(201, certificate),
    'DELETE /organisations/o1/certificates/c1': () => answerWith(204),
  });
  expect(await screen.findByText('Päättyi 14.1.2026')).toBeTruthy();
  await user.click(screen.getByRole('button', { name: 'Merkitse perehdytys' }));
  const dialog = within(await screen.findByRole('dialog'));
  await user.click(dialog.getByRole('button', { name: 'Tallenna' }));
  expect(dialog.getByRole('link', { name: 'Kirjoita nimi.' })).toBeTruthy();
  await user.type(dialog.getByRole('textbox', { name: /^Kenen perehdytys/ }), 'Arvo Aalto');
  await user.type(dialog.getByRole('textbox', { name: /^Suoritettu/ }), '20.11.2026');
  await user.tab();
  await user.click(dialog.getByRole('button', { name: 'Tallenna' }));
  await waitFor(() => expect(service.sentTo('POST /organisations/o1/certificates')).toHaveLength(1));
  expect(service.sentTo('POST /organisations/o1/certificates')[0]?.body).toEqual({
    personName: 'Arvo Aalto',
    issuedOn: '2026-11-20',
    note: null,
  });
  await user.click(screen.getByRole('button', { name: 'Poista perehdytys: Marja Lehtinen' }));
  const question = within(await screen.findByRole('dialog', { name: 'Poistetaanko perehdytys: Marja Lehtinen?' }));
  await user.click(question.getByRole('button', { name: 'Poista' }));
  await waitFor(() => expect(service.sentTo('DELETE /organisations/o1/certificates/c1')).toHaveLength(1));
});

test('an approver reads and does not verify', async () => {
  open({ 'GET /session/user': () => sessionOf({ role: 'approver' }) });
  expect(await screen.findByRole('heading', { level: 1, name: 'Lumikello ry' })).toBeTruthy();
  expect(screen.queryByRole('region', { name: 'Tarkistus' })).toBeNull();
  expect(screen.queryByRole('button', { name: 'Muokkaa tietoja' })).toBeNull();
});
