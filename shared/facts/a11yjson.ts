/**
 * Accessibility facts as A11yJSON 31.1.0 tells them (Sozialhelden, MIT): a table of attribute, path and conversion.
 * There `null` means that something does not exist and a missing property that nothing is known; no attribute is told
 * where the two vocabularies only seem to agree: mechanical ventilation is no air conditioning. Pure.
 */
import type { Facts, FactValue } from '../rooms/accessibility.ts';

/** What a value becomes; undefined where it says nothing in the other vocabulary. */
type Convert = (value: NonNullable<FactValue>, facts: Facts) => unknown;

interface Mapping {
  key: string;
  /** Keys of objects and places in lists, with dots between them. */
  path: string;
  as: Convert;
}

type Json = Record<string, unknown>;

const rounded = (value: number, digits: number): number => Number(value.toFixed(digits));
const number = (value: FactValue, convert: (value: number) => unknown): unknown =>
  typeof value === 'number' ? convert(value) : undefined;

const same: Convert = (value) => value;
/** Of a judgement whose opposite does not follow from its absence. */
const onlyTrue: Convert = (value) => value === true || undefined;
const centimetres: Convert = (value) => number(value, (mm) => ({ value: rounded(mm / 10, 1), unit: 'cm' }));
const metres: Convert = (value) => number(value, (m) => ({ value: m, unit: 'm' }));
/** A slope of so many per cent is an angle: 5 % are 2.86 degrees. */
const degrees: Convert = (value) =>
  number(value, (percent) => ({ value: rounded((Math.atan(percent / 100) * 180) / Math.PI, 2), unit: 'deg' }));
const words =
  (meaning: Readonly<Record<string, unknown>>): Convert =>
  (value) =>
    meaning[String(value)];

const hasAny = words({ none: false, one_side: true, both_sides: true });

const stepHeight: Convert = (value, facts) => {
  const steps = facts['entrance.steps_count'];
  return typeof steps === 'number' && steps > 0 ? number(value, (mm) => centimetres(mm / steps, facts)) : undefined;
};

/** Level means neither steps nor a ramp, so without steps the ramp must be known. */
const level: Convert = (steps, facts) => {
  const ramp = facts['entrance.ramp'];
  if (steps !== 0) return false;
  return typeof ramp === 'string' ? ramp === 'none' : undefined;
};

/** Of the way in, as its user meets it. */
const entranceMappings: readonly Mapping[] = [
  { key: 'entrance.steps_count', path: 'isLevel', as: level },
  { key: 'entrance.steps_count', path: 'stairs.count', as: (steps) => (steps === 0 ? undefined : steps) },
  { key: 'entrance.level_difference_mm', path: 'stairs.stepHeight', as: stepHeight },
  { key: 'entrance.steps_handrail', path: 'stairs.hasHandRail', as: hasAny },
  { key: 'entrance.steps_contrast', path: 'stairs.hasHighContrastNosing', as: same },
  { key: 'entrance.ramp', path: 'hasFixedRamp', as: words({ fixed: true, portable: false, none: false }) },
  // With a fixed ramp it must be left out.
  { key: 'entrance.ramp', path: 'hasRemovableRamp', as: words({ portable: true, none: false }) },
  { key: 'entrance.ramp_slope_pct', path: 'slopeAngle', as: degrees },
  { key: 'entrance.platform_lift', path: 'hasHoist', as: same },
  { key: 'entrance.door_width_mm', path: 'door.width', as: centimetres },
  { key: 'entrance.door_threshold_mm', path: 'door.thresholdHeight', as: centimetres },
  {
    key: 'entrance.door_operation',
    path: 'door.isAutomatic',
    as: words({ automatic: true, light: false, heavy: false, staff_assist: false }),
  },
  { key: 'entrance.door_operation', path: 'door.isEasyToHoldOpen', as: words({ light: true, heavy: false }) },
  { key: 'entrance.vestibule_turning_mm', path: 'door.turningSpaceInFront', as: centimetres },
  {
    key: 'entrance.intercom',
    path: 'door.hasIntercom',
    as: words({ none: false, voice: true, voice_display: true, visual: true }),
  },
  { key: 'entrance.glass', path: 'door.isGlassDoor', as: words({ no_glass: false, marked: true, unmarked: true }) },
  { key: 'entrance.glass', path: 'door.hasClearMarkingOnGlassDoor', as: words({ marked: true, unmarked: false }) },
];

const liftMappings: readonly Mapping[] = [
  { key: 'lift.cabin_width_mm', path: 'cabinWidth', as: centimetres },
  { key: 'lift.cabin_depth_mm', path: 'cabinLength', as: centimetres },
  { key: 'lift.door_width_mm', path: 'door.width', as: centimetres },
  { key: 'lift.tactile_buttons', path: 'hasRaisedText', as: same },
  { key: 'lift.voice', path: 'hasSpeech', as: same },
];

const sideSpace =
  (side: 'left' | 'right'): Convert =>
  (value, facts) => {
    const isThere =
      facts['wc.side_space'] === 'both_sides' || [side, 'both'].includes(String(facts['wc.side_space_which']));
    return isThere ? centimetres(value, facts) : undefined;
  };

const noSpace = words({ none: { value: 0, unit: 'cm' } });

const parking = 'parking.forWheelchairUsers';

/** Of the place, below `accessibility`. */
const placeMappings: readonly Mapping[] = [
  // What does not exist is null, and nothing more is said of it: this row comes after what would be inside.
  { key: 'parking.accessible_count', path: `${parking}.count`, as: same },
  { key: 'parking.width_mm', path: `${parking}.width`, as: centimetres },
  { key: 'parking.distance_m', path: `${parking}.distanceToEntrance`, as: metres },
  { key: 'parking.accessible_count', path: parking, as: (count) => (count === 0 ? null : undefined) },
  { key: 'route.outdoor_width_mm', path: 'pathways.width', as: centimetres },
  { key: 'route.outdoor_slope_pct', path: 'pathways.surface.longitudinalSlope', as: degrees },
  {
    key: 'route.outdoor_surface',
    path: 'pathways.surface.smoothness',
    as: words({ smooth: 'good', uneven: 'intermediate', loose: 'bad' }),
  },
  { key: 'route.guidance_tactile', path: 'signageSystems.0.hasTactileGuideStrips', as: same },
  { key: 'route.indoor_width_mm', path: 'pathwaysFromEntrance.width', as: centimetres },
  { key: 'route.indoor_ramp_slope_pct', path: 'pathwaysFromEntrance.surface.longitudinalSlope', as: degrees },
  { key: 'wayfinding.contrast_signs', path: 'signageSystems.0.isHighContrast', as: same },
  // Raised letters or braille: which of the two is not known.
  { key: 'wayfinding.tactile_signs', path: 'hasTactileSignage', as: same },
  { key: 'wayfinding.pictograms', path: 'signageSystems.0.hasPictograms', as: same },
  { key: 'room.door_width_mm', path: 'rooms.0.entrance.door.width', as: centimetres },
  { key: 'room.door_threshold_mm', path: 'rooms.0.entrance.door.thresholdHeight', as: centimetres },
  { key: 'room.turning_mm', path: 'rooms.0.turningSpaceInside', as: centimetres },
  { key: 'room.wheelchair_capacity', path: 'wheelchairPlaces.count', as: same },
  { key: 'room.wheelchair_capacity', path: 'wheelchairPlaces', as: (count) => (count === 0 ? null : undefined) },
  { key: 'room.table_under_clearance_mm', path: 'tables.0.fixedHeightBelow', as: centimetres },
  { key: 'room.glare_free', path: 'isWellLit', as: onlyTrue },
  { key: 'room.acoustics_good', path: 'hasSoundAbsorption', as: onlyTrue },
  { key: 'room.quiet', path: 'isQuiet', as: same },
  { key: 'room.low_stimulus', path: 'hasLowStimulusEnvironment', as: same },
  { key: 'hearing.loop', path: 'hasInductionLoop', as: words({ none: false, portable: true, fixed: true }) },
  { key: 'hearing.captioning_screen', path: 'media.0.type', as: words({ true: 'screen' }) },
  { key: 'hearing.captioning_screen', path: 'media.0.hasDedicatedScreenForSubtitles', as: onlyTrue },
  {
    key: 'wc.location',
    path: 'restrooms.0.isAccessibleWithWheelchair',
    as: words({ none: false, same_floor: true, other_floor: true }),
  },
  { key: 'wc.door_width_mm', path: 'restrooms.0.entrance.door.width', as: centimetres },
  { key: 'wc.door_threshold_mm', path: 'restrooms.0.entrance.door.thresholdHeight', as: centimetres },
  { key: 'wc.turning_mm', path: 'restrooms.0.turningSpaceInside', as: centimetres },
  { key: 'wc.side_space', path: 'restrooms.0.toilet.spaceOnUsersLeftSide', as: noSpace },
  { key: 'wc.side_space', path: 'restrooms.0.toilet.spaceOnUsersRightSide', as: noSpace },
  { key: 'wc.side_space_mm', path: 'restrooms.0.toilet.spaceOnUsersLeftSide', as: sideSpace('left') },
  { key: 'wc.side_space_mm', path: 'restrooms.0.toilet.spaceOnUsersRightSide', as: sideSpace('right') },
  { key: 'wc.seat_height_mm', path: 'restrooms.0.toilet.heightOfBase', as: centimetres },
  { key: 'wc.grab_bars', path: 'restrooms.0.hasSupportRails', as: words({ none: false, one: true, both: true }) },
  { key: 'wc.grab_bars', path: 'restrooms.0.toilet.grabBars.onUsersLeftSide', as: words({ none: false, both: true }) },
  { key: 'wc.grab_bars', path: 'restrooms.0.toilet.grabBars.onUsersRightSide', as: words({ none: false, both: true }) },
  { key: 'wc.alarm', path: 'restrooms.0.hasEmergencyPullstring', as: same },
  { key: 'wc.hoist', path: 'restrooms.0.hasCeilingHoist', as: same },
  { key: 'wc.adult_changing_table', path: 'restrooms.0.hasChangingTableForAdults', as: same },
  { key: 'wc.baby_changing', path: 'restrooms.0.hasChangingTableForBabies', as: same },
  { key: 'wc.all_gender', path: 'restrooms.0.signIcons', as: words({ true: ['allGender'] }) },
  {
    key: 'service.assistant_available',
    path: 'staff.hasFreeAssistantForVisitors',
    as: words({ none: false, on_request: true, always: true }),
  },
  {
    key: 'service.languages',
    path: 'staff.languages',
    as: (codes) =>
      String(codes)
        .split(',')
        .map((code) => code.trim()),
  },
  { key: 'service.assistance_dog_allowed', path: 'animalPolicy.allowsAssistanceDogs', as: same },
  { key: 'service.assistance_dog_allowed', path: 'animalPolicy.allowsGuideDogs', as: same },
];

/** The object or list inside, made where it is not there yet. */
const inside = (parent: Json, key: string, next: string): Json => {
  parent[key] ??= next === '0' ? [] : {};
  return parent[key] as Json;
};

const put = (target: Json, path: string, value: unknown): void => {
  const keys = path.split('.');
  const last = keys.pop() as string;
  const parent = keys.reduce((at, key, index) => inside(at, key, keys[index + 1] ?? last), target);
  parent[last] = value;
};

const mapped = (mappings: readonly Mapping[], facts: Facts, target: Json = {}): Json => {
  for (const { key, path, as } of mappings) {
    const fact = facts[key];
    const value = fact === null || fact === undefined ? undefined : as(fact, facts);
    if (value !== undefined) put(target, path, value);
  }
  return target;
};

/** One way in, as `properties` of an entrance. */
export const a11yEntrance = (facts: Facts): Json => mapped(entranceMappings, facts);

/** What is known of a place, without its ways in: the value of `accessibility`. */
export const a11yAccessibility = (facts: Facts): Json => mapped(placeMappings, facts);

/** The lift on the way; undefined where there is none or nothing is known of it. */
export const a11yLift = (facts: Facts): Json | undefined => {
  const lift = mapped(liftMappings, facts, { category: 'elevator' });
  return facts['lift.present'] === true || (facts['lift.present'] !== false && Object.keys(lift).length > 1)
    ? lift
    : undefined;
};

/** The attributes that the other vocabulary can tell. */
export const a11yAttributes: ReadonlySet<string> = new Set(
  [...placeMappings, ...entranceMappings, ...liftMappings].map(({ key }) => key),
);
