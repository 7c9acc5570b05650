/** What became of a date, as told afterwards. Pure. */
import type { OccurrenceState } from '../bookings/state.ts';

/** `held`: people came. `not-held`: the time was not used. */
export const attendanceOutcomes = ['held', 'not-held'] as const;
export type AttendanceOutcome = (typeof attendanceOutcomes)[number];

/** The most that can be told to have come. */
export const mostPeople = 10_000;

/** As many times unused one after another bring the question whether the time is still needed. */
export const unusedBeforeAsking = 2;

export interface PastDate {
  state: OccurrenceState;
  outcome: AttendanceOutcome | undefined;
}

/** Whether the room stood empty: staff saw nobody, or the group said so itself. The group's later word counts. */
export const wasUnused = ({ state, outcome }: PastDate): boolean =>
  outcome === 'not-held' || (state === 'no_show' && outcome === undefined);

/** @param past dates that were to be held and are over, in order of time */
export const isLeftUnused = (past: readonly PastDate[]): boolean =>
  past.length >= unusedBeforeAsking && past.slice(-unusedBeforeAsking).every(wasUnused);
