import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import type { SiteCalendarView } from '../../../shared/approvals/schemas.ts';
import type { PartsPreviewView } from '../../../shared/bookings/change-schemas.ts';
import type { PreviewView } from '../../../shared/bookings/preview-schemas.ts';
import type { BookingView } from '../../../shared/bookings/schemas.ts';
import type { ClosurePlanView } from '../../../shared/closures/plan-schemas.ts';
import type { AvailabilityView } from '../../../shared/rooms/schemas.ts';
import { bookingFaults } from '../../support/booking-invariants.ts';
import { book, bookingMessage, once } from '../../support/booking-messages.ts';
import { engines } from '../../support/engines.ts';
import { checkIcs, icsValue } from '../../support/ics-checker.ts';
import { changeRoom } from '../../support/room-settings.ts';
import { type Account, bodyOf, createWorld, problemOf, type World } from '../../support/world.ts';

const day = '2027-02-02';
/** A forum from ten to four. */
const forum = once(day, '10:00', '16:00');

describe.each(engines)('an event with several rooms, on $name', (engine) => {
  let world: World;
  beforeEach(async () => {
    world = await createWorld({ engine, demo: true });
  });
  afterEach(async () => {
    expect(await bookingFaults(world)).toEqual([]);
    await world.close();
  });

  /** Minutes that a hall takes from the evening before. */
  const evening = { roomId: 'R06', startOffset: -17 * 60, minutes: 120 };
  const parts = [{ roomId: 'R38' }, { roomId: 'R04', startOffset: 60, minutes: 90 }];
  const preview = async (asked: object) =>
    bodyOf<PreviewView>(await world.request('/bookings/preview', { as: 'ngo', json: { roomId: 'R37', ...asked } }));
  const decide = (id: string, json: object) => world.request(`/bookings/${id}/decision`, { as: 'coordinator', json });
  const busyOf = async (room: string, date = day) => {
    const path = `/rooms/${room}/availability?from=${date}&to=${date}`;
    const { days } = await bodyOf<AvailabilityView>(await world.request(path));
    const busy = days.flatMap((each) => each.busy).filter(({ kind }) => kind === 'booked' || kind === 'requested');
    return busy.map(({ kind, start, end }) => `${kind} ${start.slice(11, 16)}-${end.slice(11, 16)}`);
  };

  test('takes all of them at once when none of them needs a person', async () => {
    const { state, parts: told } = await book(world, { when: forum, parts });
    expect(state).toBe('approved');
    expect(told?.map(({ roomName, startOffset, minutes }) => [roomName.fi, startOffset, minutes])).toEqual([
      ['Monitoimisali B', 0, null],
      ['Perhetupa', 60, 90],
    ]);
    expect(await busyOf('R37')).toEqual(['booked 08:00-14:00']);
    expect(await busyOf('R38')).toEqual(['booked 08:00-14:00']);
    expect(await busyOf('R04')).toEqual([expect.stringMatching(/^booked 09:00-10:[34]/)]);
    const second = await world.request('/bookings', {
      as: 'ngo',
      json: bookingMessage({ roomId: 'R38', when: forum }),
    });
    expect(second.status).toBe(409);
  });

  test('waits for one decision when one of its rooms does, and is then given whole', async () => {
    const before = await busyOf('R06');
    const asked = await book(world, { when: forum, parts: [...parts, evening] });
    expect([asked.state, asked.queueReasons.map(({ code }) => code)]).toEqual(['requested', ['room-manual']]);
    expect(asked.occurrences).toHaveLength(1);
    expect(await busyOf('R06', '2027-02-01')).toEqual(['requested 15:00-17:00']);
    expect((await decide(asked.id, { decision: 'approve' })).status).toBe(200);
    expect(await busyOf('R06', '2027-02-01')).toEqual([expect.stringMatching(/^booked 15:00-17:/)]);
    expect(await busyOf('R06')).toEqual(before);
    expect(await busyOf('R38')).toEqual(['booked 08:00-14:00']);
  });

  test('is refused whole, with the name of the room that is taken, and the preview said so', async () => {
    await book(world, { roomId: 'R38', when: once(day, '15:00', '17:00') });
    const { summary, occurrences } = await preview({ when: forum, parts });
    expect(summary).toMatchObject({ total: 1, free: 0, blocked: 1 });
    expect(occurrences[0]).toMatchObject({ status: 'busy', reasonText: expect.stringMatching(/^Monitoimisali B: /) });
    const refused = await world.request('/bookings', { as: 'ngo', json: bookingMessage({ when: forum, parts }) });
    expect(await problemOf(refused)).toMatchObject({ status: 409, code: 'booking.conflict' });
    expect(await busyOf('R37')).toEqual([]);
    expect((await preview({ when: forum })).summary.free).toBe(1);
  });

  test('competes in every room that it asks for', async () => {
    const forumAsked = await book(world, { when: forum, parts: [evening] });
    const other = { organisationId: 'O16', roomId: 'R06', when: once('2027-02-01', '17:30', '19:00') };
    const rival = await book(world, other, 'ngo2');
    expect(rival.queueReasons.map(({ code }) => code)).toContain('competing');
    const refused = await decide(forumAsked.id, { decision: 'approve' });
    expect((await problemOf(refused)).code).toBe('booking.competing');
    expect((await decide(forumAsked.id, { decision: 'approve', denyCompeting: true })).status).toBe(200);
    const lost = await bodyOf<BookingView>(await world.request(`/bookings/${rival.id}`, { as: 'ngo2' }));
    expect(lost.state).toBe('denied');
  });

  test('moves with all its rooms, and gives all of them back', async () => {
    const { id, occurrences } = await book(world, { when: forum, parts });
    const json = { scope: 'occurrence', occurrenceId: occurrences[0]?.id, start: `${day}T11:00` };
    expect((await world.request(`/bookings/${id}`, { method: 'PATCH', as: 'ngo', json })).status).toBe(200);
    expect(await busyOf('R38')).toEqual(['booked 09:00-15:00']);
    expect(await busyOf('R04')).toEqual([expect.stringMatching(/^booked 10:00-11:[34]/)]);
    const cancelled = { scope: 'all', reason: 'organiser' };
    expect((await world.request(`/bookings/${id}/cancel`, { as: 'ngo', json: cancelled })).status).toBe(200);
    for (const room of ['R37', 'R38', 'R04']) expect(await busyOf(room)).toEqual([]);
  });

  test('cannot take a room twice at once, nor one of another house', async () => {
    const overlapping = await preview({ when: forum, parts: [{ roomId: 'R39' }] });
    expect(overlapping.occurrences[0]?.status).toBe('busy');
    const elsewhere = { as: 'ngo', json: bookingMessage({ when: forum, parts: [{ roomId: 'R02' }] }) } as const;
    expect((await problemOf(await world.request('/bookings', elsewhere))).code).toBe('resolution.other-site');
  });

  test('gives way whole when one of its rooms is closed: to another house, or not at all', async () => {
    const booked = await book(world, { when: forum, parts, participants: 4 });
    const works = { siteId: 'JNS-PIE', roomId: 'R38', start: `${day}T08:00`, end: `${day}T20:00`, kind: 'maintenance' };
    const title = { fi: 'Remontti', sv: 'Renovering', en: 'Repairs' };
    const plan = await bodyOf<ClosurePlanView>(
      await world.request('/closures/preview', { as: 'coordinator', json: works }),
    );
    const dates = plan.bookings.flatMap((each) => each.dates);
    expect(dates.map(({ occurrenceId }) => occurrenceId)).toEqual(booked.occurrences.map(({ id }) => id));
    const offers = dates.flatMap((each) => each.offers);
    expect(offers.filter(({ siteName }) => siteName === null)).toEqual([]);
    const away = offers[0]?.roomId ?? '';
    const send = (decision: object) =>
      world.request('/closures', {
        as: 'coordinator',
        json: {
          ...works,
          title,
          reason: 'Lattia uusitaan',
          displacements: [{ occurrenceId: dates[0]?.occurrenceId, ...decision }],
        },
      });
    const within = await send({ action: 'move', roomId: 'R36' });
    expect(await problemOf(within)).toMatchObject({ status: 409, code: 'displacement.conflict' });
    expect((await send({ action: 'move', roomId: away })).status).toBe(201);
    expect(await busyOf(away)).toContainEqual(expect.stringMatching(/^booked 08:00/));
    for (const room of ['R37', 'R38', 'R04']) expect(await busyOf(room)).toEqual([]);
  });

  test('stands in the calendar of each room at the time when it is there', async () => {
    const { id } = await book(world, { when: forum, parts: [...parts, evening] });
    await decide(id, { decision: 'approve' });
    const path = `/sites/JNS-PIE/calendar?from=2027-02-01&to=${day}`;
    const { days, rooms } = await bodyOf<SiteCalendarView>(await world.request(path, { as: 'coordinator' }));
    const codeOf = new Map(rooms.map((room) => [room.id, room.code]));
    const entries = days.flatMap((each) =>
      each.rooms.flatMap(({ roomId, entries: found }) =>
        found
          .filter(({ bookingId }) => bookingId === id)
          .map(({ start }) => `${codeOf.get(roomId)} ${start.slice(8, 16)}`),
      ),
    );
    expect(entries.sort()).toEqual(['R04 02T09:00', 'R06 01T15:00', 'R37 02T08:00', 'R38 02T08:00', 'R39 02T08:00']);
    const feed = await world.request('/rooms/R06/calendar.ics');
    const { faults, components } = checkIcs(new Uint8Array(await feed.arrayBuffer()));
    expect(faults).toEqual([]);
    const starts = components.map((event) => icsValue(event, 'DTSTART'));
    expect(starts).toContain('20270201T150000Z');
    expect(starts).not.toContain('20270202T080000Z');
  });

  const setRooms = (id: string, asked: object[], as: Account = 'ngo') =>
    world.request(`/bookings/${id}/rooms`, { method: 'PUT', as, json: { parts: asked } });
  const seeRooms = async (id: string, asked: object[], as: Account = 'ngo') =>
    bodyOf<PartsPreviewView>(await world.request(`/bookings/${id}/rooms/preview`, { as, json: { parts: asked } }));
  const eventDay = { ...forum, rrule: 'FREQ=WEEKLY;COUNT=2' };

  test('gives a room back, or takes it for less, at once', async () => {
    const { id } = await book(world, { when: forum, parts });
    const shorter = [{ roomId: 'R38', startOffset: 60, minutes: 120 }];
    expect(await seeRooms(id, shorter)).toMatchObject({
      outcome: 'at-once',
      dates: [{ changes: true, status: 'free' }],
    });
    const after = await bodyOf<BookingView>(await setRooms(id, shorter));
    expect([after.state, after.parts?.length, after.history.at(-1)?.action]).toEqual(['approved', 1, 'rooms-changed']);
    expect(await busyOf('R38')).toEqual([expect.stringMatching(/^booked 09:00-11:/)]);
    expect(await busyOf('R04')).toEqual([]);
    const odd = await setRooms(id, [{ roomId: 'R38', startOffset: 60, minutes: 17 }]);
    expect(await problemOf(odd)).toMatchObject({
      code: 'booking.conflict',
      conflicts: [{ date: day, reason: 'too-short' }],
    });
    expect((await bodyOf<BookingView>(await setRooms(id, []))).parts).toBeUndefined();
    expect(await busyOf('R38')).toEqual([]);
  });

  test('gets another room at once where that would be approved at once, on every date to come or on none', async () => {
    const { id } = await book(world, { when: eventDay });
    const taken = await book(world, { roomId: 'R38', when: once('2027-02-09', '12:00', '13:00') });
    const seen = await seeRooms(id, [{ roomId: 'R38' }]);
    expect(seen.outcome).toBe('blocked');
    expect(seen.dates.map(({ status }) => status)).toEqual(['free', 'busy']);
    expect(seen.dates[1]?.reasonText).toMatch(/^Monitoimisali B: /);
    expect(await problemOf(await setRooms(id, [{ roomId: 'R38' }]))).toMatchObject({
      code: 'booking.conflict',
      conflicts: [{ date: '2027-02-09' }],
    });
    expect(await busyOf('R38')).toEqual([]);
    await world.request(`/bookings/${taken.id}/cancel`, { as: 'ngo', json: { scope: 'all', reason: 'organiser' } });
    expect((await setRooms(id, [{ roomId: 'R38' }])).status).toBe(200);
    for (const date of [day, '2027-02-09']) expect(await busyOf('R38', date)).toEqual(['booked 08:00-14:00']);
    const itself = await setRooms(id, [{ roomId: 'R38' }, { roomId: 'R38', startOffset: 60, minutes: 60 }]);
    expect((await problemOf(itself)).code).toBe('booking.conflict');
  });

  test('an approved booking gets what staff must look at from staff alone, for a change request is about dates', async () => {
    const { id } = await book(world, { when: forum });
    const seen = await seeRooms(id, [evening]);
    expect([seen.outcome, seen.queueReasons.map(({ code }) => code)]).toEqual(['needs-approval', ['room-manual']]);
    expect(await problemOf(await setRooms(id, [evening]))).toMatchObject({
      status: 409,
      code: 'booking.rooms-need-approval',
    });
    expect(await busyOf('R06', '2027-02-01')).toEqual([]);
    expect((await seeRooms(id, [evening], 'approver')).outcome).toBe('at-once');
    expect((await setRooms(id, [evening], 'approver')).status).toBe(200);
    expect(await busyOf('R06', '2027-02-01')).toEqual([expect.stringMatching(/^booked 15:00-17:/)]);
    const { outbox } = world.db.tables;
    const mails = (await world.db.select().from(outbox)).filter(({ kind }) => kind === 'booking.rooms-changed');
    expect(mails).toHaveLength(1);
    expect((await setRooms(id, [], 'ngo2')).status).toBe(404);
  });

  test('a request that waits asks for the new rooms instead, in competition with others', async () => {
    const asked = await book(world, { when: forum, parts: [evening] });
    expect((await bodyOf<BookingView>(await setRooms(asked.id, parts))).state).toBe('requested');
    expect(await busyOf('R06', '2027-02-01')).toEqual([]);
    expect(await busyOf('R38')).toEqual(['requested 08:00-14:00']);
    expect((await decide(asked.id, { decision: 'approve' })).status).toBe(200);
    expect(await busyOf('R38')).toEqual(['booked 08:00-14:00']);
  });

  test('keeps to every date that has begun, its evening before too, what it had', async () => {
    const { id } = await book(world, {
      when: { ...forum, rrule: 'FREQ=WEEKLY;COUNT=3' },
      parts: [evening, { roomId: 'R38' }],
    });
    await decide(id, { decision: 'approve' });
    // The first date is over; the hall is made ready for the second.
    world.travelTo('2027-02-08T16:00:00Z');
    const held = async () => [
      await busyOf('R38'),
      await busyOf('R38', '2027-02-09'),
      await busyOf('R06', '2027-02-08'),
    ];
    const before = await held();
    const after = await bodyOf<BookingView>(await setRooms(id, [{ roomId: 'R04' }]));
    expect(after.parts?.map(({ roomName, since, until }) => [roomName.fi, since, until])).toEqual([
      [expect.any(String), undefined, '2027-02-09'],
      ['Monitoimisali B', undefined, '2027-02-09'],
      ['Perhetupa', '2027-02-09', undefined],
    ]);
    expect(await held()).toEqual(before);
    expect(await busyOf('R04', '2027-02-09')).toEqual([]);
    expect(await busyOf('R38', '2027-02-16')).toEqual([]);
    expect(await busyOf('R04', '2027-02-16')).toEqual([expect.stringMatching(/^booked 08:00-14:/)]);
    const feed = await world.request('/rooms/R38/calendar.ics?from=2027-02-01');
    const { components } = checkIcs(new Uint8Array(await feed.arrayBuffer()));
    const starts = components.map((event) => icsValue(event, 'DTSTART'));
    expect(starts.filter((start) => start === '20270209T080000Z')).toHaveLength(1);
    expect(starts).not.toContain('20270216T080000Z');
  });

  test('waits with its rooms while another place is proposed for a date', async () => {
    const { id, occurrences } = await book(world, { when: forum });
    const json = { scope: 'occurrence', occurrenceId: occurrences[0]?.id, roomId: 'R39', asRequest: true };
    expect((await world.request(`/bookings/${id}`, { method: 'PATCH', as: 'ngo', json })).status).toBe(200);
    expect((await problemOf(await setRooms(id, [{ roomId: 'R04' }]))).code).toBe('proposal.open');
  });

  test('counts the hours of every room that it takes in that room’s quota', async () => {
    await changeRoom(world, 'R38', { policy: { weeklyQuotaHours: 8 } });
    const blocked = async (asked: object) =>
      (await preview({ organisationId: 'O01', ...asked })).occurrences.map(({ reason }) => reason);
    await book(world, { when: forum, parts: [{ roomId: 'R38' }] });
    // Six hours are used as a part; three more are too many, whether asked for alone or beside another room.
    const later = once('2027-02-04', '10:00', '13:00');
    expect(await blocked({ roomId: 'R38', when: later })).toEqual(['quota']);
    expect(await blocked({ when: later, parts: [{ roomId: 'R38' }] })).toEqual(['quota']);
    expect(await blocked({ roomId: 'R38', when: once('2027-02-04', '10:00', '12:00') })).toEqual([undefined]);
    // The same room twice in one event counts twice.
    const eve = { roomId: 'R38', startOffset: -24 * 60, minutes: 5 * 60 };
    const nextWeek = once('2027-02-11', '10:00', '14:00');
    expect(await blocked({ roomId: 'R38', when: nextWeek, parts: [eve] })).toEqual(['quota']);
    expect(await blocked({ roomId: 'R38', when: nextWeek, parts: [{ ...eve, minutes: 4 * 60 }] })).toEqual([undefined]);
    const { id } = await book(world, { when: once('2027-02-04', '10:00', '13:00') });
    expect((await seeRooms(id, [{ roomId: 'R38' }])).dates[0]?.reason).toBe('quota');
  });

  test('is offered only hours at which all of its rooms are free, and another room only in place of the first', async () => {
    const offers = async (asked: object) => {
      const { occurrences } = await preview({ participants: 4, needs: [], ...asked });
      const all = occurrences.flatMap(({ alternatives }) => alternatives);
      return {
        rooms: all.filter(({ kind }) => kind === 'room').map(({ roomName }) => roomName.fi),
        hours: all.filter(({ kind }) => kind === 'time').map(({ localStart }) => localStart.slice(11)),
      };
    };
    const when = once(day, '10:00', '12:00');
    await book(world, { roomId: 'R37', when });
    const alone = await offers({ when });
    expect(alone.hours).toContain('12:30');
    expect(alone.rooms).toContain('Monitoimisali B');
    // The other half is taken when the first is free again: together they are free before, and after it.
    await book(world, { roomId: 'R38', when: once(day, '12:15', '13:45') });
    const together = await offers({ when, parts: [{ roomId: 'R38' }] });
    expect(together.hours).toEqual(['08:00', '13:45']);
    expect(together.hours).not.toContain('12:30');
    expect(together.rooms.length).toBeGreaterThan(0);
    expect(together.rooms).not.toContain('Monitoimisali B');
    // Where it is a room beside the first that is taken, another first room heals nothing.
    const beside = await offers({ roomId: 'R04', when, parts: [{ roomId: 'R37' }] });
    expect(beside.rooms).toEqual([]);
    expect(beside.hours.length).toBeGreaterThan(0);
  });
});
