/** What a survey asks, one question a screen, in the order in which one walks (domain reference 3.5, 3.6). Pure. */
import type { FactValue } from '../rooms/accessibility.ts';
import { askedLeast, knownLeastFacts } from '../rooms/least-facts.ts';

/** Where one stands while answering. */
export const surveyParts = [
  'arrival',
  'outdoor',
  'entrance',
  'indoor',
  'lift',
  'room',
  'hearing',
  'wc',
  'safety',
] as const;
export type SurveyPart = (typeof surveyParts)[number];

/** A picture of what is measured. */
export const drawings = [
  'cabin-depth',
  'cabin-width',
  'door',
  'level',
  'parking',
  'passage',
  'seat',
  'side-space',
  'slope',
  'table',
  'threshold',
  'turning',
] as const;
export type Drawing = (typeof drawings)[number];

/**
 * On what it depends whether a question is asked. `is` and `above` hold only of what is known; `isNot` holds as well
 * while nothing is known, so that a question passed over closes no door.
 */
export type Condition =
  | { key: string; is: readonly FactValue[] }
  | { key: string; isNot: FactValue }
  | { key: string; above: number };

export interface SurveyQuestion {
  /** The attribute that it asks. */
  key: string;
  part: SurveyPart;
  /** Asked while all of them hold. */
  when: readonly Condition[];
  /** The first question of those of the 18 to which it belongs (`shared/rooms/least-facts.ts`); undefined for the rest. */
  least?: string;
  /** The least and greatest number, in the attribute's unit, that is taken without asking again. */
  plausible?: readonly [min: number, max: number];
  /** `0` means that the thing is not there, and is answered with one tap. */
  zero?: boolean;
  drawing?: Drawing;
}

type Details = Partial<Omit<SurveyQuestion, 'key' | 'part'>>;
type Row = readonly [key: string, details?: Details];

const doorWidth: Details = { plausible: [600, 2000], drawing: 'door' };
const threshold: Details = { plausible: [0, 150], zero: true, drawing: 'threshold' };
const slope: Details = { plausible: [0, 15], drawing: 'slope' };
const turning: Details = { plausible: [900, 6000], drawing: 'turning' };
const passage: Details = { plausible: [700, 6000], drawing: 'passage' };
const few: Details = { plausible: [0, 30], zero: true };
const near: Details = { plausible: [0, 300] };

const hasParking: Condition = { key: 'parking.accessible_count', isNot: 0 };
const hasSteps: Condition = { key: 'entrance.steps_count', above: 0 };
const hasRamp: Condition = { key: 'entrance.ramp', is: ['fixed', 'portable'] };
const hasVestibule: Condition = { key: 'entrance.has_vestibule', is: [true] };
const needsLift: Condition = { key: 'lift.needed', is: [true] };
const hasLift: Condition = { key: 'lift.present', isNot: false };
const hasLoop: Condition = { key: 'hearing.loop', is: ['portable', 'fixed'] };
const hasToilet: Condition = { key: 'wc.location', isNot: 'none' };

const rows: Readonly<Record<SurveyPart, readonly Row[]>> = {
  arrival: [
    ['parking.accessible_count', few],
    ['parking.width_mm', { when: [hasParking], plausible: [2000, 6000], drawing: 'parking' }],
    ['parking.slope_pct', { ...slope, when: [hasParking] }],
    ['parking.distance_m', { ...near, when: [hasParking] }],
    ['parking.fee', { when: [hasParking] }],
    ['dropoff.distance_m', near],
    ['transit.stop_distance_m', { plausible: [0, 3000] }],
  ],
  outdoor: [
    ['route.outdoor_slope_pct', { ...slope, least: 'route.outdoor_slope_pct' }],
    ['route.outdoor_surface', { least: 'route.outdoor_slope_pct' }],
    ['route.outdoor_width_mm', passage],
    ['route.outdoor_lit'],
    ['route.winter_maintained'],
    ['route.guidance_tactile'],
  ],
  entrance: [
    ['entrance.findable_note'],
    ['entrance.steps_count', { ...few, least: 'entrance.steps_count' }],
    ['entrance.steps_handrail', { when: [hasSteps] }],
    ['entrance.steps_contrast', { when: [hasSteps] }],
    ['entrance.platform_lift', { when: [hasSteps] }],
    ['entrance.ramp', { least: 'entrance.ramp' }],
    ['entrance.ramp_slope_pct', { ...slope, when: [hasRamp], least: 'entrance.ramp' }],
    ['entrance.ramp_width_mm', { when: [hasRamp], plausible: [600, 2500], drawing: 'passage' }],
    ['entrance.ramp_handrail', { when: [hasRamp] }],
    [
      'entrance.level_difference_mm',
      { plausible: [0, 2500], zero: true, drawing: 'level', least: 'entrance.level_difference_mm' },
    ],
    ['entrance.door_width_mm', { ...doorWidth, least: 'entrance.door_width_mm' }],
    ['entrance.door_threshold_mm', { ...threshold, least: 'entrance.door_threshold_mm' }],
    ['entrance.door_operation', { least: 'entrance.door_operation' }],
    ['entrance.has_vestibule'],
    ['entrance.vestibule_turning_mm', { ...turning, when: [hasVestibule], plausible: [900, 4000] }],
    ['entrance.intercom'],
    ['entrance.lit'],
    ['entrance.glass'],
  ],
  indoor: [
    ['route.indoor_steps_count', few],
    ['route.indoor_ramp_slope_pct', slope],
    ['route.indoor_width_mm', { ...passage, least: 'route.indoor_width_mm' }],
    ['route.indoor_threshold_mm', { ...threshold, least: 'route.indoor_threshold_mm' }],
    ['route.indoor_door_min_width_mm', doorWidth],
    ['route.indoor_length_m', near],
    ['route.seating'],
    ['wayfinding.contrast_signs'],
    ['wayfinding.tactile_signs'],
    ['wayfinding.pictograms'],
  ],
  lift: [
    ['lift.needed', { least: 'lift.needed' }],
    ['lift.present', { when: [needsLift], least: 'lift.needed' }],
    ['lift.door_width_mm', { ...doorWidth, when: [needsLift, hasLift], least: 'lift.needed' }],
    [
      'lift.cabin_width_mm',
      { when: [needsLift, hasLift], plausible: [700, 2500], drawing: 'cabin-width', least: 'lift.needed' },
    ],
    [
      'lift.cabin_depth_mm',
      { when: [needsLift, hasLift], plausible: [700, 3000], drawing: 'cabin-depth', least: 'lift.needed' },
    ],
    ['lift.tactile_buttons', { when: [needsLift, hasLift] }],
    ['lift.voice', { when: [needsLift, hasLift] }],
  ],
  room: [
    ['room.door_width_mm', { ...doorWidth, least: 'room.door_width_mm' }],
    ['room.door_threshold_mm', { ...threshold, least: 'room.door_threshold_mm' }],
    ['room.turning_mm', { ...turning, least: 'room.turning_mm' }],
    ['room.wheelchair_capacity', { plausible: [0, 60] }],
    ['room.step_free_seating'],
    ['room.furniture_movable'],
    ['room.table_under_clearance_mm', { plausible: [500, 850], drawing: 'table' }],
    ['room.table_height_adjustable'],
    ['room.chairs_with_armrests'],
    ['room.stage_accessible'],
    ['room.lighting_adjustable'],
    ['room.glare_free'],
    ['room.acoustics_good'],
    ['room.quiet'],
    ['room.low_stimulus'],
    ['room.rest_area'],
    ['room.fragrance_free'],
    ['room.ventilation'],
  ],
  hearing: [
    ['hearing.loop', { least: 'hearing.loop' }],
    ['hearing.loop_coverage', { when: [hasLoop] }],
    ['hearing.loop_tested_on', { when: [hasLoop] }],
    ['hearing.pa_system'],
    ['hearing.visual_alarm'],
    ['hearing.captioning_screen'],
    ['hearing.interpreter_place'],
    ['remote.hybrid_equipment'],
  ],
  wc: [
    ['wc.location', { least: 'wc.location' }],
    ['wc.distance_m', { ...near, when: [hasToilet] }],
    ['wc.door_width_mm', { ...doorWidth, when: [hasToilet], least: 'wc.door_width_mm' }],
    ['wc.turning_mm', { ...turning, when: [hasToilet], plausible: [900, 3000], least: 'wc.door_width_mm' }],
    ['wc.door_threshold_mm', { ...threshold, when: [hasToilet] }],
    ['wc.side_space', { when: [hasToilet], least: 'wc.side_space' }],
    [
      'wc.side_space_mm',
      {
        when: [hasToilet, { key: 'wc.side_space', is: ['one_side', 'both_sides'] }],
        plausible: [200, 1800],
        drawing: 'side-space',
        least: 'wc.side_space',
      },
    ],
    ['wc.side_space_which', { when: [hasToilet, { key: 'wc.side_space', is: ['one_side'] }] }],
    ['wc.grab_bars', { when: [hasToilet], least: 'wc.grab_bars' }],
    ['wc.seat_height_mm', { when: [hasToilet], plausible: [400, 560], drawing: 'seat' }],
    ['wc.alarm', { when: [hasToilet] }],
    ['wc.hoist', { when: [hasToilet] }],
    ['wc.adult_changing_table', { when: [hasToilet] }],
    ['wc.baby_changing'],
    ['wc.all_gender'],
  ],
  safety: [
    ['evac.wheelchair'],
    ['service.assistant_available'],
    ['service.assistance_dog_allowed'],
    ['service.languages'],
    ['service.own_entrance'],
    ['service.discreet_access'],
  ],
};

/** Every question, in walking order. */
export const surveyQuestions: readonly SurveyQuestion[] = surveyParts.flatMap((part) =>
  rows[part].map(([key, details]) => ({ when: [], ...details, key, part })),
);

const byKey = new Map(surveyQuestions.map((question) => [question.key, question]));

export const surveyQuestion = (key: string): SurveyQuestion | undefined => byKey.get(key);

/** The 18, in walking order: the question that begins each of them. */
export const leastQuestions: readonly string[] = surveyQuestions
  .filter(({ key, least }) => least === key)
  .map(({ key }) => key);

/** What is known, by attribute key. */
export type Known = (key: string) => FactValue | undefined;

const holds = (condition: Condition, known: Known): boolean => {
  const value = known(condition.key) ?? null;
  if ('is' in condition) return condition.is.includes(value);
  if ('above' in condition) return typeof value === 'number' && value > condition.above;
  return value !== condition.isNot;
};

/** Whether it is worth asking after what is known: no ramp, no slope of it. */
export const isAsked = ({ when }: SurveyQuestion, known: Known): boolean =>
  when.every((condition) => holds(condition, known));

/** Whether what is known shows that there is nothing to be known of an attribute: where there is no ramp, no slope of it. */
export const isMoot = (key: string, known: Known): boolean =>
  (byKey.get(key)?.when ?? []).some((condition) => (known(condition.key) ?? null) !== null && !holds(condition, known));

/** `least`: what every room should have; `more`: everything else. */
export type SurveyRound = 'least' | 'more';

/** The questions of a round that are asked, in walking order. */
export const askedQuestions = (round: SurveyRound, known: Known): SurveyQuestion[] =>
  surveyQuestions.filter(
    (question) => (question.least !== undefined) === (round === 'least') && isAsked(question, known),
  );

/** How many of the 18 are known, by the one rule of them. */
export const knownLeast = (known: Known): number =>
  knownLeastFacts(Object.fromEntries(askedLeast.map((key) => [key, known(key)])));

/** Which of how many a question is. What follows from one of the 18 has its number. */
export const numberOf = (question: SurveyQuestion, known: Known): { number: number; count: number } => {
  if (question.least !== undefined) {
    return { number: leastQuestions.indexOf(question.least) + 1, count: leastQuestions.length };
  }
  const asked = askedQuestions('more', known);
  return { number: asked.indexOf(question) + 1, count: asked.length };
};

/**
 * The number that a person probably meant who wrote one that is not plausible: centimetres or metres for millimetres.
 * Undefined when what is written is plausible, or nothing better is in sight.
 */
export const likelyMeant = ({ plausible }: Pick<SurveyQuestion, 'plausible'>, value: number): number | undefined => {
  if (!plausible || isPlausible({ plausible }, value)) return undefined;
  return [10, 1000].map((factor) => Math.round(value * factor)).find((meant) => isPlausible({ plausible }, meant));
};

export const isPlausible = ({ plausible }: Pick<SurveyQuestion, 'plausible'>, value: number): boolean =>
  !plausible || (value >= plausible[0] && value <= plausible[1]);
