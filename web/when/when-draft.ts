/** What the when editor holds, and the message it becomes. Pure. */
import type { WhenMessage } from '../../shared/bookings/schemas.ts';
import {
  addDays,
  dateOf,
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
  /** Every so many weeks or months. */
  interval: number;
  /** `weekly`: only in these ISO weeks, which is not the same as every second week. */
  isoWeeks: 'even' | 'odd' | undefined;
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
  const interval = draft.interval > 1 ? `;INTERVAL=${draft.interval}` : '';
  const end = draft.ends === 'count' ? `;COUNT=${draft.count}` : `;UNTIL=${draft.until?.replaceAll('-', '')}`;
  switch (draft.kind) {
    case 'weekly':
      return `FREQ=WEEKLY${draft.isoWeeks ? '' : interval};BYDAY=${[...draft.weekdays].sort().map(codeOf).join()}${end}`;
    case 'monthly-date':
      return `FREQ=MONTHLY${interval};BYMONTHDAY=${draft.monthDay}${end}`;
    case 'monthly-weekday':
      return `FREQ=MONTHLY${interval};BYDAY=${draft.nth}${codeOf(draft.weekday)}${end}`;
    default:
      return undefined;
  }
};

/** An end at or before the start means the next day: a night. */
const endOf = (date: LocalDate, start: LocalTime, end: LocalTime): LocalDateTime =>
  end === '24:00' ? `${addDays(date, 1)}T00:00` : `${end > start ? date : addDays(date, 1)}T${end}`;

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
    ...(draft.keepHolidays && { skipHolidays: false }),
  };
};

const partsOf = (rrule: string): Map<string, string> =>
  new Map(rrule.split(';').map((part) => part.split('=', 2) as [string, string]));

const dashed = (until: string): LocalDate => `${until.slice(0, 4)}-${until.slice(4, 6)}-${until.slice(6, 8)}`;

const weekdayOfCode = (code: string): Weekday => (codes.indexOf(code as (typeof codes)[number]) + 1) as Weekday;

/** The kind and its own parts, from a rule as {@link toWhen} writes it. */
const fromRule = (rrule: string): Partial<WhenDraft> | undefined => {
  const parts = partsOf(rrule);
  const [freq, days, monthDay] = [parts.get('FREQ'), parts.get('BYDAY'), parts.get('BYMONTHDAY')];
  const ordinal = /^(-1|[1-4])([A-Z]{2})$/.exec(days ?? '');
  if (freq === 'WEEKLY' && days && /^[A-Z,]+$/.test(days))
    return { kind: 'weekly', weekdays: days.split(',').map(weekdayOfCode) };
  if (freq === 'MONTHLY' && monthDay && /^-?\d+$/.test(monthDay))
    return { kind: 'monthly-date', monthDay: Number(monthDay) };
  if (freq === 'MONTHLY' && ordinal)
    return { kind: 'monthly-weekday', nth: Number(ordinal[1]), weekday: weekdayOfCode(ordinal[2] ?? '') };
  return undefined;
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
    keepHolidays: when.skipHolidays === false,
    isoWeeks: when.isoWeeks,
  };
  if (when.rdates?.length) return { ...base, kind: 'dates', dates: when.rdates.map((each) => each.slice(0, 10)) };
  const own = when.rrule === undefined ? undefined : fromRule(when.rrule);
  if (when.rrule === undefined || own === undefined) return base;
  const parts = partsOf(when.rrule);
  const [count, until] = [parts.get('COUNT'), parts.get('UNTIL')];
  return {
    ...base,
    ...own,
    interval: Number(parts.get('INTERVAL') ?? 1),
    ends: count === undefined ? 'until' : 'count',
    count: count === undefined ? base.count : Number(count),
    until: until === undefined ? base.until : dashed(until),
  };
};
