/**
 * When a house is open: its weekly hours, or a dated exception that replaces them, as spans of instants.
 * Pure. Spans are half-open, merged and sorted; what touches is one span, so that a booking may cross
 * two openings that meet, at noon as well as at midnight.
 */
import { addDays, contains, type Instant, type LocalDate, type LocalTime, type Span, weekdayOf } from '../time.ts';
import { instantOf, startOfDay } from '../wall-clock.ts';
import type { WeeklyOpening } from './schemas.ts';

/** One dated exception: the day's openings in place of the weekly ones; none at all means closed. */
export interface OpeningExceptionLike {
  date: LocalDate;
  open: readonly { start: LocalTime; end: LocalTime }[];
}

/** Days kept per pair of weekly hours and exceptions: a booking horizon of two years, and some. */
const keptDays = 1000;

type DaySpans = Map<LocalDate, readonly Span[]>;
type Kept = WeakMap<readonly OpeningExceptionLike[], Map<string, DaySpans>>;

/**
 * Days already worked out, by the identity of the hours: the rooms of a house share one list, and a search asks for
 * every one of them. Hours are never changed in place, and a reloaded catalogue brings new lists.
 */
const kept = new WeakMap<readonly WeeklyOpening[], Kept>();

const daysKept = (
  hours: readonly WeeklyOpening[],
  exceptions: readonly OpeningExceptionLike[],
  zone: string,
): DaySpans => {
  const byExceptions: Kept = kept.get(hours) ?? new WeakMap();
  kept.set(hours, byExceptions);
  const byZone = byExceptions.get(exceptions) ?? new Map<string, DaySpans>();
  byExceptions.set(exceptions, byZone);
  const days: DaySpans = byZone.get(zone) ?? new Map();
  byZone.set(zone, days);
  return days;
};

/**
 * The spans in which the house is open on one local day, `24:00` being the next local midnight.
 * A time that the clocks skip moves forward by the gap; one that comes twice is its first (RFC 5545 section 3.3.5).
 * An opening that does not end after it starts is no opening.
 */
export const openSpansOn = (
  date: LocalDate,
  hours: readonly WeeklyOpening[],
  exceptions: readonly OpeningExceptionLike[],
  zone: string,
): readonly Span[] => {
  const days = daysKept(hours, exceptions, zone);
  const known = days.get(date);
  if (known) return known;
  // Anyone may ask for any year; the kept days must not grow with what they ask.
  if (days.size >= keptDays) days.clear();
  const spans = merged(openingsOn(date, hours, exceptions).map((opening) => spanOn(date, opening, zone)));
  days.set(date, spans);
  return spans;
};

/** The open spans of the local days `from` to `to`, both included; those that meet at midnight are joined. */
export const openSpansBetween = (
  from: LocalDate,
  to: LocalDate,
  hours: readonly WeeklyOpening[],
  exceptions: readonly OpeningExceptionLike[],
  zone: string,
): readonly Span[] => {
  if (from === to) return openSpansOn(from, hours, exceptions, zone);
  const spans: Span[] = [];
  for (let date = from; date <= to; date = addDays(date, 1)) spans.push(...openSpansOn(date, hours, exceptions, zone));
  return merged(spans);
};

/** Whether the house is open for the whole span. `spans` as this file makes them: touching ones already joined. */
export const isOpen = (spans: readonly Span[], span: Span): boolean => spans.some((open) => contains(open, span));

const openingsOn = (
  date: LocalDate,
  hours: readonly WeeklyOpening[],
  exceptions: readonly OpeningExceptionLike[],
): readonly { start: LocalTime; end: LocalTime }[] => {
  const exception = exceptions.find((candidate) => candidate.date === date);
  if (exception) return exception.open;
  const weekday = weekdayOf(date);
  return hours.filter((opening) => opening.weekday === weekday);
};

const spanOn = (date: LocalDate, opening: { start: LocalTime; end: LocalTime }, zone: string): Span => ({
  start: instantOn(date, opening.start, zone),
  end: instantOn(date, opening.end, zone),
});

const instantOn = (date: LocalDate, time: LocalTime, zone: string): Instant =>
  time === '24:00' ? startOfDay(addDays(date, 1), zone) : instantOf(`${date}T${time}`, zone).instant;

/** Sorts, drops what is empty, and joins what overlaps or touches. */
const merged = (spans: readonly Span[]): readonly Span[] => {
  const result: Span[] = [];
  for (const { start, end } of spans.filter((span) => span.start < span.end).sort((a, b) => a.start - b.start)) {
    const last = result.at(-1);
    if (last && start <= last.end) last.end = Math.max(last.end, end);
    else result.push({ start, end });
  }
  return result;
};
