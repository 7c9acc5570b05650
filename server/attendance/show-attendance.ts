/** What became of a booking's dates that are over, and whether its time is still needed. */
import * as attendances from '../../db/attendances.ts';
import * as audit from '../../db/audit.ts';
import type { BookingRow, OccurrenceRow } from '../../db/bookings.ts';
import * as bookings from '../../db/bookings.ts';
import type { Reader } from '../../db/database.ts';
import type { BookingAttendanceView, PastDateView } from '../../shared/attendance/schemas.ts';
import { holdsRoom, stateAt } from '../../shared/bookings/state.ts';
import { type Actor, can } from '../../shared/permissions.ts';
import { dateOf, type Instant, isoInstant } from '../../shared/time.ts';
import { knownRoom } from '../bookings/open-for-writing.ts';
import { bookingFor, subjectOf } from '../bookings/show-booking.ts';
import type { Dependencies } from '../dependencies.ts';
import type { Catalogue } from '../rooms/catalogue-types.ts';

const pastDateView = (
  row: OccurrenceRow,
  told: attendances.AttendanceRow | undefined,
  catalogue: Catalogue,
  now: Instant,
): PastDateView => ({
  occurrenceId: row.id,
  date: dateOf(row.localStart),
  localStart: row.localStart,
  localEnd: row.localEnd,
  roomName: knownRoom(catalogue, row.roomId).name,
  state: stateAt(row.state, row.endAt, now),
  outcome: told?.outcome ?? null,
  people: told?.people ?? null,
});

/** Since when the question waits for its answer; null where it was not asked, was answered, or has nothing to ask about. */
export const needAskedAt = async (
  reader: Reader,
  { id, stillNeededAskedAt }: BookingRow,
  occurrences: readonly OccurrenceRow[],
  now: Instant,
): Promise<Instant | null> => {
  if (stillNeededAskedAt === null) return null;
  if (!occurrences.some(({ state, startAt }) => state === 'approved' && startAt > now)) return null;
  const events = await audit.of(reader, 'booking', id);
  return events.some(({ action }) => action === 'booking.still-needed') ? null : stillNeededAskedAt;
};

/** @throws AppError `booking.not-found` */
export const attendanceOf = async (
  deps: Pick<Dependencies, 'clock' | 'catalogue'>,
  reader: Reader,
  actor: Actor,
  idOrCode: string,
): Promise<BookingAttendanceView> => {
  const catalogue = await deps.catalogue(reader);
  const booking = await bookingFor(reader, catalogue, actor, 'booking.see', idOrCode);
  const now = deps.clock.now();
  const occurrences = await bookings.occurrencesOf(reader, [booking.id]);
  // Staff may say at the door, while the time still runs, that nobody came.
  const begun = occurrences.filter(({ state, startAt }) => holdsRoom(state) && startAt <= now);
  const told = await attendances.of(
    reader,
    begun.map(({ id }) => id),
  );
  const asked = await needAskedAt(reader, booking, occurrences, now);
  const subject = subjectOf(booking, catalogue);
  return {
    dates: begun.map((row) => pastDateView(row, told.get(row.id), catalogue, now)).reverse(),
    needAskedAt: asked === null ? null : isoInstant(asked),
    allowed: { tell: can(actor, 'booking.change', subject), markNoShow: can(actor, 'booking.decide', subject) },
  };
};

/** @throws AppError `booking.not-found` */
export const showAttendance = (deps: Dependencies, actor: Actor, idOrCode: string): Promise<BookingAttendanceView> =>
  deps.db.read((reader) => attendanceOf(deps, reader, actor, idOrCode));
