/**
 * The recurrence rules the product accepts, a small and bounded part of RFC 5545 section 3.3.10: reading, writing and
 * expanding them in floating time, without a zone (`recurrence.ts` maps to instants).
 *
 * The rrule package walks through the rule's periods (days, weeks, months or years, by FREQ, INTERVAL and WKST); which days of
 * a period belong is decided here. Its 2.8.1 takes the first of a set for a BYSETPOS before it (-3 of 2) and tests UNTIL
 * only on dates it has found, so that a rule finding none (31 February) runs to the year 9999 and blocks for seconds. A
 * rule without BY parts always finds its dates, and within this grammar every BY part filters the days of a period.
 */
import * as library from 'rrule';
import {
  DAY,
  dateOf,
  HOUR,
  type Instant,
  isoInstant,
  type LocalDate,
  type LocalDateTime,
  type Weekday,
  weekdayOf,
} from '../time.ts';
import {
  countOf,
  daysOf,
  formatDay,
  frequencyOf,
  intervalOf,
  malformed,
  numbersOf,
  refuseRule,
  setPosOf,
  unsupported,
  untilOf,
  weekdayCodes,
  weekdayOfCode,
} from './rrule-parts.ts';

/** A weekday, or with MONTHLY and YEARLY its nth one: 1 is the first, -1 the last. */
export interface ByDay {
  weekday: Weekday;
  ordinal?: number;
}

/** The last moment of a rule, inclusive: a whole day, a wall-clock time (`YYYY-MM-DDTHH:mm:ss`) or an instant. */
export type Until = { kind: 'date'; date: LocalDate } | { kind: 'local'; at: string } | { kind: 'utc'; at: Instant };

/** An accepted rule. Lists are sorted and without duplicates; an empty list is a part not given. */
export interface RecurrenceRule {
  freq: 'DAILY' | 'WEEKLY' | 'MONTHLY' | 'YEARLY';
  interval: number;
  count?: number;
  until?: Until;
  byDay: ByDay[];
  bySetPos?: number;
  byMonthDay: number[];
  byMonth: number[];
  weekStart: Weekday;
}

/** The most occurrences of one series. */
export const maxOccurrences = 400;
const maxLength = 500;

const acceptedParts = ['FREQ', 'INTERVAL', 'COUNT', 'UNTIL', 'BYDAY', 'BYSETPOS', 'BYMONTHDAY', 'BYMONTH', 'WKST'];
/** Parts of RFC 5545 and RFC 7529, and a common extension, that the product does not offer. */
const refusedParts = ['BYSECOND', 'BYMINUTE', 'BYHOUR', 'BYYEARDAY', 'BYWEEKNO', 'BYEASTER', 'RSCALE', 'SKIP'];

/** `NAME=VALUE;NAME=VALUE` into a map; each part at most once. */
const partsOf = (text: string): Map<string, string> => {
  if (text.length > maxLength) malformed();
  const parts = new Map<string, string>();
  for (const part of text.split(';')) {
    if (!/^[A-Z-]+=[A-Z\d+,-]+$/i.test(part)) malformed();
    const [name = '', value = ''] = part.toUpperCase().split('=');
    if (refusedParts.includes(name)) unsupported(name);
    if (!acceptedParts.includes(name) || parts.has(name)) malformed();
    parts.set(name, value);
  }
  return parts;
};

/** Combinations of parts that are outside the grammar, by the part to blame. */
const checkCombination = ({ freq, byDay, byMonth, byMonthDay, bySetPos }: RecurrenceRule): void => {
  if (byMonthDay.length > 0 && (freq === 'WEEKLY' || (freq === 'YEARLY' && byMonth.length === 0))) {
    unsupported('BYMONTHDAY');
  }
  if (bySetPos === undefined) return;
  const hasSet = byDay.length + byMonth.length + byMonthDay.length > 0;
  if (!hasSet || freq === 'DAILY' || freq === 'WEEKLY') unsupported('BYSETPOS');
};

/**
 * Reads an RRULE value of the accepted grammar: FREQ DAILY to YEARLY, INTERVAL 1-999, exactly one of COUNT and
 * UNTIL, BYDAY all plain or all ordinal, one BYSETPOS, BYMONTHDAY (with YEARLY beside BYMONTH), BYMONTH, WKST.
 * With `bounded: false` a rule without an end is read too, for describing it.
 * @throws AppError at path `when.rrule`: `when.rrule-syntax`, `when.rrule-unsupported` (values: the `part`),
 *   `when.rrule-unbounded`, `when.too-many`
 */
export const parseRrule = (text: string, { bounded = true }: { bounded?: boolean } = {}): RecurrenceRule => {
  const parts = partsOf(text);
  const freq = frequencyOf(parts.get('FREQ'));
  const [count, until] = [parts.get('COUNT'), parts.get('UNTIL')];
  const bySetPos = setPosOf(parts.get('BYSETPOS'));
  const rule: RecurrenceRule = {
    freq,
    interval: intervalOf(parts.get('INTERVAL')),
    ...(count !== undefined && { count: countOf(count) }),
    ...(until !== undefined && { until: untilOf(until) }),
    byDay: daysOf(parts.get('BYDAY'), freq),
    ...(bySetPos !== undefined && { bySetPos }),
    byMonthDay: numbersOf(parts.get('BYMONTHDAY'), 31, true),
    byMonth: numbersOf(parts.get('BYMONTH'), 12, false),
    weekStart: weekdayOfCode(parts.get('WKST') ?? 'MO'),
  };
  checkCombination(rule);
  const ends = Number(count !== undefined) + Number(until !== undefined);
  if (ends > 1 || (bounded && ends === 0)) refuseRule('when.rrule-unbounded');
  return (rule.count ?? 0) > maxOccurrences ? refuseRule('when.too-many') : rule;
};

const formatUntil = (until: Until): string => {
  const text = until.kind === 'date' ? until.date : until.kind === 'local' ? until.at : isoInstant(until.at);
  return text.replaceAll(/[-:]/g, '');
};

/** The canonical text of a rule; {@link parseRrule} reads it back as the same rule. */
export const formatRrule = (rule: RecurrenceRule): string => {
  const parts: [name: string, value: string | number | undefined][] = [
    ['FREQ', rule.freq],
    ['INTERVAL', rule.interval === 1 ? undefined : rule.interval],
    ['BYMONTH', rule.byMonth.join()],
    ['BYMONTHDAY', rule.byMonthDay.join()],
    ['BYDAY', rule.byDay.map(formatDay).join()],
    ['BYSETPOS', rule.bySetPos],
    ['WKST', rule.weekStart === 1 ? undefined : weekdayCodes[rule.weekStart - 1]],
    ['COUNT', rule.count],
    ['UNTIL', rule.until && formatUntil(rule.until)],
  ];
  return parts.flatMap(([name, value]) => (value === undefined || value === '' ? [] : [`${name}=${value}`])).join(';');
};

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

/** Days since 1970-01-01, for arithmetic. */
type DayNumber = number;

const dayNumber = (year: number, monthIndex: number, day: number): DayNumber => Date.UTC(year, monthIndex, day) / DAY;
/** A little before the year 10000, the end of the dates that can be written. */
const latestDay = dayNumber(9998, 0, 1);
const fieldsOf = (local: string): number => Date.parse(`${local}Z`);
const dayOfFields = (fields: number): DayNumber => Math.floor(fields / DAY);
const dateOfDay = (day: DayNumber): LocalDate => new Date(day * DAY).toISOString().slice(0, 10);

// Node sees only a default export of the package, bundlers only named ones.
const { RRule } = (Reflect.get(library, 'default') ?? library) as typeof library;
const periodLength = { DAILY: RRule.DAILY, WEEKLY: RRule.WEEKLY, MONTHLY: RRule.MONTHLY, YEARLY: RRule.YEARLY };

/** First and last day of the period that begins on the day. */
const periodFrom = (freq: RecurrenceRule['freq'], first: DayNumber): [first: DayNumber, last: DayNumber] => {
  const date = new Date(first * DAY);
  const [year, month] = [date.getUTCFullYear(), date.getUTCMonth()];
  if (freq === 'DAILY') return [first, first];
  if (freq === 'WEEKLY') return [first, first + 6];
  return [first, freq === 'MONTHLY' ? dayNumber(year, month + 1, 0) : dayNumber(year, 11, 31)];
};

/** The first day of the period that holds the start. */
const firstPeriod = ({ freq, weekStart }: RecurrenceRule, start: DayNumber): DayNumber => {
  const date = new Date(start * DAY);
  if (freq === 'DAILY') return start;
  if (freq === 'WEEKLY') return start - ((date.getUTCDay() - weekStart + 7) % 7);
  return dayNumber(date.getUTCFullYear(), freq === 'MONTHLY' ? date.getUTCMonth() : 0, 1);
};

/** Visits the rule's periods in order, up to the one that holds the last day, until the visitor answers false. */
const visitPeriods = (
  rule: RecurrenceRule,
  start: DayNumber,
  lastDay: DayNumber,
  visit: (first: DayNumber, last: DayNumber) => boolean,
): void => {
  const first = firstPeriod(rule, start);
  if (lastDay < first) return;
  const periods = new RRule({
    freq: periodLength[rule.freq],
    interval: rule.interval,
    // Floating: local fields in the UTC fields of a Date.
    dtstart: new Date(first * DAY),
    until: new Date(Math.min(lastDay, latestDay) * DAY),
  });
  periods.all((date) => visit(...periodFrom(rule.freq, date.getTime() / DAY)));
};

const monthLength = (date: Date): number =>
  new Date(Date.UTC(date.getUTCFullYear(), date.getUTCMonth() + 1, 0)).getUTCDate();

const matchesMonthDay = (days: number[], date: Date): boolean => {
  const day = date.getUTCDate();
  return (
    days.length === 0 || days.includes(day) || ((days[0] as number) < 0 && days.includes(day - monthLength(date) - 1))
  );
};

/** An ordinal counts within the month, or within the year in a yearly rule without BYMONTH (RFC 5545, BYDAY). */
const matchesWeekday = (rule: RecurrenceRule, date: Date): boolean => {
  if (rule.byDay.length === 0) return true;
  const days = rule.byDay.filter(({ weekday }) => weekday % 7 === date.getUTCDay());
  if (days.length === 0 || days[0]?.ordinal === undefined) return days.length > 0;
  const year = date.getUTCFullYear();
  const inYear = rule.freq === 'YEARLY' && rule.byMonth.length === 0;
  const position = inYear ? date.getTime() / DAY - dayNumber(year, 0, 1) : date.getUTCDate() - 1;
  const length = inYear ? dayNumber(year + 1, 0, 1) - dayNumber(year, 0, 1) : monthLength(date);
  const nth = Math.floor(position / 7) + 1;
  const nthFromEnd = -Math.floor((length - 1 - position) / 7) - 1;
  return days.some(({ ordinal }) => ordinal === nth || ordinal === nthFromEnd);
};

const matches = (rule: RecurrenceRule, day: DayNumber): boolean => {
  const date = new Date(day * DAY);
  const inMonth = rule.byMonth.length === 0 || rule.byMonth.includes(date.getUTCMonth() + 1);
  return inMonth && matchesMonthDay(rule.byMonthDay, date) && matchesWeekday(rule, date);
};

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
  const startDay = dayOfFields(fieldsOf(start));
  visitPeriods(rule, startDay, lastDay, (first, last) =>
    daysOfPeriod(explicit, first, last).every((day) => day < startDay || day > lastDay || visit(day)),
  );
};

/** The last day that UNTIL allows a member on. */
const lastDayOf = ({ until }: RecurrenceRule, start: LocalDateTime): DayNumber => {
  if (until === undefined) return Number.POSITIVE_INFINITY;
  if (until.kind === 'date') return dayOfFields(fieldsOf(`${until.date}T00:00`));
  // No zone is more than 14 h ahead of UTC; the exact comparison of instants is `recurrence.ts`'s.
  const last = until.kind === 'local' ? fieldsOf(until.at) : until.at + 26 * HOUR;
  return dayOfFields(last - (fieldsOf(start) % DAY));
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
  const lastDay = Math.min(dayOfFields(fieldsOf(`${limits.until}T00:00`)), lastDayOf(rule, start));
  const members: LocalDateTime[] = [];
  visitMembers(rule, start, lastDay, (day) => {
    if (members.length === limits.max) refuseRule('when.too-many');
    members.push(`${dateOfDay(day)}${start.slice(10)}`);
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
  const horizon = dayOfFields(fieldsOf(`${date}T00:00`));
  const lastDay = Math.min(horizon + lookahead(rule) * rule.interval, latestDay, lastDayOf(rule, start));
  if (lastDay <= horizon) return undefined;
  let found: DayNumber | undefined;
  visitMembers(rule, start, lastDay, (day) => {
    if (day > horizon) found = day;
    return found === undefined;
  });
  return found === undefined ? undefined : `${dateOfDay(found)}${start.slice(10)}`;
};
