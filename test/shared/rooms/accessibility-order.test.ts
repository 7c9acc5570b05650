/** Properties of the verdicts over random rooms: the order of facts and of knowledge is the order of verdicts. */
import { expect, test } from 'vitest';
import { mismatchesOf, needsOfMismatches } from '../../../shared/bookings/accessibility-mismatch.ts';
import {
  type Facts,
  type FactValue,
  needs,
  summaryOf,
  type Verdict,
  verdictsOf,
  worstOf,
} from '../../../shared/rooms/accessibility.ts';
import { checks } from '../../../shared/rooms/accessibility-checks.ts';

const context = { capacity: 20, asOf: '2026-11-22' };
const mm = (...values: number[]) => values;
const doorWidths = mm(650, 699, 700, 799, 800, 849, 850, 900);
const thresholds = mm(100, 71, 70, 41, 40, 21, 20, 0);
const slopes = [20, 8.1, 8, 5.1, 5, 0];
const badOrGood = [false, true];
const goodOrBad = [true, false];
const sides = ['none', 'one_side', 'both_sides'];

/** From worst to best. A fixed and a portable ramp are not ordered: each is only better than none. */
const chains: Record<string, FactValue[][]> = Object.fromEntries(
  Object.entries({
    'route.outdoor_width_mm': mm(800, 899, 900, 1199, 1200),
    'route.outdoor_slope_pct': slopes,
    'route.outdoor_surface': ['loose', 'uneven', 'smooth'],
    'entrance.steps_count': mm(13, 12, 4, 3, 2, 1, 0),
    'entrance.level_difference_mm': mm(1001, 1000, 71, 70, 0),
    'entrance.steps_handrail': sides,
    'entrance.steps_contrast': badOrGood,
    'entrance.ramp_slope_pct': slopes,
    'entrance.platform_lift': badOrGood,
    'entrance.lit': badOrGood,
    'entrance.door_width_mm': doorWidths,
    'entrance.door_threshold_mm': thresholds,
    'entrance.door_operation': ['staff_assist', 'heavy', 'light', 'automatic'],
    'entrance.glass': ['unmarked', 'marked', 'no_glass'],
    'entrance.has_vestibule': goodOrBad,
    'entrance.vestibule_turning_mm': mm(1000, 1099, 1100, 1299, 1300, 1499, 1500),
    'route.indoor_steps_count': mm(13, 12, 3, 2, 1, 0),
    'route.indoor_ramp_slope_pct': slopes,
    'route.indoor_width_mm': mm(800, 899, 900, 1199, 1200),
    'route.indoor_threshold_mm': thresholds,
    'route.indoor_door_min_width_mm': doorWidths,
    'lift.needed': goodOrBad,
    'lift.present': badOrGood,
    'lift.working': badOrGood,
    'lift.cabin_width_mm': mm(900, 999, 1000, 1099, 1100),
    'lift.cabin_depth_mm': mm(1100, 1249, 1250, 1399, 1400),
    'lift.door_width_mm': doorWidths,
    'lift.tactile_buttons': badOrGood,
    'wayfinding.contrast_signs': badOrGood,
    'room.door_width_mm': doorWidths,
    'room.door_threshold_mm': thresholds,
    'room.turning_mm': mm(1200, 1299, 1300, 1499, 1500),
    'room.acoustics_good': badOrGood,
    'room.quiet': badOrGood,
    'room.low_stimulus': badOrGood,
    'room.lighting_adjustable': badOrGood,
    'hearing.loop': ['none', 'portable', 'fixed'],
    'hearing.loop_tested_on': ['2020-01-01', '2024-11-22', '2024-11-23', '2026-11-22'],
    'wc.location': ['none', 'other_floor', 'same_floor'],
    'wc.door_width_mm': doorWidths,
    'wc.door_threshold_mm': thresholds,
    'wc.turning_mm': mm(1000, 1099, 1100, 1299, 1300, 1499, 1500),
    'wc.side_space': sides,
    'wc.side_space_mm': mm(0, 699, 700, 799, 800),
    'wc.grab_bars': ['none', 'one', 'both'],
    'service.assistance_dog_allowed': badOrGood,
  }).map(([key, chain]) => [key, [chain]]),
);
chains['entrance.ramp'] = [
  ['none', 'fixed'],
  ['none', 'portable'],
];
const keys = Object.keys(chains);
const reported = new Set(checks.flatMap((check) => check.reported ?? []));

const seeded = (seed: number) => () => {
  seed = (seed + 0x6d2b79f5) | 0;
  let mixed = Math.imul(seed ^ (seed >>> 15), 1 | seed);
  mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
  return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
};
const pick = <T>(values: readonly T[], next: () => number): T => values[Math.floor(next() * values.length)] as T;

/** Mostly good facts, so that a change decides: only what is drawn is bad or missing. */
const randomFacts = (next: () => number, missing: number): Record<string, FactValue> => {
  const goodness = next();
  return Object.fromEntries(
    keys.map((key) => {
      const values = pick(chains[key] ?? [], next);
      const value = next() < goodness ? (values.at(-1) ?? null) : pick(values, next);
      return [key, next() < missing ? null : value];
    }),
  );
};
const worsenings = (facts: Facts): [string, Facts][] =>
  keys.flatMap((key) =>
    (chains[key] ?? []).flatMap((chain) => {
      const at = chain.indexOf(facts[key] ?? null);
      const worse = at > 0 ? chain.slice(at - 1, at) : [];
      return worse.map((value): [string, Facts] => [`${key}: ${facts[key]} to ${value}`, { ...facts, [key]: value }]);
    }),
  );
const removals = (facts: Facts): [string, Facts][] =>
  keys
    .filter((key) => !reported.has(key) && facts[key] !== null)
    .map((key) => [`${key} removed`, { ...facts, [key]: null }]);

const broken = (facts: Facts, changes: [string, Facts][], allowed: Record<Verdict, string>, capacity: number) => {
  const judge = (some: Facts) => summaryOf(verdictsOf(some, { ...context, capacity }));
  const before = judge(facts);
  return changes.flatMap(([what, changed]) => {
    const after = judge(changed);
    return needs
      .filter((need) => !allowed[before[need]].includes(after[need]))
      .map((need) => `${need}, ${what}: ${before[need]} to ${after[need]}`);
  });
};
const cases = Array.from({ length: 300 }, (_, seed) => seed + 1);
const faults = (
  missing: (next: () => number) => number,
  changesOf: (facts: Facts) => [string, Facts][],
  allowed: Record<Verdict, string>,
) =>
  cases.flatMap((seed) => {
    const next = seeded(seed);
    const facts = randomFacts(next, missing(next));
    return broken(facts, changesOf(facts), allowed, pick([12, 13], next));
  });

test('the ordering knows every fact the table asks for', () => {
  const rules = checks.flatMap((check) => Object.values(check.rules));
  const conditions = rules.flatMap((rule) => [
    rule.unless ?? [],
    ...rule.ways.flatMap((way) => [way.when ?? [], way.all]),
  ]);
  const asked = new Set(conditions.flat().map(({ fact }) => fact));
  expect([...asked].sort()).toEqual([...keys, 'capacity'].sort());
});
test('with everything known, nothing is "not known" and a worse fact never gives a better verdict', () => {
  const known = { S: 'SAN', A: 'AN', U: '', N: 'N' };
  expect(
    faults(
      () => 0,
      (facts) => [['nothing', facts], ...worsenings(facts)],
      known,
    ),
  ).toEqual([]);
});
test('with facts missing, a worse fact never gives a better verdict; it may settle what was open, for the worse', () => {
  expect(faults((next) => next() / 3, worsenings, { S: 'SAUN', A: 'AUN', U: 'AUN', N: 'N' })).toEqual([]);
});
test('knowing less never improves a verdict, and knowing more never undoes "not suitable"', () => {
  expect(faults((next) => next() / 3, removals, { S: 'SAU', A: 'AU', U: 'U', N: 'NU' })).toEqual([]);
});
test('only the age of a loop is taken for bad news when it is missing', () => {
  const others = (facts: Facts) => removals(facts).filter(([what]) => !what.startsWith('hearing.loop_tested_on'));
  expect(faults((next) => next() / 3, others, { S: 'SU', A: 'AU', U: 'U', N: 'NU' })).toEqual([]);
});
test('a worse fact never takes away what a room lacks for an event', () => {
  const lacks = (facts: Facts) =>
    needsOfMismatches(
      mismatchesOf({ needs, wheelchairUsers: null }, { verdicts: verdictsOf(facts, context), wheelchairPlaces: null }),
    );
  for (const seed of cases.slice(0, 60)) {
    const next = seeded(seed);
    const facts = randomFacts(next, next() / 3);
    const before = lacks(facts);
    for (const [what, worse] of worsenings(facts)) expect(lacks(worse), what).toEqual(expect.arrayContaining(before));
  }
});
test('an explanation always carries the verdict it explains', () => {
  for (const seed of cases) {
    const facts = randomFacts(seeded(seed), 0.1);
    for (const { verdict, decidedBy, checks: results } of Object.values(verdictsOf(facts, context))) {
      expect(decidedBy?.verdict ?? 'S').toBe(verdict);
      expect(worstOf(results.map((result) => result.verdict))).toBe(verdict);
      for (const result of results.filter((each) => each.verdict === 'U')) expect(result.value).toBeNull();
    }
  }
});
