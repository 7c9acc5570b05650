/**
 * RFC 5545 section 3.3.10 read literally and slowly, as the model that the product's expansion is compared with.
 * It goes day by day; of each day it asks whether its period is one of the rule's, builds that period's set by the
 * table of the section (expanding or limiting by each BY part in turn), and looks the day up in it.
 */
import type { RecurrenceRule } from '../../shared/bookings/rrule.ts';
import {
  addDays,
  addMonths,
  daysBetween,
  type Instant,
  type LocalDate,
  type LocalDateTime,
  weekdayOf,
} from '../../shared/time.ts';

const formatters = new Map<string, Intl.DateTimeFormat>();

/** The wall-clock time of an instant by `Intl` alone. */
export const localByIntl = (instant: Instant, timeZone: string): LocalDateTime => {
  const known = formatters.get(timeZone);
  const format = known ?? new Intl.DateTimeFormat('sv-SE', { timeZone, dateStyle: 'short', timeStyle: 'short' });
  formatters.set(timeZone, format);
  return format.format(instant).replace(' ', 'T');
};

/**
 * Tries every offset that zones have had since 1995, the earliest instant first; a time that no offset gives takes the
 * offset of the day before.
 */
export const instantByTrial = (local: LocalDateTime, timeZone: string): { instant: Instant; shifted: boolean } => {
  const fields = Date.parse(`${local}:00Z`);
  for (let minutes = 14 * 60; minutes >= -12 * 60; minutes -= 15) {
    const instant = fields - minutes * 60_000;
    if (localByIntl(instant, timeZone) === local) return { instant, shifted: false };
  }
  const dayBefore = fields - 86_400_000;
  const offset = Date.parse(`${localByIntl(dayBefore, timeZone)}:00Z`) - dayBefore;
  return { instant: fields - offset, shifted: true };
};

const monthOf = (date: LocalDate): number => Number(date.slice(5, 7));
const dayOf = (date: LocalDate): number => Number(date.slice(8));
const firstOfMonth = (date: LocalDate): LocalDate => `${date.slice(0, 7)}-01`;
const lastOfMonth = (date: LocalDate): LocalDate => addDays(addMonths(firstOfMonth(date), 1), -1);
const datesFrom = (first: LocalDate, last: LocalDate): LocalDate[] =>
  Array.from({ length: daysBetween(first, last) + 1 }, (_, i) => addDays(first, i));

/** Ordinal or plain weekdays between two dates: RFC 5545's "special expand" of BYDAY. */
const weekdaysWithin = (rule: RecurrenceRule, first: LocalDate, last: LocalDate): LocalDate[] =>
  rule.byDay.flatMap(({ weekday, ordinal }) => {
    const all = datesFrom(first, last).filter((date) => weekdayOf(date) === weekday);
    if (ordinal === undefined) return all;
    const chosen = ordinal > 0 ? all[ordinal - 1] : all[all.length + ordinal];
    return chosen === undefined ? [] : [chosen];
  });

const monthDaysWithin = (rule: RecurrenceRule, first: LocalDate, last: LocalDate): LocalDate[] => {
  const length = dayOf(last);
  return rule.byMonthDay
    .map((day) => (day > 0 ? day : length + 1 + day))
    .filter((day) => 1 <= day && day <= length)
    .map((day) => addDays(first, day - 1));
};

/** A month's set: BYMONTHDAY expands, BYDAY limits beside it and expands without it; else the start's day. */
const monthSet = (rule: RecurrenceRule, start: LocalDate, month: LocalDate): LocalDate[] => {
  const [first, last] = [firstOfMonth(month), lastOfMonth(month)];
  const byDay = weekdaysWithin(rule, first, last);
  if (rule.byMonthDay.length > 0) {
    const byMonthDay = monthDaysWithin(rule, first, last);
    return rule.byDay.length > 0 ? byMonthDay.filter((date) => byDay.includes(date)) : byMonthDay;
  }
  if (rule.byDay.length > 0) return byDay;
  return dayOf(start) <= dayOf(last) ? [addDays(first, dayOf(start) - 1)] : [];
};

const yearSet = (rule: RecurrenceRule, start: LocalDate, day: LocalDate): LocalDate[] => {
  const year = day.slice(0, 4);
  if (rule.byMonth.length === 0 && rule.byDay.length > 0) return weekdaysWithin(rule, `${year}-01-01`, `${year}-12-31`);
  const months = rule.byMonth.length > 0 ? rule.byMonth : [monthOf(start)];
  return months.flatMap((month) => monthSet(rule, start, `${year}-${String(month).padStart(2, '0')}-01`));
};

const limitedByMonth = (rule: RecurrenceRule, dates: LocalDate[]): LocalDate[] =>
  rule.byMonth.length === 0 ? dates : dates.filter((date) => rule.byMonth.includes(monthOf(date)));

const weekBegin = (rule: RecurrenceRule, date: LocalDate): LocalDate =>
  addDays(date, -((weekdayOf(date) - rule.weekStart + 7) % 7));

const weekSet = (rule: RecurrenceRule, start: LocalDate, day: LocalDate): LocalDate[] => {
  const weekdays = rule.byDay.length > 0 ? rule.byDay.map(({ weekday }) => weekday) : [weekdayOf(start)];
  const first = weekBegin(rule, day);
  return limitedByMonth(rule, datesFrom(first, addDays(first, 6))).filter((date) => weekdays.includes(weekdayOf(date)));
};

const daySet = (rule: RecurrenceRule, day: LocalDate): LocalDate[] => {
  const monthDays = monthDaysWithin(rule, firstOfMonth(day), lastOfMonth(day));
  const inMonthDays = rule.byMonthDay.length === 0 || monthDays.includes(day);
  const inWeekdays = rule.byDay.length === 0 || rule.byDay.some(({ weekday }) => weekday === weekdayOf(day));
  return inMonthDays && inWeekdays ? limitedByMonth(rule, [day]) : [];
};

/** How many periods lie between the start's and the day's. */
const distanceTo = (rule: RecurrenceRule, start: LocalDate, day: LocalDate): number => {
  const years = Number(day.slice(0, 4)) - Number(start.slice(0, 4));
  switch (rule.freq) {
    case 'DAILY':
      return daysBetween(start, day);
    case 'WEEKLY':
      return daysBetween(weekBegin(rule, start), weekBegin(rule, day)) / 7;
    case 'MONTHLY':
      return 12 * years + monthOf(day) - monthOf(start);
    case 'YEARLY':
      return years;
  }
};

/** The set of the period that holds the day. */
const setAround = (rule: RecurrenceRule, start: LocalDate, day: LocalDate): LocalDate[] => {
  switch (rule.freq) {
    case 'DAILY':
      return daySet(rule, day);
    case 'WEEKLY':
      return weekSet(rule, start, day);
    case 'MONTHLY':
      return limitedByMonth(rule, [day]).length > 0 ? monthSet(rule, start, day) : [];
    case 'YEARLY':
      return yearSet(rule, start, day);
  }
};

const chosenOf = (rule: RecurrenceRule, set: LocalDate[]): LocalDate[] => {
  const sorted = [...new Set(set)].sort();
  if (rule.bySetPos === undefined) return sorted;
  return sorted.filter((_, i) => i + 1 === rule.bySetPos || i - sorted.length === rule.bySetPos);
};

/** Answers for days from the start on whether the rule has them, COUNT and UNTIL aside. A set is built once. */
export const membership = (rule: RecurrenceRule, start: LocalDate): ((day: LocalDate) => boolean) => {
  const sets = new Map<number, LocalDate[]>();
  return (day) => {
    const distance = distanceTo(rule, start, day);
    if (distance % rule.interval !== 0) return false;
    const set = sets.get(distance) ?? chosenOf(rule, setAround(rule, start, day));
    sets.set(distance, set);
    return set.includes(day);
  };
};

const isWithinUntil = ({ until }: RecurrenceRule, member: LocalDateTime, timeZone: string): boolean => {
  if (until === undefined) return true;
  if (until.kind === 'date') return member.slice(0, 10) <= until.date;
  if (until.kind === 'local') return `${member}:00` <= until.at;
  return instantByTrial(member, timeZone).instant <= until.at;
};

/** Every member from the start to the end of a last day, as nominal wall-clock starts. */
export const naiveMembers = (
  rule: RecurrenceRule,
  start: LocalDateTime,
  lastDate: LocalDate,
  timeZone: string,
): LocalDateTime[] => {
  const first = start.slice(0, 10);
  if (first > lastDate) return [];
  return datesFrom(first, lastDate)
    .filter(membership(rule, first))
    .map((day) => `${day}${start.slice(10)}`)
    .filter((member) => isWithinUntil(rule, member, timeZone))
    .slice(0, rule.count);
};
