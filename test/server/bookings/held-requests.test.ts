import { eq } from 'drizzle-orm';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { releaseHeldRequests } from '../../../server/bookings/release-held-requests.ts';
import { DAY } from '../../../shared/time.ts';
import { book, bookingMessage, once } from '../../support/booking-messages.ts';
import { engines } from '../../support/engines.ts';
import { changeCatalogue } from '../../support/held-times.ts';
import { createWorld, type World } from '../../support/world.ts';

const time = once('2027-02-02', '10:00', '12:00');

describe.each(engines)('in a house where requests hold their slot, on $name', (engine) => {
  let world: World;
  beforeEach(async () => {
    world = await createWorld({ engine, demo: true });
    const { sites } = world.db.tables;
    await changeCatalogue(world, async (tx) => {
      await tx.update(sites).set({ requestsHoldSlot: true }).where(eq(sites.code, 'JNS-PIE'));
    });
  });
  afterEach(() => world.close());

  const ask = (roomId: string) =>
    world.request('/bookings', { as: 'ngo', json: bookingMessage({ roomId, when: time }) });
  const decide = (id: string, json: unknown) => world.request(`/bookings/${id}/decision`, { as: 'coordinator', json });

  test('a waiting request keeps others out', async () => {
    expect((await book(world, { roomId: 'R39', when: time })).state).toBe('requested');
    expect((await ask('R37')).status).toBe(409);
  });

  test('it can be approved in its own place', async () => {
    const { id } = await book(world, { roomId: 'R39', when: time });
    expect((await decide(id, { decision: 'approve' })).status).toBe(200);
    expect((await ask('R37')).status).toBe(409);
  });

  test('a denial or a withdrawal gives the slot back', async () => {
    const denied = await book(world, { roomId: 'R39', when: time });
    await decide(denied.id, { decision: 'deny', reasonCode: 'PRIORITY' });
    const withdrawn = await book(world, { roomId: 'R39', when: time });
    await world.request(`/bookings/${withdrawn.id}/cancel`, { as: 'ngo', json: { scope: 'all', reason: 'organiser' } });
    expect((await ask('R37')).status).toBe(201);
  });

  test('the slot is held until the promised answer day and no longer; then the request competes', async () => {
    await book(world, { roomId: 'R39', when: time });
    await releaseHeldRequests(world.deps);
    expect((await ask('R37')).status).toBe(409);
    world.clock.advance(6 * DAY);
    await releaseHeldRequests(world.deps);
    await releaseHeldRequests(world.deps);
    // The first session has ended meanwhile.
    const later = await book(world, { organisationId: 'O16', roomId: 'R37', when: time }, 'ngo2');
    expect(later.queueReasons.map(({ code }) => code)).toEqual(['competing']);
  });
});
