import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import type { DecisionsView } from '../../../shared/approvals/schemas.ts';
import type { ChangePreviewView, PartsPreviewView } from '../../../shared/bookings/change-schemas.ts';
import type { PreviewView } from '../../../shared/bookings/preview-schemas.ts';
import { change, heard, shown } from '../../support/booking-commands.ts';
import { book, once } from '../../support/booking-messages.ts';
import { engines } from '../../support/engines.ts';
import { createWorld, type World } from '../../support/world.ts';

const when = once('2027-02-02', '10:00', '12:00');
/** The hall suits who hears badly, the leisure room beside it does not. */
const hearing = { when, needs: ['hearing' as const] };
const beside = [{ roomId: 'R04' }];

describe.each(engines)('a room beside the first that does not suit the event, on $name', (engine) => {
  let world: World;
  beforeEach(async () => {
    world = await createWorld({ engine, demo: true });
  });
  afterEach(() => world.close());

  const roomsOf = (mismatches: readonly { room: { name: { fi: string } } }[]) =>
    mismatches.map(({ room }) => room.name.fi);
  const rooms = (id: string, json: object) =>
    world.request(`/bookings/${id}/rooms`, { as: 'ngo', method: 'PUT', json });

  test('is told of before anything is sent, and who decides sees it', async () => {
    const json = { roomId: 'R37', participants: 5, ...hearing, parts: beside };
    const preview = await heard<PreviewView>(world.request('/bookings/preview', { as: 'ngo', json }));
    expect(roomsOf(preview.mismatches)).toEqual(['Perhetupa']);
    expect(preview.queueReasons.map(({ code }) => code)).toEqual(['accessibility']);
    const booking = await book(world, { ...hearing, parts: beside, acceptsAccessibility: true });
    expect(booking).toMatchObject({ state: 'requested', acceptsAccessibility: true });
    const seen = await shown(world, booking.id);
    expect(roomsOf(seen.mismatches)).toEqual(['Perhetupa']);
    expect(seen.queueReasons[0]?.text).toContain('Perhetupa');
  });

  test('is not approved among many, for somebody has to look at it', async () => {
    const { id } = await book(world, { ...hearing, parts: beside });
    const json = { bookingIds: [id], decision: 'approve' };
    const { items } = await heard<DecisionsView>(world.request('/approvals/decisions', { as: 'coordinator', json }));
    expect(items).toEqual([expect.objectContaining({ bookingId: id, code: 'decision.needs-look' })]);
  });

  test('added to a request that waits, it is known only where its booker says so', async () => {
    const wheels = { when, needs: ['hearing' as const], participants: 5 };
    const unknown = await book(world, { ...wheels, roomId: 'R36', participants: 2, acceptsAccessibility: true });
    expect(unknown).toMatchObject({ state: 'requested', acceptsAccessibility: true });
    const preview = await heard<PartsPreviewView>(
      world.request(`/bookings/${unknown.id}/rooms/preview`, { as: 'ngo', json: { parts: beside } }),
    );
    expect(preview.outcome).toBe('at-once');
    expect(roomsOf(preview.mismatches)).toEqual(['Perhetupa']);
    const silent = await heard(rooms(unknown.id, { parts: beside }));
    expect(silent.acceptsAccessibility).toBe(false);
    expect(silent.history.at(-1)?.text).toContain('Varaaja ei ole kuitannut sitä.');
    expect(silent.queueReasons[0]?.text).toContain('Perhetupa');
    await heard(rooms(unknown.id, { parts: [] }));
    const said = await heard(rooms(unknown.id, { parts: beside, acceptsAccessibility: true }));
    expect(said.acceptsAccessibility).toBe(true);
    expect(roomsOf(said.mismatches)).toEqual(expect.arrayContaining(['Perhetupa', 'Neuvontahuone (pari)']));
  });

  test('counts when what the event needs is told afterwards', async () => {
    const booking = await book(world, { when, parts: beside });
    expect(booking.state).toBe('approved');
    const json = { scope: 'all' as const, needs: ['hearing' as const] };
    const preview = await heard<ChangePreviewView>(
      world.request(`/bookings/${booking.id}/change-preview`, { as: 'ngo', json }),
    );
    expect(roomsOf(preview.mismatches)).toEqual(['Perhetupa']);
    const after = await heard(change(world, booking.id, json));
    expect(roomsOf(after.mismatches)).toEqual(['Perhetupa']);
    expect(after.acceptsAccessibility).toBe(false);
  });
});
