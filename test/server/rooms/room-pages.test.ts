import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { eq } from 'drizzle-orm';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { createApi } from '../../../server/api.ts';
import { webFiles } from '../../../server/http/web-files.ts';
import { dataBlock } from '../../../server/http/web-head.ts';
import { changeCatalogue } from '../../support/held-times.ts';
import { createWorld, type World } from '../../support/world.ts';

const directory = mkdtempSync(join(tmpdir(), 'tilava-pages-'));

let world: World;
let get: (path: string, headers?: Record<string, string>) => Promise<Response>;

beforeAll(async () => {
  mkdirSync(join(directory, 'assets'));
  writeFileSync(
    join(directory, 'index.html'),
    '<!doctype html><html lang="fi"><head><title>Tilava</title></head><body><div id="app"></div></body></html>',
  );
  world = await createWorld({ demo: true });
  const api = createApi(world.deps, webFiles(directory));
  get = async (path, headers = {}) => api.fetch(new Request(`http://localhost:3000${path}`, { headers }));
});

afterAll(async () => {
  await world.close();
  rmSync(directory, { recursive: true });
});

interface Feature {
  propertyID: string;
  name: string;
  value: unknown;
  unitCode?: string;
}

const blockIn = (html: string) => {
  const [, text] = /<script type="application\/ld\+json">(.*?)<\/script>/s.exec(html) ?? [];
  return text === undefined ? undefined : (JSON.parse(text) as Record<string, unknown> & { amenityFeature: Feature[] });
};

describe('the page of a room, before any script runs', () => {
  test('tells in the words of schema.org what the room is, where it is and how accessible it is', async () => {
    const data = blockIn(await (await get('/tilat/R02')).text());
    expect(data).toMatchObject({
      '@context': 'https://schema.org',
      url: 'http://localhost:3000/tilat/R02',
      containedInPlace: {
        '@type': 'Place',
        address: { '@type': 'PostalAddress', addressCountry: 'FI' },
        geo: { '@type': 'GeoCoordinates', latitude: expect.closeTo(62.6, 0), longitude: expect.closeTo(29.8, 0) },
      },
    });
    expect(['MeetingRoom', 'Room']).toContain(data?.['@type']);
    expect(data?.maximumAttendeeCapacity).toBeGreaterThan(0);
    const door = data?.amenityFeature.find(({ propertyID }) => propertyID === 'room.door_width_mm');
    expect(door).toMatchObject({ '@type': 'LocationFeatureSpecification', unitCode: 'MMT' });
    expect(typeof door?.value).toBe('number');
  });

  test.each([
    ['/tilat/R02', 'fi', 'fi'],
    ['/tilat/R02/esteettomyys', 'sv-FI,sv;q=0.9', 'sv'],
    ['/tilat/R02/esteettomyys', 'en', 'en'],
  ] as const)('%s asked for in %s has its title and language', async (path, accepted, language) => {
    const html = await (await get(path, { 'Accept-Language': accepted })).text();
    const name = (await world.deps.catalogue(world.db)).room('R02')?.name[language] ?? '';
    expect(html).toContain(`<html lang="${language}"`);
    expect(/<title>(.*?)<\/title>/.exec(html)?.[1]).toContain(name);
    expect(html.match(/<title>/g)).toHaveLength(1);
  });

  test('is sent again only when something has changed', async () => {
    const first = await get('/tilat/R03');
    const etag = first.headers.get('etag') ?? '';
    expect(first.headers.get('vary')).toContain('Accept-Language');
    expect(first.headers.get('content-security-policy')).toContain("default-src 'self'");
    expect((await get('/tilat/R03', { 'If-None-Match': etag })).status).toBe(304);
    await changeCatalogue(world, (tx) =>
      tx.update(tx.tables.rooms).set({ capacity: 77 }).where(eq(tx.tables.rooms.code, 'R03')),
    );
    expect((await get('/tilat/R03', { 'If-None-Match': etag })).status).toBe(200);
  });

  test('cannot be broken out of by words of a room', async () => {
    const evil = '</script><script>alert(1)</script><!-- $& "\'';
    await changeCatalogue(world, (tx) =>
      tx
        .update(tx.tables.rooms)
        .set({ name: { fi: evil, sv: evil, en: evil } })
        .where(eq(tx.tables.rooms.code, 'R04')),
    );
    const html = await (await get('/tilat/R04')).text();
    expect(html).not.toContain('<script>alert');
    expect(html.match(/<\/script>/g)).toHaveLength(1);
    expect(blockIn(html)?.name).toBe(evil);
    expect(dataBlock({ name: '<!--<script>' })).not.toMatch(/<!--|<script>/);
  });

  test.each(['/tilat', '/tilat/R99', '/tilat/%E0%A4%A', '/varaukset/R02'])(
    '%s is the plain application',
    async (path) => {
      const response = await get(path);
      expect(response.status).toBe(200);
      expect(await response.text()).toContain('<title>Tilava</title>');
    },
  );

  test('says nothing of a draft', async () => {
    await changeCatalogue(world, (tx) =>
      tx.update(tx.tables.rooms).set({ state: 'draft' }).where(eq(tx.tables.rooms.code, 'R05')),
    );
    expect(blockIn(await (await get('/tilat/R05')).text())).toBeUndefined();
  });
});

test('the page of open activities tells them to searchers, in the words of schema.org and as a feed', async () => {
  const response = await get('/tapahtumat', { 'Accept-Language': 'sv' });
  const html = await response.text();
  expect(html).toContain('<html lang="sv">');
  expect(html).toContain('<title>Öppen verksamhet – Tilava</title>');
  expect(html).toContain('type="application/rss+xml"');
  const events = blockIn(html)?.['@graph'] as { '@type': string; name: string }[];
  expect(events.map((event) => event['@type'])).toContain('Event');
  expect(events.map(({ name }) => name)).toContain('Kuulokahvila');
  const again = await get('/tapahtumat', {
    'Accept-Language': 'sv',
    'If-None-Match': response.headers.get('etag') ?? '',
  });
  expect(again.status).toBe(304);
});
