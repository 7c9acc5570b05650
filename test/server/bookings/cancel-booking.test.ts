import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { accounts } from '../../../db/demo/people.ts';
import { deliverMails } from '../../../server/notifications/deliver-mails.ts';
import type { ApprovalView } from '../../../shared/approvals/schemas.ts';
import type { BookingView } from '../../../shared/bookings/schemas.ts';
import {
  cancel,
  change,
  decide,
  heard,
  queuedMails,
  shown,
  spacesOf,
  statesOf,
} from '../../support/booking-commands.ts';
import { book, once } from '../../support/booking-messages.ts';
import { engines } from '../../support/engines.ts';
import { createWorld, problemOf, type World } from '../../support/world.ts';

const languages = ['fi', 'sv', 'en'] as const;

describe.each(engines)('cancelling on $name', (engine) => {
  let world: World;
  beforeEach(async () => {
    world = await createWorld({ engine, demo: true });
  });
  afterEach(() => world.close());

  const series = (more = {}) =>
    book(world, { when: { ...once('2027-02-02', '10:00', '12:00'), rrule: 'FREQ=WEEKLY;COUNT=4' }, ...more });
  const idOf = ({ occurrences }: BookingView, index: number) => occurrences[index]?.id as string;
  const codeOf = async (answer: Promise<Response>) => (await problemOf(await answer)).code;

  test('E13: one date goes and gives its room back; the others stay a series', async () => {
    const booking = await series();
    const left = await heard(cancel(world, booking.id, { scope: 'occurrence', occurrenceId: idOf(booking, 0) }));
    expect(statesOf(left)).toEqual(['cancelled', 'approved', 'approved', 'approved']);
    expect(left).toMatchObject({ state: 'approved', summary: { cancelled: 1, coming: 3 } });
    expect(left.next?.localStart).toBe('2027-02-09T10:00');
    expect(await spacesOf(world, left)).toEqual({ held: 3, asked: 0 });
    await book(world, { when: once('2027-02-02', '10:00', '12:00') });
  });

  test('E7: the named date and those after it go, the ones before stay', async () => {
    const booking = await series();
    const left = await heard(cancel(world, booking.id, { scope: 'following', occurrenceId: idOf(booking, 2) }));
    expect(statesOf(left)).toEqual(['approved', 'approved', 'cancelled', 'cancelled']);
  });

  test('E6: cancelling everything leaves what has been or has begun', async () => {
    const booking = await series();
    world.travelTo('2027-02-09T08:00:00Z');
    const left = await heard(cancel(world, booking.id, {}));
    expect(statesOf(left)).toEqual(['completed', 'approved', 'cancelled', 'cancelled']);
    expect(left.allowed.cancel).toBe(false);
    expect(await codeOf(cancel(world, booking.id, {}))).toBe('booking.past');
  });

  test('E12: a date can be cancelled until the minute it begins', async () => {
    const booking = await series();
    const one = (index: number) => ({ scope: 'occurrence', occurrenceId: idOf(booking, index) });
    world.travelTo('2027-02-02T07:59:59Z');
    expect((await heard(cancel(world, booking.id, one(0)))).summary.cancelled).toBe(1);
    world.travelTo('2027-02-09T08:00:00Z');
    expect(await codeOf(cancel(world, booking.id, one(1)))).toBe('booking.past');
  });

  test('E10: with its last date the booking is cancelled, told by one mail like any other', async () => {
    const booking = await series({ when: once('2027-02-02', '10:00', '12:00') });
    const before = (await queuedMails(world)).length;
    const left = await heard(cancel(world, booking.id, { scope: 'occurrence', occurrenceId: idOf(booking, 0) }));
    expect(left).toMatchObject({ state: 'cancelled', next: null, decideBy: null });
    expect((await queuedMails(world)).slice(before)).toMatchObject([
      { kind: 'booking.cancelled', recipient: accounts.ngo.email, payload: { count: 1 } },
    ]);
  });

  test('E11: one date cancelled by staff is one line of history and one mail, to the booker', async () => {
    const booking = await series();
    const before = (await queuedMails(world)).length;
    const one = { scope: 'occurrence', occurrenceId: idOf(booking, 1), reason: 'maintenance' };
    const left = await heard(cancel(world, booking.id, one, 'approver'));
    expect(left.history.slice(1)).toEqual([
      {
        at: '2026-11-22T08:00:00Z',
        actor: accounts.approver.name,
        action: 'cancelled',
        text: 'Henkilökunta perui yhden kerran. Syy: Huolto.',
        message: null,
      },
    ]);
    expect((await queuedMails(world)).slice(before).map(({ recipient }) => recipient)).toEqual([accounts.ngo.email]);
  });

  test('E16: what is cancelled is not opened again: it is neither approved nor changed, and is asked for anew', async () => {
    const booking = await series({ when: once('2027-02-02', '10:00', '12:00') });
    await heard(cancel(world, booking.id, {}));
    expect(await codeOf(decide(world, booking.id, { decision: 'approve' }))).toBe('booking.already-decided');
    expect((await change(world, booking.id, { scope: 'all', internalTitle: 'Uusi' })).status).toBe(409);
    expect((await book(world, { when: once('2027-02-02', '10:00', '12:00') })).state).toBe('approved');
  });

  describe('later than the region asks', () => {
    /** Tuesdays from the 2nd of February; the deadline is noon of each Monday. */
    const lateMorning = '2027-02-01T10:00:01Z';
    const reasonsOf = ({ occurrences }: BookingView) => occurrences.map(({ reason }) => reason);

    test('a date is still given back until it begins, but noted as late; those after it are not', async () => {
      const booking = await series();
      world.travelTo('2027-02-01T10:00:00Z');
      expect((await shown(world, booking.id)).occurrences.map(({ inTime }) => inTime)).toEqual([
        { until: '2027-02-01T12:00', isOver: false },
        { until: '2027-02-08T12:00', isOver: false },
        { until: '2027-02-15T12:00', isOver: false },
        { until: '2027-02-22T12:00', isOver: false },
      ]);
      world.travelTo(lateMorning);
      expect((await shown(world, booking.id)).occurrences[0]?.inTime?.isOver).toBe(true);
      const left = await heard(cancel(world, booking.id, {}));
      expect(reasonsOf(left)).toEqual(['cancelled-late', 'cancelled', 'cancelled', 'cancelled']);
      expect(left.history.at(-1)?.text).toBe('Peruttiin 4 kertaa. Määräajan jälkeen: yksi kerta.');
      expect(await spacesOf(world, left)).toEqual({ held: 0, asked: 0 });
      world.mails.length = 0;
      await deliverMails(world.deps);
      expect(world.mails.find(({ subject }) => subject.startsWith('Varaus peruttu'))?.text).toContain(
        'Kerta peruttiin määräajan jälkeen. Kiitos, että kerroit silti',
      );
    });

    test('what the region says anew holds for the next cancellation', async () => {
      const booking = await series();
      const cancelDeadline = { workingDays: 3, time: '09:00' };
      await heard(world.request('/region', { method: 'PATCH', as: 'admin', json: { cancelDeadline } }));
      world.travelTo('2027-01-28T07:00:01Z');
      const left = await heard(cancel(world, booking.id, { scope: 'occurrence', occurrenceId: idOf(booking, 0) }));
      expect(reasonsOf(left)[0]).toBe('cancelled-late');
    });

    test('a request that nobody has approved is withdrawn without being late', async () => {
      const booking = await series({ roomId: 'R39', when: once('2027-02-02', '10:00', '12:00') });
      world.travelTo(lateMorning);
      expect((await shown(world, booking.id)).occurrences[0]?.inTime).toBeUndefined();
      expect(reasonsOf(await heard(cancel(world, booking.id, {})))).toEqual(['cancelled']);
    });

    test('staff see with the next request how often it was so this season, from the third time on', async () => {
      const timesShown = async () => {
        const queue = await heard<{ items: ApprovalView[] }>(
          world.request('/approvals?limit=200', { as: 'coordinator' }),
        );
        return queue.items.find(({ booking }) => booking.id === waiting.id)?.lateCancellationsThisSeason;
      };
      const waiting = await book(world, { roomId: 'R39', when: once('2027-03-02', '10:00', '12:00') });
      const daily = await book(world, {
        when: { ...once('2027-02-02', '10:00', '11:00'), rrule: 'FREQ=DAILY;COUNT=3' },
      });
      world.travelTo(lateMorning);
      await heard(cancel(world, daily.id, {}));
      // Two of the three were still in time.
      expect(await timesShown()).toBeUndefined();
      const others = await book(world, { when: once('2027-02-03', '10:00', '11:00') });
      world.travelTo('2027-02-02T10:00:01Z');
      await heard(cancel(world, others.id, {}));
      const again = await book(world, { when: once('2027-02-04', '10:00', '11:00') });
      world.travelTo('2027-02-03T10:00:01Z');
      await heard(cancel(world, again.id, {}));
      expect(await timesShown()).toBe(3);
    });
  });

  describe('by the house', () => {
    test('it is told apart, with its reason, what staff say and the way to another time', async () => {
      const booking = await series();
      world.travelTo('2027-02-02T06:00:00Z');
      const order = { scope: 'occurrence', occurrenceId: idOf(booking, 0), reason: 'maintenance' };
      const left = await heard(cancel(world, booking.id, { ...order, message: 'Vesi on poikki.' }, 'approver'));
      // However near it is: late is what the organisation is.
      expect(left.occurrences[0]).toMatchObject({ reason: 'cancelled-by-house', reasonText: 'Huolto' });
      expect(left.history.at(-1)).toMatchObject({
        text: 'Henkilökunta perui yhden kerran. Syy: Huolto.',
        message: 'Vesi on poikki.',
      });
      world.mails.length = 0;
      await deliverMails(world.deps);
      const text = world.mails.find(({ subject }) => subject.startsWith('Varaus peruttu'))?.text;
      expect(text).toContain('Henkilökunta perui ajan. Syy: Huolto.');
      expect(text).toContain('Vesi on poikki.');
      expect(text).toContain(`/varaukset/${booking.id}#uusi-aika`);
    });

    test('some reason or other is not enough without words', async () => {
      const booking = await series();
      const refused = await problemOf(await cancel(world, booking.id, { reason: 'other' }, 'approver'));
      expect(refused.errors).toMatchObject([{ path: 'message', code: 'field.required' }]);
      expect(statesOf(await shown(world, booking.id))).toEqual(Array(4).fill('approved'));
    });

    test('staff whom the organisation called cancel for it, late or not', async () => {
      const booking = await series();
      world.travelTo('2027-02-02T06:00:00Z');
      const left = await heard(cancel(world, booking.id, { reason: 'organiser' }, 'approver'));
      expect(left.occurrences.map(({ reason }) => reason)).toEqual([
        'cancelled-late',
        'cancelled',
        'cancelled',
        'cancelled',
      ]);
    });
  });

  test('a reason from the list is told in the reader’s language, and one of one’s own as it was written', async () => {
    const booking = await series();
    const one = (index: number, reason: string) => ({
      scope: 'occurrence',
      occurrenceId: idOf(booking, index),
      reason,
    });
    await heard(cancel(world, booking.id, one(0, 'owner-need')));
    await heard(cancel(world, booking.id, one(1, 'Kahvinkeitin hajosi')));
    const views = await Promise.all(languages.map((language) => shown(world, booking.id, { as: 'ngo', language })));
    expect(views.map(({ occurrences }) => occurrences[0]?.reasonText)).toEqual([
      'Hyvinvointialueen oma tarve',
      'Välfärdsområdets eget behov',
      'Needed by the county itself',
    ]);
    expect(views.map(({ occurrences }) => occurrences[1]?.reasonText)).toEqual(Array(3).fill('Kahvinkeitin hajosi'));
    expect(views.map(({ history }) => history.at(-1)?.text)).toEqual([
      'Peruttiin yksi kerta.',
      'Ett tillfälle avbokades.',
      'One date was cancelled.',
    ]);
  });

  test('a request is withdrawn: it asks for nothing and is out of the queue', async () => {
    const booking = await series({ roomId: 'R39' });
    await heard(decide(world, booking.id, { decision: 'request_info', message: 'Montako?' }));
    const left = await heard(cancel(world, booking.id, {}));
    expect(left).toMatchObject({ state: 'cancelled', decideBy: null });
    expect(await spacesOf(world, left)).toEqual({ held: 0, asked: 0 });
    expect(await codeOf(decide(world, booking.id, { decision: 'approve' }))).toBe('booking.already-decided');
  });

  test('what is cancelled already cannot be cancelled again, alone or with the rest', async () => {
    const booking = await series();
    const one = { scope: 'occurrence', occurrenceId: idOf(booking, 3) };
    await heard(cancel(world, booking.id, one));
    expect(await codeOf(cancel(world, booking.id, one))).toBe('booking.not-open');
    const rest = await heard(cancel(world, booking.id, { reason: 'emergency' }));
    expect(rest.history.at(-1)?.text).toBe('Peruttiin 3 kertaa.');
    // The date keeps the reason that it was cancelled for.
    expect(rest.occurrences[3]?.reasonText).toBe('Sairastuminen');
    expect(await codeOf(cancel(world, booking.id, {}))).toBe('booking.not-open');
    expect((await shown(world, booking.id)).version).toBe(3);
  });

  test.each([
    [{ scope: 'occurrence' }, 'occurrence.not-found'],
    [{ scope: 'following', occurrenceId: 'nothing' }, 'occurrence.not-found'],
    [{ reason: '' }, 'request.invalid'],
    [{ scope: 'everything' }, 'request.invalid'],
  ])('%j is refused', async (json, code) => {
    const booking = await series();
    expect(await codeOf(cancel(world, booking.id, json))).toBe(code);
    expect((await shown(world, booking.id)).version).toBe(1);
  });

  test('the booker’s organisation and the staff of the house may cancel, nobody else', async () => {
    const booking = await series();
    for (const as of ['ngo2', 'board'] as const) {
      expect(await codeOf(cancel(world, booking.id, {}, as))).toBe('booking.not-found');
    }
    const elsewhere = await series({ roomId: 'R25' });
    expect(await codeOf(cancel(world, elsewhere.id, {}, 'approver'))).toBe('booking.not-found');
    expect((await cancel(world, booking.id, {}, 'approver')).status).toBe(200);
    expect((await cancel(world, elsewhere.id, {}, 'coordinator')).status).toBe(200);
  });
});
