import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import * as priorityClasses from '../../../db/priority-classes.ts';
import { releaseHeldRequests } from '../../../server/bookings/release-held-requests.ts';
import type { PreviewView } from '../../../shared/bookings/preview-schemas.ts';
import type { BookingView } from '../../../shared/bookings/schemas.ts';
import type { Language } from '../../../shared/i18n/language.ts';
import type { DryRunView } from '../../../shared/rooms/dry-run-schemas.ts';
import { DAY } from '../../../shared/time.ts';
import { cancel, change, decide, heard, spacesOf } from '../../support/booking-commands.ts';
import { book, bookingMessage, once } from '../../support/booking-messages.ts';
import { engines } from '../../support/engines.ts';
import { changeCatalogue } from '../../support/held-times.ts';
import { changeRoom } from '../../support/room-settings.ts';
import { type Account, createWorld, problemOf, type World } from '../../support/world.ts';

const day = '2027-02-02';
const weekly = (count: number) => ({ ...once(day, '10:00', '12:00'), rrule: `FREQ=WEEKLY;COUNT=${count}` });
const label = (text: string) => ({ fi: text, sv: text, en: text });
const classRow = (code: string, position: number, kinds: string[]) => ({
  code,
  position,
  label: label(code),
  description: label(''),
  rule: { kinds: kinds as never },
  mayBook: true,
  priceClass: 'free',
});

/** O01 is an association, and confirms at once in R37. */
describe.each(engines)('the rules of a room on $name', (engine) => {
  let world: World;
  beforeEach(async () => {
    world = await createWorld({ engine, demo: true });
    const { priorityClasses: table } = world.db.tables;
    await changeCatalogue(world, async (tx) => {
      await tx.delete(table);
      await priorityClasses.insert(tx, [
        classRow('associations', 1, ['association']),
        classRow('foundations', 2, ['foundation']),
      ]);
    });
  });
  afterEach(() => world.close());

  const preview = (when: BookingView['when'], language: Language = 'fi', more: object = {}) =>
    heard<PreviewView>(
      world.request('/bookings/preview', {
        as: 'ngo',
        json: { roomId: 'R37', when, organisationId: 'O01', participants: 5, ...more },
        headers: { 'Accept-Language': language },
      }),
    );
  const reasonsOf = async (when: BookingView['when']) => (await preview(when)).occurrences.map(({ reason }) => reason);
  const refused = async (changes: Parameters<typeof bookingMessage>[0]) =>
    (await problemOf(await world.request('/bookings', { as: 'ngo', json: bookingMessage(changes) }))).conflicts;
  const queue = async (changes: Parameters<typeof bookingMessage>[0]) =>
    (await book(world, changes)).queueReasons.map(({ code }) => code);

  test('only classes that the room names may book it; the others are told so in words', async () => {
    await changeRoom(world, 'R37', { policy: { priorityClasses: ['associations'] } });
    await book(world, { when: once(day, '08:00', '09:00') });
    await changeRoom(world, 'R37', { policy: { priorityClasses: ['foundations'] } });
    expect(await reasonsOf(weekly(2))).toEqual(['class', 'class']);
    expect(await refused({ when: weekly(2) })).toMatchObject([{ reason: 'class' }, { reason: 'class' }]);
    const texts = await Promise.all(
      (['fi', 'sv', 'en'] as const).map(
        async (language) => (await preview(weekly(1), language)).occurrences[0]?.reasonText,
      ),
    );
    expect(texts).toEqual([
      expect.stringContaining('vain tietyt järjestöt'),
      expect.stringContaining('bara av vissa organisationer'),
      expect.stringContaining('Only certain organisations'),
    ]);
  });

  test('a room that is not open to the asker is not offered in place of another', async () => {
    await book(world, { when: once(day, '10:00', '12:00') });
    const offered = async () =>
      (await preview(once(day, '10:00', '12:00'))).occurrences[0]?.alternatives.flatMap(({ kind, roomName }) =>
        kind === 'room' ? roomName.fi : [],
      );
    expect(await offered()).toContain('Monitoimisali B');
    await changeRoom(world, 'R38', { policy: { priorityClasses: ['foundations'] } });
    expect(await offered()).not.toContain('Monitoimisali B');
  });

  test('who says not for whom it is asked hears nothing of classes', async () => {
    await changeRoom(world, 'R37', { policy: { priorityClasses: ['foundations'] } });
    const json = { roomId: 'R37', when: weekly(1) };
    const view = await heard<PreviewView>(world.request('/bookings/preview', { json }));
    expect(view.occurrences.map(({ status }) => status)).toEqual(['free']);
  });

  test('a season’s hours are counted over bookings, states and weeks, and begin anew in August', async () => {
    await changeRoom(world, 'R37', { policy: { seasonQuotaHours: 6 } });
    const first = await book(world, { when: weekly(2) });
    expect(await reasonsOf({ ...once('2027-05-04', '10:00', '11:30'), rrule: 'FREQ=WEEKLY;COUNT=3' })).toEqual([
      undefined,
      'season-quota',
      'season-quota',
    ]);
    expect(await reasonsOf(once('2027-09-07', '10:00', '16:00'))).toEqual([undefined]);
    // Its own hours do not stand in the way of a date that moves.
    const [date] = first.occurrences;
    const times = { start: `${day}T11:00`, end: `${day}T15:00` };
    const moved = await change(world, first.id, { scope: 'occurrence', occurrenceId: date?.id as string, ...times });
    expect(moved.status).toBe(200);
    expect(await refused({ when: once('2027-06-01', '10:00', '10:30') })).toMatchObject([{ reason: 'season-quota' }]);
  });

  test('hours of other organisations are not counted', async () => {
    await changeRoom(world, 'R37', { policy: { seasonQuotaHours: 2 } });
    await book(world, { organisationId: 'O16', when: once(day, '08:00', '10:00') }, 'ngo2');
    expect(await reasonsOf(weekly(1))).toEqual([undefined]);
  });

  test('a room’s own conditions of automatic approval send what goes beyond them to the queue', async () => {
    await changeRoom(world, 'R37', {
      policy: {
        automatic: { maxParticipants: 10, maxDates: 2, maxHoursPerDate: 2, priorityClasses: ['associations'] },
      },
    });
    expect(await queue({ when: weekly(2), participants: 10 })).toEqual([]);
    const longer = { ...once('2027-03-02', '10:00', '13:00'), rrule: 'FREQ=WEEKLY;COUNT=3' };
    expect(await queue({ when: longer, participants: 11 })).toEqual(['many-participants', 'many-dates', 'long-dates']);
    await changeRoom(world, 'R37', { policy: { automatic: { priorityClasses: ['foundations'] } } });
    expect(await queue({ when: once('2027-04-06', '10:00', '11:00') })).toEqual(['priority-class']);
  });

  test('the conditions are told in words, in the preview as well', async () => {
    await changeRoom(world, 'R37', { policy: { automatic: { maxDates: 2 } } });
    const words = async (language: Language) => (await preview(weekly(3), language)).queueReasons;
    expect(await words('fi')).toEqual([{ code: 'many-dates', text: 'Yli 2 kerran sarjat käsittelee henkilökunta.' }]);
    expect((await words('sv'))[0]?.text).toContain('fler än 2 tillfällen');
    expect((await words('en'))[0]?.text).toContain('more than 2 dates');
  });

  test('what lies outside the hours of automatic approval goes to the queue, with how many dates do', async () => {
    const hours = [{ weekday: 2 as const, start: '08:00', end: '12:00' }];
    await changeRoom(world, 'R37', { policy: { automatic: { hours } } });
    expect(await queue({ when: weekly(2) })).toEqual([]);
    const later = { ...once('2027-03-02', '11:00', '13:00'), rrule: 'FREQ=WEEKLY;COUNT=3' };
    const booking = await book(world, { when: later });
    expect(booking).toMatchObject({
      state: 'requested',
      queueReasons: [
        {
          code: 'outside-automatic-hours',
          text: 'Varaus vahvistuu heti vain tiettyinä aikoina. 3 kertaa on muulloin.',
        },
      ],
    });
    const wrong = { hours: [...hours, { weekday: 2 as const, start: '11:00', end: '15:00' }] };
    const refused = await world.request('/rooms/R37', {
      method: 'PATCH',
      as: 'coordinator',
      json: { policy: { automatic: wrong } },
    });
    expect(await problemOf(refused)).toMatchObject({
      errors: [{ path: 'policy.automatic.hours', code: 'hours.overlap' }],
    });
  });

  describe('conditions that are only tried, on the requests of the last twelve months', () => {
    const tried = (automatic: object, as: Account = 'coordinator') =>
      world.request('/rooms/R39/automatic/dry-run', { as, json: { automatic } });
    /** Of a room that staff decide about; the demo has asked for nothing there. */
    const asked = (on: string, more = {}, as: Account = 'ngo') =>
      book(world, { roomId: 'R39', when: once(on, '10:00', '12:00'), ...more }, as);

    test('tell what would have been approved, what became of it, and which denials make one think', async () => {
      expect(await heard<DryRunView>(tried({}))).toMatchObject({ total: 0, approved: 0, denied: [], reasons: [] });
      const approved = await asked('2027-03-02');
      const denied = await asked('2027-03-09');
      const large = await asked('2027-03-16', { participants: 30 });
      const long = await asked('2027-03-23', { participants: 30, when: once('2027-03-23', '10:00', '16:00') });
      await heard(decide(world, approved.id, { decision: 'approve' }));
      await heard(decide(world, denied.id, { decision: 'deny', reasonCode: 'CARE_SAFETY' }));
      const { revision } = await world.deps.catalogue(world.db);
      // The version of PostgreSQL moves with every database of the machine.
      const stored = async () => {
        const { audit, bookings, decisions, occurrences, outbox, rooms } = world.db.tables;
        const counts = [audit, bookings, decisions, occurrences, outbox].map((table) => world.db.$count(table));
        return [...(await Promise.all(counts)), await world.db.select().from(rooms).orderBy(rooms.id)];
      };
      const before = await stored();
      expect(await heard<DryRunView>(tried({ maxParticipants: 20, maxHoursPerDate: 4 }))).toEqual({
        from: '2025-11-22',
        until: '2026-11-22',
        total: 4,
        approved: 2,
        became: { automatic: 0, approved: 1, denied: 1, waiting: 0, withdrawn: 0 },
        denied: [
          {
            bookingId: denied.id,
            title: denied.internalTitle,
            organisation: denied.organisation.name,
            requestedOn: '2026-11-22',
            ruleText: denied.ruleText,
            reason: expect.objectContaining({ fi: 'Asiakas- ja potilasturvallisuus' }),
          },
        ],
        reasons: [
          { code: 'many-participants', requests: 2, alone: 1 },
          { code: 'long-dates', requests: 1, alone: 0 },
        ],
      });
      // Nothing was written, nor has the room changed.
      expect(await stored()).toEqual(before);
      expect((await world.deps.catalogue(world.db)).revision).toBe(revision);
      expect(await queue({ roomId: 'R39', when: once('2027-04-06', '10:00', '11:00') })).toEqual(['room-manual']);
      await heard(cancel(world, large.id, {}));
      const all = await heard<DryRunView>(tried({ maxParticipants: null }));
      expect(all).toMatchObject({
        total: 5,
        approved: 5,
        became: { approved: 1, denied: 1, waiting: 2, withdrawn: 1 },
      });
      expect(long.state).toBe('requested');
    });

    test('who else asked for the time is taken as it was found then, and a year later it is forgotten', async () => {
      const first = await asked('2027-03-02');
      await asked('2027-03-02', { organisationId: 'O16' }, 'ngo2');
      const view = await heard<DryRunView>(tried({}));
      expect(view).toMatchObject({ total: 2, approved: 1, reasons: [{ code: 'competing', requests: 1, alone: 1 }] });
      // What is asked of one’s own room is nobody else’s to try.
      expect((await tried({}, 'ngo')).status).toBe(403);
      world.travelTo('2027-11-23T08:00:00Z');
      expect((await heard<DryRunView>(tried({}))).total).toBe(0);
      expect(first.state).toBe('requested');
    });

    test.each([
      [{ hours: [] }, 'automatic.hours'],
      [{ hours: [{ weekday: 1, start: '12:00', end: '08:00' }] }, 'automatic.hours'],
      [{ priorityClasses: ['nobody'] }, 'automatic.priorityClasses'],
    ])('%j cannot be tried', async (automatic, path) => {
      const problem = await problemOf(await tried(automatic));
      expect(problem.errors?.map((error) => error.path)).toEqual([path]);
    });
  });

  test('a moved date keeps its approval only within the conditions', async () => {
    const booking = await book(world, { when: once(day, '10:00', '12:00') });
    await changeRoom(world, 'R37', { policy: { automatic: { maxHoursPerDate: 2 } } });
    const to = (start: string, end: string) =>
      change(world, booking.id, { scope: 'all', start: `${day}T${start}`, end: `${day}T${end}` });
    expect((await to('12:00', '15:00')).status).toBe(409);
    expect((await to('12:00', '14:00')).status).toBe(200);
  });

  test('a room may hold what is asked of it, though its house lets requests compete, and the other way round', async () => {
    await changeRoom(world, 'R39', { policy: { requestsHoldSlot: true } });
    const waiting = await book(world, { roomId: 'R39', when: once(day, '10:00', '12:00') });
    expect(await spacesOf(world, waiting)).toEqual({ held: 2, asked: 0 });
    world.clock.advance(8 * DAY);
    await releaseHeldRequests(world.deps);
    expect(await spacesOf(world, waiting)).toEqual({ held: 0, asked: 2 });
  });
});
