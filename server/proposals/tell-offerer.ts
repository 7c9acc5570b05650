/** A word to whoever made an offer, of what became of it. */

import type { Tx } from '../../db/database.ts';
import * as outbox from '../../db/outbox.ts';
import type { ProposalRow } from '../../db/proposals.ts';
import * as users from '../../db/users.ts';
import type { Dependencies } from '../dependencies.ts';

/** The kind of the outbox row. */
export const offerAnswerMailKind = 'house.offer';

/** Queues the mail; once for each offer, whatever happens to it. */
export const tellOfferer = async (
  { clock, newId }: Pick<Dependencies, 'clock' | 'newId'>,
  tx: Tx,
  { id, madeById, bookingId }: ProposalRow,
): Promise<void> => {
  const offerer = madeById === null ? undefined : await users.findById(tx, madeById);
  if (!offerer) return;
  const now = clock.now();
  await outbox.add(tx, [
    {
      id: newId(),
      kind: offerAnswerMailKind,
      recipient: offerer.email,
      language: offerer.language,
      payload: { bookingId, proposalId: id },
      createdAt: now,
      dueAt: now,
      attempts: 0,
      eventKey: outbox.eventKeyOf(`${offerAnswerMailKind}:${id}`, offerer.email),
    },
  ]);
};
