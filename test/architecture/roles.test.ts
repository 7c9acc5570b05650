import { afterAll, describe, expect, test } from 'vitest';
import type { NewTokenView } from '../../shared/users/schemas.ts';
import { openApiOf, operationsOf } from '../support/operations.ts';
import { type Account, bodyOf, createWorld, type RequestOptions, type World } from '../support/world.ts';

const everyone: readonly Account[] = ['ngo', 'ngo2', 'approver', 'coordinator', 'board', 'admin'];
/** Who handles bookings at the site in question. */
const staff: readonly Account[] = ['approver', 'coordinator', 'admin'];
/** The organisation that the booking belongs to, and the staff. */
const concerned: readonly Account[] = ['ngo', ...staff];

interface Row {
  allowed: readonly Account[];
  /** A request that fails at nothing but permission. */
  request: (subjects: Subjects) => { path: string } & RequestOptions;
}

/** What the requests are about, beside the booking that waits: a closure at JNS-KAN and a token of `ngo`. */
interface Subjects {
  closureId: string;
  tokenId: string;
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

/** The role table: every private operation, and who may call it. An operation that is missing here fails the test. */
const table: Record<string, Row> = {
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
  'DELETE /closures/{id}': { allowed: staff, request: ({ closureId }) => ({ path: `/closures/${closureId}` }) },
  'POST /bookings/{id}/cancel': {
    allowed: concerned,
    request: () => ({ path: `/bookings/${waiting}/cancel`, json: { scope: 'all', reason: 'other' } }),
  },
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
  return { closureId: closure?.id ?? '', tokenId: token.id };
};

describe.each(everyone)('%s', (account) => {
  const opening = createWorld({ demo: true }).then(async (world) => ({ world, subjects: await subjectsIn(world) }));
  afterAll(async () => (await opening).world.close());

  test.each(Object.entries(table))('%s', async (name, { allowed, request }) => {
    const { world, subjects } = await opening;
    const { path, ...options } = request(subjects);
    const response = await world.request(path, { method: name.split(' ')[0] as string, ...options, as: account });
    const text = `${name}: ${response.status} ${await response.text()}`;
    // What one may not even know of is not there.
    expect(allowed.includes(account) ? [200, 201, 204] : [403, 404], text).toContain(response.status);
  });
});
