/** Recurrence rules in English. */
import type { ByDay } from '../bookings/rrule.ts';
import type { Weekday } from '../time.ts';
import { monthName, weekdayName } from './format.ts';
import { areWorkdays, dateRuns, monthRuns, type NthWeekday, type RulePattern, runsOf } from './rule-pattern.ts';
import { joined, maxDateRuns, type RuleWords } from './rule-words.ts';

const ordinals = ['', 'first', 'second', 'third', 'fourth', 'fifth'];

const and = (items: string[]): string => joined(items, 'and');
const or = (items: string[]): string => joined(items, 'or');

const day = (weekday: Weekday): string => weekdayName(weekday, 'en', 'long');
const month = (number: number): string => monthName(number, 'en');

/** 1st, 2nd, 3rd, 11th, 21st. */
const figure = (n: number): string => {
  const ending = ['th', 'st', 'nd', 'rd'][n % 10] ?? 'th';
  return `${n}${[11, 12, 13].includes(n % 100) ? 'th' : ending}`;
};

/** `first`, `20th`, `last`, `second-to-last`. */
const nth = (n: number): string => {
  if (n === -1) return 'last';
  const counted = ordinals[Math.abs(n)] ?? figure(Math.abs(n));
  return n > 0 ? counted : `${counted}-to-last`;
};

const months = (numbers: number[]): string =>
  and(monthRuns(numbers).map(([from, to]) => (from === to ? month(from) : `${month(from)}–${month(to)}`)));

const every = ({ unit, interval }: RulePattern): string =>
  interval === 1 ? `every ${unit}` : `every ${interval} ${unit}s`;

/** Puts days into their month or year: `on … of every month`, `every 2 months on …`, `every year on … of March`. */
const within = (pattern: RulePattern, which: string, named: number[]): string => {
  if (pattern.unit === 'year')
    return `${every(pattern)} on ${which} of ${named.length > 0 ? months(named) : 'the year'}`;
  return pattern.interval === 1 ? `on ${which} of every month` : `${every(pattern)} on ${which}`;
};

/** `Mondays and Wednesdays`. */
const weekdays = (list: Weekday[]): string =>
  areWorkdays(list) ? 'weekdays (Mon–Fri)' : and(list.map((weekday) => `${day(weekday)}s`));

const onWeekdays = (pattern: RulePattern, list: Weekday[], ofWeeks: RulePattern['weeks']): string => {
  if (ofWeeks) return `on ${weekdays(list)} of ${ofWeeks} weeks`;
  if (pattern.unit !== 'week') return `${every(pattern)} on ${weekdays(list)}`;
  if (pattern.interval === 1) return `every ${areWorkdays(list) ? 'weekday (Mon–Fri)' : and(list.map(day))}`;
  return `${every(pattern)} on ${areWorkdays(list) ? weekdays(list) : and(list.map(day))}`;
};

const nthWeekday = ({ weekday, ordinals: list }: NthWeekday): string => `the ${and(list.map(nth))} ${day(weekday)}`;

const nthOf = (n: number, list: Weekday[]): string => {
  if (areWorkdays(list)) return `the ${nth(n)} weekday (Mon–Fri)`;
  return `the ${nth(n)} ${list.length === 7 ? 'day' : or(list.map(day))}`;
};

/** `the 1st, 8th–14th and the last day`. */
const monthDays = (list: number[]): string => {
  const runs = runsOf(list.filter((each) => each > 0)).map(([from, to]) =>
    from === to ? figure(from) : `${figure(from)}–${figure(to)}`,
  );
  const fromEnd = list.filter((each) => each < 0).map((each) => `the ${nth(each)} day`);
  return and([...runs.map((run, i) => (i === 0 ? `the ${run}` : run)), ...fromEnd]);
};

const onMonthDays = (pattern: RulePattern, list: number[]): string =>
  `${within(pattern, monthDays(list), [])}${list.join() === '31' ? ' (months with 31 days only)' : ''}`;

const onDates = (pattern: RulePattern, list: number[], named: number[]): string => {
  const runs = dateRuns(list, named);
  if (runs.length === 0 || runs.length > maxDateRuns) return within(pattern, monthDays(list), named);
  const dates = runs.map(({ month: number, first, last }) => {
    if (first < 0) return `the ${nth(first)} day of ${month(number)}`;
    return `${first === last ? first : `${first}–${last}`} ${month(number)}`;
  });
  return `${every(pattern)} on ${and(dates)}`;
};

const head = (pattern: RulePattern): string => {
  const { days } = pattern;
  switch (days.kind) {
    case 'every':
      return pattern.unit === 'day' ? every(pattern) : `${every(pattern)} on all days`;
    case 'weekdays':
      return onWeekdays(pattern, days.weekdays, days.ofWeeks);
    case 'nth-weekdays':
      return within(pattern, and(days.nth.map(nthWeekday)), days.months);
    case 'nth-of':
      return within(pattern, nthOf(days.nth, days.weekdays), days.months);
    case 'month-days':
      return onMonthDays(pattern, days.days);
    case 'dates':
      return onDates(pattern, days.days, days.months);
  }
};

const conditionDay = (each: ByDay): string =>
  each.ordinal === undefined ? `a ${day(each.weekday)}` : `the ${nth(each.ordinal)} ${day(each.weekday)} of the month`;

const conditionWeekdays = (list: ByDay[]): string => {
  const isPlain = list.every((each) => each.ordinal === undefined);
  return isPlain && areWorkdays(list.map((each) => each.weekday)) ? 'a weekday (Mon–Fri)' : or(list.map(conditionDay));
};

const conditionMonthDay = (each: number): string => (each > 0 ? `the ${figure(each)}` : `the ${nth(each)} day`);

/** The English words of a rule. */
export const english: RuleWords = {
  and,
  head,
  provided: ({ weekdays: byDay, monthDays: list }) => {
    const monthDay = list.length > 0 ? [`${or(list.map(conditionMonthDay))} of the month`] : [];
    const weekday = byDay.length > 0 ? [conditionWeekdays(byDay)] : [];
    return `when it is ${and([...monthDay, ...weekday])}`;
  },
  months: ({ kind, months: list }) => `${kind === 'not' ? 'not' : 'only'} ${months(list)}`,
  weeks: (weeks) => `${weeks} weeks only`,
  pick: (n, unit) => `only the ${nth(n)} of these in the ${unit}`,
  clock: (times) => times,
  clockBeforeRange: (times) => times,
  endsLater: (count) => (count === 1 ? '(ends the next day)' : `(ends ${count} days later)`),
  until: (date) => `until ${date}`,
  times: (count) => (count === 1 ? 'once' : `${count} times`),
  dayCount: (count) => `${count} days`,
  also: (dates) => `also ${dates}`,
  except: (dates) => `except ${dates}`,
};
