/** Recurrence rules in Swedish: indefinite (varje måndag), plural (måndagar) and definite (den första måndagen). */
import type { ByDay } from '../bookings/rrule.ts';
import type { Weekday } from '../time.ts';
import { monthName, weekdayName } from './format.ts';
import { areWorkdays, dateRuns, monthRuns, type NthWeekday, type RulePattern, runsOf } from './rule-pattern.ts';
import { joined, maxDateRuns, type RuleWords } from './rule-words.ts';

const ordinals = '- första andra tredje fjärde femte sjätte sjunde åttonde nionde tionde elfte tolfte'.split(' ');

const and = (items: string[]): string => joined(items, 'och');
const or = (items: string[]): string => joined(items, 'eller');

const day = (weekday: Weekday): string => weekdayName(weekday, 'sv', 'long');
const theDay = (weekday: Weekday): string => `${day(weekday)}en`;
const days = (weekday: Weekday): string => `${day(weekday)}ar`;
const month = (number: number): string => monthName(number, 'sv');

/** 21:a and 22:a, but 11:e, 12:e and 20:e. */
const figure = (n: number): string => `${n}:${[1, 2].includes(n % 10) && ![11, 12].includes(n % 100) ? 'a' : 'e'}`;
const counted = (n: number): string => ordinals[n] ?? figure(n);

/** `sista`, `näst sista`, `tredje sista`. */
const nth = (n: number): string => {
  if (n > 0) return counted(n);
  if (n === -1) return 'sista';
  return n === -2 ? 'näst sista' : `${counted(-n)} sista`;
};

const months = (numbers: number[]): string =>
  and(monthRuns(numbers).map(([from, to]) => (from === to ? month(from) : `${month(from)}–${month(to)}`)));

const units = {
  day: ['varje dag', 'varannan dag', 'var', 'dag'],
  week: ['varje vecka', 'varannan vecka', 'var', 'vecka'],
  month: ['varje månad', 'varannan månad', 'var', 'månad'],
  year: ['varje år', 'vartannat år', 'vart', 'år'],
} as const;

const every = ({ unit, interval }: RulePattern): string => {
  const [each, second, which, name] = units[unit];
  return interval === 1 ? each : interval === 2 ? second : `${which} ${counted(interval)} ${name}`;
};

/** Puts days into their month or year: `… i månaden`, `… varannan månad`, `var tredje månad …`, `varje år … i mars`. */
const within = (pattern: RulePattern, which: string, named: number[]): string => {
  if (pattern.unit === 'year')
    return `${every(pattern)} ${which} ${named.length > 0 ? `i ${months(named)}` : 'på året'}`;
  if (pattern.interval > 2) return `${every(pattern)} ${which}`;
  return `${which} ${pattern.interval === 2 ? 'varannan månad' : 'i månaden'}`;
};

const weekdays = (list: Weekday[]): string => (areWorkdays(list) ? 'vardagar (mån–fre)' : and(list.map(days)));

const onWeekdays = (pattern: RulePattern, list: Weekday[], ofWeeks: RulePattern['weeks']): string => {
  const [only] = list;
  if (ofWeeks) return `${weekdays(list)} ${ofWeeks === 'even' ? 'jämna' : 'udda'} veckor`;
  if (pattern.unit === 'week' && pattern.interval <= 2 && list.length === 1 && only) {
    return pattern.interval === 1 ? `varje ${day(only)}` : `varannan ${day(only)}`;
  }
  const isEveryWeek = pattern.unit === 'week' && pattern.interval === 1;
  return isEveryWeek ? weekdays(list) : `${every(pattern)} på ${weekdays(list)}`;
};

/** `den första och den tredje tisdagen samt den sista fredagen`. */
const nthWeekdays = (list: NthWeekday[]): string => {
  const items = list.map(({ weekday, ordinals: of }) => `${and(of.map((n) => `den ${nth(n)}`))} ${theDay(weekday)}`);
  return joined(items, list.some(({ ordinals: of }) => of.length > 1) ? 'samt' : 'och');
};

const nthOf = (n: number, list: Weekday[]): string => {
  if (areWorkdays(list)) return `den ${nth(n)} vardagen (mån–fre)`;
  return `den ${nth(n)} ${list.length === 7 ? 'dagen' : or(list.map(theDay))}`;
};

/** `den 1, den 8–14 och den sista dagen`. */
const monthDays = (list: number[]): string => {
  const runs = runsOf(list.filter((each) => each > 0)).map(([from, to]) => (from === to ? `${from}` : `${from}–${to}`));
  const fromEnd = list.filter((each) => each < 0).map((each) => `${nth(each)} dagen`);
  return and([...runs, ...fromEnd].map((each) => `den ${each}`));
};

const onMonthDays = (pattern: RulePattern, list: number[]): string => {
  const note = list.join() === '31' ? ' (i månader med 31 dagar)' : '';
  if (pattern.interval > 2) return `${every(pattern)} ${monthDays(list)}${note}`;
  const endsInWord = (list.at(-1) ?? 0) < 0;
  return `${monthDays(list)} ${endsInWord && pattern.interval === 1 ? 'i ' : ''}${every(pattern)}${note}`;
};

const onDates = (pattern: RulePattern, list: number[], named: number[]): string => {
  const runs = dateRuns(list, named);
  if (runs.length === 0 || runs.length > maxDateRuns) return `${every(pattern)} ${monthDays(list)} i ${months(named)}`;
  const dates = runs.map(({ month: number, first, last }) => {
    if (first < 0) return `den ${nth(first)} dagen i ${month(number)}`;
    return `den ${first === last ? first : `${first}–${last}`} ${month(number)}`;
  });
  return `${every(pattern)} ${and(dates)}`;
};

const head = (pattern: RulePattern): string => {
  const { days: chosen } = pattern;
  switch (chosen.kind) {
    case 'every':
      return pattern.unit === 'day' ? every(pattern) : `${every(pattern)} alla dagar`;
    case 'weekdays':
      return onWeekdays(pattern, chosen.weekdays, chosen.ofWeeks);
    case 'nth-weekdays':
      return within(pattern, nthWeekdays(chosen.nth), chosen.months);
    case 'nth-of':
      return within(pattern, nthOf(chosen.nth, chosen.weekdays), chosen.months);
    case 'month-days':
      return onMonthDays(pattern, chosen.days);
    case 'dates':
      return onDates(pattern, chosen.days, chosen.months);
  }
};

const conditionDay = (each: ByDay): string =>
  each.ordinal === undefined ? day(each.weekday) : `den ${nth(each.ordinal)} ${theDay(each.weekday)} i månaden`;

const conditionWeekdays = (list: ByDay[]): string => {
  const isPlain = list.every((each) => each.ordinal === undefined);
  return isPlain && areWorkdays(list.map((each) => each.weekday)) ? 'vardag (mån–fre)' : or(list.map(conditionDay));
};

const conditionMonthDay = (each: number): string => (each > 0 ? `den ${each}` : `den ${nth(each)} dagen`);

/** The Swedish words of a rule. */
export const swedish: RuleWords = {
  and,
  head,
  provided: ({ weekdays: byDay, monthDays: list }) => {
    const monthDay = list.length > 0 ? [`${or(list.map(conditionMonthDay))} i månaden`] : [];
    const weekday = byDay.length > 0 ? [conditionWeekdays(byDay)] : [];
    return `när det är ${and([...monthDay, ...weekday])}`;
  },
  months: ({ kind, months: list }) => `${kind === 'not' ? 'inte' : 'endast'} ${months(list)}`,
  weeks: (weeks) => `endast ${weeks === 'even' ? 'jämna' : 'udda'} veckor`,
  pick: (n, unit) => `endast den ${nth(n)} av dem ${unit === 'year' ? 'under året' : 'i månaden'}`,
  clock: (times) => `kl. ${times}`,
  clockBeforeRange: (times) => `kl. ${times}`,
  endsLater: (count) => (count === 1 ? '(slutar följande dag)' : `(slutar ${count} dagar senare)`),
  until: (date) => `till och med ${date}`,
  times: (count) => (count === 1 ? 'en gång' : `${count} gånger`),
  dayCount: (count) => `${count} dagar`,
  also: (dates) => `dessutom ${dates}`,
  except: (dates) => `utom ${dates}`,
};
