import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import type { BookingView } from '../../../shared/bookings/schemas.ts';
import { book, bookingMessage, once } from '../../support/booking-messages.ts';
import { engines } from '../../support/engines.ts';
import { bodyOf, createWorld, problemOf, type World } from '../../support/world.ts';

/** R37 and R38 are the halves of a hall that is R39 as a whole; the first two confirm at once. */
const tuesday = '2027-02-02';
const weekly = (count: number, start = '10:00', end = '12:00') => ({
  ...once(tuesday, start, end),
  rrule: `FREQ=WEEKLY;COUNT=${count}`,
});

describe.each(engines)('asking for a room on $name', (engine) => {
  let world: World;
  beforeEach(async () => {
    world = await createWorld({ engine, demo: true });
  });
  afterEach(() => world.close());

  const ask = (changes: Parameters<typeof bookingMessage>[0]) =>
    world.request('/bookings', { as: 'ngo', json: bookingMessage(changes) });
  const counts = async () => ({
    bookings: await world.db.$count(world.db.tables.bookings),
    occurrences: await world.db.$count(world.db.tables.occurrences),
    claims: await world.db.$count(world.db.tables.claims),
    wishes: await world.db.$count(world.db.tables.wishes),
    audit: await world.db.$count(world.db.tables.audit),
    outbox: await world.db.$count(world.db.tables.outbox),
  });

  test('a verified organisation in an automatic room is answered at once', async () => {
    const booking = await book(world, { when: weekly(3) });
    expect(booking.state).toBe('approved');
    expect(booking.automatic).toBe(true);
    expect(booking.occurrences.map(({ state }) => state)).toEqual(['approved', 'approved', 'approved']);
    expect(booking.occurrences[0]).toMatchObject({ start: '2027-02-02T08:00:00Z', end: '2027-02-02T10:00:00Z' });
    expect(booking.decideBy).toBeNull();
    expect(booking.history.map(({ action }) => action)).toEqual(['approved-automatically']);
  });

  test('a room that staff look after sends it to the queue, with the reason and the promised day', async () => {
    const booking = await book(world, { roomId: 'R39', when: weekly(2) });
    expect(booking.state).toBe('requested');
    expect(booking.queueReasons.map(({ code }) => code)).toEqual(['room-manual']);
    // Five working days from Sunday 22 November 2026.
    expect(booking.decideBy).toBe('2026-11-27');
  });

  test('C1: touching times do not clash', async () => {
    await book(world, { when: once(tuesday, '10:00', '12:00') });
    await book(world, { when: once(tuesday, '12:00', '13:00') });
    await book(world, { when: once(tuesday, '09:00', '10:00') });
  });

  test.each([
    ['10:30', '11:30'],
    ['09:00', '13:00'],
    ['11:30', '12:30'],
    ['09:30', '10:30'],
    ['10:00', '12:00'],
  ])('C2: %s to %s clashes with 10 to 12', async (start, end) => {
    await book(world, { when: once(tuesday, '10:00', '12:00') });
    const response = await ask({ when: once(tuesday, start, end) });
    expect(response.status).toBe(409);
    expect(await problemOf(response)).toMatchObject({
      code: 'booking.conflict',
      conflicts: [{ date: tuesday, reason: 'busy' }],
    });
  });

  test('C3, C22: the halves of a hall do not clash with each other, and the whole clashes with both', async () => {
    await book(world, { roomId: 'R37', when: once(tuesday, '10:00', '12:00') });
    await book(world, { roomId: 'R38', when: once(tuesday, '10:00', '11:00') });
    expect((await ask({ roomId: 'R39', when: once(tuesday, '11:30', '12:30') })).status).toBe(409);
    expect((await ask({ roomId: 'R39', when: once(tuesday, '12:00', '13:00') })).status).toBe(201);
  });

  test('C4: a cancelled booking holds nothing', async () => {
    const booking = await book(world, { when: once(tuesday, '10:00', '12:00') });
    await world.request(`/bookings/${booking.id}/cancel`, { as: 'ngo', json: { scope: 'all', reason: 'illness' } });
    await book(world, { when: once(tuesday, '10:00', '12:00') });
  });

  test('C9: in a room with a turnaround two bookings keep their distance, and no more than that', async () => {
    // R26 asks for half an hour between bookings, and staff approve there.
    const first = await book(world, { roomId: 'R26', when: once(tuesday, '10:00', '12:00') });
    await world.request(`/bookings/${first.id}/decision`, { as: 'admin', json: { decision: 'approve' } });
    expect((await ask({ roomId: 'R26', when: once(tuesday, '12:15', '13:00') })).status).toBe(409);
    expect((await ask({ roomId: 'R26', when: once(tuesday, '12:30', '13:30') })).status).toBe(201);
    expect((await ask({ roomId: 'R26', when: once(tuesday, '09:00', '09:45') })).status).toBe(409);
    expect((await ask({ roomId: 'R26', when: once(tuesday, '08:30', '09:30') })).status).toBe(201);
  });

  test('C14, C26: one clash on any date of a series refuses all of it, with every clash, and writes nothing', async () => {
    await book(world, { when: once('2027-02-09', '11:00', '12:00') });
    await book(world, { when: once('2027-02-23', '10:00', '10:30') });
    const before = await counts();
    const response = await ask({ when: weekly(4) });
    expect(response.status).toBe(409);
    const problem = await problemOf(response);
    expect((problem.conflicts as { date: string }[]).map(({ date }) => date)).toEqual(['2027-02-09', '2027-02-23']);
    expect(await counts()).toEqual(before);
  });

  test('C15: with the clashing date left out the rest is stored, and the left-out date stays with its reason', async () => {
    await book(world, { when: once('2027-02-09', '11:00', '12:00') });
    const booking = await book(world, { when: weekly(3), resolutions: [{ date: '2027-02-09', action: 'skip' }] });
    expect(booking.occurrences.map(({ state, reason }) => [state, reason])).toEqual([
      ['approved', undefined],
      ['skipped', 'skipped-by-booker'],
      ['approved', undefined],
    ]);
    expect(booking.summary).toMatchObject({ total: 3, approved: 2, skipped: 1 });
  });

  test('C17: with every date left out nothing is stored', async () => {
    const before = await counts();
    const response = await ask({
      when: once(tuesday, '10:00', '12:00'),
      resolutions: [{ date: tuesday, action: 'skip' }],
    });
    expect(response.status).toBe(422);
    expect((await problemOf(response)).code).toBe('booking.nothing-left');
    expect(await counts()).toEqual(before);
  });

  test('a clashing date may go to another room of the house, or to another hour', async () => {
    await book(world, { when: once('2027-02-09', '10:00', '12:00') });
    await book(world, { when: once('2027-02-16', '10:00', '12:00') });
    const booking = await book(world, {
      when: weekly(3),
      resolutions: [
        { date: '2027-02-09', action: 'room', roomId: 'R38' },
        { date: '2027-02-16', action: 'time', start: '2027-02-16T12:00', end: '2027-02-16T14:00' },
      ],
    });
    expect(booking.summary).toMatchObject({ total: 3, approved: 3, moved: 2 });
    expect(booking.occurrences[2]).toMatchObject({ localStart: '2027-02-16T12:00', reason: 'moved-time' });
  });

  test('what the booker chose is judged like any other date', async () => {
    await book(world, { when: once('2027-02-09', '10:00', '14:00') });
    const response = await ask({
      when: weekly(2),
      resolutions: [{ date: '2027-02-09', action: 'time', start: '2027-02-09T12:00', end: '2027-02-09T14:00' }],
    });
    expect(response.status).toBe(409);
  });

  test('a room of another house is no choice for one date', async () => {
    const response = await ask({
      when: weekly(2),
      resolutions: [{ date: '2027-02-09', action: 'room', roomId: 'R01' }],
    });
    expect((await problemOf(response)).code).toBe('resolution.other-site');
  });

  test('two dates of one series may not meet, not even through a choice', async () => {
    const response = await ask({
      when: weekly(2),
      resolutions: [{ date: '2027-02-09', action: 'time', start: '2027-02-02T11:00', end: '2027-02-02T13:00' }],
    });
    expect(response.status).toBe(409);
  });

  test('C27: a refusal tells when, never who or what', async () => {
    await book(world, {
      when: once(tuesday, '10:00', '12:00'),
      internalTitle: 'Salainen ryhmä',
      publicTitle: 'Julkinen ryhmä',
    });
    const response = await world.request('/bookings', {
      as: 'ngo2',
      json: bookingMessage({ organisationId: 'O16', when: once(tuesday, '10:00', '12:00') }),
    });
    const text = await response.text();
    expect(response.status).toBe(409);
    expect(text).not.toMatch(/Salainen|Julkinen|Diabetes|Aino/);
    expect(JSON.parse(text).conflicts).toEqual([
      { date: tuesday, start: '2027-02-02T08:00:00Z', end: '2027-02-02T10:00:00Z', reason: 'busy' },
    ]);
  });

  test('C28: the quota of a room is counted over the whole series before anything is stored', async () => {
    // R05 lets an organisation have 12 hours a week.
    await book(world, { roomId: 'R05', when: once('2027-02-03', '08:00', '17:00') });
    const before = await counts();
    const response = await ask({
      roomId: 'R05',
      when: { ...once('2027-02-03', '17:00', '20:00'), rdates: ['2027-02-05T08:00'] },
    });
    expect((await problemOf(response)).conflicts).toEqual([
      expect.objectContaining({ date: '2027-02-05', reason: 'quota' }),
    ]);
    expect(await counts()).toEqual(before);
  });

  test('C28: the quota counts in whatever week a date is moved to', async () => {
    await book(world, { roomId: 'R05', when: once('2027-02-03', '08:00', '17:00') });
    const response = await ask({
      roomId: 'R05',
      when: { ...once('2027-03-02', '10:00', '14:00'), rrule: 'FREQ=WEEKLY;COUNT=2' },
      resolutions: [{ date: '2027-03-09', action: 'time', start: '2027-02-05T10:00', end: '2027-02-05T14:00' }],
    });
    expect((await problemOf(response)).conflicts).toMatchObject([{ date: '2027-02-05', reason: 'quota' }]);
  });

  test('a holiday is left out of a series with its name, unless the booker asks to keep it', async () => {
    const monday = { ...once('2027-03-22', '10:00', '12:00'), rrule: 'FREQ=WEEKLY;COUNT=3' };
    const booking = await book(world, { when: monday });
    expect(booking.occurrences[1]).toMatchObject({
      state: 'skipped',
      reason: 'holiday',
      reasonText: '2. pääsiäispäivä',
    });
    const kept = await book(world, { roomId: 'R38', when: { ...monday, skipHolidays: false } });
    expect(kept.summary.approved).toBe(3);
  });

  test('a booking in a sensitive area is marked so by itself', async () => {
    expect((await book(world, { contentArea: 'A3', when: weekly(1) })).sensitive).toBe(true);
    expect((await book(world, { hyteAreas: ['H5'], when: weekly(1, '12:00', '13:00') })).sensitive).toBe(true);
    expect((await book(world, { when: weekly(1, '13:00', '14:00') })).sensitive).toBe(false);
    expect((await book(world, { sensitive: true, when: weekly(1, '14:00', '15:00') })).sensitive).toBe(true);
  });

  test.each([
    [{ organisationId: 'O16' }, 403, 'access.forbidden'],
    [{ organisationId: 'O99' }, 404, 'organisation.not-found'],
    [{ roomId: 'R99' }, 404, 'room.not-found'],
    [{ participants: 31 }, 422, 'booking.capacity'],
    [{ acceptTerms: false }, 422, 'booking.terms-not-accepted'],
    [{ contentArea: 'A99' }, 422, 'code.unknown'],
    [{ activityType: 'T99' }, 422, 'code.unknown'],
    [{ hyteAreas: ['H1', 'H99'] }, 422, 'code.unknown'],
  ])('%j is refused and writes nothing', async (changes, status, code) => {
    const before = await counts();
    const response = await ask({ ...changes, when: weekly(1) });
    expect(response.status).toBe(status);
    expect((await problemOf(response)).code).toBe(code);
    expect(await counts()).toEqual(before);
  });

  test('the same message sent twice with one key makes one booking', async () => {
    const send = () =>
      world.request('/bookings', {
        as: 'ngo',
        headers: { 'Idempotency-Key': 'k1' },
        json: bookingMessage({ when: weekly(2) }),
      });
    const [first, second] = [await send(), await send()];
    expect([first.status, second.status]).toEqual([201, 201]);
    expect((await bodyOf<BookingView>(first)).id).toBe((await bodyOf<BookingView>(second)).id);
  });

  test('staff may book for an organisation in their own house, and not elsewhere', async () => {
    const json = bookingMessage({ organisationId: 'O05', when: weekly(1) });
    expect((await world.request('/bookings', { as: 'approver', json })).status).toBe(201);
    const elsewhere = bookingMessage({ organisationId: 'O05', roomId: 'R25', when: weekly(1) });
    expect((await world.request('/bookings', { as: 'approver', json: elsewhere })).status).toBe(403);
    expect((await world.request('/bookings', { as: 'board', json })).status).toBe(403);
  });
});
