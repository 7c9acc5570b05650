import { eq } from 'drizzle-orm';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { isPublic } from '../../server/rooms/filter-rooms.ts';
import { cancel } from '../support/booking-commands.ts';
import { book, once } from '../support/booking-messages.ts';
import { reported } from '../support/breakdowns.ts';
import { changeCatalogue } from '../support/held-times.ts';
import { createWorld, type World } from '../support/world.ts';

let world: World;
beforeAll(async () => {
  world = await createWorld({ demo: true, env: { PUBLIC_URL: 'https://tilat.example.fi' } });
  const inRoom = { roomId: 'R02' };
  await book(world, { ...inRoom, when: once('2027-01-19', '10:00', '12:00'), publicTitle: 'Kahvit & leipä' });
  await book(world, { ...inRoom, when: once('2027-01-19', '13:00', '14:00'), publicTitle: 'Salattu', sensitive: true });
  const given = await book(world, { ...inRoom, when: once('2027-01-19', '14:30', '15:30'), publicTitle: 'Peruttu' });
  await cancel(world, given.id, {});
  await book(world, { ...inRoom, when: once('2027-01-20', '09:00', '10:00'), publicTitle: 'Huomisen ryhmä' });
  await reported(world);
  // Half past ten in Finland.
  world.travelTo('2027-01-19T08:30:20Z');
});
afterAll(() => world.close());

/** What somebody before the screen reads in one language, in one line. */
const readable = (html: string, language = 'fi'): string =>
  (new RegExp(`<main class="screen[^>]*lang=${language} .*?</main>`, 's').exec(html)?.[0] ?? '')
    .replaceAll(/<p class=stale.*?<\/p>|<i hidden>.*?<\/i>|<[^>]*>/gs, ' ')
    .replaceAll('&amp;', '&')
    .replaceAll(/\s+/g, ' ')
    .trim();

const open = (path: string, headers?: Record<string, string>) =>
  world.request(`//embed/screen/${path}`, headers && { headers });
const page = async (path: string): Promise<string> => {
  const response = await open(path);
  expect(response.status, path).toBe(200);
  return response.text();
};

test('a lobby reads what happens today and tomorrow, where, and what is out of order', async () => {
  const words = readable(await page('sites/JNS-KAN'));
  expect(words).toMatch(/^Kanervan sote-keskus 10\.30 /);
  expect(words).toContain('Hissi on epäkunnossa');
  expect(words).toContain('10.00–12.00 Kahvit & leipä Nyt käynnissä Ryhmätila Mustikka 2. kerros');
  expect(words).toContain('13.00–14.00 Varattu Ryhmätila Mustikka 2. kerros');
  expect(words).toMatch(/Tänään ti 19\.1\.2027.*Huomenna ke 20\.1\.2027.*9\.00–10\.00 Huomisen ryhmä/);
  expect(words).not.toMatch(/Salattu|Peruttu/);
});

test('a door reads whether the room is free, until when, and what comes', async () => {
  const words = readable(await page('rooms/R02'));
  expect(words).toMatch(
    /^Ryhmätila Mustikka Kanervan sote-keskus, 2\. kerros 10\.30 Varattu klo 12\.00 asti Kahvit & leipä Vapaa klo 12\.\d\d alkaen/,
  );
  expect(words).toContain('13.00–14.00 Varattu');
  expect(words).not.toMatch(/Salattu|Peruttu|Huomisen/);
  const html = await page('rooms/R02');
  // What comes is there as well, for the time when nobody answers.
  const states = [...html.matchAll(/class="state (\w+)"[^>]*>/g)].map(([tag, state]) => [
    state,
    tag.includes('hidden'),
  ]);
  expect(states.slice(0, 3)).toEqual([
    ['booked', false],
    [expect.stringMatching(/turnaround|free/), true],
    [expect.any(String), true],
  ]);
  expect(html).toMatch(/<svg class=qr /);
});

test('free until the next booking is said in its own words in every language that takes turns', async () => {
  world.clock.set('2027-01-19T06:30:00Z');
  const html = await page('rooms/R02?lang=sv,en,xx&theme=dark');
  expect(html).toContain('<html lang=sv class=dark>');
  expect(readable(html, 'sv')).toContain('Ledig till kl. 10.00 Därefter kl. 10.00: Kahvit & leipä');
  expect(readable(html, 'en')).toContain('Free until 10:00 Next at 10:00: Kahvit & leipä');
  expect(html.match(/<main/g)).toHaveLength(2);
  expect(html.match(/<main[^>]* hidden>/g)).toHaveLength(1);
});

test('a screen is a page without cookies that asks for itself where no script runs', async () => {
  const response = await open('sites/JNS-KAN');
  const html = await response.text();
  expect(response.headers.get('set-cookie')).toBeNull();
  expect(response.headers.get('cache-control')).toBe('public, max-age=20, stale-if-error=86400');
  expect(response.headers.get('content-security-policy')).toContain("connect-src 'self'");
  expect(html).toContain('<noscript><meta http-equiv=refresh content=60></noscript>');
  expect(html).not.toMatch(/\sstyle=|\son\w+=|<form|undefined|\[object/);
  const again = await open('sites/JNS-KAN', { 'If-None-Match': response.headers.get('etag') ?? '' });
  expect(again.status).toBe(304);
  expect(again.headers.get('date')).toBe(new Date(world.clock.now()).toUTCString());
});

test('of a house or room that nobody may know of there is no screen', async () => {
  expect((await open('sites/XX')).status).toBe(404);
  const response = await open('rooms/XX?lang=en');
  expect(response.status).toBe(404);
  const html = await response.text();
  expect(html).toContain('There is no screen with the code “XX”.');
  expect(html).toContain('href="/naytto?lang=en"');
});

describe('the short address of a screen', () => {
  const short = (path: string) => world.request(`//naytto${path}`);

  test.each([
    ['/jns-kan', '/embed/screen/sites/JNS-KAN'],
    ['/r02?lang=fi,sv&theme=dark', '/embed/screen/rooms/R02?lang=fi%2Csv&theme=dark'],
    ['?lang=sv&koodi=+R02+', '/embed/screen/rooms/R02?lang=sv'],
  ])('%s leads to it, in whatever letters it is written', async (path, place) => {
    const response = await short(path);
    expect(response.status).toBe(302);
    expect(response.headers.get('location')).toBe(place);
    expect((await world.request(`/${place}`)).status).toBe(200);
  });

  test('without a code offers all screens that everybody may open, as plain links', async () => {
    const response = await short('?lang=sv');
    expect(response.status).toBe(200);
    const html = await response.text();
    expect(html).toContain('<html lang=sv>');
    expect(html).toContain('<a href="/embed/screen/sites/JNS-KAN?lang=sv">');
    const { rooms } = await world.deps.catalogue(world.db);
    const offered = [...html.matchAll(/screen\/rooms\/([^?]+)\?/g)].map(([, code]) => code);
    expect(offered.toSorted()).toEqual(
      rooms
        .filter(isPublic)
        .map(({ code }) => code)
        .toSorted(),
    );
    expect(html).not.toMatch(/<script|\sstyle=|undefined|\[object/);
  });

  test('that leads nowhere says what to do, and repeats what was written as text alone', async () => {
    const response = await short(`/${encodeURIComponent('<b>"')}`);
    expect(response.status).toBe(404);
    const html = await response.text();
    expect(html).toContain('Koodilla ”&lt;b&gt;&quot;” ei löydy näyttöä.');
    expect(html).toContain('value="&lt;b&gt;&quot;"');
    expect(html).toContain('screen/sites/JNS-KAN');
    expect((await short(`/${'x'.repeat(900)}`)).status).toBe(404);
  });
});

test('a long name stands in smaller letters, so that the rest keeps its room', async () => {
  expect(await page('rooms/R05')).toMatch(/<h1>[^<]+<\/h1>/);
  const fi = 'Yhdenvertaisuus- ja monitoimitilakokonaisuus Järjestötalonlaita';
  await changeCatalogue(world, (tx) => {
    const { rooms } = tx.tables;
    return tx
      .update(rooms)
      .set({ name: { fi, sv: 'Sal', en: 'Room' } })
      .where(eq(rooms.code, 'R05'));
  });
  expect(await page('rooms/R05')).toContain(`<h1 class=long>${fi}</h1>`);
  expect(await page('rooms/R05?lang=sv')).toContain('<h1>Sal</h1>');
});
