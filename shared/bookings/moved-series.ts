/** The rule of a series that was moved as a whole, as if it had been asked for where it is now. Pure. */
import { AppError } from '../errors.ts';
import {
  addDays,
  addLocalMinutes,
  dateOf,
  daysBetween,
  type LocalDate,
  type LocalDateTime,
  timeOf,
  type Weekday,
} from '../time.ts';
import type { SeriesPlace } from './moved-before.ts';
import { expandWhen } from './recurrence.ts';
import { formatRrule, parseRrule, type RecurrenceRule } from './rrule.ts';
import type { When } from './when.ts';

const turned = (weekday: Weekday, days: number): Weekday => (((((weekday - 1 + days) % 7) + 7) % 7) + 1) as Weekday;

/** The rule some days later, until its last date; whether it means the same dates, the caller finds out. */
const laterRule = (rule: RecurrenceRule, days: number, last: LocalDate): RecurrenceRule => {
  const { until, ...rest } = rule;
  return {
    ...rest,
    byDay: rule.byDay.map((day) => ({ ...day, weekday: turned(day.weekday, days) })),
    byMonthDay: rule.byMonthDay.map((day) => day + days),
    ...(until && { until: { kind: 'date', date: last } }),
  };
};

const startsOf = (when: When, timeZone: string): LocalDateTime[] =>
  expandWhen(when, { timeZone }).map(({ key }) => key);

/** Whether the series begins at these times; one that would be in its own way, or have no dates, begins at none. */
const hasStarts = (when: When, timeZone: string, starts: readonly LocalDateTime[]): boolean => {
  try {
    return startsOf(when, timeZone).join() === starts.join();
  } catch (error) {
    if (error instanceof AppError) return false;
    throw error;
  }
};

/** Days of the month that are none make no rule. */
const isPossible = ({ byMonthDay }: RecurrenceRule): boolean =>
  byMonthDay.every((day) => day !== 0 && Math.abs(day) <= 31);

/**
 * The same dates at another time of day or on other days, where a rule says so: a second Tuesday a day later is not always
 * a second Wednesday.
 * @param zone of the house, in which the place is told
 */
export const whenMoved = (
  when: When,
  { shift, length }: Pick<SeriesPlace, 'shift' | 'length'>,
  zone: string,
): When | undefined => {
  const { timeZone = zone, rrule, rdates, exdates, ...rest } = when;
  if (rrule === undefined) return undefined;
  const later = (local: string): LocalDateTime =>
    addLocalMinutes(local.length === 10 ? `${local}T${timeOf(when.start)}` : local, shift);
  const start = later(when.start);
  const days = daysBetween(dateOf(when.start), dateOf(start));
  const members = startsOf({ ...rest, rrule }, timeZone);
  const rule = laterRule(parseRrule(rrule), days, addDays(dateOf(members.at(-1) ?? when.start), days));
  if (!isPossible(rule)) return undefined;
  const moved = { ...rest, start, end: addLocalMinutes(start, length), rrule: formatRrule(rule) };
  if (!hasStarts(moved, zone, members.map(later))) return undefined;
  return { ...moved, ...(rdates && { rdates: rdates.map(later) }), ...(exdates && { exdates: exdates.map(later) }) };
};
