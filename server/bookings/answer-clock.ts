/**
 * The clock of a promised answer. It stands while the organisation has been asked something: the days that it stood are
 * no days of the county, so the promised day moves on by as many working days.
 */
import type { BookingRow } from '../../db/bookings.ts';
import type { Tx } from '../../db/database.ts';
import * as proposals from '../../db/proposals.ts';
import * as requests from '../../db/waiting-requests.ts';
import { addWorkingDays, workingDaysBetween } from '../../shared/calendars/holidays.ts';
import type { Instant } from '../../shared/time.ts';
import { dateIn } from '../../shared/wall-clock.ts';
import type { Catalogue } from '../rooms/catalogue-types.ts';

const isOpen = ({ state }: BookingRow): boolean => state === 'requested' || state === 'info_needed';

const store = async (
  tx: Tx,
  booking: BookingRow,
  columns: Pick<BookingRow, 'clockStoppedAt' | 'decideBy'>,
): Promise<BookingRow> => {
  await requests.setClock(tx, booking.id, columns);
  return { ...booking, ...columns };
};

/**
 * From now on the organisation is waited for. What already stands keeps its moment; nothing stops once it is decided.
 * The version stays: the change that asked has raised it, or will.
 * @returns the row as it is then
 */
export const stopClock = async (tx: Tx, booking: BookingRow, now: Instant): Promise<BookingRow> =>
  isOpen(booking) && booking.clockStoppedAt === null
    ? store(tx, booking, { clockStoppedAt: now, decideBy: booking.decideBy })
    : booking;

/** Whether something else is still asked of the organisation: a question, or an offer to answer. */
const stillAsked = async (tx: Tx, { id, state }: BookingRow): Promise<boolean> =>
  state === 'info_needed' || (await proposals.openOf(tx, [id])).some(({ kind }) => kind === 'offer');

/**
 * The organisation has answered, or need not any more. Called when the answer is stored, since the clock goes on standing
 * while something else is asked.
 * @param booking as saved
 * @returns the row as it is then
 */
export const startClock = async (
  tx: Tx,
  catalogue: Catalogue,
  booking: BookingRow,
  now: Instant,
): Promise<BookingRow> => {
  const { clockStoppedAt, decideBy } = booking;
  if (clockStoppedAt === null || !isOpen(booking) || (await stillAsked(tx, booking))) return booking;
  const timeZone = catalogue.site(booking.siteId)?.timeZone ?? catalogue.region.timeZone;
  const stood = workingDaysBetween(dateIn(clockStoppedAt, timeZone), dateIn(now, timeZone));
  return store(tx, booking, {
    clockStoppedAt: null,
    decideBy: decideBy === null ? null : addWorkingDays(decideBy, stood),
  });
};
