/** What the when editor holds, and the message it becomes. Pure. */
import type { WhenMessage } from '../../shared/bookings/schemas.ts';
import {
  addDays,
  dateOf,
  isLocalDate,
  type LocalDate,
  type LocalDateTime,
  type LocalTime,
  timeOf,
  type Weekday,
  weekdayOf,
} from '../../shared/time.ts';

export const whenKinds = ['once', 'weekly', 'monthly-date', 'monthly-weekday', 'dates'] as const;
export type WhenKind = (typeof whenKinds)[number];

/** Everything that has been written or chosen; what the kind does not need is kept, so that changing back loses nothing. */
export interface WhenDraft {
  kind: WhenKind;
  /** The only date, or the first. */
  date: LocalDate | undefined;
  startTime: LocalTime | undefined;
  endTime: LocalTime | undefined;
  /** `weekly`: on these days. */
  weekdays: readonly Weekday[];
  /** `weekly`: every so many weeks. */
  interval: number;
  /** `weekly`: only in these ISO weeks, which is not the same as every second week. */
  isoWeeks: 'even' | 'odd' | undefined;
  /** `monthly-date`, `monthly-weekday`: every so many months. */
  months: number;
  /** `monthly-date`: day of the month; -1 is the last. */
  monthDay: number;
  /** `monthly-weekday`: the first to fourth, or with -1 the last. */
  nth: number;
  weekday: Weekday;
  /** `dates`: those beside the first. */
  dates: readonly LocalDate[];
  ends: 'until' | 'count';
  until: LocalDate | undefined;
  count: number;
  /** Holidays belong to the series too. */
  keepHolidays: boolean;
}

/** The parts of the editor that can be at fault, and why. */
export type WhenFault = 'missing' | 'before-start' | 'no-weekday';
export type WhenFaults = Partial<Record<'date' | 'startTime' | 'endTime' | 'weekdays' | 'until', WhenFault>>;

const codes = ['MO', 'TU', 'WE', 'TH', 'FR', 'SA', 'SU'] as const;
const codeOf = (weekday: Weekday): string => codes[weekday - 1] as string;

/** The end of the running term: 31 May, or 15 December for an autumn one. */
export const endOfTerm = (date: LocalDate): LocalDate => {
  const year = Number(date.slice(0, 4));
  const day = date.slice(5);
  if (day <= '05-31') return `${year}-05-31`;
  return day <= '12-15' ? `${year}-12-15` : `${year + 1}-05-31`;
};

/** A weekday evening soon, which is what most groups meet on. */
export const emptyDraft = (today: LocalDate): WhenDraft => {
  const tomorrow = addDays(today, 1);
  const weekday = weekdayOf(tomorrow);
  const date = weekday > 5 ? addDays(tomorrow, 8 - weekday) : tomorrow;
  return {
    kind: 'once',
    date,
    startTime: '17:00',
    endTime: '19:00',
    weekdays: [weekdayOf(date)],
    interval: 1,
    isoWeeks: undefined,
    months: 1,
    monthDay: Number(date.slice(8)),
    nth: 1,
    weekday: weekdayOf(date),
    dates: [],
    ends: 'until',
    until: endOfTerm(date),
    count: 10,
    keepHolidays: false,
  };
};

/** The widest steps that the editor offers. */
const mostWeeks = 4;
const mostMonths = 3;

/** Whether the kind follows a rule that has to end. */
export const isRule = ({ kind }: Pick<WhenDraft, 'kind'>): boolean =>
  kind === 'weekly' || kind === 'monthly-date' || kind === 'monthly-weekday';

/** What must be mended before the draft means a time; the server judges the rest. */
export const faultsOf = (draft: WhenDraft): WhenFaults => ({
  ...(!draft.date && { date: 'missing' }),
  ...(!draft.startTime && { startTime: 'missing' }),
  ...(!draft.endTime && { endTime: 'missing' }),
  ...(draft.kind === 'weekly' && draft.weekdays.length === 0 && { weekdays: 'no-weekday' }),
  ...(isRule(draft) && draft.ends === 'until' && !draft.until && { until: 'missing' }),
  ...(isRule(draft) &&
    draft.ends === 'until' &&
    draft.until &&
    draft.date &&
    draft.until < draft.date && { until: 'before-start' }),
});

const ruleOf = (draft: WhenDraft): string | undefined => {
  const every = (step: number) => (step > 1 ? `;INTERVAL=${step}` : '');
  const end = draft.ends === 'count' ? `;COUNT=${draft.count}` : `;UNTIL=${draft.until?.replaceAll('-', '')}`;
  switch (draft.kind) {
    case 'weekly':
      return `FREQ=WEEKLY${draft.isoWeeks ? '' : every(draft.interval)};BYDAY=${[...draft.weekdays].sort().map(codeOf).join()}${end}`;
    case 'monthly-date':
      return `FREQ=MONTHLY${every(draft.months)};BYMONTHDAY=${draft.monthDay}${end}`;
    case 'monthly-weekday':
      return `FREQ=MONTHLY${every(draft.months)};BYDAY=${draft.nth}${codeOf(draft.weekday)}${end}`;
    default:
      return undefined;
  }
};

/** An end at or before the start is on the next day: a night. `24:00` is still the same evening. */
export const endsNextDay = ({ startTime, endTime }: Pick<WhenDraft, 'startTime' | 'endTime'>): boolean =>
  startTime !== undefined && endTime !== undefined && endTime <= startTime;

const endOf = (date: LocalDate, start: LocalTime, end: LocalTime): LocalDateTime => {
  if (end === '24:00') return `${addDays(date, 1)}T00:00`;
  return `${endsNextDay({ startTime: start, endTime: end }) ? addDays(date, 1) : date}T${end}`;
};

/** The message, or nothing while something is missing. */
export const toWhen = (draft: WhenDraft): WhenMessage | undefined => {
  const { date, startTime, endTime } = draft;
  if (!date || !startTime || !endTime || Object.keys(faultsOf(draft)).length > 0) return undefined;
  const dates = [...new Set([date, ...draft.dates])].sort();
  const first = draft.kind === 'dates' ? (dates[0] as LocalDate) : date;
  const rrule = ruleOf(draft);
  const rdates = draft.kind === 'dates' ? dates.slice(1) : [];
  return {
    start: `${first}T${startTime}`,
    end: endOf(first, startTime, endTime),
    ...(rrule !== undefined && { rrule }),
    ...(rdates.length > 0 && { rdates }),
    ...(draft.kind === 'weekly' && draft.isoWeeks && { isoWeeks: draft.isoWeeks }),
    // Somebody who names a single day means it, whatever day it is.
    ...((draft.keepHolidays || draft.kind === 'once') && { skipHolidays: false }),
  };
};

/** Parts by name; a rule that says anything beside what the editor writes has to be left alone. */
const partsOf = (rrule: string): Map<string, string> | undefined => {
  const parts = new Map(rrule.split(';').map((part) => part.split('=', 2) as [string, string]));
  const known = ['FREQ', 'INTERVAL', 'BYDAY', 'BYMONTHDAY', 'COUNT', 'UNTIL'];
  return [...parts.keys()].every((name) => known.includes(name)) ? parts : undefined;
};

const numberWithin = (text: string | undefined, most: number): number | undefined => {
  const number = Number(text);
  return Number.isInteger(number) && number >= 1 && number <= most ? number : undefined;
};

const weekdaysOf = (text: string): Weekday[] | undefined => {
  const days = text.split(',').map((code) => codes.indexOf(code as (typeof codes)[number]) + 1);
  return days.includes(0) ? undefined : (days as Weekday[]);
};

type Part = Partial<WhenDraft> | undefined;

const weeklyOf = (parts: Map<string, string>, start: LocalDate): Part => {
  const interval = numberWithin(parts.get('INTERVAL') ?? '1', mostWeeks);
  // A weekly rule that names no day is on that of its start (RFC 5545 section 3.3.10).
  const weekdays = parts.has('BYDAY') ? weekdaysOf(parts.get('BYDAY') ?? '') : [weekdayOf(start)];
  return interval && weekdays && !parts.has('BYMONTHDAY') ? { kind: 'weekly', interval, weekdays } : undefined;
};

const monthlyOf = (parts: Map<string, string>): Part => {
  const months = numberWithin(parts.get('INTERVAL') ?? '1', mostMonths);
  const [days, monthDay] = [parts.get('BYDAY'), parts.get('BYMONTHDAY')];
  if (!months || (days !== undefined && monthDay !== undefined)) return undefined;
  const [, nth, code = ''] = /^(-1|[1-4])([A-Z]{2})$/.exec(days ?? '') ?? [];
  const [weekday] = weekdaysOf(code) ?? [];
  if (nth && weekday) return { kind: 'monthly-weekday', months, nth: Number(nth), weekday };
  const day = monthDay === '-1' ? -1 : numberWithin(monthDay, 31);
  return day ? { kind: 'monthly-date', months, monthDay: day } : undefined;
};

const endOfRule = (parts: Map<string, string>): Part => {
  const [count, until] = [parts.get('COUNT'), parts.get('UNTIL') ?? ''];
  if (count !== undefined) return { ends: 'count', count: numberWithin(count, Number.MAX_SAFE_INTEGER) ?? 1 };
  const date = `${until.slice(0, 4)}-${until.slice(4, 6)}-${until.slice(6, 8)}`;
  return { ends: 'until', ...(isLocalDate(date) && { until: date }) };
};

/** The kind and its own parts, from a rule as {@link toWhen} writes it. */
const fromRule = (rrule: string, start: LocalDate): Part => {
  const parts = partsOf(rrule);
  const freq = parts?.get('FREQ');
  if (!parts || (freq !== 'WEEKLY' && freq !== 'MONTHLY')) return undefined;
  const own = freq === 'WEEKLY' ? weeklyOf(parts, start) : monthlyOf(parts);
  return own && { ...own, ...endOfRule(parts) };
};

/** The draft that a message came from. A rule that the editor does not know is opened as its first date only. */
export const fromWhen = (when: WhenMessage, today: LocalDate): WhenDraft => {
  const date = dateOf(when.start);
  const endTime = timeOf(when.end) === '00:00' ? '24:00' : timeOf(when.end);
  const base: WhenDraft = {
    ...emptyDraft(today),
    date,
    startTime: timeOf(when.start),
    endTime,
    weekdays: [weekdayOf(date)],
    weekday: weekdayOf(date),
    monthDay: Number(date.slice(8)),
    until: endOfTerm(date),
    isoWeeks: when.isoWeeks,
  };
  const series: WhenDraft = { ...base, keepHolidays: when.skipHolidays === false };
  if (when.rdates?.length) return { ...series, kind: 'dates', dates: when.rdates.map((each) => each.slice(0, 10)) };
  const own = when.rrule === undefined ? undefined : fromRule(when.rrule, date);
  return own ? { ...series, ...own } : base;
};
