/**
 * A calendar of another program (iCalendar, RFC 5545) as a table of standing slots. ical.js takes the file apart; what a
 * rule means is decided by the product's own rules. What is over, cancelled or marked as free time is left out.
 */
import ICAL from 'ical.js';
import { formatRrule, maxOccurrences, parseRrule, type RecurrenceRule } from '../../shared/bookings/rrule.ts';
import { expandRule, explicitRule, memberAfter } from '../../shared/bookings/rrule-members.ts';
import { AppError } from '../../shared/errors.ts';
import { columnOf } from '../../shared/imports/columns.ts';
import {
  addLocalMinutes,
  dateOf,
  isLocalDate,
  type LocalDate,
  type LocalDateTime,
  localMinutesBetween,
  timeOf,
} from '../../shared/time.ts';
import { instantOf, isTimeZone, localOf } from '../../shared/wall-clock.ts';
import type { Table, TableRow } from './read-table.ts';

const fields = ['title', 'room', 'rule', 'startTime', 'endTime', 'firstDate', 'lastDate', 'exceptDates'] as const;
type Field = (typeof fields)[number];

export interface CalendarClock {
  /** The clock of the rooms. */
  zone: string;
  /** What began before it is left out. */
  today: LocalDate;
}

export const isCalendar = (text: string): boolean => /^\uFEFF?\s*BEGIN:VCALENDAR\s/i.test(text.slice(0, 100));

/** A moment of an event on the clock of the rooms. */
interface Moment {
  local: LocalDateTime;
  /** Whether its own clock shows the same, so that what it repeats is repeated here, too. */
  isOurClock: boolean;
}

const localText = (time: ICAL.Time): LocalDateTime =>
  `${time.toString().slice(0, 10)}T${time.isDate ? '00:00' : time.toString().slice(11, 16)}`;

/** A time without a zone is meant on the clock of whoever wrote it; one of a zone that is not explained, on ours. */
const momentOf = (property: ICAL.Property, value: ICAL.Time, zone: string): Moment => {
  const own = localText(value);
  const named = property.getParameter('tzid');
  const isUtc = value.zone === ICAL.Timezone.utcTimezone;
  const isKnown = !isUtc && typeof named === 'string' && isTimeZone(named);
  const isExplained = !isUtc && !isKnown && value.zone !== ICAL.Timezone.localTimezone;
  if (value.isDate || !(isUtc || isKnown || isExplained)) return { local: own, isOurClock: true };
  const instant = isKnown ? instantOf(own, named).instant : value.toUnixTime() * 1000;
  const local = localOf(instant, zone);
  return { local, isOurClock: local === own };
};

const isTime = (value: unknown): value is ICAL.Time => value instanceof ICAL.Time;

/** Every value of every property of the name: `EXDATE` may stand many times, with many values each. */
const momentsOf = (event: ICAL.Component, name: string, zone: string): Moment[] =>
  event.getAllProperties(name).flatMap((property) =>
    property
      .getValues()
      .filter(isTime)
      .map((value) => momentOf(property, value, zone)),
  );

const endOf = (event: ICAL.Component, start: Moment, zone: string): LocalDateTime | undefined => {
  const [end] = momentsOf(event, 'dtend', zone);
  if (end) return end.local;
  const first = event.getFirstPropertyValue('dtstart');
  const length = event.getFirstPropertyValue('duration');
  if (!isTime(first)) return undefined;
  const after = first.clone();
  if (length instanceof ICAL.Duration) after.addDuration(length);
  else if (first.isDate) after.day += 1;
  else return undefined;
  const minutes = (after.toUnixTime() - first.toUnixTime()) / 60;
  return addLocalMinutes(start.local, minutes);
};

const textIn = (event: ICAL.Component, name: string): string => {
  const value = event.getFirstPropertyValue(name);
  return typeof value === 'string' ? value.trim().slice(0, 500) : '';
};

const isTaken = (event: ICAL.Component): boolean =>
  textIn(event, 'status').toUpperCase() !== 'CANCELLED' && textIn(event, 'transp').toUpperCase() !== 'TRANSPARENT';

type Cells = Partial<Record<Field, string>>;

/** The times of day; the end is left open where the event lasts longer than a room can be booked for at once. */
const timesOf = (start: LocalDateTime, end: LocalDateTime | undefined): Cells => {
  const minutes = end === undefined ? 0 : localMinutesBetween(start, end);
  const isMidnight = end !== undefined && timeOf(end) === '00:00';
  const isWithin = end !== undefined && minutes > 0 && minutes <= 24 * 60;
  return { startTime: timeOf(start), ...(isWithin && { endTime: isMidnight ? '24:00' : timeOf(end) }) };
};

const once = (start: LocalDateTime, end: LocalDateTime | undefined): Cells => ({
  rule: 'kerran',
  firstDate: dateOf(start),
  lastDate: dateOf(start),
  ...timesOf(start, end),
});

const lastDateOf = (rule: RecurrenceRule, start: LocalDateTime, zone: string): LocalDate | undefined => {
  const { until, count } = rule;
  if (until?.kind === 'date') return until.date;
  if (until?.kind === 'local') return dateOf(until.at);
  if (until?.kind === 'utc') return dateOf(localOf(until.at, zone));
  if (count === undefined) return undefined;
  const last = expandRule(rule, start, { until: '2200-01-01', max: maxOccurrences }).at(-1);
  return last && dateOf(last);
};

const withoutEnd = ({ count: _count, until: _until, ...rule }: RecurrenceRule): RecurrenceRule => rule;

/** A rule from its next date on; nothing where it is over. @throws AppError what the rule is refused for */
const comingRule = (text: string, start: LocalDateTime, { zone, today }: CalendarClock): Cells | undefined => {
  const rule = explicitRule(parseRrule(text, { bounded: false }), start);
  const endless = withoutEnd(rule);
  const last = lastDateOf(rule, start, zone);
  const first = dateOf(start) > today ? start : memberAfter(endless, start, today);
  if (first === undefined || (last !== undefined && last < dateOf(first))) return undefined;
  return { rule: formatRrule(endless), firstDate: dateOf(first), ...(last && { lastDate: last }) };
};

/** A row to be. */
interface Slot {
  cells: Cells;
  /** Its rule could not be read: that is said whenever it began. */
  isUnread?: boolean;
}

/** A rule that cannot be read stands in its cell as it was written, and is refused there; nothing of one that is over. */
const seriesOf = (
  text: string,
  start: Moment,
  end: LocalDateTime | undefined,
  clock: CalendarClock,
): Slot | undefined => {
  const times = timesOf(start.local, end);
  const unread = (rule: string): Slot => ({
    cells: { ...times, rule, firstDate: dateOf(start.local) },
    isUnread: true,
  });
  if (!start.isOurClock) return unread(`${text} (UTC)`);
  try {
    const coming = comingRule(text, start.local, clock);
    return coming && { cells: { ...times, ...coming } };
  } catch (error) {
    if (error instanceof AppError) return unread(text);
    throw error;
  }
};

interface Entry {
  event: ICAL.Component;
  line: number;
}

/** The dates that a rule gives and that are not so: left out (`EXDATE`), or elsewhere (`RECURRENCE-ID`). */
const exceptedDates = (event: ICAL.Component, exceptions: readonly Entry[], zone: string): LocalDate[] => {
  const replaced = exceptions.flatMap((each) => momentsOf(each.event, 'recurrence-id', zone));
  const dates = [...momentsOf(event, 'exdate', zone), ...replaced].map(({ local }) => dateOf(local));
  return [...new Set(dates)].filter(isLocalDate).sort();
};

const without = ({ cells, ...rest }: Slot, excepted: readonly LocalDate[]): Slot => {
  const coming = excepted.filter((date) => date >= (cells.firstDate ?? ''));
  return { ...rest, cells: { ...cells, ...(coming.length > 0 && { exceptDates: coming.join('; ') }) } };
};

/** What an event itself comes to: its date or series, and the dates beside it (`RDATE`). */
const ownSlots = (event: ICAL.Component, exceptions: readonly Entry[], clock: CalendarClock): Slot[] => {
  const { zone, today } = clock;
  const [start] = momentsOf(event, 'dtstart', zone);
  if (!start || !isTaken(event)) return [];
  const end = endOf(event, start, zone);
  const rules = event.getAllProperties('rrule').map((property) => String(property.getFirstValue()));
  const base = rules.length > 0 ? seriesOf(rules.join(' '), start, end, clock) : { cells: once(start.local, end) };
  const endFrom = (local: LocalDateTime) => end && addLocalMinutes(local, localMinutesBetween(start.local, end));
  const beside = momentsOf(event, 'rdate', zone).map(({ local }): Slot => ({ cells: once(local, endFrom(local)) }));
  return [...(base ? [without(base, exceptedDates(event, exceptions, zone))] : []), ...beside].filter(
    ({ cells, isUnread }) => isUnread || (cells.firstDate ?? '') > today,
  );
};

/** An event and its exceptions as rows. */
const rowsOf = (
  { event, line }: Entry,
  exceptions: readonly Entry[],
  clock: CalendarClock,
): { line: number; cells: Cells }[] => {
  const about = { title: textIn(event, 'summary'), room: textIn(event, 'location') };
  const own = ownSlots(event, exceptions, clock).map(({ cells }) => ({ line, cells: { ...about, ...cells } }));
  return [...own, ...exceptions.flatMap((each) => rowsOf(each, [], clock))];
};

/** @throws AppError `import.calendar` */
const eventsIn = (text: string): ICAL.Component[] => {
  try {
    // Several calendars in one file come as a list of them.
    const parsed = ICAL.parse(text);
    const roots: ConstructorParameters<typeof ICAL.Component>[0][] = typeof parsed[0] === 'string' ? [parsed] : parsed;
    return roots.flatMap((root) => new ICAL.Component(root).getAllSubcomponents('vevent'));
  } catch {
    throw new AppError('import.calendar');
  }
};

/**
 * Each event is a row, and so is each of its dates that is not where its rule has it. Rows are numbered as the events are.
 * @throws AppError `import.calendar`, `import.empty`
 */
export const calendarTable = (text: string, clock: CalendarClock): Table => {
  const entries = eventsIn(text).map((event, index): Entry => ({ event, line: index + 1 }));
  const byUid = Map.groupBy(entries, ({ event, line }) => textIn(event, 'uid') || `#${line}`);
  const rows = [...byUid.values()].flatMap((group) => {
    const isException = ({ event }: Entry) => event.hasProperty('recurrence-id');
    const exceptions = group.filter(isException);
    const masters = group.filter((entry) => !isException(entry));
    const alone = masters.length === 0 ? exceptions.flatMap((entry) => rowsOf(entry, [], clock)) : [];
    return [...masters.flatMap((master) => rowsOf(master, exceptions, clock)), ...alone];
  });
  if (rows.length === 0) throw new AppError('import.empty');
  return {
    headings: fields.map((field) => columnOf('standing_slots', field)?.label.fi ?? field),
    rows: rows
      .toSorted((a, b) => a.line - b.line)
      .map(({ line, cells }): TableRow => ({ line, cells: fields.map((field) => cells[field] ?? '') })),
  };
};
