import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import type { NewTokenView } from '../../../shared/users/schemas.ts';
import { bodyOf, createWorld, problemOf, type World } from '../../support/world.ts';

let world: World;
beforeAll(async () => {
  world = await createWorld({ demo: true });
});
afterAll(() => world.close());

describe('headers', () => {
  test('a public read may be used from any site, without credentials', async () => {
    const { headers } = await world.request('/codes');
    expect(headers.get('access-control-allow-origin')).toBe('*');
    expect(headers.get('access-control-allow-credentials')).toBeNull();
    expect(headers.get('cross-origin-resource-policy')).toBe('cross-origin');
    expect(headers.get('cache-control')).toBe('no-cache');
  });

  test('an answer to one person stays with our own pages and in no cache', async () => {
    const { headers } = await world.request('/session', { as: 'ngo' });
    expect(headers.get('access-control-allow-origin')).toBeNull();
    expect(headers.get('cross-origin-resource-policy')).toBe('same-origin');
    expect(headers.get('cache-control')).toBe('no-store');
  });

  test.each(['/codes', '/session', '/nothing', '//healthz', '//'])(
    '%s cannot be taken for something else',
    async (path) => {
      const { headers } = await world.request(path);
      expect(headers.get('x-content-type-options')).toBe('nosniff');
      expect(headers.get('content-security-policy')).toMatch(/^default-src '(none|self)'/);
      expect(headers.get('x-powered-by')).toBeNull();
    },
  );

  test('pages run and load only what is our own, and nobody frames them', async () => {
    const { headers } = await world.request('//varaukset');
    const policy = headers.get('content-security-policy');
    expect(policy).toContain("default-src 'self'");
    expect(policy).toContain("frame-ancestors 'none'");
    expect(policy).not.toMatch(/unsafe|\*/);
    expect(headers.get('x-frame-options')).toBe('DENY');
  });

  test('embeds may be framed by any site', async () => {
    const { headers } = await world.request('//embed/nothing');
    expect(headers.get('content-security-policy')).toContain('frame-ancestors *');
    expect(headers.get('x-frame-options')).toBeNull();
    expect(headers.get('cross-origin-resource-policy')).toBe('cross-origin');
  });

  test('https is remembered only where people reach the product over https', async () => {
    expect((await world.request('/codes')).headers.get('strict-transport-security')).toBeNull();
    const secure = await createWorld({ env: { PUBLIC_URL: 'https://tilat.example.fi' } });
    expect((await secure.request('/codes')).headers.get('strict-transport-security')).toMatch(/^max-age=\d{8}/);
    await secure.close();
  });
});

describe('what is sent', () => {
  const send = (body: string, headers: Record<string, string> = { 'Content-Type': 'application/json' }) =>
    world.api.fetch(new Request('http://localhost:3000/api/v1/session', { method: 'POST', body, headers }));

  test.each([
    'text/plain',
    'application/x-www-form-urlencoded',
    'multipart/form-data; boundary=x',
    'application/jsonp',
  ])('as %s is refused', async (type) => {
    const response = await send('{}', { 'Content-Type': type });
    expect(response.status).toBe(415);
    expect(await problemOf(response)).toMatchObject({ code: 'request.not-json' });
  });

  test.each(['', '{', '{"email": }', 'null null', '\ufffe'])('as %j cannot be read', async (body) => {
    const response = await send(body);
    expect(response.status).toBe(400);
    expect(await problemOf(response)).toMatchObject({ code: 'request.malformed-json' });
  });

  const tooMuch = JSON.stringify({ email: 'a@b.example', password: 'x'.repeat(256 * 1024) });

  test('may not be larger than 256 KiB, whether it says so', async () => {
    const length = String(Buffer.byteLength(tooMuch));
    const response = await send(tooMuch, { 'Content-Type': 'application/json', 'Content-Length': length });
    expect(response.status).toBe(413);
    expect(await problemOf(response)).toMatchObject({ code: 'request.too-large' });
  });

  test('or not', async () => {
    expect((await send(tooMuch)).status).toBe(413);
  });

  test('names every field at fault at once', async () => {
    const response = await world.request('/session', {
      json: { email: 5, passwort: 'x' },
      headers: { 'Accept-Language': 'en' },
    });
    expect(response.status).toBe(400);
    const { code, errors } = await problemOf(response);
    expect(code).toBe('request.invalid');
    expect(errors).toEqual([
      { path: 'email', code: 'field.type', message: expect.stringContaining('string') },
      { path: 'password', code: 'field.required', message: expect.any(String) },
      { path: 'passwort', code: 'field.unknown', message: expect.any(String) },
    ]);
  });

  test('with a NUL character is refused before any database sees it', async () => {
    const response = await world.request('/session', { json: { email: 'a\0b@c.example', password: 'x' } });
    expect(response.status).toBe(400);
  });
});

describe('a write', () => {
  const from = (site: string, more: Record<string, string> = {}) =>
    world.request('/tokens', { as: 'ngo', json: { name: 'x' }, headers: { 'Sec-Fetch-Site': site, ...more } });

  test.each(['cross-site', 'same-site'])('that a %s page causes is refused', async (site) => {
    const response = await from(site);
    expect(response.status).toBe(403);
    expect(await problemOf(response)).toMatchObject({ code: 'request.cross-site' });
  });

  test.each(['same-origin', 'none'])("from %s is the person's own", async (site) => {
    expect((await from(site)).status).toBe(201);
  });

  test('with a token came from no page', async () => {
    const { token } = await bodyOf<NewTokenView>(await from('none'));
    const response = await world.request('/tokens', {
      json: { name: 'x' },
      headers: { 'Sec-Fetch-Site': 'cross-site', Authorization: `Bearer ${token}` },
    });
    expect(await problemOf(response)).toMatchObject({ code: 'access.forbidden' });
  });

  test('is refused for a while when one address sends too many', async () => {
    const crowded = await createWorld();
    const statuses = new Set<number>();
    const options = { method: 'PATCH', address: '192.0.2.1' };
    for (let sent = 0; sent < 1201; sent += 1) statuses.add((await crowded.request('/codes', options)).status);
    expect([...statuses]).toEqual([405, 429]);
    expect((await crowded.request('/codes', { ...options, address: '192.0.2.2' })).status).toBe(405);
    expect((await crowded.request('/codes', { ...options, address: '127.0.0.1' })).status).toBe(405);
    crowded.clock.advance(20_000);
    expect((await crowded.request('/codes', options)).status).toBe(405);
    await crowded.close();
  });
});

describe('addresses', () => {
  test.each([
    '/nothing',
    '/codes/',
    '/tokens/a/b',
    '//api',
    '//api/',
    '//api/v2/codes',
    '//embed/',
    '//%2e%2e/etc/passwd',
  ])('%s is where nothing is', async (path) => {
    const response = await world.request(path);
    expect(response.status).toBe(404);
    expect(await problemOf(response)).toMatchObject({ code: 'request.not-found' });
  });

  test('a method that an address does not have is refused with those it has', async () => {
    const response = await world.request('/session', { method: 'PUT' });
    expect(response.status).toBe(405);
    expect(response.headers.get('allow')).toBe('GET, HEAD, POST, DELETE, OPTIONS');
    expect(await problemOf(response)).toMatchObject({ code: 'request.method-not-allowed' });
  });

  test('OPTIONS tells the methods, and lets other sites read what is public', async () => {
    const open = await world.request('/codes', { method: 'OPTIONS' });
    expect(open.status).toBe(204);
    expect(open.headers.get('allow')).toBe('GET, HEAD, OPTIONS');
    expect(open.headers.get('access-control-allow-origin')).toBe('*');
    expect(open.headers.get('access-control-allow-methods')).toBe('GET, HEAD');
    const own = await world.request('/session', { method: 'OPTIONS' });
    expect(own.status).toBe(204);
    expect(own.headers.get('access-control-allow-origin')).toBeNull();
  });

  test('HEAD answers like GET, without the content', async () => {
    const response = await world.request('/codes', { method: 'HEAD' });
    expect(response.status).toBe(200);
    expect(response.headers.get('etag')).toBeTruthy();
    expect(await response.text()).toBe('');
  });

  test('a reader who has the newest version is not sent it again', async () => {
    const etag = (await world.request('/codes')).headers.get('etag') ?? '';
    for (const known of [etag, `W/${etag}`, `"other", ${etag}`, '*']) {
      const response = await world.request('/codes', { headers: { 'If-None-Match': known } });
      expect(response.status).toBe(304);
      expect(response.headers.get('etag')).toBe(etag);
      expect(await response.text()).toBe('');
    }
    expect((await world.request('/codes', { headers: { 'If-None-Match': '"other"' } })).status).toBe(200);
  });
});

describe('the log', () => {
  beforeEach(() => {
    world.logged.length = 0;
  });

  test('has one line for each request, with the route instead of the path', async () => {
    await world.request('/tokens/abc123?name=Marja', { method: 'DELETE', as: 'ngo' });
    expect(world.logged.at(-1)).toEqual({
      level: 'info',
      time: expect.any(String),
      requestId: expect.any(String),
      method: 'DELETE',
      route: '/tokens/{id}',
      status: 404,
      ms: expect.any(Number),
      msg: 'request',
    });
    expect(JSON.stringify(world.logged)).not.toMatch(/abc123|Marja/);
  });

  test('never holds what was sent, nor who sent it', async () => {
    const cookie = await world.cookieOf('approver');
    const { token } = await bodyOf<NewTokenView>(
      await world.request('/tokens', { json: { name: 'Salainen' }, headers: { cookie } }),
    );
    await world.request('/session', { headers: { Authorization: `Bearer ${token}` } });
    const text = JSON.stringify(world.logged);
    expect(text).not.toMatch(/Salainen|approver@|demo\.tilava/);
    expect(text).not.toContain(token);
    expect(text).not.toContain(cookie.split('=')[1]);
  });

  test('shows reads that went well only when asked for details', async () => {
    await world.request('/codes');
    await world.request('/nothing');
    expect(world.logged.map(({ level, status }) => ({ level, status }))).toEqual([
      { level: 'debug', status: 200 },
      { level: 'info', status: 404 },
    ]);
  });
});

test('the process says that it serves, and whether the database answers', async () => {
  const own = await createWorld();
  expect((await own.request('//healthz')).status).toBe(200);
  expect((await own.request('//readyz')).status).toBe(200);
  own.deps.db.ready = () => Promise.reject(new Error('gone'));
  expect((await own.request('//readyz')).status).toBe(503);
  expect((await own.request('//healthz')).status).toBe(200);
  await own.close();
});
