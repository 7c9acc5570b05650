import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import type { RoomChange, RoomImpactView, SpaceView } from '../../../shared/rooms/settings.ts';
import { close, decide, heard, shown, spacesOf } from '../../support/booking-commands.ts';
import { book, bookingMessage, once } from '../../support/booking-messages.ts';
import { engines } from '../../support/engines.ts';
import { askToChange, changeRoom, settingsOf } from '../../support/room-settings.ts';
import { createWorld, problemOf, type World } from '../../support/world.ts';

/** R37 and R38 are the halves of a hall that is R39 as a whole. */
const day = '2027-02-02';
const [ten, noon] = ['10:00', '12:00'];

describe.each(engines)('a room that gets other spaces or another turnaround, on $name', (engine) => {
  let world: World;
  beforeEach(async () => {
    world = await createWorld({ engine, demo: true });
  });
  afterEach(() => world.close());

  const booked = (roomId: string, start = ten, end = noon) => book(world, { roomId, when: once(day, start, end) });
  const statusOf = async (roomId: string, start = ten, end = noon) =>
    (await world.request('/bookings', { as: 'ngo', json: bookingMessage({ roomId, when: once(day, start, end) }) }))
      .status;
  const spaces = async (room: string) => (await settingsOf(world, room)).spaceIds;
  const newSpace = async () => {
    const json = { name: { fi: 'Lisäosa', sv: '', en: '' } };
    return (await heard<SpaceView>(world.request('/sites/JNS-PIE/spaces', { as: 'coordinator', json }))).id;
  };
  const impact = (room: string, json: RoomChange) =>
    heard<RoomImpactView>(world.request(`/rooms/${room}/impact`, { as: 'coordinator', json }));
  const held = async () => {
    const rows = await world.db.select().from(world.db.tables.claims);
    return rows.map((row) => JSON.stringify(row)).sort();
  };

  test('what it has given moves along: the new space is held, the old one is free', async () => {
    const booking = await booked('R37');
    await changeRoom(world, 'R37', { spaceIds: [await newSpace()] });
    expect(await spacesOf(world, booking)).toEqual({ held: 1, asked: 0 });
    // The whole hall still shares a space with its other half only.
    expect(await statusOf('R38')).toBe(201);
    expect(await statusOf('R37')).toBe(409);
  });

  test('a room that grows keeps all that it uses from others', async () => {
    const booking = await booked('R37');
    await changeRoom(world, 'R37', { spaceIds: [...(await spaces('R37')), await newSpace()] });
    expect(await spacesOf(world, booking)).toEqual({ held: 2, asked: 0 });
  });

  test('a clash refuses the whole change with every date, by booking and time, and nothing has moved', async () => {
    const booking = await booked('R37');
    await booked('R37', '14:00', '15:00');
    await booked('R38', '11:00', '13:00');
    const [before, ids] = [await held(), await spaces('R38')];
    const response = await askToChange(world, 'R37', { spaceIds: ids, floor: 7 });
    expect(response.status).toBe(409);
    const text = await response.clone().text();
    expect(text).not.toMatch(/Sisäinen|ry"/);
    expect(await problemOf(response)).toMatchObject({
      code: 'room.spaces-taken',
      conflicts: [{ date: day, start: '2027-02-02T08:00:00Z', reason: 'busy', bookingId: booking.id }],
    });
    expect(await held()).toEqual(before);
    expect(await settingsOf(world, 'R37')).toMatchObject({ version: 1, spaceIds: await spaces('R37') });
  });

  test('the same clash is shown before it is tried, with the words of the booking', async () => {
    const booking = await booked('R37');
    await booked('R38');
    const before = await held();
    const { taken, total } = await impact('R37', { spaceIds: await spaces('R38') });
    expect(total).toBe(0);
    expect(taken).toEqual([
      {
        bookingId: booking.id,
        occurrenceId: booking.occurrences[0]?.id,
        title: 'Sisäinen nimi',
        organisation: booking.organisation.name,
        localStart: `${day}T10:00`,
        localEnd: `${day}T12:00`,
        reason: 'busy',
      },
    ]);
    expect(await held()).toEqual(before);
    expect((await impact('R37', {})).taken).toEqual([]);
  });

  test('a request that waits competes for the new spaces', async () => {
    const waiting = await booked('R39');
    await changeRoom(world, 'R39', { spaceIds: await spaces('R37') });
    expect(await spacesOf(world, waiting)).toEqual({ held: 0, asked: 1 });
    await heard(decide(world, waiting.id, { decision: 'approve' }, 'coordinator'));
    expect([await statusOf('R37'), await statusOf('R38')]).toEqual([409, 201]);
  });

  test('a longer turnaround keeps the next one at a distance, also from what was given before', async () => {
    await booked('R37');
    await changeRoom(world, 'R37', { policy: { turnaroundMinutes: 30 } });
    expect([await statusOf('R37', '12:15', '13:00'), await statusOf('R37', '12:30', '13:30')]).toEqual([409, 201]);
  });

  test('neighbours that would come too close are told, and keep their times', async () => {
    await booked('R37');
    const second = await booked('R37', '12:15', '13:00');
    const before = await held();
    const problem = await problemOf(await askToChange(world, 'R37', { policy: { turnaroundMinutes: 30 } }));
    expect(problem.conflicts).toMatchObject([{ bookingId: second.id, reason: 'busy' }]);
    expect(await held()).toEqual(before);
    await changeRoom(world, 'R37', { policy: { turnaroundMinutes: 15 } });
    expect((await shown(world, second.id)).state).toBe('approved');
  });

  test('a turnaround that reaches into a closure is told as well', async () => {
    const booking = await booked('R37');
    await heard(close(world, { siteId: 'JNS-PIE', roomId: 'R37', start: `${day}T12:00`, end: `${day}T14:00` }));
    const problem = await problemOf(await askToChange(world, 'R37', { policy: { turnaroundMinutes: 30 } }));
    expect(problem.conflicts).toMatchObject([{ bookingId: booking.id, reason: 'closed' }]);
  });

  test('closures of the room follow it, around what others have been given there', async () => {
    await heard(close(world, { siteId: 'JNS-PIE', roomId: 'R37', start: `${day}T08:00`, end: `${day}T20:00` }));
    await booked('R38', '12:00', '13:00');
    await changeRoom(world, 'R37', { spaceIds: await spaces('R38') });
    expect([await statusOf('R38', '10:00', '12:00'), await statusOf('R38', '13:00', '14:00')]).toEqual([409, 409]);
    // Nothing uses the space that it had but the whole hall, which needs the other half too.
    await changeRoom(world, 'R39', { spaceIds: [await newSpace()] });
    expect(await statusOf('R39')).toBe(201);
  });

  test('a closed house is closed in the new space too', async () => {
    await heard(close(world, { siteId: 'JNS-HAL', start: `${day}T10:00`, end: `${day}T12:00` }));
    const json = { name: { fi: 'Lisäosa', sv: '', en: '' } };
    const { id } = await heard<SpaceView>(world.request('/sites/JNS-HAL/spaces', { as: 'coordinator', json }));
    await changeRoom(world, 'R12', { spaceIds: [id] });
    expect(await statusOf('R12', '11:00', '12:00')).toBe(409);
  });

  test('dates that are over stay as they were', async () => {
    const booking = await booked('R37');
    world.travelTo('2027-02-03T08:00:00Z');
    const before = await held();
    await changeRoom(world, 'R37', { spaceIds: await spaces('R38') });
    const own = booking.occurrences.map(({ id }) => id);
    const mine = (rows: string[]) => rows.filter((row) => own.some((id) => row.includes(id)));
    expect(mine(await held())).toEqual(mine(before));
  });

  test('what a smaller room, other hours or its end would leave at odds is told by booking', async () => {
    const booking = await booked('R37');
    const strains = async (change: RoomChange) => {
      const { bookings } = await impact('R37', change);
      const own = bookings.find(({ bookingId }) => bookingId === booking.id);
      return own?.occurrences.map(({ strain, isNew }) => [strain, isNew]) ?? [];
    };
    expect(await strains({ capacity: 4, layouts: [] })).toEqual([['capacity', true]]);
    expect(await strains({ openingHours: [] })).toEqual([['outside-hours', true]]);
    expect(await strains({ closesOn: '2027-02-01' })).toEqual([['after-last-day', true]]);
    expect(await strains({ state: 'archived' })).toEqual([['not-in-use', true]]);
    expect(await strains({ policy: { maxMinutes: 60 } })).toEqual([['too-long', true]]);
    expect(await strains({ floor: 9 })).toEqual([]);
  });
});
