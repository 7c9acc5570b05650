/**
 * Time as data: instants, local dates and half-open spans. Pure, without a time zone database
 * (that is `wall-clock.ts`), so that the browser can use it too.
 */

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

// Days and instants are written by hand, for a series asks a thousand times: the language's own way takes four times as long.
const twoDigits = (n: number): string => (n < 10 ? `0${n}` : String(n));

const dateAt = (time: number): LocalDate => {
  const day = new Date(time);
  const year = String(day.getUTCFullYear()).padStart(4, '0');
  return `${year}-${twoDigits(day.getUTCMonth() + 1)}-${twoDigits(day.getUTCDate())}`;
};

/** RFC 3339 in UTC with seconds, as the API writes it: `2027-01-11T15:00:00Z`. */
export const isoInstant = (instant: Instant): string => {
  const at = new Date(instant);
  return `${dateAt(instant)}T${twoDigits(at.getUTCHours())}:${twoDigits(at.getUTCMinutes())}:${twoDigits(at.getUTCSeconds())}Z`;
};

/** Reads what {@link isoInstant} writes; `undefined` when it is no instant. */
export const parseInstant = (text: string): Instant | undefined => {
  if (!/^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}(:\d{2}(\.\d{1,3})?)?Z$/.test(text)) return undefined;
  const instant = Date.parse(text);
  return Number.isNaN(instant) ? undefined : instant;
};

const monthLengths = [31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31];

/** Whether the text is a day that exists (so not 31 February). By arithmetic, for every read with dates asks it. */
export const isLocalDate = (text: string): boolean => {
  if (!/^\d{4}-\d{2}-\d{2}$/.test(text)) return false;
  const [year, month, day] = [Number(text.slice(0, 4)), Number(text.slice(5, 7)), Number(text.slice(8))];
  const leapDay = month === 2 && year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0) ? 1 : 0;
  return day >= 1 && day <= (monthLengths[month - 1] ?? 0) + leapDay;
};

/** Whether the text is `YYYY-MM-DDTHH:mm` on a day that exists. */
export const isLocalDateTime = (text: string): boolean =>
  /^\d{4}-\d{2}-\d{2}T([01]\d|2[0-3]):[0-5]\d$/.test(text) && isLocalDate(text.slice(0, 10));

export const dateOf = (local: LocalDateTime): LocalDate => local.slice(0, 10);
export const timeOf = (local: LocalDateTime): LocalTime => local.slice(11, 16);

// By hand as well: reading a text as a date takes twice as long. Years before 100 would be taken for those of the last
// century.
const utcMidnight = (date: LocalDate): number => {
  const year = Number(date.slice(0, 4));
  return year < 100
    ? Date.parse(`${date}T00:00:00Z`)
    : Date.UTC(year, Number(date.slice(5, 7)) - 1, Number(date.slice(8, 10)));
};

export const addDays = (date: LocalDate, days: number): LocalDate => dateAt(utcMidnight(date) + days * DAY);

/** Adds calendar months and clamps to the last day of the target month. */
export const addMonths = (date: LocalDate, months: number): LocalDate => {
  const [year, month, day] = date.split('-').map(Number) as [number, number, number];
  const lastDay = new Date(Date.UTC(year, month + months, 0)).getUTCDate();
  return dateAt(Date.UTC(year, month - 1 + months, Math.min(day, lastDay)));
};

/** Whole days from `a` to `b`; negative when `b` is earlier. */
export const daysBetween = (a: LocalDate, b: LocalDate): number => (utcMidnight(b) - utcMidnight(a)) / DAY;

export const weekdayOf = (date: LocalDate): Weekday =>
  (((new Date(utcMidnight(date)).getUTCDay() + 6) % 7) + 1) as Weekday;

/** ISO 8601 week: number 1-53 and the year it belongs to. */
export const isoWeekOf = (date: LocalDate): { year: number; week: number } => {
  const thursday = addDays(date, 4 - weekdayOf(date));
  const year = Number(thursday.slice(0, 4));
  return { year, week: Math.floor(daysBetween(`${year}-01-01`, thursday) / 7) + 1 };
};

/** The Monday of the date's ISO week. */
export const mondayOf = (date: LocalDate): LocalDate => addDays(date, 1 - weekdayOf(date));

/** Minutes since midnight of `HH:mm`; `24:00` is 1440. */
export const minuteOfDay = (time: LocalTime): number => Number(time.slice(0, 2)) * 60 + Number(time.slice(3, 5));

/** `HH:mm` of minutes since midnight. */
export const timeOfMinute = (minute: number): LocalTime =>
  `${twoDigits(Math.floor(minute / 60))}:${twoDigits(minute % 60)}`;

/**
 * Wall-clock arithmetic without a zone: adds minutes to a local time as if every day had 24 hours. Most often that is on
 * the same day, and then needs no calendar.
 */
export const addLocalMinutes = (local: LocalDateTime, minutes: number): LocalDateTime => {
  const minute = minuteOfDay(timeOf(local)) + minutes;
  if (minute >= 0 && minute < 24 * 60) return `${dateOf(local)}T${timeOfMinute(minute)}`;
  return new Date(Date.parse(`${local}:00Z`) + minutes * MINUTE).toISOString().slice(0, 16);
};

/** Wall-clock minutes from `a` to `b`, as if every day had 24 hours. */
export const localMinutesBetween = (a: LocalDateTime, b: LocalDateTime): number =>
  daysBetween(dateOf(a), dateOf(b)) * 24 * 60 + minuteOfDay(timeOf(b)) - minuteOfDay(timeOf(a));
