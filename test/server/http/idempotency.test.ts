import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { seal, unseal } from '../../../server/http/sealed.ts';
import { DAY, MINUTE } from '../../../shared/time.ts';
import type { NewTokenView } from '../../../shared/users/schemas.ts';
import { engines } from '../../support/engines.ts';
import { bodyOf, createWorld, problemOf, type RequestOptions, type World } from '../../support/world.ts';

describe.each(engines)('a creating request that is sent twice on $name', (engine) => {
  let world: World;
  beforeEach(async () => {
    world = await createWorld({ engine, demo: true });
  });
  afterEach(() => world.close());

  const send = (key: string, json: unknown = { name: 'script' }, more: RequestOptions = {}) =>
    world.request('/tokens', { as: 'ngo', json, ...more, headers: { 'Idempotency-Key': key, ...more.headers } });
  const codeOf = async (response: Response) => (await problemOf(response)).code;
  const tokenOf = async (response: Response) => (await bodyOf<NewTokenView>(response)).token;
  const made = () => world.db.$count(world.db.tables.accessTokens);

  test('creates once and answers the same', async () => {
    const first = await send('k1');
    const second = await send('k1');
    expect([first.status, second.status]).toEqual([201, 201]);
    expect(second.headers.get('content-type')).toBe(first.headers.get('content-type'));
    expect(await second.text()).toBe(await first.text());
    expect(first.headers.get('idempotency-replayed')).toBeNull();
    expect(second.headers.get('idempotency-replayed')).toBe('true');
    expect(await made()).toBe(1);
  });

  test('is the same request when only its spelling differs', async () => {
    await send('k1', { name: 'script', days: 90 });
    const again = await send('k1', { days: 90, name: ' script ' });
    expect(again.headers.get('idempotency-replayed')).toBe('true');
  });

  test('is refused when it asks for something else', async () => {
    await send('k1');
    const other = await send('k1', { name: 'another' });
    expect(other.status).toBe(422);
    expect(await codeOf(other)).toBe('request.idempotency-mismatch');
    expect(await made()).toBe(1);
  });

  test('creates once even when both come at the same moment', async () => {
    const responses = await Promise.all(Array.from({ length: 10 }, () => send('k1')));
    const answers = await Promise.all(
      responses.map(async (response) => ({
        status: response.status,
        body: await bodyOf<{ id?: string; code?: string }>(response),
      })),
    );
    expect(await made()).toBe(1);
    const ids = answers.flatMap(({ status, body }) => (status === 201 ? [body.id] : []));
    expect(new Set(ids).size).toBe(1);
    for (const { status, body } of answers) {
      if (status !== 201)
        expect({ status, code: body.code }).toEqual({ status: 409, code: 'request.idempotency-in-progress' });
    }
  });

  test('is another request when another person sends it', async () => {
    await send('k1');
    expect((await send('k1', { name: 'script' }, { as: 'ngo2' })).headers.get('idempotency-replayed')).toBeNull();
    expect(await made()).toBe(2);
  });

  test('is another request a day later', async () => {
    await send('k1');
    world.clock.advance(DAY);
    const cookie = (
      await world.request('/session', { json: { email: 'ngo@demo.tilava.example', password: 'demo' } })
    ).headers.get('set-cookie');
    const later = await send('k1', { name: 'script' }, { as: undefined, headers: { cookie: cookie ?? '' } });
    expect(later.status).toBe(201);
    expect(await made()).toBe(2);
  });

  test('may be corrected after a refusal', async () => {
    expect((await send('k1', { name: '' })).status).toBe(400);
    expect((await send('k1')).status).toBe(201);
  });

  test('may be repeated after a refusal by the use case, which stored nothing', async () => {
    const token = await tokenOf(await send('k1'));
    const headers = { Authorization: `Bearer ${token}` };
    for (let times = 0; times < 2; times += 1) {
      expect(await codeOf(await send('k2', { name: 'script' }, { as: undefined, headers }))).toBe('access.forbidden');
    }
    expect((await send('k2')).status).toBe(201);
  });

  test('goes on a minute after a first try that was cut off', async () => {
    await send('k1');
    const { idempotencyKeys } = world.db.tables;
    await world.db.write((tx) => tx.update(idempotencyKeys).set({ status: null, body: null }));
    const early = await send('k1');
    expect(early.status).toBe(409);
    expect(early.headers.get('retry-after')).toBe('1');
    world.clock.advance(MINUTE);
    expect((await send('k1')).status).toBe(201);
  });

  test('leaves no secret in the database, and not the key that would open it', async () => {
    const token = await tokenOf(await send('my-own-key'));
    const rows = JSON.stringify(await world.db.select().from(world.db.tables.idempotencyKeys));
    expect(rows).not.toContain(token);
    expect(rows).not.toContain('script');
    expect(rows).not.toContain('my-own-key');
  });

  test.each(['', 'x'.repeat(256)])('cannot have the key %j', async (key) => {
    const response = await send(key);
    expect(response.status).toBe(400);
    expect((await problemOf(response)).errors).toMatchObject([{ path: 'Idempotency-Key' }]);
  });
});

test('a sealed text opens with its secret only', () => {
  const sealed = seal('Marja ✓', 'secret', 'user');
  expect(unseal(sealed, 'secret', 'user')).toBe('Marja ✓');
  expect(seal('Marja ✓', 'secret', 'user')).not.toBe(sealed);
  expect(() => unseal(sealed, 'Secret', 'user')).toThrow();
  expect(() => unseal(sealed, 'secret', 'other')).toThrow();
  expect(() => unseal(`${sealed.slice(0, -8)}AAAAAAA=`, 'secret', 'user')).toThrow();
});
