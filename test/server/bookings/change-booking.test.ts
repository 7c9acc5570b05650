import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import type { BookingView } from '../../../shared/bookings/schemas.ts';
import { cancel, change, decide, heard, shown, spacesOf, statesOf } from '../../support/booking-commands.ts';
import { book, once } from '../../support/booking-messages.ts';
import { engines } from '../../support/engines.ts';
import { createWorld, problemOf, type World } from '../../support/world.ts';

const tuesdays = ['2027-02-02', '2027-02-09', '2027-02-16', '2027-02-23'] as const;
const [first, second] = tuesdays;

describe.each(engines)('moving the dates of a booking on $name', (engine) => {
  let world: World;
  beforeEach(async () => {
    world = await createWorld({ engine, demo: true });
  });
  afterEach(() => world.close());

  /** Four Tuesdays in half a hall, given at once. */
  const series = (more = {}) =>
    book(world, { when: { ...once(first, '10:00', '12:00'), rrule: 'FREQ=WEEKLY;COUNT=4' }, ...more });
  const idOf = ({ occurrences }: BookingView, index: number) => occurrences[index]?.id as string;
  const startsOf = ({ occurrences }: BookingView) => occurrences.map(({ localStart }) => localStart.slice(5));
  const at = (date: string, start: string, end: string) => ({ start: `${date}T${start}`, end: `${date}T${end}` });
  const codeOf = async (answer: Promise<Response>) => (await problemOf(await answer)).code;
  const originalsOf = async ({ id }: BookingView) => {
    const { occurrences } = world.db.tables;
    const rows = await world.db.select().from(occurrences);
    const own = rows.filter(({ bookingId }) => bookingId === id);
    return Object.fromEntries(own.map((row) => [row.id, row.originalStart]));
  };

  test('one date goes elsewhere and stays the same date of the same series', async () => {
    const booking = await series();
    const before = await originalsOf(booking);
    const occurrenceId = idOf(booking, 1);
    const moved = await heard(
      change(world, booking.id, { scope: 'occurrence', occurrenceId, ...at('2027-02-11', '14:00', '15:30') }),
    );
    expect(startsOf(moved)).toEqual(['02-02T10:00', '02-11T14:00', '02-16T10:00', '02-23T10:00']);
    expect(moved.occurrences[1]).toMatchObject({
      id: occurrenceId,
      state: 'approved',
      reason: 'moved-time',
      start: '2027-02-11T12:00:00Z',
      end: '2027-02-11T13:30:00Z',
    });
    expect(await originalsOf(booking)).toEqual(before);
    expect(moved.history.at(-1)).toMatchObject({ action: 'moved', text: 'Siirrettiin yksi kerta.' });
    // The old time is free again, the new one is held.
    await book(world, { when: once(second, '10:00', '12:00') });
    await expect(book(world, { when: once('2027-02-11', '15:00', '16:00') })).rejects.toThrow('booking.conflict');
  });

  test('the named date and those after it keep their rhythm, and the ones before stay', async () => {
    const booking = await series();
    const moved = await heard(
      change(world, booking.id, {
        scope: 'following',
        occurrenceId: idOf(booking, 2),
        ...at('2027-02-17', '13:00', '15:30'),
      }),
    );
    expect(startsOf(moved)).toEqual(['02-02T10:00', '02-09T10:00', '02-17T13:00', '02-24T13:00']);
    expect(moved.occurrences[3]?.localEnd).toBe('2027-02-24T15:30');
    expect(moved.history.at(-1)?.text).toBe('Siirrettiin 2 kertaa. Muutos koski valittua kertaa ja sen jälkeisiä.');
  });

  test('E5: all dates yet to come move; what has been stays as it was', async () => {
    const booking = await series();
    world.travelTo('2027-02-09T08:30:00Z');
    const moved = await heard(change(world, booking.id, { scope: 'all', roomId: 'R38' }));
    expect(moved.occurrences.map(({ state, reason }) => [state, reason])).toEqual([
      ['completed', undefined],
      ['approved', undefined],
      ['approved', 'moved-room'],
      ['approved', 'moved-room'],
    ]);
    expect(moved.occurrences[1]?.roomId).not.toBe(moved.occurrences[2]?.roomId);
    const past = {
      scope: 'occurrence',
      occurrenceId: idOf(booking, 0),
      ...at('2027-03-02', '10:00', '12:00'),
    } as const;
    expect(await codeOf(change(world, booking.id, past))).toBe('booking.past');
  });

  test('clock times stay as they are when a move crosses a clock change', async () => {
    const booking = await book(world, {
      when: { ...once('2027-03-16', '10:00', '12:00'), rrule: 'FREQ=WEEKLY;COUNT=3' },
    });
    const moved = await heard(
      change(world, booking.id, {
        scope: 'all',
        ...at('2027-03-18', '09:00', '11:00'),
        occurrenceId: idOf(booking, 0),
      }),
    );
    expect(moved.occurrences.map(({ start }) => start)).toEqual([
      '2027-03-18T07:00:00Z',
      '2027-03-25T07:00:00Z',
      '2027-04-01T06:00:00Z',
    ]);
  });

  test('C5: a booking never stands in its own way', async () => {
    const booking = await series();
    // Each date over itself, then each onto the former place of the next.
    const later = { scope: 'all', ...at(first, '11:00', '13:00') } as const;
    expect(startsOf(await heard(change(world, booking.id, later)))[0]).toBe('02-02T11:00');
    const aWeek = { scope: 'all', ...at(second, '11:00', '13:00') } as const;
    expect(startsOf(await heard(change(world, booking.id, aWeek)))).toEqual([
      '02-09T11:00',
      '02-16T11:00',
      '02-23T11:00',
      '03-02T11:00',
    ]);
    expect(await spacesOf(world, booking)).toEqual({ held: 4, asked: 0 });
  });

  test.each(['R37', 'R39'])('one date cannot move onto another of its own, given or waiting (%s)', async (roomId) => {
    const booking = await series({ roomId });
    const onto = { scope: 'occurrence', occurrenceId: idOf(booking, 0), ...at(second, '11:00', '13:00') } as const;
    const problem = await problemOf(await change(world, booking.id, onto));
    expect(problem).toMatchObject({ code: 'booking.conflict', conflicts: [{ date: second, reason: 'busy' }] });
    expect((await shown(world, booking.id)).version).toBe(1);
  });

  test('one clash on any date leaves every date where it was', async () => {
    const [booking] = [
      await series(),
      await book(world, { roomId: 'R38', when: once('2027-02-16', '09:00', '11:00') }),
    ];
    const response = await change(world, booking.id, { scope: 'all', roomId: 'R38' });
    expect(response.status).toBe(409);
    expect(await problemOf(response)).toMatchObject({
      code: 'booking.conflict',
      conflicts: [{ date: '2027-02-16', start: '2027-02-16T08:00:00Z', reason: 'busy' }],
    });
    expect(statesOf(await shown(world, booking.id))).toEqual(Array(4).fill('approved'));
    expect((await shown(world, booking.id)).summary.moved).toBe(0);
  });

  test('new times obey the rules of the room: opening hours, steps, lengths, quota', async () => {
    const booking = await series();
    const reasonOf = async (id: string, times: { start: string; end: string }, occurrenceId: string) => {
      const problem = await problemOf(await change(world, id, { scope: 'occurrence', occurrenceId, ...times }));
      return (problem.conflicts as { reason: string }[] | undefined)?.[0]?.reason ?? problem.code;
    };
    const reason = (times: { start: string; end: string }) => reasonOf(booking.id, times, idOf(booking, 0));
    expect(await reason(at(first, '19:00', '21:00'))).toBe('outside_hours');
    expect(await reason(at(first, '10:05', '12:05'))).toBe('step');
    expect(await reason(at(first, '10:00', '10:15'))).toBe('too-short');
    expect(await reason(at('2026-11-20', '10:00', '12:00'))).toBe('past');
    expect(await reason(at(first, '12:00', '12:00'))).toBe('when.end-before-start');
    // R05 lets an organisation have 12 hours a week: its other date in that week counts.
    const quiet = await book(world, {
      roomId: 'R05',
      when: { ...once('2027-02-03', '08:00', '16:00'), rdates: ['2027-02-10'] },
    });
    expect(await reasonOf(quiet.id, at('2027-02-05', '08:00', '16:00'), idOf(quiet, 1))).toBe('quota');
    expect(await reasonOf(quiet.id, at('2027-02-04', '08:00', '16:00'), 'nothing')).toBe('occurrence.not-found');
  });

  test('dates move within their house only, and to rooms that exist', async () => {
    const booking = await series();
    expect(await codeOf(change(world, booking.id, { scope: 'all', roomId: 'R01' }))).toBe('resolution.other-site');
    expect(await codeOf(change(world, booking.id, { scope: 'all', roomId: 'R99' }))).toBe('room.not-found');
    expect(await codeOf(change(world, booking.id, { scope: 'occurrence', roomId: 'R38' }))).toBe(
      'occurrence.not-found',
    );
  });

  test('what was given moves by itself only to where it would be given at once', async () => {
    const booking = await series();
    await book(world, { roomId: 'R39', when: once('2027-02-04', '10:00', '12:00') });
    const occurrenceId = idOf(booking, 0);
    const onto = { scope: 'occurrence', occurrenceId, ...at('2027-02-04', '11:00', '13:00') } as const;
    for (const json of [onto, { scope: 'all', roomId: 'R39' } as const]) {
      const response = await change(world, booking.id, json);
      expect(response.status).toBe(409);
      expect((await problemOf(response)).code).toBe('booking.change-needs-approval');
    }
    expect((await heard(change(world, booking.id, onto, { as: 'approver' }))).state).toBe('approved');
    const whole = await heard(change(world, booking.id, { scope: 'all', roomId: 'R39' }, { as: 'approver' }));
    expect(statesOf(whole)).toEqual(Array(4).fill('approved'));
  });

  test('A4: what waits may be moved as one likes, and waits on for the new time', async () => {
    const booking = await series({ roomId: 'R39' });
    const moved = await heard(change(world, booking.id, { scope: 'all', ...at(first, '13:00', '15:00') }));
    expect(moved).toMatchObject({ state: 'requested', decideBy: booking.decideBy });
    expect(await spacesOf(world, moved)).toEqual({ held: 0, asked: 8 });
    const rival = await book(world, { when: once(first, '10:00', '12:00') });
    expect(rival.state).toBe('approved');
    // C25: what is approved is the new time.
    expect((await heard(decide(world, booking.id, { decision: 'approve' }))).occurrences[0]?.localStart).toBe(
      '2027-02-02T13:00',
    );
  });

  test('E9: what was cancelled, denied or skipped survives a move with its reason', async () => {
    const booking = await series({ resolutions: [{ date: second, action: 'skip' }] });
    await heard(cancel(world, booking.id, { scope: 'occurrence', occurrenceId: idOf(booking, 2), reason: 'too-few' }));
    const moved = await heard(change(world, booking.id, { scope: 'all', ...at(first, '12:00', '13:00') }));
    expect(moved.occurrences.map(({ state, reason, localStart }) => [state, reason, localStart.slice(5)])).toEqual([
      ['approved', 'moved-time', '02-02T12:00'],
      ['skipped', 'skipped-by-booker', '02-09T10:00'],
      ['cancelled', 'cancelled', '02-16T10:00'],
      ['approved', 'moved-time', '02-23T12:00'],
    ]);
    expect(moved.occurrences[2]?.reasonText).toBe('Liian vähän osallistujia');
  });

  test('a date sent with the place that it has goes nowhere', async () => {
    const booking = await series();
    const [{ localStart: start, localEnd: end, roomId }] = booking.occurrences as [BookingView['occurrences'][number]];
    const same = await heard(change(world, booking.id, { scope: 'all', start, end, roomId }));
    expect(same.summary.moved).toBe(0);
    expect(same.history).toHaveLength(1);
  });
});
