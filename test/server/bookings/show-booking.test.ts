import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { accounts } from '../../../db/demo/people.ts';
import { decide, heard, shown } from '../../support/booking-commands.ts';
import { book, once } from '../../support/booking-messages.ts';
import { engines } from '../../support/engines.ts';
import { type Account, createWorld, problemOf, type World } from '../../support/world.ts';

const weekly = { ...once('2027-02-02', '10:00', '12:00'), rrule: 'FREQ=WEEKLY;COUNT=3' };

describe.each(engines)('one booking on $name', (engine) => {
  let world: World;
  beforeEach(async () => {
    world = await createWorld({ engine, demo: true });
  });
  afterEach(() => world.close());

  const statusFor = async (id: string, as: Account) => (await world.request(`/bookings/${id}`, { as })).status;

  test('is for its organisation and the staff of its house; to others it does not exist', async () => {
    const { id } = await book(world, { when: weekly });
    for (const as of ['ngo', 'approver', 'coordinator', 'admin'] as const) expect(await statusFor(id, as)).toBe(200);
    for (const as of ['ngo2', 'board'] as const) {
      const response = await world.request(`/bookings/${id}`, { as });
      expect(response.status).toBe(404);
      expect(await problemOf(response)).toMatchObject({ code: 'booking.not-found' });
    }
    expect(await statusFor('nothing', 'admin')).toBe(404);
  });

  test('the staff of one house do not see those of another', async () => {
    expect(await statusFor('B05', 'approver')).toBe(404);
    expect(await statusFor('B01', 'approver')).toBe(200);
  });

  test('answers to its id and, in the demo, to its code; so do its organisation and its room', async () => {
    const byCode = await shown(world, 'B01', { as: 'ngo' });
    expect(await shown(world, byCode.id, { as: 'ngo' })).toEqual(byCode);
    const one = { when: once('2027-02-02', '08:00', '09:00') };
    const byCodes = await book(world, { ...one, organisationId: 'O01', roomId: 'R37' });
    const byIds = await book(world, { ...one, organisationId: byCodes.organisation.id, roomId: 'R38' });
    expect(byIds.organisation).toEqual(byCodes.organisation);
  });

  test('its states go on with the clock, without anybody saying so', async () => {
    const { id } = await book(world, { when: weekly });
    const seen = async (at: string) => {
      world.travelTo(at);
      const { state, summary, next } = await shown(world, id);
      return [state, summary.coming, summary.past, next?.localStart ?? null];
    };
    expect(await seen('2027-02-02T09:59:59Z')).toEqual(['approved', 3, 0, '2027-02-02T10:00']);
    expect(await seen('2027-02-02T10:00:00Z')).toEqual(['approved', 2, 1, '2027-02-09T10:00']);
    expect(await seen('2027-02-16T10:00:00Z')).toEqual(['completed', 0, 3, null]);
  });

  test('offers what would be granted, to each who asks', async () => {
    const { id } = await book(world, { roomId: 'R39', when: weekly });
    const allowedTo = async (as: Account) => (await shown(world, id, { as })).allowed;
    expect(await allowedTo('ngo')).toMatchObject({
      cancel: true,
      change: true,
      add: true,
      decide: false,
      answer: false,
    });
    expect(await allowedTo('approver')).toMatchObject({
      cancel: true,
      change: true,
      add: true,
      decide: true,
      answer: false,
    });
    await heard(decide(world, id, { decision: 'request_info', message: 'Montako?' }));
    expect(await allowedTo('ngo')).toMatchObject({ answer: true, decide: false });
    world.travelTo('2027-02-16T08:00:00Z');
    expect(await allowedTo('ngo')).toMatchObject({ cancel: false, change: false });
  });

  test('A11: a denied request stays readable, with its reason and its history', async () => {
    const { id } = await book(world, { roomId: 'R39', when: weekly });
    await heard(decide(world, id, { decision: 'deny', reasonCode: 'STAFFING', message: 'Ei henkilökuntaa.' }));
    world.travelTo('2028-01-01T08:00:00Z');
    const seen = await shown(world, id, { as: 'ngo' });
    expect(seen).toMatchObject({ state: 'denied', message: 'Ei henkilökuntaa.' });
    expect(seen.history.map(({ action }) => action)).toEqual(['requested', 'denied']);
  });

  test('tells its organisation and staff everything that was told to it, and who asked', async () => {
    const { id } = await book(world, {
      when: weekly,
      internalTitle: 'Vertaistuki',
      publicTitle: 'Ryhmä',
      note: 'Tuolit piiriin',
      hyteAreas: ['H7'],
      needs: ['hearing'],
      acceptsAccessibility: true,
    });
    expect(await shown(world, id, { as: 'ngo' })).toMatchObject({
      internalTitle: 'Vertaistuki',
      publicTitle: 'Ryhmä',
      note: 'Tuolit piiriin',
      activityType: 'T1',
      contentArea: 'A5',
      hyteAreas: ['H7'],
      needs: ['hearing'],
      participants: 5,
      requestedBy: accounts.ngo.name,
      responsiblePerson: { name: 'Aino Aalto', phone: '040 123 4500' },
      when: weekly,
      room: { code: 'R37' },
      site: { code: 'JNS-PIE', timeZone: 'Europe/Helsinki' },
    });
  });

  test('bears its version as its tag, and no cache keeps it', async () => {
    const { id } = await book(world, { when: weekly });
    const first = await world.request(`/bookings/${id}`, { as: 'ngo' });
    expect(first.headers.get('etag')).toBe('"1"');
    expect(first.headers.get('cache-control')).toMatch(/no-store|private/);
  });
});
