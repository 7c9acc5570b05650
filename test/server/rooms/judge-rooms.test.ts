import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { judgeUses } from '../../../server/bookings/judge-uses.ts';
import { type AskedDate, judgeRooms } from '../../../server/rooms/judge-rooms.ts';
import { createKeptClaims } from '../../../server/rooms/kept-claims.ts';
import { addDays, addLocalMinutes, type LocalDateTime, timeOfMinute } from '../../../shared/time.ts';
import { instantOf } from '../../../shared/wall-clock.ts';
import { engines } from '../../support/engines.ts';
import { closeRoom, holdTime } from '../../support/held-times.ts';
import { type Random, randomFrom } from '../../support/random.ts';
import { createWorld, type World } from '../../support/world.ts';

const zone = 'Europe/Helsinki';
const codes = ['R01', 'R02', 'R03', 'R08', 'R22', 'R26', 'R37', 'R38', 'R39'] as const;

const asked = (localStart: LocalDateTime, minutes: number): AskedDate => {
  const localEnd = addLocalMinutes(localStart, minutes);
  return { localStart, localEnd, start: instantOf(localStart, zone).instant, end: instantOf(localEnd, zone).instant };
};

const someTime = (random: Random): [LocalDateTime, number] => {
  const date = addDays('2027-03-22', random.int(0, 13));
  return [`${date}T${timeOfMinute(15 * random.int(24, 84))}`, random.pick([15, 30, 60, 90, 120, 240, 700])];
};

/** Tries to put something into a room's time; what the database refuses as an overlap stays out. */
const holdSomething = async (world: World, random: Random): Promise<void> => {
  const [start, minutes] = someTime(random);
  const time = { room: random.pick(codes), start, end: addLocalMinutes(start, minutes) };
  const title = { fi: 'x', sv: 'x', en: 'x' };
  const attempt = random.chance(0.15)
    ? closeRoom(world, { ...time, title })
    : holdTime(world, { ...time, state: random.chance(0.3) ? 'requested' : 'approved' });
  await attempt.catch((error: Error) => expect(error.name).toBe('ClaimOverlap'));
};

describe.each(engines)('many rooms judged together on $name', (engine) => {
  let world: World;

  beforeEach(async () => {
    world = await createWorld({ engine, demo: true });
  });
  afterEach(() => world.close());

  test.each([1, 2, 3])('come out as each use judged by itself, whatever fills their time (seed %i)', async (seed) => {
    const random = randomFrom(seed);
    for (let i = 0; i < 60; i += 1) await holdSomething(world, random);
    const { rooms } = await world.deps.catalogue(world.db);
    const dates = Array.from({ length: 25 }, () => asked(...someTime(random))).sort((a, b) => a.start - b.start);
    const now = world.clock.now();
    const together = await judgeRooms(world.db, rooms, dates, now);
    const seen = new Set<string>();
    for (const { room, judgements } of together) {
      // One by one, for uses of one list stand in each other's way.
      const alone = await Promise.all(
        dates.map(async (date) => (await judgeUses(world.db, [{ ...date, room }], { now }))[0]),
      );
      expect(judgements.map(({ status, reason }) => [status, reason])).toEqual(
        alone.map((each) => [each?.status, each?.reason]),
      );
      for (const { status } of judgements) seen.add(status);
    }
    expect([...seen].sort()).toEqual(['busy', 'closed', 'competing', 'free', 'outside_hours', 'policy']);
  });

  test('come out the same from memory, and anew after a write', async () => {
    const random = randomFrom(7);
    const { rooms } = await world.deps.catalogue(world.db);
    const dates = Array.from({ length: 10 }, () => asked(...someTime(random))).sort((a, b) => a.start - b.start);
    const now = world.clock.now();
    const remembered = createKeptClaims(world.deps);
    for (let round = 0; round < 6; round += 1) {
      const some = random.some(rooms);
      const expected = await judgeRooms(world.db, some, dates, now);
      expect(await judgeRooms(world.db, some, dates, now, remembered)).toEqual(expected);
      if (round % 2 === 1) for (let i = 0; i < 10; i += 1) await holdSomething(world, random);
    }
  });

  test('have nothing to be judged on without dates', async () => {
    const { rooms } = await world.deps.catalogue(world.db);
    const judged = await judgeRooms(world.db, rooms, [], world.clock.now());
    expect(judged.map(({ judgements }) => judgements.length)).toEqual(rooms.map(() => 0));
  });
});
