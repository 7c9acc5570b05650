/**
 * What a recurrence rule says, without a language: the step between its parts and a sentence. Rules that mean the
 * same days (every day with BYDAY, every week on seven days) become the same pattern.
 */
import type { ByDay, RecurrenceRule } from '../bookings/rrule.ts';
import { explicitRule } from '../bookings/rrule-members.ts';
import type { When } from '../bookings/when.ts';
import type { LocalDateTime, Weekday } from '../time.ts';

export type Unit = 'day' | 'week' | 'month' | 'year';
type Weeks = When['isoWeeks'];

/** The first and third Tuesday: one weekday with its ordinals. */
export interface NthWeekday {
  weekday: Weekday;
  ordinals: number[];
}

/** The days within each unit. Months that are named here are not a limit of their own. */
export type RuleDays =
  | { kind: 'every' }
  | { kind: 'weekdays'; weekdays: Weekday[]; ofWeeks?: Weeks }
  | { kind: 'nth-weekdays'; nth: NthWeekday[]; months: number[] }
  /** The nth of the days that are any of these weekdays. */
  | { kind: 'nth-of'; nth: number; weekdays: Weekday[]; months: number[] }
  | { kind: 'month-days'; days: number[] }
  | { kind: 'dates'; days: number[]; months: number[] };

/** A condition on the days: only those that are also these. */
export interface Provided {
  weekdays: ByDay[];
  monthDays: number[];
}

export interface RulePattern {
  unit: Unit;
  interval: number;
  days: RuleDays;
  provided?: Provided;
  /** The only months, when not all and not named by the days. */
  months: number[];
  weeks?: Weeks;
  /** Of the days in each unit only the nth. */
  pick?: number;
}

/** Any parts may be missing that do not matter to a sentence. */
export type DescribedRule = Omit<RecurrenceRule, 'weekStart'>;

const plainWeekdays = (byDay: ByDay[]): Weekday[] => byDay.map(({ weekday }) => weekday);
const hasOrdinals = (byDay: ByDay[]): boolean => byDay[0]?.ordinal !== undefined;

const nthWeekdays = (byDay: ByDay[]): NthWeekday[] =>
  [...Map.groupBy(byDay, ({ weekday }) => weekday)].map(([weekday, days]) => ({
    weekday,
    ordinals: fromTheEndLast(days.map(({ ordinal = 1 }) => ordinal)),
  }));

/** 1, 2, -2, -1: as they come in a month. */
export const fromTheEndLast = (numbers: number[]): number[] =>
  [...numbers].sort((a, b) => Number(a < 0) - Number(b < 0) || a - b);

const condition = (weekdays: ByDay[], monthDays: number[]): Provided | undefined =>
  weekdays.length + monthDays.length > 0 ? { weekdays, monthDays: fromTheEndLast(monthDays) } : undefined;

const weekly = (rule: DescribedRule, interval: number, weeks: Weeks): RulePattern => {
  const weekdays = plainWeekdays(rule.byDay);
  const base = { interval, months: rule.byMonth };
  if (weekdays.length === 7) return { ...base, unit: interval === 1 ? 'day' : 'week', days: { kind: 'every' }, weeks };
  if (interval > 1) return { ...base, unit: 'week', days: { kind: 'weekdays', weekdays }, weeks };
  return { ...base, unit: 'week', days: { kind: 'weekdays', weekdays, ofWeeks: weeks } };
};

const daily = (rule: DescribedRule, weeks: Weeks): RulePattern => {
  const { interval, byDay, byMonth, byMonthDay } = rule;
  if (interval === 1 && byMonthDay.length > 0) return monthly(rule, weeks);
  if (interval === 1 && byDay.length > 0) return weekly(rule, 1, weeks);
  const provided = condition(byDay, byMonthDay);
  return { unit: 'day', interval, days: { kind: 'every' }, provided, months: byMonth, weeks };
};

/** Days of a month or a year that are chosen by weekday. `named` months are those that the days themselves name. */
const byWeekday = (rule: DescribedRule, unit: 'month' | 'year', weeks: Weeks, named: number[]): RulePattern => {
  const { interval, byDay, byMonth, bySetPos } = rule;
  const base = { unit, interval, weeks };
  const months = unit === 'year' ? [] : byMonth;
  if (hasOrdinals(byDay)) {
    return { ...base, months, days: { kind: 'nth-weekdays', nth: nthWeekdays(byDay), months: named }, pick: bySetPos };
  }
  const weekdays = plainWeekdays(byDay);
  if (bySetPos === undefined || named.length > 1) {
    const days: RuleDays = weekdays.length === 7 ? { kind: 'every' } : { kind: 'weekdays', weekdays };
    return { ...base, months: byMonth, days, pick: bySetPos };
  }
  const [weekday] = weekdays;
  return weekdays.length === 1 && weekday !== undefined
    ? { ...base, months, days: { kind: 'nth-weekdays', nth: [{ weekday, ordinals: [bySetPos] }], months: named } }
    : { ...base, months, days: { kind: 'nth-of', nth: bySetPos, weekdays, months: named } };
};

/** Every such weekday, whichever month or year: as good as weekly. */
const isWeekly = ({ interval, byDay, byMonthDay, bySetPos }: DescribedRule): boolean =>
  interval === 1 && byMonthDay.length === 0 && bySetPos === undefined && !hasOrdinals(byDay);

const monthly = (rule: DescribedRule, weeks: Weeks): RulePattern => {
  if (isWeekly(rule)) return weekly(rule, 1, weeks);
  const { interval, byDay, byMonth, byMonthDay, bySetPos } = rule;
  if (byMonthDay.length === 0) return byWeekday(rule, 'month', weeks, []);
  const days: RuleDays = { kind: 'month-days', days: fromTheEndLast(byMonthDay) };
  return { unit: 'month', interval, days, provided: condition(byDay, []), months: byMonth, weeks, pick: bySetPos };
};

const yearly = (rule: DescribedRule, weeks: Weeks): RulePattern => {
  if (isWeekly(rule)) return weekly(rule, 1, weeks);
  const { interval, byDay, byMonth, byMonthDay, bySetPos } = rule;
  if (byMonthDay.length === 0) return byWeekday(rule, 'year', weeks, byMonth);
  const days: RuleDays = { kind: 'dates', days: fromTheEndLast(byMonthDay), months: byMonth };
  return { unit: 'year', interval, days, provided: condition(byDay, []), months: [], weeks, pick: bySetPos };
};

/** The pattern of a rule that begins at `start`, in the given ISO weeks only. */
export const patternOf = (rule: DescribedRule, start: LocalDateTime, weeks: Weeks): RulePattern => {
  const explicit = explicitRule({ ...rule, weekStart: 1 }, start);
  const everyMonth = explicit.byMonth.length === 12 && explicit.freq !== 'YEARLY';
  const described = everyMonth ? { ...explicit, byMonth: [] } : explicit;
  switch (described.freq) {
    case 'DAILY':
      return daily(described, weeks);
    case 'WEEKLY':
      return weekly(described, described.interval, weeks);
    case 'MONTHLY':
      return monthly(described, weeks);
    case 'YEARLY':
      return yearly(described, weeks);
  }
};

/** Runs of following numbers, as first and last. */
export const runsOf = (sorted: number[]): [first: number, last: number][] => {
  const runs: [number, number][] = [];
  for (const number of sorted) {
    const run = runs.at(-1);
    if (run && run[1] === number - 1) run[1] = number;
    else runs.push([number, number]);
  }
  return runs;
};

/** Runs of months, over the turn of the year too: November to February is one. Two neighbours stay two. */
export const monthRuns = (months: number[]): [first: number, last: number][] => {
  const runs = runsOf(months);
  const [first, last] = [runs[0], runs.at(-1)];
  const turns = runs.length > 1 && first?.[0] === 1 && last?.[1] === 12;
  const joined: [number, number][] = turns ? [...runs.slice(1, -1), [last[0], first[1]]] : runs;
  return joined.flatMap(([from, to]): [number, number][] =>
    (to - from + 12) % 12 === 1
      ? [
          [from, from],
          [to, to],
        ]
      : [[from, to]],
  );
};

/** How a limit to some months is said: the months it has, or when they are most, those it has not. */
export const monthLimit = (months: number[]): { kind: 'only' | 'not'; months: number[] } | undefined => {
  if (months.length === 0 || months.length === 12) return undefined;
  if (months.length <= 6) return { kind: 'only', months };
  return {
    kind: 'not',
    months: Array.from({ length: 12 }, (_, i) => i + 1).filter((month) => !months.includes(month)),
  };
};

/** Monday to Friday. */
export const areWorkdays = (weekdays: Weekday[]): boolean => weekdays.join() === '1,2,3,4,5';

/** The dates of a yearly rule as runs of days in a month, without those that no year has; negative days apart. */
export const dateRuns = (days: number[], months: number[]): { month: number; first: number; last: number }[] => {
  const longest = (month: number): number => (month === 2 ? 29 : [4, 6, 9, 11].includes(month) ? 30 : 31);
  return months.flatMap((month) => {
    const existing = runsOf(days.filter((day) => day > 0 && day <= longest(month)));
    const fromEnd = days.filter((day) => day < 0).map((day): [number, number] => [day, day]);
    return [...existing, ...fromEnd].map(([first, last]) => ({ month, first, last }));
  });
};
