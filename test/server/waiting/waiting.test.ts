import { eq } from 'drizzle-orm';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { deliverMails } from '../../../server/notifications/deliver-mails.ts';
import { expireOffers } from '../../../server/proposals/expire-offers.ts';
import { offerFreedDates } from '../../../server/waiting/offer-freed-dates.ts';
import type { BookingView } from '../../../shared/bookings/schemas.ts';
import { cancel, decide, heard, shown, statesOf } from '../../support/booking-commands.ts';
import { book, bookingMessage, once } from '../../support/booking-messages.ts';
import { closeOver } from '../../support/close-over.ts';
import { engines } from '../../support/engines.ts';
import { changeCatalogue, closeRoom } from '../../support/held-times.ts';
import { type Account, createWorld, problemOf, type World } from '../../support/world.ts';

const tuesday = '2027-02-02';
const time = once(tuesday, '10:00', '12:00');
const three = { ...time, rrule: 'FREQ=WEEKLY;COUNT=3' };
const inLine = [{ date: tuesday, action: 'wait' as const }];

describe.each(engines)('waiting in line on $name', (engine) => {
  let world: World;
  let held: BookingView;
  beforeEach(async () => {
    world = await createWorld({ engine, demo: true });
    held = await book(world, { organisationId: 'O16', when: time }, 'ngo2');
  });
  afterEach(() => world.close());

  const wait = (changes: Partial<Parameters<typeof bookingMessage>[0]> = {}, as: Account = 'ngo') =>
    book(world, { when: time, resolutions: inLine, ...changes }, as);
  const free = () => heard(cancel(world, held.id, {}, 'ngo2'));
  const look = () => offerFreedDates(world.deps);
  const answer = ({ proposals: [proposal] }: BookingView, accept: boolean, as: Account = 'ngo') =>
    world.request(`/proposals/${proposal?.id}/answer`, { as, json: { accept } });
  const mine = ({ id }: BookingView, as: Account = 'ngo') => shown(world, id, { as });
  const codeOf = async (response: Response | Promise<Response>) => (await problemOf(await response)).code;
  const waitsOf = ({ occurrences }: BookingView) => occurrences.map(({ wait: own }) => own?.place);

  test('C14: a taken date can join the line, alone or beside the dates that are had', async () => {
    const alone = await wait();
    expect(alone).toMatchObject({
      state: 'draft',
      automatic: false,
      decideBy: null,
      occurrences: [{ state: 'skipped', reason: 'waiting', wait: { place: 1 } }],
      history: [{ action: 'queued' }],
    });
    const series = await wait({ when: three });
    expect([series.state, statesOf(series), waitsOf(series)]).toEqual([
      'approved',
      ['skipped', 'approved', 'approved'],
      [2, undefined, undefined],
    ]);
    expect(series.history[0]?.text).toBe('Varaus vahvistui heti: 2 kertaa. Jonoon: yksi kerta.');
    expect((await mine(series)).occurrences[0]?.wait).toEqual(series.occurrences[0]?.wait);
  });

  test('without the choice a taken date is refused as ever, and no line helps where the house is closed', async () => {
    expect((await world.request('/bookings', { as: 'ngo', json: bookingMessage({ when: time }) })).status).toBe(409);
    await closeRoom(world, { room: 'R38', ...time, title: { fi: 'Remontti', sv: 'Remontti', en: 'Remontti' } });
    const closed = bookingMessage({ roomId: 'R38', when: time, resolutions: inLine });
    expect((await problemOf(await world.request('/bookings', { as: 'ngo', json: closed }))).conflicts).toMatchObject([
      { reason: 'closed' },
    ]);
  });

  test('what becomes free is held for the first in line, told by one mail, and approved when it is taken', async () => {
    const booking = await wait();
    await look();
    expect((await mine(booking)).proposals).toEqual([]);
    await free();
    await look();
    await look();
    const offered = await mine(booking);
    expect(offered.proposals).toMatchObject([{ kind: 'freed', state: 'open', madeBy: null }]);
    expect(offered.proposals[0]?.allowed).toEqual({ accept: true, decline: true, withdraw: false });
    expect(offered.occurrences[0]?.wait?.place).toBeNull();
    const again = bookingMessage({ organisationId: 'O16', when: time });
    expect((await world.request('/bookings', { as: 'ngo2', json: again })).status).toBe(409);
    await deliverMails(world.deps);
    const told = world.mails.filter(({ subject }) => subject.startsWith('Jonottamasi aika vapautui'));
    expect(told).toHaveLength(1);
    expect(told[0]?.text).toContain('Ota se vastaan viimeistään ti 24.11.2026 klo 10.00');
    const taken = await heard(answer(offered, true));
    expect(taken).toMatchObject({ state: 'approved', automatic: true, proposals: [{ state: 'accepted' }] });
    expect(taken.occurrences[0]).toMatchObject({ id: booking.occurrences[0]?.id, state: 'approved' });
    expect(taken.occurrences[0]?.reason).toBeUndefined();
    expect(taken.occurrences[0]?.wait).toBeUndefined();
  });

  test('A3: in a room that staff approve, what is taken is asked for, and a person decides', async () => {
    await heard(cancel(world, held.id, {}, 'ngo2'));
    const hall = await book(world, { organisationId: 'O16', roomId: 'R39', when: time }, 'ngo2');
    await heard(decide(world, hall.id, { decision: 'approve' }));
    const booking = await wait({ roomId: 'R39' });
    await heard(cancel(world, hall.id, {}, 'ngo2'));
    await look();
    const taken = await heard(answer(await mine(booking), true));
    expect(taken).toMatchObject({ state: 'requested', decideBy: '2026-11-27' });
    expect(taken.queueReasons.map(({ code }) => code)).toEqual(['room-manual']);
    expect((await heard(decide(world, booking.id, { decision: 'approve' }))).state).toBe('approved');
  });

  test('who does not answer in time loses the place to the next in line, who came after', async () => {
    const first = await wait();
    const second = await wait({ when: three });
    await free();
    await look();
    expect((await mine(second)).proposals).toEqual([]);
    world.travelTo('2026-11-24T08:00:00Z');
    expect(await codeOf(answer(await mine(first), true))).toBe('proposal.expired');
    await expireOffers(world.deps);
    await look();
    const passed = await mine(first);
    expect(passed).toMatchObject({ state: 'cancelled', occurrences: [{ reason: 'wait-ended' }] });
    const next = await mine(second);
    expect(next.proposals).toMatchObject([{ kind: 'freed', state: 'open' }]);
    expect(statesOf(await heard(answer(next, true)))).toEqual(['approved', 'approved', 'approved']);
  });

  test('two looks at once, and two in line for parts of one hall, never give a place twice', async () => {
    const bookings = [await wait(), await wait({ organisationId: 'O16', roomId: 'R39' }, 'ngo2')];
    await free();
    await Promise.all([look(), look(), look()]);
    const all = await Promise.all(bookings.map(({ id }) => shown(world, id)));
    expect(all.flatMap(({ proposals }) => proposals.map(({ state }) => state))).toEqual(['open']);
    expect(all[0]?.proposals).toHaveLength(1);
  });

  test('what others have asked for is not offered before their request is decided', async () => {
    await heard(cancel(world, held.id, {}, 'ngo2'));
    const rival = await book(world, { organisationId: 'O16', roomId: 'R39', when: time }, 'ngo2');
    const booking = await wait();
    await look();
    expect((await mine(booking)).proposals).toEqual([]);
    await heard(decide(world, rival.id, { decision: 'deny', reasonCode: 'PURPOSE' }));
    await look();
    expect((await mine(booking)).proposals).toHaveLength(1);
  });

  test('dates that become free at once come in one offer, of which some can be taken', async () => {
    const series = await book(world, { organisationId: 'O16', roomId: 'R38', when: three }, 'ngo2');
    const resolutions = series.occurrences.map(({ date }) => ({ date, action: 'wait' as const }));
    const booking = await wait({ roomId: 'R38', when: three, resolutions });
    await heard(cancel(world, series.id, {}, 'ngo2'));
    await look();
    const offered = await mine(booking);
    expect(offered.proposals.map(({ dates }) => dates.length)).toEqual([3]);
    const occurrenceIds = [offered.occurrences[1]?.id];
    const taken = await heard(
      world.request(`/proposals/${offered.proposals[0]?.id}/answer`, {
        as: 'ngo',
        json: { accept: true, occurrenceIds },
      }),
    );
    expect(statesOf(taken)).toEqual(['skipped', 'approved', 'skipped']);
    expect(taken.occurrences[0]?.reason).toBe('skipped-by-booker');
  });

  test('a left-out date joins the line later and leaves it again; a booking that waits for nothing is over', async () => {
    const series = await book(world, { when: three, resolutions: [{ date: tuesday, action: 'skip' }] });
    const occurrenceIds = [series.occurrences[0]?.id];
    const join = () => world.request(`/bookings/${series.id}/waits`, { as: 'ngo', json: { occurrenceIds } });
    const joined = await heard(join());
    expect(waitsOf(joined)[0]).toBe(1);
    expect(await codeOf(join())).toBe('wait.not-possible');
    const leave = (booking: BookingView, as: Account = 'ngo') =>
      world.request(`/waits/${booking.occurrences[0]?.wait?.id}`, { as, method: 'DELETE' });
    expect((await leave(joined, 'ngo2')).status).toBe(404);
    const left = await heard(leave(joined));
    expect([left.state, left.occurrences[0]?.reason]).toEqual(['approved', 'skipped-by-booker']);
    expect(await codeOf(leave(joined))).toBe('wait.not-found');
    const alone = await wait();
    expect((await heard(leave(alone))).state).toBe('cancelled');
    await free();
    await look();
    expect((await mine(alone)).proposals).toEqual([]);
  });

  test('a date that was given up in time can be waited for; what was given up late, or denied, cannot', async () => {
    const later = { ...once('2027-02-09', '10:00', '12:00'), rrule: 'FREQ=WEEKLY;COUNT=3' };
    const series = await book(world, { when: later });
    const [first, second] = series.occurrences;
    const join = (occurrenceId: string | undefined) =>
      world.request(`/bookings/${series.id}/waits`, { as: 'ngo', json: { occurrenceIds: [occurrenceId] } });
    const giveUp = (occurrenceId: string | undefined) =>
      heard(cancel(world, series.id, { scope: 'occurrence', occurrenceId }));
    await giveUp(first?.id);
    const other = await book(world, { organisationId: 'O16', when: once('2027-02-09', '10:00', '12:00') }, 'ngo2');
    const joined = await heard(join(first?.id));
    expect(joined.occurrences[0]).toMatchObject({ state: 'skipped', reason: 'waiting', wait: { place: 1 } });
    await heard(cancel(world, other.id, {}, 'ngo2'));
    await look();
    expect(statesOf(await heard(answer(await mine(series), true)))).toEqual(['approved', 'approved', 'approved']);
    world.travelTo('2027-02-15T18:00:00Z');
    await giveUp(second?.id);
    expect((await mine(series)).occurrences[1]?.reason).toBe('cancelled-late');
    expect(await codeOf(join(second?.id))).toBe('wait.not-possible');
    const { occurrences } = world.db.tables;
    const id = series.occurrences[2]?.id ?? '';
    await world.db.write((tx) => tx.update(occurrences).set({ state: 'denied' }).where(eq(occurrences.id, id)));
    expect(await codeOf(join(id))).toBe('wait.not-possible');
  });

  test('who leaves the line while the place is held gives it to the next', async () => {
    const first = await wait();
    const second = await wait({ when: three });
    await free();
    await look();
    const offered = await mine(first);
    await heard(world.request(`/waits/${offered.occurrences[0]?.wait?.id}`, { as: 'ngo', method: 'DELETE' }));
    expect((await mine(first)).proposals).toMatchObject([{ state: 'overtaken' }]);
    await look();
    expect((await mine(second)).proposals).toMatchObject([{ state: 'open' }]);
  });

  test('a cancelled booking waits no longer, and gives back what was held for it', async () => {
    const series = await wait({ when: three });
    await free();
    await look();
    const cancelled = await heard(cancel(world, series.id, {}));
    expect([cancelled.state, statesOf(cancelled)]).toEqual(['cancelled', ['cancelled', 'cancelled', 'cancelled']]);
    expect(cancelled.proposals).toMatchObject([{ state: 'overtaken' }]);
    expect((await book(world, { organisationId: 'O16', when: time }, 'ngo2')).state).toBe('approved');
  });

  test('where the house closes over what was held, the date stands in line again', async () => {
    const booking = await wait();
    await free();
    await look();
    await closeOver(world, 'R37', await mine(booking), time);
    const inLine = await mine(booking);
    expect([inLine.proposals[0]?.state, waitsOf(inLine)]).toEqual(['overtaken', [1]]);
    expect(inLine.history.at(-1)?.action).toBe('queued');
    await look();
    const again = await mine(booking);
    expect([again.proposals.length, waitsOf(again)]).toEqual([1, [1]]);
  });

  test('a date too near to be offered leaves the line by itself', async () => {
    const booking = await wait();
    world.travelTo('2027-02-02T06:30:00Z');
    await look();
    const over = await mine(booking);
    expect(over).toMatchObject({ state: 'cancelled', occurrences: [{ reason: 'wait-ended' }] });
    expect(over.history.at(-1)?.text).toBe('Jonotus päättyi, koska aika ei vapautunut: yksi kerta.');
  });

  test('a room that asks for requests days ahead is offered to who joined the line in time', async () => {
    const booking = await wait();
    const { rooms } = world.db.tables;
    await changeCatalogue(world, async (tx) => {
      const [room] = await tx.select().from(rooms).where(eq(rooms.code, 'R37'));
      if (room)
        await tx
          .update(rooms)
          .set({ policy: { ...room.policy, leadWorkingDays: 10 } })
          .where(eq(rooms.code, 'R37'));
    });
    world.travelTo('2027-01-31T08:00:00Z');
    await free();
    await look();
    expect((await mine(booking)).proposals).toMatchObject([{ state: 'open' }]);
  });

  test('a booking of which every date stands in line gets other dates meanwhile, and goes on waiting for those', async () => {
    const alone = await wait();
    expect(alone.allowed).toMatchObject({ change: false, add: true });
    const when = once('2027-02-04', '10:00', '12:00');
    const had = await heard(world.request(`/bookings/${alone.id}/dates`, { as: 'ngo', json: { when } }));
    expect(had).toMatchObject({ state: 'approved', automatic: true, allowed: { change: true, add: true } });
    expect([statesOf(had), waitsOf(had)]).toEqual([
      ['skipped', 'approved'],
      [1, undefined],
    ]);
    await free();
    await look();
    expect((await mine(had)).proposals).toMatchObject([{ state: 'open' }]);
    // Where staff decide, the new dates are asked for, and the queue sees them.
    await book(world, { organisationId: 'O16', roomId: 'R38', when: once(tuesday, '14:00', '16:00') }, 'ngo2');
    const halls = await wait({ roomId: 'R39', when: once(tuesday, '14:00', '16:00') });
    expect(halls.state).toBe('draft');
    const friday = once('2027-02-05', '10:00', '12:00');
    const asked = await heard(world.request(`/bookings/${halls.id}/dates`, { as: 'ngo', json: { when: friday } }));
    expect(asked.state).toBe('requested');
    expect(asked.decideBy).not.toBeNull();
  });

  test('who is at the head of the line takes what became free at once; who stands behind others does not', async () => {
    const first = await wait({ when: three });
    const second = await wait({ when: { ...once(tuesday, '11:00', '12:00'), rdates: ['2027-03-02'] } });
    const take = ({ id, occurrences: [date] }: BookingView) =>
      world.request(`/bookings/${id}/dates`, { as: 'ngo', json: { occurrenceIds: [date?.id] } });
    expect(await codeOf(take(first))).toBe('booking.conflict');
    await free();
    expect(waitsOf(second)[0]).toBe(2);
    expect(await codeOf(take(second))).toBe('occurrence.not-again');
    const taken = await heard(take(first));
    expect([statesOf(taken), taken.occurrences[0]?.wait]).toEqual([['approved', 'approved', 'approved'], undefined]);
    const { waits } = world.db.tables;
    expect((await world.db.select().from(waits)).map(({ state }) => state).sort()).toEqual(['taken', 'waiting']);
    await look();
    expect((await mine(second)).proposals).toEqual([]);
    expect(waitsOf(await mine(second))[0]).toBe(1);
  });
});
