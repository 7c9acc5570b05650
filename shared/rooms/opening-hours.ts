/**
 * When a house is open: its usual week, a season's week, public holidays, and dated exceptions, as spans of instants.
 * Pure. Spans are half-open, merged and sorted; what touches is one span, so that a booking may cross
 * two openings that meet, at noon as well as at midnight.
 */
import { addDays, contains, type Instant, type LocalDate, type LocalTime, type Span } from '../time.ts';
import { instantOf, startOfDay } from '../wall-clock.ts';
import { type OpeningTimes, openingsOn } from './opening-days.ts';

/** Days kept per opening times: a booking horizon of two years, and some. */
const keptDays = 1000;

/**
 * Days already worked out, by the identity of the times: the rooms of a house share one, and a search asks for
 * every one of them. A reloaded catalogue brings new ones.
 */
const kept = new WeakMap<OpeningTimes, Map<LocalDate, readonly Span[]>>();

const daysKept = (times: OpeningTimes): Map<LocalDate, readonly Span[]> => {
  const known = kept.get(times);
  if (known) return known;
  const days = new Map<LocalDate, readonly Span[]>();
  kept.set(times, days);
  return days;
};

/**
 * The spans in which the house is open on one local day, `24:00` being the next local midnight.
 * A time that the clocks skip moves forward by the gap; one that comes twice is its first (RFC 5545 section 3.3.5).
 * An opening that does not end after it starts is no opening.
 */
export const openSpansOn = (date: LocalDate, times: OpeningTimes): readonly Span[] => {
  const days = daysKept(times);
  const known = days.get(date);
  if (known) return known;
  // Anyone may ask for any year; the kept days must not grow with what they ask.
  if (days.size >= keptDays) days.clear();
  const spans = merged(openingsOn(date, times).map((opening) => spanOn(date, opening, times.zone)));
  days.set(date, spans);
  return spans;
};

/** The open spans of the local days `from` to `to`, both included; those that meet at midnight are joined. */
export const openSpansBetween = (from: LocalDate, to: LocalDate, times: OpeningTimes): readonly Span[] => {
  if (from === to) return openSpansOn(from, times);
  const spans: Span[] = [];
  for (let date = from; date <= to; date = addDays(date, 1)) spans.push(...openSpansOn(date, times));
  return merged(spans);
};

/** Whether the house is open for the whole span. `spans` as this file makes them: touching ones already joined. */
export const isOpen = (spans: readonly Span[], span: Span): boolean => spans.some((open) => contains(open, span));

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
