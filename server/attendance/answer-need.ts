/** The answer to whether the time is still needed. */
import type { Tx } from '../../db/database.ts';
import type { BookingAttendanceView } from '../../shared/attendance/schemas.ts';
import { AppError } from '../../shared/errors.ts';
import type { Actor } from '../../shared/permissions.ts';
import { cancelDates } from '../bookings/cancel-booking.ts';
import { openForWriting } from '../bookings/open-for-writing.ts';
import { recordEvent } from '../bookings/record-event.ts';
import type { Dependencies } from '../dependencies.ts';
import { attendanceOf, needAskedAt } from './show-attendance.ts';

/**
 * The answer in a transaction that is open; whatever refuses it leaves everything as it was.
 * @throws AppError as `answerNeed`
 */
export const answerNeedIn = async (
  deps: Dependencies,
  tx: Tx,
  actor: Actor,
  idOrCode: string,
  needed: boolean,
): Promise<void> => {
  const open = await openForWriting(deps, tx, actor, 'booking.change', idOrCode);
  if ((await needAskedAt(tx, open.booking, open.occurrences, deps.clock.now())) === null)
    throw new AppError('attendance.not-asked');
  if (needed) await recordEvent(deps, tx, actor, open.booking, 'still-needed');
  else await cancelDates(deps, tx, actor, open, { scope: 'all', reason: 'organiser' });
};

/**
 * `needed` closes the question for good; else every date that is yet to come is cancelled, by the rules of every other
 * cancellation.
 * @throws AppError `booking.not-found`, `access.forbidden`, `attendance.not-asked`, and what `cancelDates` throws
 */
export const answerNeed = (
  deps: Dependencies,
  actor: Actor,
  idOrCode: string,
  needed: boolean,
): Promise<BookingAttendanceView> =>
  deps.db.write(async (tx) => {
    await answerNeedIn(deps, tx, actor, idOrCode, needed);
    return attendanceOf(deps, tx, actor, idOrCode);
  });
