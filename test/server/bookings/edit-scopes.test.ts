/**
 * Changing and extending a series: cases E1-E16 of the peer study, with our choice where the systems disagree. Others end
 * the old series and branch a new one off; here it stays one booking with its dates' ids, so that its calendar entries, its
 * history and its statistics stay whole. E5-E7 and E10-E14 are also told in change-booking, cancel-booking and change-words.
 */
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import type { ApprovalView } from '../../../shared/approvals/schemas.ts';
import type { ChangePreviewRequest, ChangePreviewView } from '../../../shared/bookings/change-schemas.ts';
import type { PreviewView } from '../../../shared/bookings/preview-schemas.ts';
import type { BookingView } from '../../../shared/bookings/schemas.ts';
import {
  cancel,
  change,
  close,
  decide,
  heard,
  queuedMails,
  shown,
  spacesOf,
  statesOf,
} from '../../support/booking-commands.ts';
import { book, once } from '../../support/booking-messages.ts';
import { engines } from '../../support/engines.ts';
import { type Account, createWorld, problemOf, type World } from '../../support/world.ts';

const first = '2027-02-02';
const third = '2027-02-16';

describe.each(engines)('the scope of a change on $name', (engine) => {
  let world: World;
  beforeEach(async () => {
    world = await createWorld({ engine, demo: true });
  });
  afterEach(() => world.close());

  /** Four Tuesdays in half a hall, given at once. */
  const series = (more = {}) =>
    book(world, { when: { ...once(first, '10:00', '12:00'), rrule: 'FREQ=WEEKLY;COUNT=4' }, ...more });
  const idOf = ({ occurrences }: BookingView, index: number) => occurrences[index]?.id as string;
  const idsOf = ({ occurrences }: BookingView) => occurrences.map(({ id }) => id);
  const startsOf = ({ occurrences }: BookingView) => occurrences.map(({ localStart }) => localStart.slice(5));
  const at = (date: string, start: string, end: string) => ({ start: `${date}T${start}`, end: `${date}T${end}` });
  const preview = (id: string, json: ChangePreviewRequest, as: Account = 'ngo'): Promise<ChangePreviewView> =>
    heard<ChangePreviewView>(world.request(`/bookings/${id}/change-preview`, { as, json }));
  const fatesOf = ({ dates }: ChangePreviewView) => dates.map(({ fate }) => fate);
  /** Somebody else has the third Tuesday in the other half. */
  const block = () =>
    book(world, { organisationId: 'O16', roomId: 'R38', when: once(third, '09:00', '11:00') }, 'ngo2');
  const toOther = { scope: 'all', roomId: 'R38' } as const;

  test('E1, E3, E8: the preview tells past, meant and other dates, and the change does what it told; no branch', async () => {
    const booking = await series();
    world.travelTo('2027-02-09T06:00:00Z');
    const json = { scope: 'following', occurrenceId: idOf(booking, 2), ...at('2027-02-17', '13:00', '15:30') } as const;
    const told = await preview(booking.id, json);
    expect(fatesOf(told)).toEqual(['past', 'outside', 'moves', 'moves']);
    expect(told).toMatchObject({
      summary: { total: 4, past: 1, outside: 1, moves: 2, blocked: 0, stays: 0, cancelled: 0 },
      outcome: 'at-once',
      movedBefore: 0,
    });
    expect(told.dates[3]).toMatchObject({
      status: 'free',
      to: { localStart: '2027-02-24T13:00' },
      from: { localStart: '2027-02-23T10:00' },
    });
    expect((await shown(world, booking.id)).version).toBe(1);
    const moved = await heard(change(world, booking.id, json));
    expect(idsOf(moved)).toEqual(idsOf(booking));
    expect(moved.occurrences.map(({ localStart }) => localStart)).toEqual(
      told.dates.map(({ from, to }) => (to ?? from).localStart),
    );
  });

  test('E9: a date that was moved on its own stays where it is, unless it is meant to come along', async () => {
    const booking = await series();
    await heard(
      change(world, booking.id, {
        scope: 'occurrence',
        occurrenceId: idOf(booking, 1),
        ...at('2027-02-10', '16:00', '18:00'),
      }),
    );
    const later = { scope: 'all', occurrenceId: idOf(booking, 0), ...at(first, '11:00', '13:00') } as const;
    const told = await preview(booking.id, later);
    expect(fatesOf(told)).toEqual(['moves', 'stays', 'moves', 'moves']);
    expect(told.movedBefore).toBe(1);
    const moved = await heard(change(world, booking.id, later));
    expect(startsOf(moved)).toEqual(['02-02T11:00', '02-10T16:00', '02-16T11:00', '02-23T11:00']);
    expect(moved.history.at(-1)?.text).toBe(
      'Siirrettiin 3 kertaa. Muutos koski kaikkia tulevia kertoja. Ennalleen jäi yksi kerta.',
    );
    const along = { ...later, ...at(first, '12:00', '14:00'), includeMoved: true };
    expect(fatesOf(await preview(booking.id, along))).toEqual(Array(4).fill('moves'));
    expect(startsOf(await heard(change(world, booking.id, along)))[1]).toBe('02-10T17:00');
  });

  test('a date that cannot go along is told with why and what else there is, and refuses the change as it is', async () => {
    const booking = await series();
    await block();
    const told = await preview(booking.id, toOther);
    expect(fatesOf(told)).toEqual(['moves', 'moves', 'blocked', 'moves']);
    expect(told.dates[2]).toMatchObject({
      status: 'busy',
      reason: 'busy',
      reasonText: 'Tila on jo varattu tähän aikaan.',
    });
    expect(told.dates[2]?.alternatives.map(({ kind }) => kind)).toContain('time');
    const refused = await problemOf(await change(world, booking.id, toOther));
    expect(refused).toMatchObject({ code: 'booking.conflict', conflicts: [{ date: third, reason: 'busy' }] });
    expect((await shown(world, booking.id)).version).toBe(1);
  });

  test.each([
    [{ action: 'keep' }, 'stays', ['approved', 'R37', '02-16T10:00'], 'Ennalleen jäi yksi kerta.'],
    [{ action: 'room', roomId: 'R05' }, 'moves', ['approved', 'R05', '02-16T10:00'], 'Siirrettiin 4 kertaa.'],
    [{ action: 'time', ...at(third, '14:00', '16:00') }, 'moves', ['approved', 'R38', '02-16T14:00'], 'Siirrettiin 4'],
    [{ action: 'cancel' }, 'cancelled', ['cancelled', 'R37', '02-16T10:00'], 'Samalla peruttiin yksi kerta.'],
  ] as const)('E9: a conflicting date is resolved with the change: %j', async (choice, fate, expected, words) => {
    const booking = await series();
    await block();
    const resolved = { ...toOther, resolutions: [{ occurrenceId: idOf(booking, 2), ...choice }] };
    expect((await preview(booking.id, resolved)).dates[2]?.fate).toBe(fate);
    const mails = (await queuedMails(world)).length;
    const moved = await heard(change(world, booking.id, resolved));
    const codes = new Map((await world.db.select().from(world.db.tables.rooms)).map(({ id, code }) => [id, code]));
    const date = moved.occurrences[2];
    expect([date?.state, codes.get(date?.roomId ?? ''), date?.localStart.slice(5)]).toEqual(expected);
    expect(idsOf(moved)).toEqual(idsOf(booking));
    expect(moved.history).toHaveLength(2);
    expect(moved.history.at(-1)?.text).toContain(words);
    expect((await queuedMails(world)).length).toBe(mails + 1);
  });

  test('a choice about a date that the change does not mean, or half a choice, is refused', async () => {
    const booking = await series();
    const codeOf = async (json: object) => (await problemOf(await change(world, booking.id, json))).code;
    const one = { scope: 'occurrence', occurrenceId: idOf(booking, 0), roomId: 'R38' } as const;
    const keep = { occurrenceId: idOf(booking, 1), action: 'keep' } as const;
    expect(await codeOf({ ...one, resolutions: [keep] })).toBe('resolution.unknown-date');
    expect(await codeOf({ ...toOther, resolutions: [keep, keep] })).toBe('resolution.unknown-date');
    expect(await codeOf({ ...toOther, resolutions: [{ ...keep, action: 'room' }] })).toBe('resolution.incomplete');
    expect(await codeOf({ ...toOther, resolutions: [{ ...keep, action: 'time' }] })).toBe('resolution.incomplete');
    expect((await shown(world, booking.id)).version).toBe(1);
  });

  test('a change that staff must look at says so and by when, and takes what was chosen for single dates along', async () => {
    const booking = await series();
    await heard(close(world, { siteId: 'JNS-PIE', roomId: 'R38', ...at(third, '10:00', '12:00'), reason: 'Lattia' }));
    const whole: ChangePreviewRequest = {
      scope: 'all',
      roomId: 'R39',
      resolutions: [{ occurrenceId: idOf(booking, 2), action: 'keep' }],
    };
    const told = await preview(booking.id, whole);
    expect(told).toMatchObject({ outcome: 'asked', decideBy: '2026-11-27', summary: { moves: 3, stays: 1 } });
    expect(told.queueReasons.map(({ code }) => code)).toContain('room-manual');
    expect((await preview(booking.id, whole, 'approver')).outcome).toBe('at-once');
    const asked = await heard(change(world, booking.id, { ...whole, asRequest: true }));
    expect(asked.proposals[0]?.dates.map(({ occurrenceId }) => occurrenceId)).toEqual(
      [0, 1, 3].map((index) => idOf(booking, index)),
    );
    expect(statesOf(asked)).toEqual(Array(4).fill('approved'));
    expect(asked.history.at(-1)?.text).toContain('Ennalleen jäi yksi kerta.');
  });

  test('E11, E14: a date given up in a change is an ordinary cancellation, and new words go into the same event', async () => {
    const booking = await series();
    await block();
    const resolutions = [{ occurrenceId: idOf(booking, 2), action: 'cancel' as const }];
    const moved = await heard(change(world, booking.id, { ...toOther, resolutions, internalTitle: 'Uusi nimi' }));
    expect(moved.occurrences[2]).toMatchObject({
      state: 'cancelled',
      reason: 'cancelled',
      reasonText: 'Kertaa ei voinut siirtää muiden mukana',
    });
    expect(moved.internalTitle).toBe('Uusi nimi');
    expect(moved.history.map(({ action }) => action)).toEqual(['approved-automatically', 'moved']);
    expect(moved.history.at(-1)?.text).toContain('Samalla muutettiin varauksen tietoja.');
    // The place that it had is for others now.
    await book(world, { when: once(third, '10:00', '12:00') });
    const [mail] = (await queuedMails(world)).filter(({ kind }) => kind === 'booking.moved');
    expect(mail?.payload).toMatchObject({ count: 3, gaveUp: 1, scope: 'all' });
  });

  test('E10: what is given up last takes the whole booking with it', async () => {
    const booking = await book(world, { when: once(first, '10:00', '12:00') });
    const json: ChangePreviewRequest = {
      scope: 'all',
      roomId: 'R38',
      resolutions: [{ occurrenceId: idOf(booking, 0), action: 'cancel' }],
    };
    expect(await heard(change(world, booking.id, json))).toMatchObject({ state: 'cancelled' });
    expect((await problemOf(await cancel(world, booking.id, {}))).code).toBe('booking.not-open');
  });
});

describe.each(engines)('further dates of a booking on $name', (engine) => {
  let world: World;
  beforeEach(async () => {
    world = await createWorld({ engine, demo: true });
  });
  afterEach(() => world.close());

  const weekly = (count: number) => ({ ...once(first, '10:00', '12:00'), rrule: `FREQ=WEEKLY;COUNT=${count}` });
  const add = (id: string, json: object, as: Account = 'ngo') => world.request(`/bookings/${id}/dates`, { as, json });
  const ask = (id: string, json: object) =>
    heard<PreviewView>(world.request(`/bookings/${id}/dates/preview`, { as: 'ngo', json }));
  const codeOf = async (answer: Promise<Response>) => (await problemOf(await answer)).code;
  const daysOf = ({ occurrences }: BookingView) => occurrences.map(({ localStart }) => localStart.slice(5, 10));

  test('E4: a series goes on until a later day, its dates kept, and only the new ones added; holidays are left out', async () => {
    const booking = await book(world, { when: { ...weekly(2), start: '2027-03-15T10:00', end: '2027-03-15T12:00' } });
    const told = await ask(booking.id, { until: '2027-04-06' });
    expect(told.occurrences.map(({ date, status }) => [date, status])).toEqual([
      ['2027-03-29', 'holiday'],
      ['2027-04-05', 'free'],
    ]);
    expect(told).toMatchObject({ summary: { total: 2, free: 1, holidays: 1 }, queueReasons: [], notEligible: null });
    const longer = await heard(add(booking.id, { until: '2027-04-06' }));
    expect(daysOf(longer)).toEqual(['03-15', '03-22', '03-29', '04-05']);
    expect(statesOf(longer)).toEqual(['approved', 'approved', 'skipped', 'approved']);
    expect(longer.occurrences.slice(0, 2)).toEqual(booking.occurrences);
    expect(longer.when.rrule).toBe('FREQ=WEEKLY;UNTIL=20270406');
    expect(longer.ruleText).toEqual(told.ruleText);
    expect(longer.ruleText.fi).toBe('joka maanantai 10.00–12.00, 15.3.–6.4.2027');
    expect(longer.history.at(-1)).toMatchObject({ action: 'dates-added', text: 'Lisättiin yksi kerta.' });
    expect((await queuedMails(world)).filter(({ kind }) => kind === 'booking.dates-added')).toHaveLength(1);
    // Reduced it is by cancelling; the rule never ends earlier by this.
    expect(await codeOf(add(booking.id, { until: '2027-04-05' }))).toBe('when.no-occurrence');
  });

  test('E8: a series that was moved goes on where it is now, and new ids are only for new dates', async () => {
    const booking = await book(world, { when: weekly(2) });
    const moved = {
      scope: 'all',
      start: '2027-02-03T14:00',
      end: '2027-02-03T15:00',
      occurrenceId: booking.occurrences[0]?.id,
    } as const;
    await heard(change(world, booking.id, moved));
    const longer = await heard(add(booking.id, { until: third }));
    expect(longer.occurrences.map(({ localStart, localEnd }) => [localStart.slice(5), localEnd.slice(11)])).toEqual([
      ['02-03T14:00', '15:00'],
      ['02-10T14:00', '15:00'],
      ['02-17T14:00', '15:00'],
    ]);
    expect(longer.occurrences.slice(0, 2).map(({ id }) => id)).toEqual(booking.occurrences.map(({ id }) => id));
  });

  test('dates of other days are told in the words of the booking, each with its own time where it has one', async () => {
    const booking = await book(world, { when: weekly(2) });
    const alike = await heard(add(booking.id, { when: once('2027-02-11', '10:00', '12:00') }));
    expect(alike.when.rdates).toEqual(['2027-02-11']);
    expect(alike.ruleText.fi).toBe('joka tiistai 10.00–12.00, 2.2.–9.2.2027, lisäksi 11.2.2027');
    const other = await heard(add(booking.id, { when: once('2027-02-12', '11:00', '15:00') }));
    expect(other.when).toEqual(alike.when);
    expect(other.ruleText.fi).toContain('lisäksi 11.2.2027, lisäksi pe 12.2.2027 klo 11.00–15.00');
    expect(statesOf(other)).toEqual(Array(4).fill('approved'));
  });

  test('E15, E16: what one left out or cancelled oneself is had again with its id; what was denied or is past is not', async () => {
    const booking = await book(world, { when: weekly(4), resolutions: [{ date: '2027-02-09', action: 'skip' }] });
    const [past, left, own, byHouse] = booking.occurrences.map(({ id }) => id) as [string, string, string, string];
    await heard(cancel(world, booking.id, { scope: 'occurrence', occurrenceId: own }));
    await heard(
      cancel(world, booking.id, { scope: 'occurrence', occurrenceId: byHouse, reason: 'maintenance' }, 'approver'),
    );
    expect(await codeOf(add(booking.id, { occurrenceIds: [byHouse] }))).toBe('occurrence.not-again');
    expect(await codeOf(add(booking.id, { occurrenceIds: [past] }))).toBe('occurrence.not-again');
    expect(await codeOf(add(booking.id, { occurrenceIds: ['none'] }))).toBe('occurrence.not-found');
    const again = await heard(add(booking.id, { occurrenceIds: [left, own] }));
    expect(again.occurrences.map(({ id }) => id)).toEqual(booking.occurrences.map(({ id }) => id));
    expect(statesOf(again)).toEqual(['approved', 'approved', 'approved', 'cancelled']);
    expect(again.occurrences[1]?.reason).toBeUndefined();
    expect(again.ruleText).toEqual(booking.ruleText);
    expect(again.history.at(-1)?.text).toBe('Otettiin takaisin 2 kertaa.');
    await heard(cancel(world, booking.id, {}));
    expect(await codeOf(add(booking.id, { occurrenceIds: [own] }))).toBe('booking.not-open');
  });

  test('a taken date refuses all of them, and goes on with a choice', async () => {
    const booking = await book(world, { when: weekly(2) });
    await book(world, { organisationId: 'O16', when: once(third, '11:00', '12:00') }, 'ngo2');
    const json = { until: '2027-02-23' };
    expect((await ask(booking.id, json)).occurrences[0]).toMatchObject({ status: 'busy' });
    expect(await codeOf(add(booking.id, json))).toBe('booking.conflict');
    expect((await shown(world, booking.id)).version).toBe(1);
    const wait = [{ date: third, action: 'wait' }];
    const longer = await heard(add(booking.id, { ...json, resolutions: wait }));
    expect(statesOf(longer)).toEqual(['approved', 'approved', 'skipped', 'approved']);
    expect(longer.occurrences[2]?.wait).toBeDefined();
    expect(await codeOf(add(booking.id, { ...json, until: '2027-03-02', resolutions: wait }))).toBe(
      'resolution.unknown-date',
    );
  });

  test('new dates wait where a request would, what was given stays given, and staff decide only what waits', async () => {
    const booking = await book(world, { roomId: 'R39', when: weekly(2) });
    await heard(decide(world, booking.id, { decision: 'approve' }));
    world.travelTo('2026-11-25T08:00:00Z');
    const longer = await heard(add(booking.id, { until: third }));
    expect(longer).toMatchObject({ state: 'requested', decideBy: '2026-12-02', automatic: false });
    expect(statesOf(longer)).toEqual(['approved', 'approved', 'requested']);
    expect(await spacesOf(world, longer)).toEqual({ held: 4, asked: 2 });
    expect(longer.queueReasons.map(({ code }) => code)).toContain('room-manual');
    const { items } = await heard<{ items: ApprovalView[] }>(world.request('/approvals', { as: 'approver' }));
    const waiting = items.find((each) => each.booking.id === booking.id);
    expect(waiting).toMatchObject({ competitors: [], taken: [], booking: { summary: { requested: 1, approved: 2 } } });
    const denied = await heard(decide(world, booking.id, { decision: 'deny', reasonCode: 'PURPOSE' }));
    expect(denied).toMatchObject({ state: 'approved', decideBy: null });
    expect(statesOf(denied)).toEqual(['approved', 'approved', 'denied']);
    expect(await codeOf(add(booking.id, { occurrenceIds: [longer.occurrences[2]?.id] }))).toBe('occurrence.not-again');
  });

  test('only a rule goes on, in all at most four hundred dates, and never into a time that is over', async () => {
    const single = await book(world, { when: once(first, '10:00', '12:00') });
    expect(await codeOf(add(single.id, { until: third }))).toBe('booking.no-rule');
    const series = await book(world, { when: { ...once(first, '15:00', '16:00'), rrule: 'FREQ=WEEKLY;COUNT=2' } });
    expect(await problemOf(await add(series.id, { until: '2029-12-31' }))).toMatchObject({
      code: 'when.beyond-horizon',
      errors: [{ path: 'until' }],
    });
    const daily = { ...once('2027-02-03', '17:00', '18:00'), rrule: 'FREQ=DAILY;COUNT=399' };
    expect(await codeOf(add(series.id, { when: daily }))).toBe('when.too-many');
    expect(await codeOf(add(series.id, {}))).toBe('request.invalid');
    world.travelTo('2027-02-10T08:00:00Z');
    expect(await codeOf(add(series.id, { until: third }))).toBe('booking.past');
  });
});
