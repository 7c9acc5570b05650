/** Places that are held for an offer and have to be given back: the offer is then without them, or over. */
import type { OccurrenceRow } from '../../db/bookings.ts';
import type { Tx } from '../../db/database.ts';
import * as proposals from '../../db/proposals.ts';
import type { Instant } from '../../shared/time.ts';

/** @param standIns what they held must have been released */
export const giveBackOffers = async (
  tx: Tx,
  standIns: readonly OccurrenceRow[],
  { at, byId }: { at: Instant; byId: string },
): Promise<void> => {
  await proposals.removeStandIns(
    tx,
    standIns.map(({ id }) => id),
  );
  for (const [proposalId, gone] of Map.groupBy(standIns, (row) => row.proposalId ?? '')) {
    const proposal = await proposals.find(tx, proposalId);
    if (!proposal) continue;
    const isGone = new Set(gone.map(({ standsForId }) => standsForId));
    const left = await proposals.standInsOf(tx, proposalId);
    await proposals.update(tx, proposalId, {
      dates: proposal.dates.map((date) => (isGone.has(date.occurrenceId) ? { ...date, answer: 'declined' } : date)),
      ...(left.length === 0 && { state: 'overtaken', answeredById: byId, answeredAt: at }),
    });
  }
};
