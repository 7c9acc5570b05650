import { eq } from 'drizzle-orm';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import * as accessTokens from '../../../db/access-tokens.ts';
import * as grants from '../../../db/grants.ts';
import * as links from '../../../db/links.ts';
import { hashOfSecret } from '../../../server/users/secrets.ts';
import { DAY } from '../../../shared/time.ts';
import type {
  ApproverWorkload,
  StaffInvitationView,
  UserListItem,
  UserSettingsView,
} from '../../../shared/users/staff-schemas.ts';
import { engines } from '../../support/engines.ts';
import { addPerson, linkIn, mailsNow, userNamed } from '../../support/people.ts';
import { type Account, bodyOf, createWorld, problemOf, type World } from '../../support/world.ts';

describe.each(engines)('keeping people on $name', (engine) => {
  let world: World;
  beforeEach(async () => {
    world = await createWorld({ engine, demo: true });
  });
  afterEach(() => world.close());

  const idOf = async (account: Account) => (await userNamed(world, account)).id;
  const list = async (query = '', as: Account = 'coordinator') => {
    const response = await world.request(`/users${query}`, { as });
    return bodyOf<{ items: UserListItem[]; total: number; nextCursor: string | null }>(response);
  };
  const settings = async (id: string) =>
    bodyOf<UserSettingsView>(await world.request(`/users/${id}/settings`, { as: 'admin' }));
  const give = (id: string, json: object, as: Account = 'admin') => world.request(`/users/${id}/grants`, { json, as });
  const take = (id: string, grant: string, as: Account = 'admin') =>
    world.request(`/users/${id}/grants/${grant}`, { method: 'DELETE', as });
  const deactivate = (id: string, as: Account = 'admin') =>
    world.request(`/users/${id}/deactivation`, { method: 'POST', as });
  const grantOf = async (account: Account) => (await settings(await idOf(account))).grants[0]?.id ?? '';
  const queue = (as: Account) => world.request('/approvals', { as });

  describe('the list', () => {
    test('has staff and members, by name, with their roles', async () => {
      const { items, total } = await list();
      expect(total).toBe(6);
      expect(items.map(({ name }) => name)).toEqual([
        'Jaana Pesonen',
        'Marja Lehtinen',
        'Päivi Nevalainen',
        'Risto Turunen',
        'Sanna Koponen',
        'Timo Hakkarainen',
      ]);
      expect(items[1]?.roles).toMatchObject([{ role: 'representative', organisation: { name: expect.any(String) } }]);
    });

    test('is searched by words of names and addresses, in any case, and sorted as Finnish is', async () => {
      await addPerson(world, { id: 'ake', name: 'Åke Österman' });
      await addPerson(world, { id: 'alli', name: 'Älli Zetterberg' });
      expect((await list('?q=österman')).items.map(({ name }) => name)).toEqual(['Åke Österman']);
      expect((await list('?q=PÄIVI%20coordinator')).total).toBe(1);
      expect((await list()).items.slice(-2).map(({ name }) => name)).toEqual(['Åke Österman', 'Älli Zetterberg']);
    });

    test('is narrowed by role and house', async () => {
      expect((await list('?role=board')).items.map(({ name }) => name)).toEqual(['Risto Turunen']);
      expect((await list('?siteId=JNS-KAN')).items.map(({ name }) => name)).toEqual(['Timo Hakkarainen']);
      expect((await world.request('/users?siteId=nowhere', { as: 'admin' })).status).toBe(404);
    });

    test('comes in pages', async () => {
      const first = await list('?limit=4&sort=-createdAt');
      const second = await list(`?limit=4&sort=-createdAt&cursor=${first.nextCursor}`);
      expect(new Set([...first.items, ...second.items].map(({ id }) => id)).size).toBe(6);
      expect(second.nextCursor).toBeNull();
    });

    test('shows who was seen last', async () => {
      await world.cookieOf('board');
      const { items } = await list('?sort=-lastSeenAt', 'admin');
      expect(items.slice(0, 2).map(({ name, lastSeenAt }) => [name, lastSeenAt])).toEqual([
        ['Jaana Pesonen', '2026-11-22T08:00:00Z'],
        ['Risto Turunen', '2026-11-22T08:00:00Z'],
      ]);
      expect(items.at(-1)?.lastSeenAt).toBeNull();
    });
  });

  describe('roles', () => {
    test('are given for some days, count on those days only, and are in the history', async () => {
      const id = await addPerson(world, { id: 'aino' });
      const response = await give(id, { role: 'approver', siteId: 'R02' });
      expect(response.status).toBe(404);
      const given = await give(id, {
        role: 'approver',
        siteId: 'JNS-KAN',
        validFrom: '2026-12-01',
        validUntil: '2026-12-31',
      });
      expect(given.status).toBe(201);
      expect((await bodyOf<UserSettingsView>(given)).grants).toMatchObject([
        { role: 'approver', site: { name: { fi: expect.any(String) } }, current: false, validUntil: '2026-12-31' },
      ]);
      const today = async () => (await grants.heldBy(world.db, id, '2026-12-15')).awake.length;
      expect(await today()).toBe(1);
      const history = await world.request(`/users/${id}/history`, { as: 'coordinator' });
      expect(await history.json()).toMatchObject({
        items: [
          {
            action: 'user.role-given',
            by: 'Jaana Pesonen',
            changes: [{ field: 'role', after: 'approver' }, {}, {}, {}],
          },
        ],
      });
    });

    test('a role that begins tomorrow opens the queue tomorrow, in the county’s own time', async () => {
      const { tables } = world.db;
      const boardGrant = await grantOf('board');
      await world.db.write((tx) =>
        tx
          .update(tables.grants)
          .set({ role: 'coordinator', validFrom: '2026-11-23' })
          .where(eq(tables.grants.id, boardGrant)),
      );
      // 21:59 UTC is one minute before midnight in Finland.
      world.travelTo('2026-11-22T21:59:59Z');
      expect((await queue('board')).status).toBe(403);
      world.travelTo('2026-11-22T22:00:00Z');
      expect((await queue('board')).status).toBe(200);
    });

    test('its days are those of the region’s clock, wherever that is', async () => {
      const { tables } = world.db;
      const boardGrant = await grantOf('board');
      const json = { timeZone: 'Pacific/Auckland' };
      expect((await world.request('/region', { method: 'PATCH', as: 'admin', json })).status).toBe(200);
      await world.db.write((tx) =>
        tx
          .update(tables.grants)
          .set({ role: 'coordinator', validFrom: '2026-11-23' })
          .where(eq(tables.grants.id, boardGrant)),
      );
      // Eleven in the morning of the 22nd in UTC is midnight between the days there.
      world.travelTo('2026-11-22T10:59:59Z');
      expect((await queue('board')).status).toBe(403);
      world.travelTo('2026-11-22T11:00:00Z');
      expect((await queue('board')).status).toBe(200);
    });

    test.each([
      ['an approver of nowhere', { role: 'approver' }, 'grant.reach'],
      ['an approver of two kinds', { role: 'approver', siteId: 'JNS-KAN', municipalityCode: '167' }, 'grant.reach'],
      ['a municipality that is none', { role: 'approver', municipalityCode: '999' }, 'grant.reach'],
      ['a coordinator of one house', { role: 'coordinator', siteId: 'JNS-KAN' }, 'grant.reach'],
      ['dates backwards', { role: 'board', validFrom: '2027-02-01', validUntil: '2027-01-01' }, 'grant.dates'],
      ['a last day that is past', { role: 'board', validUntil: '2026-11-21' }, 'grant.dates'],
    ])('%s is refused', async (_, json, code) => {
      const id = await addPerson(world, { id: 'aino' });
      expect(await problemOf(await give(id, json))).toMatchObject({ status: 422, code });
      expect((await settings(id)).grants).toEqual([]);
    });

    test('the same role is not given twice', async () => {
      const id = await addPerson(world, { id: 'aino' });
      expect((await give(id, { role: 'board' })).status).toBe(201);
      expect(await problemOf(await give(id, { role: 'board' }))).toMatchObject({ code: 'grant.exists' });
    });

    test('a role that was taken away counts no longer, at once', async () => {
      expect((await queue('coordinator')).status).toBe(200);
      expect((await take(await idOf('coordinator'), await grantOf('coordinator'))).status).toBe(200);
      expect((await queue('coordinator')).status).toBe(403);
      expect(await problemOf(await take(await idOf('ngo'), await grantOf('admin')))).toMatchObject({
        code: 'grant.not-found',
      });
    });
  });

  describe('deputies', () => {
    const deputy = (json: object) => ({ role: 'approver', validFrom: '2026-11-22', validUntil: '2026-12-06', ...json });

    test('decide in the other one’s place, in the days of the deputyship', async () => {
      expect((await queue('board')).status).toBe(403);
      const response = await give(await idOf('board'), deputy({ deputyForId: await idOf('approver') }));
      expect(response.status).toBe(201);
      const theirs = await bodyOf<{ total: number }>(await queue('board'));
      expect(theirs.total).toBe((await bodyOf<{ total: number }>(await queue('approver'))).total);
      expect(theirs.total).toBeGreaterThan(0);
      world.travelTo('2026-12-07T08:00:00Z');
      expect((await queue('board')).status).toBe(403);
    });

    test.each([
      ['oneself', async () => ({ deputyForId: await idOf('board') }), 'grant.deputy'],
      ['who has no such role', async () => ({ deputyForId: await idOf('ngo') }), 'grant.deputy'],
      ['an administrator', async () => ({ role: 'admin', deputyForId: await idOf('admin') }), 'grant.deputy'],
      ['without an end', async () => ({ deputyForId: await idOf('approver'), validUntil: undefined }), 'grant.deputy'],
      [
        'with a reach of one’s own',
        async () => ({ deputyForId: await idOf('approver'), siteId: 'JNS-KAN' }),
        'grant.reach',
      ],
      ['nobody', async () => ({ deputyForId: 'nobody' }), 'user.not-found'],
    ])('of %s is refused', async (_, json, code) => {
      const response = await give(await idOf('board'), deputy(await json()));
      expect(await problemOf(response)).toMatchObject({ code });
    });
  });

  describe('the last administrator', () => {
    test('cannot be taken away, neither by the role nor by the account', async () => {
      const id = await idOf('admin');
      expect(await problemOf(await take(id, await grantOf('admin')))).toMatchObject({
        status: 409,
        code: 'user.last-admin',
      });
      expect(await problemOf(await deactivate(id))).toMatchObject({ code: 'user.last-admin' });
      expect((await settings(id)).disabledAt).toBeNull();
    });

    test('is still the last where the other one’s role has a last day', async () => {
      await give(await idOf('board'), { role: 'admin', validUntil: '2030-01-01' });
      expect((await take(await idOf('admin'), await grantOf('admin'))).status).toBe(409);
      await give(await idOf('board'), { role: 'admin', validFrom: '2027-01-01' });
      expect((await deactivate(await idOf('admin'))).status).toBe(409);
      await give(await idOf('board'), { role: 'admin' });
      expect((await deactivate(await idOf('admin'))).status).toBe(200);
    });

    test('of two who take each other away at once one stays', async () => {
      await give(await idOf('board'), { role: 'admin' });
      const boardGrant = (await settings(await idOf('board'))).grants.find(({ role }) => role === 'admin')?.id ?? '';
      const [own, theirs] = [await idOf('admin'), await idOf('board')];
      const adminGrant = await grantOf('admin');
      const answers = await Promise.all([
        take(theirs, boardGrant, 'admin'),
        take(own, adminGrant, 'board'),
        deactivate(theirs, 'admin'),
        deactivate(own, 'board'),
      ]);
      // Who was served first has won; the other one is refused, or no longer may.
      expect(answers.filter(({ status }) => status === 200).length).toBeGreaterThan(0);
      expect(await grants.lastingAdmins(world.db, '2026-11-22')).toBe(1);
    });

    test('of five who all leave at once one stays', async () => {
      const others = ['approver', 'board', 'coordinator', 'ngo'] as const;
      for (const account of others) await give(await idOf(account), { role: 'admin' });
      const all = await Promise.all(
        ([...others, 'admin'] as const).map(async (who) => [await idOf(who), who] as const),
      );
      // Each by herself, so that it does not matter who is served first.
      const statuses = (await Promise.all(all.map(([id, who]) => deactivate(id, who)))).map(({ status }) => status);
      expect(statuses.sort()).toEqual([200, 200, 200, 200, 409]);
      expect(await grants.lastingAdmins(world.db, '2026-11-22')).toBe(1);
    });
  });

  describe('an account out of use', () => {
    test('is signed out everywhere at once, its tokens and links open nothing, and it comes back without them', async () => {
      const cookie = await world.cookieOf('ngo');
      const { id, email } = await userNamed(world, 'ngo');
      const now = world.clock.now();
      const token = { id: 'token', tokenHash: hashOfSecret('tlv_x'), userId: id, name: 'x', createdAt: now };
      await world.db.write((tx) => accessTokens.insert(tx, { ...token, expiresAt: now + DAY }));
      await world.request('/session/link', { json: { email } });
      const link = linkIn((await mailsNow(world))[0]?.text ?? '');
      const status = async () => (await world.request('/session', { headers: { cookie } })).status;
      expect(await status()).toBe(200);
      const disabled = await bodyOf<UserSettingsView>(await deactivate(id));
      expect(disabled.disabledAt).toBe('2026-11-22T08:00:00Z');
      expect(await status()).toBe(401);
      expect((await world.request('/session/confirmation', { json: { link } })).status).toBe(410);
      expect((await list('?disabled=true')).items.map(({ name }) => name)).toEqual(['Marja Lehtinen']);
      expect((await list()).total).toBe(5);
      expect((await world.request(`/users/${id}/deactivation`, { method: 'DELETE', as: 'admin' })).status).toBe(200);
      expect(await status()).toBe(401);
      expect(await world.db.$count(world.db.tables.accessTokens)).toBe(0);
      expect((await world.request('/session', { json: { email, password: 'demo' } })).status).toBe(201);
    });
  });

  test('a name is set right with its version, and not over somebody else’s change', async () => {
    const id = await idOf('ngo');
    const change = (name: string) =>
      world.request(`/users/${id}`, { method: 'PATCH', as: 'admin', json: { name }, headers: { 'If-Match': '"1"' } });
    const changed = await change('Marja Lehtonen');
    expect([changed.status, changed.headers.get('etag')]).toEqual([200, '"2"']);
    expect(await problemOf(await change('Toinen'))).toMatchObject({ status: 412, current: { name: 'Marja Lehtonen' } });
  });

  describe('inviting', () => {
    const invite = (json: object) => world.request('/users', { as: 'admin', json });

    test('queues a mail, and makes no account yet', async () => {
      const response = await invite({ email: 'Uusi@Kunta.example', role: 'approver', municipalityCode: '167' });
      expect(response.status).toBe(201);
      expect(await response.json()).toMatchObject({ email: 'uusi@kunta.example', role: 'approver' });
      const [row] = await world.db.select().from(world.db.tables.invitations);
      expect(row).toMatchObject({ municipalityCode: '167', siteId: null, organisationId: null, acceptedAt: null });
      expect((await list('?q=uusi')).total).toBe(0);
      const queued = await world.db.select().from(world.db.tables.outbox);
      expect(queued.filter(({ kind }) => kind === 'invitation')).toMatchObject([{ recipient: 'uusi@kunta.example' }]);
    });

    test('who has an account is given the role there', async () => {
      const response = await invite({ email: 'NGO@demo.tilava.example', role: 'coordinator' });
      expect(await problemOf(response)).toMatchObject({
        status: 409,
        errors: [{ path: 'email', code: 'user.email-taken' }],
      });
    });
  });

  describe('an invitation that waits', () => {
    const waiting = async () =>
      (await bodyOf<{ items: StaffInvitationView[] }>(await world.request('/users/invitations', { as: 'coordinator' })))
        .items;
    const invite = async () => {
      const json = { email: 'uusi@kunta.example', role: 'approver', siteId: 'JNS-KAN' };
      await world.request('/users', { as: 'admin', json });
      const [mail] = await mailsNow(world);
      return linkIn(mail?.text ?? '');
    };
    const look = (secret: string) => links.find(world.db, hashOfSecret(secret), 'invitation', world.clock.now());

    test('is listed with its role and reach, also when its link has ended', async () => {
      await invite();
      world.clock.advance(15 * DAY);
      expect(await waiting()).toMatchObject([
        { email: 'uusi@kunta.example', role: 'approver', site: { name: { fi: expect.any(String) } }, ended: true },
      ]);
    });

    test('is sent again with a new link, and the old one ends', async () => {
      const old = await invite();
      expect(await look(old)).toBeDefined();
      const [invitation] = await waiting();
      const path = `/users/invitations/${invitation?.id}/mail`;
      expect((await world.request(path, { method: 'POST', as: 'admin' })).status).toBe(200);
      const [mail] = await mailsNow(world);
      expect(await look(old)).toBeUndefined();
      expect(await look(linkIn(mail?.text ?? ''))).toBeDefined();
    });

    test('is taken back, link and all', async () => {
      const link = await invite();
      const [invitation] = await waiting();
      const path = `/users/invitations/${invitation?.id}`;
      expect(await bodyOf(await world.request(path, { method: 'DELETE', as: 'admin' }))).toEqual({ items: [] });
      expect(await look(link)).toBeUndefined();
      expect((await world.request(path, { method: 'DELETE', as: 'admin' })).status).toBe(404);
    });

    test('becomes an account with that role when it is accepted', async () => {
      const link = await invite();
      const json = { secret: link, name: 'Uusi Hyväksyjä', password: 'kolme vihreää venettä' };
      const accepted = await world.request('/invitations/acceptance', { json });
      expect(accepted.status, await accepted.clone().text()).toBeLessThan(300);
      expect((await list('?q=uusi')).items[0]?.roles).toMatchObject([
        { role: 'approver', site: { id: expect.any(String) } },
      ]);
      expect(await waiting()).toEqual([]);
    });
  });

  test('the workload of those who decide: what waits in their reach, what is late, what they decided lately', async () => {
    const { tables } = world.db;
    const waiting = (await world.db.select().from(tables.bookings)).filter(({ state }) =>
      ['requested', 'info_needed'].includes(state),
    );
    const response = await world.request('/users/workload', { as: 'coordinator' });
    const { items } = await bodyOf<{ items: ApproverWorkload[] }>(response);
    const of = (name: string) => items.find(({ user }) => user.name === name);
    expect(of('Päivi Nevalainen')).toMatchObject({ waiting: waiting.length });
    expect(of('Risto Turunen')).toBeUndefined();
    const approver = await bodyOf<{ total: number }>(await queue('approver'));
    expect(of('Timo Hakkarainen')?.waiting).toBe(approver.total);
    const overdue = await bodyOf<{ total: number }>(await world.request('/approvals?overdue=true', { as: 'approver' }));
    expect(of('Timo Hakkarainen')?.overdue).toBe(overdue.total);
    const before = of('Timo Hakkarainen')?.decidedIn30Days ?? 0;
    const json = { decision: 'request_info', message: 'Montako tuolia?' };
    await world.request('/bookings/B18/decision', { as: 'approver', json });
    expect((await settings(await idOf('approver'))).workload?.decidedIn30Days).toBe(before + 1);
  });
});
