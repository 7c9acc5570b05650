import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { brotliCompressSync, brotliDecompressSync, gzipSync } from 'node:zlib';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { createApi } from '../../../server/api.ts';
import { webFiles } from '../../../server/http/web-files.ts';
import { createWorld, type World } from '../../support/world.ts';

const directory = mkdtempSync(join(tmpdir(), 'tilava-web-'));
const script = `console.log("${'tilava '.repeat(300)}");`;

const write = (name: string, content: string | Buffer) => writeFileSync(join(directory, name), content);

let world: World;
let get: (path: string, headers?: Record<string, string>, method?: string) => Promise<Response>;

beforeAll(async () => {
  mkdirSync(join(directory, 'assets'));
  write('index.html', '<!doctype html><title>Tilava</title>');
  write('favicon.svg', '<svg xmlns="http://www.w3.org/2000/svg"/>');
  write('assets/main-1a2b.js', script);
  write('assets/main-1a2b.js.br', brotliCompressSync(script));
  write('assets/main-1a2b.js.gz', gzipSync(script));
  write('.tilava-stamp', 'secret');
  world = await createWorld();
  const api = createApi(world.deps, webFiles(directory));
  get = async (path, headers = {}, method = 'GET') =>
    api.fetch(new Request(`http://localhost:3000${path}`, { headers, method }));
});

afterAll(async () => {
  await world.close();
  rmSync(directory, { recursive: true });
});

describe('the web', () => {
  test.each(['/', '/index.html', '/tilat/R02', '/tilat/JNS-KAN.1', '/varaukset?tila=R02'])(
    '%s is the page of the application',
    async (path) => {
      const response = await get(path);
      expect(response.status).toBe(200);
      expect(response.headers.get('content-type')).toBe('text/html; charset=utf-8');
      expect(response.headers.get('cache-control')).toBe('no-cache');
      expect(response.headers.get('content-security-policy')).toContain("default-src 'self'");
      expect(await response.text()).toContain('<title>Tilava</title>');
    },
  );

  test.each([
    ['br', 'br'],
    ['gzip, deflate, br, zstd', 'br'],
    ['gzip', 'gzip'],
    ['br;q=0, gzip;q=0.5', 'gzip'],
    ['identity', null],
    ['', null],
  ])('what accepts %j gets %j', async (accepted, encoding) => {
    const response = await get('/assets/main-1a2b.js', { 'Accept-Encoding': accepted });
    expect(response.headers.get('content-encoding')).toBe(encoding);
    expect(response.headers.get('content-type')).toBe('text/javascript; charset=utf-8');
    expect(response.headers.get('vary')).toBe('Accept-Encoding');
    const bytes = Buffer.from(await response.arrayBuffer());
    if (encoding === 'br') expect(brotliDecompressSync(bytes).toString()).toBe(script);
    if (encoding === null) expect(bytes.toString()).toBe(script);
  });

  test('files named after their content are kept for ever, others are asked for again', async () => {
    expect((await get('/assets/main-1a2b.js')).headers.get('cache-control')).toBe(
      'public, max-age=31536000, immutable',
    );
    const icon = await get('/favicon.svg');
    expect(icon.headers.get('cache-control')).toBe('no-cache');
    const again = await get('/favicon.svg', { 'If-None-Match': icon.headers.get('etag') ?? '' });
    expect(again.status).toBe(304);
    expect(await again.text()).toBe('');
  });

  test.each([
    '/assets/main-old.js',
    '/robots.txt',
    '/assets/../../package.json',
    '/assets/%2e%2e/%2e%2e/package.json',
    '/assets/..%2f..%2fpackage.json',
  ])('%s is no file of it', async (path) => {
    const response = await get(path);
    expect(response.status).toBe(404);
    expect(await response.text()).not.toContain('"tilava"');
  });

  test('nothing that begins with a dot is served', async () => {
    expect(await (await get('/.tilava-stamp')).text()).not.toContain('secret');
  });

  test('cannot be written to', async () => {
    const response = await get('/varaukset', {}, 'POST');
    expect(response.status).toBe(405);
    expect(response.headers.get('allow')).toBe('GET, HEAD');
  });

  test('answers HEAD without the content', async () => {
    const response = await get('/', {}, 'HEAD');
    expect(response.status).toBe(200);
    expect(await response.text()).toBe('');
  });

  test('does not hide a wrong address of the API', async () => {
    expect((await get('/api/v1/nothing')).status).toBe(404);
  });
});
