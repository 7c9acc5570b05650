/** Moves some dates of a booking, each to its own room or time, in one transaction: all of them, or none. */
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
    const needs = needsOf(open, moves, wordless, now);
    await moveDates(deps, tx, actor, open, moves, { participants: booking.participants, needs });
    const saved = await saveBooking(tx, booking, neededColumns(booking, wordless, needs));
    const known = needs.created.length > 0 ? needsKnown(saved, needs.mismatches) : {};
    await recordEvent(deps, tx, actor, saved, 'moved', { count: moves.length, ...known });
    return viewOf(deps, tx, saved, actor, options.language);
  });
