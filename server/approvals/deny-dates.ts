/** A denial, whole or of some dates: what it does, and the paper that it leaves. */
import type { BookingRow, OccurrenceRow } from '../../db/bookings.ts';
import * as bookings from '../../db/bookings.ts';
import type { Tx } from '../../db/database.ts';
import * as proposals from '../../db/proposals.ts';
import { type Contender, lostByClass, type Precedence } from '../../shared/approvals/precedence.ts';
import type { DecisionRequest, DenyReason } from '../../shared/approvals/schemas.ts';
import type { Actor } from '../../shared/permissions.ts';
import { releaseRooms } from '../bookings/hold-rooms.ts';
import { saveBooking } from '../bookings/open-for-writing.ts';
import { recordEvent } from '../bookings/record-event.ts';
import type { Dependencies } from '../dependencies.ts';
import { writeLetter } from '../letters/write-letter.ts';
import { closeProposal } from '../proposals/close-proposal.ts';
import { tellDeclined } from '../proposals/tell-declined.ts';
import type { Rival } from './rivals.ts';

export interface Deciding {
  deps: Dependencies;
  tx: Tx;
  actor: Actor;
}

/** @returns the decision's id */
export const recordDecision = async (
  { deps, tx, actor }: Deciding,
  bookingId: string,
  decision: Pick<DecisionRequest, 'decision' | 'reasonCode' | 'message'>,
  occurrenceIds: string[],
  precedence: Precedence | null = null,
): Promise<string> => {
  const id = deps.newId();
  await bookings.insertDecision(tx, {
    id,
    bookingId,
    decision: decision.decision,
    reasonCode: decision.reasonCode ?? null,
    message: decision.message || null,
    occurrenceIds,
    decidedBy: actor.userId,
    decidedAt: deps.clock.now(),
    precedence,
  });
  return id;
};

export const denyDates = async ({ tx }: Deciding, occurrences: readonly OccurrenceRow[]): Promise<string[]> => {
  const ids = occurrences.map(({ id }) => id);
  await releaseRooms(tx, ids);
  await bookings.updateOccurrences(tx, ids, { state: 'denied', reason: 'denied' });
  return ids;
};

export interface Denial {
  /** Waiting dates of the booking. */
  dates: readonly OccurrenceRow[];
  reasonCode: DenyReason;
  message?: string | undefined;
  precedence?: Precedence | null;
  /** What the booking says beside it; the last word of staff stays where nothing is said. */
  changes?: Parameters<typeof saveBooking>[2];
}

/** Denies waiting dates with a decision, its letter, a line of history and a mail. */
export const denyWithLetter = async (
  deciding: Deciding,
  booking: BookingRow,
  { dates, reasonCode, message, precedence = null, changes }: Denial,
): Promise<BookingRow> => {
  const { deps, tx, actor } = deciding;
  const ids = await denyDates(deciding, dates);
  const decisionId = await recordDecision(
    deciding,
    booking.id,
    { decision: 'deny', reasonCode, message },
    ids,
    precedence,
  );
  const letterId = await writeLetter(deps, tx, actor, booking, {
    decisionId,
    dates,
    reasonCode,
    message: message || null,
    precedence,
  });
  const saved = await saveBooking(tx, booking, changes);
  const words = { count: ids.length, reasonCode, letterId, ...(message && { message }) };
  await recordEvent(deps, tx, actor, saved, 'denied', words);
  return saved;
};

/** A wished new place that somebody else is given: the date itself stays where it was, and whoever asked is told. */
const declineChange = async (
  { deps, tx, actor }: Deciding,
  booking: BookingRow,
  standIns: readonly OccurrenceRow[],
  reasonCode: DenyReason,
): Promise<void> => {
  const catalogue = await deps.catalogue(tx);
  for (const id of new Set(standIns.flatMap(({ proposalId }) => proposalId ?? []))) {
    const proposal = await proposals.find(tx, id);
    if (proposal?.state !== 'open') continue;
    const end = { state: 'declined', at: deps.clock.now(), byId: actor.userId, reasonCode } as const;
    await closeProposal(tx, catalogue, proposal, end);
    const saved = await saveBooking(tx, booking);
    await tellDeclined(deps, tx, actor, saved, { count: proposal.dates.length, proposalId: id, reasonCode });
  }
};

/** Denies the rivals' waiting dates that would lose, each rival with a decision, a letter and a mail of its own. */
export const denyRivals = async (
  deciding: Deciding,
  rivals: readonly Rival[],
  { precedence, message }: { precedence: Precedence; message?: string | undefined },
): Promise<void> => {
  const { tx } = deciding;
  for (const [bookingId, lost] of Map.groupBy(rivals, (rival) => rival.bookingId)) {
    const rival = (await bookings.find(tx, bookingId)) as BookingRow;
    const rows = await bookings.occurrencesByIds(tx, [...new Set(lost.map((each) => each.rivalOccurrenceId))]);
    const loser = precedence.lost.find((each) => each.bookingId === bookingId) as Contender;
    const reasonCode: DenyReason = lostByClass(precedence, loser) ? 'PRIORITY' : 'CONFLICT';
    const dates = rows.filter(({ state, proposalId }) => state === 'requested' && proposalId === null);
    if (dates.length > 0) await denyWithLetter(deciding, rival, { dates, reasonCode, message, precedence });
    const wished = rows.filter(({ proposalId }) => proposalId !== null);
    const now = (await bookings.find(tx, bookingId)) as BookingRow;
    if (wished.length > 0) await declineChange(deciding, now, wished, reasonCode);
  }
};
