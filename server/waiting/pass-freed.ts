/** What became free was not answered for in time: the date leaves the line, and the next one gets the place. */

import type { Tx } from '../../db/database.ts';
import * as waits from '../../db/waits.ts';
import { saveBooking } from '../bookings/open-for-writing.ts';
import { byItself, recordEvent } from '../bookings/record-event.ts';
import type { Dependencies } from '../dependencies.ts';
import type { OpenProposal } from '../proposals/open-proposal.ts';
import { endWaits } from './end-waits.ts';

/** @param open as it was before its proposal was closed */
export const passFreed = async (deps: Dependencies, tx: Tx, { booking, proposal }: OpenProposal): Promise<void> => {
  const passed = await waits.ofProposal(tx, proposal.id);
  await endWaits(tx, passed, 'passed');
  const saved = await saveBooking(tx, booking);
  await recordEvent(deps, tx, byItself, saved, 'freed-expired', { count: passed.length, proposalId: proposal.id });
};
