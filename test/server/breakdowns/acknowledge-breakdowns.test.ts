import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { deliverMails } from '../../../server/notifications/deliver-mails.ts';
import type { BookingRequest, BookingView } from '../../../shared/bookings/schemas.ts';
import type { BookingBreakdownsView, NewBreakdown } from '../../../shared/breakdowns/schemas.ts';
import type { RoomView } from '../../../shared/rooms/schemas.ts';
import { change, decide, heard, queuedMails, shown } from '../../support/booking-commands.ts';
import { book, once } from '../../support/booking-messages.ts';
import { brokenLift, correct, report, reported } from '../../support/breakdowns.ts';
import { engines } from '../../support/engines.ts';
import { roomOf } from '../../support/held-times.ts';
import { type Account, createWorld, problemOf, type World } from '../../support/world.ts';

/** Four Tuesdays from 12 January 2027; the lift is broken on the second and third. */
const tuesdays = { ...once('2027-01-12', '17:00', '19:00'), rrule: 'FREQ=WEEKLY;COUNT=4' };

describe.each(engines)('what bookers answer to what is out of order, on $name', (engine) => {
  let world: World;
  beforeEach(async () => {
    world = await createWorld({ engine, demo: true });
  });
  afterEach(() => world.close());

  const bookUpstairs = (changes: Partial<BookingRequest> = {}) =>
    book(world, { roomId: 'R02', needs: ['wheelchair'], when: tuesdays, participants: 8, ...changes });
  const suffering = ({ id }: Pick<BookingView, 'id'>, as: Account = 'ngo') =>
    heard<BookingBreakdownsView>(world.request(`/bookings/${id}/breakdowns`, { as }));
  const keep = async (booking: BookingView, view?: BookingBreakdownsView) => {
    const { dates } = view ?? (await suffering(booking));
    return heard<BookingBreakdownsView>(
      world.request(`/bookings/${booking.id}/breakdowns/acknowledgement`, {
        as: 'ngo',
        method: 'PUT',
        json: { dates: dates.map(({ occurrenceId, breakdownIds }) => ({ occurrenceId, breakdownIds })) },
      }),
    );
  };
  const kept = async (booking: BookingView) => (await suffering(booking)).dates.map(({ isKept }) => isKept);
  const actions = async ({ id }: BookingView) => (await shown(world, id)).history.map(({ action }) => action);
  const mails = async () => {
    world.mails.length = 0;
    while ((await deliverMails(world.deps)) > 0);
    return world.mails.map(({ subject, text }) => ({ subject, text }));
  };
  const newsTo = async (booking: BookingView) =>
    (await queuedMails(world)).flatMap(({ kind, payload }) =>
      payload.bookingId === booking.id && /breakdown|mended/.test(kind) ? [kind] : [],
    );
  const corrected = (id: string, json: Partial<NewBreakdown>) => heard(correct(world, id, json));

  test('dates that are kept all the same are so for colleagues and staff too, until that is taken back', async () => {
    const booking = await bookUpstairs();
    await reported(world);
    expect(await suffering(booking)).toMatchObject({ acknowledged: null });
    expect((await shown(world, booking.id)).keepsSuffering).toBe(false);
    const answer = await keep(booking);
    expect(answer.acknowledged).toEqual({
      at: '2026-11-22T08:00:00Z',
      localAt: '2026-11-22T10:00',
      by: (await shown(world, booking.id)).requestedBy,
    });
    expect((await suffering(booking, 'approver')).acknowledged).toEqual(answer.acknowledged);
    expect((await shown(world, booking.id)).keepsSuffering).toBe(true);
    // Twice is once.
    await keep(booking);
    expect((await actions(booking)).filter((action) => action === 'kept')).toHaveLength(1);
    await heard(world.request(`/bookings/${booking.id}/breakdowns/acknowledgement`, { as: 'ngo', method: 'DELETE' }));
    expect((await suffering(booking)).acknowledged).toBeNull();
    expect(await actions(booking)).toEqual(['approved-automatically', 'kept', 'kept-no-more']);
  });

  test('what breaks after it was read is not covered by the answer', async () => {
    const booking = await bookUpstairs();
    await reported(world);
    const read = await suffering(booking);
    await reported(world, { ...brokenLift, device: 'toilet', end: '2027-01-20T08:00' });
    await keep(booking, read);
    expect(await kept(booking)).toEqual([false, true]);
    expect((await suffering(booking)).acknowledged).toBeNull();
  });

  test('whoever asks for a room knowing what is out of order has answered already', async () => {
    await reported(world);
    const waiting = await bookUpstairs({ acceptsAccessibility: true });
    expect(waiting.keepsSuffering).toBe(true);
    expect(await kept(waiting)).toEqual([true, true]);
    await heard(decide(world, waiting.id, { decision: 'approve' }));
    expect(await kept(waiting)).toEqual([true, true]);
    const silent = await bookUpstairs({ when: { ...tuesdays, start: '2027-01-12T10:00', end: '2027-01-12T12:00' } });
    expect(await kept(silent)).toEqual([false, false]);
    await heard(change(world, silent.id, { scope: 'all', acceptsAccessibility: true }));
    expect(await kept(silent)).toEqual([true, true]);
  });

  test('a later word on what the room lacks for good says nothing of a fault that came since', async () => {
    const booking = await bookUpstairs({ acceptsAccessibility: true });
    await reported(world);
    expect((await shown(world, booking.id)).keepsSuffering).toBe(false);
  });

  test('a fault that leaves a date and comes back is asked about anew', async () => {
    const booking = await bookUpstairs();
    const { id } = await reported(world);
    await keep(booking);
    await corrected(id, { end: '2027-01-20T08:00' });
    await corrected(id, { end: '2027-02-01T08:00' });
    expect(await kept(booking)).toEqual([true, false]);
  });

  test('another end is told once to those it matters to: what suffers no more, and until when it lasts now', async () => {
    const booking = await bookUpstairs();
    const { id } = await reported(world);
    await mails();
    await corrected(id, { end: '2027-01-20T08:00' });
    const [mail, ...more] = await mails();
    expect(more).toEqual([]);
    expect(mail?.subject).toMatch(/^Vian tiedot muuttuivat: Hissi, /);
    expect(mail?.text).toContain('ei enää koske varauksestasi yhtä kertaa');
    expect(mail?.text).toContain('ma 18.1.2027 klo 8.00 – ke 20.1.2027 klo 8.00');
    expect(mail?.text).toContain('Kerrat, joita vika ei enää koske:\n- ti 26.1.2027 klo 17.00–19.00');
    expect(mail?.text).not.toContain('19.1.2027 klo 17');
    // An hour more or less, or other words, matter to no date.
    await corrected(id, { end: '2027-01-20T09:00', note: { fi: 'Huoltaja tulee.', sv: '', en: '' } });
    expect(await mails()).toEqual([]);
    expect(await newsTo(booking)).toEqual(['booking.breakdown', 'booking.breakdown-changed']);
  });

  test('a fault that moves to other days is one message: the dates that are free of it, and those that suffer now', async () => {
    const booking = await bookUpstairs();
    const { id } = await reported(world, { ...brokenLift, end: '2027-01-20T08:00' });
    await mails();
    await corrected(id, { start: '2027-01-25T08:00', end: '2027-01-27T08:00' });
    const [mail, ...more] = await mails();
    expect(more).toEqual([]);
    expect(mail?.text).toContain('Kerrat, joita vika ei enää koske:\n- ti 19.1.2027 klo 17.00–19.00');
    expect(mail?.text).toContain('Kerrat, joita asia koskee:\n- ti 26.1.2027 klo 17.00–19.00');
    expect(await kept(booking)).toEqual([false]);
  });

  test('a fault that was in another room than told says so, and not that it is mended', async () => {
    const booking = await bookUpstairs();
    const { id } = await reported(world);
    await corrected(id, { roomId: (await roomOf(world, 'R03')).id });
    expect(await newsTo(booking)).toEqual(['booking.breakdown', 'booking.breakdown-changed']);
  });

  const move = (booking: BookingView, moves: object[], version = booking.version) =>
    world.request(`/bookings/${booking.id}/move`, {
      as: 'ngo',
      json: { moves },
      headers: { 'If-Match': `"${version}"` },
    });
  const moveAway = async (booking: BookingView) => {
    const { dates } = await suffering(booking);
    return heard(
      move(
        booking,
        dates.map(({ occurrenceId }) => ({ occurrenceId, roomId: 'R01' })),
      ),
    );
  };
  const wayBack = ({ occurrences }: BookingView) =>
    occurrences
      .slice(1, 3)
      .map(({ id, roomId, localStart, localEnd }) => ({ occurrenceId: id, roomId, start: localStart, end: localEnd }));

  test('a move away from a fault can be taken back, though the fault is still there', async () => {
    const booking = await bookUpstairs();
    await reported(world);
    const moved = await moveAway(booking);
    const back = await heard(move(moved, wayBack(booking)));
    expect(back.occurrences.map(({ roomId, state }) => [roomId, state])).toEqual(
      booking.occurrences.map(({ roomId }) => [roomId, 'approved']),
    );
    expect(await kept(booking)).toEqual([false, false]);
    // The one of the move itself; nobody is told anew of what she saw.
    expect(await newsTo(booking)).toEqual(['booking.breakdown']);
  });

  test('it is not taken back where others are by now, nor after another change', async () => {
    const booking = await bookUpstairs();
    await reported(world);
    const moved = await moveAway(booking);
    await book(world, { roomId: 'R02', when: once('2027-01-19', '17:00', '18:00') });
    expect(await problemOf(await move(moved, wayBack(booking)))).toMatchObject({
      code: 'booking.conflict',
      conflicts: [{ date: '2027-01-19' }],
    });
    const changed = await heard(change(world, booking.id, { scope: 'all', internalTitle: 'Toinen nimi' }));
    const late = wayBack(booking).slice(1);
    expect((await problemOf(await move(changed, late))).code).toBe('booking.change-needs-approval');
  });

  test('a room tells whom it suits while something is out of order, beside whom it suits otherwise', async () => {
    await report(world);
    const room = await heard<RoomView>(world.request('/rooms/R02'));
    expect(room.accessibility.wheelchair).not.toBe('N');
    expect(room.breakdowns.map(({ verdicts }) => verdicts.wheelchair)).toEqual(['N']);
    expect(room.breakdowns[0]?.verdicts.hearing).toBe(room.accessibility.hearing);
  });
});
