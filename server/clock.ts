/** The application's clock: the real one, or one that was set to another moment and runs on from there. */
import type { Instant } from '../shared/time.ts';
import type { Clock } from './dependencies.ts';

/** @param start the moment it shows now; the real present when undefined */
export const createClock = (start: Instant | undefined): Clock => {
  const ahead = start === undefined ? 0 : start - Date.now();
  return { now: () => Date.now() + ahead };
};
