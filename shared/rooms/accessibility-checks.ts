/**
 * Every limit of accessibility as data: what is looked at, in the order of arrival, where the line runs
 * for each need, and who drew it. Interpreted by `accessibility.ts`, which knows no number.
 *
 * Limits speak of suitability to a need, never of legality: the decree binds new buildings only.
 * Rules: domain reference, section 3.4. Where its prose left a worse fact with a better verdict, or said
 * nothing, the decision stands beside the check. Prose and golden rooms were not found to disagree.
 */
import type { Check, Condition, Rule, RulesByNeed, Way } from './accessibility-rules.ts';
import { atLeast, atMost, isTrue, oneOf, unless } from './accessibility-rules.ts';

const noSteps: Condition = { fact: 'entrance.steps_count', atMost: 0 };
const stepsAtMost = (count: number): Condition => ({ fact: 'entrance.steps_count', atMost: count });
const handrail: Condition = { fact: 'entrance.steps_handrail', oneOf: ['one_side', 'both_sides'] };
const levelAtMost = (mm: number): Condition => ({ fact: 'entrance.level_difference_mm', atMost: mm });
const fixedRamp: Condition = { fact: 'entrance.ramp', oneOf: ['fixed'] };
const rampAtMost = (percent: number): Condition => ({ fact: 'entrance.ramp_slope_pct', atMost: percent });
const noLiftNeeded: Condition = { fact: 'lift.needed', is: false };
/** The steps that a lift passes by may have been counted, so only the checks of the lift speak then. */
const liftPresent: Condition = { fact: 'lift.present', is: true };
const noVestibule: Condition = { fact: 'entrance.has_vestibule', is: false };
const noAccessibleWc: Condition = { fact: 'wc.location', oneOf: ['none'] };

const platformLift: Way = {
  verdict: 'S',
  all: [{ fact: 'entrance.platform_lift', is: true }],
  source: 'decree-241-2017',
};
const stepFree: Way = { verdict: 'S', all: [noSteps], source: 'decree-241-2017' };
const gentleRamp: Way = { verdict: 'S', when: fixedRamp, all: [rampAtMost(8)], source: 'decree-241-2017' };
/** Whatever its slope: staff lay it out and lend a hand. A fixed ramp is met alone, so the two are not ordered. */
const portableRamp: Way = { verdict: 'A', all: [{ fact: 'entrance.ramp', oneOf: ['portable'] }], source: 'project' };

const wayIn: RulesByNeed = {
  wheelchair: {
    ways: [
      stepFree,
      { verdict: 'S', when: fixedRamp, all: [rampAtMost(5)], source: 'decree-241-2017' },
      platformLift,
      { verdict: 'A', when: fixedRamp, all: [rampAtMost(8), levelAtMost(1000)], source: 'decree-241-2017' },
      { verdict: 'A', all: [stepsAtMost(1), levelAtMost(70)], source: 'osm' },
      portableRamp,
    ],
    otherwise: 'N',
  },
  walker: {
    ways: [
      stepFree,
      gentleRamp,
      platformLift,
      { verdict: 'A', all: [stepsAtMost(2), handrail], source: 'project' },
      portableRamp,
    ],
    otherwise: 'N',
  },
  mobility: {
    ways: [
      { verdict: 'S', all: [stepsAtMost(3), handrail], source: 'project' },
      stepFree,
      gentleRamp,
      platformLift,
      { verdict: 'A', all: [stepsAtMost(12), handrail], source: 'project' },
      { verdict: 'A', all: [stepsAtMost(3)], source: 'project' },
      portableRamp,
    ],
    otherwise: 'N',
  },
};

const thresholds = (fact: string): RulesByNeed => ({
  wheelchair: atMost(fact, [20, 'decree-241-2017'], [70, 'osm']),
  walker: atMost(fact, [20, 'decree-241-2017'], [40, 'project']),
});
const doors = (fact: string): RulesByNeed => ({
  wheelchair: atLeast(fact, [850, 'decree-241-2017'], [800, 'dwelling-guide']),
  walker: atLeast(fact, [800, 'dwelling-guide'], [700, 'project']),
});
const opening = oneOf(
  'entrance.door_operation',
  [['automatic', 'light'], 'eskeh'],
  [['automatic', 'light', 'heavy', 'staff_assist'], 'eskeh'],
);

const hearing: Rule = {
  ways: [
    {
      verdict: 'S',
      all: [
        { fact: 'hearing.loop', oneOf: ['fixed'] },
        { fact: 'hearing.loop_tested_on', withinMonths: 24 },
      ],
      source: 'project',
    },
    { verdict: 'A', all: [{ fact: 'hearing.loop', oneOf: ['portable', 'fixed'] }], source: 'project' },
    {
      verdict: 'A',
      all: [
        { fact: 'hearing.loop', oneOf: ['none'] },
        { fact: 'capacity', atMost: 12 },
        { fact: 'room.acoustics_good', is: true },
      ],
      source: 'project',
    },
  ],
  otherwise: 'N',
};

const quiet: Condition = { fact: 'room.quiet', is: true };
const adjustableLighting: Condition = { fact: 'room.lighting_adjustable', is: true };
const sensory: Rule = {
  ways: [
    { verdict: 'S', all: [quiet, adjustableLighting], source: 'project' },
    { verdict: 'S', all: [{ fact: 'room.low_stimulus', is: true }], source: 'project' },
    { verdict: 'A', all: [quiet], source: 'project' },
    { verdict: 'A', all: [adjustableLighting], source: 'project' },
  ],
  otherwise: 'N',
};

/** When a lift is needed but missing, the way is by stairs: never better for vision than a lift without raised buttons. */
const liftButtons: Rule = {
  unless: noLiftNeeded,
  ways: [
    {
      verdict: 'S',
      all: [
        { fact: 'lift.present', is: true },
        { fact: 'lift.tactile_buttons', is: true },
      ],
      source: 'project',
    },
  ],
  otherwise: 'A',
};

const ifLiftNeeded = (rules: RulesByNeed): RulesByNeed =>
  Object.fromEntries(Object.entries(rules).map(([need, rule]) => [need, unless(noLiftNeeded, rule)]));

/** A lift that is missing, or reported out of order, stops wheels; who walks may take the stairs with help. */
const liftUsable = (fact: string) =>
  ifLiftNeeded({
    wheelchair: isTrue(fact, 'decree-241-2017', 'N'),
    walker: isTrue(fact, 'project', 'N'),
    mobility: isTrue(fact, 'project', 'A'),
  });

/**
 * The checks in the order of arrival; the first of the worst decides.
 *
 * The walker's toilet never gives worse than A: without any accessible toilet the prose says A, so one
 * that is too narrow cannot be worse than none, and its lower bands (800, 1100 mm) have no effect.
 * A toilet on another floor counts for the wheelchair only, as in the prose.
 */
export const checks: readonly Check[] = [
  {
    check: 'route.outdoor_width',
    reported: 'route.outdoor_width_mm',
    rules: { wheelchair: atLeast('route.outdoor_width_mm', [1200, 'decree-241-2017'], [900, 'project']) },
  },
  {
    check: 'route.outdoor_slope',
    rules: { wheelchair: atMost('route.outdoor_slope_pct', [5, 'decree-241-2017'], [8, 'decree-241-2017']) },
  },
  {
    check: 'route.outdoor_surface',
    rules: { wheelchair: oneOf('route.outdoor_surface', [['smooth'], 'helsinki'], [['smooth', 'uneven'], 'helsinki']) },
  },
  { check: 'entrance.way_in', rules: wayIn },
  {
    check: 'entrance.steps_contrast',
    rules: { vision: unless(noSteps, isTrue('entrance.steps_contrast', 'project', 'A')) },
  },
  { check: 'entrance.lit', rules: { vision: isTrue('entrance.lit', 'project', 'A') } },
  { check: 'entrance.door_width', rules: doors('entrance.door_width_mm') },
  { check: 'entrance.door_threshold', rules: thresholds('entrance.door_threshold_mm') },
  { check: 'entrance.door_operation', rules: { wheelchair: opening, walker: opening, mobility: opening } },
  {
    check: 'entrance.glass',
    rules: { vision: oneOf('entrance.glass', [['no_glass', 'marked'], 'project'], undefined, 'A') },
  },
  {
    check: 'entrance.vestibule',
    rules: {
      wheelchair: unless(
        noVestibule,
        atLeast('entrance.vestibule_turning_mm', [1500, 'decree-241-2017'], [1300, 'project']),
      ),
      walker: unless(noVestibule, atLeast('entrance.vestibule_turning_mm', [1300, 'project'], [1100, 'project'])),
    },
  },
  {
    check: 'route.indoor_steps',
    reported: 'route.indoor_steps_count',
    rules: {
      wheelchair: unless(liftPresent, atMost('route.indoor_steps_count', [0, 'decree-241-2017'])),
      walker: unless(liftPresent, atMost('route.indoor_steps_count', [0, 'decree-241-2017'], [2, 'project'])),
      mobility: unless(liftPresent, atMost('route.indoor_steps_count', [0, 'decree-241-2017'], [12, 'project'])),
    },
  },
  {
    check: 'route.indoor_ramp',
    reported: 'route.indoor_ramp_slope_pct',
    rules: { wheelchair: atMost('route.indoor_ramp_slope_pct', [5, 'decree-241-2017'], [8, 'decree-241-2017']) },
  },
  {
    check: 'route.indoor_width',
    rules: { wheelchair: atLeast('route.indoor_width_mm', [1200, 'decree-241-2017'], [900, 'project']) },
  },
  { check: 'route.indoor_threshold', rules: thresholds('route.indoor_threshold_mm') },
  {
    check: 'route.indoor_door_width',
    reported: 'route.indoor_door_min_width_mm',
    rules: doors('route.indoor_door_min_width_mm'),
  },
  { check: 'lift.present', rules: liftUsable('lift.present') },
  { check: 'lift.working', reported: 'lift.working', rules: liftUsable('lift.working') },
  {
    check: 'lift.cabin_width',
    rules: ifLiftNeeded({
      wheelchair: atLeast('lift.cabin_width_mm', [1100, 'eskeh'], [1000, 'en81-70']),
      walker: atLeast('lift.cabin_width_mm', [1000, 'en81-70'], undefined, 'A'),
    }),
  },
  {
    check: 'lift.cabin_depth',
    rules: ifLiftNeeded({
      wheelchair: atLeast('lift.cabin_depth_mm', [1400, 'eskeh'], [1250, 'en81-70']),
      walker: atLeast('lift.cabin_depth_mm', [1250, 'en81-70'], undefined, 'A'),
    }),
  },
  {
    check: 'lift.door_width',
    rules: ifLiftNeeded({
      wheelchair: atLeast('lift.door_width_mm', [850, 'decree-241-2017'], [800, 'en81-70']),
      walker: atLeast('lift.door_width_mm', [800, 'en81-70'], undefined, 'A'),
    }),
  },
  { check: 'lift.tactile_buttons', rules: { vision: liftButtons } },
  { check: 'wayfinding.contrast_signs', rules: { vision: isTrue('wayfinding.contrast_signs', 'project', 'A') } },
  { check: 'room.door_width', rules: doors('room.door_width_mm') },
  { check: 'room.door_threshold', rules: thresholds('room.door_threshold_mm') },
  {
    check: 'room.turning',
    rules: { wheelchair: atLeast('room.turning_mm', [1500, 'decree-241-2017'], [1300, 'project']) },
  },
  { check: 'room.calm', rules: { sensory } },
  { check: 'hearing.loop', rules: { hearing } },
  {
    check: 'wc.location',
    rules: {
      wheelchair: oneOf('wc.location', [['same_floor'], 'decree-241-2017'], [['same_floor', 'other_floor'], 'project']),
      walker: oneOf('wc.location', [['same_floor', 'other_floor'], 'project'], undefined, 'A'),
      mobility: oneOf('wc.location', [['same_floor', 'other_floor'], 'project'], undefined, 'A'),
    },
  },
  {
    check: 'wc.door_width',
    rules: {
      wheelchair: atLeast('wc.door_width_mm', [850, 'decree-241-2017'], [800, 'dwelling-guide']),
      walker: unless(noAccessibleWc, atLeast('wc.door_width_mm', [850, 'decree-241-2017'], undefined, 'A')),
    },
  },
  {
    check: 'wc.door_threshold',
    reported: 'wc.door_threshold_mm',
    rules: {
      wheelchair: atMost('wc.door_threshold_mm', [20, 'decree-241-2017'], [70, 'osm']),
      walker: unless(noAccessibleWc, atMost('wc.door_threshold_mm', [20, 'decree-241-2017'], undefined, 'A')),
    },
  },
  {
    check: 'wc.turning',
    rules: {
      wheelchair: atLeast('wc.turning_mm', [1500, 'decree-241-2017'], [1300, 'project']),
      walker: unless(noAccessibleWc, atLeast('wc.turning_mm', [1300, 'project'], undefined, 'A')),
    },
  },
  {
    check: 'wc.side_space',
    rules: { wheelchair: oneOf('wc.side_space', [['one_side', 'both_sides'], 'helsinki']) },
  },
  {
    check: 'wc.side_space_width',
    rules: { wheelchair: atLeast('wc.side_space_mm', [800, 'decree-241-2017'], [700, 'project']) },
  },
  {
    check: 'wc.grab_bars',
    rules: {
      wheelchair: oneOf('wc.grab_bars', [['both'], 'helsinki'], undefined, 'A'),
      mobility: unless(noAccessibleWc, oneOf('wc.grab_bars', [['one', 'both'], 'project'], undefined, 'A')),
    },
  },
  {
    check: 'service.assistance_dog',
    rules: { vision: isTrue('service.assistance_dog_allowed', 'project', 'N') },
  },
];
