import { gunzipSync } from 'node:zlib';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import * as bookings from '../../db/bookings.ts';
import type { AvailabilityView } from '../../shared/rooms/schemas.ts';
import { MINUTE } from '../../shared/time.ts';
import { engines } from '../support/engines.ts';
import { closeRoom, holdTime } from '../support/held-times.ts';
import { checkIcs, type IcsComponent, icsValue } from '../support/ics-checker.ts';
import { createWorld, type World } from '../support/world.ts';

/** An event as `20270111T150000Z-20270111T170000Z Vertaisryhmä`. */
const line = (event: IcsComponent): string =>
  `${icsValue(event, 'DTSTART')}-${icsValue(event, 'DTEND')} ${icsValue(event, 'SUMMARY')}`;

const utc = (text: string | undefined): number =>
  Date.parse((text ?? '').replace(/^(\d{4})(\d{2})(\d{2})T(\d{2})(\d{2})(\d{2})Z$/, '$1-$2-$3T$4:$5:$6Z'));

describe.each(engines)('the calendar feeds on $name', (engine) => {
  let world: World;

  beforeEach(async () => {
    world = await createWorld({ engine, demo: true });
  });
  afterEach(() => world.close());

  /** The components of a feed, which must be without a fault. */
  const feed = async (path: string): Promise<IcsComponent[]> => {
    const response = await world.request(path);
    expect(response.status).toBe(200);
    const { faults, components } = checkIcs(new Uint8Array(await response.arrayBuffer()));
    expect(faults, path).toEqual([]);
    return components;
  };
  const byUid = async (path: string) => new Map((await feed(path)).map((event) => [icsValue(event, 'UID'), event]));
  const publicTitleOf = (id: string, publicTitle: string) =>
    world.request(`/bookings/${id}`, { method: 'PATCH', as: 'ngo', json: { scope: 'all', publicTitle } });

  test('tell every date of a room’s season, each as an event of its own', async () => {
    const events = await feed('/rooms/R02/calendar.ics');
    expect(events.map(({ name }) => name)).toEqual(events.map(() => 'VEVENT'));
    const group = events.filter((event) => icsValue(event, 'SUMMARY') === 'Vertaisryhmä').map(line);
    expect(group).toHaveLength(10);
    expect(group[0]).toBe('20270111T150000Z-20270111T170000Z Vertaisryhmä');
    // After the change to summer time the group still meets at 17.00.
    expect(group.at(-1)).toBe('20270517T140000Z-20270517T160000Z Vertaisryhmä');
  });

  test('are without a fault for every room and every house', async () => {
    const { rooms, sites } = await world.deps.catalogue(world.db);
    const open = sites.filter(({ careContext }) => careContext !== 'closed');
    for (const { id } of rooms.filter(({ site }) => open.includes(site))) {
      await feed(`/rooms/${id}/calendar.ics`);
      await feed(`/rooms/${id}/freebusy.ics?lang=sv`);
    }
    for (const { id } of open) await feed(`/sites/${id}/calendar.ics?lang=en`);
  });

  test('say only that the time is taken where nothing more is public, in the language that was asked for', async () => {
    const times = { room: 'R02', start: '2027-02-02T10:00', end: '2027-02-02T11:00' };
    await holdTime(world, { ...times, publicTitle: 'Sururyhmä', sensitive: true });
    const summaries = async (lang: string) =>
      (await feed(`/rooms/R02/calendar.ics?lang=${lang}`)).map(line).filter((each) => each.startsWith('20270202'));
    expect(await summaries('fi')).toEqual(['20270202T080000Z-20270202T090000Z Varattu']);
    expect(await summaries('sv')).toEqual(['20270202T080000Z-20270202T090000Z Bokad']);
    expect(await summaries('en')).toEqual(['20270202T080000Z-20270202T090000Z Booked']);
  });

  test('name a date that uses two spaces once, by one id in the feed of every room it takes', async () => {
    await holdTime(world, { room: 'R39', start: '2027-02-02T10:00', end: '2027-02-02T12:00', publicTitle: 'Tanssit' });
    const found = async (path: string) =>
      (await feed(path))
        .filter((event) => icsValue(event, 'SUMMARY')?.includes('Tanssit'))
        .map((event) => icsValue(event, 'UID'));
    const [uid] = await found('/rooms/R39/calendar.ics');
    expect(uid).toBeDefined();
    expect(await found('/rooms/R37/calendar.ics')).toEqual([uid]);
    expect(await found('/rooms/R38/calendar.ics')).toEqual([uid]);
    expect(await found('/sites/JNS-PIE/calendar.ics')).toEqual([uid]);
  });

  test('name the room in the feed of a house, and its place', async () => {
    const event = (await feed('/sites/JNS-KAN/calendar.ics')).find(
      (each) => icsValue(each, 'DTSTART') === '20270111T150000Z',
    );
    expect(icsValue(event, 'SUMMARY')).toBe('Ryhmätila Mustikka: Vertaisryhmä');
    expect(icsValue(event, 'LOCATION')).toBe(
      'Ryhmätila Mustikka, Kanervan sote-keskus, Kanervalankatu 12, 80200 Joensuu',
    );
  });

  test('tell a closure of whole days as days, another by its hours', async () => {
    const title = { fi: 'Lattian vahaus', sv: 'Golvvaxning', en: 'Floor waxing' };
    await closeRoom(world, { room: 'R02', start: '2027-02-03T12:00', end: '2027-02-03T15:00', title });
    const events = await feed('/rooms/R02/calendar.ics');
    expect(events.map(line)).toContain('20270513-20270514 Suljettu: Kevätsiivous');
    expect(events.map(line)).toContain('20270203T100000Z-20270203T130000Z Suljettu: Lattian vahaus');
  });

  test('leave out what is only asked for', async () => {
    const times = { room: 'R02', start: '2027-02-02T10:00', end: '2027-02-02T11:00' };
    await holdTime(world, { ...times, state: 'requested', publicTitle: 'Toive' });
    const events = await feed('/rooms/R02/calendar.ics');
    expect(events.map(line).filter((each) => each.startsWith('20270202'))).toEqual([]);
    expect(new Set(events.map((event) => icsValue(event, 'STATUS')))).toEqual(new Set(['CONFIRMED']));
  });

  test('mark as tentative, without its title, what a waiting request already holds', async () => {
    const times = { room: 'R02', start: '2027-02-02T10:00', end: '2027-02-02T11:00' };
    const id = await holdTime(world, { ...times, publicTitle: 'Toive' });
    const held = await bookings.occurrencesOf(world.db, [id]);
    const ids = held.map((occurrence) => occurrence.id);
    await world.db.write((tx) => bookings.updateOccurrences(tx, ids, { state: 'requested' }));
    const event = (await byUid('/rooms/R02/calendar.ics')).get(`varaus-${ids[0]}@tilava`);
    expect([icsValue(event, 'STATUS'), icsValue(event, 'SUMMARY')]).toEqual(['TENTATIVE', 'Varattu']);
    const [freeBusy] = await feed('/rooms/R02/freebusy.ics');
    const periods = freeBusy?.properties.filter(({ value }) => value.startsWith('20270202T08'));
    expect(periods?.map(({ parameters }) => parameters.FBTYPE)).toEqual(['BUSY-TENTATIVE']);
  });

  test('keep the ids and raise the sequence and the stamp when a booking changes', async () => {
    const before = await byUid('/rooms/R02/calendar.ics');
    world.clock.advance(60 * MINUTE);
    expect((await publicTitleOf('B01', 'Avoin ryhmä')).status).toBe(200);
    const after = await byUid('/rooms/R02/calendar.ics');
    expect([...after.keys()]).toEqual([...before.keys()]);
    const changed = [...after].filter(([, event]) => icsValue(event, 'SUMMARY') === 'Avoin ryhmä');
    expect(changed).toHaveLength(10);
    for (const [uid, event] of changed) {
      const old = before.get(uid);
      expect(Number(icsValue(event, 'SEQUENCE'))).toBeGreaterThan(Number(icsValue(old, 'SEQUENCE')));
      expect(icsValue(event, 'DTSTAMP')).toBe('20261122T090000Z');
      expect(icsValue(event, 'DTSTAMP')).not.toBe(icsValue(old, 'DTSTAMP'));
    }
  });

  test('lose a date that is cancelled', async () => {
    const before = await byUid('/rooms/R02/calendar.ics');
    const json = { scope: 'all', reason: 'Ryhmä ei kokoonnu' };
    expect((await world.request('/bookings/B01/cancel', { as: 'ngo', json })).status).toBe(200);
    expect((await feed('/rooms/R02/calendar.ics')).length).toBe(before.size - 10);
  });

  test('reach from a month ago to a year ahead', async () => {
    expect((await feed('/rooms/R02/calendar.ics')).length).toBeGreaterThan(0);
    world.clock.set('2027-07-01T08:00:00Z');
    const starts = (await feed('/rooms/R02/calendar.ics')).map((event) => icsValue(event, 'DTSTART') ?? '');
    expect(starts.filter((start) => start < '20270601')).toEqual([]);
    world.clock.set('2025-06-01T08:00:00Z');
    expect(await feed('/rooms/R02/calendar.ics')).toEqual([]);
  });

  test('are open to every program: no cookie, no account, an ETag that spares the next answer', async () => {
    for (const path of ['/rooms/R02/calendar.ics', '/sites/JNS-KAN/calendar.ics', '/rooms/R02/freebusy.ics']) {
      const response = await world.request(path);
      expect(response.headers.get('content-type')).toBe('text/calendar; charset=utf-8');
      expect(response.headers.get('content-language')).toBe('fi');
      expect(response.headers.get('access-control-allow-origin')).toBe('*');
      expect(response.headers.get('cache-control')).toBe('public, max-age=300');
      expect(response.headers.get('set-cookie')).toBeNull();
      const etag = response.headers.get('etag') ?? '';
      expect(etag).toMatch(/^"[\w-]+"$/);
      const again = await world.request(path, { headers: { 'If-None-Match': etag } });
      expect(again.status).toBe(304);
      expect(again.headers.get('etag')).toBe(etag);
      expect(await again.text()).toBe('');
      expect(response.headers.get('x-robots-tag')).toBeNull();
      const since = { 'If-Modified-Since': response.headers.get('last-modified') ?? '' };
      expect((await world.request(path, { headers: since })).status).toBe(304);
      const packed = await world.request(path, { headers: { 'Accept-Encoding': 'gzip', Accept: 'text/html' } });
      expect([packed.headers.get('content-encoding'), packed.headers.get('vary')]).toEqual(['gzip', 'Accept-Encoding']);
      expect(gunzipSync(new Uint8Array(await packed.arrayBuffer())).toString()).toBe(await response.text());
    }
  });

  test('change their ETag when something is booked, and only then', async () => {
    const etag = async () => (await world.request('/rooms/R02/calendar.ics')).headers.get('etag');
    const first = await etag();
    await holdTime(world, { room: 'R05', start: '2027-02-02T10:00', end: '2027-02-02T11:00' });
    world.clock.advance(3 * 60 * MINUTE);
    expect(await etag()).toBe(first);
    await holdTime(world, { room: 'R02', start: '2027-02-02T10:00', end: '2027-02-02T11:00' });
    expect(await etag()).not.toBe(first);
  });

  test('do not exist for rooms and houses that do not', async () => {
    for (const path of ['/rooms/R99/calendar.ics', '/sites/X/calendar.ics', '/rooms/R99/freebusy.ics']) {
      const response = await world.request(path);
      expect(response.status).toBe(404);
      expect(response.headers.get('content-type')).toBe('application/problem+json');
    }
  });

  test('take what programs add to an address, but no language that is none', async () => {
    expect((await world.request('/rooms/R02/calendar.ics?nocache=17')).status).toBe(200);
    expect((await world.request('/rooms/R02/calendar.ics?lang=de')).status).toBe(400);
  });

  test('free/busy agrees with the availability, quarter of an hour by quarter of an hour', async () => {
    await holdTime(world, { room: 'R02', start: '2027-01-12T10:00', end: '2027-01-12T11:00', state: 'requested' });
    await closeRoom(world, {
      room: 'R02',
      start: '2027-01-13T12:00',
      end: '2027-01-13T15:00',
      title: { fi: 'x', sv: 'x', en: 'x' },
    });
    const [freeBusy] = await feed('/rooms/R02/freebusy.ics');
    const periods = (freeBusy?.properties ?? [])
      .filter(({ name }) => name === 'FREEBUSY')
      .map(({ parameters, value }) => {
        const [start, end] = value.split('/');
        return { type: parameters.FBTYPE, start: utc(start), end: utc(end) };
      });
    const answer = await world.request('/rooms/R02/availability?from=2027-01-11&to=2027-01-17');
    const { days } = (await answer.json()) as AvailabilityView;
    const spans = days.flatMap(({ open, busy }) => [
      ...busy.map((each) => ({
        ...each,
        type: { booked: 'BUSY', requested: 'BUSY-TENTATIVE' }[each.kind as string] ?? 'BUSY-UNAVAILABLE',
      })),
      ...open.map((each) => ({ ...each, type: undefined })),
    ]);
    const expectedAt = (at: number): string | undefined => {
      const here = spans
        .filter(({ start, end }) => Date.parse(start) <= at && at < Date.parse(end))
        .map(({ type }) => type);
      if (here.length === 0) return 'BUSY-UNAVAILABLE';
      return ['BUSY', 'BUSY-UNAVAILABLE', 'BUSY-TENTATIVE'].find((type) => here.includes(type));
    };
    const first = Date.parse('2027-01-10T22:00:00Z');
    const kinds = new Set<string | undefined>();
    for (let at = first; at < first + 7 * 24 * 60 * MINUTE; at += 15 * MINUTE) {
      const type = periods.find(({ start, end }) => start <= at && at < end)?.type;
      expect(type, new Date(at).toISOString()).toBe(expectedAt(at));
      kinds.add(type);
    }
    expect(kinds.size).toBe(4);
  });

  test('free/busy tells the whole window, from local midnight to local midnight', async () => {
    const [freeBusy] = await feed('/rooms/R02/freebusy.ics');
    expect(icsValue(freeBusy, 'DTSTART')).toBe('20261021T210000Z');
    expect(icsValue(freeBusy, 'DTEND')).toBe('20271122T220000Z');
  });
});
