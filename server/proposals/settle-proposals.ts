/** After every change of a booking: proposals about dates that are no longer what they were are over. */

import type { OccurrenceRow } from '../../db/bookings.ts';
import type { Tx } from '../../db/database.ts';
import type { ProposalRow } from '../../db/proposals.ts';
import * as proposals from '../../db/proposals.ts';
import type { OccurrenceState } from '../../shared/bookings/state.ts';
import type { ProposalKind, ProposedDate } from '../../shared/proposals/proposal.ts';
import { releaseRooms } from '../bookings/hold-rooms.ts';

/** In which states a date can still be answered for. */
const answerable: Readonly<Record<ProposalKind, readonly OccurrenceState[]>> = {
  change: ['requested', 'approved'],
  offer: ['requested'],
  freed: ['skipped'],
};

const isAsItWas = ({ kind }: ProposalRow, { from }: ProposedDate, date: OccurrenceRow | undefined): boolean =>
  date !== undefined &&
  answerable[kind].includes(date.state) &&
  date.roomId === from.roomId &&
  date.localStart === from.localStart &&
  date.localEnd === from.localEnd;

/** A cancelled, moved or decided date takes what was proposed for it along; a proposal without any date left is over. */
export const settleProposals = async (
  tx: Tx,
  bookingId: string,
  occurrences: readonly OccurrenceRow[],
): Promise<void> => {
  for (const proposal of await proposals.openOf(tx, [bookingId])) {
    const over = proposal.dates.filter(
      (date) =>
        !isAsItWas(
          proposal,
          date,
          occurrences.find(({ id }) => id === date.occurrenceId),
        ),
    );
    if (over.length === 0) continue;
    const gone = new Set(over.map(({ occurrenceId }) => occurrenceId));
    const standIns = await proposals.standInsOf(tx, proposal.id);
    const ids = standIns.filter(({ standsForId }) => gone.has(standsForId ?? '')).map(({ id }) => id);
    await releaseRooms(tx, ids);
    await proposals.removeStandIns(tx, ids);
    if (ids.length === standIns.length) await proposals.update(tx, proposal.id, { state: 'overtaken' });
  }
};
