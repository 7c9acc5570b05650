/** Places that are held for an offer and have to be given back: the offer is then without them, or over. */
import type { BookingRow, OccurrenceRow } from '../../db/bookings.ts';
import * as bookings from '../../db/bookings.ts';
import type { Tx } from '../../db/database.ts';
import * as proposals from '../../db/proposals.ts';
import type { Actor } from '../../shared/permissions.ts';
import type { Instant } from '../../shared/time.ts';
import { startClock } from '../bookings/answer-clock.ts';
import { saveBooking } from '../bookings/open-for-writing.ts';
import { recordEvent } from '../bookings/record-event.ts';
import type { Dependencies } from '../dependencies.ts';
import { askAgain } from '../proposals/ask-again.ts';
import { backInLine } from '../waiting/end-waits.ts';

/** What an offer has lost. */
export interface GivenBack {
  proposal: proposals.ProposalRow;
  /** The dates that it offers no place any more. */
  occurrenceIds: readonly string[];
  /** Whether it offers nothing at all any more. */
  isOver: boolean;
}

/** What a date is that still waits without the place that it was offered. */
const waiting = { offer: 'requested', change: 'requested', freed: 'skipped' } as const;

/** @param standIns what they held must have been released */
export const giveBackOffers = async (
  tx: Tx,
  standIns: readonly OccurrenceRow[],
  { at, byId }: { at: Instant; byId: string | null },
): Promise<GivenBack[]> => {
  await proposals.removeStandIns(
    tx,
    standIns.map(({ id }) => id),
  );
  const givenBack: GivenBack[] = [];
  for (const [proposalId, gone] of Map.groupBy(standIns, (row) => row.proposalId ?? '')) {
    const proposal = await proposals.find(tx, proposalId);
    if (!proposal) continue;
    const occurrenceIds = gone.flatMap(({ standsForId }) => standsForId ?? []);
    const isOver = (await proposals.standInsOf(tx, proposalId)).length === 0;
    await proposals.update(tx, proposalId, {
      dates: proposal.dates.map((date) =>
        occurrenceIds.includes(date.occurrenceId) ? { ...date, answer: 'declined' } : date,
      ),
      ...(isOver && { state: 'overtaken', answeredById: byId, answeredAt: at }),
    });
    givenBack.push({ proposal, occurrenceIds, isOver });
  }
  return givenBack;
};

/**
 * The dates wait again as they did before they were offered something: in the queue, with the promised answer running,
 * or in line. Called once everything else has its place. Who has nothing to answer any more is told so.
 */
export const waitAsBefore = async (
  deps: Dependencies,
  tx: Tx,
  actor: Actor,
  givenBack: readonly GivenBack[],
): Promise<void> => {
  const catalogue = await deps.catalogue(tx);
  for (const { proposal, occurrenceIds, isOver } of givenBack) {
    const { id: proposalId, kind, bookingId } = proposal;
    if (kind === 'freed') await backInLine(tx, proposalId, occurrenceIds);
    else await askAgain(tx, catalogue, occurrenceIds);
    const saved = await saveBooking(tx, (await bookings.find(tx, bookingId)) as BookingRow);
    const running = await startClock(tx, catalogue, saved, deps.clock.now());
    const stillWait = (await bookings.occurrencesByIds(tx, occurrenceIds)).filter(
      ({ state }) => state === waiting[kind],
    );
    if (!isOver || stillWait.length === 0) continue;
    const event = kind === 'freed' ? 'queued' : 'offer-withdrawn';
    await recordEvent(deps, tx, actor, running, event, { count: stillWait.length, proposalId });
  }
};
