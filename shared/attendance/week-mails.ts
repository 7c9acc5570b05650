/**
 * When somebody is written to about dates of a booking: before them and after them. Both mails are for a week's dates
 * together, so that a group that meets every day gets one of each and a group that meets weekly one a week. (Systems
 * differ: some count the days by the rhythm of the series, two for daily and seven for monthly ones, and remind of a
 * daily series once and never again. A reminder is for giving an unused time back, so it comes when somebody else can
 * still use it, whatever the rhythm.) Pure.
 */
import { addDays, dateOf, type LocalDate, type LocalDateTime, mondayOf } from '../time.ts';

export interface WeekDate {
  localStart: LocalDateTime;
  localEnd: LocalDateTime;
}

/** Days before the first of a week's dates. */
export const remindedBefore = 2;

/** When people read mails: not at night, whenever the dates are. */
const morning = '09:00';

/** Two days before the first of the dates, in the morning. */
export const reminderTime = (first: WeekDate): LocalDateTime =>
  `${addDays(dateOf(first.localStart), -remindedBefore)}T${morning}`;

/** The morning after the last of the dates has ended. */
export const questionTime = (last: WeekDate): LocalDateTime => `${addDays(dateOf(last.localEnd), 1)}T${morning}`;

/** The dates by the Monday of their ISO week, each week's in their order. */
export const byWeek = <T extends WeekDate>(dates: readonly T[]): Map<LocalDate, [T, ...T[]]> => {
  const weeks = new Map<LocalDate, [T, ...T[]]>();
  for (const date of dates) {
    const monday = mondayOf(dateOf(date.localStart));
    const known = weeks.get(monday);
    if (known) known.push(date);
    else weeks.set(monday, [date]);
  }
  return weeks;
};
