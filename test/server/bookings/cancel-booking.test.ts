import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { accounts } from '../../../db/demo/people.ts';
import type { BookingView } from '../../../shared/bookings/schemas.ts';
import { cancel, decide, heard, queuedMails, shown, spacesOf, statesOf } from '../../support/booking-commands.ts';
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
        text: 'Peruttiin yksi kerta.',
        message: null,
      },
    ]);
    expect((await queuedMails(world)).slice(before).map(({ recipient }) => recipient)).toEqual([accounts.ngo.email]);
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
