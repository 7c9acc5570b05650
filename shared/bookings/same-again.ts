/** The time of an earlier booking a year later: most groups come back in the season that they came in. Pure. */
import { addDays, addMonths, dateOf, daysBetween, isoWeekOf, type LocalDate, timeOf, weekdayOf } from '../time.ts';
import type { WhenMessage } from './schemas.ts';

/** A year after the date, or as many as it takes not to be past. */
const yearsAfter = (date: LocalDate, today: LocalDate): LocalDate => {
  let year = 1;
  while (addMonths(date, 12 * year) < today) year += 1;
  return addMonths(date, 12 * year);
};

const onOrAfter = (date: LocalDate, weekday: number): LocalDate => addDays(date, (weekday - weekdayOf(date) + 7) % 7);

/** The same weekday of the month: the second Tuesday stays one, the last one the last; a fifth becomes the last. */
const sameOfMonth = (date: LocalDate, anniversary: LocalDate, fromEnd: boolean): LocalDate => {
  const first = onOrAfter(`${anniversary.slice(0, 8)}01`, weekdayOf(date));
  const all = [0, 7, 14, 21, 28]
    .map((days) => addDays(first, days))
    .filter((day) => day.slice(0, 7) === first.slice(0, 7));
  const last = all.at(-1) as LocalDate;
  return fromEnd ? last : (all[Math.floor((Number(date.slice(8)) - 1) / 7)] ?? last);
};

const firstDate = ({ start, rrule = '', isoWeeks }: WhenMessage, today: LocalDate): LocalDate => {
  const date = dateOf(start);
  const anniversary = yearsAfter(date, today);
  if (/BYMONTHDAY=/.test(rrule)) return anniversary;
  if (/FREQ=(MONTHLY|YEARLY)/.test(rrule) && /BYDAY=/.test(rrule)) {
    return sameOfMonth(date, anniversary, /BYDAY=-|BYSETPOS=-/.test(rrule));
  }
  const first = onOrAfter(anniversary, weekdayOf(date));
  const isOther = isoWeeks !== undefined && (isoWeekOf(first).week - isoWeekOf(date).week) % 2 !== 0;
  return isOther ? addDays(first, 7) : first;
};

/**
 * `UNTIL` by so many days later: as many weeks as before. One at an instant gets an hour more, for the clocks may stand
 * otherwise on that day than they did; no date fits into it.
 */
const laterUntil = (rrule: string, days: number): string =>
  rrule.replace(
    /UNTIL=(\d{4})(\d{2})(\d{2})(?:T(\d{2})(\d{4}Z))?/,
    (_, year, month, day, hour?: string, rest?: string) => {
      const later = addDays(`${year}-${month}-${day}`, days).replaceAll('-', '');
      const time = hour === undefined ? '' : `T${String(Math.min(Number(hour) + 1, 23)).padStart(2, '0')}${rest}`;
      return `UNTIL=${later}${time}`;
    },
  );

/**
 * The same weekday and hours from the first such weekday on or after the day one year later, for as many weeks. Days
 * that were left out then are not left out again; holidays are, as the booking said.
 * @param today by the clock of the house: what lies further back is moved by more years
 */
export const sameAgain = (when: WhenMessage, today: LocalDate): WhenMessage => {
  const first = firstDate(when, today);
  const days = daysBetween(dateOf(when.start), first);
  const { rrule, rdates, isoWeeks, skipHolidays } = when;
  return {
    start: `${first}T${timeOf(when.start)}`,
    end: `${addDays(dateOf(when.end), days)}T${timeOf(when.end)}`,
    ...(rrule && { rrule: laterUntil(rrule, days) }),
    ...(rdates && { rdates: rdates.map((date) => addDays(dateOf(date), days)) }),
    ...(isoWeeks && { isoWeeks }),
    ...(skipHolidays !== undefined && { skipHolidays }),
  };
};
