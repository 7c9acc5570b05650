/** The facts that a person collects of a room in a quarter of an hour with a tape and a level (domain reference 3.6). */
import type { Facts } from './accessibility.ts';

/** Facts that are one question each; where several keys answer it, any of them will do. */
const questions: readonly (readonly string[])[] = [
  ['entrance.steps_count'],
  ['entrance.level_difference_mm'],
  ['entrance.ramp'],
  ['entrance.door_width_mm'],
  ['entrance.door_threshold_mm'],
  ['entrance.door_operation'],
  ['route.outdoor_slope_pct', 'route.outdoor_surface'],
  ['lift.needed'],
  ['route.indoor_width_mm'],
  ['route.indoor_threshold_mm'],
  ['room.door_width_mm'],
  ['room.door_threshold_mm'],
  ['room.turning_mm'],
  ['wc.location'],
  ['wc.door_width_mm', 'wc.turning_mm'],
  ['wc.side_space'],
  ['wc.grab_bars'],
  ['hearing.loop'],
];

/** 18 */
export const leastFactCount = questions.length;

/** How many of them somebody has answered. */
export const knownLeastFacts = (facts: Facts): number =>
  questions.filter((keys) => keys.some((key) => facts[key] !== undefined && facts[key] !== null)).length;
