import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import type { ImpactView } from '../../../shared/premises/schemas.ts';
import { heard } from '../../support/booking-commands.ts';
import { engines } from '../../support/engines.ts';
import { holdTime } from '../../support/held-times.ts';
import { createWorld, problemOf, type World } from '../../support/world.ts';

const everyDay = (start: string, end: string) => [1, 2, 3, 4, 5, 6, 7].map((weekday) => ({ weekday, start, end }));

describe.each(engines)('the impact of a change on $name', (engine) => {
  let world: World;
  beforeEach(async () => {
    world = await createWorld({ engine, demo: true });
  });
  afterEach(() => world.close());

  const impact = (json: unknown, site = 'KON-LEH') =>
    heard<ImpactView>(world.request(`/sites/${site}/impact`, { as: 'coordinator', json }));
  const patch = (json: unknown, site = 'KON-LEH') =>
    heard(world.request(`/sites/${site}`, { as: 'coordinator', method: 'PATCH', json }));
  const roomIn = async (site: string) => {
    const catalogue = await world.deps.catalogue(world.db);
    const [room] = catalogue.site(site)?.rooms ?? [];
    return room?.code ?? '';
  };

  test('is nothing while the rules in force allow every booking', async () => {
    expect(await impact({})).toEqual({ total: 0, newTotal: 0, groups: [], bookings: [] });
  });

  test('tells which approved and requested dates to come fall outside new hours, by month', async () => {
    const room = await roomIn('KON-LEH');
    await holdTime(world, { room, start: '2027-05-11T17:00', end: '2027-05-11T19:00' });
    await holdTime(world, { room, start: '2027-05-12T17:00', end: '2027-05-12T19:00', state: 'requested' });
    await holdTime(world, { room, start: '2027-05-13T09:00', end: '2027-05-13T10:00' });
    await holdTime(world, { room, start: '2027-05-14T17:00', end: '2027-05-14T19:00', state: 'cancelled' });
    const before = await impact({ openingHours: everyDay('06:00', '23:00'), seasons: [], openingExceptions: [] });
    const after = await impact({ openingHours: everyDay('06:00', '16:00'), seasons: [], openingExceptions: [] });
    const inMay = (view: ImpactView) =>
      view.bookings
        .flatMap(({ occurrences }) => occurrences)
        .filter(({ localStart }) => localStart < '2027-05-15' && localStart > '2027-05-11');
    expect(before.total).toBe(0);
    expect(inMay(after).map(({ localStart, state, strain }) => [localStart, state, strain])).toEqual(
      expect.arrayContaining([
        ['2027-05-11T17:00', 'approved', 'outside-hours'],
        ['2027-05-12T17:00', 'requested', 'outside-hours'],
      ]),
    );
    expect(inMay(after).map(({ localStart }) => localStart)).not.toContain('2027-05-13T09:00');
    expect(inMay(after).map(({ localStart }) => localStart)).not.toContain('2027-05-14T17:00');
    const may = after.groups.find(({ month, strain }) => month === '2027-05' && strain === 'outside-hours');
    const counted = after.bookings
      .flatMap(({ occurrences }) => occurrences)
      .filter(({ localStart }) => localStart.startsWith('2027-05'));
    expect(may?.count).toBe(counted.length);
    expect(after.newTotal).toBe(after.total);
  });

  test('a house that closes itself to others says whom it leaves outside, and from then on nobody books it', async () => {
    const trial = await impact({ careContext: 'closed' });
    expect(trial.newTotal).toBe((await impact({ state: 'archived' })).newTotal);
    expect(trial.newTotal).toBeGreaterThan(0);
    await patch({ careContext: 'closed' });
    expect(await impact({})).toMatchObject({ total: trial.total, newTotal: 0 });
    const [room] = (await world.deps.catalogue(world.db)).sites.find(({ code }) => code === 'KON-LEH')?.rooms ?? [];
    const json = { roomId: room?.id, when: { start: '2027-02-02T10:00', end: '2027-02-02T12:00' } };
    const preview = await world.request('/bookings/preview', { json });
    expect((await problemOf(preview)).code).toBe('room.not-found');
  });

  test('is found by the last day and by archiving, and nothing is cancelled by either', async () => {
    const all = await impact({ state: 'archived' });
    expect(all.total).toBeGreaterThan(0);
    expect(new Set(all.groups.map(({ strain }) => strain))).toEqual(new Set(['not-in-use']));
    const late = await impact({ closesOn: '2027-03-31' });
    expect(late.total).toBeGreaterThan(0);
    expect(late.total).toBeLessThan(all.total);
    expect(late.groups.every(({ month, strain }) => month > '2027-03' && strain === 'after-last-day')).toBe(true);
    await patch({ closesOn: '2027-03-31' });
    const present = await impact({});
    // No longer new: it is so already.
    expect(present).toMatchObject({ total: late.total, newTotal: 0 });
    const states = await world.db
      .select({ state: world.db.tables.occurrences.state })
      .from(world.db.tables.occurrences);
    expect(states.filter(({ state }) => state === 'cancelled')).toEqual([]);
  });

  test('leaves rooms with hours of their own alone', async () => {
    const { rooms } = world.db.tables;
    const before = await impact({ openingHours: [] });
    expect(before.total).toBeGreaterThan(0);
    await world.db.write(async (tx) => {
      await tx.update(rooms).set({ openingHours: everyDay('00:00', '24:00') });
    });
    expect((await impact({ openingHours: [], openingExceptions: [], closedOnHolidays: false })).total).toBe(0);
  });

  test('is told in words of the bookings, to the keepers of the house only', async () => {
    const [booking] = (await impact({ state: 'archived' })).bookings;
    expect(booking).toMatchObject({ title: expect.any(String), organisation: expect.any(String) });
    expect(booking?.room.name.fi).not.toBe('');
    const answer = await world.request('/sites/KON-LEH/impact', { as: 'ngo', json: {} });
    expect((await problemOf(answer)).code).toBe('access.forbidden');
  });

  test('refuses hours that cannot be', async () => {
    const json = { openingHours: [{ weekday: 1, start: '12:00', end: '08:00' }] };
    const answer = await world.request('/sites/KON-LEH/impact', { as: 'coordinator', json });
    expect((await problemOf(answer)).errors).toMatchObject([{ path: 'openingHours.0.end' }]);
  });
});
