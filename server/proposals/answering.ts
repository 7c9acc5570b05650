/** What an answer to an offer is made from, and what the history keeps of it. */

import type { BookingRow } from '../../db/bookings.ts';
import type { Tx } from '../../db/database.ts';
import { eventNeedsOf } from '../../shared/bookings/accessibility-mismatch.ts';
import type { Actor } from '../../shared/permissions.ts';
import type { EventDetails } from '../bookings/history.ts';
import { mismatchesAt, needsKnown } from '../bookings/room-mismatches.ts';
import type { Dependencies } from '../dependencies.ts';
import type { Placement } from './make-proposal.ts';
import type { OpenProposal } from './open-proposal.ts';

export interface Answering {
  deps: Dependencies;
  tx: Tx;
  actor: Actor;
  open: OpenProposal;
  accepted: readonly Placement[];
  /** What was written with the answer. */
  message: string | null;
}

/** Of the accepted dates, or of all where none was. */
export const answerDetails = (saved: BookingRow, { open, accepted, message }: Answering): EventDetails => {
  const { proposal, standIns } = open;
  const event = eventNeedsOf(saved.needs, saved.wheelchairUsers);
  return {
    count: accepted.length > 0 ? accepted.length : standIns.length,
    proposalId: proposal.id,
    ...(message && { message }),
    ...(accepted.length > 0 && needsKnown(saved, mismatchesAt(accepted, event))),
  };
};
