/**
 * Time as data: instants, local dates and half-open spans. Pure, without a time zone database
 * (that is `wall-clock.ts`), so that the browser can use it too.
 */
import { dateOfDayNumber, dayNumberOf, firstOfMonth, monthOf, twoAt, twoDigits, weekdayOfDay } from './day-number.ts';

/** Milliseconds since 1970-01-01T00:00:00Z. */
export type Instant = number;
/** A calendar day, `YYYY-MM-DD`. */
export type LocalDate = string;
/** A wall-clock time, `YYYY-MM-DDTHH:mm`, meaningful only together with a site's zone. */
export type LocalDateTime = string;
/** A time of day, `HH:mm`; `24:00` is allowed as an end. */
export type LocalTime = string;

/** ISO weekday: 1 is Monday, 7 is Sunday. */
export type Weekday = 1 | 2 | 3 | 4 | 5 | 6 | 7;

/** `[start, end)`: touching spans do not overlap. */
export interface Span {
  start: Instant;
  end: Instant;
}

/** Wall-clock span `[start, end)` of one zone. */
export interface LocalSpan {
  start: LocalDateTime;
  end: LocalDateTime;
}

export const MINUTE = 60_000;
export const HOUR = 60 * MINUTE;
export const DAY = 24 * HOUR;

/** Whether two half-open spans share an instant; a zero-length span does when it lies strictly inside. */
export const overlaps = (a: Span, b: Span): boolean => a.start < b.end && b.start < a.end;

/** Whether `inner` lies wholly within `outer`. */
export const contains = (outer: Span, inner: Span): boolean => outer.start <= inner.start && inner.end <= outer.end;

/** The shared part of two spans, or nothing. */
export const intersection = (a: Span, b: Span): Span | undefined =>
  overlaps(a, b) ? { start: Math.max(a.start, b.start), end: Math.min(a.end, b.end) } : undefined;

/** The minutes that `HH:mm` says at a place of a text. */
const minutesAt = (text: string, index: number): number => twoAt(text, index) * 60 + twoAt(text, index + 3);

/** `HH:mm` of minutes since midnight. */
export const timeOfMinute = (minute: number): LocalTime =>
  `${twoDigits(Math.floor(minute / 60))}:${twoDigits(minute % 60)}`;

/** RFC 3339 in UTC with seconds, as the API writes it: `2027-01-11T15:00:00Z`. */
export const isoInstant = (instant: Instant): string => {
  const day = Math.floor(instant / DAY);
  const seconds = Math.floor((instant - day * DAY) / 1000);
  return `${dateOfDayNumber(day)}T${timeOfMinute(Math.floor(seconds / 60))}:${twoDigits(seconds % 60)}Z`;
};

/** Reads what {@link isoInstant} writes; `undefined` when it is no instant. */
export const parseInstant = (text: string): Instant | undefined => {
  if (!/^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}(:\d{2}(\.\d{1,3})?)?Z$/.test(text)) return undefined;
  const instant = Date.parse(text);
  return Number.isNaN(instant) ? undefined : instant;
};

/** Whether the text is a day that exists (so not 31 February): one that comes out as it went in. */
export const isLocalDate = (text: string): boolean =>
  /^\d{4}-\d{2}-\d{2}$/.test(text) && dateOfDayNumber(dayNumberOf(text)) === text;

/** Whether the text is `YYYY-MM-DDTHH:mm` on a day that exists. */
export const isLocalDateTime = (text: string): boolean =>
  /^\d{4}-\d{2}-\d{2}T([01]\d|2[0-3]):[0-5]\d$/.test(text) && isLocalDate(text.slice(0, 10));

export const dateOf = (local: LocalDateTime): LocalDate => local.slice(0, 10);
export const timeOf = (local: LocalDateTime): LocalTime => local.slice(11, 16);

export const addDays = (date: LocalDate, days: number): LocalDate => dateOfDayNumber(dayNumberOf(date) + days);

/** Adds calendar months and clamps to the last day of the target month. */
export const addMonths = (date: LocalDate, months: number): LocalDate => {
  const first = firstOfMonth(monthOf(date) + months);
  return dateOfDayNumber(first + Math.min(twoAt(date, 8), firstOfMonth(monthOf(date) + months + 1) - first) - 1);
};

/** Whole days from `a` to `b`; negative when `b` is earlier. */
export const daysBetween = (a: LocalDate, b: LocalDate): number => dayNumberOf(b) - dayNumberOf(a);

export const weekdayOf = (date: LocalDate): Weekday => weekdayOfDay(dayNumberOf(date)) as Weekday;

/** ISO 8601 week: number 1-53 and the year it belongs to. */
export const isoWeekOf = (date: LocalDate): { year: number; week: number } => {
  const thursday = addDays(date, 4 - weekdayOf(date));
  const first = `${thursday.slice(0, 4)}-01-01`;
  return { year: Number(thursday.slice(0, 4)), week: Math.floor(daysBetween(first, thursday) / 7) + 1 };
};

/** The Monday of the date's ISO week. */
export const mondayOf = (date: LocalDate): LocalDate => addDays(date, 1 - weekdayOf(date));

/** Minutes since midnight of `HH:mm`; `24:00` is 1440. */
export const minuteOfDay = (time: LocalTime): number => minutesAt(time, 0);

/** Minutes of a wall-clock time since the beginning of 1970, as if every day had 24 hours. */
export const localMinutesOf = (local: LocalDateTime): number => dayNumberOf(local) * 24 * 60 + minutesAt(local, 11);

/** The wall-clock time of such minutes. */
export const localOfMinutes = (minutes: number): LocalDateTime => {
  const day = Math.floor(minutes / (24 * 60));
  return `${dateOfDayNumber(day)}T${timeOfMinute(minutes - day * 24 * 60)}`;
};

/** Wall-clock arithmetic without a zone: adds minutes to a local time as if every day had 24 hours. */
export const addLocalMinutes = (local: LocalDateTime, minutes: number): LocalDateTime =>
  localOfMinutes(localMinutesOf(local) + minutes);

/** Wall-clock minutes from `a` to `b`, as if every day had 24 hours. */
export const localMinutesBetween = (a: LocalDateTime, b: LocalDateTime): number =>
  localMinutesOf(b) - localMinutesOf(a);
