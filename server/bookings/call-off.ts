/** Dates that will not be, or are not asked for any more. */
import type { BookingRow, OccurrenceRow } from '../../db/bookings.ts';
import * as bookings from '../../db/bookings.ts';
import type { Tx } from '../../db/database.ts';
import type { Dependencies } from '../dependencies.ts';
import { noteCalledOff } from '../events/note-called-off.ts';
import { releaseRooms } from './hold-rooms.ts';
import type { Doer } from './record-event.ts';

/** What the dates are marked with: each with its sort, all with the same words. */
interface CalledOffAs {
  reasonOf: (row: OccurrenceRow) => OccurrenceRow['reason'];
  reasonText: OccurrenceRow['reasonText'];
}

/**
 * Every way of cancelling comes here, and so each gives the rooms back, leaves the dates with their reason, and tells
 * those who had been invited. The booking is to be saved after it.
 * @param booking and its dates as they were before
 */
export const callOff = async (
  deps: Pick<Dependencies, 'clock' | 'newId'>,
  tx: Tx,
  actor: Doer,
  { booking, dates }: { booking: BookingRow; dates: readonly OccurrenceRow[] },
  { reasonOf, reasonText }: CalledOffAs,
): Promise<void> => {
  await noteCalledOff(deps, tx, actor, booking, dates);
  await releaseRooms(
    tx,
    dates.map(({ id }) => id),
  );
  for (const [reason, rows] of Map.groupBy(dates, reasonOf))
    await bookings.updateOccurrences(
      tx,
      rows.map(({ id }) => id),
      { state: 'cancelled', reason, reasonText },
    );
};
