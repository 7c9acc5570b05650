/** How many came to a date, or that its time was not used: told by the group on the booking's page or by a mailed link. */
import * as attendances from '../../db/attendances.ts';
import type { OccurrenceRow } from '../../db/bookings.ts';
import type { Tx } from '../../db/database.ts';
import * as links from '../../db/links.ts';
import type {
  AttendanceRequest,
  BookingAttendanceView,
  LinkedAttendanceRequest,
} from '../../shared/attendance/schemas.ts';
import { holdsRoom } from '../../shared/bookings/state.ts';
import { AppError, refuse } from '../../shared/errors.ts';
import type { Actor } from '../../shared/permissions.ts';
import type { Instant } from '../../shared/time.ts';
import { openForWriting } from '../bookings/open-for-writing.ts';
import { recordEvent } from '../bookings/record-event.ts';
import type { Dependencies } from '../dependencies.ts';
import { hashOfSecret } from '../users/secrets.ts';
import { askStillNeeded } from './ask-still-needed.ts';
import { openLink } from './link-actor.ts';
import { attendanceOf } from './show-attendance.ts';

/** @throws AppError `attendance.not-yet` before the end, `attendance.not-on` for a date that was not to be held */
const checkOver = ({ state, endAt }: OccurrenceRow, now: Instant): void => {
  if (!holdsRoom(state)) throw new AppError('attendance.not-on');
  if (endAt > now) throw new AppError('attendance.not-yet');
};

const tell = async (
  deps: Dependencies,
  tx: Tx,
  actor: Actor,
  date: OccurrenceRow,
  request: AttendanceRequest,
): Promise<void> => {
  const { booking } = await openForWriting(deps, tx, actor, 'booking.change', date.bookingId);
  const at = deps.clock.now();
  checkOver(date, at);
  const people = request.outcome === 'held' ? (request.people ?? null) : null;
  const { outcome } = request;
  await attendances.record(tx, { occurrenceId: date.id, outcome, people, at, byId: actor.userId });
  await recordEvent(deps, tx, actor, booking, outcome === 'held' ? 'attended' : 'not-held', { occurrenceId: date.id });
  await askStillNeeded(deps, tx, actor, booking);
};

/**
 * @throws AppError `occurrence.not-found`, `booking.not-found`, `access.forbidden`, `attendance.not-yet`,
 * `attendance.not-on`
 */
export const recordAttendance = (
  deps: Dependencies,
  actor: Actor,
  occurrenceId: string,
  request: AttendanceRequest,
): Promise<BookingAttendanceView> =>
  deps.db.write(async (tx) => {
    const date = (await attendances.findDate(tx, occurrenceId)) ?? refuse('occurrence.not-found');
    await tell(deps, tx, actor, date, request);
    return attendanceOf(deps, tx, actor, date.bookingId);
  });

/** Uses the link up. @throws AppError `link.ended`, `attendance.not-yet`, `attendance.not-on` */
export const recordLinkedAttendance = (
  deps: Dependencies,
  { link, outcome, people }: LinkedAttendanceRequest,
): Promise<void> =>
  deps.db.write(async (tx) => {
    const { actor, date } = await openLink(deps, tx, link, ['attendance']);
    await links.consume(tx, hashOfSecret(link), 'attendance', deps.clock.now());
    await tell(deps, tx, actor, date, { outcome, people });
  });
