import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import * as sessions from '../../../db/sessions.ts';
import { hashOfSecret, newSecret } from '../../../server/users/secrets.ts';
import { HOUR, isoInstant } from '../../../shared/time.ts';
import type { AccountView, OwnSessionView } from '../../../shared/users/account-schemas.ts';
import { engines } from '../../support/engines.ts';
import { mailsNow, userNamed } from '../../support/people.ts';
import { bodyOf, createWorld, problemOf, type World } from '../../support/world.ts';

const android = 'Mozilla/5.0 (Linux; Android 14) AppleWebKit/537.36 Chrome/131.0 Mobile Safari/537.36';
const newPassword = 'kolme vihreää venettä';

describe.each(engines)('the own account on $name', (engine) => {
  let world: World;
  beforeEach(async () => {
    world = await createWorld({ engine, demo: true });
  });
  afterEach(() => world.close());

  /** Another browser of the same person. */
  const elsewhere = async (account: 'ngo' | 'ngo2' = 'ngo', userAgent = android) => {
    const [secret, now] = [newSecret(), world.clock.now()];
    const { id: userId } = await userNamed(world, account);
    const times = { createdAt: now, expiresAt: now + 12 * HOUR };
    await world.db.write((tx) => sessions.insert(tx, { tokenHash: hashOfSecret(secret), userId, userAgent, ...times }));
    return `__Host-tilava=${secret}`;
  };
  const statusWith = async (cookie: string) => (await world.request('/session', { headers: { cookie } })).status;
  const sessionsOf = async (account: 'ngo' | 'ngo2') =>
    (await bodyOf<{ items: OwnSessionView[] }>(await world.request('/sessions', { as: account }))).items;

  test('shows who one is and what one may do, with names', async () => {
    const response = await world.request('/account', { as: 'approver' });
    expect(response.headers.get('etag')).toBe('"1"');
    const account = await bodyOf<AccountView>(response);
    expect(account).toMatchObject({
      name: 'Timo Hakkarainen',
      email: 'approver@demo.tilava.example',
      unwantedMails: [],
      hasPassword: true,
      secondFactor: { offered: true, on: false, demanded: false, recoveryCodesLeft: 0 },
    });
    expect(account.roles.map(({ role, site, municipality }) => [role, site?.name.fi, municipality?.name.fi])).toEqual([
      ['approver', expect.any(String), undefined],
      ['approver', undefined, 'Joensuu'],
    ]);
    expect(JSON.stringify(account)).not.toContain('argon2');
  });

  test('name and language can be changed, and a stale change is shown what is there now', async () => {
    const change = (json: object, version: number) =>
      world.request('/account', { method: 'PATCH', as: 'ngo', json, headers: { 'If-Match': `"${version}"` } });
    const changed = await change({ name: 'Marja L. Lehtinen', language: 'sv' }, 1);
    expect(changed.headers.get('etag')).toBe('"2"');
    expect(await bodyOf<AccountView>(changed)).toMatchObject({ name: 'Marja L. Lehtinen', language: 'sv' });
    expect(await problemOf(await change({ name: 'Toinen' }, 1))).toMatchObject({
      status: 412,
      code: 'request.stale',
      current: { name: 'Marja L. Lehtinen' },
      version: 2,
    });
  });

  test('history tells that the name changed, not what it was', async () => {
    await world.request('/account', { method: 'PATCH', as: 'ngo', json: { name: 'Aivan Toinen' } });
    const rows = (await world.db.select().from(world.db.tables.audit)).filter(
      ({ action }) => action === 'user.changed',
    );
    expect(rows.map(({ details }) => details)).toEqual([{ changes: [{ field: 'name', before: null, after: null }] }]);
  });

  describe('the password', () => {
    const change = (json: object) => world.request('/password', { method: 'PUT', as: 'ngo', json });

    test('is changed by who knows it; other sessions end, this one goes on, and a mail tells of it', async () => {
      const other = await elsewhere();
      expect((await change({ current: 'demo', password: newPassword })).status).toBe(204);
      expect(await statusWith(other)).toBe(401);
      expect(await statusWith(await world.cookieOf('ngo'))).toBe(200);
      const json = { email: 'ngo@demo.tilava.example', password: newPassword };
      expect((await world.request('/session', { json })).status).toBe(201);
      expect((await mailsNow(world)).map(({ to, subject }) => [to, subject])).toEqual([
        ['ngo@demo.tilava.example', 'Salasanasi Tilavaan on vaihdettu'],
      ]);
    });

    test('is asked for first', async () => {
      expect(await problemOf(await change({ current: 'wrong', password: newPassword }))).toMatchObject({
        status: 422,
        errors: [{ path: 'current', code: 'password.wrong' }],
      });
    });

    test('cannot be found by trying in an open browser', async () => {
      const tries = Array.from({ length: 12 }, () => change({ current: 'wrong', password: newPassword }));
      const statuses = (await Promise.all(tries)).map(({ status }) => status);
      expect(statuses.filter((status) => status === 422)).toHaveLength(10);
      expect((await change({ current: 'demo', password: newPassword })).status).toBe(429);
    });

    test('may not be what everybody tries', async () => {
      const response = await change({ current: 'demo', password: 'Lehtinen2026' });
      expect(await problemOf(response)).toMatchObject({ errors: [{ path: 'password', code: 'password.guessable' }] });
    });

    test('cannot be set in an open browser where there was none', async () => {
      await world.db.write((tx) => tx.update(tx.tables.users).set({ passwordHash: '' }));
      expect((await change({ current: 'anything', password: newPassword })).status).toBe(422);
    });
  });

  describe('sessions', () => {
    test('are listed with their devices, this one marked, nobody else’s', async () => {
      await elsewhere('ngo2');
      world.clock.advance(-HOUR);
      await elsewhere();
      world.clock.advance(HOUR);
      const items = await sessionsOf('ngo');
      expect(items).toMatchObject([
        { current: true, browser: 'unknown' },
        { current: false, browser: 'chrome', system: 'android', lastSeenAt: '2026-11-22T07:00:00Z' },
      ]);
      expect(Object.keys(items[0] ?? {})).toEqual(['id', 'browser', 'system', 'signedInAt', 'lastSeenAt', 'current']);
    });

    test('one of them can be ended, at once, and only by its owner', async () => {
      const other = await elsewhere();
      const id = (await sessionsOf('ngo')).find(({ current }) => !current)?.id;
      expect((await world.request(`/sessions/${id}`, { method: 'DELETE', as: 'ngo2' })).status).toBe(404);
      expect(await statusWith(other)).toBe(200);
      expect((await world.request(`/sessions/${id}`, { method: 'DELETE', as: 'ngo' })).status).toBe(204);
      expect(await statusWith(other)).toBe(401);
    });

    test('all others can be ended', async () => {
      const others = [await elsewhere(), await elsewhere()];
      const foreign = await elsewhere('ngo2');
      expect((await world.request('/sessions', { method: 'DELETE', as: 'ngo' })).status).toBe(204);
      for (const other of others) expect(await statusWith(other)).toBe(401);
      expect(await statusWith(foreign)).toBe(200);
      expect(await sessionsOf('ngo')).toHaveLength(1);
    });

    test('are noted as used once an hour at most', async () => {
      const cookie = await elsewhere();
      const seen = async () => {
        const [row] = await world.db.select().from(world.db.tables.sessions);
        return row?.lastSeenAt && isoInstant(row.lastSeenAt);
      };
      world.clock.advance(HOUR - 1);
      await statusWith(cookie);
      expect(await seen()).toBeNull();
      world.clock.advance(1);
      await statusWith(cookie);
      expect(await seen()).toBe('2026-11-22T09:00:00Z');
    });

    test('know the browser that signed in', async () => {
      const json = { email: 'ngo@demo.tilava.example', password: 'demo' };
      await world.request('/session', { json, headers: { 'User-Agent': android } });
      expect((await sessionsOf('ngo')).map(({ system }) => system)).toContain('android');
    });
  });

  test.each([
    ['GET', '/sessions', undefined],
    ['DELETE', '/sessions', undefined],
    ['PUT', '/password', { current: 'demo', password: newPassword }],
    ['POST', '/account/email', { email: 'a@b.example', password: 'demo' }],
    ['PATCH', '/account', { name: 'Toinen' }],
    ['POST', '/second-factor', undefined],
  ])('a program may not %s %s', async (method, path, json) => {
    const made = await bodyOf<{ token: string }>(await world.request('/tokens', { as: 'admin', json: { name: 'x' } }));
    const headers = { Authorization: `Bearer ${made.token}` };
    expect((await world.request(path, { method, json, headers })).status).toBe(403);
  });
});
