/** Calendars behind private addresses, and the file of a booking: who sees what, for how long, and what leaks nowhere. */
import { gunzipSync } from 'node:zlib';
import { eq } from 'drizzle-orm';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import type { BookingView } from '../../shared/bookings/schemas.ts';
import type { CalendarFeedView, CreateFeedRequest, NewFeedView } from '../../shared/calendars/feed-schemas.ts';
import { HOUR, MINUTE } from '../../shared/time.ts';
import { book, once } from '../support/booking-messages.ts';
import { engines } from '../support/engines.ts';
import { checkIcs, type IcsComponent, icsValue } from '../support/ics-checker.ts';
import {
  type Account,
  bodyOf,
  createWorld,
  demoNow,
  problemOf,
  type RequestOptions,
  type World,
} from '../support/world.ts';

const person = { kind: 'person', name: 'Oma puhelin' } as const;
const tahdet = { kind: 'organisation', organisationId: 'O01', name: 'Toimisto' } as const;
const kanerva = { kind: 'site', siteId: 'JNS-KAN', name: 'Aula' } as const;

const make = async (world: World, as: Account, json: CreateFeedRequest): Promise<NewFeedView> => {
  const response = await world.request('/calendar-feeds', { as, json });
  expect(response.status).toBe(201);
  return bodyOf<NewFeedView>(response);
};

/** As a program asks: without an account, by the address alone. */
const fetchFeed = (world: World, { address }: NewFeedView, options: RequestOptions = {}): Promise<Response> =>
  world.request(`/${new URL(address).pathname}`, options);

const eventsOf = async (response: Response): Promise<IcsComponent[]> => {
  expect(response.status).toBe(200);
  const { faults, components } = checkIcs(new Uint8Array(await response.arrayBuffer()), { isPublic: false });
  expect(faults).toEqual([]);
  return components;
};

const told = (events: readonly IcsComponent[], name: string): string[] =>
  events.flatMap((event) => icsValue(event, name) ?? []);

const secret = 'Sururyhmä';
const sensitiveBooking = { roomId: 'R02', internalTitle: secret, sensitive: true, note: 'Tuolit piiriin' } as const;

describe.each(engines)('private calendars on $name', (engine) => {
  let world: World;
  let ids: { sensitive: string; plain: string };

  beforeAll(async () => {
    world = await createWorld({ engine, demo: true });
    const parts = [{ roomId: 'R01', startOffset: -60, minutes: 60 }];
    const words = { roomId: 'R02', internalTitle: 'Kerho', note: 'Kahvia', parts, layout: 'circle' } as const;
    const plain = await book(world, { ...words, when: once('2027-02-02', '10:00', '11:00') });
    const hidden = await book(world, { ...sensitiveBooking, when: once('2027-02-02', '12:00', '13:00') });
    ids = { sensitive: hidden.id, plain: plain.id };
  });
  afterAll(() => world.close());

  const dayOf = (events: readonly IcsComponent[]): IcsComponent[] =>
    events.filter((event) => icsValue(event, 'DTSTART')?.startsWith('20270202'));

  test('show an organisation its own titles, and others only that the time of what is sensitive is taken', async () => {
    const events = dayOf(await eventsOf(await fetchFeed(world, await make(world, 'ngo', tahdet))));
    const [plain, hidden] = events;
    expect(icsValue(plain, 'SUMMARY')).toMatch(/^(Haettu: )?Kerho$/);
    expect(icsValue(hidden, 'SUMMARY')).toContain(secret);
    expect(told(events, 'CLASS')).toEqual(['PUBLIC', 'PRIVATE']);
    expect(icsValue(plain, 'URL')).toBe(`http://localhost:3000/varaukset/${ids.plain}`);
    expect(told(events, 'DESCRIPTION')).toEqual([expect.stringMatching(/, klo 9.00–10.00$/)]);
  });

  test('show a person what all her organisations have, and staff nothing of what they handle', async () => {
    const own = await eventsOf(await fetchFeed(world, await make(world, 'ngo', person)));
    expect(told(own, 'URL').length).toBeGreaterThan(10);
    expect(told(dayOf(own), 'DESCRIPTION')).toHaveLength(2);
    for (const as of ['coordinator', 'admin', 'board'] as const) {
      const response = await world.request('/calendar-feeds', { as, json: person });
      expect(response.status).toBe(403);
    }
  });

  test('tell a house what to make ready, and of what is sensitive no title, name, number or message', async () => {
    const feed = await make(world, 'approver', kanerva);
    const events = dayOf(await eventsOf(await fetchFeed(world, feed)));
    const [plain, hidden] = events;
    const description = icsValue(plain, 'DESCRIPTION') ?? '';
    expect(description.split('\n')).toEqual([
      expect.stringContaining('osallistuja'),
      expect.stringMatching(/^Järjestys: rinki, \d+ paikkaa$/),
      expect.stringMatching(/, klo 9.00–10.00$/),
      expect.stringContaining('Järjestö: '),
      expect.stringMatching(/^Vastuuhenkilö: .+, .+/),
      'Varaajan viesti: Kahvia',
    ]);
    expect(icsValue(hidden, 'SUMMARY')).toContain('Varattu');
    expect(icsValue(hidden, 'DESCRIPTION')).toMatch(/^\d+ osallistujaa$/);
    expect(new Set(told(events, 'CLASS'))).toEqual(new Set(['PRIVATE']));
    expect(JSON.stringify(events)).not.toContain(secret);
    world.clock.set('2027-02-03T08:00:00Z');
    // Afterwards nobody needs to know whom to call.
    const over = dayOf(await eventsOf(await fetchFeed(world, feed)));
    expect(told(over, 'DESCRIPTION').slice(0, 2)).toEqual([expect.not.stringContaining('Aino'), '5 osallistujaa']);
    world.clock.set(demoNow);
  });

  test('are made only of what one may see', async () => {
    const refused = async (as: Account, json: object) =>
      problemOf(await world.request('/calendar-feeds', { as, json }));
    expect(await refused('ngo2', tahdet)).toMatchObject({ status: 403 });
    expect(await refused('ngo', kanerva)).toMatchObject({ status: 403 });
    expect(await refused('approver', { ...kanerva, siteId: 'nowhere' })).toMatchObject({ code: 'site.not-found' });
    expect(await refused('ngo', { ...tahdet, organisationId: undefined })).toMatchObject({
      code: 'organisation.not-found',
    });
  });

  test('a booking as a file is one recurring event, for those who may see the booking', async () => {
    const response = await world.request('/bookings/B01/calendar.ics?lang=sv', { as: 'ngo' });
    expect(response.headers.get('content-type')).toBe('text/calendar; charset=utf-8');
    expect(response.headers.get('cache-control')).toBe('no-store');
    const events = await eventsOf(response);
    const booking = await bodyOf<BookingView>(await world.request('/bookings/B01', { as: 'ngo' }));
    expect(new Set(told(events, 'UID'))).toEqual(new Set([`sarja-${booking.id}@tilava`]));
    expect(icsValue(events[0], 'RRULE')).toContain('UNTIL=20270517T140000Z');
    expect(icsValue(events[0], 'SUMMARY')).toBe(booking.internalTitle);
    expect(icsValue(events[0], 'URL')).toBe(`http://localhost:3000/varaukset/${booking.id}`);
    expect((await world.request('/bookings/B01/calendar.ics', { as: 'ngo2' })).status).toBe(404);
  });
});

describe('a private address', () => {
  let world: World;
  beforeEach(async () => {
    world = await createWorld({ demo: true });
  });
  afterEach(() => world.close());

  const feeds = async (as: Account): Promise<CalendarFeedView[]> =>
    (await bodyOf<{ items: CalendarFeedView[] }>(await world.request('/calendar-feeds', { as }))).items;

  test('is shown once, and is neither in the database nor in the log', async () => {
    const feed = await make(world, 'ngo', person);
    const key = /feeds\/([\w-]{43})\.ics$/.exec(feed.address)?.[1] ?? '';
    expect(feed.webcal).toBe(`webcal://localhost:3000/feeds/${key}.ics`);
    expect((await fetchFeed(world, feed)).status).toBe(200);
    expect((await world.request(`//feeds/${key}x.ics`)).status).toBe(404);
    const listed = await (await world.request('/calendar-feeds', { as: 'ngo' })).text();
    const stored = JSON.stringify(await world.db.select().from(world.db.tables.calendarFeeds));
    const audited = JSON.stringify(await world.db.select().from(world.db.tables.audit));
    const log = JSON.stringify(world.logged);
    expect([listed, stored, audited, log].filter((text) => text.includes(key))).toEqual([]);
    expect(log).toContain('/feeds/{secret}.ics');
  });

  test('is called otherwise by its owner alone; what asks for it notices nothing', async () => {
    const feed = await make(world, 'ngo', person);
    const rename = (as: Account, name: string) =>
      world.request(`/calendar-feeds/${feed.id}`, { as, method: 'PATCH', json: { name } });
    expect(await bodyOf(await rename('ngo', 'Tabletti'))).toMatchObject({ id: feed.id, name: 'Tabletti', awake: true });
    expect((await feeds('ngo')).map(({ name }) => name)).toEqual(['Tabletti']);
    expect((await fetchFeed(world, feed)).status).toBe(200);
    expect((await problemOf(await rename('admin', 'Oma'))).code).toBe('feed.not-found');
    expect((await rename('ngo', ' ')).status).toBe(400);
    await world.request(`/calendar-feeds/${feed.id}`, { method: 'DELETE', as: 'ngo' });
    expect((await problemOf(await rename('ngo', 'Puhelin'))).code).toBe('feed.not-found');
  });

  test('answers as if it had never been once it is revoked, its owner has no account, or no such role', async () => {
    const [first, second, third] = [
      await make(world, 'ngo', person),
      await make(world, 'approver', kanerva),
      await make(world, 'ngo2', person),
    ];
    // All of them are known by now, and remembered.
    for (const feed of [first, second, third]) expect((await fetchFeed(world, feed)).status).toBe(200);
    const unknown = await world.request(`//feeds/${'x'.repeat(43)}.ics`);
    const { requestId: _, ...expected } = (await unknown.json()) as Record<string, unknown>;
    expect((await world.request(`/calendar-feeds/${first.id}`, { method: 'DELETE', as: 'ngo' })).status).toBe(204);
    const { users, grants } = world.db.tables;
    const [approver] = await world.db.select().from(users).where(eq(users.email, 'approver@demo.tilava.example'));
    await world.db.write(async (tx) => {
      await tx.update(users).set({ disabledAt: 1 }).where(eq(users.email, 'ngo2@demo.tilava.example'));
      await tx.delete(grants).where(eq(grants.userId, approver?.id ?? ''));
    });
    for (const feed of [first, second, third]) {
      const response = await fetchFeed(world, feed);
      expect(response.status).toBe(404);
      const { requestId: _id, ...problem } = (await response.json()) as Record<string, unknown>;
      expect(problem).toEqual(expected);
      expect(response.headers.get('referrer-policy')).toBe('no-referrer');
      expect(response.headers.get('x-robots-tag')).toBe('noindex, nofollow');
    }
    expect(await feeds('approver')).toMatchObject([{ id: second.id, awake: false }]);
    const again = await world.request(`/calendar-feeds/${first.id}`, { method: 'DELETE', as: 'ngo' });
    expect(await problemOf(again)).toMatchObject({ code: 'feed.not-found' });
    expect(await feeds('ngo')).toEqual([]);
  });

  test('is guessed in vain: after a while nothing is looked up for whoever tries', async () => {
    const attempt = () => world.request(`//feeds/${'x'.repeat(43)}.ics`, { address: '192.0.2.7' });
    for (let round = 0; round < 60; round += 1) expect((await attempt()).status).toBe(404);
    expect((await attempt()).status).toBe(429);
    // Others, and who has the right address, are served.
    const feed = await make(world, 'ngo', person);
    expect((await fetchFeed(world, feed, { address: '192.0.2.7' })).status).toBe(200);
  });

  test('tells its owner when it was last asked for, to the hour, without a write for each question', async () => {
    const feed = await make(world, 'ngo', person);
    expect(feed.lastUsedAt).toBeNull();
    await fetchFeed(world, feed);
    expect(await feeds('ngo')).toMatchObject([{ lastUsedAt: '2026-11-22T08:00:00Z' }]);
    const version = await world.db.version();
    for (let minute = 0; minute < 50; minute += 10) {
      world.clock.advance(10 * MINUTE);
      await fetchFeed(world, feed);
    }
    expect(await world.db.version()).toBe(version);
    world.clock.advance(HOUR);
    await fetchFeed(world, feed);
    expect(await feeds('ngo')).toMatchObject([{ lastUsedAt: '2026-11-22T09:50:00Z' }]);
  });

  test('spares the next answer, packs it for those who take it so, and changes only with what it shows', async () => {
    const feed = await make(world, 'ngo', tahdet);
    const first = await fetchFeed(world, feed);
    expect(first.headers.get('cache-control')).toBe('private, no-cache');
    expect(first.headers.get('access-control-allow-origin')).toBeNull();
    expect(first.headers.get('content-encoding')).toBeNull();
    const [etag, modified] = [first.headers.get('etag') ?? '', first.headers.get('last-modified') ?? ''];
    const packed = await fetchFeed(world, feed, { headers: { 'Accept-Encoding': 'br, gzip;q=0.8' } });
    expect(packed.headers.get('content-encoding')).toBe('gzip');
    expect(gunzipSync(new Uint8Array(await packed.arrayBuffer())).toString()).toBe(await first.text());
    const statusWith = async (headers: Record<string, string>) => (await fetchFeed(world, feed, { headers })).status;
    expect(await statusWith({ 'Accept-Encoding': 'gzip;q=0' })).toBe(200);
    expect(await statusWith({ 'If-None-Match': etag })).toBe(304);
    expect(await statusWith({ 'If-None-Match': packed.headers.get('etag') ?? '', 'Accept-Encoding': 'gzip' })).toBe(
      304,
    );
    expect(await statusWith({ 'If-Modified-Since': modified })).toBe(304);
    // Somebody else's booking is written: the same text is made anew, and keeps its tag and date.
    world.clock.advance(MINUTE);
    await book(world, { organisationId: 'O16', when: once('2027-02-03', '10:00', '11:00') }, 'ngo2');
    expect(await statusWith({ 'If-None-Match': etag })).toBe(304);
    expect(await statusWith({ 'If-Modified-Since': modified })).toBe(304);
    await book(world, { when: once('2027-02-04', '10:00', '11:00') });
    expect(await statusWith({ 'If-None-Match': etag })).toBe(200);
    expect(await statusWith({ 'If-Modified-Since': modified })).toBe(200);
  });

  test('keeps the ids of its events, and raises the sequence of what changed', async () => {
    const feed = await make(world, 'ngo', tahdet);
    const byUid = async () =>
      new Map((await eventsOf(await fetchFeed(world, feed))).map((event) => [icsValue(event, 'UID'), event]));
    const before = await byUid();
    world.clock.advance(HOUR);
    const json = { scope: 'all', internalTitle: 'Uusi nimi' };
    expect((await world.request('/bookings/B01', { method: 'PATCH', as: 'ngo', json })).status).toBe(200);
    const after = await byUid();
    expect([...after.keys()]).toEqual([...before.keys()]);
    const changed = [...after].filter(([, event]) => icsValue(event, 'SUMMARY') === 'Uusi nimi');
    expect(changed.length).toBeGreaterThan(5);
    for (const [uid, event] of changed)
      expect(Number(icsValue(event, 'SEQUENCE'))).toBeGreaterThan(Number(icsValue(before.get(uid), 'SEQUENCE')));
    const others = [...after].filter(([, event]) => icsValue(event, 'SUMMARY') !== 'Uusi nimi');
    for (const [uid, event] of others) expect(event).toEqual(before.get(uid));
  });

  test('is not made without end, nor with a token that may leak', async () => {
    for (let round = 0; round < 20; round += 1) await make(world, 'ngo', person);
    const response = await world.request('/calendar-feeds', { as: 'ngo', json: person });
    expect(await problemOf(response)).toMatchObject({ code: 'feed.too-many', status: 409 });
    const token = await world.request('/tokens', { as: 'approver', json: { name: 'aula' } });
    const headers = { Authorization: `Bearer ${((await token.json()) as { token: string }).token}` };
    expect((await world.request('/calendar-feeds', { headers, json: kanerva })).status).toBe(403);
  });
});
