import type { Clock } from '../../server/dependencies.ts';
import type { Instant } from '../../shared/time.ts';

/** A clock that stands still until a test moves it. */
export interface TestClock extends Clock {
  set(instant: Instant | string): void;
  /** @param ms milliseconds, e.g. `2 * HOUR` */
  advance(ms: number): void;
}

/** @param instant or its ISO text */
export const instantAt = (instant: Instant | string): Instant =>
  typeof instant === 'string' ? Date.parse(instant) : instant;

export const testClock = (start: Instant | string): TestClock => {
  let now = instantAt(start);
  return {
    now: () => now,
    set: (instant) => {
      now = instantAt(instant);
    },
    advance: (ms) => {
      now += ms;
    },
  };
};
