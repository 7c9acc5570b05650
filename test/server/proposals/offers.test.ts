import { eq } from 'drizzle-orm';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { deliverMails } from '../../../server/notifications/deliver-mails.ts';
import { expireOffers } from '../../../server/proposals/expire-offers.ts';
import { resumeWaiting } from '../../../server/proposals/resume-waiting.ts';
import type { BookingView } from '../../../shared/bookings/schemas.ts';
import type { ImpactView } from '../../../shared/premises/schemas.ts';
import type { OfferSuggestions } from '../../../shared/proposals/schemas.ts';
import type { AvailabilityView } from '../../../shared/rooms/schemas.ts';
import { DAY } from '../../../shared/time.ts';
import { cancel, decide, decisionsOf, heard, queuedMails, shown, statesOf } from '../../support/booking-commands.ts';
import { book, bookingMessage, once } from '../../support/booking-messages.ts';
import { closeOver } from '../../support/close-over.ts';
import { engines } from '../../support/engines.ts';
import { changeCatalogue, roomOf } from '../../support/held-times.ts';
import { type Account, createWorld, problemOf, type World } from '../../support/world.ts';

const tuesday = '2027-02-02';
const time = once(tuesday, '10:00', '12:00');
const three = { ...time, rrule: 'FREQ=WEEKLY;COUNT=3' };

describe.each(engines)('offers of another room or time on $name', (engine) => {
  let world: World;
  beforeEach(async () => {
    world = await createWorld({ engine, demo: true });
  });
  afterEach(() => world.close());

  const ask = (when: BookingView['when'] = time) => book(world, { roomId: 'R39', when, publicTitle: 'Kuoro' });
  const offer = (id: string, json: Record<string, unknown>, as: Account = 'approver') =>
    world.request(`/bookings/${id}/offers`, { as, json });
  /** The whole request, in the room beside. */
  const offerRoom = async ({ id, occurrences }: BookingView, more: Record<string, unknown> = {}) =>
    heard(offer(id, { dates: occurrences.map((each) => ({ occurrenceId: each.id, roomId: 'R06' })), ...more }));
  const answer = ({ proposals: [proposal] }: BookingView, json: Record<string, unknown>, as: Account = 'ngo') =>
    world.request(`/proposals/${proposal?.id}/answer`, { as, json });
  const withdraw = ({ proposals: [proposal] }: BookingView, as: Account = 'approver') =>
    world.request(`/proposals/${proposal?.id}/withdraw`, { as, method: 'POST' });
  const busyOn = async (room: string, date = tuesday) => {
    const view = await heard<AvailabilityView>(world.request(`/rooms/${room}/availability?from=${date}&to=${date}`));
    return view.days[0]?.busy ?? [];
  };
  const isFree = async (roomId: string) =>
    (
      await world.request('/bookings', {
        as: 'ngo2',
        json: bookingMessage({ organisationId: 'O16', roomId, when: time }),
      })
    ).status === 201;
  const codeOf = async (response: Response | Promise<Response>) => (await problemOf(await response)).code;
  const kindsOf = async () => (await queuedMails(world)).map(({ kind, recipient }) => `${kind} ${recipient}`);

  test('what is offered is no date of its own where the impact of a change is counted', async () => {
    const impact = async () =>
      (
        await heard<ImpactView>(
          world.request('/sites/JNS-PIE/impact', { as: 'coordinator', json: { closesOn: '2027-01-31' } }),
        )
      ).total;
    const asked = await ask();
    const before = await impact();
    await offerRoom(asked);
    expect(await impact()).toBe(before);
  });

  test('what is offered is held, told by one mail, and the promised answer waits for the organisation', async () => {
    const asked = await ask(three);
    const offered = await offerRoom(asked, { message: 'Tämä on hiljaisempi.' });
    expect(offered.state).toBe('requested');
    expect(offered.proposals).toMatchObject([
      { kind: 'offer', state: 'open', message: 'Tämä on hiljaisempi.', answerUntilLocal: '2026-11-30T00:00' },
    ]);
    expect(offered.proposals[0]?.dates).toHaveLength(3);
    expect(offered.proposals[0]?.dates[0]).toMatchObject({
      date: tuesday,
      from: { localStart: '2027-02-02T10:00' },
      to: { roomName: (await roomOf(world, 'R06')).name },
    });
    expect(await isFree('R06')).toBe(false);
    const { bookings } = world.db.tables;
    const [row] = await world.db.select().from(bookings).where(eq(bookings.id, asked.id));
    expect(row?.clockStoppedAt).not.toBeNull();
    await deliverMails(world.deps);
    const mails = world.mails.filter(({ subject }) => subject.startsWith('Sinulle tarjotaan'));
    expect(mails).toHaveLength(1);
    expect(mails[0]?.text).toContain('Vastaa viimeistään su 29.11.2026.');
    expect(mails[0]?.text).toContain(`/varaukset/${asked.id}#tarjous`);
    expect(mails[0]?.text).toContain('ti 2.2.2027 10.00–12.00, Monitoimisali A+B → ti 2.2.2027 10.00–12.00, ');
  });

  test('an accepted offer is approved at once: the date keeps its id and takes the new place', async () => {
    const asked = await ask();
    const offered = await offerRoom(asked);
    const accepted = await heard(answer(offered, { accept: true, message: 'Kiitos' }));
    expect(accepted).toMatchObject({ state: 'approved', proposals: [{ state: 'accepted', answer: 'Kiitos' }] });
    expect(accepted.occurrences[0]).toMatchObject({
      id: asked.occurrences[0]?.id,
      state: 'approved',
      reason: 'moved-room',
      roomName: (await roomOf(world, 'R06')).name,
    });
    expect(await decisionsOf(world, asked.id)).toMatchObject([{ decision: 'approve' }]);
    expect(accepted.history.map(({ action }) => action)).toEqual(['requested', 'offered', 'offer-accepted']);
    expect(await isFree('R06')).toBe(false);
    expect(await isFree('R37')).toBe(true);
    expect(await kindsOf()).toEqual(
      expect.arrayContaining([
        expect.stringMatching(/^booking.offer-accepted ngo@/),
        expect.stringMatching(/^house.offer approver@/),
      ]),
    );
  });

  test('some dates can be accepted; the others go back to the queue with the clock running', async () => {
    const asked = await ask(three);
    const offered = await offerRoom(asked);
    world.clock.advance(3 * DAY);
    world.travelTo('2026-11-25T08:00:00Z');
    const [first, ...rest] = asked.occurrences;
    const partly = await heard(answer(offered, { accept: true, occurrenceIds: [first?.id] }));
    expect(statesOf(partly)).toEqual(['approved', 'requested', 'requested']);
    expect(partly.state).toBe('requested');
    expect(partly.decideBy).toBe('2026-12-02');
    expect(partly.proposals[0]?.dates.map((date) => date.answer)).toEqual(['accepted', 'declined', 'declined']);
    const approved = await heard(decide(world, asked.id, { decision: 'approve' }));
    expect(statesOf(approved)).toEqual(['approved', 'approved', 'approved']);
    expect(approved.occurrences.map(({ roomId }) => roomId === first?.roomId)).toEqual([false, true, true]);
    expect(rest).toHaveLength(2);
  });

  test('a declined offer gives the place back, and the request waits as before', async () => {
    const asked = await ask();
    const offered = await offerRoom(asked);
    const declined = await heard(answer(offered, { accept: false, message: 'Liian pieni' }));
    expect(declined).toMatchObject({ state: 'requested', proposals: [{ state: 'declined', answer: 'Liian pieni' }] });
    expect(await isFree('R06')).toBe(true);
    expect(await codeOf(answer(offered, { accept: true }))).toBe('proposal.closed');
  });

  test('another time in the same room can be offered, in the way of nobody but others', async () => {
    const asked = await ask();
    const [date] = asked.occurrences;
    const offered = await heard(
      offer(asked.id, { dates: [{ occurrenceId: date?.id, start: `${tuesday}T11:00`, end: `${tuesday}T13:00` }] }),
    );
    const accepted = await heard(answer(offered, { accept: true }));
    expect(accepted.occurrences[0]).toMatchObject({ localStart: '2027-02-02T11:00', reason: 'moved-time' });
  });

  test('what was not answered in time is over: told once to both, the place free, and clear words for who comes late', async () => {
    const asked = await ask();
    const offered = await offerRoom(asked, { answerUntil: '2026-11-24' });
    world.travelTo('2026-11-24T22:00:00Z');
    expect(await codeOf(answer(offered, { accept: true }))).toBe('proposal.expired');
    await Promise.all([expireOffers(world.deps), expireOffers(world.deps)]);
    await expireOffers(world.deps);
    expect(await codeOf(answer(offered, { accept: true }))).toBe('proposal.expired');
    expect(await isFree('R06')).toBe(true);
    const late = await shown(world, asked.id);
    expect(late).toMatchObject({ state: 'requested', proposals: [{ state: 'expired' }] });
    expect(late.history.at(-1)).toMatchObject({ action: 'offer-expired', actor: 'Tilava' });
    const kinds = await kindsOf();
    expect(kinds.filter((kind) => kind.startsWith('booking.offer-expired ngo@'))).toHaveLength(1);
    expect(kinds.filter((kind) => kind.startsWith('house.offer approver@'))).toHaveLength(1);
  });

  test('no offer can be answered after one of its dates begins', async () => {
    const soon = await ask(once('2026-11-30', '10:00', '12:00'));
    const offered = await offerRoom(soon, { answerUntil: '2026-12-24' });
    expect(offered.proposals[0]?.answerUntilLocal).toBe('2026-11-30T10:00');
    expect(offered.proposals[0]?.answerUntil).toBe('2026-11-30T08:00:00Z');
  });

  test('of an acceptance and a withdrawal at once exactly one holds', async () => {
    const asked = await ask();
    const offered = await offerRoom(asked);
    const [accepted, withdrawn] = await Promise.all([answer(offered, { accept: true }), withdraw(offered)]);
    expect([accepted.status, withdrawn.status].sort()).toEqual([200, 409]);
    const { state } = await shown(world, asked.id);
    expect(state).toBe(accepted.ok ? 'approved' : 'requested');
    expect(await isFree('R06')).toBe(!accepted.ok);
  });

  test('staff withdraw what they offered; the organisation cannot, and others cannot know of it', async () => {
    const offered = await offerRoom(await ask());
    expect((await withdraw(offered, 'ngo')).status).toBe(403);
    expect((await answer(offered, { accept: true }, 'ngo2')).status).toBe(404);
    const left = await heard(withdraw(offered));
    expect(left).toMatchObject({ state: 'requested', proposals: [{ state: 'withdrawn' }] });
    expect(await isFree('R06')).toBe(true);
  });

  test('approving what was asked for, while something else is offered, ends the offer', async () => {
    const asked = await ask(three);
    const [first] = asked.occurrences;
    await heard(
      offer(asked.id, { dates: [{ occurrenceId: first?.id, start: `${tuesday}T11:00`, end: `${tuesday}T13:00` }] }),
    );
    const approved = await heard(decide(world, asked.id, { decision: 'approve', occurrenceIds: [first?.id] }));
    expect(approved.occurrences[0]).toMatchObject({ state: 'approved', localStart: '2027-02-02T10:00' });
    expect(approved.proposals[0]?.state).toBe('overtaken');
    expect((await busyOn('R39')).map(({ start }) => start.slice(11, 16))).toEqual(['08:00']);
    await resumeWaiting(world.deps);
    const { bookings } = world.db.tables;
    const [row] = await world.db.select().from(bookings).where(eq(bookings.id, asked.id));
    expect(row?.clockStoppedAt).toBeNull();
  });

  test('cancelling the request takes the offer along', async () => {
    const offered = await offerRoom(await ask());
    const cancelled = await heard(cancel(world, offered.id, {}));
    expect(cancelled).toMatchObject({ state: 'cancelled', proposals: [{ state: 'overtaken' }] });
    expect(await isFree('R06')).toBe(true);
    expect(await codeOf(answer(offered, { accept: true }))).toBe('proposal.closed');
  });

  test('a house that is shut meanwhile cannot be accepted: all or nothing, and the offer stays open', async () => {
    const offered = await offerRoom(await ask());
    const { rooms } = world.db.tables;
    await changeCatalogue(world, (tx) => tx.update(rooms).set({ openingHours: [] }).where(eq(rooms.code, 'R06')));
    const response = await answer(offered, { accept: true });
    expect(response.status).toBe(409);
    expect((await problemOf(response)).conflicts).toMatchObject([{ date: tuesday, reason: 'outside_hours' }]);
    expect(await shown(world, offered.id)).toMatchObject({ state: 'requested', proposals: [{ state: 'open' }] });
  });

  test('a place that is closed meanwhile is offered no more, and the promised answer runs again', async () => {
    const offered = await offerRoom(await ask());
    await closeOver(world, 'R06', offered, time);
    expect(await codeOf(answer(offered, { accept: true }))).toBe('proposal.closed');
    const { bookings } = world.db.tables;
    const [row] = await world.db.select().from(bookings).where(eq(bookings.id, offered.id));
    expect([row?.state, row?.clockStoppedAt]).toEqual(['requested', null]);
  });

  test('the public sees that the place is taken, and nothing else', async () => {
    const asked = await ask();
    await offerRoom(asked);
    const busy = (await busyOn('R06')).filter(({ start }) => start === asked.occurrences[0]?.start);
    expect(busy).toEqual([{ start: '2027-02-02T08:00:00Z', end: '2027-02-02T10:00:00Z', kind: 'booked' }]);
    expect(JSON.stringify(busy)).not.toMatch(/Kuoro|Sisäinen/);
    const embed = await world.request('//embed/rooms/R06?from=2027-02-01&view=week');
    expect(embed.status).toBe(200);
    expect(await embed.text()).not.toMatch(/Kuoro|Sisäinen/);
  });

  test.each<[string, (booking: BookingView) => Record<string, unknown>, number, string]>([
    ['a room of another house', () => ({ roomId: 'R01' }), 422, 'resolution.other-site'],
    ['the same place', () => ({}), 422, 'proposal.same-place'],
    ['a day that has passed', () => ({ roomId: 'R06', answerUntil: '2026-11-21' }), 422, 'proposal.answer-until'],
    ['an hour when the house is closed', () => ({ start: `${tuesday}T02:00` }), 409, 'booking.conflict'],
    ['an end before the start', () => ({ end: `${tuesday}T09:00` }), 422, 'when.end-before-start'],
  ])('%s cannot be offered', async (_, changes, status, code) => {
    const asked = await ask();
    const { answerUntil, ...place } = changes(asked);
    const dates = [{ occurrenceId: asked.occurrences[0]?.id, ...place }];
    const response = await offer(asked.id, { dates, ...(answerUntil !== undefined && { answerUntil }) });
    expect([response.status, await codeOf(response)]).toEqual([status, code]);
  });

  test('what others hold or have asked for cannot be offered, nor a date twice or once it is decided', async () => {
    const rival = await book(world, { organisationId: 'O16', roomId: 'R06', when: time }, 'ngo2');
    const asked = await ask();
    const dates = [{ occurrenceId: asked.occurrences[0]?.id, roomId: 'R06' }];
    expect(await codeOf(offer(asked.id, { dates }))).toBe('booking.competing');
    await heard(decide(world, rival.id, { decision: 'approve' }));
    expect(await codeOf(offer(asked.id, { dates }))).toBe('booking.conflict');
    const later = [{ occurrenceId: asked.occurrences[0]?.id, start: `${tuesday}T14:00` }];
    await heard(offer(asked.id, { dates: later }));
    expect(await codeOf(offer(asked.id, { dates: later }))).toBe('proposal.open');
    await heard(decide(world, asked.id, { decision: 'approve' }));
    expect(await codeOf(offer(asked.id, { dates: later }))).toBe('booking.already-decided');
  });

  test('suggestions fit the event and are free on every date', async () => {
    const asked = await ask(three);
    const ids = asked.occurrences.map(({ id }) => id);
    const suggest = () =>
      heard<OfferSuggestions>(
        world.request(`/bookings/${asked.id}/offers/suggestions`, { as: 'approver', json: { occurrenceIds: ids } }),
      );
    const { rooms, times, answerUntil, latestAnswer } = await suggest();
    const [room] = rooms;
    expect(room).toBeDefined();
    expect(times.length).toBeGreaterThan(0);
    expect([answerUntil, latestAnswer]).toEqual(['2026-11-29', '2027-02-02']);
    for (const { minutes, localStart } of times) expect([minutes, localStart.slice(0, 10)]).toEqual([minutes, tuesday]);
    await book(
      world,
      { organisationId: 'O16', roomId: room?.roomId as string, when: once('2027-02-09', '10:00', '11:00') },
      'ngo2',
    );
    expect((await suggest()).rooms.map(({ roomId }) => roomId)).not.toContain(room?.roomId);
    expect(
      (await world.request(`/bookings/${asked.id}/offers/suggestions`, { as: 'ngo', json: { occurrenceIds: ids } }))
        .status,
    ).toBe(403);
  });

  test('a list of bookings says that an answer is awaited', async () => {
    const offered = await offerRoom(await ask(three));
    const list = async () =>
      heard<{ items: BookingView[] }>(world.request('/bookings?state=requested&limit=200', { as: 'ngo' }));
    const found = async () => (await list()).items.find(({ id }) => id === offered.id)?.offered;
    expect(await found()).toBe(3);
    await heard(answer(offered, { accept: false }));
    expect(await found()).toBeUndefined();
  });

  describe('in a house where requests hold their slot', () => {
    beforeEach(async () => {
      const { sites } = world.db.tables;
      await changeCatalogue(world, (tx) =>
        tx.update(sites).set({ requestsHoldSlot: true }).where(eq(sites.code, 'JNS-PIE')),
      );
    });

    test('an offer that overlaps what is held can be made, accepted, and declined', async () => {
      const asked = await ask();
      const later = {
        dates: [{ occurrenceId: asked.occurrences[0]?.id, start: `${tuesday}T11:00`, end: `${tuesday}T13:00` }],
      };
      const offered = await heard(offer(asked.id, later));
      const declined = await heard(answer(offered, { accept: false }));
      expect(declined.state).toBe('requested');
      expect(await isFree('R37')).toBe(false);
      const again = await heard(offer(asked.id, later));
      expect((await heard(answer(again, { accept: true }))).occurrences[0]?.localStart).toBe('2027-02-02T11:00');
    });
  });
});
