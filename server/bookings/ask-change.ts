/** A move of approved dates that staff must look at: asked for, while the dates keep the places that they have. */
import type { Tx } from '../../db/database.ts';
import * as proposals from '../../db/proposals.ts';
import { AppError } from '../../shared/errors.ts';
import type { Actor } from '../../shared/permissions.ts';
import type { LocalDate } from '../../shared/time.ts';
import type { Dependencies } from '../dependencies.ts';
import { makeProposal, type Placement } from '../proposals/make-proposal.ts';
import { answerDayOfChange } from './answer-day.ts';
import type { OpenBooking } from './open-for-writing.ts';

/** What was asked for, and the day by which staff promise to answer. */
export interface AskedChange {
  proposalId: string;
  decideBy: LocalDate;
}

/** @throws AppError `proposal.open`: a change of one of the dates was asked for already, and waits for its answer */
export const askChange = async (
  deps: Dependencies,
  tx: Tx,
  actor: Actor,
  opened: OpenBooking,
  placements: readonly Placement[],
): Promise<AskedChange> => {
  const { booking } = opened;
  const asked = new Set(placements.map(({ row }) => row.id));
  const open = await proposals.openOf(tx, [booking.id]);
  if (open.some(({ dates }) => dates.some(({ occurrenceId }) => asked.has(occurrenceId))))
    throw new AppError('proposal.open');
  const { id } = await makeProposal(deps, tx, {
    bookingId: booking.id,
    kind: 'change',
    placements,
    madeById: actor.userId,
    message: null,
    answerUntil: null,
  });
  return { proposalId: id, decideBy: answerDayOfChange(opened, deps.clock.now()) };
};
