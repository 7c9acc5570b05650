/** Writes a proposal: its record, and stand-ins that hold or wish for the new places until it is answered. */

import type { OccurrenceRow } from '../../db/bookings.ts';
import * as bookings from '../../db/bookings.ts';
import type { Tx } from '../../db/database.ts';
import type { ProposalRow } from '../../db/proposals.ts';
import * as proposals from '../../db/proposals.ts';
import type { ProposalKind, ProposedDate } from '../../shared/proposals/proposal.ts';
import type { Instant } from '../../shared/time.ts';
import { claimRooms, type RoomUse, releaseRooms, wishForRooms } from '../bookings/hold-rooms.ts';
import type { Use } from '../bookings/judge-uses.ts';
import type { Dependencies } from '../dependencies.ts';

/** A date and the new place that is proposed for it. */
export interface Placement extends Use {
  row: OccurrenceRow;
}

export interface NewProposal {
  bookingId: string;
  kind: ProposalKind;
  placements: readonly Placement[];
  /** Null where the product itself makes it. */
  madeById: string | null;
  message: string | null;
  answerUntil: Instant | null;
}

const placeOf = ({ roomId, localStart, localEnd }: OccurrenceRow): ProposedDate['from'] => ({
  roomId,
  localStart,
  localEnd,
});

/**
 * What is proposed *to* an organisation is held for it, so that it can be had when it is accepted; what an organisation
 * asks for competes with others, as every request does. A waiting date that held its time only wishes for it meanwhile:
 * it cannot hold two places.
 * @throws ClaimOverlap when a place is not free that the judgement found so
 */
export const makeProposal = async (deps: Dependencies, tx: Tx, made: NewProposal): Promise<ProposalRow> => {
  const row: ProposalRow = {
    id: deps.newId(),
    bookingId: made.bookingId,
    kind: made.kind,
    state: 'open',
    madeById: made.madeById,
    madeAt: deps.clock.now(),
    answerUntil: made.answerUntil,
    message: made.message,
    dates: made.placements.map(({ row: date, room, localStart, localEnd }) => ({
      occurrenceId: date.id,
      from: placeOf(date),
      to: { roomId: room.id, localStart, localEnd },
      answer: null,
    })),
    answeredById: null,
    answeredAt: null,
    answer: null,
    reasonCode: null,
  };
  await proposals.insert(tx, row);
  const standIns = made.placements.map((placement): { row: OccurrenceRow; use: RoomUse } => {
    const id = deps.newId();
    const { row: date, room, localStart, localEnd, start, end } = placement;
    return {
      row: {
        id,
        bookingId: made.bookingId,
        roomId: room.id,
        originalStart: date.originalStart,
        localStart,
        localEnd,
        startAt: start,
        endAt: end,
        state: 'requested',
        reason: null,
        reasonText: null,
        standsForId: date.id,
        proposalId: row.id,
        askedAt: deps.clock.now(),
      },
      use: { occurrenceId: id, room, start, end },
    };
  });
  await bookings.insertOccurrences(
    tx,
    standIns.map((each) => each.row),
  );
  const uses = standIns.map(({ use }) => use);
  await (made.kind === 'change' ? wishForRooms(tx, uses) : claimRooms(tx, uses));
  return row;
};

/** Lets waiting dates that hold their time wish for it instead, before another place is held for them. */
export const wishInstead = async (tx: Tx, uses: readonly RoomUse[]): Promise<void> => {
  await releaseRooms(
    tx,
    uses.map(({ occurrenceId }) => occurrenceId),
  );
  await wishForRooms(tx, uses);
};
