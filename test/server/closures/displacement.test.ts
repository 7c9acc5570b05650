import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import * as bookings from '../../../db/bookings.ts';
import * as proposals from '../../../db/proposals.ts';
import { deliverMails } from '../../../server/notifications/deliver-mails.ts';
import { makeProposal } from '../../../server/proposals/make-proposal.ts';
import type { BookingView } from '../../../shared/bookings/schemas.ts';
import type {
  ClosurePlanView,
  DisplacedView,
  DisplacementMailView,
  SiteDisplacementPlan,
} from '../../../shared/closures/plan-schemas.ts';
import type { ClosureDetail, ClosuresView, ClosureView, ReopenView } from '../../../shared/closures/schemas.ts';
import { addDays, overlaps } from '../../../shared/time.ts';
import { close, decide, heard, queuedMails, shown, spacesOf, statesOf } from '../../support/booking-commands.ts';
import { book, bookingMessage, once } from '../../support/booking-messages.ts';
import { engines } from '../../support/engines.ts';
import { roomOf } from '../../support/held-times.ts';
import { randomFrom } from '../../support/random.ts';
import { type Account, createWorld, problemOf, type World } from '../../support/world.ts';

const day = '2027-02-02';
/** Room R37 of JNS-PIE, for three days. */
const works = { siteId: 'JNS-PIE', roomId: 'R37', start: `${day}T08:00`, end: '2027-02-04T20:00', kind: 'maintenance' };
const reason = 'Ilmanvaihto uusitaan';

describe.each(engines)('a closure over bookings on $name', (engine) => {
  let world: World;
  beforeEach(async () => {
    world = await createWorld({ engine, demo: true });
  });
  afterEach(() => world.close());

  const preview = (json: Record<string, unknown>, as: Account = 'coordinator') =>
    heard<ClosurePlanView>(world.request('/closures/preview', { as, json }));
  const codeOf = async (answer: Promise<Response>) => (await problemOf(await answer)).code;
  /** A group that meets on three days of the works. */
  const group = (changes: Partial<Parameters<typeof book>[1]> = {}) =>
    book(world, { when: { ...once(day, '10:00', '12:00'), rrule: 'FREQ=DAILY;COUNT=3' }, ...changes });
  /** Every date as the plan would have it: its best place, or cancelled. */
  const asPlanned = ({ bookings }: Pick<ClosurePlanView, 'bookings'>) =>
    bookings.flatMap(({ dates }) =>
      dates.map(({ occurrenceId, offers: [best], hasBest }) =>
        best && hasBest
          ? { occurrenceId, action: 'move', roomId: best.roomId, start: best.localStart, end: best.localEnd }
          : { occurrenceId, action: 'cancel' },
      ),
    );
  const cancelAll = ({ occurrences }: BookingView) =>
    occurrences.map(({ id }) => ({ occurrenceId: id, action: 'cancel' }));
  const claims = () => world.db.select().from(world.db.tables.claims);
  const noneOverlap = async () => {
    const all = await claims();
    for (const [spaceId, held] of Map.groupBy(all, (claim) => claim.spaceId)) {
      const sorted = held.toSorted((a, b) => a.startAt - b.startAt);
      const meeting = sorted.filter((claim, index) => {
        const next = sorted[index + 1];
        return next && overlaps({ start: claim.startAt, end: claim.endAt }, { start: next.startAt, end: next.endAt });
      });
      expect(meeting, `space ${spaceId}`).toEqual([]);
    }
  };
  const mailsSince = async (before: number) => (await queuedMails(world)).slice(before);
  const displacementRows = () => world.db.select().from(world.db.tables.displacements);

  test('nobody is in the way: the plan is empty, and says when it would be closed', async () => {
    const plan = await preview(works);
    expect(plan).toMatchObject({ times: 1, closed: [], bookings: [], total: { dates: 0, bookings: 0 } });
    expect(plan.ruleText.fi).toContain('2.2.2027');
  });

  test('who is in the way is told with one room for all dates, suiting the event and free, of the same house first', async () => {
    const booking = await group({ participants: 8 });
    const plan = await preview(works);
    expect(plan.total).toEqual({ dates: 3, bookings: 1 });
    const [planned] = plan.bookings;
    expect(planned).toMatchObject({ bookingId: booking.id, title: 'Sisäinen nimi', participants: 8 });
    const [room] = planned?.together ?? [];
    expect(room?.siteName).toBeNull();
    for (const date of planned?.dates ?? []) {
      expect(date).toMatchObject({ state: 'approved', mustDecide: true, hasBegun: false, hasBest: true });
      expect(date.offers[0]).toMatchObject({ kind: 'room', roomId: room?.roomId, siteName: null });
      // Neither the room itself at a closed hour, nor what uses its space.
      for (const offer of date.offers) expect(offer.roomName.fi).not.toMatch(/A\+B|koko/i);
    }
    expect((await claims()).filter(({ closureId }) => closureId !== null)).not.toContainEqual(
      expect.objectContaining({ startAt: Date.parse('2027-02-02T06:00:00Z') }),
    );
  });

  test('decided, it moves and cancels in one step: ids stay, reasons are kept, and the booker gets one mail', async () => {
    const booking = await group();
    const before = (await queuedMails(world)).length;
    const [first, second, third] = asPlanned(await preview(works));
    const displacements = [first, second, { occurrenceId: third?.occurrenceId, action: 'cancel' }];
    await heard<ClosureView>(close(world, { ...works, displacements, reason }));
    const after = await shown(world, booking.id);
    expect(after.occurrences.map(({ id }) => id)).toEqual(booking.occurrences.map(({ id }) => id));
    expect(after.occurrences.map(({ state, reason: why }) => [state, why])).toEqual([
      ['approved', 'moved-room'],
      ['approved', 'moved-room'],
      ['cancelled', 'closed'],
    ]);
    expect(after.occurrences[2]?.reasonText).toBe('Remontti');
    expect(after.history.at(-1)).toMatchObject({
      action: 'displaced',
      text: 'Varaus väistyi (Remontti): 2 kertaa siirtyi ja yksi kerta peruttiin.',
    });
    expect((await displacementRows()).map(({ action, cause, reason: why }) => [action, cause, why])).toEqual([
      ['moved', 'closure', reason],
      ['moved', 'closure', reason],
      ['cancelled', 'closure', reason],
    ]);
    expect((await mailsSince(before)).map(({ kind }) => kind)).toEqual(['booking.displaced']);
    world.mails.length = 0;
    await deliverMails(world.deps);
    const mail = world.mails.at(-1);
    expect(mail?.subject).toContain('Remontti 2.2.–4.2.2027, 2 kertaa siirtyi ja yksi kerta peruttiin');
    expect(mail?.subject).not.toContain('Sisäinen');
    expect(mail?.text).toContain('ti 2.2.2027 klo 10.00–12.00');
    expect(mail?.text).not.toContain(reason);
    await noneOverlap();
  });

  test('without a reason nothing is displaced, nor without decisions about all of them', async () => {
    const booking = await group();
    const displacements = cancelAll(booking);
    expect(await codeOf(close(world, { ...works, displacements }))).toBe('displacement.reason-required');
    const some = await close(world, { ...works, displacements: displacements.slice(1), reason });
    expect(await problemOf(some)).toMatchObject({
      code: 'closure.conflict',
      conflicts: [{ start: '2027-02-02T08:00:00Z', reason: 'busy' }],
    });
    expect(statesOf(await shown(world, booking.id))).toEqual(['approved', 'approved', 'approved']);
    expect(await displacementRows()).toEqual([]);
  });

  test('told later than ten working days ahead, it must be known; what cannot wait is exempt', async () => {
    const soon = '2026-12-01';
    const booking = await book(world, { when: once(soon, '10:00', '12:00') });
    const times = { ...works, start: `${soon}T08:00`, end: `${soon}T16:00` };
    expect((await preview(times)).bookings[0]?.dates[0]?.isShortNotice).toBe(true);
    const order = { displacements: cancelAll(booking), reason };
    expect(await codeOf(close(world, { ...times, ...order }))).toBe('displacement.short-notice');
    // What the region asks counts: with less, the same date is far enough ahead.
    const noticeOf = (displacementNoticeDays: number) =>
      heard(world.request('/region', { method: 'PATCH', as: 'admin', json: { displacementNoticeDays } }));
    await noticeOf(3);
    const early = await preview(times);
    expect(early.notice).toEqual({ days: 3, from: '2026-11-25' });
    expect(early.bookings[0]?.dates[0]?.isShortNotice).toBe(false);
    await noticeOf(10);
    expect((await preview({ ...times, kind: 'emergency' })).notice.from).toBeNull();
    const { id } = await heard<ClosureView>(close(world, { ...times, ...order, acceptsShortNotice: true }));
    const { audit } = world.db.tables;
    const made = (await world.db.select().from(audit)).find(({ subjectId }) => subjectId === id);
    expect(made?.details).toMatchObject({ cancelled: 1, late: 1 });
  });

  test('a place taken meanwhile refuses everything, with the dates that have to be chosen anew', async () => {
    const booking = await group();
    const planned = asPlanned(await preview(works));
    const target = planned[1];
    await book(world, { roomId: target?.roomId as string, when: once('2027-02-03', '11:00', '12:00') }, 'ngo');
    const answer = await problemOf(await close(world, { ...works, displacements: planned, reason }));
    expect(answer).toMatchObject({
      code: 'displacement.conflict',
      conflicts: [{ occurrenceId: target?.occurrenceId, reason: 'busy' }],
    });
    expect((await shown(world, booking.id)).occurrences.map(({ roomId }) => roomId)).toEqual(
      booking.occurrences.map(({ roomId }) => roomId),
    );
    const [fresh] = (await preview(works)).bookings;
    expect(fresh?.dates[1]?.offers.map(({ roomId }) => roomId)).not.toContain(
      target?.roomId === fresh?.dates[1]?.room.id ? undefined : target?.roomId,
    );
  });

  test('a race with a new booking leaves one of them, whoever comes first', async () => {
    const closing = close(world, works);
    const asking = world.request('/bookings', {
      as: 'ngo',
      json: {
        organisationId: 'O01',
        roomId: 'R37',
        when: once(day, '10:00', '12:00'),
        internalTitle: 'Ryhmä',
        activityType: 'T1',
        contentArea: 'A5',
        participants: 5,
        responsiblePerson: { name: 'Aino Aalto', phone: '040 123 4500' },
        acceptTerms: true,
      },
    });
    const statuses = (await Promise.all([closing, asking])).map(({ status }) => status);
    expect(statuses.toSorted()).toEqual([201, 409]);
    await noneOverlap();
  });

  test('two bookings are never sent to one place, and every plan can be carried out as it stands', async () => {
    await group();
    await group({ roomId: 'R38' });
    await group({ roomId: 'R04', when: once(day, '10:00', '12:00') });
    const whole = { ...works, roomId: undefined };
    const plan = await preview(whole);
    expect(plan.total.bookings).toBeGreaterThanOrEqual(3);
    await heard<ClosureView>(close(world, { ...whole, displacements: asPlanned(plan), reason }));
    await noneOverlap();
    const told = (await queuedMails(world)).filter(({ kind }) => kind === 'booking.displaced');
    const bookings = told.map(({ payload }) => payload.bookingId);
    expect(new Set(bookings).size).toBe(bookings.length);
    expect(bookings).toHaveLength(plan.total.bookings);
  });

  test('property: after any closure, carried out as planned or by chance, no two claims of a space overlap', async () => {
    const random = randomFrom(20_270_202);
    const roomsOf = ['R37', 'R38', 'R39', 'R04', 'R36'];
    for (let round = 0; round < 12; round += 1) {
      const date = addDays('2027-02-01', random.int(0, 19));
      const from = random.int(8, 15);
      const clock = (hour: number) => `${String(hour).padStart(2, '0')}:00`;
      const hour = once(date, clock(from), clock(from + random.int(1, 3)));
      const roomId = random.pick(roomsOf);
      if (random.chance(0.66)) {
        await world.request('/bookings', { as: 'ngo', json: bookingMessage({ roomId, when: hour }) });
        continue;
      }
      const times = { siteId: 'JNS-PIE', ...(random.chance(0.5) && { roomId }), ...hour };
      const plan = await preview(times);
      const displacements = asPlanned(plan).map((each) =>
        random.chance(0.25) ? { occurrenceId: each.occurrenceId, action: 'cancel' } : each,
      );
      const answer = await close(world, { ...times, displacements, reason, acceptsShortNotice: true });
      expect(answer.status === 201 || plan.closed.length > 0).toBe(true);
      await noneOverlap();
    }
  });

  test('A9: what only waits is told of and left to its decision, and may be moved as a wish', async () => {
    const waiting = await book(world, { roomId: 'R39', when: { ...once(day, '10:00', '12:00') } });
    const plan = await preview(works);
    const [date] = plan.bookings.find(({ bookingId }) => bookingId === waiting.id)?.dates ?? [];
    expect(date).toMatchObject({ state: 'requested', mustDecide: false });
    await heard<ClosureView>(close(world, works));
    expect(statesOf(await shown(world, waiting.id))).toEqual(['requested']);
    expect(await codeOf(decide(world, waiting.id, { decision: 'approve' }))).toBe('booking.conflict');
  });

  test('A9: a request that is moved with the closure still waits, in its new place', async () => {
    const waiting = await book(world, { roomId: 'R39', when: { ...once(day, '10:00', '12:00') } });
    const plan = await preview(works);
    const [date] = plan.bookings[0]?.dates ?? [];
    const [offer] = date?.offers ?? [];
    if (!date || !offer) throw new Error('no place for the request');
    const move = { occurrenceId: date.occurrenceId, action: 'move', roomId: offer.roomId, start: offer.localStart };
    await heard<ClosureView>(close(world, { ...works, displacements: [move], reason }));
    const after = await shown(world, waiting.id);
    expect(statesOf(after)).toEqual(['requested']);
    expect(after.occurrences[0]?.roomId).toBe(offer.roomId);
    expect((await spacesOf(world, after)).held).toBe(0);
  });

  test('B1: a daily closure books around nobody: each date is decided, then every day is closed whole', async () => {
    const booking = await book(world, { when: once('2027-05-18', '13:00', '14:00') });
    const daily = {
      ...works,
      start: '2027-05-17T12:00',
      end: '2027-05-17T16:00',
      when: { rrule: 'FREQ=DAILY;COUNT=6' },
    };
    expect((await preview(daily)).times).toBe(6);
    expect(await codeOf(close(world, daily))).toBe('closure.conflict');
    const displacements = cancelAll(booking);
    const first = await heard<ClosureView>(close(world, { ...daily, displacements, reason }));
    const { items } = await heard<ClosuresView>(world.request('/sites/JNS-PIE/closures', { as: 'coordinator' }));
    const series = items.filter(({ seriesId }) => seriesId === first.seriesId);
    expect(series.map(({ localStart, localEnd }) => [localStart.slice(11), localEnd.slice(11)])).toEqual(
      Array(6).fill(['12:00', '16:00']),
    );
    expect(series[1]).toMatchObject({ cancelled: 1, comingInSeries: 6, reason });
    expect((await shown(world, booking.id)).state).toBe('cancelled');
  });

  test('a closure that repeats leaves out what is closed already, and opens one time or all', async () => {
    await heard(close(world, { ...works, start: '2027-03-01T00:00', end: '2027-03-02T00:00' }));
    const monthly = {
      ...works,
      start: '2027-02-01T08:00',
      end: '2027-02-01T10:00',
      when: { rrule: 'FREQ=MONTHLY;BYDAY=1MO;COUNT=4' },
    };
    const plan = await preview(monthly);
    expect(plan).toMatchObject({ times: 3, closed: [{ title: { fi: 'Remontti' } }] });
    const { id, seriesId } = await heard<ClosureView>(close(world, monthly));
    const reopen = (scope: 'one' | 'all', of: string) =>
      heard<ReopenView>(world.request(`/closures/${of}/reopen`, { as: 'approver', json: { scope } }));
    expect(await reopen('one', id)).toEqual({ reopened: 1, returned: 0 });
    const left = async () =>
      (await world.db.select().from(world.db.tables.closures)).filter((row) => row.seriesId === seriesId);
    const [next] = await left();
    expect(await reopen('all', next?.id as string)).toEqual({ reopened: 2, returned: 0 });
    expect(await left()).toEqual([]);
  });

  test('opened again, moved dates stay until somebody brings them back; cancelled ones are gone', async () => {
    const booking = await group();
    const [first, second, third] = asPlanned(await preview(works));
    const displacements = [first, second, { occurrenceId: third?.occurrenceId, action: 'cancel' }];
    const { id } = await heard<ClosureView>(close(world, { ...works, displacements, reason }));
    const detail = await heard<ClosureDetail>(world.request(`/closures/${id}`, { as: 'approver' }));
    expect(detail.closure).toMatchObject({ moved: 2, cancelled: 1, reason });
    expect(detail.displaced.map(({ returns }) => returns)).toEqual(['free', 'free', 'cancelled']);
    const lost = world.request(`/closures/${id}/reopen`, { as: 'approver', json: { returns: [third?.occurrenceId] } });
    expect(await codeOf(lost)).toBe('displacement.conflict');
    const before = (await queuedMails(world)).length;
    const json = { returns: [first?.occurrenceId] };
    expect(await heard(world.request(`/closures/${id}/reopen`, { as: 'approver', json }))).toEqual({
      reopened: 1,
      returned: 1,
    });
    const after = await shown(world, booking.id);
    expect(after.occurrences.map(({ roomId, state }) => [roomId === booking.room.id, state])).toEqual([
      [true, 'approved'],
      [false, 'approved'],
      [true, 'cancelled'],
    ]);
    expect((await mailsSince(before)).map(({ kind }) => kind)).toEqual(['booking.moved']);
    await noneOverlap();
  });

  test('a place that is held for an offer is given back, and the offer is over; the date itself still waits', async () => {
    const waiting = await book(world, { roomId: 'R39', when: once('2027-02-09', '10:00', '12:00') });
    const [row] = await bookings.occurrencesByIds(world.db, [waiting.occurrences[0]?.id as string]);
    const room = await roomOf(world, 'R37');
    const { id: proposalId } = await world.db.write((tx) =>
      makeProposal(world.deps, tx, {
        bookingId: waiting.id,
        kind: 'offer',
        madeById: null,
        message: null,
        answerUntil: null,
        placements: [
          {
            row: row as bookings.OccurrenceRow,
            room,
            localStart: `${day}T10:00`,
            localEnd: `${day}T12:00`,
            start: Date.parse('2027-02-02T08:00:00Z'),
            end: Date.parse('2027-02-02T10:00:00Z'),
          },
        ],
      }),
    );
    const [date] = (await preview(works)).bookings[0]?.dates ?? [];
    expect(date).toMatchObject({ state: 'offered', mustDecide: true, offers: [] });
    const displacements = [{ occurrenceId: date?.occurrenceId, action: 'cancel' }];
    await heard<ClosureView>(close(world, { ...works, displacements, reason }));
    expect((await proposals.find(world.db, proposalId))?.state).toBe('overtaken');
    expect(statesOf(await shown(world, waiting.id))).toEqual(['requested']);
    expect(await displacementRows()).toEqual([]);
  });

  test('what has begun is neither moved nor cancelled', async () => {
    const booking = await book(world, { when: once(day, '10:00', '12:00') });
    world.travelTo('2027-02-02T08:30:00Z');
    const [planned] = (await preview(works)).bookings;
    expect(planned?.dates[0]).toMatchObject({ hasBegun: true, offers: [] });
    const order = { displacements: cancelAll(booking), reason, acceptsShortNotice: true };
    expect(await codeOf(close(world, { ...works, ...order }))).toBe('displacement.past');
  });

  test('dates outside new hours give way by a person’s decision only', async () => {
    const booking = await group({ when: once(day, '17:00', '19:00') });
    const hours = [1, 2, 3, 4, 5].map((weekday) => ({ weekday, start: '08:00', end: '16:00' }));
    await heard(world.request('/sites/JNS-PIE', { as: 'coordinator', method: 'PATCH', json: { openingHours: hours } }));
    expect(statesOf(await shown(world, booking.id))).toEqual(['approved']);
    const path = '/sites/JNS-PIE/displacements';
    const plan = await heard<SiteDisplacementPlan>(world.request(`${path}?cause=opening-hours`, { as: 'approver' }));
    const planned = plan.bookings.find(({ bookingId }) => bookingId === booking.id);
    expect(planned?.dates).toHaveLength(1);
    for (const { localEnd, siteName } of planned?.dates[0]?.offers ?? [])
      if (siteName === null) expect(localEnd <= `${day}T16:00`).toBe(true);
    const displacements = cancelAll(booking);
    const mail = await heard<DisplacementMailView>(
      world.request(`${path}/mail`, { as: 'approver', json: { cause: 'opening-hours', displacements } }),
    );
    expect(mail.subject).toContain('aukioloaika on muuttunut');
    const json = { cause: 'opening-hours', displacements, reason };
    expect(await heard<DisplacedView>(world.request(path, { as: 'approver', json }))).toEqual({
      moved: 0,
      cancelled: 1,
      bookings: 1,
    });
    expect((await displacementRows()).map(({ cause }) => cause)).toEqual(['opening-hours']);
  });

  test('a house that closes for good sends its series elsewhere; the booking goes with its dates, and its staff too', async () => {
    const booking = await group({ roomId: 'R37', participants: 4 });
    await heard(
      world.request('/sites/JNS-PIE', { as: 'coordinator', method: 'PATCH', json: { closesOn: '2027-01-31' } }),
    );
    const path = '/sites/JNS-PIE/displacements';
    const planOf = () => heard<SiteDisplacementPlan>(world.request(`${path}?cause=site-closes`, { as: 'coordinator' }));
    const plan = await planOf();
    expect(plan.closesOn).toBe('2027-01-31');
    const planned = plan.bookings.find(({ bookingId }) => bookingId === booking.id);
    const [room] = planned?.together ?? [];
    expect(room?.siteName).not.toBeNull();
    const displacements = booking.occurrences.map(({ id }) => ({
      occurrenceId: id,
      action: 'move',
      roomId: room?.roomId,
    }));
    const json = { cause: 'site-closes', displacements, reason };
    await heard(world.request(path, { as: 'coordinator', json }));
    const after = await shown(world, booking.id);
    expect(after.room.id).toBe(room?.roomId);
    expect(after.site.id).not.toBe(booking.site.id);
    expect(statesOf(after)).toEqual(['approved', 'approved', 'approved']);
    const later = await planOf();
    expect(later.bookings.map(({ bookingId }) => bookingId)).not.toContain(booking.id);
    expect(later.done).toBe(3);
    await noneOverlap();
  });

  test('nobody sends dates to a house that she does not look after', async () => {
    const booking = await book(world, { when: once(day, '10:00', '12:00') });
    const foreign = [{ occurrenceId: booking.occurrences[0]?.id, action: 'move', roomId: 'LIE' }];
    const { rooms, sites } = world.db.tables;
    const site = (await world.db.select().from(sites)).find(({ code }) => code === 'LIE-BRA');
    const room = (await world.db.select().from(rooms)).find(({ siteId }) => siteId === site?.id);
    const displacements = foreign.map((each) => ({ ...each, roomId: room?.id }));
    const json = { ...works, title: { fi: 'Remontti' }, displacements, reason };
    expect(await codeOf(world.request('/closures', { as: 'approver', json }))).toBe('resolution.other-site');
  });
});
