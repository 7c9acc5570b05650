/**
 * A booking as the events of a calendar: a series as one recurring event, where every program reads its rule alike, and
 * else each date by itself. Pure.
 *
 * The rule says nothing that the booked dates do not: it is expanded again, what is not booked is excluded
 * (`EXDATE`), and what differs stands as an override (`RECURRENCE-ID`). The forms of rules are those that Outlook has
 * (MS-OXCICAL section 2.1.3.2.2); it leaves out an event whose rule it does not know.
 */
import { formatRrule, parseRrule, type RecurrenceRule } from '../bookings/rrule.ts';
import { expandRule, explicitRule } from '../bookings/rrule-members.ts';
import { holdsRoom, type OccurrenceState } from '../bookings/state.ts';
import type { When } from '../bookings/when.ts';
import {
  addLocalMinutes,
  dateOf,
  type Instant,
  isoWeekOf,
  type LocalDateTime,
  localMinutesBetween,
  MINUTE,
  type Span,
} from '../time.ts';
import { comesOnce, instantOf } from '../wall-clock.ts';
import type { CalendarEvent } from './ics.ts';

/** A booked date, whatever became of it; dates that hold nothing (skipped, denied, cancelled) belong to the list. */
export interface SeriesDate extends Span {
  id: string;
  originalStart: LocalDateTime;
  localStart: LocalDateTime;
  localEnd: LocalDateTime;
  state: OccurrenceState;
  /** Room, house and address. */
  location: string;
}

/** What all events of a booking have in common. */
export type SeriesWords = Pick<
  CalendarEvent,
  'summary' | 'description' | 'url' | 'isPrivate' | 'organizer' | 'attendees'
> & {
  /** Of dates that are asked for and not yet decided; many programs show only the words. As `summary` when not given. */
  askedSummary?: string;
};

export interface Series {
  bookingId: string;
  when: When;
  /** Of the wall-clock times of the dates. */
  timeZone: string;
  sequence: number;
  createdAt: Instant;
  changedAt: Instant;
  words: SeriesWords;
  dates: readonly SeriesDate[];
}

export const seriesUid = (bookingId: string): string => `sarja-${bookingId}@tilava`;
export const occurrenceUid = (occurrenceId: string): string => `varaus-${occurrenceId}@tilava`;

const isLive = ({ state }: SeriesDate): boolean => holdsRoom(state) || state === 'requested';

const statusOf = ({ state }: SeriesDate): CalendarEvent['status'] => (holdsRoom(state) ? 'CONFIRMED' : 'TENTATIVE');

const commonOf = ({ words, sequence, createdAt, changedAt }: Series, status: CalendarEvent['status']) => {
  const { askedSummary, ...told } = words;
  const summary = status === 'TENTATIVE' ? (askedSummary ?? words.summary) : words.summary;
  return { ...told, summary, sequence, createdAt, changedAt, status };
};

/** In UTC: there is no zone to be misread. */
const singleEvent = (series: Series, date: SeriesDate): CalendarEvent => ({
  ...commonOf(series, statusOf(date)),
  uid: occurrenceUid(date.id),
  when: { span: { start: date.start, end: date.end } },
  location: date.location,
});

/** The nth weekday of a month; a fifth one is skipped by the standard and the last one in Outlook. */
const isNthWeekday = ({ byDay, byMonthDay }: RecurrenceRule): boolean => {
  const ordinal = byDay[0]?.ordinal;
  return byDay.length === 1 && byMonthDay.length === 0 && ordinal !== undefined && [-1, 1, 2, 3, 4].includes(ordinal);
};

/** A day that every month has: where it is missing the standard skips the month and Outlook takes the last day. */
const isPlainMonthDay = ({ byDay, byMonthDay }: RecurrenceRule): boolean => {
  const [day = 0] = byMonthDay;
  return byDay.length === 0 && byMonthDay.length === 1 && day >= 1 && day <= 28;
};

/** `FR` as the last of the month's is `-1FR`, which more programs know. */
const withoutPosition = ({ bySetPos, ...rule }: RecurrenceRule): RecurrenceRule => {
  const [day] = rule.byDay;
  if (bySetPos === undefined || rule.byDay.length !== 1 || !day || day.ordinal !== undefined) {
    return bySetPos === undefined ? rule : { ...rule, bySetPos };
  }
  return { ...rule, byDay: [{ ...day, ordinal: bySetPos }] };
};

/** Whether Outlook has a pattern for the rule. */
const isKnownPattern = (rule: RecurrenceRule): boolean => {
  if (rule.bySetPos !== undefined) return false;
  const hasOrdinal = rule.byDay.some(({ ordinal }) => ordinal !== undefined);
  if (rule.freq === 'YEARLY') return rule.byMonth.length === 1 && (isNthWeekday(rule) || isPlainMonthDay(rule));
  if (rule.byMonth.length > 0) return false;
  if (rule.freq === 'MONTHLY') return isNthWeekday(rule) || isPlainMonthDay(rule);
  if (rule.byMonthDay.length > 0 || hasOrdinal) return false;
  return rule.freq === 'WEEKLY' || rule.byDay.length === 0;
};

/** Working days of a daily rule are a weekly one. */
const asWeekly = (rule: RecurrenceRule): RecurrenceRule =>
  rule.freq === 'DAILY' && rule.interval === 1 && rule.byDay.length > 0 ? { ...rule, freq: 'WEEKLY' } : rule;

/** The booking's rule without its end, in a form that is known; nothing where there is none. */
const endlessRule = ({ rrule, start, isoWeeks }: When): RecurrenceRule | undefined => {
  if (rrule === undefined) return undefined;
  const { count: _count, until: _until, ...parsed } = parseRrule(rrule, { bounded: false });
  const rule = withoutPosition(asWeekly(explicitRule(parsed, start)));
  if (!isKnownPattern(rule)) return undefined;
  if (isoWeeks === undefined) return rule;
  // Even weeks are every other week for as long as no year has 53 of them; dates that disagree are seen below.
  return rule.freq === 'WEEKLY' && rule.interval === 1 ? { ...rule, interval: 2, weekStart: 1 } : undefined;
};

/** Where the rule is counted from: with a choice of weeks from the first of them. */
const anchorOf = ({ start, isoWeeks }: When, rule: RecurrenceRule): LocalDateTime | undefined => {
  if (isoWeeks === undefined) return start;
  const until = dateOf(addLocalMinutes(start, 15 * 24 * 60));
  const near = expandRule({ ...rule, interval: 1 }, start, { until, max: 31 });
  const remainder = isoWeeks === 'odd' ? 1 : 0;
  return near.find((member) => isoWeekOf(dateOf(member)).week % 2 === remainder);
};

/** A series of many years of days; far more than a booking can have. */
const maxMembers = 2_000;

interface Pattern {
  /** With its end. */
  rule: RecurrenceRule;
  /** Nominal starts, from the first booked one to the last. */
  members: LocalDateTime[];
}

/** The rule from the first to the last of the dates that it has, and only if expanding it gives these again. */
const patternOf = ({ when, timeZone }: Series, keys: readonly LocalDateTime[]): Pattern | undefined => {
  // Whoever asked by another clock than the house's has dates that follow no rule of ours.
  const endless = (when.timeZone ?? timeZone) === timeZone ? endlessRule(when) : undefined;
  const anchor = endless && anchorOf(when, endless);
  const lastKey = keys.at(-1);
  if (!endless || !anchor || !lastKey) return undefined;
  const all = expandRule(endless, anchor, { until: dateOf(lastKey), max: maxMembers });
  const known = new Set(all);
  const booked = keys.filter((key) => known.has(key));
  const [first, last] = [booked[0], booked.at(-1)];
  // Dates that mostly follow no rule are told more plainly one by one.
  if (!first || !last || booked.length < 2 || booked.length * 2 < keys.length) return undefined;
  const members = all.filter((member) => member >= first && member <= last);
  const rule: RecurrenceRule = { ...endless, until: { kind: 'utc', at: instantOf(last, timeZone).instant } };
  const again = expandRule(rule, first, { until: dateOf(last), max: maxMembers });
  return again.join() === members.join() ? { rule, members } : undefined;
};

/**
 * Whether every program gives the members the same instants: each start comes once on the clock, none reaches into the
 * next (Outlook for Mac refuses that), and the first, from which the length is taken, has no change of the clock in it.
 */
const isReadAlike = ({ when, timeZone }: Series, { members }: Pattern): boolean => {
  const minutes = localMinutesBetween(when.start, when.end);
  const [first] = members;
  if (!first) return false;
  const firstEnd = addLocalMinutes(first, minutes);
  const length = instantOf(firstEnd, timeZone).instant - instantOf(first, timeZone).instant;
  return (
    comesOnce(firstEnd, timeZone) &&
    length === minutes * MINUTE &&
    members.every((member) => comesOnce(member, timeZone)) &&
    members.every((member, index) => addLocalMinutes(member, minutes) <= (members[index + 1] ?? '9999'))
  );
};

/** What most of the dates say, so that few overrides are needed. */
const mostCommon = (dates: readonly SeriesDate[]): Pick<CalendarEvent, 'status' | 'location'> => {
  const counted = new Map<string, { status: CalendarEvent['status']; location: string; times: number }>();
  for (const date of dates) {
    const key = `${statusOf(date)} ${date.location}`;
    const found = counted.get(key) ?? { status: statusOf(date), location: date.location, times: 0 };
    counted.set(key, { ...found, times: found.times + 1 });
  }
  const [most] = [...counted.values()].sort((a, b) => b.times - a.times);
  return { status: most?.status ?? 'CONFIRMED', location: most?.location ?? '' };
};

/** In the zone where the clock shows both times once, else in UTC: of an hour that comes twice programs take either. */
const overrideTime = ({ timeZone }: Series, date: SeriesDate): CalendarEvent['when'] =>
  comesOnce(date.localStart, timeZone) && comesOnce(date.localEnd, timeZone)
    ? { local: { start: date.localStart, end: date.localEnd } }
    : { span: { start: date.start, end: date.end } };

/** Whether the recurring event tells all of the date already, its end by the length and by the clock alike. */
const isPlainDate = (
  { timeZone }: Series,
  date: SeriesDate,
  minutes: number,
  master: Pick<CalendarEvent, 'status' | 'location'>,
): boolean =>
  date.localStart === date.originalStart &&
  date.localEnd === addLocalMinutes(date.originalStart, minutes) &&
  date.end - date.start === minutes * MINUTE &&
  comesOnce(date.localEnd, timeZone) &&
  statusOf(date) === master.status &&
  date.location === master.location;

const recurringEvents = (
  series: Series,
  { rule, members }: Pattern,
  live: ReadonlyMap<LocalDateTime, SeriesDate>,
): CalendarEvent[] => {
  const first = members[0] as LocalDateTime;
  const minutes = localMinutesBetween(series.when.start, series.when.end);
  const uid = seriesUid(series.bookingId);
  const dates = members.flatMap((member) => live.get(member) ?? []);
  const traits = mostCommon(dates);
  const master: CalendarEvent = {
    ...commonOf(series, traits.status),
    uid,
    location: traits.location,
    when: { local: { start: first, end: addLocalMinutes(first, minutes) } },
    recurrence: { rrule: formatRrule(rule), excluded: members.filter((member) => !live.has(member)) },
  };
  const overrides = dates
    .filter((date) => !isPlainDate(series, date, minutes, traits))
    .map(
      (date): CalendarEvent => ({
        ...commonOf(series, statusOf(date)),
        uid,
        when: overrideTime(series, date),
        recurrenceId: date.originalStart,
        location: date.location,
      }),
    );
  return [master, ...overrides];
};

/** The live dates of the event's first room by their nominal start; of two with one start (one made anew) the first. */
const liveByStart = (dates: readonly SeriesDate[]): Map<LocalDateTime, SeriesDate> => {
  const live = new Map<LocalDateTime, SeriesDate>();
  for (const date of dates) {
    if (isLive(date) && !live.has(date.originalStart)) live.set(date.originalStart, date);
  }
  return live;
};

/** The recurring event's own pattern, which depends on the booked dates only, not on what became of them. */
const exactPattern = (series: Series): Pattern | undefined => {
  const keys = [...new Set(series.dates.map((date) => date.originalStart))].sort();
  const pattern = patternOf(series, keys);
  return pattern && isReadAlike(series, pattern) ? pattern : undefined;
};

/**
 * The booking's coming and past dates as events: a series with a rule that all programs know as one recurring event
 * (`sarja-<booking>@tilava`) with its overrides; every other date, and those that were added beside the rule, in UTC by
 * themselves (`varaus-<occurrence>@tilava`). Nothing where no date is left.
 */
export const seriesComponents = (series: Series): CalendarEvent[] => {
  const pattern = exactPattern(series);
  const live = liveByStart(series.dates);
  const inPattern = new Set(pattern?.members.flatMap((member) => live.get(member)?.id ?? []));
  const singles = series.dates.filter((date) => isLive(date) && !inPattern.has(date.id));
  return [
    ...(pattern && inPattern.size > 0 ? recurringEvents(series, pattern, live) : []),
    ...singles.map((date) => singleEvent(series, date)),
  ];
};
