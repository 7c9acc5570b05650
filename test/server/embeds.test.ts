import { gzipSync } from 'node:zlib';
import { eq } from 'drizzle-orm';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { engines } from '../support/engines.ts';
import { changeCatalogue, closeRoom, holdTime, roomOf } from '../support/held-times.ts';
import { createWorld, type World } from '../support/world.ts';

const views = ['agenda', 'week', 'month'] as const;
const languages = ['fi', 'sv', 'en'] as const;

/** What a reader of the page would read, in one line. */
const readable = (html: string): string =>
  html
    .replaceAll(/<head>.*?<\/head>/gs, '')
    .replaceAll(/<[^>]*>/g, ' ')
    .replaceAll(/\s+/g, ' ')
    .trim();

const count = (html: string, pattern: RegExp): number => html.match(pattern)?.length ?? 0;

/** Where the links with this key lead. */
const linkOf = (html: string, key: string): string | undefined =>
  new RegExp(`data-k=${key}[^>]*href="([^"]*)"`).exec(html)?.[1]?.replaceAll('&amp;', '&');

describe.each(engines)('the embedded calendars on $name', (engine) => {
  let world: World;

  beforeEach(async () => {
    world = await createWorld({ engine, demo: true, env: { PUBLIC_URL: 'https://tilat.example.fi' } });
  });
  afterEach(() => world.close());

  const open = (path: string, headers?: Record<string, string>) =>
    world.request(`//embed/${path}`, headers && { headers });
  const page = async (path: string): Promise<string> => {
    const response = await open(path);
    expect(response.status, path).toBe(200);
    return response.text();
  };
  const read = async (path: string): Promise<string> => readable(await page(path));

  test('are complete pages without scripts, inline styles or forms, for every view and language', async () => {
    for (const place of ['rooms/R02', 'rooms/R02,R05', 'sites/JNS-KAN', 'municipalities/167']) {
      for (const view of views) {
        for (const language of languages) {
          const html = await page(`${place}?lang=${language}&view=${view}&from=2027-01-11`);
          expect(html).toMatch(/^<!doctype html>\n<html lang=(fi|sv|en)>/);
          expect(html).toContain(`<html lang=${language}>`);
          expect(html).toMatch(/<title>[^<]+ – [^<]+<\/title>/);
          expect(count(html, /<h1>/g)).toBe(1);
          expect(count(html, /<main/g)).toBe(1);
          expect(html).not.toMatch(/<script|<style|\sstyle=|\son\w+=|<form|<iframe|<img/i);
          expect(html).not.toMatch(/undefined|\[object|\{\w+\}/);
        }
      }
    }
  });

  test('say when a room is free and when it is taken, and by what title where that is public', async () => {
    expect(await read('rooms/R02?lang=fi&from=2027-01-11')).toContain(
      'ma 11.1. 8.00–17.00 Vapaa Varaa 17.00–19.00 Varattu: Vertaisryhmä 19.00–20.00 Vapaa Varaa ti 12.1. 8.00–20.00 Vapaa Varaa',
    );
    expect(await read('rooms/R02?lang=sv&from=2027-01-11')).toContain(
      '17.00–19.00 Bokad: Vertaisryhmä 19.00–20.00 Ledig',
    );
    expect(await read('rooms/R02?lang=en&from=2027-01-11')).toContain(
      '17:00–19:00 Booked: Vertaisryhmä 19:00–20:00 Free',
    );
  });

  test('say no more than that the time is taken of what is sensitive or has no title', async () => {
    await holdTime(world, {
      room: 'R02',
      start: '2027-02-02T10:00',
      end: '2027-02-02T11:00',
      publicTitle: 'Sururyhmä',
      sensitive: true,
    });
    await holdTime(world, { room: 'R02', start: '2027-02-02T11:00', end: '2027-02-02T12:00' });
    for (const view of views) {
      for (const place of ['rooms/R02', 'rooms/R02,R05', 'sites/JNS-KAN', 'municipalities/167']) {
        expect(await page(`${place}?view=${view}&from=2027-02-02`)).not.toMatch(/Sururyhmä|Sisäinen nimi/);
      }
    }
    expect(await read('rooms/R02?from=2027-02-02')).toContain(
      '10.00–11.00 Varattu 11.00–12.00 Varattu 12.00–20.00 Vapaa',
    );
  });

  test('show what is asked for without its title, as still to be had', async () => {
    await holdTime(world, {
      room: 'R02',
      start: '2027-02-02T10:00',
      end: '2027-02-02T11:00',
      state: 'requested',
      publicTitle: 'Toive',
    });
    expect(await read('rooms/R02?from=2027-02-02')).toContain(
      '8.00–10.00 Vapaa Varaa 10.00–11.00 Haettu 11.00–20.00 Vapaa Varaa',
    );
    expect(await page('rooms/R02?from=2027-02-02')).not.toContain('Toive');
    expect(await read('rooms/R02?view=month&from=2027-02-02')).toContain('2 .2.2027 Vapaa');
  });

  test('name holidays, closures and days with other hours', async () => {
    const christmas = await read('rooms/R02?from=2026-12-23');
    expect(christmas).toContain('to 24.12. Jouluaatto Suljettu');
    expect(christmas).toContain('pe 25.12. Joulupäivä');
    expect(await read('rooms/R02?lang=sv&from=2027-05-13')).toContain('to 13.5 Stängd: Vårstädning');
    expect(await read('rooms/R02?lang=en&from=2027-06-24')).toContain(
      'Thu 24 Jun Shorter hours in midsummer week 08:00–14:00 Free',
    );
    expect(await read('rooms/R02?view=month&from=2027-01-01')).toContain('6 .1.2027 Vapaa Loppiainen');
    expect(await read('rooms/R02?view=week&from=2027-05-13')).toContain('Suljettu: Kevätsiivous');
  });

  test('tell what runs over midnight on both days', async () => {
    await holdTime(world, {
      room: 'R02',
      start: '2027-02-02T22:00',
      end: '2027-02-03T06:00',
      publicTitle: 'Yökahvila',
    });
    const text = await read('rooms/R02?from=2027-02-02');
    expect(text).toContain('ti 2.2. 8.00–20.00 Vapaa Varaa 22.00–24.00 Varattu: Yökahvila');
    expect(text).toContain('ke 3.2. 0.00–6.00 Varattu: Yökahvila 8.00–20.00 Vapaa');
  });

  test('tell both of two that share a room made of two halves', async () => {
    await holdTime(world, { room: 'R37', start: '2027-02-02T10:00', end: '2027-02-02T14:00', publicTitle: 'Kuoro' });
    await holdTime(world, { room: 'R38', start: '2027-02-02T11:00', end: '2027-02-02T12:00', publicTitle: 'Jumppa' });
    const day = await read('rooms/R39?from=2027-02-02');
    expect(day).toMatch(/10\.00–14\.00 Varattu: Kuoro .*11\.00–12\.00 Varattu: Jumppa/);
    expect(day.indexOf('8.00–10.00 Vapaa')).toBeLessThan(day.indexOf('Kuoro'));
  });

  test('lead programs to the accessibility of the place, which needs no script', async () => {
    const html = await (await open('rooms/R02?lang=sv')).text();
    const [, href] = /<link rel=alternate type=application\/json title=A11yJSON href="([^"]+)">/.exec(html) ?? [];
    expect(href).toBe(`${world.deps.config.publicUrl}/api/v1/rooms/R02/a11y.json`);
    expect(await (await world.request('/rooms/R02/a11y.json')).json()).toMatchObject({ type: 'Feature' });
  });

  test('are tables with headers and a caption where they are tables', async () => {
    const week = await page('rooms/R02?view=week&from=2027-01-11');
    expect(week).toContain('<caption>Vapaat ja varatut ajat: Ryhmätila Mustikka, 11.1.–17.1.2027</caption>');
    expect(count(week, /<th[^>]* scope=row>/g)).toBe(7);
    expect(count(week, /<th[^>]* scope=col/g)).toBe(1 + 12);
    const house = await page('sites/JNS-KAN?view=week&from=2027-01-11');
    expect(count(house, /<th[^>]* scope=row>/g)).toBe(3);
    expect(count(house, /<th[^>]* scope=col/g)).toBe(1 + 7);
    const month = await page('rooms/R02?view=month&from=2027-01-11');
    expect(month).toContain('<caption>Päivien varaustilanne: Ryhmätila Mustikka, tammikuu 2027</caption>');
    expect(count(month, /<th scope=col/g)).toBe(7);
  });

  test('have week tables whose rows all end at the same hour', async () => {
    await holdTime(world, { room: 'R02', start: '2027-02-02T05:10', end: '2027-02-02T07:55' });
    await closeRoom(world, {
      room: 'R02',
      start: '2027-02-03T12:20',
      end: '2027-02-04T09:00',
      title: { fi: 'x', sv: 'x', en: 'x' },
    });
    const html = await page('rooms/R02?view=week&from=2027-02-02');
    const columns = html
      .split('<tr')
      .slice(1)
      .map((row) => [...row.matchAll(/colspan=(\d+)/g)].reduce((sum, [, span]) => sum + Number(span), 0));
    expect(columns).toEqual(Array.from({ length: 8 }, () => 15 * 4));
  });

  test('show a month by how much of each day is taken', async () => {
    await holdTime(world, { room: 'R05', start: '2027-02-02T08:00', end: '2027-02-02T20:00' });
    const room = await read('rooms/R05?view=month&from=2027-02-02');
    expect(room).toContain('1 .2.2027 Vapaa');
    expect(room).toContain('2 .2.2027 Täynnä');
    expect(room).toContain('4 .2.2027 Osin varattu');
    expect(room).toContain('6 .2.2027 Suljettu');
    // Another room of the house is still free.
    expect(await read('sites/JNS-PIE?view=month&from=2027-02-02')).toContain('2 .2.2027 Osin varattu');
  });

  test('name rooms of a house together whose days are alike', async () => {
    expect(await read('sites/JNS-KAN?from=2027-01-14')).toContain(
      'to 14.1. Kokoustila Kanerva, Luentosali Suopursu, Ryhmätila Mustikka 8.00–20.00 Vapaa',
    );
  });

  test('mark today, and begin with it', async () => {
    world.clock.set('2027-01-12T21:59:00Z');
    expect(await read('rooms/R02')).toContain('12.1.–18.1.2027');
    expect(await read('rooms/R02')).toContain('ti 12.1. tänään');
    // Two minutes later it is tomorrow in Finland.
    world.clock.set('2027-01-12T22:01:00Z');
    expect(await read('rooms/R02')).toContain('13.1.–19.1.2027');
    expect(await read('rooms/R02?view=week')).toContain('Viikko 2, 11.1.–17.1.2027');
  });

  test.each(['agenda', 'week', 'month'])(
    'lead on to the neighbours of a %s, keeping view and language',
    async (view) => {
      const html = await page(`rooms/R02?lang=sv&view=${view}&from=2027-01-13`);
      const { previous, next } = {
        agenda: { previous: '2027-01-06', next: '2027-01-20' },
        week: { previous: '2027-01-04', next: '2027-01-18' },
        month: { previous: '2026-12-01', next: '2027-02-01' },
      }[view] as { previous: string; next: string };
      expect(linkOf(html, 'prev')).toBe(`?lang=sv&view=${view}&from=${previous}`);
      expect(linkOf(html, 'next')).toBe(`?lang=sv&view=${view}&from=${next}`);
      expect(linkOf(html, 'today')).toBe(`?lang=sv&view=${view}&from=2026-11-22`);
      expect(linkOf(html, 'fi')).toBe(`?lang=fi&view=${view}&from=2027-01-13`);
      expect(linkOf(html, 'month')).toBe('?lang=sv&view=month&from=2027-01-13');
      expect(html).toContain(`data-k=${view} href="?lang=sv&amp;view=${view}&amp;from=2027-01-13" aria-current=true`);
    },
  );

  test('do not lead beyond what can be booked', async () => {
    expect(linkOf(await page('rooms/R02?view=month&from=2028-12-20'), 'next')).toBeUndefined();
    expect(linkOf(await page('rooms/R02?view=month&from=2025-11-25'), 'prev')).toBeUndefined();
  });

  test.each([
    'view=day',
    'lang=de',
    'from=2027-02-31',
    'from=1999-01-01',
    'from=9999-12-31',
    'from=soon',
    'from=',
    'lang=%00',
    'x=1',
  ])('fall back on the usual when asked for %s', async (query) => {
    expect(await page(`rooms/R02?${query}`)).toBe(await page('rooms/R02'));
  });

  test('lead out of the frame to the room’s page and to the feed', async () => {
    const room = await page('rooms/R02?lang=sv');
    expect(room).toContain(
      '<a href="https://tilat.example.fi/tilat/R02" target=_top rel=noopener class=book>Boka lokal</a>',
    );
    expect(room).toContain('href="https://tilat.example.fi/api/v1/rooms/R02/calendar.ics?lang=sv"');
    const { id } = await roomOf(world, 'R02');
    expect(await page(`rooms/${id}?lang=sv`)).toBe(room);
    expect(await page('sites/JNS-KAN')).toContain(
      'href="https://tilat.example.fi/tilat?site=JNS-KAN" target=_top rel=noopener',
    );
  });

  test('write every title as text', async () => {
    const publicTitle = `<img src=x onerror=alert(1)> & "Kuoro's"`;
    await holdTime(world, { room: 'R02', start: '2027-02-02T10:00', end: '2027-02-02T11:00', publicTitle });
    for (const path of ['rooms/R02', 'rooms/R02?view=week', 'sites/JNS-KAN', 'sites/JNS-KAN?view=week']) {
      const html = await page(`${path}${path.includes('?') ? '&' : '?'}from=2027-02-02`);
      expect(html).not.toContain('<img');
      expect(html).toContain('Varattu: &lt;img src=x onerror=alert(1)&gt; &amp; &quot;Kuoro&#39;s&quot;');
    }
  });

  test('may be framed and read by every site, load one stylesheet and nothing else, and set no cookie', async () => {
    const response = await open('rooms/R02');
    const { headers } = response;
    expect(headers.get('content-type')).toBe('text/html; charset=utf-8');
    expect(headers.get('content-security-policy')).toBe(
      "default-src 'none'; style-src 'self'; base-uri 'none'; form-action 'none'; frame-ancestors *",
    );
    expect(headers.get('x-frame-options')).toBeNull();
    expect(headers.get('cross-origin-opener-policy')).toBeNull();
    expect(headers.get('cross-origin-resource-policy')).toBe('cross-origin');
    expect(headers.get('access-control-allow-origin')).toBe('*');
    expect(headers.get('referrer-policy')).toBe('strict-origin-when-cross-origin');
    expect(headers.get('cache-control')).toBe('public, max-age=60, stale-while-revalidate=300, stale-if-error=86400');
    expect(headers.get('content-language')).toBe('fi');
    expect(headers.get('set-cookie')).toBeNull();
    const [, styles = ''] = /<link rel=stylesheet href="([^"]+)">/.exec(await response.text()) ?? [];
    const sheet = await world.request(`/${styles}`);
    expect(sheet.status).toBe(200);
    expect(sheet.headers.get('content-type')).toBe('text/css; charset=utf-8');
    expect(sheet.headers.get('cross-origin-resource-policy')).toBe('cross-origin');
    const again = await world.request(`/${styles}`, { headers: { 'If-None-Match': sheet.headers.get('etag') ?? '' } });
    expect(again.status).toBe(304);
  });

  test('spare the answer to who has it, until something is booked', async () => {
    const etag = (await open('rooms/R02?from=2027-02-01')).headers.get('etag') ?? '';
    const unchanged = await open('rooms/R02?from=2027-02-01', { 'If-None-Match': etag });
    expect(unchanged.status).toBe(304);
    expect(unchanged.headers.get('etag')).toBe(etag);
    await holdTime(world, { room: 'R02', start: '2027-02-02T10:00', end: '2027-02-02T11:00' });
    expect((await open('rooms/R02?from=2027-02-01', { 'If-None-Match': etag })).status).toBe(200);
  });

  test.each([
    ['fi', 'Kalenteria ei löytynyt'],
    ['sv', 'Kalendern hittades inte'],
    ['en', 'The calendar was not found'],
  ])('say on a page in %s that a calendar does not exist', async (language, title) => {
    for (const path of ['rooms/R99', 'sites/NOWHERE', 'rooms/%3Cb%3E']) {
      const response = await open(`${path}?lang=${language}`);
      expect(response.status).toBe(404);
      expect(response.headers.get('content-type')).toBe('text/html; charset=utf-8');
      const html = await response.text();
      expect(html).toContain(`<html lang=${language}>`);
      expect(html).toContain(`<h1>${title}</h1>`);
      expect(html).not.toContain('<b>');
    }
  });

  test('do not exist for closed houses', async () => {
    await changeCatalogue(world, (tx) => {
      const { sites } = tx.tables;
      return tx.update(sites).set({ careContext: 'closed' }).where(eq(sites.code, 'JNS-KAN'));
    });
    expect((await open('rooms/R02')).status).toBe(404);
    expect((await open('sites/JNS-KAN')).status).toBe(404);
  });

  test('weigh little: page and stylesheet together at most 15 kB, compressed at most 6 kB', async () => {
    const sheet = await (await open('v1.css')).text();
    const { rooms, sites } = await world.deps.catalogue(world.db);
    const places = [...rooms.map(({ id }) => `rooms/${id}`), ...sites.map(({ id }) => `sites/${id}`)];
    for (const place of places) {
      for (const view of views) {
        const html = await page(`${place}?lang=sv&view=${view}&from=2027-01-12`);
        expect(Buffer.byteLength(html + sheet), `${place} ${view}`).toBeLessThanOrEqual(15_000);
        expect(gzipSync(html).length + gzipSync(sheet).length, `${place} ${view}`).toBeLessThanOrEqual(6000);
      }
    }
  });
});
