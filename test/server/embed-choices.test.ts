import { gunzipSync, gzipSync } from 'node:zlib';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { EmbedKeysView, EmbedKeyView } from '../../shared/embeds/schemas.ts';
import type { HistoryView } from '../../shared/history/schemas.ts';
import { MINUTE } from '../../shared/time.ts';
import { changeCatalogue, holdTime } from '../support/held-times.ts';
import { bodyOf, createWorld, problemOf, type World } from '../support/world.ts';

let world: World;

beforeAll(async () => {
  world = await createWorld({ demo: true, env: { PUBLIC_URL: 'https://tilat.example.fi' } });
});
afterAll(() => world.close());

const open = (path: string, headers: Record<string, string> = {}, method = 'GET') =>
  world.request(`//embed/${path}`, { headers, method });

const page = async (path: string): Promise<string> => {
  const response = await open(path);
  expect(response.status, path).toBe(200);
  return response.text();
};

/** What a reader of the page would read, in one line. */
const readable = (html: string): string =>
  html
    .replaceAll(/<head>.*?<\/head>/gs, '')
    .replaceAll(/<[^>]*>/g, ' ')
    .replaceAll(/\s+/g, ' ')
    .trim();

const read = async (path: string): Promise<string> => readable(await page(path));

const hrefs = (html: string, pattern: RegExp): string[] =>
  [...html.matchAll(/href="([^"]*)" target=_top/g)].flatMap(([, href = '']) =>
    pattern.test(href) ? href.replaceAll('&amp;', '&') : [],
  );

describe('whose calendar is shown', () => {
  test('several rooms stand in one calendar, in the order in which they were asked for', async () => {
    const html = await page('rooms/R05,R02?view=week&from=2027-01-11');
    expect(html).toContain('<h1>Hiljainen huone Utu, Ryhmätila Mustikka</h1>');
    const text = readable(html);
    expect(text.indexOf('Pielisrannan perhekeskus Hiljainen huone Utu')).toBeGreaterThan(0);
    expect(text.indexOf('Kanervan sote-keskus Ryhmätila Mustikka')).toBeGreaterThan(
      text.indexOf('Pielisrannan perhekeskus Hiljainen huone Utu'),
    );
    expect(html).toMatch(/data-k=next href="\?lang=fi&amp;view=week&amp;from=2027-01-18"/);
  });

  test('a room that is gone leaves the others in their calendar', async () => {
    expect(await read('rooms/R02,R99?from=2027-01-11')).toContain('17.00–19.00 Varattu: Vertaisryhmä');
    expect((await open('rooms/R98,R99')).status).toBe(404);
  });

  test('more rooms than can be named are counted in the heading', async () => {
    expect(await page('rooms/R02,R05,R06,R37?lang=en')).toContain('<h1>4 rooms</h1>');
    const codes = Array.from({ length: 14 }, (_, index) => `R${10 + index}`);
    const many = await read(`rooms/${codes}?lang=en`);
    expect(many).toContain('The calendar shows 12 rooms. There are 14 in all.');
  });

  test('a municipality shows its open houses, each with its rooms, by name', async () => {
    const week = await page('municipalities/167?view=week&from=2027-01-11');
    const houses = [...week.matchAll(/scope=rowgroup colspan=8>([^\n]*)/g)].map(([, name]) => name);
    expect(houses).toHaveLength(5);
    expect(houses).toEqual(houses.toSorted((a = '', b = '') => a.localeCompare(b, 'fi')));
    const agenda = await page('municipalities/167?from=2027-01-11&lang=sv');
    expect(agenda).toContain('<h4>Kanerva social- och hälsocentral</h4><h5>');
    expect(agenda).toContain('<h1>Joensuu</h1>');
    expect((await open('municipalities/049')).status).toBe(404);
  });

  test('a house that is not offered to the public is not in its municipality', async () => {
    const closed = await createWorld({ demo: true });
    await changeCatalogue(closed, (tx) => tx.update(tx.tables.sites).set({ careContext: 'closed' }));
    expect((await closed.request('//embed/municipalities/167')).status).toBe(404);
    await closed.close();
  });

  test('a municipality with very many rooms shows some and says where all of them are', async () => {
    const many = await createWorld({ demo: true });
    await changeCatalogue(many, (tx) => tx.update(tx.tables.sites).set({ municipalityCode: '167' }));
    const html = await (await many.request('//embed/municipalities/167?view=week')).text();
    const all = (await many.deps.catalogue(many.db)).rooms.length;
    expect(readable(html)).toContain(`Kalenterissa on 24 tilaa. Kaikkiaan niitä on ${all}.`);
    expect(hrefs(html, /\/tilat\?place=167$/).length).toBeGreaterThan(0);
    await many.close();
  });

  test('even all rooms of a town weigh little: at most 8 kB, compressed', async () => {
    const sheet = await (await open('v1.css')).text();
    for (const view of ['agenda', 'week', 'month']) {
      const html = await page(`municipalities/167?lang=sv&view=${view}&from=2027-01-11`);
      expect(gzipSync(html).length + gzipSync(sheet).length, view).toBeLessThanOrEqual(8000);
    }
  });
});

describe('a free time', () => {
  test('leads to the form with room, day and hours, in the window around the frame', async () => {
    const expected = '/varaa?room=R02&start=2027-01-11T08:00&end=2027-01-11T10:00';
    for (const view of ['agenda', 'week']) {
      expect(hrefs(await page(`rooms/R02?view=${view}&from=2027-01-11`), /varaa/)[0], view).toBe(expected);
    }
  });

  test('of rooms that are alike leads to the search among them at that time', async () => {
    expect(hrefs(await page('sites/JNS-KAN?from=2027-01-14'), /haku/)[0]).toBe(
      '/haku?place=167&start=2027-01-14T08:00&end=2027-01-14T10:00',
    );
  });

  test('leads nowhere when it is past, too short for the room, or further ahead than one may book', async () => {
    expect(hrefs(await page('rooms/R02?from=2026-11-16'), /varaa/)).toEqual([]);
    expect(hrefs(await page('rooms/R02?from=2028-12-04'), /varaa/)).toEqual([]);
    await holdTime(world, { room: 'R37', start: '2027-02-02T08:15', end: '2027-02-02T20:00' });
    expect(hrefs(await page('rooms/R37?from=2027-02-02'), /start=2027-02-02/)).toEqual([]);
  });

  test('is not offered in a week of many rooms, whose names lead on instead', async () => {
    const html = await page('sites/JNS-PIE?view=week&from=2027-01-11');
    expect(hrefs(html, /varaa/)).toEqual([]);
    expect(hrefs(html, /^\/tilat\/R05\?week=2027-01-11$/)).toHaveLength(1);
    expect(readable(html)).toContain('Valitse tila, niin näet sen vapaat ajat');
  });
});

describe('how it is shown', () => {
  test('a week may begin with Sunday, and keeps doing so from week to week', async () => {
    const html = await page('rooms/R02?view=week&from=2027-01-13&first=su');
    expect(readable(html)).toContain('Viikko 2, 10.1.–16.1.2027');
    expect(html).toContain('data-k=next href="?lang=fi&amp;view=week&amp;from=2027-01-17&amp;first=su"');
    const month = await page('rooms/R02?view=month&from=2027-01-13&first=su');
    expect(month).toMatch(/<thead><tr><th scope=col abbr="sunnuntai">su/);
    // The first of January 2027 is a Friday.
    const [, firstWeek = ''] = /<tbody>(.*?)<a /s.exec(month) ?? [];
    expect(firstWeek.match(/<td/g)).toHaveLength(6);
  });

  test('a week shows the hours that were chosen', async () => {
    const html = await page('rooms/R02?view=week&from=2027-01-11&hours=16-22');
    const heads = [...html.matchAll(/scope=col colspan=4>(\d+)/g)].map(([, hour]) => Number(hour));
    expect(heads).toEqual([16, 17, 18, 19, 20, 21]);
    expect(readable(html)).toContain('17.00–19.00 Varattu: Vertaisryhmä');
    const house = await read('sites/JNS-KAN?view=week&from=2027-01-11&hours=6-9');
    expect(house).not.toContain('Vertaisryhmä');
    expect(house).toContain('8.00–17.00 Vapaa');
  });

  test.each([
    ['first', 'we'],
    ['hours', '20-8'],
    ['hours', '8-25'],
    ['height', '600'],
    ['frame', 'yes'],
    ['accent', 'red'],
    ['paper', '12345'],
  ])('%s=%s is not understood: the page says so and shows the usual', async (name, value) => {
    const usual = await page('rooms/R02?view=week');
    const told = await page(`rooms/R02?view=week&${name}=${value}`);
    expect(readable(told)).toContain(`Kalenteri ei ymmärtänyt näitä asetuksia: ${name}.`);
    expect(told.replace(/<p>Kalenteri ei ymm.*?<\/p>\n/, '')).toBe(usual);
  });

  test.each(['height=auto', 'frame=1'])(
    'the page has a script of our own only where a frame asks for it: %s',
    async (asked) => {
      const plain = await open('rooms/R02');
      expect(await plain.text()).not.toMatch(/<script|role=status/);
      const framed = await open(`rooms/R02?lang=sv&${asked}`);
      expect(framed.headers.get('content-security-policy')).toBe(
        "default-src 'none'; style-src 'self'; script-src 'self'; base-uri 'none'; form-action 'none'; frame-ancestors *; connect-src 'self'",
      );
      const html = await framed.text();
      expect(html).toContain('<script type=module src="/embed/inside-v1.js"></script>');
      expect(html).toContain(`view=week&amp;from=2026-11-22&amp;${asked}`);
      expect(html).toContain('data-retry="Försök igen"');
      const [, address = ''] = /<link rel=stylesheet href="([^"]+)">/.exec(html) ?? [];
      expect(address).toMatch(/^\/embed\/v1\.css\?[\w-]{8}&amp;frame$/);
      const sheet = await (await world.request(`/${address.replaceAll('&amp;', '&')}`)).text();
      expect(sheet).toContain('.s button{');
      expect(await (await open('v1.css')).text()).not.toContain('.s button{');
    },
  );

  test('the page of a frame whose calendar is not there has its words as well', async () => {
    const html = await (await open('rooms/R99?frame=1')).text();
    expect(html).toContain('data-retry="Yritä uudelleen"');
    expect(html).toContain('<h1>Kalenteria ei löytynyt</h1>');
  });

  test('the stylesheet comes packed to browsers that can unpack it', async () => {
    const plain = await open('v1.css');
    const packed = await open('v1.css', { 'Accept-Encoding': 'br, gzip' });
    expect(packed.headers.get('content-encoding')).toBe('gzip');
    expect(packed.headers.get('vary')).toBe('Accept-Encoding');
    expect(gunzipSync(await packed.arrayBuffer()).toString()).toBe(await plain.text());
    const etag = packed.headers.get('etag') ?? '';
    expect(etag).not.toBe(plain.headers.get('etag'));
    const again = { 'Accept-Encoding': 'gzip', 'If-None-Match': etag };
    expect((await open('v1.css', again)).status).toBe(304);
  });

  test('colours come with the stylesheet, as nothing but colours', async () => {
    const html = await page('rooms/R02?accent=AA0044&paper=222222&ink=x%7D');
    const [, address = ''] = /<link rel=stylesheet href="([^"]+)">/.exec(html) ?? [];
    expect(address).toMatch(/^\/embed\/v1\.css\?[\w-]{8}&amp;accent=aa0044&amp;paper=222222$/);
    const sheet = await (await world.request(`/${address.replaceAll('&amp;', '&')}`)).text();
    expect(sheet).toContain(':root{--tilava-accent:#aa0044;--tilava-paper:#222222}');
    const forged = await (await open('v1.css?accent=%7D*%7Bdisplay:none')).text();
    expect(forged).toBe(await (await open('v1.css')).text());
  });
});

describe('an embed key', () => {
  const make = async (origins: string[], as: 'approver' | 'ngo' = 'approver'): Promise<EmbedKeyView> => {
    const organisationId = as === 'ngo' ? 'O01' : null;
    const response = await world.request('/embed-keys', { as, json: { name: 'Kotisivu', origins, organisationId } });
    expect(response.status).toBe(201);
    return bodyOf<EmbedKeyView>(response);
  };

  test('lets only its sites frame and read the calendar', async () => {
    const { id } = await make(['https://www.yhdistys.fi', 'http://localhost:8080']);
    const path = `rooms/R02?key=${id}`;
    const named = await open(path, { Origin: 'http://localhost:8080' });
    expect(named.headers.get('content-security-policy')).toBe(
      "default-src 'none'; style-src 'self'; base-uri 'none'; form-action 'none'; frame-ancestors 'self' https://www.yhdistys.fi http://localhost:8080",
    );
    expect(named.headers.get('access-control-allow-origin')).toBe('http://localhost:8080');
    expect(named.headers.get('vary')).toBe('Origin');
    expect(await named.text()).toContain(`from=2026-11-22&amp;key=${id}`);
    const other = await open(path, { Origin: 'https://evil.example' });
    expect(other.headers.get('access-control-allow-origin')).toBe('https://www.yhdistys.fi');
    const etag = other.headers.get('etag') ?? '';
    const again = await open(path, { Origin: 'http://localhost:8080', 'If-None-Match': etag });
    expect(again.status).toBe(304);
    expect(again.headers.get('access-control-allow-origin')).toBe('http://localhost:8080');
    expect(again.headers.get('vary')).toBe('Origin');
  });

  test('is heeded when a browser asks first what it may', async () => {
    const { id } = await make(['https://www.yhdistys.fi']);
    const asking = { Origin: 'https://www.yhdistys.fi', 'Access-Control-Request-Method': 'GET' };
    const named = await open(`rooms/R02?key=${id}`, asking, 'OPTIONS');
    expect(named.status).toBe(204);
    expect(named.headers.get('access-control-allow-origin')).toBe('https://www.yhdistys.fi');
    expect(named.headers.get('access-control-allow-methods')).toBe('GET, HEAD');
    expect(named.headers.get('vary')).toBe('Origin');
    const everybody = await open('rooms/R02', { ...asking, Origin: 'https://other.example' }, 'OPTIONS');
    expect(everybody.headers.get('access-control-allow-origin')).toBe('*');
  });

  test('without sites lets every site show the calendar, until it is taken back', async () => {
    const { id } = await make([], 'ngo');
    expect((await open(`sites/JNS-KAN?key=${id}`)).headers.get('access-control-allow-origin')).toBe('*');
    expect((await world.request(`/embed-keys/${id}`, { as: 'ngo', method: 'DELETE' })).status).toBe(204);
    const gone = await open(`sites/JNS-KAN?key=${id}&lang=sv`);
    expect(gone.status).toBe(410);
    const html = await gone.text();
    expect(html).toMatch(/^<!doctype html>\n<html lang=sv>/);
    expect(html).toContain('<h1>Kalendern visas inte längre på den här sidan</h1>');
    expect(hrefs(html, /./)).toEqual(['https://tilat.example.fi/tilat?site=JNS-KAN']);
    const twice = await world.request(`/embed-keys/${id}`, { as: 'ngo', method: 'DELETE' });
    expect((await problemOf(twice)).code).toBe('embed-key.not-found');
  });

  test.each(['nosuchkey', '', '%00', '../x', 'x'.repeat(500)])('that is unknown shows nothing: %j', async (key) => {
    const response = await open(`rooms/R02?key=${encodeURIComponent(key)}`);
    expect(response.status).toBe(404);
    const html = await response.text();
    expect(html).toContain('<h1>Kalenteria ei voi näyttää tällä sivulla</h1>');
    expect(hrefs(html, /./)).toEqual(['https://tilat.example.fi/tilat/R02']);
  });

  test.each([
    'https://www.example.fi/sivu',
    'http://www.example.fi',
    'https://user@example.fi',
    'https://*.example.fi',
    'https://192.0.2.1',
    'https://example',
    "https://example.fi; script-src 'unsafe-inline'",
    'javascript:alert(1)',
    'null',
    '',
  ])('is not made for what is no site: %s', async (origin) => {
    const json = { name: 'Sivu', origins: [origin] };
    const response = await world.request('/embed-keys', { as: 'admin', json });
    expect(response.status).toBe(400);
    expect((await problemOf(response)).errors?.[0]?.path).toBe('origins.0');
  });

  test('has its sites in the form in which browsers send them, each once', async () => {
    const { origins } = await make(['https://WWW.Jäsenet.fi/', 'https://www.xn--jsenet-bua.fi']);
    expect(origins).toEqual(['https://www.xn--jsenet-bua.fi']);
  });

  test('is changed by one writer at a time, and shows nothing of who made it', async () => {
    const { id } = await make(['https://a.example.fi'], 'ngo');
    const read = await world.request(`/embed-keys/${id}`, { as: 'ngo' });
    expect(read.headers.get('etag')).toBe('"1"');
    expect(await read.text()).not.toMatch(/userId|createdBy|@/);
    const change = (version: string) =>
      world.request(`/embed-keys/${id}`, {
        as: 'ngo',
        method: 'PATCH',
        json: { origins: ['https://b.example.fi'] },
        headers: { 'If-Match': version },
      });
    expect((await change('"1"')).status).toBe(200);
    expect((await problemOf(await change('"1"'))).code).toBe('request.stale');
    const { items } = await bodyOf<EmbedKeysView>(await world.request('/embed-keys?organisationId=O01', { as: 'ngo' }));
    expect(items.find((key) => key.id === id)?.origins).toEqual(['https://b.example.fi']);
    expect((await world.request('/embed-keys?organisationId=O01', { as: 'ngo2' })).status).toBe(404);
  });

  test('is listed among those out of use once it is taken back, the last one first', async () => {
    const [first, second] = [await make([], 'ngo'), await make(['https://a.example.fi'], 'ngo')];
    world.clock.advance(MINUTE);
    await world.request(`/embed-keys/${second.id}`, { as: 'ngo', method: 'DELETE' });
    world.clock.advance(MINUTE);
    await world.request(`/embed-keys/${first.id}`, { as: 'ngo', method: 'DELETE' });
    const listed = async (state: string) => {
      const path = `/embed-keys?organisationId=O01${state}`;
      return (await bodyOf<EmbedKeysView>(await world.request(path, { as: 'ngo' }))).items;
    };
    const gone = await listed('&state=revoked');
    expect(gone.slice(0, 2).map(({ id }) => id)).toEqual([first.id, second.id]);
    expect(gone.slice(0, 2).every(({ revokedAt }) => revokedAt !== null)).toBe(true);
    const used = await listed('');
    expect(used.map(({ id }) => id)).not.toContain(first.id);
    expect(used.every(({ revokedAt }) => revokedAt === null)).toBe(true);
    const foreign = await world.request('/embed-keys?organisationId=O01&state=revoked', { as: 'ngo2' });
    expect(foreign.status).toBe(404);
  });

  test('tells its keepers what was done to it, also when it is out of use, and nobody else', async () => {
    const { id } = await make(['https://a.example.fi'], 'ngo');
    const json = { origins: ['https://b.example.fi'] };
    await world.request(`/embed-keys/${id}`, { as: 'ngo', method: 'PATCH', json });
    await world.request(`/embed-keys/${id}`, { as: 'admin', method: 'DELETE' });
    const { items } = await bodyOf<HistoryView>(await world.request(`/embed-keys/${id}/history`, { as: 'ngo' }));
    expect(items.map(({ action }) => action)).toEqual(['embed-key.revoked', 'embed-key.changed', 'embed-key.created']);
    expect(items[1]?.changes).toEqual([
      { field: 'origins', before: ['https://a.example.fi'], after: ['https://b.example.fi'] },
    ]);
    const foreign = await world.request(`/embed-keys/${id}/history`, { as: 'ngo2' });
    expect((await problemOf(foreign)).code).toBe('access.forbidden');
  });
});
