/** A week of one room as a table of hours and as a list of its stretches, by the wall clock of its site. Pure. */
import {
  addDays,
  DAY,
  type Instant,
  intersection,
  type LocalDate,
  type LocalDateTime,
  type LocalTime,
  MINUTE,
  minuteOfDay,
  overlaps,
  type Span,
  timeOf,
  timeOfMinute,
} from '../../shared/time.ts';
import type { SlotState } from '../ui/slot-state.ts';
import { localTimeIn } from './site-clock.ts';

/** Something that takes the room, or asks for it. */
export interface CalendarEntry {
  /** `2027-01-11T15:00:00Z` */
  start: string;
  end: string;
  state: SlotState;
  /** What it is, in words: "Varattu", or its public title. */
  label: string;
  href?: string;
}

export interface CalendarColumn {
  key: string;
  date: LocalDate;
  title: string;
  /** Why the day is unlike others: the name of a holiday. */
  note?: string;
  open: readonly { start: string; end: string }[];
  entries: readonly CalendarEntry[];
}

/** A stretch of a day in one state, with its exact times; `24:00` ends what goes on over midnight. */
export interface Stretch {
  from: LocalTime;
  to: LocalTime;
  state: SlotState;
  /** What is there; nothing in a free stretch. */
  entry?: CalendarEntry;
}

/** A cell of the table: one hour, or several that are joined by what lasts from one to the next. */
export interface Cell {
  /** The hour of the wall clock in which it starts. */
  hour: number;
  /** How many hours. */
  rows: number;
  /** The gravest of what is in it. */
  state: SlotState;
  from: LocalTime;
  to: LocalTime;
  /** In order of time; none when it is outside the opening hours. */
  stretches: Stretch[];
}

export interface WeekTable {
  /** A row each: `[8, 9, …]`. */
  hours: number[];
  /** By row, then by column; nothing where a cell from above reaches. */
  cells: (Cell | undefined)[][];
}

export interface ListedDay {
  column: CalendarColumn;
  /** Empty on a day that is closed. */
  stretches: Stretch[];
}

/** What gives a cell its look when several things are in it, the gravest first. */
const gravity: readonly SlotState[] = ['closed', 'taken', 'mine', 'requested', 'buffer', 'free'];

/** A house that is closed all week still has a table: office hours, all of them closed. */
const usualHours = { first: 8, last: 16 };

interface Timed extends Span {
  entry: CalendarEntry;
}

interface Day {
  column: CalendarColumn;
  open: Span[];
  entries: Timed[];
  span: Span;
}

const spanOf = ({ start, end }: { start: string; end: string }): Span => ({
  start: Date.parse(start),
  end: Date.parse(end),
});

const hourText = (hour: number): LocalTime => timeOfMinute(hour * 60);

const offsetAt = (instant: Instant, zone: string): number =>
  Date.parse(`${localTimeIn(instant, zone)}:00Z`) - Math.floor(instant / MINUTE) * MINUTE;

/**
 * When an hour of the wall clock starts. Of an hour that comes twice the first; an hour that the clocks skip
 * starts when they do, as the one after it, and so lasts no time at all.
 */
const startOfHour = (date: LocalDate, hour: number, zone: string): Instant => {
  const wall: LocalDateTime = hour === 24 ? `${addDays(date, 1)}T00:00` : `${date}T${hourText(hour)}`;
  const asIfUtc = Date.parse(`${wall}:00Z`);
  const [before, after] = [asIfUtc - offsetAt(asIfUtc - DAY, zone), asIfUtc - offsetAt(asIfUtc + DAY, zone)];
  return [before, after].toSorted((a, b) => a - b).find((instant) => localTimeIn(instant, zone) === wall) ?? before;
};

const startOrder = (a: Span, b: Span): number => a.start - b.start || a.end - b.end;

const dayOf = (column: CalendarColumn, zone: string): Day => {
  const span = { start: startOfHour(column.date, 0, zone), end: startOfHour(column.date, 24, zone) };
  const clipped = (whole: Span): Span[] => {
    const part = intersection(whole, span);
    return part ? [part] : [];
  };
  return {
    column,
    span,
    open: column.open.flatMap((each) => clipped(spanOf(each))).toSorted(startOrder),
    entries: column.entries
      .flatMap((entry) => clipped(spanOf(entry)).map((part) => ({ ...part, entry })))
      .toSorted(startOrder),
  };
};

type Stretched = Span & Partial<Timed>;

/** What of a span is not covered by the others, which are in order of their start. */
const without = (whole: Span, others: readonly Span[]): Span[] => {
  const left: Span[] = [];
  let { start } = whole;
  for (const other of others) {
    if (other.start > start) left.push({ start, end: Math.min(other.start, whole.end) });
    start = Math.max(start, other.end);
    if (start >= whole.end) return left;
  }
  return [...left, { start, end: whole.end }];
};

/** What is in a part of the day: things with all their time, and what is free of the part between them. */
const stretchesOf = ({ span, open, entries }: Day, window: Span, zone: string): Stretch[] => {
  const time = (instant: Instant): LocalTime => (instant === span.end ? '24:00' : timeOf(localTimeIn(instant, zone)));
  const present: Stretched[] = entries.filter((entry) => overlaps(entry, window));
  const free: Stretched[] = open.flatMap((each) => {
    const part = intersection(each, window);
    return part ? without(part, entries) : [];
  });
  return [...present, ...free].toSorted(startOrder).map(({ start, end, entry }) => ({
    from: time(start),
    to: time(end),
    state: entry?.state ?? 'free',
    ...(entry && { entry }),
  }));
};

const gravestOf = (stretches: readonly Stretch[]): SlotState =>
  gravity.find((state) => stretches.some((stretch) => stretch.state === state)) ?? 'closed';

/** The hours of the clock that the columns need; a closure asks for none where there are opening hours. */
const hoursOf = (days: readonly Day[], zone: string): number[] => {
  const telling = days.flatMap(({ span, open, entries }) =>
    [...open, ...entries.filter(({ entry }) => entry.state !== 'closed')].map(({ start, end }) => ({
      first: Number(timeOf(localTimeIn(start, zone)).slice(0, 2)),
      last: end === span.end ? 24 : Math.ceil(minuteOfDay(timeOf(localTimeIn(end, zone))) / 60),
    })),
  );
  const shown = telling.length > 0 ? telling : [usualHours];
  const first = Math.min(...shown.map((each) => each.first));
  const last = Math.max(...shown.map((each) => each.last));
  return Array.from({ length: last - first }, (_, index) => first + index);
};

interface Hours {
  rows: number;
  window: Span;
  /** In the last of them. */
  present: Timed[];
  isOpen: boolean;
}

/** Hours that a thing joins make one cell, as do closed ones; a skipped hour belongs to the one before. */
const belongs = (hour: Hours, above: Hours): boolean =>
  hour.window.start === hour.window.end ||
  hour.present.some(({ entry }) => above.present.some((other) => other.entry === entry)) ||
  (!hour.isOpen && !above.isOpen && hour.present.length + above.present.length === 0);

const columnOf = (day: Day, hours: readonly number[], zone: string): (Cell | undefined)[] => {
  const cells: (Hours | undefined)[] = [];
  let above: Hours | undefined;
  for (const hour of hours) {
    const start = startOfHour(day.column.date, hour, zone);
    const window = { start, end: startOfHour(day.column.date, hour + 1, zone) };
    const here = {
      rows: 1,
      window,
      present: day.entries.filter((entry) => overlaps(entry, window)),
      isOpen: day.open.some((open) => overlaps(open, window)),
    };
    if (above && belongs(here, above)) {
      above.rows += 1;
      above.window.end = window.end;
      above.present = here.present;
      cells.push(undefined);
    } else {
      above = here;
      cells.push(here);
    }
  }
  return cells.map((cell, row) => {
    if (!cell) return undefined;
    const hour = hours[row] as number;
    const stretches = stretchesOf(day, cell.window, zone);
    const { rows } = cell;
    return { hour, rows, state: gravestOf(stretches), from: hourText(hour), to: hourText(hour + rows), stretches };
  });
};

/** The week as a table: a row for each hour of the wall clock, from the earliest opening or thing to the latest. */
export const gridOf = (columns: readonly CalendarColumn[], zone: string): WeekTable => {
  const days = columns.map((column) => dayOf(column, zone));
  const hours = hoursOf(days, zone);
  const byColumn = days.map((day) => columnOf(day, hours, zone));
  return { hours, cells: hours.map((_, row) => byColumn.map((cells) => cells[row])) };
};

/** The same as a list: everything of each day, and the free gaps of its opening hours. */
export const listOf = (columns: readonly CalendarColumn[], zone: string): ListedDay[] =>
  columns.map((column) => {
    const day = dayOf(column, zone);
    return { column, stretches: stretchesOf(day, day.span, zone) };
  });
