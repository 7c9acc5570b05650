/** Hours as a picture: columns of days or rooms, where each thing lies in them, and what is shut. Pure. */
import type { SiteCalendarView } from '../../shared/approvals/schemas.ts';
import { dateOf, type LocalDate, minuteOfDay, timeOf } from '../../shared/time.ts';
import { localTimeIn } from './site-clock.ts';

export type SiteDay = SiteCalendarView['days'][number];
export type SiteEntry = SiteDay['rooms'][number]['entries'][number];

/** Minutes of the day, `[from, to)`. */
export interface Minutes {
  from: number;
  to: number;
}

/** What lies in one place of a column: one thing, or several where there is no room for them beside each other. */
export interface Block extends Minutes {
  entries: SiteEntry[];
  /** Things at the same time lie beside each other: the how-manieth this is, of how many. */
  lane: number;
  lanes: number;
}

/** A room on a day, as the service tells of it. */
export interface RoomDay extends Pick<SiteDay['rooms'][number], 'open' | 'entries'> {
  date: LocalDate;
}

export interface PictureColumn {
  blocks: Block[];
  /** Outside the opening hours, within the hours that are shown. */
  shut: Minutes[];
}

export interface HourPicture {
  firstHour: number;
  lastHour: number;
  /** In the order in which they were given. */
  columns: PictureColumn[];
}

const dayMinutes = 24 * 60;

/** The usual hours of a house, for a day on which nothing is open and nothing happens. */
const usualHours: Minutes = { from: 8 * 60, to: 20 * 60 };

/** The part of a span that falls on the day, by the site's clock; what began earlier begins at midnight. */
export const minutesOn = (date: LocalDate, span: { start: string; end: string }, timeZone: string): Minutes => {
  const start = localTimeIn(span.start, timeZone);
  const end = localTimeIn(span.end, timeZone);
  return {
    from: dateOf(start) < date ? 0 : minuteOfDay(timeOf(start)),
    to: dateOf(end) > date ? dayMinutes : minuteOfDay(timeOf(end)),
  };
};

type Placed = Minutes & { entry: SiteEntry };

/** Things that overlap, directly or through others between them. */
const overlapping = (entries: readonly Placed[]): Placed[][] => {
  const groups: Placed[][] = [];
  let end = -1;
  for (const each of entries.toSorted((a, b) => a.from - b.from || b.to - a.to)) {
    if (each.from >= end) groups.push([]);
    groups.at(-1)?.push(each);
    end = Math.max(end, each.to);
  }
  return groups;
};

/** Each thing in the first lane that is free by then. */
const inLanes = (group: readonly Placed[]): Block[] => {
  const ends: number[] = [];
  const placed = group.map(({ entry, from, to }) => {
    const free = ends.findIndex((end) => end <= from);
    const lane = free < 0 ? ends.length : free;
    ends[lane] = to;
    return { entries: [entry], from, to, lane, lanes: 1 };
  });
  return placed.map((block) => ({ ...block, lanes: ends.length }));
};

const asOne = (group: readonly Placed[]): Block => ({
  entries: group.map(({ entry }) => entry),
  from: Math.min(...group.map(({ from }) => from)),
  to: Math.max(...group.map(({ to }) => to)),
  lane: 0,
  lanes: 1,
});

/** Side by side while the lanes are wide enough to read, else one block that lists them. */
const blocksOf = (entries: readonly Placed[], mostLanes: number): Block[] =>
  overlapping(entries).flatMap((group) => {
    const lanes = inLanes(group);
    return (lanes[0]?.lanes ?? 1) > mostLanes ? [asOne(group)] : lanes;
  });

/** What is left of the shown hours between the open ones. */
const shutWithin = (shown: Minutes, open: readonly Minutes[]): Minutes[] => {
  const shut: Minutes[] = [];
  let from = shown.from;
  for (const each of open.toSorted((a, b) => a.from - b.from)) {
    if (each.from > from) shut.push({ from, to: Math.min(each.from, shown.to) });
    from = Math.max(from, each.to);
  }
  if (from < shown.to) shut.push({ from, to: shown.to });
  return shut;
};

/** A closure of the whole day says nothing of which hours are worth showing. */
const isWholeDay = ({ from, to }: Minutes): boolean => from === 0 && to === dayMinutes;

const shownHours = (all: readonly Minutes[]): Minutes => {
  const telling = all.filter((each) => !isWholeDay(each));
  const spans = telling.length > 0 ? telling : [usualHours];
  return {
    from: Math.floor(Math.min(...spans.map(({ from }) => from)) / 60) * 60,
    to: Math.ceil(Math.max(...spans.map(({ to }) => to)) / 60) * 60,
  };
};

/**
 * From the earliest opening or event of any column to the latest, in whole hours.
 * @param lanesInAll how many lanes wide enough for words the whole picture has
 */
export const pictureOf = (days: readonly RoomDay[], timeZone: string, lanesInAll = 9): HourPicture => {
  const columns = days.map(({ date, open, entries }) => ({
    open: open.map((span) => minutesOn(date, span, timeZone)),
    entries: entries.map((entry) => ({ entry, ...minutesOn(date, entry, timeZone) })),
  }));
  const mostLanes = Math.max(1, Math.floor(lanesInAll / Math.max(1, days.length)));
  const shown = shownHours(columns.flatMap(({ open, entries }) => [...open, ...entries]));
  const clipped = <T extends Minutes>(span: T): T => ({
    ...span,
    from: Math.max(span.from, shown.from),
    to: Math.min(span.to, shown.to),
  });
  return {
    firstHour: shown.from / 60,
    lastHour: shown.to / 60,
    columns: columns.map(({ open, entries }) => ({
      blocks: blocksOf(
        entries.map(clipped).filter(({ from, to }) => from < to),
        mostLanes,
      ),
      shut: shutWithin(shown, open),
    })),
  };
};
