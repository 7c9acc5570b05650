import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { DAY, HOUR } from '../../../shared/time.ts';
import type { NewTokenView, TokenView } from '../../../shared/users/schemas.ts';
import { engines } from '../../support/engines.ts';
import { bodyOf, createWorld, type World } from '../../support/world.ts';

describe.each(engines)('access tokens on $name', (engine) => {
  let world: World;
  beforeEach(async () => {
    world = await createWorld({ engine, demo: true });
  });
  afterEach(() => world.close());

  const make = async (json: unknown = { name: 'nightly export' }) => {
    const response = await world.request('/tokens', { as: 'ngo', json });
    expect(response.status).toBe(201);
    return bodyOf<NewTokenView>(response);
  };
  const using = (token: string, path: string, options: object = {}) =>
    world.request(path, { ...options, headers: { Authorization: `Bearer ${token}` } });

  test('a program acts as the owner of its token', async () => {
    const { token, name, createdAt, expiresAt } = await make();
    expect(token).toMatch(/^tlv_[\w-]{43}$/);
    expect({ name, createdAt, expiresAt }).toEqual({
      name: 'nightly export',
      createdAt: '2026-11-22T08:00:00Z',
      expiresAt: '2027-02-20T08:00:00Z',
    });
    const session = await using(token, '/session');
    expect(session.status).toBe(200);
    expect(await session.json()).toMatchObject({ user: { name: 'Marja Lehtinen' } });
  });

  test('the list shows tokens without their secrets', async () => {
    const { id, token } = await make();
    const response = await world.request('/tokens', { as: 'ngo' });
    const text = await response.text();
    expect(JSON.parse(text).items).toMatchObject([{ id, name: 'nightly export' }]);
    expect(text).not.toContain(token);
    expect(await bodyOf(await world.request('/tokens', { as: 'ngo2' }))).toEqual({ items: [] });
  });

  test('the database does not know the secret', async () => {
    const { token } = await make();
    const rows = await world.db.select().from(world.db.tables.accessTokens);
    expect(JSON.stringify(rows)).not.toContain(token.slice('tlv_'.length));
  });

  test('a token ends on its day', async () => {
    const { token } = await make({ name: 'short', days: 1 });
    world.clock.advance(DAY - 1);
    expect((await using(token, '/session')).status).toBe(200);
    world.clock.advance(1);
    expect((await using(token, '/session')).status).toBe(401);
  });

  test('a token that was taken out of use opens nothing', async () => {
    const { id, token } = await make();
    expect((await world.request(`/tokens/${id}`, { method: 'DELETE', as: 'ngo' })).status).toBe(204);
    expect((await using(token, '/session')).status).toBe(401);
    expect((await world.request(`/tokens/${id}`, { method: 'DELETE', as: 'ngo' })).status).toBe(404);
  });

  test("nobody can take another's token out of use", async () => {
    const { id, token } = await make();
    const response = await world.request(`/tokens/${id}`, { method: 'DELETE', as: 'admin' });
    expect(response.status).toBe(404);
    expect(await response.json()).toMatchObject({ code: 'token.not-found' });
    expect((await using(token, '/session')).status).toBe(200);
  });

  test('a token cannot make another, so that a leaked one does not outlive itself', async () => {
    const { token } = await make();
    const response = await using(token, '/tokens', { json: { name: 'forever', days: 365 } });
    expect(response.status).toBe(403);
    expect(await world.db.$count(world.db.tables.accessTokens)).toBe(1);
  });

  test('a token for reading reads, and changes nothing', async () => {
    const { token, scope } = await make({ name: 'screen in the hall', scope: 'read' });
    expect(scope).toBe('read');
    expect((await using(token, '/bookings')).status).toBe(200);
    const refused = [
      await using(token, '/bookings/B18', { method: 'PATCH', json: { scope: 'all', note: 'Ovi auki' } }),
      await using(token, '/bookings', { json: {} }),
      await using(token, '/session', { method: 'DELETE' }),
    ];
    for (const response of refused) {
      expect(response.status).toBe(403);
      expect(await response.json()).toMatchObject({ code: 'token.read-only' });
    }
  });

  test('its owner sees when a token was last used, to the hour', async () => {
    const { token } = await make();
    const lastUse = async () => {
      const { items } = await bodyOf<{ items: TokenView[] }>(await world.request('/tokens', { as: 'ngo' }));
      return items[0]?.lastUsedAt;
    };
    expect(await lastUse()).toBeNull();
    await using(token, '/session');
    expect(await lastUse()).toBe('2026-11-22T08:00:00Z');
    world.clock.advance(HOUR - 1);
    await using(token, '/session');
    expect(await lastUse()).toBe('2026-11-22T08:00:00Z');
    world.clock.advance(1);
    await using(token, '/session');
    expect(await lastUse()).toBe('2026-11-22T09:00:00Z');
  });

  test('making and ending a token leave a trace', async () => {
    const { id } = await make();
    await world.request(`/tokens/${id}`, { method: 'DELETE', as: 'ngo' });
    const { audit } = world.db.tables;
    const rows = (await world.db.select().from(audit)).filter((row) => row.subjectId === id);
    expect(rows.map((row) => row.action).sort()).toEqual(['token.created', 'token.revoked']);
  });

  test.each(['tlv_', 'tlv_x', 'x'.repeat(5000), 'Bearer'])('%j is no token', async (token) => {
    expect((await using(token, '/session')).status).toBe(401);
  });
});
