/**
 * Expands an accepted rule in floating time, without a zone (`recurrence.ts` maps to instants). The only file that imports
 * the rrule package.
 *
 * The package walks through the periods of a rule of months or years (by FREQ and INTERVAL); which days of a period belong
 * is decided here. Its 2.8.1 takes the first of a set for a BYSETPOS before it (-3 of 2) and tests UNTIL
 * only on dates it has found, so that a rule finding none (31 February) runs to the year 9999 and blocks for seconds. A
 * rule without BY parts always finds its dates, and within this grammar every BY part filters the days of a period.
 */
import * as library from 'rrule';
import { type DayNumber, dateOfDayNumber, dayNumberOf, firstOfMonth, monthOf, weekdayOfDay } from '../day-number.ts';
import {
  DAY,
  dateOf,
  HOUR,
  type LocalDate,
  type LocalDateTime,
  MINUTE,
  minuteOfDay,
  timeOf,
  weekdayOf,
} from '../time.ts';
import type { RecurrenceRule } from './rrule.ts';
import { refuseRule } from './rrule-parts.ts';

/**
 * The rule with the parts that its start implies (RFC 5545: "information for these parts is taken from DTSTART"):
 * the weekday of a weekly rule, the day of a monthly one, the day and month of a yearly one.
 */
export const explicitRule = (rule: RecurrenceRule, start: LocalDateTime): RecurrenceRule => {
  if (rule.freq === 'DAILY' || rule.byDay.length > 0 || rule.byMonthDay.length > 0) return rule;
  const date = dateOf(start);
  if (rule.freq === 'WEEKLY') return { ...rule, byDay: [{ weekday: weekdayOf(date) }] };
  const byMonth = rule.freq === 'YEARLY' && rule.byMonth.length === 0 ? [Number(date.slice(5, 7))] : rule.byMonth;
  return { ...rule, byMonth, byMonthDay: [Number(date.slice(8))] };
};

/** A little before the year 10000, the end of the dates that can be written. */
const latestDay: DayNumber = dayNumberOf('9998-01-01');

// Node sees only a default export of the package, bundlers only named ones.
const { RRule } = (Reflect.get(library, 'default') ?? library) as typeof library;

/** First and last day of the period that begins on the day. */
const periodFrom = (freq: RecurrenceRule['freq'], first: DayNumber): [first: DayNumber, last: DayNumber] => {
  if (freq === 'DAILY') return [first, first];
  if (freq === 'WEEKLY') return [first, first + 6];
  return [first, firstOfMonth(monthOf(dateOfDayNumber(first)) + (freq === 'MONTHLY' ? 1 : 12)) - 1];
};

/** The first day of the period that holds the start. */
const firstPeriod = ({ freq, weekStart }: RecurrenceRule, start: DayNumber): DayNumber => {
  if (freq === 'DAILY') return start;
  if (freq === 'WEEKLY') return start - ((weekdayOfDay(start) - weekStart + 7) % 7);
  const month = monthOf(dateOfDayNumber(start));
  return firstOfMonth(freq === 'MONTHLY' ? month : month - (month % 12));
};

/** Visits days so far apart, until the visitor answers false. */
const visitEvery = (days: number, first: DayNumber, last: DayNumber, visit: (day: DayNumber) => boolean): void => {
  for (let day = first; day <= last; day += days) if (!visit(day)) return;
};

/**
 * Visits the first days of the rule's periods in order, up to the one that holds the last day, until the visitor answers
 * false. Days and weeks are all of one length, and counted here: the package takes five microseconds for each, which for
 * a year's weekly series was longer than everything the database does for it.
 */
const visitPeriods = (
  { freq, interval }: RecurrenceRule,
  first: DayNumber,
  lastDay: DayNumber,
  visit: (first: DayNumber) => boolean,
): void => {
  const last = Math.min(lastDay, latestDay);
  if (freq === 'DAILY' || freq === 'WEEKLY') {
    visitEvery(interval * (freq === 'DAILY' ? 1 : 7), first, last, visit);
    return;
  }
  if (last < first) return;
  const periods = new RRule({
    freq: freq === 'MONTHLY' ? RRule.MONTHLY : RRule.YEARLY,
    interval,
    // Floating: local fields in the UTC fields of a Date.
    dtstart: new Date(first * DAY),
    until: new Date(last * DAY),
  });
  periods.all((date) => visit(date.getTime() / DAY));
};

/** An ordinal counts within the month, or within the year in a yearly rule without BYMONTH (RFC 5545, BYDAY). */
const matchesWeekday = (rule: RecurrenceRule, day: DayNumber): boolean => {
  if (rule.byDay.length === 0) return true;
  const weekday = weekdayOfDay(day);
  const days = rule.byDay.filter((each) => each.weekday === weekday);
  if (days.length === 0 || days[0]?.ordinal === undefined) return days.length > 0;
  const month = monthOf(dateOfDayNumber(day));
  const inYear = rule.freq === 'YEARLY' && rule.byMonth.length === 0;
  const [from, months] = inYear ? [month - (month % 12), 12] : [month, 1];
  const [first, next] = [firstOfMonth(from), firstOfMonth(from + months)];
  const nth = Math.floor((day - first) / 7) + 1;
  const nthFromEnd = -Math.floor((next - 1 - day) / 7) - 1;
  return days.some(({ ordinal }) => ordinal === nth || ordinal === nthFromEnd);
};

const matchesMonth = ({ byMonth, byMonthDay }: RecurrenceRule, day: DayNumber): boolean => {
  if (byMonth.length === 0 && byMonthDay.length === 0) return true;
  const date = dateOfDayNumber(day);
  const month = monthOf(date);
  if (byMonth.length > 0 && !byMonth.includes((month % 12) + 1)) return false;
  const fromStart = day - firstOfMonth(month) + 1;
  const fromEnd = day - firstOfMonth(month + 1);
  return byMonthDay.length === 0 || byMonthDay.some((each) => each === fromStart || each === fromEnd);
};

const matches = (rule: RecurrenceRule, day: DayNumber): boolean => matchesWeekday(rule, day) && matchesMonth(rule, day);

/** The rule's days in one period. BYSETPOS counts over all of it, even where the start lies in its middle. */
const daysOfPeriod = (rule: RecurrenceRule, first: DayNumber, last: DayNumber): DayNumber[] => {
  const days: DayNumber[] = [];
  for (let day = first; day <= last; day += 1) if (matches(rule, day)) days.push(day);
  if (rule.bySetPos === undefined) return days;
  const picked = days.at(rule.bySetPos > 0 ? rule.bySetPos - 1 : rule.bySetPos);
  return picked === undefined ? [] : [picked];
};

/** Visits the rule's days from its start to a last day, in order, COUNT aside, until the visitor answers false. */
const visitMembers = (
  rule: RecurrenceRule,
  start: LocalDateTime,
  lastDay: DayNumber,
  visit: (day: DayNumber) => boolean,
): void => {
  const explicit = explicitRule(rule, start);
  const startDay = dayNumberOf(start);
  visitPeriods(rule, firstPeriod(rule, startDay), lastDay, (first) =>
    daysOfPeriod(explicit, ...periodFrom(rule.freq, first)).every(
      (day) => day < startDay || day > lastDay || visit(day),
    ),
  );
};

/** The last day that UNTIL allows a member on. */
const lastDayOf = ({ until }: RecurrenceRule, start: LocalDateTime): DayNumber => {
  if (until === undefined) return Number.POSITIVE_INFINITY;
  if (until.kind === 'date') return dayNumberOf(until.date);
  if (until.kind === 'local') return dayNumberOf(until.at) - (timeOf(until.at) < timeOf(start) ? 1 : 0);
  // No zone is more than 14 h ahead of UTC; the exact comparison of instants is `recurrence.ts`'s.
  return Math.floor((until.at + 26 * HOUR - minuteOfDay(timeOf(start)) * MINUTE) / DAY);
};

/**
 * The rule's members as nominal wall-clock starts, in order: the first is the first on or after `start`, whether
 * `start` is a member or not. COUNT and UNTIL end it, and so does the day `limits.until` (inclusive). An UNTIL in UTC
 * is not compared exactly here: up to 26 hours beyond it are answered too, for the caller to map and compare.
 * @throws AppError `when.too-many` when there are more than `limits.max` of them
 */
export const expandRule = (
  rule: RecurrenceRule,
  start: LocalDateTime,
  limits: { until: LocalDate; max: number },
): LocalDateTime[] => {
  const lastDay = Math.min(dayNumberOf(limits.until), lastDayOf(rule, start));
  const members: LocalDateTime[] = [];
  visitMembers(rule, start, lastDay, (day) => {
    if (members.length === limits.max) refuseRule('when.too-many');
    members.push(`${dateOfDayNumber(day)}${start.slice(10)}`);
    return members.length !== rule.count;
  });
  return members;
};

/**
 * How many days beyond the horizon a further member is looked for, times the interval: forty years, long enough for a
 * 29 February of one weekday, also over the year 2100. In a daily rule that would be too many steps; there a member that
 * is not found within four years counts as none.
 */
const lookahead = ({ freq }: RecurrenceRule): number => (freq === 'DAILY' ? 1_461 : 14_610);

/** The rule's first member after a day, COUNT aside: whether a series goes on beyond a horizon. */
export const memberAfter = (rule: RecurrenceRule, start: LocalDateTime, date: LocalDate): LocalDateTime | undefined => {
  const horizon = dayNumberOf(date);
  const lastDay = Math.min(horizon + lookahead(rule) * rule.interval, latestDay, lastDayOf(rule, start));
  if (lastDay <= horizon) return undefined;
  let found: DayNumber | undefined;
  visitMembers(rule, start, lastDay, (day) => {
    if (day > horizon) found = day;
    return found === undefined;
  });
  return found === undefined ? undefined : `${dateOfDayNumber(found)}${start.slice(10)}`;
};
