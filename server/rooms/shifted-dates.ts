/** The same dates at another hour: which hours to try, and when a room's spaces are taken around them. */
import * as claims from '../../db/claims.ts';
import type { Reader } from '../../db/database.ts';
import * as wishes from '../../db/wishes.ts';
import { claimSpan } from '../../shared/bookings/conflicts.ts';
import {
  addLocalMinutes,
  localMinutesBetween,
  MINUTE,
  minuteOfDay,
  overlaps,
  type Span,
  timeOf,
} from '../../shared/time.ts';
import { instantOf } from '../../shared/wall-clock.ts';
import type { CatalogueRoom } from './catalogue-types.ts';
import type { AskedDate } from './judge-rooms.ts';

/** Another hour further away than this is another wish; minutes. */
const farthest = 240;

/**
 * Minutes by which a time may move in the room, nearest first and later before earlier: to the steps of its grid, on the
 * same day. None when the length itself is off the grid.
 */
export const shiftsOf = ({ policy }: CatalogueRoom, { localStart, localEnd }: AskedDate): number[] => {
  const { stepMinutes } = policy;
  if (localMinutesBetween(localStart, localEnd) % stepMinutes !== 0) return [];
  const start = minuteOfDay(timeOf(localStart));
  const first = Math.ceil(Math.max(0, start - farthest) / stepMinutes) * stepMinutes;
  const shifts: number[] = [];
  for (let at = first; at <= start + farthest && at < 24 * 60; at += stepMinutes)
    if (at !== start) shifts.push(at - start);
  return shifts.sort((a, b) => Math.abs(a) - Math.abs(b) || b - a);
};

/** One date and the hours around it. */
export interface ShiftableDate {
  asked: AskedDate;
  /** What holds the room's spaces or is asked of them. */
  taken: readonly Span[];
  /** The date's span that many minutes of wall-clock time later. */
  at(minutes: number): Span;
}

const reach = (asked: Span): Span => ({ start: asked.start - farthest * MINUTE, end: asked.end + farthest * MINUTE });

/** Minutes are added to instants, unless the clock changes nearby: then each wall-clock time is looked up. */
const shiftOf = (asked: AskedDate, zone: string): ShiftableDate['at'] => {
  const at = (minutes: number): Span => ({
    start: instantOf(addLocalMinutes(asked.localStart, minutes), zone).instant,
    end: instantOf(addLocalMinutes(asked.localEnd, minutes), zone).instant,
  });
  const around = reach(asked);
  if (at(-farthest).start !== around.start || at(farthest).end !== around.end) return at;
  return (minutes) => ({ start: asked.start + minutes * MINUTE, end: asked.end + minutes * MINUTE });
};

/** Dates of the booking at hand: they leave what they have when they move. */
export interface OwnDates {
  bookingId: string;
  occurrenceIds: readonly string[];
}

/** The dates with what others have around each of them, read in one go. */
export const shiftableDates = async (
  reader: Reader,
  room: CatalogueRoom,
  dates: readonly AskedDate[],
  own?: OwnDates,
): Promise<ShiftableDate[]> => {
  const { policy, site, spaceIds } = room;
  const windows = dates.map((asked) => claimSpan(reach(asked), policy.turnaroundMinutes));
  const taken: Span[][] = dates.map(() => []);
  const clashes = await claims.clashing(reader, spaceIds, windows, { exceptOccurrences: own?.occurrenceIds ?? [] });
  for (const clash of clashes) taken[clash.index]?.push(clash);
  const rivals = await wishes.overlapping(reader, spaceIds, windows, { exceptBookingId: own?.bookingId });
  for (const rival of rivals) taken[rival.index]?.push(rival);
  return dates.map((asked, index) => ({ asked, taken: taken[index] as Span[], at: shiftOf(asked, site.timeZone) }));
};

/** Whether nobody holds or asks for the room then, turnaround included. */
export const isUntaken = (room: CatalogueRoom, { taken }: ShiftableDate, span: Span): boolean => {
  const claimed = claimSpan(span, room.policy.turnaroundMinutes);
  return !taken.some((each) => overlaps(each, claimed));
};

/** The asked date, moved. */
export const movedDate = ({ asked, at }: ShiftableDate, minutes: number): AskedDate => ({
  localStart: addLocalMinutes(asked.localStart, minutes),
  localEnd: addLocalMinutes(asked.localEnd, minutes),
  ...at(minutes),
});
