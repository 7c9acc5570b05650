import { describe, expect, test } from 'vitest';
import { type Facts, type Need, verdictsOf } from '../../../shared/rooms/accessibility.ts';
import { checks } from '../../../shared/rooms/accessibility-checks.ts';
import {
  checksWithin,
  limitFaults,
  type TightenedLimits,
  tightenable,
} from '../../../shared/rooms/accessibility-limits.ts';

const asOf = '2026-11-22';
const door = (width: number, limits: TightenedLimits) =>
  verdictsOf(
    { 'entrance.door_width_mm': width },
    { capacity: 20, asOf, checks: checksWithin(limits) },
  ).wheelchair.checks.find(({ check }) => check === 'entrance.door_width');

describe('a region’s tighter limits', () => {
  const limits: TightenedLimits = { 'entrance.door_width': { wheelchair: 900 } };

  test('decide in place of the product’s, and are named as their source', () => {
    expect(door(900, limits)).toMatchObject({ verdict: 'S', limit: '>= 900', source: 'region' });
    expect(door(899, limits)).toMatchObject({ verdict: 'A', limit: '>= 900', source: 'region' });
    expect(door(850, {})).toMatchObject({ verdict: 'S', limit: '>= 850', source: 'decree-241-2017' });
  });

  test('leave the line of what is not suitable where it is', () => {
    expect(door(800, limits)?.verdict).toBe('A');
    expect(door(799, limits)?.verdict).toBe('N');
  });

  test('leave the other needs alone', () => {
    const verdicts = verdictsOf(
      { 'entrance.door_width_mm': 850 },
      { capacity: 20, asOf, checks: checksWithin(limits) },
    );
    expect(verdicts.walker.checks.find(({ check }) => check === 'entrance.door_width')?.verdict).toBe('S');
  });

  test('that are looser change nothing, and are told as faults beside unknown ones', () => {
    const loose: TightenedLimits = { 'entrance.door_width': { wheelchair: 700 }, 'entrance.way_in': { wheelchair: 1 } };
    expect(door(849, loose)?.verdict).toBe('A');
    expect(limitFaults(loose)).toEqual([
      { check: 'entrance.door_width', need: 'wheelchair', fault: 'looser', limit: 850 },
      { check: 'entrance.way_in', need: 'wheelchair', fault: 'unknown' },
    ]);
    expect(limitFaults(limits)).toEqual([]);
  });

  test('of thresholds and slopes are tighter when they are lower', () => {
    expect(limitFaults({ 'entrance.door_threshold': { wheelchair: 25 } })).toMatchObject([
      { fault: 'looser', limit: 20 },
    ]);
    expect(limitFaults({ 'entrance.door_threshold': { wheelchair: 15 } })).toEqual([]);
  });
});

test('without limits the table is the product’s own', () => {
  expect(checksWithin({})).toEqual(checks);
});

test('no tightened limit ever gives a better verdict', () => {
  const better = ['S', 'A', 'N'];
  for (const { check, need, fact, limit, better: direction } of tightenable) {
    const step = direction === 'more' ? 1 : -1;
    const tight = checksWithin({ [check]: { [need]: limit + 30 * step } });
    for (const offset of [-60, -31, -30, -29, -1, 0, 1, 29, 30, 31, 60]) {
      const facts: Facts = { [fact]: limit + offset };
      const of = (table: typeof checks) =>
        verdictsOf(facts, { capacity: 20, asOf, checks: table })[need as Need].checks.find(
          (each) => each.check === check,
        );
      const [own, tightened] = [of(checks)?.verdict ?? 'S', of(tight)?.verdict ?? 'S'];
      if (own === 'U' || tightened === 'U') continue;
      expect(better.indexOf(tightened), `${check} ${need} ${limit + offset}`).toBeGreaterThanOrEqual(
        better.indexOf(own),
      );
    }
  }
});
