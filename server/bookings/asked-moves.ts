/** What a change asks of the dates: which of them it means, where each would go, and what stays or is given up. */

import type { OccurrenceRow } from '../../db/bookings.ts';
import type { ChangePreviewRequest, ChangeResolution } from '../../shared/bookings/change-schemas.ts';
import { movedOnTheirOwn } from '../../shared/bookings/moved-before.ts';
import { AppError, refuse } from '../../shared/errors.ts';
import { addLocalMinutes, type Instant, type LocalDateTime, localMinutesBetween } from '../../shared/time.ts';
import { instantOf, localOf } from '../../shared/wall-clock.ts';
import type { CatalogueRoom } from '../rooms/catalogue-types.ts';
import { roomToBook } from '../rooms/room-to-book.ts';
import { inScope } from './cancel-booking.ts';
import type { Use } from './judge-uses.ts';
import { knownRoom, type OpenBooking } from './open-for-writing.ts';

/** A date with its new room and time. */
export interface Move extends Use {
  row: OccurrenceRow;
  /** The clock skips the asked start; it moved forward. */
  shifted: boolean;
}

/** @throws AppError `when.end-before-start` */
export const moveTo = (
  row: OccurrenceRow,
  room: CatalogueRoom,
  times: { localStart: LocalDateTime; localEnd: LocalDateTime },
  path: string,
): Move => {
  const { timeZone } = room.site;
  const [start, end] = [instantOf(times.localStart, timeZone), instantOf(times.localEnd, timeZone)];
  if (end.instant <= start.instant) throw new AppError('when.end-before-start', { path });
  return {
    row,
    room,
    localStart: start.shifted ? localOf(start.instant, timeZone) : times.localStart,
    localEnd: end.shifted ? localOf(end.instant, timeZone) : times.localEnd,
    start: start.instant,
    end: end.instant,
    shifted: start.shifted,
  };
};

/** Whether the date goes anywhere: forms send a date's own times along with what was changed. */
export const goesElsewhere = ({ row, room, start, end }: Move): boolean =>
  room.id !== row.roomId || start !== row.startAt || end !== row.endAt;

/** @throws AppError `room.not-found`, `resolution.other-site` */
export const targetRoom = (
  { catalogue, booking, occurrences }: OpenBooking,
  roomId: string,
  path = 'roomId',
): CatalogueRoom => {
  const room = roomToBook(catalogue, roomId, path);
  // Staff may have sent a date to another house; there it can stay.
  const isThere = occurrences.some((row) => row.roomId === room.id);
  if (room.site.id !== booking.siteId && !isThere) throw new AppError('resolution.other-site', { path });
  return room;
};

/** Whether the change is about places at all. */
export const isMove = ({ roomId, start, end, resolutions = [] }: ChangePreviewRequest): boolean =>
  roomId !== undefined || start !== undefined || end !== undefined || resolutions.length > 0;

/** What a change means and asks; in order of time. */
export interface AskedPlaces {
  /** Every date that the scope means. */
  meant: readonly OccurrenceRow[];
  /** Those of them that were moved on their own before. */
  movedBefore: readonly OccurrenceRow[];
  /** Dates that would go elsewhere. */
  moves: readonly Move[];
  /** Dates that are given up, because they cannot go along. */
  cancelled: readonly OccurrenceRow[];
}

export const noPlaces: AskedPlaces = { meant: [], movedBefore: [], moves: [], cancelled: [] };

/** Where the change itself takes a date: the named one's shift in wall-clock time, applied to all. */
const shiftOf = (open: OpenBooking, meant: readonly OccurrenceRow[], change: ChangePreviewRequest) => {
  const reference = meant.find(({ id }) => id === change.occurrenceId) ?? (meant[0] as OccurrenceRow);
  const startShift = localMinutesBetween(reference.localStart, change.start ?? reference.localStart);
  const endShift = change.end === undefined ? startShift : localMinutesBetween(reference.localEnd, change.end);
  return (row: OccurrenceRow) => ({
    room: change.roomId === undefined ? knownRoom(open.catalogue, row.roomId) : targetRoom(open, change.roomId),
    localStart: addLocalMinutes(row.localStart, startShift),
    localEnd: addLocalMinutes(row.localEnd, endShift),
  });
};

/** What was moved on its own stays as it is, unless it is named by its new time or meant to come along. */
const stayingBy = (movedBefore: readonly OccurrenceRow[], change: ChangePreviewRequest): ReadonlySet<string> => {
  if (change.includeMoved === true) return new Set();
  const isNamed = change.scope !== 'all' || change.start !== undefined || change.end !== undefined;
  return new Set(movedBefore.map(({ id }) => id).filter((id) => !isNamed || id !== change.occurrenceId));
};

const missing = (path: string): never => refuse('resolution.incomplete', { path });

/** @throws AppError `resolution.unknown-date` for a choice about a date that is not meant, or a second one about the same */
const choicesOf = (
  meant: readonly OccurrenceRow[],
  resolutions: readonly ChangeResolution[] = [],
): Map<string, { choice: ChangeResolution; path: string }> => {
  const choices = new Map<string, { choice: ChangeResolution; path: string }>();
  resolutions.forEach((choice, index) => {
    const path = `resolutions.${index}`;
    const isKnown = meant.some(({ id }) => id === choice.occurrenceId);
    if (!isKnown || choices.has(choice.occurrenceId))
      throw new AppError('resolution.unknown-date', { path: `${path}.occurrenceId` });
    choices.set(choice.occurrenceId, { choice, path });
  });
  return choices;
};

/**
 * Which dates the change means and where it takes each, with what was chosen for single ones.
 * @throws AppError `occurrence.not-found`, `booking.past`, `booking.not-open`, `room.not-found`, `resolution.other-site`,
 *   `resolution.unknown-date`, `resolution.incomplete`, `when.end-before-start`
 */
export const askedPlaces = (open: OpenBooking, change: ChangePreviewRequest, now: Instant): AskedPlaces => {
  const meant = inScope(open.occurrences, change.scope, change.occurrenceId, now);
  const movedBefore = movedOnTheirOwn(meant);
  const staying = stayingBy(movedBefore, change);
  const choices = choicesOf(meant, change.resolutions);
  const goalOf = shiftOf(open, meant, change);
  const moves = meant.flatMap((row): Move[] => {
    const { choice, path } = choices.get(row.id) ?? {};
    if (choice === undefined || path === undefined) {
      if (staying.has(row.id)) return [];
      const { room, ...times } = goalOf(row);
      return [moveTo(row, room, times, 'end')];
    }
    if (choice.action === 'keep' || choice.action === 'cancel') return [];
    const isRoom = choice.action === 'room';
    const goal = goalOf(row);
    const roomId = choice.roomId ?? (isRoom ? missing(`${path}.roomId`) : goal.room.id);
    const localStart = choice.start ?? (isRoom ? goal.localStart : missing(`${path}.start`));
    const localEnd = choice.end ?? (isRoom ? goal.localEnd : missing(`${path}.end`));
    return [moveTo(row, targetRoom(open, roomId, `${path}.roomId`), { localStart, localEnd }, `${path}.end`)];
  });
  return {
    meant,
    movedBefore,
    moves: moves.filter(goesElsewhere),
    cancelled: meant.filter(({ id }) => choices.get(id)?.choice.action === 'cancel'),
  };
};
