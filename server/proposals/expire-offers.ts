/** What nobody answered in time is over: the place is free again, and both sides are told once. */

import type { Tx } from '../../db/database.ts';
import type { ProposalRow } from '../../db/proposals.ts';
import * as proposals from '../../db/proposals.ts';
import { startClock } from '../bookings/answer-clock.ts';
import { saveBooking } from '../bookings/open-for-writing.ts';
import { byItself, recordEvent } from '../bookings/record-event.ts';
import type { Dependencies } from '../dependencies.ts';
import { passFreed } from '../waiting/pass-freed.ts';
import { askAgain } from './ask-again.ts';
import { closeProposal } from './close-proposal.ts';
import { type OpenProposal, withBooking } from './open-proposal.ts';
import { tellOfferer } from './tell-offerer.ts';

const lapsing = ['offer', 'freed'] as const;

/** The dates of an offer go back to the queue. */
const lapseOffer = async (deps: Dependencies, tx: Tx, open: OpenProposal): Promise<void> => {
  const { catalogue, booking, proposal, standIns } = open;
  await askAgain(
    tx,
    catalogue,
    standIns.flatMap(({ standsForId }) => standsForId ?? []),
  );
  const saved = await startClock(tx, catalogue, await saveBooking(tx, booking), deps.clock.now());
  await recordEvent(deps, tx, byItself, saved, 'offer-expired', { count: standIns.length, proposalId: proposal.id });
  await tellOfferer(deps, tx, proposal);
};

/** The dates stay where they are. */
const lapseChange = async (
  deps: Dependencies,
  tx: Tx,
  { booking, proposal, standIns }: OpenProposal,
): Promise<void> => {
  const saved = await saveBooking(tx, booking);
  const details = { count: standIns.length, proposalId: proposal.id };
  await recordEvent(deps, tx, byItself, saved, 'change-expired', details);
};

const lapse = { offer: lapseOffer, freed: passFreed, change: lapseChange } as const;

/** Each in a transaction of its own; what was answered meanwhile is left alone. */
const expire = ({ id }: ProposalRow, deps: Dependencies): Promise<void> =>
  deps.db.write(async (tx) => {
    const row = await proposals.find(tx, id);
    if (row?.state !== 'open') return;
    const open = await withBooking(deps, tx, row);
    await closeProposal(tx, open.catalogue, row, { state: 'expired', at: deps.clock.now(), byId: null });
    await lapse[row.kind](deps, tx, open);
  });

/** Two queries while nothing is open; a change ends when its dates begin. Done again, it does nothing more. */
export const expireOffers = async (deps: Dependencies): Promise<void> => {
  const now = deps.clock.now();
  const over = [...(await proposals.lapsed(deps.db, lapsing, now)), ...(await proposals.begunChanges(deps.db, now))];
  for (const row of over) await expire(row, deps);
};
