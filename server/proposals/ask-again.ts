/** Dates that were offered something and do not take it wait again where they were. */

import type { OccurrenceRow } from '../../db/bookings.ts';
import * as bookings from '../../db/bookings.ts';
import type { Tx } from '../../db/database.ts';
import { takenDates } from '../approvals/rivals.ts';
import { askForRooms, holdsSlot, releaseRooms } from '../bookings/hold-rooms.ts';
import { useOf } from '../bookings/open-for-writing.ts';
import type { Catalogue } from '../rooms/catalogue-types.ts';

/**
 * Where requests hold their slot they hold it again, unless somebody else has it by now; else they went on competing.
 * @param ids of the dates; those that no longer wait are left alone
 */
export const askAgain = async (tx: Tx, catalogue: Catalogue, ids: readonly string[]): Promise<void> => {
  const rows = (await bookings.occurrencesByIds(tx, ids)).filter(({ state }: OccurrenceRow) => state === 'requested');
  const uses = rows.map((row) => useOf(catalogue, row)).filter(({ room }) => holdsSlot(room));
  const taken = await takenDates(tx, uses);
  const free = uses.filter(({ occurrenceId }) => !taken.has(occurrenceId));
  await releaseRooms(
    tx,
    free.map(({ occurrenceId }) => occurrenceId),
  );
  await askForRooms(tx, free);
};
