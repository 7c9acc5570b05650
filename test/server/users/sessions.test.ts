import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import * as users from '../../../db/users.ts';
import { createLimiter } from '../../../server/http/rate-limit.ts';
import { jobsFor } from '../../../server/jobs/jobs.ts';
import { signIn } from '../../../server/users/sign-in.ts';
import type { AppError } from '../../../shared/errors.ts';
import { DAY, HOUR, MINUTE } from '../../../shared/time.ts';
import type { SessionView } from '../../../shared/users/schemas.ts';
import { engines } from '../../support/engines.ts';
import { bodyOf, createWorld, type World } from '../../support/world.ts';

const right = { email: 'ngo@demo.tilava.example', password: 'demo' };
const wrong = { ...right, password: 'something else' };

describe.each(engines)('sessions on $name', (engine) => {
  let world: World;
  beforeEach(async () => {
    world = await createWorld({ engine, demo: true });
  });
  afterEach(() => world.close());

  const statusWith = async (cookie: string) => (await world.request('/session', { headers: { cookie } })).status;

  test('signing in answers who it is, with the organisation that she represents', async () => {
    const response = await world.request('/session', { json: right });
    expect(response.status).toBe(201);
    const { user } = await bodyOf<SessionView>(response);
    expect(Object.keys(user)).toEqual(['id', 'name', 'language', 'roles']);
    expect(user).toMatchObject({ name: 'Marja Lehtinen', language: 'fi' });
    expect(user.roles).toEqual([
      { role: 'representative', organisationId: expect.any(String), organisationName: expect.any(String) },
    ]);
  });

  test('an approver has the site and the municipality, a coordinator nothing to limit her', async () => {
    const approver = await bodyOf<SessionView>(await world.request('/session', { as: 'approver' }));
    expect(approver.user.roles).toContainEqual({ role: 'approver', siteId: expect.any(String) });
    expect(approver.user.roles).toContainEqual({ role: 'approver', municipality: '167' });
    const coordinator = await bodyOf<SessionView>(await world.request('/session', { as: 'coordinator' }));
    expect(coordinator.user.roles).toEqual([{ role: 'coordinator' }]);
  });

  test('a page that anybody may see learns who is signed in, or without a fault that nobody is', async () => {
    const visitor = await world.request('/session/user');
    expect([visitor.status, await visitor.json()]).toEqual([200, { user: null }]);
    const known = await world.request('/session/user', { as: 'ngo' });
    expect(await known.json()).toEqual(await (await world.request('/session', { as: 'ngo' })).json());
    expect(known.headers.get('access-control-allow-origin')).toBeNull();
    expect(known.headers.get('cache-control')).toContain('no-store');
  });

  test('the e-mail address may be written in capitals and with spaces around it', async () => {
    const response = await world.request('/session', { json: { ...right, email: ' NGO@Demo.Tilava.Example ' } });
    expect(response.status).toBe(201);
  });

  test('a wrong password and an unknown address get the same answer', async () => {
    const known = await world.request('/session', { json: wrong });
    const unknown = await world.request('/session', { json: { ...wrong, email: 'nobody@demo.tilava.example' } });
    expect(known.status).toBe(401);
    expect(unknown.status).toBe(401);
    expect(await unknown.text()).toBe(await known.text());
    expect(known.headers.get('set-cookie')).toBeNull();
  });

  test('a disabled account can neither sign in nor go on with its session', async () => {
    const cookie = await world.cookieOf('ngo');
    const { tables } = world.db;
    const user = await users.findByEmail(world.db, right.email);
    await world.db.write((tx) => tx.update(tables.users).set({ disabledAt: world.clock.now() }));
    expect(user).toBeDefined();
    expect(await statusWith(cookie)).toBe(401);
    expect((await world.request('/session', { json: right })).status).toBe(401);
  });

  test('signing out ends the session for whoever holds the cookie', async () => {
    const cookie = await world.cookieOf('ngo');
    const response = await world.request('/session', { method: 'DELETE', headers: { cookie } });
    expect(response.status).toBe(204);
    expect(response.headers.get('set-cookie')).toMatch(/^__Host-tilava=; Max-Age=0;/);
    expect(await statusWith(cookie)).toBe(401);
  });

  test('signing in again ends the session that the browser had', async () => {
    const cookie = await world.cookieOf('ngo');
    expect((await world.request('/session', { json: right, headers: { cookie } })).status).toBe(201);
    expect(await statusWith(cookie)).toBe(401);
  });

  test('a session lasts as long as it is used, but a week at most', async () => {
    const cookie = await world.cookieOf('ngo');
    for (let hours = 0; hours + 11 < 7 * 24; hours += 11) {
      world.clock.advance(11 * HOUR);
      expect(await statusWith(cookie)).toBe(200);
    }
    world.clock.advance(11 * HOUR);
    expect(await statusWith(cookie)).toBe(401);
  });

  test('a session that is not used for twelve hours has ended', async () => {
    const cookie = await world.cookieOf('ngo');
    world.clock.advance(12 * HOUR);
    expect(await statusWith(cookie)).toBe(401);
  });

  test('the database does not know the secret of a session', async () => {
    const cookie = await world.cookieOf('ngo');
    const rows = await world.db.select().from(world.db.tables.sessions);
    expect(rows).toHaveLength(1);
    expect(JSON.stringify(rows)).not.toContain(cookie.split('=')[1]);
  });
});

describe('the session cookie', () => {
  const setCookie = async (publicUrl: string) => {
    const world = await createWorld({ demo: true, env: { PUBLIC_URL: publicUrl } });
    const response = await world.request('/session', { json: right });
    await world.close();
    return response.headers.get('set-cookie');
  };

  test.each(['https://tilat.example.fi', 'http://localhost:3000', 'http://127.0.0.1:8080'])(
    'is bound to the host at %s',
    async (url) => {
      expect(await setCookie(url)).toMatch(/^__Host-tilava=[\w-]{43}; Path=\/; HttpOnly; SameSite=Lax; Secure$/);
    },
  );

  test('works over plain http on a network without certificates', async () => {
    expect(await setCookie('http://tilat.intra')).toMatch(/^tilava=[\w-]{43}; Path=\/; HttpOnly; SameSite=Lax$/);
  });
});

describe('guessing passwords', () => {
  let world: World;
  beforeEach(async () => {
    world = await createWorld({ demo: true });
  });
  afterEach(() => world.close());

  const statusOf = async (json: unknown, address?: string) =>
    (await world.request('/session', { json, ...(address && { address }) })).status;

  test('ends after ten tries at one account, even with the right password', async () => {
    for (let tries = 0; tries < 10; tries += 1) expect(await statusOf(wrong, `192.0.2.${tries}`)).toBe(401);
    const response = await world.request('/session', { json: right, headers: { 'Accept-Language': 'en' } });
    expect(response.status).toBe(429);
    expect(Number(response.headers.get('retry-after'))).toBeGreaterThan(0);
    expect(await response.json()).toMatchObject({
      code: 'session.too-many-attempts',
      detail: expect.stringMatching(/^Wait \d+ minutes/),
    });
    world.clock.advance(30 * MINUTE);
    expect(await statusOf(right)).toBe(201);
  });

  test('gains nothing by trying fifty at once', async () => {
    const statuses = await Promise.all(Array.from({ length: 50 }, () => statusOf(wrong)));
    expect(statuses.filter((status) => status === 401)).toHaveLength(10);
    expect(statuses.filter((status) => status === 429)).toHaveLength(40);
  });

  test('ends for the whole network that it comes from, whatever the accounts', async () => {
    const { deps } = world;
    const window = 15 * MINUTE;
    const limits = {
      emails: createLimiter({ most: 10, window }, deps.clock),
      addresses: createLimiter({ most: 3, window }, deps.clock),
    };
    const from = (address: string, request: typeof right) =>
      signIn(deps, limits, request, { address, formerSecret: undefined }).then(
        () => 'signed in',
        (error: AppError) => error.code,
      );
    for (const email of ['a@b.example', 'c@d.example', 'e@f.example']) {
      expect(await from('2001:db8::1', { ...wrong, email })).toBe('session.bad-credentials');
    }
    expect(await from('2001:db8::2', right)).toBe('session.too-many-attempts');
    expect(await from('2001:db8:0:1::2', right)).toBe('signed in');
  });

  test('is not suspected of someone who signs in often', async () => {
    for (let times = 0; times < 15; times += 1) expect(await statusOf(right)).toBe(201);
  });

  test('costs as much for an address that nobody has', async () => {
    // Processor time, because on a busy machine the clock on the wall measures the others.
    const cost = async (json: unknown) => {
      const begun = process.cpuUsage();
      await statusOf(json);
      const { user, system } = process.cpuUsage(begun);
      return user + system;
    };
    const least = async (json: unknown) =>
      Math.min(await cost(json), await cost(json), await cost(json), await cost(json));
    const known = await least(wrong);
    const unknown = await least({ ...wrong, email: 'nobody@demo.tilava.example' });
    expect(unknown).toBeGreaterThan(known / 2);
  });
});

test('ended sessions and tokens lose their rows', async () => {
  const world = await createWorld({ demo: true });
  await world.request('/tokens', { as: 'ngo', json: { name: 'script', days: 1 } });
  world.clock.advance(2 * DAY);
  for (const job of jobsFor(world.deps)) await job.run(world.deps, new AbortController().signal);
  const { sessions, accessTokens } = world.db.tables;
  expect(await world.db.$count(sessions)).toBe(0);
  expect(await world.db.$count(accessTokens)).toBe(0);
  await world.close();
});
