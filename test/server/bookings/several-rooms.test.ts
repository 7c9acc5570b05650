import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import type { SiteCalendarView } from '../../../shared/approvals/schemas.ts';
import type { BookingView, PreviewView } from '../../../shared/bookings/schemas.ts';
import type { ClosurePlanView } from '../../../shared/closures/plan-schemas.ts';
import type { AvailabilityView } from '../../../shared/rooms/schemas.ts';
import { bookingFaults } from '../../support/booking-invariants.ts';
import { book, bookingMessage, once } from '../../support/booking-messages.ts';
import { engines } from '../../support/engines.ts';
import { checkIcs, icsValue } from '../../support/ics-checker.ts';
import { bodyOf, createWorld, problemOf, type World } from '../../support/world.ts';

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
});
