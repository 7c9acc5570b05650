/** The answer to whether the time is still needed. */
import type { BookingAttendanceView } from '../../shared/attendance/schemas.ts';
import { AppError } from '../../shared/errors.ts';
import { defaultLanguage } from '../../shared/i18n/language.ts';
import type { Actor } from '../../shared/permissions.ts';
import { cancelBooking } from '../bookings/cancel-booking.ts';
import { openForWriting } from '../bookings/open-for-writing.ts';
import { recordEvent } from '../bookings/record-event.ts';
import type { Dependencies } from '../dependencies.ts';
import { needAskedAt, showAttendance } from './show-attendance.ts';

/**
 * `needed` closes the question for good; else every date that is yet to come is cancelled, by the rules of every other
 * cancellation.
 * @throws AppError `booking.not-found`, `access.forbidden`, `attendance.not-asked`, and what `cancelBooking` throws
 */
export const answerNeed = async (
  deps: Dependencies,
  actor: Actor,
  idOrCode: string,
  needed: boolean,
): Promise<BookingAttendanceView> => {
  const bookingId = await deps.db.write(async (tx) => {
    const { booking, occurrences } = await openForWriting(deps, tx, actor, 'booking.change', idOrCode);
    if ((await needAskedAt(tx, booking, occurrences, deps.clock.now())) === null)
      throw new AppError('attendance.not-asked');
    if (needed) await recordEvent(deps, tx, actor, booking, 'still-needed');
    return booking.id;
  });
  if (!needed) await cancelBooking(deps, actor, bookingId, { scope: 'all', reason: 'organiser' }, defaultLanguage);
  return showAttendance(deps, actor, bookingId);
};
