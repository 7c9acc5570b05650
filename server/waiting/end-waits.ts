/** Dates leave the line: their rows stay, and say why they are not held. */

import type { OccurrenceRow } from '../../db/bookings.ts';
import * as bookings from '../../db/bookings.ts';
import type { Tx } from '../../db/database.ts';
import * as waits from '../../db/waits.ts';
import type { OccurrenceReason } from '../../shared/bookings/schemas.ts';
import { bookingStateOf } from '../../shared/bookings/state.ts';
import type { WaitState } from '../../shared/waiting/wait.ts';

const reasonAfter: Readonly<Partial<Record<WaitState, OccurrenceReason>>> = {
  withdrawn: 'skipped-by-booker',
  passed: 'wait-ended',
  gone: 'wait-ended',
};

/** Ends waits whose dates are not had after all. */
export const endWaits = async (
  tx: Tx,
  rows: readonly waits.WaitRow[],
  state: 'withdrawn' | 'passed' | 'gone',
): Promise<void> => {
  await waits.update(
    tx,
    rows.map(({ id }) => id),
    { state },
  );
  await bookings.updateOccurrences(
    tx,
    rows.map(({ occurrenceId }) => occurrenceId),
    { reason: reasonAfter[state] ?? null },
  );
};

/** Dates that are had leave the line; what they are then, the caller says. */
export const takeWaits = async (tx: Tx, occurrenceIds: readonly string[]): Promise<void> => {
  const rows = await waits.activeOf(tx, occurrenceIds);
  await waits.update(
    tx,
    rows.map(({ id }) => id),
    { state: 'taken' },
  );
};

/** What was held for the dates is held no more, and they stand in line again where they stood. */
export const backInLine = async (tx: Tx, proposalId: string, occurrenceIds: readonly string[]): Promise<void> => {
  const offered = await waits.ofProposal(tx, proposalId);
  const back = offered.filter(({ occurrenceId }) => occurrenceIds.includes(occurrenceId)).map(({ id }) => id);
  await waits.update(tx, back, { state: 'waiting', proposalId: null });
};

const isWaiting = ({ state, reason }: OccurrenceRow): boolean => state === 'skipped' && reason === 'waiting';

/**
 * A booking that is called off or denied waits for nothing any more; and one that only waited, and does so no longer, is
 * over. Called whenever a booking is stored.
 * @param occurrences of one booking
 * @returns whether it changed any
 */
export const settleWaits = async (tx: Tx, occurrences: readonly OccurrenceRow[]): Promise<boolean> => {
  const state = bookingStateOf(
    occurrences.map((each) => each.state),
    false,
  );
  const waiting = occurrences.filter(isWaiting).map(({ id }) => id);
  const isOver = state === 'cancelled' || state === 'denied';
  if (!isOver && state !== 'draft') return false;
  if (state === 'draft' && waiting.length > 0) return false;
  const left =
    state === 'draft' ? occurrences.filter(({ reason }) => reason !== 'holiday').map(({ id }) => id) : waiting;
  if (left.length === 0) return false;
  await endWaits(tx, await waits.activeOf(tx, waiting), 'withdrawn');
  await bookings.updateOccurrences(tx, left, { state: 'cancelled' });
  return true;
};
