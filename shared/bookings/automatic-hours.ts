/** The hours of a week within which requests may be approved by rule. Pure. */
import type { WeeklyOpening } from '../rooms/schemas.ts';
import { addDays, dateOf, type LocalDateTime, timeOf, weekdayOf } from '../time.ts';

/** A date's time, by the clock of the house. */
export interface AskedTime {
  localStart: LocalDateTime;
  localEnd: LocalDateTime;
}

/** The end as a time of the day on which it began; undefined where it goes on into the next. */
const endOfDay = ({ localStart, localEnd }: AskedTime): string | undefined => {
  if (dateOf(localEnd) === dateOf(localStart)) return timeOf(localEnd);
  return localEnd === `${addDays(dateOf(localStart), 1)}T00:00` ? '24:00' : undefined;
};

/** Whether a date lies within one of the times of its weekday; what goes over midnight lies in none. */
export const isWithinHours = (time: AskedTime, hours: readonly WeeklyOpening[]): boolean => {
  const [start, end, weekday] = [timeOf(time.localStart), endOfDay(time), weekdayOf(dateOf(time.localStart))];
  return end !== undefined && hours.some((each) => each.weekday === weekday && each.start <= start && end <= each.end);
};
