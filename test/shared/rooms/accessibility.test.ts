import { describe, expect, test } from 'vitest';
import region from '../../../db/demo/region.json' with { type: 'json' };
import {
  type Facts,
  meetsNeeds,
  type Need,
  summaryOf,
  type Verdict,
  verdictsOf,
  verdictsOfWays,
  worstOf,
} from '../../../shared/rooms/accessibility.ts';

const context = { capacity: 20, asOf: '2026-11-22' };
const verdictOf = (need: Need, facts: Facts, given = context): Verdict => verdictsOf(facts, given)[need].verdict;

/** A room that suits everyone. */
const good: Facts = {
  'route.outdoor_slope_pct': 3,
  'route.outdoor_surface': 'smooth',
  'entrance.steps_count': 0,
  'entrance.steps_handrail': 'both_sides',
  'entrance.steps_contrast': true,
  'entrance.ramp': 'none',
  'entrance.ramp_slope_pct': 0,
  'entrance.level_difference_mm': 0,
  'entrance.platform_lift': false,
  'entrance.door_width_mm': 900,
  'entrance.door_threshold_mm': 15,
  'entrance.door_operation': 'automatic',
  'entrance.has_vestibule': true,
  'entrance.vestibule_turning_mm': 1800,
  'entrance.lit': true,
  'entrance.glass': 'marked',
  'lift.needed': true,
  'lift.present': true,
  'lift.cabin_width_mm': 1100,
  'lift.cabin_depth_mm': 1400,
  'lift.door_width_mm': 900,
  'lift.tactile_buttons': true,
  'route.indoor_width_mm': 1500,
  'route.indoor_threshold_mm': 0,
  'room.door_width_mm': 900,
  'room.door_threshold_mm': 0,
  'room.turning_mm': 1800,
  'wc.location': 'same_floor',
  'wc.door_width_mm': 900,
  'wc.turning_mm': 1500,
  'wc.side_space': 'both_sides',
  'wc.side_space_mm': 900,
  'wc.grab_bars': 'both',
  'hearing.loop': 'fixed',
  'hearing.loop_tested_on': '2026-09-03',
  'room.acoustics_good': true,
  'room.quiet': true,
  'room.low_stimulus': false,
  'room.lighting_adjustable': true,
  'wayfinding.contrast_signs': true,
  'service.assistance_dog_allowed': true,
};

describe('golden rooms', () => {
  const golden = region.rooms.filter((room) => 'golden' in room && room.golden);

  test('there are some', () => expect(golden.length).toBeGreaterThanOrEqual(18));
  test.each(golden.map((room) => [room.code, room] as const))('%s is judged as surveyed', (_code, room) => {
    const given = { capacity: room.capacity, asOf: region.asOf };
    expect(summaryOf(verdictsOf(room.attributes as Facts, given))).toEqual(room.golden);
  });
});

describe('edges', () => {
  const fixedRamp = { 'entrance.steps_count': 3, 'entrance.ramp': 'fixed', 'entrance.level_difference_mm': 500 };

  const table: [Need, Facts, Verdict][] = [
    ...(['entrance.door_width_mm', 'room.door_width_mm', 'wc.door_width_mm'] as const).flatMap((key) =>
      ([850, 849, 800, 799] as const).map((mm, at): [Need, Facts, Verdict] => [
        'wheelchair',
        { [key]: mm },
        (['S', 'A', 'A', 'N'] as const)[at] as Verdict,
      ]),
    ),
    ['walker', { 'entrance.door_width_mm': 800 }, 'S'],
    ['walker', { 'entrance.door_width_mm': 799 }, 'A'],
    ['walker', { 'entrance.door_width_mm': 700 }, 'A'],
    ['walker', { 'entrance.door_width_mm': 699 }, 'N'],
    ['mobility', { 'entrance.door_width_mm': 500 }, 'S'],
    ['wheelchair', { 'entrance.door_threshold_mm': 20 }, 'S'],
    ['wheelchair', { 'route.indoor_threshold_mm': 21 }, 'A'],
    ['wheelchair', { 'room.door_threshold_mm': 70 }, 'A'],
    ['wheelchair', { 'entrance.door_threshold_mm': 71 }, 'N'],
    ['walker', { 'entrance.door_threshold_mm': 40 }, 'A'],
    ['walker', { 'entrance.door_threshold_mm': 41 }, 'N'],
    ['wheelchair', { 'route.outdoor_slope_pct': 5 }, 'S'],
    ['wheelchair', { 'route.outdoor_slope_pct': 8 }, 'A'],
    ['wheelchair', { 'route.outdoor_slope_pct': 8.1 }, 'N'],
    ['wheelchair', { ...fixedRamp, 'entrance.ramp_slope_pct': 5 }, 'S'],
    ['wheelchair', { ...fixedRamp, 'entrance.ramp_slope_pct': 8 }, 'A'],
    ['wheelchair', { ...fixedRamp, 'entrance.ramp_slope_pct': 8.1 }, 'N'],
    ['wheelchair', { ...fixedRamp, 'entrance.ramp_slope_pct': 8, 'entrance.level_difference_mm': 1000 }, 'A'],
    ['wheelchair', { ...fixedRamp, 'entrance.ramp_slope_pct': 8, 'entrance.level_difference_mm': 1001 }, 'N'],
    ['wheelchair', { ...fixedRamp, 'entrance.ramp_slope_pct': 9, 'entrance.platform_lift': true }, 'S'],
    ['wheelchair', { ...fixedRamp, 'entrance.ramp': 'portable', 'entrance.ramp_slope_pct': 12 }, 'A'],
    ['wheelchair', { 'entrance.steps_count': 1, 'entrance.level_difference_mm': 70 }, 'A'],
    ['wheelchair', { 'entrance.steps_count': 1, 'entrance.level_difference_mm': 71 }, 'N'],
    ['walker', { ...fixedRamp, 'entrance.ramp_slope_pct': 8 }, 'S'],
    ['walker', { 'entrance.steps_count': 2, 'entrance.steps_handrail': 'one_side' }, 'A'],
    ['walker', { 'entrance.steps_count': 2, 'entrance.steps_handrail': 'none' }, 'N'],
    ['mobility', { 'entrance.steps_count': 3, 'entrance.steps_handrail': 'one_side' }, 'S'],
    ['mobility', { 'entrance.steps_count': 3, 'entrance.steps_handrail': 'none' }, 'A'],
    ['mobility', { 'entrance.steps_count': 4, 'entrance.steps_handrail': 'none' }, 'N'],
    ['mobility', { 'entrance.steps_count': 12 }, 'A'],
    ['mobility', { 'entrance.steps_count': 13 }, 'N'],
    ['wheelchair', { 'lift.present': false }, 'N'],
    ['wheelchair', { 'lift.working': false }, 'N'],
    ['wheelchair', { 'lift.needed': false, 'lift.working': false }, 'S'],
    ['walker', { 'lift.working': false }, 'N'],
    ['mobility', { 'lift.present': false }, 'A'],
    ['wheelchair', { 'lift.cabin_depth_mm': 1249 }, 'N'],
    ['walker', { 'lift.cabin_depth_mm': 1249 }, 'A'],
    ['wheelchair', { 'wc.location': 'other_floor' }, 'A'],
    ['wheelchair', { 'wc.location': 'none' }, 'N'],
    ['wheelchair', { 'wc.grab_bars': 'none' }, 'A'],
    ['walker', { 'wc.location': 'none', 'wc.door_width_mm': null, 'wc.turning_mm': null }, 'A'],
    ['walker', { 'wc.door_width_mm': 700 }, 'A'],
    ['mobility', { 'wc.location': 'none', 'wc.grab_bars': null }, 'A'],
    ['vision', { 'entrance.glass': 'unmarked' }, 'A'],
    ['vision', { 'entrance.steps_contrast': false }, 'S'],
    ['vision', { 'entrance.steps_contrast': false, 'entrance.steps_count': 1 }, 'A'],
    ['vision', { 'service.assistance_dog_allowed': false }, 'N'],
    ['hearing', { 'hearing.loop_tested_on': '2024-11-23' }, 'S'],
    ['hearing', { 'hearing.loop_tested_on': '2024-11-22' }, 'A'],
    ['hearing', { 'hearing.loop_tested_on': '2026-11-23' }, 'A'],
    ['hearing', { 'hearing.loop_tested_on': null }, 'A'],
    ['hearing', { 'hearing.loop': 'none' }, 'N'],
    ['sensory', { 'room.quiet': false }, 'A'],
    ['sensory', { 'room.quiet': false, 'room.lighting_adjustable': false }, 'N'],
    ['sensory', { 'room.quiet': false, 'room.low_stimulus': true }, 'S'],
  ];
  test.each(table)('%s with %j: %s', (need, change, expected) => {
    expect(verdictOf(need, { ...good, ...change })).toBe(expected);
  });

  test('without a loop, twelve hear each other in a room of good acoustics, and thirteen do not', () => {
    const facts = { ...good, 'hearing.loop': 'none' };
    expect(verdictOf('hearing', facts, { ...context, capacity: 12 })).toBe('A');
    expect(verdictOf('hearing', facts, { ...context, capacity: 13 })).toBe('N');
    expect(verdictOf('hearing', { ...facts, 'room.acoustics_good': false }, { ...context, capacity: 12 })).toBe('N');
  });

  test('a loop tested on a leap day is due when that February ends two years later', () => {
    const facts = { ...good, 'hearing.loop_tested_on': '2024-02-29' };
    expect(verdictOf('hearing', facts, { ...context, asOf: '2026-02-27' })).toBe('S');
    expect(verdictOf('hearing', facts, { ...context, asOf: '2026-02-28' })).toBe('A');
  });
});

describe('what is not known', () => {
  test('a known obstacle beats a missing fact', () => {
    expect(verdictOf('wheelchair', { ...good, 'room.turning_mm': null, 'entrance.door_width_mm': 700 })).toBe('N');
    expect(verdictOf('wheelchair', { 'wc.door_width_mm': 700 })).toBe('N');
  });
  test('a missing fact beats "with assistance"', () => {
    expect(verdictOf('wheelchair', { ...good, 'room.turning_mm': null, 'entrance.door_width_mm': 820 })).toBe('U');
  });
  test('an empty record is not known for anyone', () => {
    expect(Object.values(summaryOf(verdictsOf({}, context)))).toEqual(['U', 'U', 'U', 'U', 'U', 'U']);
  });
  test('a value of the wrong type is not known', () => {
    expect(verdictOf('wheelchair', { ...good, 'room.turning_mm': '1800' })).toBe('U');
    expect(verdictOf('wheelchair', { ...good, 'room.turning_mm': Number.NaN })).toBe('U');
    expect(verdictOf('vision', { ...good, 'entrance.lit': 'yes' })).toBe('U');
  });
  test('what could not change the verdict need not be known', () => {
    const noLift = { 'lift.present': null, 'lift.cabin_width_mm': null, 'lift.door_width_mm': null };
    expect(verdictOf('wheelchair', { ...good, ...noLift, 'lift.cabin_depth_mm': null, 'lift.needed': false })).toBe(
      'S',
    );
    expect(verdictOf('wheelchair', { ...good, 'entrance.has_vestibule': null })).toBe('S');
    expect(verdictOf('mobility', { ...good, 'entrance.steps_handrail': null })).toBe('S');
  });
  test('with three steps, the rail decides and so must be known', () => {
    const facts = { ...good, 'entrance.steps_count': 3, 'entrance.steps_handrail': null };
    const { verdict, decidedBy } = verdictsOf(facts, context).mobility;
    expect(verdict).toBe('U');
    expect(decidedBy).toMatchObject({ fact: 'entrance.steps_handrail', value: null });
  });
  test('an obstacle beyond the minimum set counts once it is known', () => {
    expect(verdictOf('wheelchair', { ...good, 'lift.needed': false, 'lift.present': false })).toBe('S');
    const steps = { ...good, 'lift.needed': false, 'lift.present': false, 'route.indoor_steps_count': 4 };
    expect(verdictOf('wheelchair', steps)).toBe('N');
    expect(verdictOf('wheelchair', { ...good, 'route.indoor_door_min_width_mm': 780 })).toBe('N');
  });
});

describe('the deciding check', () => {
  const decidedBy = (need: Need, change: Facts) => verdictsOf({ ...good, ...change }, context)[need].decidedBy;

  test('is none where all is suitable', () => expect(decidedBy('wheelchair', {})).toBeNull());
  test('tells value, the limit missed and its source', () => {
    expect(decidedBy('wheelchair', { 'entrance.door_width_mm': 820 })).toEqual({
      check: 'entrance.door_width',
      fact: 'entrance.door_width_mm',
      verdict: 'A',
      value: 820,
      limit: '>= 850',
      source: 'decree-241-2017',
    });
    const narrow = { value: 790, limit: '>= 800', source: 'dwelling-guide' };
    expect(decidedBy('wheelchair', { 'entrance.door_width_mm': 790 })).toMatchObject(narrow);
  });
  test('is the first of the worst on the way', () => {
    const change = { 'room.turning_mm': 1000, 'entrance.door_width_mm': 700, 'route.outdoor_slope_pct': 7 };
    expect(decidedBy('wheelchair', change)?.check).toBe('entrance.door_width');
  });
  test('speaks of the ramp where there is one, else of the steps', () => {
    const ramp = { 'entrance.steps_count': 3, 'entrance.ramp': 'fixed', 'entrance.ramp_slope_pct': 9 };
    const slope = { fact: 'entrance.ramp_slope_pct', value: 9, limit: '<= 8' };
    expect(decidedBy('wheelchair', ramp)).toMatchObject(slope);
    expect(decidedBy('walker', { ...ramp, 'entrance.steps_handrail': 'none' })).toMatchObject(slope);
    expect(decidedBy('wheelchair', { 'entrance.steps_count': 5 })).toMatchObject({
      fact: 'entrance.steps_count',
      value: 5,
    });
  });
  test('speaks of what is not known whether it applies, without a limit', () => {
    const change = { 'entrance.has_vestibule': null, 'entrance.vestibule_turning_mm': 1000 };
    expect(decidedBy('wheelchair', change)).toMatchObject({ verdict: 'U', fact: 'entrance.has_vestibule', limit: '' });
  });
  test('what does not apply is not listed', () => {
    const listed = verdictsOf({ ...good, 'lift.needed': false }, context).wheelchair.checks.map(({ check }) => check);
    expect(listed).toContain('room.turning');
    expect(listed.filter((check) => check.startsWith('lift.'))).toEqual([]);
  });
});

describe('several entrances', () => {
  const steps = { 'entrance.steps_count': 5 };
  const judged = (entrances: Facts[], shared: Facts = good) =>
    verdictsOfWays(
      entrances.map((entrance) => ({ ...shared, ...entrance })),
      context,
    );

  test('the best one counts, and is named', () => {
    expect(judged([steps, {}]).wheelchair).toMatchObject({ verdict: 'S', way: 1 });
    expect(judged([steps, { 'entrance.door_width_mm': 820 }]).wheelchair).toMatchObject({ verdict: 'A', way: 1 });
  });
  test('of equals the first', () => expect(judged([{}, {}]).vision.way).toBe(0));
  test('a known way with help beats an entrance not known', () => {
    const unknown = { 'entrance.door_width_mm': null };
    expect(judged([unknown, { 'entrance.door_width_mm': 820 }]).wheelchair.verdict).toBe('A');
    expect(judged([steps, unknown]).wheelchair).toMatchObject({ verdict: 'U', way: 1 });
  });
  test('each need may have its own', () => {
    const both = judged([{ 'entrance.lit': false }, steps]);
    expect([both.wheelchair.way, both.vision.way]).toEqual([0, 1]);
  });
  test('one flat record is one entrance', () => expect(judged([{}])).toEqual(verdictsOf(good, context)));
});

describe('choosing rooms', () => {
  const room: Record<Need, Verdict> = {
    wheelchair: 'S',
    walker: 'A',
    mobility: 'U',
    vision: 'N',
    hearing: 'S',
    sensory: 'A',
  };
  const strict = { minVerdict: 'S', includeUnknown: false } as const;
  const lenient = { minVerdict: 'A', includeUnknown: true } as const;

  test('every asked need must pass', () => {
    expect(meetsNeeds(room, [], strict)).toBe(true);
    expect(meetsNeeds(room, ['wheelchair', 'hearing'], strict)).toBe(true);
    expect(meetsNeeds(room, ['wheelchair', 'walker'], strict)).toBe(false);
    expect(meetsNeeds(room, ['wheelchair', 'walker'], { ...strict, minVerdict: 'A' })).toBe(true);
    expect(meetsNeeds(room, ['mobility'], { ...lenient, includeUnknown: false })).toBe(false);
    expect(meetsNeeds(room, ['mobility'], { ...strict, includeUnknown: true })).toBe(true);
  });
  test('"not suitable" never passes', () => expect(meetsNeeds(room, ['vision'], lenient)).toBe(false));
  test('the worst is N, then U, then A, then S', () => {
    expect(worstOf(['S', 'A', 'U', 'N'])).toBe('N');
    expect(worstOf(['S', 'U', 'A'])).toBe('U');
    expect(worstOf(['A', 'S'])).toBe('A');
    expect(worstOf([])).toBe('S');
  });
});
