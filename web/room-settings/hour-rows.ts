/** Hours of a week as a keeper thinks of them: some days with the same times. Pure. */
import type { WeeklyOpening } from '../../shared/rooms/schemas.ts';
import type { LocalTime, Weekday } from '../../shared/time.ts';

export interface HourRow {
  days: readonly Weekday[];
  /** Empty while nothing that is a time is written. */
  start: LocalTime;
  end: LocalTime;
}

/** Days of the same times in one row, in the order in which they were written. */
export const rowsOf = (hours: readonly WeeklyOpening[]): HourRow[] =>
  [...Map.groupBy(hours, ({ start, end }) => `${start}-${end}`).values()].map((same) => ({
    days: same.map(({ weekday }) => weekday as Weekday).toSorted((a, b) => a - b),
    start: same[0]?.start ?? '',
    end: same[0]?.end ?? '',
  }));

export const hoursOf = (rows: readonly HourRow[]): WeeklyOpening[] =>
  rows.flatMap(({ days, start, end }) => days.map((weekday) => ({ weekday, start, end })));

/** What to begin with: office hours. */
export const usualRow: HourRow = { days: [1, 2, 3, 4, 5], start: '08:00', end: '16:00' };

/** Whether every time is written and ends after it begins, on at least one day. */
export const isSound = (hours: readonly WeeklyOpening[]): boolean =>
  hours.length > 0 && hours.every(({ start, end }) => start !== '' && start < end);
