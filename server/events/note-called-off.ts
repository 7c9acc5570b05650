/** Remembers which dates everybody had been invited to, when they are called off: so that people are told before they come. */
import * as audit from '../../db/audit.ts';
import type { BookingRow, OccurrenceRow } from '../../db/bookings.ts';
import type { Tx } from '../../db/database.ts';
import { calledOff } from '../../db/open-dates.ts';
import type { Dependencies } from '../dependencies.ts';

/**
 * Called where dates are cancelled (`call-off.ts`), with the booking and its dates as they were before. Of what only
 * waited for an answer, and of what was never public, nothing is kept.
 */
export const noteCalledOff = async (
  { clock, newId }: Pick<Dependencies, 'clock' | 'newId'>,
  tx: Tx,
  actor: { userId: string | null; name: string },
  booking: Pick<BookingRow, 'id' | 'openToAll' | 'publicTitle' | 'sensitive'>,
  dates: readonly OccurrenceRow[],
): Promise<void> => {
  const isPublic = booking.openToAll && !booking.sensitive && booking.publicTitle !== null;
  const occurrenceIds = dates.filter(({ state }) => state === 'approved').map(({ id }) => id);
  if (!isPublic || occurrenceIds.length === 0) return;
  await audit.record(tx, {
    id: newId(),
    at: clock.now(),
    actorId: actor.userId,
    actorName: actor.name,
    ...calledOff,
    subjectId: booking.id,
    details: { occurrenceIds },
  });
};
