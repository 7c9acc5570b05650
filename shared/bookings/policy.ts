/** The rules of a room that a single date can break. Pure: today and now are given. */
import { addWorkingDays } from '../calendars/holidays.ts';
import type { RoomPolicy } from '../rooms/schemas.ts';
import {
  addMonths,
  dateOf,
  type Instant,
  type LocalDate,
  type LocalDateTime,
  localMinutesBetween,
  minuteOfDay,
  timeOf,
} from '../time.ts';
import type { PolicyReason } from './schemas.ts';

/** No booking reaches further than this, whatever a room's own horizon says (the API's contract). */
export const longestHorizonMonths = 24;

/** The days between which a room can be booked, both inclusive. */
export interface BookableDays {
  first: LocalDate;
  last: LocalDate;
}

/** Lead time is counted in working days (domain reference 2.6), the horizon in calendar months. */
export const bookableDays = (policy: RoomPolicy, today: LocalDate): BookableDays => ({
  first: policy.leadWorkingDays === 0 ? today : addWorkingDays(today, policy.leadWorkingDays),
  last: addMonths(today, Math.min(policy.horizonMonths, longestHorizonMonths)),
});

/** A date's wall-clock times and its start as an instant. */
export interface TimedDate {
  localStart: LocalDateTime;
  localEnd: LocalDateTime;
  start: Instant;
}

/**
 * The first rule that the date breaks, gravest first, or nothing. Lengths are wall-clock minutes, so
 * that a night over a clock change is as long as any other.
 */
export const breachOf = (
  timed: TimedDate,
  policy: RoomPolicy,
  days: BookableDays,
  now: Instant,
): PolicyReason | undefined => {
  const date = dateOf(timed.localStart);
  const minutes = localMinutesBetween(timed.localStart, timed.localEnd);
  if (timed.start <= now) return 'past';
  if (date > days.last) return 'horizon';
  if (date < days.first) return 'lead-time';
  if (minutes < policy.minMinutes) return 'too-short';
  if (minutes > policy.maxMinutes) return 'too-long';
  const offGrid =
    minuteOfDay(timeOf(timed.localStart)) % policy.stepMinutes !== 0 || minutes % policy.stepMinutes !== 0;
  return offGrid ? 'step' : undefined;
};
