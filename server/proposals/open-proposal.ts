/** An open proposal inside a write transaction, where nobody else can answer, withdraw or end it meanwhile. */

import type { OccurrenceRow } from '../../db/bookings.ts';
import * as bookings from '../../db/bookings.ts';
import type { Tx } from '../../db/database.ts';
import type { ProposalRow } from '../../db/proposals.ts';
import * as proposals from '../../db/proposals.ts';
import { AppError, refuse } from '../../shared/errors.ts';
import { type Actor, can } from '../../shared/permissions.ts';
import { knownRoom, type OpenBooking } from '../bookings/open-for-writing.ts';
import { subjectOf } from '../bookings/show-booking.ts';
import type { Dependencies } from '../dependencies.ts';
import type { Catalogue } from '../rooms/catalogue-types.ts';
import type { Placement } from './make-proposal.ts';
import { allowedWith } from './proposal-views.ts';

export interface OpenProposal extends OpenBooking {
  proposal: ProposalRow;
  standIns: readonly OccurrenceRow[];
}

/** What the stand-ins hold or wish for, each with the date that it stands for. */
export const placementsOf = (
  catalogue: Catalogue,
  standIns: readonly OccurrenceRow[],
  occurrences: readonly OccurrenceRow[],
): Placement[] =>
  standIns.flatMap((standIn) => {
    const row = occurrences.find(({ id }) => id === standIn.standsForId);
    if (!row) return [];
    const { localStart, localEnd, startAt, endAt } = standIn;
    return { row, room: knownRoom(catalogue, standIn.roomId), localStart, localEnd, start: startAt, end: endAt };
  });

/** The proposal with its booking, for whoever has asked already whether it may be touched. */
export const withBooking = async (deps: Dependencies, tx: Tx, proposal: ProposalRow): Promise<OpenProposal> => {
  const booking = await bookings.find(tx, proposal.bookingId);
  if (!booking) throw new Error(`a proposal refers to no booking: ${proposal.id}`);
  return {
    catalogue: await deps.catalogue(tx),
    booking,
    occurrences: await bookings.occurrencesOf(tx, [booking.id]),
    proposal,
    standIns: await proposals.standInsOf(tx, proposal.id),
  };
};

/**
 * @param act what is done with it: as the views tell of it
 * @throws AppError `proposal.not-found` for what is not there or not to be known, `access.forbidden`,
 *   `proposal.closed`, `proposal.expired`
 */
export const openProposal = async (
  deps: Dependencies,
  tx: Tx,
  actor: Actor,
  id: string,
  act: 'accept' | 'decline' | 'withdraw',
): Promise<OpenProposal> => {
  const row = (await proposals.find(tx, id)) ?? refuse('proposal.not-found');
  const open = await withBooking(deps, tx, row);
  const subject = subjectOf(open.booking, open.catalogue);
  if (!can(actor, 'booking.see', subject)) throw new AppError('proposal.not-found');
  if (!allowedWith({ ...row, state: 'open' }, actor, subject)[act]) throw new AppError('access.forbidden');
  if (row.state === 'expired') throw new AppError('proposal.expired');
  if (row.state !== 'open') throw new AppError('proposal.closed');
  const isLate = row.answerUntil !== null && row.answerUntil <= deps.clock.now();
  if (isLate && act === 'accept') throw new AppError('proposal.expired');
  return open;
};
