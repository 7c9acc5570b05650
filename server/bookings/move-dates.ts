/** Moves some dates of a booking, each to its own room or time, in one transaction: all of them, or none. */
import * as audit from '../../db/audit.ts';
import type { BookingRow } from '../../db/bookings.ts';
import type { Tx } from '../../db/database.ts';
import type { DateMove } from '../../shared/bookings/move-schemas.ts';
import type { BookingView } from '../../shared/bookings/schemas.ts';
import { AppError } from '../../shared/errors.ts';
import type { Language } from '../../shared/i18n/language.ts';
import type { Actor } from '../../shared/permissions.ts';
import { addLocalMinutes, type Instant, localMinutesBetween } from '../../shared/time.ts';
import type { Dependencies } from '../dependencies.ts';
import { zoneOf } from './asked-dates.ts';
import { goesElsewhere, type Move, moveTo, targetRoom } from './asked-moves.ts';
import { inScope } from './cancel-booking.ts';
import { neededColumns } from './change-needs.ts';
import type { EventDetails } from './history.ts';
import { knownRoom, type OpenBooking, openForWriting, saveBooking } from './open-for-writing.ts';
import { placeDates } from './place-dates.ts';
import { judgePlaces, needsOf } from './plan-change.ts';
import { recordEvent } from './record-event.ts';
import { needsKnown } from './room-mismatches.ts';
import { viewOf } from './show-booking.ts';

/** @throws AppError `occurrence.not-found`, `booking.past`, `booking.not-open`, `when.end-before-start`, and of the room */
const movesOf = (open: OpenBooking, asked: readonly DateMove[], now: Instant): Move[] =>
  asked.flatMap(({ occurrenceId, roomId, start, end }) =>
    inScope(open.occurrences, 'occurrence', occurrenceId, now).map((row): Move => {
      const room = roomId === undefined ? knownRoom(open.catalogue, row.roomId) : targetRoom(open, roomId);
      const localStart = start ?? row.localStart;
      const localEnd = end ?? addLocalMinutes(localStart, localMinutesBetween(row.localStart, row.localEnd));
      return moveTo(row, room, { localStart, localEnd }, 'moves');
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
const wordless = {};

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
    const isBack = await isTakenBack(tx, booking, moves);
    const needsWith = (possible: readonly Move[]) => {
      const changed = needsOf(open, { moves: possible, cancelled: [] }, wordless, now);
      return isBack ? { ...changed, created: [] } : changed;
    };
    const places = { moves, cancelled: [] };
    const { participants } = booking;
    const judged = await judgePlaces(tx, actor, open, places, { now, participants, needs: needsWith });
    await placeDates(deps, tx, actor, open, judged);
    const needs = needsWith(moves);
    const saved = await saveBooking(tx, booking, {
      ...neededColumns(booking, wordless, needs),
      moved: { zone: zoneOf(open), now },
    });
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
