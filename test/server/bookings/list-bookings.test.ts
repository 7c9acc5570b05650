import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import type { BookingSummaryView } from '../../../shared/bookings/schemas.ts';
import { cancel, decide, heard } from '../../support/booking-commands.ts';
import { book, once } from '../../support/booking-messages.ts';
import { engines } from '../../support/engines.ts';
import { type Account, createWorld, problemOf, type World } from '../../support/world.ts';

interface Bookings {
  items: BookingSummaryView[];
  total: number;
  nextCursor: string | null;
}

describe.each(engines)('the list of bookings on $name', (engine) => {
  let world: World;
  beforeEach(async () => {
    world = await createWorld({ engine, demo: true });
  });
  afterEach(() => world.close());

  const ask = (query: string, as: Account) => world.request(`/bookings${query}`, { as });
  const list = (query = '', as: Account = 'ngo') => heard<Bookings>(ask(query, as));
  const codesOf = async (query: string, as: Account) => (await list(query, as)).items.map(({ code, id }) => code ?? id);

  test('holds an organisation’s own bookings, in the order of their first date', async () => {
    expect(await codesOf('', 'ngo')).toEqual(['B01', 'B18']);
    expect(await codesOf('', 'ngo2')).toEqual(['B06', 'B37']);
    const early = await book(world, { when: once('2026-12-01', '10:00', '12:00') });
    expect(await codesOf('', 'ngo')).toEqual([early.id, 'B01', 'B18']);
    expect(await codesOf('', 'ngo2')).toEqual(['B06', 'B37']);
  });

  test('holds those of the staff’s houses, and all of them for the county', async () => {
    const { items, total } = await list('', 'approver');
    expect(total).toBe(23);
    const houses = ['JNS-HAL', 'JNS-KAN', 'JNS-PEL', 'JNS-PIE', 'JNS-SAI'];
    expect([...new Set(items.map(({ site }) => site.code as string))].sort()).toEqual(houses);
    expect((await list('', 'coordinator')).total).toBe(38);
    expect((await list('', 'admin')).total).toBe(38);
  });

  test('is not for who reads reports only', async () => {
    const response = await ask('', 'board');
    expect(response.status).toBe(403);
    expect((await problemOf(response)).code).toBe('access.forbidden');
  });

  test('can be asked for one organisation, by code or id, and shows nobody another’s', async () => {
    expect(await codesOf('?organisationId=O01', 'coordinator')).toEqual(['B01', 'B18']);
    const { organisation } = (await list()).items[0] as BookingSummaryView;
    expect(await codesOf(`?organisationId=${organisation.id}`, 'coordinator')).toEqual(['B01', 'B18']);
    expect(await list('?organisationId=O16')).toEqual({ items: [], total: 0, nextCursor: null });
    // O09 books in Lieksa only.
    expect(await codesOf('?organisationId=O09', 'approver')).toEqual([]);
    expect((await problemOf(await ask('?organisationId=O99', 'ngo'))).code).toBe('organisation.not-found');
  });

  test('can be asked for days: what began by the last of them and did not end before the first', async () => {
    const booking = await book(world, {
      when: { ...once('2027-02-02', '10:00', '12:00'), rrule: 'FREQ=WEEKLY;COUNT=2' },
    });
    const found = async (query: string) => (await codesOf(query, 'ngo')).includes(booking.id);
    expect(await found('?from=2027-02-09')).toBe(true);
    expect(await found('?from=2027-02-10')).toBe(false);
    expect(await found('?to=2027-02-02')).toBe(true);
    expect(await found('?to=2027-02-01')).toBe(false);
    expect(await found('?from=2027-02-03&to=2027-02-05')).toBe(true);
    const { occurrences } = booking;
    await heard(cancel(world, booking.id, { scope: 'occurrence', occurrenceId: occurrences[1]?.id }));
    expect(await found('?from=2027-02-09')).toBe(false);
  });

  test('can be asked for one state, which goes on with the clock', async () => {
    const booking = await book(world, { when: once('2027-02-02', '10:00', '12:00') });
    const statesWith = async (id: string) => {
      const states = ['requested', 'info_needed', 'approved', 'denied', 'cancelled', 'completed', 'draft'];
      const found: string[] = [];
      for (const state of states) {
        const { items } = await list(`?state=${state}`);
        expect(items.every((item) => item.state === state)).toBe(true);
        if (items.some((item) => item.id === id)) found.push(state);
      }
      return found;
    };
    expect(await statesWith(booking.id)).toEqual(['approved']);
    world.travelTo('2027-02-02T10:00:00Z');
    expect(await statesWith(booking.id)).toEqual(['completed']);
    const waiting = await book(world, { roomId: 'R39', when: once('2027-03-02', '10:00', '12:00') });
    expect(await statesWith(waiting.id)).toEqual(['requested']);
    await heard(decide(world, waiting.id, { decision: 'request_info', message: 'Montako?' }));
    expect(await statesWith(waiting.id)).toEqual(['info_needed']);
    await heard(decide(world, waiting.id, { decision: 'deny', reasonCode: 'PRIORITY' }));
    expect(await statesWith(waiting.id)).toEqual(['denied']);
    const gone = await book(world, { when: once('2027-03-02', '10:00', '12:00') });
    await heard(cancel(world, gone.id, {}));
    expect(await statesWith(gone.id)).toEqual(['cancelled']);
  });

  test('a series of which the last date is cancelled is completed with the one before', async () => {
    const booking = await book(world, {
      when: { ...once('2027-02-02', '10:00', '12:00'), rrule: 'FREQ=WEEKLY;COUNT=2' },
    });
    await heard(cancel(world, booking.id, { scope: 'occurrence', occurrenceId: booking.occurrences[1]?.id }));
    world.travelTo('2027-02-03T08:00:00Z');
    expect((await list('?state=completed')).items.map(({ id, state }) => [id, state])).toEqual([
      [booking.id, 'completed'],
    ]);
  });

  test('comes in pages that fit together, and the last one says that it is the last', async () => {
    const whole = await codesOf('?limit=200', 'coordinator');
    const seen: string[] = [];
    let cursor: string | null = '';
    let pages = 0;
    while (cursor !== null) {
      const page: Bookings = await list(`?limit=19${cursor && `&cursor=${cursor}`}`, 'coordinator');
      expect(page.total).toBe(38);
      seen.push(...page.items.map(({ code, id }) => code ?? id));
      cursor = page.nextCursor;
      pages += 1;
    }
    expect(seen).toEqual(whole);
    expect(pages).toBe(2);
    expect((await problemOf(await ask('?cursor=nonsense', 'ngo'))).code).toBe('request.cursor-invalid');
  });

  test('pages stay whole among bookings that begin at the same moment', async () => {
    for (const roomId of ['R37', 'R38', 'R04'])
      await book(world, { roomId, when: once('2026-12-01', '10:00', '12:00') });
    const first = await list('?limit=2');
    const second = await list(`?limit=2&cursor=${first.nextCursor}`);
    const ids = [...first.items, ...second.items].map(({ id }) => id);
    expect(new Set(ids).size).toBe(4);
    expect([first.items, second.items].flat().map(({ code }) => code)).toEqual([null, null, null, 'B01']);
  });
});
