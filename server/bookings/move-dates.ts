/** Moves some dates of a booking, each to its own room or time, in one transaction: all of them, or none. */
import * as audit from '../../db/audit.ts';
import type { BookingRow } from '../../db/bookings.ts';
import type { Tx } from '../../db/database.ts';
import type { DateMove } from '../../shared/bookings/move-schemas.ts';
import type { BookingView } from '../../shared/bookings/schemas.ts';
import { AppError } from '../../shared/errors.ts';
import type { Language } from '../../shared/i18n/language.ts';
import type { Actor } from '../../shared/permissions.ts';
import { addLocalMinutes, type Instant, type LocalDateTime, localMinutesBetween } from '../../shared/time.ts';
import { instantOf } from '../../shared/wall-clock.ts';
import type { Dependencies } from '../dependencies.ts';
import { inScope } from './cancel-booking.ts';
import { goesElsewhere, type Move, moveDates, needsOf, targetRoom } from './change-booking.ts';
import { neededColumns } from './change-needs.ts';
import type { EventDetails } from './history.ts';
import { knownRoom, type OpenBooking, openForWriting, saveBooking } from './open-for-writing.ts';
import { recordEvent } from './record-event.ts';
import { needsKnown } from './room-mismatches.ts';
import { viewOf } from './show-booking.ts';

/** @throws AppError `occurrence.not-found`, `booking.past`, `booking.not-open`, `when.end-before-start`, and of the room */
const movesOf = (open: OpenBooking, asked: readonly DateMove[], now: Instant): Move[] =>
  asked.flatMap(({ occurrenceId, roomId, start, end }) =>
    inScope(open.occurrences, 'occurrence', occurrenceId, now).map((row): Move => {
      const room = roomId === undefined ? knownRoom(open.catalogue, row.roomId) : targetRoom(open, roomId);
      const at = (local: LocalDateTime) => instantOf(local, room.site.timeZone).instant;
      const localStart = start ?? row.localStart;
      const localEnd = end ?? addLocalMinutes(localStart, localMinutesBetween(row.localStart, row.localEnd));
      const move = { row, room, localStart, localEnd, start: at(localStart), end: at(localEnd) };
      if (move.end <= move.start) throw new AppError('when.end-before-start', { path: 'moves' });
      return move;
    }),
  );

/**
 * Whether the dates only go back to where the last move, after which nothing was changed, took them from: what a room
 * lacks was decided there before.
 */
const isTakenBack = async (tx: Tx, booking: BookingRow, moves: readonly Move[]): Promise<boolean> => {
  const last = (await audit.of(tx, 'booking', booking.id)).findLast(({ action }) => action === 'booking.moved');
  const { from = [], version } = (last?.details ?? {}) as EventDetails;
  return (
    version === booking.version &&
    moves.every(({ row, room, localStart, localEnd }) =>
      from.some(
        (place) =>
          place.occurrenceId === row.id &&
          place.roomId === room.id &&
          place.localStart === localStart &&
          place.localEnd === localEnd,
      ),
    )
  );
};

/** A change of place only. */
const wordless = { scope: 'occurrence' } as const;

/**
 * By the rules of a change of one date. What the dates give up while moving is theirs to take again.
 * @throws AppError `booking.not-found`, `access.forbidden`, `request.stale`, `occurrence.not-found`, `booking.past`,
 *   `booking.not-open`, `booking.conflict` (every clash), `booking.change-needs-approval`
 */
export const moveBookingDates = (
  deps: Dependencies,
  actor: Actor,
  idOrCode: string,
  asked: readonly DateMove[],
  options: { ifVersion?: number | undefined; language: Language },
): Promise<BookingView> =>
  deps.db.write(async (tx) => {
    const open = await openForWriting(deps, tx, actor, 'booking.change', idOrCode);
    const { booking } = open;
    if (options.ifVersion !== undefined && options.ifVersion !== booking.version) throw new AppError('request.stale');
    const now = deps.clock.now();
    const moves = movesOf(open, asked, now).filter(goesElsewhere);
    if (moves.length === 0) return viewOf(deps, tx, booking, actor, options.language);
    const changed = needsOf(open, moves, wordless, now);
    const needs = (await isTakenBack(tx, booking, moves)) ? { ...changed, created: [] } : changed;
    await moveDates(deps, tx, actor, open, moves, { participants: booking.participants, needs });
    const saved = await saveBooking(tx, booking, neededColumns(booking, wordless, needs));
    const known = needs.created.length > 0 ? needsKnown(saved, needs.mismatches) : {};
    const from = moves.map(({ row: { id, roomId, localStart, localEnd } }) => ({
      occurrenceId: id,
      roomId,
      localStart,
      localEnd,
    }));
    await recordEvent(deps, tx, actor, saved, 'moved', { count: moves.length, from, version: saved.version, ...known });
    return viewOf(deps, tx, saved, actor, options.language);
  });
