/**
 * A time zone as a part of a calendar (RFC 5545 section 3.6.5), from the changes of its clock as they really are. Pure.
 *
 * Programs that do not know a zone by its name read the events by this part, and some refuse a calendar without it.
 */
import { type Instant, type LocalDate, type LocalDateTime, type Span, weekdayOf } from '../time.ts';
import { type ClockChange, changesWithin, offsetAtInstant } from '../wall-clock.ts';
import { component, type Line, localValue } from './ics-writer.ts';

/** The Finnish zone since the clock changes on the last Sunday of October; what nearly every calendar of ours needs. */
const helsinki: readonly Line[] = [
  'BEGIN:VTIMEZONE',
  'TZID:Europe/Helsinki',
  'BEGIN:DAYLIGHT',
  'DTSTART:19810329T030000',
  'TZOFFSETFROM:+0200',
  'TZOFFSETTO:+0300',
  'RRULE:FREQ=YEARLY;BYMONTH=3;BYDAY=-1SU',
  'TZNAME:EEST',
  'END:DAYLIGHT',
  'BEGIN:STANDARD',
  'DTSTART:19961027T040000',
  'TZOFFSETFROM:+0300',
  'TZOFFSETTO:+0200',
  'RRULE:FREQ=YEARLY;BYMONTH=10;BYDAY=-1SU',
  'TZNAME:EET',
  'END:STANDARD',
  'END:VTIMEZONE',
];
const helsinkiHoldsFrom = Date.UTC(1997, 0, 1);

const weekdayCodes = ['MO', 'TU', 'WE', 'TH', 'FR', 'SA', 'SU'];

/** `+0200`; with seconds where the zone has them. */
const offsetValue = (offset: number): string => {
  const seconds = Math.abs(offset) / 1000;
  const parts = [Math.floor(seconds / 3600), Math.floor(seconds / 60) % 60, seconds % 60];
  const digits = (parts[2] === 0 ? parts.slice(0, 2) : parts).map((part) => String(part).padStart(2, '0'));
  return `${offset < 0 ? '-' : '+'}${digits.join('')}`;
};

/** The clock's own time of a change, by the offset that ends there. */
const onsetOf = ({ at, before }: ClockChange): LocalDateTime => new Date(at + before).toISOString().slice(0, 19);

/** Which of its weekday a day is in its month: from the beginning, and from the end as a negative number. */
const positionsOf = (date: LocalDate): [nth: number, nthFromEnd: number] => {
  const [year, month, day] = date.split('-').map(Number) as [number, number, number];
  const last = new Date(Date.UTC(year, month, 0)).getUTCDate();
  return [Math.floor((day - 1) / 7) + 1, -Math.floor((last - day) / 7) - 1];
};

/** The yearly rule of changes that come once in every year from the first to the last, or nothing. */
const yearlyRule = (onsets: readonly LocalDateTime[], years: readonly number[]): string | undefined => {
  const [first] = onsets;
  const comeYearly =
    onsets.length === years.length && onsets.every((onset, index) => Number(onset.slice(0, 4)) === years[index]);
  if (!first || !comeYearly) return undefined;
  const alike = (of: (onset: LocalDateTime) => string | number): boolean =>
    onsets.every((onset) => of(onset) === of(first));
  const isSameHour = alike((onset) => onset.slice(11)) && alike((onset) => onset.slice(5, 7));
  if (!isSameHour || !alike((onset) => weekdayOf(onset.slice(0, 10)))) return undefined;
  const [nth, nthFromEnd] = positionsOf(first.slice(0, 10));
  const isLast = nthFromEnd === -1 && alike((onset) => positionsOf(onset.slice(0, 10))[1]);
  if (!isLast && !alike((onset) => positionsOf(onset.slice(0, 10))[0])) return undefined;
  const day = `${isLast ? -1 : nth}${weekdayCodes[weekdayOf(first.slice(0, 10)) - 1]}`;
  return `RRULE:FREQ=YEARLY;BYMONTH=${Number(first.slice(5, 7))};BYDAY=${day}`;
};

const observance = (change: ClockChange, rule?: string): Line[] =>
  component(change.after > change.before ? 'DAYLIGHT' : 'STANDARD', [
    `DTSTART:${localValue(onsetOf(change))}`,
    `TZOFFSETFROM:${offsetValue(change.before)}`,
    `TZOFFSETTO:${offsetValue(change.after)}`,
    ...(rule ? [rule] : []),
  ]);

/**
 * All changes between the same two offsets: as a rule where they have one, else each by itself. Not as `RDATE`: ical.js
 * 2.2.1 then forgets the first one.
 */
const observances = (changes: readonly ClockChange[], years: readonly number[]): Line[] => {
  const rule = yearlyRule(changes.map(onsetOf), years);
  return rule
    ? changes.slice(0, 1).flatMap((first) => observance(first, rule))
    : changes.flatMap((each) => observance(each));
};

const yearAt = (instant: Instant): number => new Date(instant).getUTCFullYear();

/** The part of a zone, right for every time within the span. @throws RangeError when the zone does not exist */
export const zoneLines = (zone: string, { start, end }: Span): Line[] => {
  if (zone === 'Europe/Helsinki' && start >= helsinkiHoldsFrom) return [...helsinki];
  // From a whole year before, so that the observance in which the first event lies has begun.
  const [first, last] = [yearAt(start) - 1, yearAt(end) + 1];
  const years = Array.from({ length: last - first + 1 }, (_, index) => first + index);
  const from = Date.UTC(first, 0, 1);
  const changes = changesWithin(zone, { start: from, end: Date.UTC(last + 1, 0, 1) });
  const base = offsetAtInstant(zone, from);
  const groups = Map.groupBy(changes, ({ before, after }) => `${before} ${after}`);
  const hasBegun = (changes[0]?.at ?? Number.POSITIVE_INFINITY) <= start;
  const standing: ClockChange = { at: from - base, before: base, after: base };
  return component('VTIMEZONE', [
    `TZID:${zone}`,
    ...(hasBegun ? [] : observance(standing)),
    ...[...groups.values()].flatMap((group) => observances(group, years)),
  ]);
};
