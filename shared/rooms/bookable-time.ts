/** What a free time is booked as: the same wherever it is chosen, in the room's week and in calendars on other sites. Pure. */
import type { WhenMessage } from '../bookings/schemas.ts';
import {
  addDays,
  addLocalMinutes,
  addMonths,
  dateOf,
  type LocalDate,
  type LocalDateTime,
  type LocalTime,
  localMinutesBetween,
  minuteOfDay,
  timeOf,
  timeOfMinute,
} from '../time.ts';
import type { RoomPolicy } from './schemas.ts';

/** Two hours, unless something else is asked for: what most groups meet for. */
const usualMinutes = 120;

const minutesAsked = (when: WhenMessage | undefined): number | undefined =>
  when && localMinutesBetween(when.start, when.end);

export interface FreeTime {
  date: LocalDate;
  from: LocalTime;
  to: LocalTime;
}

/**
 * The time to book from a free one: as long as was searched for, else what is free, two hours at most. Nothing
 * where the room takes no bookings any more or not yet. Working days are left to the service, which knows them.
 * @param now at the site
 */
export const bookableTime = (
  { date, from, to }: FreeTime,
  { stepMinutes, minMinutes, maxMinutes, leadWorkingDays, horizonMonths }: RoomPolicy,
  now: LocalDateTime,
  when?: WhenMessage,
): WhenMessage | undefined => {
  const today = dateOf(now);
  const nextStep = Math.ceil(minuteOfDay(timeOf(now)) / stepMinutes) * stepMinutes;
  const first = date === today ? Math.max(nextStep, minuteOfDay(from)) : minuteOfDay(from);
  const free = minuteOfDay(to) - first;
  const isTooSoon = date < addDays(today, leadWorkingDays);
  if (free <= 0 || isTooSoon || date > addMonths(today, horizonMonths)) return undefined;
  const start: LocalDateTime = `${date}T${timeOfMinute(first)}`;
  const minutes = Math.min(maxMinutes, Math.max(minMinutes, minutesAsked(when) ?? Math.min(free, usualMinutes)));
  return { start, end: addLocalMinutes(start, minutes) };
};
