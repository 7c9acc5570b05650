/**
 * Cases that other booking systems learned the hard way, by the numbers of the peer study. Where each is tested:
 *
 * | case | what | where |
 * |---|---|---|
 * | C1-C4, C9, C14, C15, C17, C22, C26-C28 | touching, clashing, turnaround, skipping, halls, quota | request-booking |
 * | C5, E5, E8, E9, A4 | moving, in place: never in one's own way, past and called-off dates left alone | change-booking |
 * | C6, C7, C29 | closed days, opening windows, nights of clock changes | shared/rooms/opening-hours |
 * | C8 | different turnarounds of neighbours | shared/bookings/conflicts |
 * | C23, C24 | simultaneous requests and approvals, in several processes | race |
 * | A1-A3, A7, A8 | deciding among competitors | approvals/{competing-requests,decide-booking} |
 * | A9 | closures and what waits | closures/close-premises |
 * | A10 | who may do what | architecture/roles |
 * | A11, E12, E13, E6, E7, E10, E11 | reading and cancelling | show-booking, cancel-booking |
 * | E14, E16 | words move nothing, what has ended stays ended | change-words |
 * | E1-E4, E8, E9, E15, E16 | scopes, dates that cannot go along, series that go on, dates taken again | edit-scopes |
 * | the others | | here |
 */
import { eq } from 'drizzle-orm';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { accounts } from '../../../db/demo/people.ts';
import type { PreviewView } from '../../../shared/bookings/preview-schemas.ts';
import type { BookingView } from '../../../shared/bookings/schemas.ts';
import type { SearchView } from '../../../shared/bookings/search-schemas.ts';
import type { AvailabilityView, RoomPolicy } from '../../../shared/rooms/schemas.ts';
import { cancel, change, close, decide, heard, shown, spacesOf, statesOf } from '../../support/booking-commands.ts';
import { book, bookingMessage, once } from '../../support/booking-messages.ts';
import { engines } from '../../support/engines.ts';
import { changeCatalogue, roomOf } from '../../support/held-times.ts';
import { type Account, createWorld, problemOf, type World } from '../../support/world.ts';

const tuesday = '2027-02-02';
const wednesday = '2027-02-03';

describe.each(engines)('what peers learned, on $name', (engine) => {
  let world: World;
  beforeEach(async () => {
    world = await createWorld({ engine, demo: true });
  });
  afterEach(() => world.close());

  const ask = (changes: Parameters<typeof bookingMessage>[0], as: Account = 'ngo') =>
    world.request('/bookings', { as, json: bookingMessage(changes) });
  const busyOf = async (room: string, date: string) => {
    const answer = world.request(`/rooms/${room}/availability?from=${date}&to=${date}`);
    const [day] = (await heard<AvailabilityView>(answer)).days;
    return day?.busy.map(({ start, end }) => `${start.slice(11, 16)}-${end.slice(11, 16)}`);
  };

  test.each([
    ['C10', ['10:00-11:00', '11:00-12:00', '09:30-11:00', '09:00-12:00'], [201, 201, 409, 409]],
    ['C11', ['09:00-10:00', '09:00-11:00', '09:00-09:30'], [201, 409, 409]],
    ['C12', ['10:00-12:00', '10:00-11:00', '11:00-12:00', '09:00-12:00'], [201, 409, 409, 409]],
    ['C13', ['13:30-14:30', '13:30-15:00', '15:00-15:30', '14:30-16:00'], [201, 409, 201, 409]],
  ])('%s: a room holds one booking at a time', async (_, wanted, statuses) => {
    const found: number[] = [];
    for (const times of wanted) {
      const [start, end] = times.split('-') as [string, string];
      found.push((await ask({ when: once(tuesday, start, end) })).status);
    }
    expect(found).toEqual(statuses);
  });

  test('C16, E15: a series goes on in a request of its own without the taken date, which can be had when it is free', async () => {
    const taken = await book(world, { when: once('2027-02-05', '09:00', '11:00') });
    await book(world, { when: { ...once(tuesday, '10:00', '12:00'), rrule: 'FREQ=DAILY;COUNT=3' } });
    const more = { ...once('2027-02-05', '10:00', '12:00'), rrule: 'FREQ=WEEKLY;BYDAY=FR,MO,TU;COUNT=3' };
    const longer = await book(world, { when: more, resolutions: [{ date: '2027-02-05', action: 'skip' }] });
    expect(statesOf(longer)).toEqual(['skipped', 'approved', 'approved']);
    expect(await spacesOf(world, longer)).toEqual({ held: 2, asked: 0 });
    await heard(cancel(world, taken.id, {}));
    expect((await book(world, { when: once('2027-02-05', '10:00', '12:00') })).state).toBe('approved');
  });

  describe('C18: the horizon', () => {
    const reaching = async (horizonMonths: number) => {
      const { rooms } = world.db.tables;
      const policy: RoomPolicy = { ...(await roomOf(world, 'R18')).policy, horizonMonths };
      await changeCatalogue(world, (tx) => tx.update(rooms).set({ policy }).where(eq(rooms.code, 'R18')));
    };
    const asked = async (date: string, as?: Account) => {
      const response = await ask({ roomId: 'R18', when: once(date, '10:00', '12:00') }, as);
      if (response.ok) return 'ok';
      const problem = await problemOf(response);
      return (problem.conflicts as { reason: string }[] | undefined)?.[0]?.reason ?? problem.code;
    };

    test('is a room’s own, its last day included, for staff as for bookers', async () => {
      await reaching(6);
      expect(await asked('2027-05-22')).toBe('ok');
      expect(await asked('2027-05-23')).toBe('horizon');
      expect(await asked('2027-05-23', 'admin')).toBe('horizon');
    });

    test('is never more than two years', async () => {
      await reaching(60);
      expect(await asked('2028-11-22')).toBe('ok');
      expect(await asked('2028-11-23')).toBe('when.beyond-horizon');
    });
  });

  describe('C19: of what others have with a room', () => {
    const when = once(tuesday, '10:00', '12:00');
    const decided = async (decision: Record<string, unknown>) => {
      const { id } = await book(world, { roomId: 'R39', when });
      return heard(decide(world, id, decision));
    };
    const cases: [string, PreviewView['occurrences'][number]['status'], () => Promise<unknown>][] = [
      ['nothing', 'free', async () => {}],
      ['what was given', 'busy', () => book(world, { when })],
      ['what was approved', 'busy', () => decided({ decision: 'approve' })],
      ['what waits', 'competing', () => book(world, { roomId: 'R39', when })],
      ['what waits for an answer', 'competing', () => decided({ decision: 'request_info', message: 'Montako?' })],
      ['what was denied', 'free', () => decided({ decision: 'deny', reasonCode: 'PURPOSE' })],
      ['what was cancelled', 'free', async () => cancel(world, (await book(world, { when })).id, {})],
      ['a closure', 'closed', () => heard(close(world, { siteId: 'JNS-PIE', roomId: 'R37', ...when }))],
      [
        'what was left out',
        'free',
        () => book(world, { when: { ...when, rdates: [wednesday] }, resolutions: [{ date: tuesday, action: 'skip' }] }),
      ],
    ];

    test.each(cases)('%s makes it %s, in preview and search alike', async (_, status, happen) => {
      await happen();
      const preview = await heard<PreviewView>(world.request('/bookings/preview', { json: { roomId: 'R37', when } }));
      expect(preview.occurrences[0]?.status).toBe(status);
      const { rooms } = await heard<SearchView>(world.request('/search', { json: { when } }));
      const found = rooms.find(({ room }) => room.code === 'R37');
      expect(found?.free).toBe(status === 'free' || status === 'competing' ? 1 : 0);
      expect(found?.competing).toEqual(status === 'competing' ? [tuesday] : []);
    });
  });

  describe('C20: nothing to choose from', () => {
    test('means nothing, for staff of a municipality without houses', async () => {
      const { municipalities, grants, users } = world.db.tables;
      const [user] = await world.db.select().from(users).where(eq(users.email, accounts.approver.email));
      await world.db.write(async (tx) => {
        await tx.insert(municipalities).values({ code: '999', nameFi: 'Tyhjälä', nameSv: 'Tomby', county: '12' });
        await tx
          .update(grants)
          .set({ siteId: null, municipalityCode: '999' })
          .where(eq(grants.userId, user?.id ?? ''));
      });
      const queue = await heard<{ total: number }>(world.request('/approvals', { as: 'approver' }));
      expect(queue).toEqual({ items: [], total: 0, nextCursor: null });
      expect((await world.request('/bookings', { as: 'approver' })).status).toBe(403);
      expect((await world.request('/bookings/B01', { as: 'approver' })).status).toBe(404);
    });

    test('means nothing, for a decision without dates and a search that no room fits', async () => {
      const { id } = await book(world, { roomId: 'R39', when: once(tuesday, '10:00', '12:00') });
      expect((await decide(world, id, { decision: 'approve', occurrenceIds: [] })).status).toBe(400);
      expect((await shown(world, id)).state).toBe('requested');
      const json = { when: once(tuesday, '10:00', '12:00'), capacity: 10_000 };
      expect((await heard<SearchView>(world.request('/search', { json }))).rooms).toEqual([]);
    });
  });

  test('C21: what takes the whole hall is taken from its parts to the minute, and nothing else is', async () => {
    const { id } = await book(world, { roomId: 'R39', when: once(tuesday, '15:00', '15:30') });
    await heard(decide(world, id, { decision: 'approve' }));
    expect((await ask({ roomId: 'R37', when: once(tuesday, '14:30', '15:15') })).status).toBe(409);
    expect((await ask({ roomId: 'R37', when: once(tuesday, '15:30', '16:30') })).status).toBe(201);
    expect(await busyOf('R37', tuesday)).toEqual(['13:00-13:30', '13:30-14:30']);
    expect(await busyOf('R38', tuesday)).toEqual(['13:00-13:30']);
    expect(await busyOf('R39', tuesday)).toEqual(['13:00-13:30', '13:30-14:30']);
  });

  test('C25: a request that staff put into another room is checked there when it is approved', async () => {
    const waiting = await book(world, { roomId: 'R39', when: once(tuesday, '10:00', '12:00') });
    const given = await book(world, { roomId: 'R06', when: once(wednesday, '10:00', '12:00') });
    await heard(decide(world, given.id, { decision: 'approve' }));
    await heard(change(world, waiting.id, { scope: 'all', roomId: 'R06' }, { as: 'coordinator' }));
    const onto = { start: `${tuesday}T11:00`, end: `${tuesday}T13:00` };
    await heard(change(world, given.id, { scope: 'all', ...onto }, { as: 'coordinator' }));
    expect((await problemOf(await decide(world, waiting.id, { decision: 'approve' }))).code).toBe('booking.conflict');
    expect((await book(world, { when: once(tuesday, '10:00', '12:00') })).state).toBe('approved');
  });

  describe('C30: a booking over midnight', () => {
    beforeEach(() => {
      const { rooms } = world.db.tables;
      const openingHours = [1, 2, 3, 4, 5, 6, 7].map((weekday) => ({ weekday, start: '00:00', end: '24:00' }));
      return changeCatalogue(world, (tx) => tx.update(rooms).set({ openingHours }).where(eq(rooms.code, 'R37')));
    });

    test('clashes with both evenings and mornings, and is shown on both days', async () => {
      await book(world, { when: { start: `${tuesday}T22:00`, end: `${wednesday}T02:00` } });
      expect((await ask({ when: once(tuesday, '21:00', '22:30') })).status).toBe(409);
      expect((await ask({ when: once(wednesday, '01:00', '03:00') })).status).toBe(409);
      expect((await ask({ when: { start: `${tuesday}T23:00`, end: `${wednesday}T01:00` } })).status).toBe(409);
      expect((await ask({ when: once(tuesday, '20:00', '22:00') })).status).toBe(201);
      expect((await ask({ when: once(wednesday, '02:00', '03:00') })).status).toBe(201);
      expect(await busyOf('R37', tuesday)).toHaveLength(2);
      expect(await busyOf('R37', wednesday)).toHaveLength(2);
    });

    test('keeps its clock times in the night of a clock change', async () => {
      const nights = { start: '2027-03-26T22:00', end: '2027-03-27T06:00', rrule: 'FREQ=DAILY;COUNT=3' };
      const booking = await book(world, { when: { ...nights, skipHolidays: false } });
      expect(booking.occurrences.map(({ start, end }) => `${start.slice(8, 16)} ${end.slice(8, 16)}`)).toEqual([
        '26T20:00 27T04:00',
        '27T20:00 28T03:00',
        '28T19:00 29T03:00',
      ]);
    });
  });

  test('A5: what staff book where staff approve waits like any other request', async () => {
    const booking = await book(
      world,
      { organisationId: 'O05', roomId: 'R39', when: once(tuesday, '10:00', '12:00') },
      'approver',
    );
    expect(booking).toMatchObject({ state: 'requested', allowed: { decide: true } });
  });

  test('A6: one date in a room that staff approve makes the whole series wait', async () => {
    const booking: BookingView = await book(world, {
      when: { ...once(tuesday, '10:00', '12:00'), rrule: 'FREQ=WEEKLY;COUNT=3' },
      resolutions: [{ date: '2027-02-09', action: 'room', roomId: 'R39' }],
    });
    expect(statesOf(booking)).toEqual(['requested', 'requested', 'requested']);
    expect(booking.queueReasons.map(({ code }) => code)).toEqual(['room-manual']);
    expect(await spacesOf(world, booking)).toEqual({ held: 0, asked: 4 });
  });

  test('A10: an organisation not verified yet waits for a person, a refused one cannot book at all', async () => {
    const when = once(tuesday, '10:00', '12:00');
    const waiting = await book(world, { organisationId: 'O28', when }, 'coordinator');
    expect(waiting.queueReasons.map(({ code }) => code)).toEqual(['organisation-not-verified']);
    const refused = await ask({ organisationId: 'O30', when }, 'coordinator');
    expect(refused.status).toBe(422);
    expect((await problemOf(refused)).code).toBe('booking.organisation-not-eligible');
  });
});
