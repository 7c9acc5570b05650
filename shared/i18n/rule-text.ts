/**
 * The time of a booking as a sentence in Finnish, Swedish or English. Each pattern has its own phrase in each
 * language (`rule-words-*.ts`); translating part by part gives no grammar. Server only: it reads RRULE text.
 */
import type { PlannedOccurrence } from '../bookings/recurrence.ts';
import { parseRrule, type RecurrenceRule, type Until } from '../bookings/rrule.ts';
import type { When } from '../bookings/when.ts';
import {
  addDays,
  addLocalMinutes,
  dateOf,
  daysBetween,
  type LocalDate,
  type LocalDateTime,
  type LocalSpan,
  localMinutesBetween,
  timeOf,
} from '../time.ts';
import { countyZone, localOf } from '../wall-clock.ts';
import {
  formatDate,
  formatDateRange,
  formatDateShort,
  formatPlainDate,
  formatTime,
  formatTimeRange,
} from './format.ts';
import type { Language, LocalText } from './language.ts';
import { type DescribedRule, monthLimit, patternOf } from './rule-pattern.ts';
import type { RuleWords } from './rule-words.ts';
import { english } from './rule-words-en.ts';
import { finnish } from './rule-words-fi.ts';
import { swedish } from './rule-words-sv.ts';

export interface RuleTextOptions {
  isoWeeks?: When['isoWeeks'];
  /** First and last date of the series: told instead of COUNT or UNTIL, since people check dates. */
  range?: { first: LocalDate; last: LocalDate };
  /** Zone in which an UNTIL in UTC is a date; UTC when not given. */
  timeZone?: string;
}

const wordsIn: Record<Language, RuleWords> = { fi: finnish, sv: swedish, en: english };

/** More dates than this are told by the first ones and the last. */
const maxListed = 6;
/** More added or left-out dates than this are told by their number. */
const maxExceptions = 3;

/** Start and end of one occurrence; midnight as an end is 24:00 of the day before. */
const timesOf = (
  start: LocalDateTime,
  end: LocalDateTime,
  language: Language,
): { times: string; daysLater: number } => {
  const isMidnight = timeOf(end) === '00:00';
  const daysLater = daysBetween(dateOf(start), dateOf(end)) - (isMidnight ? 1 : 0);
  return { times: formatTimeRange(timeOf(start), isMidnight ? '24:00' : timeOf(end), language), daysLater };
};

/** `klo 22.00–2.00 (päättyy seuraavana päivänä)`. */
const clockOf = (start: LocalDateTime, end: LocalDateTime, language: Language, beforeRange = false): string => {
  const words = wordsIn[language];
  const { times, daysLater } = timesOf(start, end, language);
  const clock = beforeRange ? words.clockBeforeRange(times) : words.clock(times);
  return daysLater > 0 ? `${clock} ${words.endsLater(daysLater)}` : clock;
};

/** The last date that UNTIL allows: the day before, when it ends before the time of day of the occurrences. */
const untilDate = (until: Until, start: LocalDateTime, timeZone: string): LocalDate => {
  if (until.kind === 'date') return until.date;
  const local = until.kind === 'local' ? until.at.slice(0, 16) : localOf(until.at, timeZone);
  return timeOf(local) < timeOf(start) ? addDays(dateOf(local), -1) : dateOf(local);
};

/**
 * A rule in words: `joka toinen maanantai klo 17.00–19.00, 10 kertaa`. Total: every rule of the grammar has a sentence,
 * whether it has COUNT, UNTIL or neither.
 */
export const ruleTextOf = (
  rule: DescribedRule,
  start: LocalDateTime,
  end: LocalDateTime,
  language: Language,
  { isoWeeks, range, timeZone = 'UTC' }: RuleTextOptions = {},
): string => {
  const words = wordsIn[language];
  const pattern = patternOf(rule, start, isoWeeks);
  const months = monthLimit(pattern.months);
  const { count, until } = rule;
  const provided = pattern.provided && `, ${words.provided(pattern.provided)},`;
  const tail = [
    months && words.months(months),
    pattern.weeks && words.weeks(pattern.weeks),
    pattern.pick && words.pick(pattern.pick, pattern.unit),
    range && formatDateRange(range.first, range.last, language),
    !range && count && words.times(count),
    !range && until && words.until(formatPlainDate(untilDate(until, start, timeZone), language)),
  ].filter(Boolean);
  const clock = clockOf(start, end, language, range !== undefined);
  return [`${words.head(pattern)}${provided ?? ''} ${clock}`, ...tail].join(', ');
};

/** `12.1., 26.1. ja 9.2.2027`: the year only where the next date has another, or none follows. */
const dateList = (dates: LocalDate[], language: Language): string => {
  const items = dates.map((date, i) =>
    dates[i + 1]?.slice(0, 4) === date.slice(0, 4) ? shortDate(date, language) : formatPlainDate(date, language),
  );
  if (items.length <= maxListed) return wordsIn[language].and(items);
  return wordsIn[language].and([...items.slice(0, maxListed - 2), '…', items.at(-1) as string]);
};

/** In English a list mixes dates with and without the year, so the month is written out in both. */
const shortDate = (date: LocalDate, language: Language): string =>
  language === 'en' ? formatPlainDate(date, language).slice(0, -5) : formatDateShort(date, language);

const endAt = (when: When, start: LocalDateTime): LocalDateTime =>
  addLocalMinutes(start, localMinutesBetween(when.start, when.end));

/** `ti 12.1.2027 klo 17.00–19.00`; over several days both ends with their dates. */
const singleText = (start: LocalDateTime, end: LocalDateTime, language: Language): string => {
  const { clock } = wordsIn[language];
  if (timesOf(start, end, language).daysLater < 2)
    return `${formatDate(dateOf(start), language)} ${clockOf(start, end, language)}`;
  const ends = [start, end].map(
    (each) => `${formatDate(dateOf(each), language)} ${clock(formatTime(timeOf(each), language))}`,
  );
  return ends.join(' – ');
};

/** `3 päivää: 12.1., 26.1. ja 9.2.2027 klo 17.00–19.00`; with different times of day each date has its own. */
const listText = (when: When, starts: LocalDateTime[], language: Language): string => {
  const words = wordsIn[language];
  const count = words.dayCount(starts.length);
  const [first = when.start] = starts;
  if (starts.every((start) => timeOf(start) === timeOf(first))) {
    return `${count}: ${dateList(starts.map(dateOf), language)} ${clockOf(first, endAt(when, first), language)}`;
  }
  if (starts.length > maxListed) return `${count}: ${dateList(starts.map(dateOf), language)}`;
  return `${count}: ${words.and(starts.map((start) => singleText(start, endAt(when, start), language)))}`;
};

/** The dates in one list, or only their number when they are many. */
const exceptionDates = (dates: string[], language: Language): string => {
  const sorted = [...new Set(dates.map(dateOf))].sort();
  return sorted.length > maxExceptions ? wordsIn[language].dayCount(sorted.length) : dateList(sorted, language);
};

/** Dates beside the series, each with its own times, or only their number. */
const furtherText = (dates: readonly LocalSpan[], language: Language): string =>
  dates.length > maxExceptions
    ? wordsIn[language].dayCount(dates.length)
    : wordsIn[language].and(dates.map(({ start, end }) => singleText(start, end, language)));

const isExcluded = (when: When, start: LocalDateTime): boolean =>
  when.exdates?.some((date) => date === start || date === dateOf(start)) ?? false;

const startsOf = (when: When): LocalDateTime[] => {
  const further = (when.rdates ?? []).map((date) => (date.length === 10 ? `${date}T${timeOf(when.start)}` : date));
  return [...new Set([when.start, ...further])].filter((start) => !isExcluded(when, start)).sort();
};

/** The range of a series whose occurrences are known: to the day that was asked for, where one was. */
const rangeOf = (
  dates: readonly PlannedOccurrence[] | undefined,
  { until }: RecurrenceRule,
  start: LocalDateTime,
  timeZone: string | undefined,
): RuleTextOptions['range'] => {
  const [first, last] = [dates?.[0], dates?.at(-1)];
  if (!first || !last) return undefined;
  return { first: first.date, last: until ? untilDate(until, start, timeZone ?? countyZone) : last.date };
};

/**
 * The time of a booking in words: a rule, a single date or a list of dates. With `range`, or the occurrences in
 * `dates`, a rule tells its first and last date instead of its COUNT or UNTIL: the
 * last one is the day of UNTIL, where there is one, for that is what was asked for. `further` are dates of the booking
 * that its time cannot say, because they are longer or at another time of day.
 * @throws AppError the `when.rrule-*` codes, when the rule is none of the grammar
 */
export const ruleText = (
  when: When,
  language: Language,
  options: Omit<RuleTextOptions, 'isoWeeks'> & {
    dates?: readonly PlannedOccurrence[];
    further?: readonly LocalSpan[];
  } = {},
): string => {
  const words = wordsIn[language];
  const further = options.further?.length ? words.also(furtherText(options.further, language)) : undefined;
  if (when.rrule === undefined) {
    const starts = startsOf(when);
    const [start = when.start] = starts;
    const text = starts.length > 1 ? listText(when, starts, language) : singleText(start, endAt(when, start), language);
    return [text, further].filter(Boolean).join(', ');
  }
  const { timeZone = when.timeZone } = options;
  const rule = parseRrule(when.rrule, { bounded: false });
  const { range = rangeOf(options.dates, rule, when.start, timeZone) } = options;
  const text = ruleTextOf(rule, when.start, when.end, language, { isoWeeks: when.isoWeeks, range, timeZone });
  const exceptions = [
    when.rdates?.length && words.also(exceptionDates(when.rdates, language)),
    further,
    when.exdates?.length && words.except(exceptionDates(when.exdates, language)),
  ].filter(Boolean);
  return [text, ...exceptions].join(', ');
};

/** {@link ruleText} in all three languages. */
export const ruleTexts = (when: When, options: Parameters<typeof ruleText>[2] = {}): LocalText => ({
  fi: ruleText(when, 'fi', options),
  sv: ruleText(when, 'sv', options),
  en: ruleText(when, 'en', options),
});

/** The words of a series whose occurrences are known: a rule with its first and last date. */
export const ruleTextsOfSeries = (when: When, dates: readonly PlannedOccurrence[]): LocalText =>
  ruleTexts(when, { dates });
