/** Staff saw nobody come; or it turns out that somebody did. */
import * as attendances from '../../db/attendances.ts';
import type { OccurrenceRow } from '../../db/bookings.ts';
import * as bookings from '../../db/bookings.ts';
import type { BookingAttendanceView } from '../../shared/attendance/schemas.ts';
import { afterEvent } from '../../shared/bookings/state.ts';
import { AppError, refuse } from '../../shared/errors.ts';
import type { Actor } from '../../shared/permissions.ts';
import { openForWriting, saveBooking } from '../bookings/open-for-writing.ts';
import { recordEvent } from '../bookings/record-event.ts';
import type { Dependencies } from '../dependencies.ts';
import { askStillNeeded } from './ask-still-needed.ts';
import { attendanceOf } from './show-attendance.ts';

/** What the date becomes; the room stays held either way, as the time is or was the group's. */
const nextState = ({ state, startAt, endAt }: OccurrenceRow, came: boolean, now: number): OccurrenceRow['state'] => {
  if (startAt > now) throw new AppError('attendance.not-yet');
  const next = afterEvent(state, came ? 'complete' : 'mark_no_show');
  if (next === undefined || (came && state !== 'no_show')) throw new AppError('attendance.not-on');
  return next === 'completed' && endAt > now ? 'approved' : next;
};

const setPresence = (
  deps: Dependencies,
  actor: Actor,
  occurrenceId: string,
  came: boolean,
): Promise<BookingAttendanceView> =>
  deps.db.write(async (tx) => {
    const date = (await attendances.findDate(tx, occurrenceId)) ?? refuse('occurrence.not-found');
    const { booking } = await openForWriting(deps, tx, actor, 'booking.decide', date.bookingId);
    await bookings.updateOccurrences(tx, [date.id], { state: nextState(date, came, deps.clock.now()) });
    const saved = await saveBooking(tx, booking);
    await recordEvent(deps, tx, actor, saved, came ? 'no-show-undone' : 'no-show', { occurrenceId: date.id });
    if (!came) await askStillNeeded(deps, tx, actor, saved);
    return attendanceOf(deps, tx, actor, booking.id);
  });

/**
 * @throws AppError `occurrence.not-found`, `booking.not-found`, `access.forbidden`, `attendance.not-yet` before the start,
 * `attendance.not-on` for a date that was not to be held
 */
export const markNoShow = (deps: Dependencies, actor: Actor, occurrenceId: string): Promise<BookingAttendanceView> =>
  setPresence(deps, actor, occurrenceId, false);

/** Takes the mark back. @throws AppError as `markNoShow` */
export const undoNoShow = (deps: Dependencies, actor: Actor, occurrenceId: string): Promise<BookingAttendanceView> =>
  setPresence(deps, actor, occurrenceId, true);
