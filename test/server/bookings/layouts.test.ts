/** How the room is arranged for an event: asked for, told of, changed, and never for more people than it then holds. */
import { eq } from 'drizzle-orm';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import type { ChangePreviewView } from '../../../shared/bookings/change-schemas.ts';
import type { BookingView } from '../../../shared/bookings/schemas.ts';
import { heard, shown } from '../../support/booking-commands.ts';
import { book, bookingMessage, once } from '../../support/booking-messages.ts';
import { engines } from '../../support/engines.ts';
import { changeCatalogue } from '../../support/held-times.ts';
import { createWorld, problemOf, type World } from '../../support/world.ts';

const when = once('2027-02-02', '10:00', '12:00');

describe.each(engines)('how a room is arranged, on $name', (engine) => {
  let world: World;
  beforeEach(async () => {
    world = await createWorld({ engine, demo: true });
    const { rooms } = world.db.tables;
    const layouts = [
      { layout: 'circle' as const, capacity: 8 },
      { layout: 'groups' as const, capacity: 12 },
    ];
    await changeCatalogue(world, (tx) => tx.update(rooms).set({ layouts }).where(eq(rooms.code, 'R37')));
  });
  afterEach(() => world.close());

  const change = (id: string, json: object) =>
    world.request(`/bookings/${id}`, { as: 'ngo', method: 'PATCH', json: { scope: 'all', ...json } });
  const changed = (id: string, json: object) => heard<BookingView>(change(id, json));
  const refusedAs = async (answer: Response | Promise<Response>) => {
    const { code, errors, status } = await problemOf(await answer);
    return { status, code, path: errors?.[0]?.path };
  };

  test('is asked for with the room, told with its places, and not told where nobody said', async () => {
    const { id } = await book(world, { when, layout: 'groups', participants: 12 });
    expect((await shown(world, id)).layout).toEqual({ layout: 'groups', capacity: 12 });
    const plain = await book(world, { when: once('2027-02-03', '10:00', '12:00') });
    expect(plain).not.toHaveProperty('layout');
  });

  test('is one of the room, for no more people than it then holds', async () => {
    const ask = (json: object) =>
      world.request('/bookings', { as: 'ngo', json: { ...bookingMessage({ when }), ...json } });
    expect(await refusedAs(ask({ layout: 'theatre' }))).toEqual({
      status: 422,
      code: 'booking.layout',
      path: 'layout',
    });
    const refused = await problemOf(await ask({ layout: 'circle', participants: 9 }));
    expect(refused).toMatchObject({ status: 422, code: 'booking.layout-capacity', errors: [{ path: 'layout' }] });
    expect(refused.detail).toContain('8');
    expect((await ask({ layout: 'sofa' })).status).toBe(400);
    expect((await ask({ layout: 'circle', participants: 8 })).status).toBe(201);
  });

  test('is changed at once, given up, and in the way of more people than it holds', async () => {
    const { id } = await book(world, { when, layout: 'circle' });
    expect(await refusedAs(change(id, { participants: 9 }))).toMatchObject({
      code: 'booking.layout-capacity',
      path: 'participants',
    });
    const together = await changed(id, { participants: 9, layout: 'groups' });
    expect([together.state, together.participants, together.layout?.layout]).toEqual(['approved', 9, 'groups']);
    expect(together.history.at(-1)?.action).toBe('changed');
    expect(await refusedAs(change(id, { layout: 'empty' }))).toMatchObject({ code: 'booking.layout' });
    expect(await changed(id, { layout: null })).not.toHaveProperty('layout');
  });

  test('is told of before a move where it does not hold the people, with those that do', async () => {
    const { rooms } = world.db.tables;
    const layouts = [
      { layout: 'groups' as const, capacity: 6 },
      { layout: 'theatre' as const, capacity: 20 },
    ];
    await changeCatalogue(world, (tx) => tx.update(rooms).set({ layouts }).where(eq(rooms.code, 'R38')));
    const { id } = await book(world, { when, layout: 'groups', participants: 8 });
    const seen = (json: object) =>
      heard<ChangePreviewView>(
        world.request(`/bookings/${id}/change-preview`, { as: 'ngo', json: { scope: 'all', ...json } }),
      );
    expect((await seen({ start: '2027-02-02T13:00', end: '2027-02-02T15:00' })).tooSmall).toBeNull();
    const theatre = { layout: 'theatre', capacity: 20 };
    expect((await seen({ roomId: 'R38' })).tooSmall).toEqual({ layout: 'groups', capacity: 6, holding: [theatre] });
    // A room that cannot be arranged in groups at all.
    await changeCatalogue(world, (tx) =>
      tx
        .update(rooms)
        .set({ layouts: [{ layout: 'circle', capacity: 9 }] })
        .where(eq(rooms.code, 'R06')),
    );
    expect((await seen({ roomId: 'R06' })).tooSmall).toEqual({
      layout: 'groups',
      capacity: null,
      holding: [{ layout: 'circle', capacity: 9 }],
    });
    const moved = await changed(id, { roomId: 'R38', participants: 15, layout: 'theatre' });
    expect(moved).toMatchObject({ participants: 15, layout: { layout: 'theatre' } });
    expect(await refusedAs(change(id, { participants: 25 }))).toMatchObject({ status: 422 });
  });

  test('stays as it was told where the room knows it no longer, and hinders no other change', async () => {
    const { id } = await book(world, { when, layout: 'circle' });
    const { rooms } = world.db.tables;
    await changeCatalogue(world, (tx) => tx.update(rooms).set({ layouts: [] }).where(eq(rooms.code, 'R37')));
    const after = await changed(id, { participants: 9, internalTitle: 'Uusi nimi' });
    expect(after).toMatchObject({ participants: 9, layout: { layout: 'circle', capacity: null } });
  });
});
