import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { accounts } from '../../../db/demo/people.ts';
import type { BookingView } from '../../../shared/bookings/schemas.ts';
import {
  cancel,
  change,
  close,
  decide,
  decisionsOf,
  heard,
  queuedMails,
  shown,
  spacesOf,
  statesOf,
} from '../../support/booking-commands.ts';
import { book, once } from '../../support/booking-messages.ts';
import { engines } from '../../support/engines.ts';
import { createWorld, problemOf, type World } from '../../support/world.ts';

/** R39 is the whole of a hall with the halves R37 and R38; staff of Joensuu approve its bookings. */
const tuesdays = ['2027-02-02', '2027-02-09', '2027-02-16'] as const;
const weekly = (count: number, start = '10:00', end = '12:00') => ({
  ...once(tuesdays[0], start, end),
  rrule: `FREQ=WEEKLY;COUNT=${count}`,
});

describe.each(engines)('deciding a request on $name', (engine) => {
  let world: World;
  beforeEach(async () => {
    world = await createWorld({ engine, demo: true });
  });
  afterEach(() => world.close());

  const waiting = (count = 3) => book(world, { roomId: 'R39', when: weekly(count) });
  const idsOf = ({ occurrences }: BookingView) => occurrences.map(({ id }) => id);
  const codeOf = async (answer: Promise<Response>) => (await problemOf(await answer)).code;

  test('approving gives the room on every date and keeps who decided, when and why', async () => {
    const booking = await waiting();
    const response = await decide(world, booking.id, { decision: 'approve', message: 'Avain aulasta' });
    const approved = await heard(response);
    expect(statesOf(approved)).toEqual(['approved', 'approved', 'approved']);
    expect(approved).toMatchObject({ state: 'approved', decideBy: null, automatic: false, message: 'Avain aulasta' });
    expect(approved.allowed).toMatchObject({ decide: false, cancel: true });
    // Two halves on three dates; nothing is asked for any more.
    expect(await spacesOf(world, approved)).toEqual({ held: 6, asked: 0 });
    expect(await decisionsOf(world, booking.id)).toMatchObject([
      { decision: 'approve', reasonCode: null, message: 'Avain aulasta', occurrenceIds: idsOf(booking) },
    ]);
    expect((await decisionsOf(world, booking.id))[0]?.decidedAt).toBe(world.clock.now());
    expect(approved.history.at(-1)).toMatchObject({
      action: 'approved',
      actor: accounts.approver.name,
      message: 'Avain aulasta',
      at: '2026-11-22T08:00:00Z',
    });
  });

  test('every decision raises the version, and the answer bears it as its tag', async () => {
    const booking = await waiting(2);
    expect(booking.version).toBe(1);
    const asked = await decide(world, booking.id, { decision: 'request_info', message: 'Montako tuolia?' });
    expect(asked.headers.get('etag')).toBe('"2"');
    const approved = await decide(world, booking.id, { decision: 'approve' });
    expect(approved.headers.get('etag')).toBe('"3"');
    expect((await heard(approved)).version).toBe(3);
  });

  test('some dates may be approved while the others wait on', async () => {
    const booking = await waiting();
    const [first, second] = idsOf(booking);
    const half = await heard(decide(world, booking.id, { decision: 'approve', occurrenceIds: [second] }));
    expect(half.state).toBe('requested');
    expect(statesOf(half)).toEqual(['requested', 'approved', 'requested']);
    expect(half.decideBy).toBe(booking.decideBy);
    await heard(decide(world, booking.id, { decision: 'deny', occurrenceIds: [first], reasonCode: 'PRIORITY' }));
    const whole = await heard(decide(world, booking.id, { decision: 'approve' }));
    expect(whole.state).toBe('approved');
    expect(statesOf(whole)).toEqual(['denied', 'approved', 'approved']);
    expect((await decisionsOf(world, booking.id)).map(({ occurrenceIds }) => occurrenceIds.length)).toEqual([1, 1, 1]);
  });

  test('a denial gives the time free and tells its reason', async () => {
    const booking = await waiting(2);
    const denied = await heard(
      decide(world, booking.id, { decision: 'deny', reasonCode: 'OTHER', message: 'Lattia korjataan.' }),
    );
    expect(denied).toMatchObject({ state: 'denied', message: 'Lattia korjataan.', decideBy: null });
    expect(denied.occurrences.map(({ state, reason }) => [state, reason])).toEqual([
      ['denied', 'denied'],
      ['denied', 'denied'],
    ]);
    expect(await spacesOf(world, denied)).toEqual({ held: 0, asked: 0 });
    expect(await decisionsOf(world, booking.id)).toMatchObject([
      { decision: 'deny', reasonCode: 'OTHER', message: 'Lattia korjataan.', occurrenceIds: idsOf(booking) },
    ]);
  });

  test.each([
    [{ decision: 'deny' }, 'decision.reason-required', 'reasonCode'],
    [{ decision: 'deny', reasonCode: 'OTHER' }, 'decision.message-required', 'message'],
    [{ decision: 'deny', reasonCode: 'OTHER', message: '  ' }, 'decision.message-required', 'message'],
    [{ decision: 'request_info' }, 'decision.message-required', 'message'],
    [{ decision: 'request_info', message: '' }, 'decision.message-required', 'message'],
  ])('%j lacks words, and decides nothing', async (json, code, path) => {
    const booking = await waiting(1);
    const response = await decide(world, booking.id, json);
    expect(response.status).toBe(422);
    expect(await problemOf(response)).toMatchObject({ code, errors: [{ path, code }] });
    expect(await shown(world, booking.id)).toMatchObject({ state: 'requested', version: 1 });
    expect(await decisionsOf(world, booking.id)).toEqual([]);
  });

  test('a question waits for its answer, and the answer puts the request back into the queue', async () => {
    const booking = await waiting(1);
    const asked = await heard(decide(world, booking.id, { decision: 'request_info', message: 'Tuleeko musiikkia?' }));
    expect(asked).toMatchObject({ state: 'info_needed', message: 'Tuleeko musiikkia?', decideBy: booking.decideBy });
    expect((await shown(world, booking.id, { as: 'ngo' })).allowed).toMatchObject({ answer: true, decide: false });
    const answered = await heard(change(world, booking.id, { scope: 'all', answer: 'Kyllä, hiljaa.' }));
    expect(answered).toMatchObject({ state: 'requested', message: null });
    expect(answered.allowed.answer).toBe(false);
    expect(answered.history.map(({ action, message }) => [action, message])).toEqual([
      ['requested', null],
      ['info-asked', 'Tuleeko musiikkia?'],
      ['answered', 'Kyllä, hiljaa.'],
    ]);
    expect(await codeOf(change(world, booking.id, { scope: 'all', answer: 'Taas' }))).toBe('booking.not-open');
  });

  test('what waits for an answer can be decided without one', async () => {
    const booking = await waiting(1);
    await decide(world, booking.id, { decision: 'request_info', message: 'Montako?' });
    expect((await heard(decide(world, booking.id, { decision: 'approve' }))).state).toBe('approved');
  });

  test.each([
    { decision: 'approve' },
    { decision: 'deny', reasonCode: 'TERMS' },
    { decision: 'request_info', message: 'Miksi?' },
  ])('A8: after a decision a second one is refused: $decision', async (json) => {
    const booking = await waiting(2);
    await heard(decide(world, booking.id, { decision: 'approve' }));
    const response = await decide(world, booking.id, json);
    expect(response.status).toBe(409);
    expect((await problemOf(response)).code).toBe('booking.already-decided');
    expect(await shown(world, booking.id)).toMatchObject({ state: 'approved', version: 2 });
  });

  test('a date is decided once, even while others wait', async () => {
    const booking = await waiting(2);
    const occurrenceIds = [idsOf(booking)[0]];
    await heard(decide(world, booking.id, { decision: 'approve', occurrenceIds }));
    expect(await codeOf(decide(world, booking.id, { decision: 'approve', occurrenceIds: idsOf(booking) }))).toBe(
      'booking.already-decided',
    );
  });

  test('of two who decide at the same moment one does', async () => {
    const booking = await waiting(1);
    const answers = await Promise.all([
      decide(world, booking.id, { decision: 'approve' }),
      decide(world, booking.id, { decision: 'deny', reasonCode: 'PURPOSE' }, 'coordinator'),
    ]);
    expect(answers.map(({ status }) => status).sort()).toEqual([200, 409]);
    expect(await decisionsOf(world, booking.id)).toHaveLength(1);
  });

  test('A3: what others hold by now is refused with its dates only, until they let go of it', async () => {
    const booking = await waiting();
    const other = await book(world, { when: once('2027-02-10', '10:00', '12:00'), internalTitle: 'Salaseura' });
    const onto = { start: '2027-02-09T11:00', end: '2027-02-09T13:00' };
    const occurrenceId = idsOf(other)[0] as string;
    await heard(change(world, other.id, { scope: 'occurrence', occurrenceId, ...onto }, { as: 'coordinator' }));
    const response = await decide(world, booking.id, { decision: 'approve', denyCompeting: true });
    expect(response.status).toBe(409);
    const text = await response.text();
    expect(text).not.toMatch(/Salaseura|Diabetes|Aino/);
    expect(JSON.parse(text)).toMatchObject({
      code: 'booking.conflict',
      conflicts: [
        {
          date: '2027-02-09',
          start: '2027-02-09T08:00:00Z',
          end: '2027-02-09T10:00:00Z',
          occurrenceId: idsOf(booking)[1],
          reason: 'busy',
        },
      ],
    });
    expect(statesOf(await shown(world, booking.id))).toEqual(['requested', 'requested', 'requested']);
    await heard(cancel(world, other.id, {}));
    expect((await heard(decide(world, booking.id, { decision: 'approve' }))).state).toBe('approved');
  });

  test('what was closed meanwhile is refused as closed', async () => {
    const booking = await waiting(2);
    const closure = { siteId: 'JNS-PIE', roomId: 'R38', start: '2027-02-09T08:00', end: '2027-02-09T11:00' };
    await heard(close(world, closure));
    const problem = await problemOf(await decide(world, booking.id, { decision: 'approve' }));
    expect(problem).toMatchObject({ code: 'booking.conflict', conflicts: [{ date: '2027-02-09', reason: 'closed' }] });
    const rest = { decision: 'approve', occurrenceIds: [idsOf(booking)[0]] };
    expect(statesOf(await heard(decide(world, booking.id, rest)))).toEqual(['approved', 'requested']);
  });

  test('dates that went by while the request waited are denied, and the rest is approved', async () => {
    const booking = await waiting();
    world.travelTo('2027-02-09T09:00:00Z');
    const approved = await heard(decide(world, booking.id, { decision: 'approve' }));
    expect(statesOf(approved)).toEqual(['denied', 'denied', 'approved']);
    expect(approved.state).toBe('approved');
    expect(await spacesOf(world, approved)).toEqual({ held: 2, asked: 0 });
  });

  test('when every date has gone by, the request can only be denied', async () => {
    const booking = await waiting(2);
    world.travelTo('2027-02-16T08:00:00Z');
    expect(await codeOf(decide(world, booking.id, { decision: 'approve' }))).toBe('booking.past');
    expect((await heard(decide(world, booking.id, { decision: 'deny', reasonCode: 'STAFFING' }))).state).toBe('denied');
  });

  test('dates of another booking, or of none, are not found', async () => {
    const [booking, other] = [
      await waiting(1),
      await book(world, { roomId: 'R39', when: weekly(1, '13:00', '14:00') }),
    ];
    for (const id of [...idsOf(other), 'nothing']) {
      const response = await decide(world, booking.id, { decision: 'approve', occurrenceIds: [id] });
      expect(response.status).toBe(404);
      expect((await problemOf(response)).code).toBe('occurrence.not-found');
    }
  });

  test('only the staff of the house decide; who may not know of the booking is told that there is none', async () => {
    // R26 is in Lieksa, the approver's houses are in Joensuu.
    const elsewhere = await book(world, { roomId: 'R26', when: weekly(1) });
    const statusFor = async (id: string, as: Parameters<typeof decide>[3]) =>
      (await decide(world, id, { decision: 'approve' }, as)).status;
    expect(await statusFor(elsewhere.id, 'approver')).toBe(404);
    expect(await statusFor(elsewhere.id, 'ngo')).toBe(403);
    expect(await statusFor(elsewhere.id, 'ngo2')).toBe(404);
    expect(await statusFor(elsewhere.id, 'board')).toBe(404);
    expect((await shown(world, elsewhere.id)).state).toBe('requested');
    expect(await statusFor(elsewhere.id, 'coordinator')).toBe(200);
  });

  test('A7: the history tells it in the reader’s language, and the booker gets one mail', async () => {
    const booking = await waiting(2);
    const before = (await queuedMails(world)).length;
    await heard(decide(world, booking.id, { decision: 'deny', reasonCode: 'PURPOSE', message: 'Liian äänekästä' }));
    const words = async (language: 'fi' | 'sv' | 'en') =>
      (await shown(world, booking.id, { as: 'ngo', language })).history.at(-1)?.text;
    expect(await words('fi')).toBe('Hylättiin 2 kertaa. Syy: Käyttötarkoitus ei sovi tilaan.');
    expect(await words('sv')).toBe('2 tillfällen avslogs. Orsak: Ändamålet passar inte i lokalen.');
    expect(await words('en')).toBe('2 dates were denied. Reason: The purpose does not suit the room.');
    expect((await queuedMails(world)).slice(before)).toMatchObject([
      { kind: 'booking.denied', recipient: accounts.ngo.email, payload: { bookingId: booking.id, count: 2 } },
    ]);
  });
});
