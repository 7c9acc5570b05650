import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { deliverMails } from '../../../server/notifications/deliver-mails.ts';
import type { BookingRequest, BookingView } from '../../../shared/bookings/schemas.ts';
import type {
  BookingBreakdownsView,
  BreakdownImpactView,
  StaffBreakdownView,
} from '../../../shared/breakdowns/schemas.ts';
import type { HistoryView } from '../../../shared/history/schemas.ts';
import type { AvailabilityView, RoomSummaryView, RoomView } from '../../../shared/rooms/schemas.ts';
import { decide, heard, queuedMails, shown } from '../../support/booking-commands.ts';
import { book, once } from '../../support/booking-messages.ts';
import { brokenLift, correct, mend, report, reported, withdraw } from '../../support/breakdowns.ts';
import { engines } from '../../support/engines.ts';
import { changeCatalogue, roomOf } from '../../support/held-times.ts';
import { type Account, createWorld, problemOf, type World } from '../../support/world.ts';

const noText = { fi: '', sv: '', en: '' };

/** Four Tuesdays from 12 January 2027; the lift is broken on the second and third. */
const tuesdays = { ...once('2027-01-12', '17:00', '19:00'), rrule: 'FREQ=WEEKLY;COUNT=4' };

describe.each(engines)('what is out of order, on $name', (engine) => {
  let world: World;
  beforeEach(async () => {
    world = await createWorld({ engine, demo: true });
  });
  afterEach(() => world.close());

  const bookUpstairs = (changes: Partial<BookingRequest> = {}) =>
    book(world, { roomId: 'R02', needs: ['wheelchair'], when: tuesdays, participants: 8, ...changes });
  const noticesOf = async ({ id }: Pick<BookingView, 'id'>, kind = 'breakdown') =>
    (await queuedMails(world))
      .filter(({ kind: is, payload }) => is === `booking.${kind}` && payload.bookingId === id)
      .map(({ payload }) => payload as { occurrenceIds: string[]; breakdownIds: string[] });
  const datesOf = (booking: BookingView, ids: readonly string[]) =>
    booking.occurrences.filter(({ id }) => ids.includes(id)).map(({ date }) => date);
  const told = async (booking: BookingView, kind = 'breakdown') =>
    (await noticesOf(booking, kind)).map(({ occurrenceIds }) => datesOf(booking, occurrenceIds));
  const sent = async () => {
    world.mails.length = 0;
    while ((await deliverMails(world.deps)) > 0);
    return world.mails.map(({ subject, text }) => ({ subject, text }));
  };
  const suffering = (id: string): Promise<BookingBreakdownsView> =>
    heard<BookingBreakdownsView>(world.request(`/bookings/${id}/breakdowns`, { as: 'ngo' }));
  const impactOf = (json: object): Promise<BreakdownImpactView> =>
    heard<BreakdownImpactView>(world.request('/sites/JNS-KAN/breakdowns/impact', { as: 'approver', json }));
  const codeOf = async (answer: Promise<Response>) => (await problemOf(await answer)).code;

  test('a booker is told of the dates that suffer, and of no others', async () => {
    const booking = await bookUpstairs();
    const breakdown = await reported(world);
    expect(breakdown).toMatchObject({ standing: 'coming', toldDates: 2, start: '2027-01-18T06:00:00Z', version: 1 });
    expect(await told(booking)).toEqual([['2027-01-19', '2027-01-26']]);
  });

  test('a span ends when it ends: dates that only touch it do not suffer', async () => {
    const booking = await bookUpstairs();
    await reported(world, { ...brokenLift, start: '2027-01-12T19:00', end: '2027-01-19T17:00' });
    expect(await told(booking)).toEqual([]);
    await reported(world, { ...brokenLift, start: '2027-01-19T18:59', end: '2027-01-26T17:01' });
    expect(await told(booking)).toEqual([['2027-01-19', '2027-01-26']]);
  });

  test('an end that nobody knows concerns every date from its start on', async () => {
    const booking = await bookUpstairs();
    await reported(world, { device: 'lift', start: '2027-01-26T08:00' });
    expect(await told(booking)).toEqual([['2027-01-26', '2027-02-02']]);
  });

  test('whoever stated no need that the device serves hears nothing', async () => {
    const others = [
      await bookUpstairs({ needs: ['hearing'], acceptsAccessibility: true }),
      await book(world, { roomId: 'R01', needs: ['wheelchair'], when: tuesdays, participants: 8 }),
    ];
    await reported(world);
    for (const other of others) expect(await told(other)).toEqual([]);
  });

  test('wheelchair users who were only counted are thought of all the same', async () => {
    const booking = await bookUpstairs({ needs: [] });
    const { bookings } = world.db.tables;
    await world.db.write(async (tx) => {
      await tx.update(bookings).set({ wheelchairUsers: 1 });
    });
    await reported(world);
    expect(await told(booking)).toEqual([['2027-01-19', '2027-01-26']]);
  });

  test('a breakdown of another room does not touch the booking, one of its own room does', async () => {
    const booking = await bookUpstairs();
    await reported(world, { ...brokenLift, roomId: 'R03' });
    expect(await told(booking)).toEqual([]);
    await reported(world, { ...brokenLift, roomId: 'R02' });
    expect(await told(booking)).toHaveLength(1);
  });

  test('a later end tells the new dates only, and each date once', async () => {
    const booking = await bookUpstairs();
    const { id } = await reported(world, { ...brokenLift, end: '2027-01-20T08:00' });
    await heard(correct(world, id, { end: '2027-01-27T08:00' }));
    await heard(correct(world, id, { end: '2027-01-28T08:00', note: { ...noText, fi: 'Varaosa on tilattu.' } }));
    expect(await told(booking)).toEqual([['2027-01-19'], ['2027-01-26']]);
  });

  test('two breakdowns at once are told once each, and both stand on the booking', async () => {
    const booking = await bookUpstairs();
    const lift = await reported(world);
    const ramp = await reported(world, { ...brokenLift, device: 'toilet', end: '2027-01-20T08:00' });
    expect(await told(booking)).toEqual([['2027-01-19', '2027-01-26'], ['2027-01-19']]);
    const { dates } = await suffering(booking.id);
    expect(dates.map(({ breakdownIds }) => breakdownIds)).toEqual([[lift.id, ramp.id], [lift.id]]);
  });

  test('while another door leads in nobody is told; when the last one breaks, both are', async () => {
    const { site } = await roomOf(world, 'R02');
    await changeCatalogue(world, async (tx) => {
      const { entrances, facts } = tx.tables;
      const known = (await tx.select().from(facts)).filter(({ subjectId }) => subjectId === site.entrances[0]?.id);
      for (const [position, name] of ['front', 'yard'].entries()) {
        await tx
          .insert(entrances)
          .values({ id: name, siteId: site.id, name: { ...noText, fi: name }, position: 90 + position });
        await tx.insert(facts).values(known.map((fact) => ({ ...fact, subjectId: name })));
      }
    });
    const doors = (await roomOf(world, 'R02')).site.entrances.map(({ id }) => id);
    const booking = await bookUpstairs();
    const span = { device: 'door', start: '2027-01-18T08:00', end: '2027-01-20T08:00' } as const;
    for (const entranceId of doors.slice(1)) await reported(world, { ...span, entranceId });
    expect(await told(booking)).toEqual([]);
    await reported(world, { ...span, entranceId: doors[0] as string });
    const [notice] = await noticesOf(booking);
    expect(notice?.breakdownIds).toHaveLength(doors.length);
    expect(datesOf(booking, notice?.occurrenceIds ?? [])).toEqual(['2027-01-19']);
  });

  test('the message names device, times, dates and free rooms that suit', async () => {
    const booking = await bookUpstairs();
    await sent();
    await reported(world, { ...brokenLift, note: { ...noText, fi: 'Varaosa on tilattu.' } });
    const [mail, ...more] = await sent();
    expect(more).toEqual([]);
    expect(mail?.subject).toMatch(/^Hissi on epäkunnossa: /);
    expect(mail?.text).toContain(
      'Hissi on epäkunnossa: ma 18.1.2027 klo 8.00 – ma 1.2.2027 klo 8.00. Tilanne ilmoitettu su 22.11.2026 klo 10.00.\nVaraosa on tilattu.',
    );
    expect(mail?.text).toContain('- ti 19.1.2027 klo 17.00–19.00, ');
    expect(mail?.text).toContain('- Kokoustila Kanerva: kaikki 2 kertaa');
    expect(mail?.text).toContain(`/varaukset/${booking.id}`);
    expect(mail?.text).not.toContain('2.2.2027 klo 17');
  });

  test('mended before its time, it is told to those who were told, for dates to come', async () => {
    const booking = await bookUpstairs();
    const { id } = await reported(world);
    world.travelTo('2027-01-20T10:00:00Z');
    const mended = await heard<StaffBreakdownView>(mend(world, id));
    expect(mended).toMatchObject({ standing: 'past', end: '2027-01-20T10:00:00Z', version: 2 });
    expect(await told(booking, 'mended')).toEqual([['2027-01-26']]);
    const mails = await sent();
    expect(mails.map(({ subject }) => subject)).toContainEqual(expect.stringMatching(/^Taas kunnossa: Hissi, /));
    expect(await codeOf(mend(world, id))).toBe('breakdown.not-current');
    expect((await suffering(booking.id)).dates).toEqual([]);
    // Broken again: told again.
    await heard(correct(world, id, { end: '2027-02-01T08:00' }));
    expect(await told(booking)).toEqual([['2027-01-19', '2027-01-26'], ['2027-01-26']]);
  });

  test('a report that was wrong is withdrawn with a word to those who were told', async () => {
    const booking = await bookUpstairs();
    const { id } = await reported(world);
    expect((await withdraw(world, id)).status).toBe(204);
    expect(await told(booking, 'mended')).toEqual([['2027-01-19', '2027-01-26']]);
    expect(await codeOf(withdraw(world, id))).toBe('breakdown.not-found');
    const { items } = await heard<HistoryView>(world.request('/sites/JNS-KAN/history', { as: 'approver' }));
    expect(items.map(({ action }) => action)).toEqual(['site.breakdown-withdrawn', 'site.breakdown-reported']);
  });

  test('a mail that was not sent in time leaves out what was mended meanwhile', async () => {
    await bookUpstairs();
    await sent();
    const { id } = await reported(world);
    await withdraw(world, id);
    expect((await sent()).map(({ subject }) => subject)).toEqual([expect.stringMatching(/^Taas kunnossa/)]);
  });

  test('a booking approved into the time hears it in its confirmation, and not again', async () => {
    const { id } = await reported(world);
    const waiting = await bookUpstairs({ acceptsAccessibility: true });
    expect(waiting.state).toBe('requested');
    await sent();
    await heard(decide(world, waiting.id, { decision: 'approve' }));
    const [mail, ...more] = await sent();
    expect(more).toEqual([]);
    expect(mail?.text).toContain('Huomaa: näinä kertoina jokin on epäkunnossa.');
    expect(mail?.text).toContain('- ti 26.1.2027 klo 17.00–19.00');
    await heard(correct(world, id, { end: '2027-01-31T08:00' }));
    expect(await told(waiting)).toEqual([]);
  });

  test('requests that wait are counted beforehand but get no message', async () => {
    const waiting = await book(world, {
      roomId: 'R03',
      needs: ['hearing'],
      when: tuesdays,
      participants: 8,
    });
    expect(waiting.state).toBe('requested');
    const booking = await bookUpstairs();
    const loop = { ...brokenLift, device: 'loop', roomId: 'R03' };
    expect(await impactOf(loop)).toMatchObject({ dates: 2, bookings: 1, messages: 0 });
    await reported(world, loop as Parameters<typeof reported>[1]);
    expect(await told(waiting)).toEqual([]);
    const impact = await impactOf(brokenLift);
    expect(impact).toMatchObject({ dates: 2, bookings: 1, messages: 1 });
    expect(impact.items).toMatchObject([
      { bookingId: booking.id, needs: ['wheelchair'], occurrences: [{ state: 'approved' }, { state: 'approved' }] },
    ]);
    expect(JSON.stringify(impact)).not.toContain('040 123 4500');
  });

  test('an edit is tried against what it would replace', async () => {
    await bookUpstairs();
    const { id } = await reported(world);
    expect(await impactOf({ ...brokenLift, breakdownId: id })).toMatchObject({ dates: 2, messages: 0 });
    expect(await impactOf({ ...brokenLift, end: '2027-02-03T08:00', breakdownId: id })).toMatchObject({
      dates: 3,
      messages: 1,
    });
  });

  test('what cannot be is refused by name', async () => {
    expect(await codeOf(report(world, { ...brokenLift, end: '2027-01-18T08:00' }))).toBe('when.end-before-start');
    expect(await codeOf(report(world, { ...brokenLift, roomId: 'R37' }))).toBe('breakdown.place');
    expect(await codeOf(report(world, { ...brokenLift, device: 'parking', roomId: 'R02' }))).toBe('breakdown.place');
    expect(await codeOf(report(world, { ...brokenLift, facilityId: 'no-such' }))).toBe('breakdown.place');
    const { id } = await reported(world);
    expect(await codeOf(mend(world, id))).toBe('breakdown.not-current');
    const stale = await problemOf(await correct(world, id, { end: null }, { ifMatch: '"7"' }));
    expect(stale).toMatchObject({ code: 'request.stale', current: { id, version: 1 } });
  });

  test('the room says what is out of order in it until that is over, by the clock alone', async () => {
    const { id } = await reported(world);
    const broken = async (room: string) =>
      (await heard<RoomView>(world.request(`/rooms/${room}`))).breakdowns.map((each) => each.id);
    expect(await broken('R02')).toEqual([id]);
    expect(await broken('R37')).toEqual([]);
    world.clock.set('2027-02-01T05:59:00Z');
    expect(await broken('R02')).toEqual([id]);
    world.clock.set('2027-02-01T06:00:00Z');
    expect(await broken('R02')).toEqual([]);
  });

  test('lists mark the rooms that are worse off at this moment, and no others', async () => {
    await reported(world, { ...brokenLift, start: '2026-11-20T08:00' });
    await reported(world, { ...brokenLift, device: 'parking' });
    const list = await heard<{ items: RoomSummaryView[] }>(world.request('/rooms?siteId=JNS-KAN'));
    expect(list.items.map(({ code, outOfOrder }) => [code, outOfOrder]).sort()).toEqual([
      ['R01', undefined],
      ['R02', ['lift']],
      ['R03', undefined],
    ]);
  });

  test('calendars and pages for other sites tell it of the days they show, under a new tag', async () => {
    const path = '/rooms/R02/availability?from=2027-01-18&to=2027-01-24';
    const page = '//embed/sites/JNS-KAN?view=week&from=2027-01-18';
    const before = [await world.request(path), await world.request(page)];
    const { id } = await reported(world, { ...brokenLift, end: '2027-01-19T08:00' });
    const after = [await world.request(path), await world.request(page)];
    for (const [index, response] of after.entries())
      expect(response.headers.get('etag')).not.toBe(before[index]?.headers.get('etag'));
    const days = (await after[0]?.json()) as AvailabilityView;
    expect(days.breakdowns).toMatchObject([{ id, device: 'lift', localEnd: '2027-01-19T08:00' }]);
    expect(await after[1]?.text()).toContain('Hissi on epäkunnossa, ma 18.1.2027 klo 8.00 – ti 19.1.2027 klo 8.00');
    const later = await world.request('/rooms/R02/availability?from=2027-01-20&to=2027-01-24');
    expect((await later.json()) as AvailabilityView).not.toHaveProperty('breakdowns');
    world.clock.set('2027-01-19T06:00:00Z');
    expect(await (await world.request(page)).text()).not.toContain('Hissi on epäkunnossa');
  });

  test('keepers see what is current, coming and past', async () => {
    const { id } = await reported(world);
    const soon = await reported(world, { ...brokenLift, device: 'toilet', start: '2027-03-01T08:00', end: null });
    world.travelTo('2027-02-02T08:00:00Z');
    const now = await reported(world, { device: 'loop', roomId: 'R03', start: '2027-02-02T08:00' });
    const list = await heard<{ items: StaffBreakdownView[] }>(
      world.request('/sites/JNS-KAN/breakdowns', { as: 'approver' }),
    );
    expect(list.items.map((each) => [each.id, each.standing])).toEqual([
      [now.id, 'current'],
      [soon.id, 'coming'],
      [id, 'past'],
    ]);
  });

  describe('and its way out', () => {
    test('offers rooms of the house that suit and are free on every date, and the same hour elsewhere', async () => {
      const booking = await bookUpstairs();
      await reported(world);
      const view = await suffering(booking.id);
      const ground = await roomOf(world, 'R01');
      expect(view.dates.map(({ localStart, needs }) => [localStart, needs])).toEqual([
        ['2027-01-19T17:00', ['wheelchair']],
        ['2027-01-26T17:00', ['wheelchair']],
      ]);
      expect(view.together[0]).toEqual({ roomId: ground.id, roomName: ground.name, keepsApproval: true });
      expect(view.dates[0]?.offers[0]).toMatchObject({ kind: 'room', roomId: ground.id, keepsApproval: true });
      // Another hour of the same day heals nothing.
      expect(view.dates.flatMap(({ offers }) => offers).every(({ kind }) => kind === 'room')).toBe(true);
      expect(view.elsewhere.length).toBeGreaterThan(0);
      await book(world, { roomId: 'R01', when: once('2027-01-26', '17:00', '18:00') });
      const later = await suffering(booking.id);
      expect(later.together.map(({ roomId }) => roomId)).not.toContain(ground.id);
      expect(later.dates[1]?.offers.map(({ roomId }) => roomId)).not.toContain(ground.id);
      expect(later.dates[0]?.offers.map(({ roomId }) => roomId)).toContain(ground.id);
    });

    const moveTo = (booking: BookingView, room: string, dates: readonly string[], as: Account = 'ngo') =>
      world.request(`/bookings/${booking.id}/move`, {
        as,
        json: {
          moves: booking.occurrences
            .filter(({ date }) => dates.includes(date))
            .map(({ id }) => ({ occurrenceId: id, roomId: room })),
        },
        headers: { 'If-Match': `"${booking.version}"` },
      });
    const roomsOf = async ({ id }: BookingView) =>
      Promise.all(
        (await shown(world, id)).occurrences.map(
          async ({ roomId }) => (await world.deps.catalogue(world.db)).room(roomId)?.code,
        ),
      );

    test('moves all dates at once, still approved, and then nothing suffers', async () => {
      const booking = await bookUpstairs();
      await reported(world);
      const moved = await heard(moveTo(booking, 'R01', ['2027-01-19', '2027-01-26']));
      expect(moved.version).toBe(2);
      expect(moved.occurrences.map(({ state, reason }) => [state, reason])).toEqual([
        ['approved', undefined],
        ['approved', 'moved-room'],
        ['approved', 'moved-room'],
        ['approved', undefined],
      ]);
      expect(await roomsOf(booking)).toEqual(['R02', 'R01', 'R01', 'R02']);
      expect((await suffering(booking.id)).dates).toEqual([]);
      // The rooms that were left are free for others.
      await book(world, { roomId: 'R02', when: once('2027-01-19', '17:00', '19:00') });
    });

    test('moves nothing when one of the dates cannot be had any more', async () => {
      const booking = await bookUpstairs();
      await reported(world);
      await book(world, { roomId: 'R01', when: once('2027-01-26', '17:00', '18:00') });
      const refused = await problemOf(await moveTo(booking, 'R01', ['2027-01-19', '2027-01-26']));
      expect(refused).toMatchObject({ code: 'booking.conflict', conflicts: [{ date: '2027-01-26', reason: 'busy' }] });
      expect(await roomsOf(booking)).toEqual(['R02', 'R02', 'R02', 'R02']);
    });

    test('says beforehand which rooms staff decide about, and they may move there', async () => {
      const booking = await bookUpstairs();
      await reported(world);
      const hall = (await roomOf(world, 'R03')).id;
      const offered = (await suffering(booking.id)).together.find(({ roomId }) => roomId === hall);
      expect(offered?.keepsApproval).toBe(false);
      expect(await codeOf(moveTo(booking, 'R03', ['2027-01-19']))).toBe('booking.change-needs-approval');
      await heard(moveTo(booking, 'R03', ['2027-01-19'], 'approver'));
      expect(await roomsOf(booking)).toEqual(['R02', 'R03', 'R02', 'R02']);
    });

    test('is not gone twice: a booking that changed meanwhile is read anew', async () => {
      const booking = await bookUpstairs();
      await heard(moveTo(booking, 'R01', ['2027-01-19']));
      expect(await codeOf(moveTo(booking, 'R01', ['2027-01-26']))).toBe('request.stale');
    });

    test('leads dates past each other: what one gives up another may take', async () => {
      const when = { ...once('2027-01-12', '09:00', '10:00'), rdates: ['2027-01-12T10:00'] };
      const booking = await book(world, { roomId: 'R37', when });
      const [early, late] = booking.occurrences;
      const moved = await heard(
        world.request(`/bookings/${booking.id}/move`, {
          as: 'ngo',
          json: {
            moves: [
              { occurrenceId: early?.id, start: '2027-01-12T10:00' },
              { occurrenceId: late?.id, start: '2027-01-12T09:00' },
            ],
          },
        }),
      );
      expect(moved.occurrences.map(({ id, localStart, localEnd }) => [id, localStart, localEnd])).toEqual([
        [late?.id, '2027-01-12T09:00', '2027-01-12T10:00'],
        [early?.id, '2027-01-12T10:00', '2027-01-12T11:00'],
      ]);
    });

    test('is silent where nothing is out of order', async () => {
      const booking = await bookUpstairs();
      expect(await suffering(booking.id)).toEqual({
        breakdowns: [],
        dates: [],
        acknowledged: null,
        together: [],
        elsewhere: [],
      });
      expect((await shown(world, booking.id)).version).toBe(1);
    });
  });
});
