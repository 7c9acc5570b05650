/** A week of openings as it is edited, a weekday at a time. Pure; places in the list are kept, errors are found by them. */
import type { WeeklyOpening } from '../../shared/rooms/schemas.ts';
import { minuteOfDay, timeOfMinute } from '../../shared/time.ts';

export const weekdays = [1, 2, 3, 4, 5, 6, 7] as const;

/** An opening with its place in the whole list. */
export interface PlacedOpening extends WeeklyOpening {
  index: number;
}

export const openingsOf = (hours: readonly WeeklyOpening[], weekday: number): PlacedOpening[] =>
  hours.flatMap((opening, index) => (opening.weekday === weekday ? [{ ...opening, index }] : []));

export const withOpening = (
  hours: readonly WeeklyOpening[],
  index: number,
  part: Partial<WeeklyOpening>,
): WeeklyOpening[] => hours.map((opening, place) => ({ ...opening, ...(place === index && part) }));

export const withoutOpening = (hours: readonly WeeklyOpening[], index: number): WeeklyOpening[] =>
  hours.filter((_, place) => place !== index).map((opening) => ({ ...opening }));

const usual = { start: '08:00', end: '16:00' };

/** After the last opening of the day, two hours that begin an hour later; on a closed day as the day before it that is open. */
const nextOpening = (hours: readonly WeeklyOpening[], weekday: number): { start: string; end: string } => {
  const last = openingsOf(hours, weekday).at(-1);
  if (!last) {
    const before = weekdays.filter((day) => day < weekday).reverse();
    const like = before.flatMap((day) => openingsOf(hours, day)[0] ?? [])[0];
    return like ? { start: like.start, end: like.end } : usual;
  }
  if (!last.end) return { start: '', end: '' };
  const start = minuteOfDay(last.end) + 60;
  return start >= 23 * 60
    ? { start: '', end: '' }
    : { start: timeOfMinute(start), end: timeOfMinute(Math.min(start + 120, 24 * 60)) };
};

/** The day with one more opening, after those that it has. */
export const withMore = (hours: readonly WeeklyOpening[], weekday: number): WeeklyOpening[] => {
  const place = hours.findLastIndex((opening) => opening.weekday <= weekday) + 1;
  return hours.toSpliced(place, 0, { weekday, ...nextOpening(hours, weekday) }).map((opening) => ({ ...opening }));
};

/** The named days open as another day is. */
export const copiedTo = (
  hours: readonly WeeklyOpening[],
  from: number,
  targets: readonly number[],
): WeeklyOpening[] => {
  const model = openingsOf(hours, from);
  return weekdays.flatMap((weekday) =>
    (targets.includes(weekday) ? model : openingsOf(hours, weekday)).map(({ start, end }) => ({ weekday, start, end })),
  );
};

/** The week with the day closed. */
export const closedOn = (hours: readonly WeeklyOpening[], weekday: number): WeeklyOpening[] =>
  hours.filter((opening) => opening.weekday !== weekday).map((opening) => ({ ...opening }));
