import { afterAll, describe, expect, test } from 'vitest';
import type { NoticeSettingsView } from '../../shared/notices/schemas.ts';
import type { SpaceView } from '../../shared/rooms/settings.ts';
import type { EntrancesView } from '../../shared/sites/schemas.ts';
import type { NewTokenView } from '../../shared/users/schemas.ts';
import { openApiOf, operationsOf } from '../support/operations.ts';
import { type Account, bodyOf, createWorld, type World } from '../support/world.ts';
import type { RoleRow } from './role-row.ts';
import { type BreakdownSubjects, breakdownRows, breakdownSubjectsIn } from './roles-of-breakdowns.ts';
import { type ChangeSubjects, changeRows, changeSubjectsIn } from './roles-of-changes.ts';
import { type ClosureSubjects, closureRows, closureSubjectsIn } from './roles-of-closures.ts';
import { type CorrectionSubjects, correctionRows, correctionSubjectsIn } from './roles-of-corrections.ts';
import { type DaySubjects, dayRows, daySubjectsIn } from './roles-of-day.ts';
import { type DecidingSubjects, decidingRows, decidingSubjectsIn } from './roles-of-deciding.ts';
import { type EmbedSubjects, embedRows, embedSubjectsIn } from './roles-of-embeds.ts';
import { type FactSubjects, factRows, factSubjectsIn } from './roles-of-facts.ts';
import { type FeedSubjects, feedRows, feedSubjectsIn } from './roles-of-feeds.ts';
import { type ImportSubjects, importRows, importSubjectsIn } from './roles-of-imports.ts';
import { type OfferSubjects, offerRows, offerSubjectsIn } from './roles-of-offers.ts';
import { type OrganisationSubjects, organisationRows, organisationSubjectsIn } from './roles-of-organisations.ts';
import { type PhotoSubjects, photoRows, photoSubjectsIn } from './roles-of-photos.ts';
import { regionRows } from './roles-of-region.ts';
import { roomRows } from './roles-of-rooms.ts';
import { type UserSubjects, userRows, userSubjectsIn } from './roles-of-users.ts';

const everyone: readonly Account[] = ['ngo', 'ngo2', 'approver', 'coordinator', 'board', 'admin'];
/** Who handles bookings at the site in question. */
const staff: readonly Account[] = ['approver', 'coordinator', 'admin'];
/** The organisation that the booking belongs to, and the staff. */
const concerned: readonly Account[] = ['ngo', ...staff];

/** What the requests are about, beside the booking that waits: a closure at JNS-KAN and a token of `ngo`. */
interface Subjects
  extends OrganisationSubjects,
    PhotoSubjects,
    UserSubjects,
    ImportSubjects,
    FactSubjects,
    FeedSubjects,
    EmbedSubjects,
    BreakdownSubjects,
    ChangeSubjects,
    ClosureSubjects,
    DecidingSubjects,
    OfferSubjects,
    DaySubjects,
    CorrectionSubjects {
  closureId: string;
  tokenId: string;
  /** The contact person of JNS-KAN. */
  contactId: string;
  /** Of JNS-KAN. */
  noticeId: string;
  /** All entrances of JNS-PIE; of the last nothing is known. */
  entranceIds: string[];
  /** Of JNS-PIE; nothing uses it. */
  spaceId: number;
}

const waiting = 'B18';
const when = { start: '2027-01-14T10:00', end: '2027-01-14T12:00' };
const booking = {
  organisationId: 'O01',
  roomId: 'R02',
  when,
  internalTitle: 'Kokous',
  activityType: 'T6',
  contentArea: 'A1',
  participants: 5,
  responsiblePerson: { name: 'Marja Lehtinen', phone: '040 1234567' },
  acceptTerms: true,
};

const noticeAt = (siteId: string) => ({
  siteId,
  level: 'info',
  text: { fi: 'Hissi on rikki', sv: '', en: '' },
  fromDate: '2027-01-11',
  untilDate: '2027-01-17',
});

/** The role table: every private operation, and who may call it. An operation that is missing here fails the test. */
const table: Record<string, RoleRow<Subjects>> = {
  'GET /session': { allowed: everyone, request: () => ({ path: '/session' }) },
  'GET /tokens': { allowed: everyone, request: () => ({ path: '/tokens' }) },
  'POST /tokens': { allowed: everyone, request: () => ({ path: '/tokens', json: { name: 'script' } }) },
  'DELETE /tokens/{id}': { allowed: ['ngo'], request: ({ tokenId }) => ({ path: `/tokens/${tokenId}` }) },
  // The board reads reports, never single bookings.
  'GET /bookings': { allowed: ['ngo', 'ngo2', ...staff], request: () => ({ path: '/bookings' }) },
  'GET /bookings/{id}': { allowed: concerned, request: () => ({ path: `/bookings/${waiting}` }) },
  'POST /bookings': { allowed: concerned, request: () => ({ path: '/bookings', json: booking }) },
  'PATCH /bookings/{id}': {
    allowed: concerned,
    request: () => ({ path: `/bookings/${waiting}`, json: { scope: 'all', note: 'Ovi auki' } }),
  },
  'GET /approvals': { allowed: staff, request: () => ({ path: '/approvals' }) },
  'GET /sites/{id}/calendar': {
    allowed: staff,
    request: () => ({ path: '/sites/JNS-KAN/calendar?from=2027-01-11&to=2027-01-17' }),
  },
  'POST /bookings/{id}/decision': {
    allowed: staff,
    request: () => ({
      path: `/bookings/${waiting}/decision`,
      json: { decision: 'request_info', message: 'Montako tuolia?' },
    }),
  },
  'POST /closures': {
    allowed: staff,
    request: () => ({
      path: '/closures',
      json: { siteId: 'JNS-KAN', start: '2028-01-01T10:00', end: '2028-01-01T11:00', title: { fi: 'Siivous' } },
    }),
  },
  ...closureRows,
  ...changeRows,
  'DELETE /closures/{id}': { allowed: staff, request: ({ closureId }) => ({ path: `/closures/${closureId}` }) },
  'POST /bookings/{id}/cancel': {
    allowed: concerned,
    request: () => ({
      path: `/bookings/${waiting}/cancel`,
      json: { scope: 'all', reason: 'other', message: 'Ei onnistu' },
    }),
  },
  ...userRows,
  ...roomRows,
  ...photoRows,
  ...factRows,
  ...feedRows,
  ...correctionRows,
  ...dayRows,
  ...breakdownRows,
  ...organisationRows,
  ...importRows,
  ...decidingRows,
  ...offerRows,
  ...embedRows,
  'GET /staff/sites': { allowed: staff, request: () => ({ path: '/staff/sites' }) },
  'POST /sites': {
    allowed: ['coordinator', 'admin'],
    request: () => ({
      path: '/sites',
      json: { name: { fi: 'Talo', sv: '', en: '' }, municipalityCode: '167', street: 'Katu 1', postalCode: '80100' },
    }),
  },
  'GET /sites/{id}/settings': { allowed: staff, request: () => ({ path: '/sites/JNS-KAN/settings' }) },
  'PATCH /sites/{id}': { allowed: staff, request: () => ({ path: '/sites/JNS-KAN', json: { answerWorkingDays: 4 } }) },
  'GET /sites/{id}/history': { allowed: staff, request: () => ({ path: '/sites/JNS-KAN/history' }) },
  'POST /sites/{id}/impact': { allowed: staff, request: () => ({ path: '/sites/JNS-KAN/impact', json: {} }) },
  'GET /sites/{id}/entrances': { allowed: staff, request: () => ({ path: '/sites/JNS-KAN/entrances' }) },
  'POST /sites/{id}/entrances': {
    allowed: staff,
    request: () => ({ path: '/sites/JNS-KAN/entrances', json: { name: { fi: 'Sivuovi', sv: '', en: '' } } }),
  },
  'PUT /sites/{id}/entrances': {
    allowed: staff,
    request: ({ entranceIds }) => ({ path: '/sites/JNS-PIE/entrances', json: { ids: entranceIds } }),
  },
  'PATCH /sites/{id}/entrances/{entranceId}': {
    allowed: staff,
    request: ({ entranceIds }) => ({
      path: `/sites/JNS-PIE/entrances/${entranceIds[0]}`,
      json: { name: { fi: 'Takaovi', sv: '', en: '' } },
    }),
  },
  'DELETE /sites/{id}/entrances/{entranceId}': {
    allowed: staff,
    request: ({ entranceIds }) => ({ path: `/sites/JNS-PIE/entrances/${entranceIds.at(-1)}` }),
  },
  'DELETE /spaces/{id}': { allowed: staff, request: ({ spaceId }) => ({ path: `/spaces/${spaceId}` }) },
  'GET /contacts': { allowed: staff, request: () => ({ path: '/contacts' }) },
  'POST /contacts': {
    allowed: staff,
    request: () => ({
      path: '/contacts',
      json: {
        level: 'site',
        siteId: 'JNS-KAN',
        name: 'Olli Olkkonen',
        title: { fi: 'Vahtimestari', sv: '', en: '' },
        phone: '040 123 4699',
      },
    }),
  },
  'GET /contacts/{id}/settings': {
    allowed: staff,
    request: ({ contactId }) => ({ path: `/contacts/${contactId}/settings` }),
  },
  'PATCH /contacts/{id}': {
    allowed: staff,
    request: ({ contactId }) => ({ path: `/contacts/${contactId}`, json: { phone: '040 123 4698' } }),
  },
  'GET /contacts/{id}/history': {
    allowed: staff,
    request: ({ contactId }) => ({ path: `/contacts/${contactId}/history` }),
  },
  'DELETE /contacts/{id}': { allowed: staff, request: ({ contactId }) => ({ path: `/contacts/${contactId}` }) },
  ...regionRows,
  'GET /codes/{list}': { allowed: ['coordinator', 'admin'], request: () => ({ path: '/codes/equipment' }) },
  'GET /codes/{list}/{code}/history': {
    allowed: ['coordinator', 'admin'],
    request: () => ({ path: '/codes/equipment/piano/history' }),
  },
  'POST /codes/{list}': {
    allowed: ['coordinator', 'admin'],
    request: () => ({
      path: '/codes/equipment',
      json: { code: 'stage', label: { fi: 'Esiintymislava', sv: '', en: '' } },
    }),
  },
  'PATCH /codes/{list}/{code}': {
    allowed: ['coordinator', 'admin'],
    request: () => ({ path: '/codes/equipment/wifi', json: { position: 1 } }),
  },
  'POST /codes/{list}/{code}/retirement': {
    allowed: ['coordinator', 'admin'],
    request: () => ({ path: '/codes/equipment/wifi/retirement' }),
  },
  'DELETE /codes/{list}/{code}/retirement': {
    allowed: ['coordinator', 'admin'],
    request: () => ({ path: '/codes/equipment/wifi/retirement' }),
  },
  'DELETE /codes/{list}/{code}': {
    allowed: ['coordinator', 'admin'],
    // Which the row above has added.
    request: () => ({ path: '/codes/equipment/stage' }),
  },
  'GET /staff/notices': { allowed: staff, request: () => ({ path: '/staff/notices' }) },
  'POST /notices': { allowed: staff, request: () => ({ path: '/notices', json: noticeAt('JNS-KAN') }) },
  'GET /notices/{id}/settings': {
    allowed: staff,
    request: ({ noticeId }) => ({ path: `/notices/${noticeId}/settings` }),
  },
  'GET /notices/{id}/history': {
    allowed: staff,
    request: ({ noticeId }) => ({ path: `/notices/${noticeId}/history` }),
  },
  'PATCH /notices/{id}': {
    allowed: staff,
    request: ({ noticeId }) => ({ path: `/notices/${noticeId}`, json: { level: 'attention' } }),
  },
  'DELETE /notices/{id}': { allowed: staff, request: ({ noticeId }) => ({ path: `/notices/${noticeId}` }) },
  'DELETE /session': { allowed: everyone, request: () => ({ path: '/session' }) },
};

const outline = await createWorld();
const operations = operationsOf(await openApiOf(outline.api)).filter(({ isPublic }) => !isPublic);
await outline.close();

test('the role table has every private operation, and no other', () => {
  expect(Object.keys(table).sort()).toEqual(operations.map(({ name }) => name).sort());
});

const subjectsIn = async (world: World): Promise<Subjects> => {
  const { tables } = world.db;
  const sites = await world.db.select().from(tables.sites);
  const site = sites.find(({ code }) => code === 'JNS-KAN');
  const closure = (await world.db.select().from(tables.closures)).find(({ siteId }) => siteId === site?.id);
  const token = await bodyOf<NewTokenView>(await world.request('/tokens', { as: 'ngo', json: { name: 'own' } }));
  const contact = (await world.db.select().from(tables.contacts)).find(({ siteId }) => siteId === site?.id);
  const json = { name: { fi: 'Pääovi', sv: '', en: '' } };
  await world.request('/sites/JNS-PIE/entrances', { as: 'coordinator', json });
  const entrances = await world.request('/sites/JNS-PIE/entrances', { as: 'coordinator' });
  const newSpace = { as: 'coordinator', json: { name: { fi: 'Varasto', sv: '', en: '' } } } as const;
  const space = await bodyOf<SpaceView>(await world.request('/sites/JNS-PIE/spaces', newSpace));
  const notice = await bodyOf<NoticeSettingsView>(
    await world.request('/notices', { as: 'coordinator', json: noticeAt('JNS-KAN') }),
  );
  return {
    noticeId: notice.id,
    closureId: closure?.id ?? '',
    tokenId: token.id,
    contactId: contact?.id ?? '',
    entranceIds: (await bodyOf<EntrancesView>(entrances)).items.map(({ id }) => id),
    spaceId: space.id,
    ...(await organisationSubjectsIn(world)),
    ...(await photoSubjectsIn(world)),
    ...(await factSubjectsIn(world)),
    ...(await feedSubjectsIn(world)),
    ...(await correctionSubjectsIn(world)),
    ...(await daySubjectsIn(world)),
    ...(await breakdownSubjectsIn(world)),
    ...(await closureSubjectsIn(world)),
    ...(await changeSubjectsIn(world)),
    ...(await decidingSubjectsIn(world)),
    ...(await offerSubjectsIn(world)),
    ...(await embedSubjectsIn(world)),
    ...(await importSubjectsIn(world)),
    ...(await userSubjectsIn(world)),
  };
};

describe.each(everyone)('%s', (account) => {
  const opening = createWorld({ demo: true }).then(async (world) => ({ world, subjects: await subjectsIn(world) }));
  afterAll(async () => (await opening).world.close());

  test.each(Object.entries(table))('%s', async (name, { allowed, request }) => {
    const { world, subjects } = await opening;
    const { path, ...options } = await request(subjects, account);
    const response = await world.request(path, { method: name.split(' ')[0] as string, ...options, as: account });
    const text = `${name}: ${response.status} ${await response.text()}`;
    // What one may not even know of is not there.
    expect(allowed.includes(account) ? [200, 201, 202, 204] : [403, 404], text).toContain(response.status);
  });
});
