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

/** A cell of the table: one hour, or the several that the same things fill. */
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
  const clipped = (whole: Span): Span[] => intersection(whole, span) ?? [];
  return {
    column,
    span,
    open: column.open.flatMap((each) => clipped(spanOf(each))).toSorted(startOrder),
    entries: column.entries
      .flatMap((entry) => clipped(spanOf(entry)).map((part) => ({ ...part, entry })))
      .toSorted(startOrder),
  };
};
