/** Recurrence rules in Finnish. Weekdays need three forms: maanantai, maanantaina (that day), maanantaisin (each). */
import type { ByDay } from '../bookings/rrule.ts';
import type { Weekday } from '../time.ts';
import { monthName, weekdayName } from './format.ts';
import { areWorkdays, dateRuns, monthRuns, type NthWeekday, type RulePattern, runsOf } from './rule-pattern.ts';
import { joined, maxDateRuns, type RuleWords } from './rule-words.ts';

const ordinals = ['', 'ensimmäinen', 'toinen', 'kolmas', 'neljäs', 'viides'];
const essiveOrdinals = ['', 'ensimmäisenä', 'toisena', 'kolmantena', 'neljäntenä', 'viidentenä'];
const translativeOrdinals = ['', '', 'toiseksi', 'kolmanneksi', 'neljänneksi', 'viidenneksi'];
const genitiveNumbers =
  '- - - kolmen neljän viiden kuuden seitsemän kahdeksan yhdeksän kymmenen yhdentoista kahdentoista'.split(' ');

const and = (items: string[]): string => joined(items, 'ja');
const or = (items: string[]): string => joined(items, 'tai');

const day = (weekday: Weekday): string => weekdayName(weekday, 'fi', 'long');
const onDay = (weekday: Weekday): string => `${day(weekday)}na`;
const onDays = (weekday: Weekday): string => `${day(weekday)}${weekday === 3 ? 'isin' : 'sin'}`;
const stem = (month: number): string => monthName(month, 'fi').slice(0, -3);

/** `viimeinen`, `toiseksi viimeinen`; beyond the fifth in figures. */
const ordinal = (n: number, words: string[], last: string): string => {
  if (n > 0) return words[n] ?? `${n}.`;
  if (n === -1) return last;
  const translative = translativeOrdinals[-n];
  return translative === undefined ? `lopusta lukien ${-n}.` : `${translative} ${last}`;
};
const nth = (n: number): string => ordinal(n, ordinals, 'viimeinen');
const onNth = (n: number): string => ordinal(n, essiveOrdinals, 'viimeisenä');

/** `tammi-, maalis–touko- ja syyskuussa`: the ending once, after the last. */
const inMonths = (months: number[], ending: string): string => {
  const items = monthRuns(months).map(([from, to]) => (from === to ? stem(from) : `${stem(from)}–${stem(to)}`));
  return `${and(items.map((item, i) => (i < items.length - 1 ? `${item}-` : item)))}${ending}`;
};

/** `kolmen viikon välein`. */
const apart = (n: number, genitive: string): string => `${genitiveNumbers[n] ?? n} ${genitive} välein`;

const units = {
  day: ['päivä', 'päivän'],
  week: ['viikko', 'viikon'],
  month: ['kuukausi', 'kuukauden'],
  year: ['vuosi', 'vuoden'],
} as const;

const every = ({ unit, interval }: RulePattern): string => {
  const [name, genitive] = units[unit];
  return interval === 1 ? `joka ${name}` : interval === 2 ? `joka toinen ${name}` : apart(interval, genitive);
};

/** Before a day: `kuukauden`, `joka toisen kuukauden`, `joka vuoden`, `joka vuosi maaliskuun`. */
const within = (pattern: RulePattern, months: number[]): string => {
  const { unit, interval } = pattern;
  if (months.length > 0) return `${every(pattern)} ${inMonths(months, 'kuun')}`;
  if (unit === 'year' && interval > 2) return `${every(pattern)} vuoden`;
  const genitive = units[unit][1];
  if (interval > 2) return apart(interval, genitive);
  if (interval === 2) return `joka toisen ${genitive}`;
  return unit === 'year' ? 'joka vuoden' : genitive;
};

const weekdays = (days: Weekday[]): string => (areWorkdays(days) ? 'arkipäivisin (ma–pe)' : and(days.map(onDays)));

const onWeekdays = (pattern: RulePattern, days: Weekday[], ofWeeks: RulePattern['weeks']): string => {
  const [only] = days;
  if (ofWeeks) return `${ofWeeks === 'even' ? 'parillisten' : 'parittomien'} viikkojen ${weekdays(days)}`;
  if (pattern.unit === 'week' && pattern.interval <= 2 && days.length === 1 && only) {
    return pattern.interval === 1 ? `joka ${day(only)}` : `joka toinen ${day(only)}`;
  }
  const isEveryWeek = pattern.unit === 'week' && pattern.interval === 1;
  return isEveryWeek ? weekdays(days) : `${every(pattern)} ${weekdays(days)}`;
};

/** `ensimmäisenä ja kolmantena tiistaina sekä viimeisenä perjantaina`. */
const onNthWeekdays = (list: NthWeekday[]): string => {
  const items = list.map(({ weekday, ordinals: of }) => `${and(of.map(onNth))} ${onDay(weekday)}`);
  return joined(items, list.some(({ ordinals: of }) => of.length > 1) ? 'sekä' : 'ja');
};

const nthOf = (n: number, days: Weekday[]): string => {
  if (areWorkdays(days)) return `${onNth(n)} arkipäivänä (ma–pe)`;
  return `${onNth(n)} ${days.length === 7 ? 'päivänä' : or(days.map(onDay))}`;
};

/** `1., 8.–14. ja viimeisenä`. */
const monthDays = (days: number[]): string => {
  const runs = runsOf(days.filter((each) => each > 0)).map(([from, to]) =>
    from === to ? `${from}.` : `${from}.–${to}.`,
  );
  return and([...runs, ...days.filter((each) => each < 0).map(onNth)]);
};

const onMonthDays = (pattern: RulePattern, days: number[]): string => {
  const note = days.join() === '31' ? ' (kuukausina, joissa on 31 päivää)' : '';
  return `${pattern.interval === 1 ? 'joka ' : ''}${within(pattern, [])} ${monthDays(days)} päivänä${note}`;
};

const onDates = (pattern: RulePattern, days: number[], months: number[]): string => {
  const runs = dateRuns(days, months);
  if (runs.length === 0 || runs.length > maxDateRuns) return `${within(pattern, months)} ${monthDays(days)} päivänä`;
  const dates = runs.map(({ month, first, last }) => {
    if (first < 0) return `${stem(month)}kuun ${onNth(first)} päivänä`;
    return first === last ? `${first}.${month}.` : `${first}.–${last}.${month}.`;
  });
  return `${every(pattern)} ${and(dates)}`;
};

const head = (pattern: RulePattern): string => {
  const { days } = pattern;
  switch (days.kind) {
    case 'every':
      return pattern.unit === 'day' ? every(pattern) : `${every(pattern)} joka päivä`;
    case 'weekdays':
      return onWeekdays(pattern, days.weekdays, days.ofWeeks);
    case 'nth-weekdays':
      return `${within(pattern, days.months)} ${onNthWeekdays(days.nth)}`;
    case 'nth-of':
      return `${within(pattern, days.months)} ${nthOf(days.nth, days.weekdays)}`;
    case 'month-days':
      return onMonthDays(pattern, days.days);
    case 'dates':
      return onDates(pattern, days.days, days.months);
  }
};

const conditionDay = (each: ByDay): string =>
  each.ordinal === undefined ? day(each.weekday) : `kuukauden ${nth(each.ordinal)} ${day(each.weekday)}`;

const conditionWeekdays = (days: ByDay[]): string => {
  const isPlain = days.every((each) => each.ordinal === undefined);
  return isPlain && areWorkdays(days.map((each) => each.weekday)) ? 'arkipäivä (ma–pe)' : or(days.map(conditionDay));
};

const conditionMonthDay = (each: number): string => (each > 0 ? `${each}.` : nth(each));

/** The Finnish words of a rule. */
export const finnish: RuleWords = {
  and,
  head,
  provided: ({ weekdays: byDay, monthDays: days }) => {
    const monthDay = days.length > 0 ? [`kuukauden ${or(days.map(conditionMonthDay))} päivä`] : [];
    const weekday = byDay.length > 0 ? [conditionWeekdays(byDay)] : [];
    return `kun se on ${and([...monthDay, ...weekday])}`;
  },
  months: ({ kind, months }) => `${kind === 'not' ? 'ei' : 'vain'} ${inMonths(months, 'kuussa')}`,
  weeks: (weeks) => `vain ${weeks === 'even' ? 'parillisilla' : 'parittomilla'} viikoilla`,
  pick: (n, unit) => `näistä vain ${unit === 'year' ? 'vuoden' : 'kuukauden'} ${nth(n)}`,
  clock: (times) => `klo ${times}`,
  clockBeforeRange: (times) => times,
  endsLater: (days) => (days === 1 ? '(päättyy seuraavana päivänä)' : `(päättyy ${days} päivää myöhemmin)`),
  until: (date) => `${date} asti`,
  times: (count) => (count === 1 ? 'yhden kerran' : `${count} kertaa`),
  dayCount: (count) => `${count} päivää`,
  also: (dates) => `lisäksi ${dates}`,
  except: (dates) => `paitsi ${dates}`,
};
