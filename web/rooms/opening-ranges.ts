/** Weekly opening hours in as few lines as they need: days of the same hours that follow each other are one. Pure. */
import type { WeeklyOpening } from '../../shared/rooms/schemas.ts';
import type { LocalTime, Weekday } from '../../shared/time.ts';

export interface OpeningRange {
  first: Weekday;
  last: Weekday;
  /** In order; none on days that are closed. */
  hours: { start: LocalTime; end: LocalTime }[];
}

const weekdays: readonly Weekday[] = [1, 2, 3, 4, 5, 6, 7];

const keyOf = (hours: OpeningRange['hours']): string => hours.map(({ start, end }) => `${start}-${end}`).join();

/** From Monday on, the closed days too. */
export const openingRanges = (openings: readonly WeeklyOpening[]): OpeningRange[] => {
  const ranges: OpeningRange[] = [];
  for (const weekday of weekdays) {
    const hours = openings
      .filter((opening) => opening.weekday === weekday)
      .map(({ start, end }) => ({ start, end }))
      .toSorted((a, b) => a.start.localeCompare(b.start));
    const last = ranges.at(-1);
    if (last && keyOf(last.hours) === keyOf(hours)) last.last = weekday;
    else ranges.push({ first: weekday, last: weekday, hours });
  }
  return ranges;
};
