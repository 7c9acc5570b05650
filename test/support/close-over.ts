/** A closure over a place that is held for an offer: the offer gives way, as staff decide it. */
import { eq } from 'drizzle-orm';
import type { BookingView } from '../../shared/bookings/schemas.ts';
import type { LocalSpan } from '../../shared/time.ts';
import { close, heard } from './booking-commands.ts';
import type { World } from './world.ts';

/** Closes the room of JNS-PIE as the coordinator, giving back what the newest proposal holds. */
export const closeOver = async (
  world: World,
  roomId: string,
  { proposals: [proposal] }: BookingView,
  { start, end }: LocalSpan,
): Promise<void> => {
  const { occurrences } = world.db.tables;
  const held = await world.db
    .select()
    .from(occurrences)
    .where(eq(occurrences.proposalId, proposal?.id ?? ''));
  const displacements = held.map(({ id }) => ({ occurrenceId: id, action: 'cancel' }));
  await heard(close(world, { siteId: 'JNS-PIE', roomId, start, end, displacements, reason: 'Putkirikko' }));
};
