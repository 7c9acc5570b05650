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

/** The attributes that answer them. */
export const askedLeast: readonly string[] = questions.flat();

/** 18 */
export const leastFactCount = questions.length;

/** Where there is no accessible toilet, nobody can measure one: that it is missing answers the rest. */
const isBesideThePoint = (facts: Facts, key: string): boolean =>
  facts['wc.location'] === 'none' && key.startsWith('wc.');

const isAnswered =
  (facts: Facts) =>
  (keys: readonly string[]): boolean =>
    keys.some((key) => (facts[key] ?? null) !== null || isBesideThePoint(facts, key));

/** How many of them somebody has answered. */
export const knownLeastFacts = (facts: Facts): number => questions.filter(isAnswered(facts)).length;

/** Those that nobody has answered, each by the attribute that is asked first. */
export const missingLeastFacts = (facts: Facts): string[] =>
  questions.filter((keys) => !isAnswered(facts)(keys)).map(([key]) => key as string);
