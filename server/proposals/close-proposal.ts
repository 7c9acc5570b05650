/** Ends an open proposal: places what was accepted, gives back the rest, and keeps the record. */

import type { OccurrenceRow } from '../../db/bookings.ts';
import * as bookings from '../../db/bookings.ts';
import type { Tx } from '../../db/database.ts';
import type { ProposalRow } from '../../db/proposals.ts';
import * as proposals from '../../db/proposals.ts';
import type { OccurrenceState } from '../../shared/bookings/state.ts';
import type { ProposalState } from '../../shared/proposals/proposal.ts';
import type { Instant } from '../../shared/time.ts';
import { askForRooms, claimRooms, releaseRooms } from '../bookings/hold-rooms.ts';
import { useOf } from '../bookings/open-for-writing.ts';
import type { Catalogue } from '../rooms/catalogue-types.ts';

export interface ProposalEnd {
  state: Exclude<ProposalState, 'open'>;
  at: Instant;
  byId: string | null;
  answer?: string | null;
  reasonCode?: string | null;
  /** Dates that are placed anew; none when left out. */
  accepted?: ReadonlySet<string>;
  /** What the accepted dates are then: approved, or asked for where staff must still look. */
  becomes?: Extract<OccurrenceState, 'approved' | 'requested'>;
}

const movedReason = (before: OccurrenceRow, after: OccurrenceRow) =>
  before.startAt === after.startAt && before.endAt === after.endAt ? 'moved-room' : 'moved-time';

/** The date takes the place of its stand-in; its id stays, and so does its place in every calendar. */
const takePlace = async (
  tx: Tx,
  catalogue: Catalogue,
  date: OccurrenceRow,
  standIn: OccurrenceRow,
  state: 'approved' | 'requested',
): Promise<void> => {
  const { roomId, localStart, localEnd, startAt, endAt } = standIn;
  const isSame = roomId === date.roomId && startAt === date.startAt && endAt === date.endAt;
  await bookings.updateOccurrences(tx, [date.id], {
    roomId,
    localStart,
    localEnd,
    startAt,
    endAt,
    state,
    reason: isSame ? null : movedReason(date, standIn),
    reasonText: null,
  });
  const uses = [useOf(catalogue, { ...date, roomId, startAt, endAt })];
  await (state === 'approved' ? claimRooms(tx, uses) : askForRooms(tx, uses));
};

/**
 * Accepted dates are not judged here: the caller has, in the same transaction.
 * @throws ClaimOverlap when a place is not free that the judgement found so
 */
export const closeProposal = async (
  tx: Tx,
  catalogue: Catalogue,
  proposal: ProposalRow,
  end: ProposalEnd,
): Promise<void> => {
  const accepted = end.accepted ?? new Set<string>();
  const standIns = await proposals.standInsOf(tx, proposal.id);
  const dates = await bookings.occurrencesByIds(
    tx,
    standIns.flatMap(({ standsForId }) => standsForId ?? []),
  );
  const isTaken = ({ standsForId }: OccurrenceRow) => standsForId !== null && accepted.has(standsForId);
  const taken = standIns.filter(isTaken);
  await releaseRooms(tx, [...standIns.map(({ id }) => id), ...taken.flatMap(({ standsForId }) => standsForId ?? [])]);
  await proposals.removeStandIns(
    tx,
    standIns.map(({ id }) => id),
  );
  for (const standIn of taken) {
    const date = dates.find(({ id }) => id === standIn.standsForId);
    if (date) await takePlace(tx, catalogue, date, standIn, end.becomes ?? 'approved');
  }
  const isOpen = new Set(standIns.map(({ standsForId }) => standsForId));
  await proposals.update(tx, proposal.id, {
    state: end.state,
    answeredById: end.byId,
    answeredAt: end.at,
    answer: end.answer ?? null,
    reasonCode: end.reasonCode ?? null,
    dates: proposal.dates.map((date) =>
      isOpen.has(date.occurrenceId)
        ? { ...date, answer: accepted.has(date.occurrenceId) ? ('accepted' as const) : ('declined' as const) }
        : date,
    ),
  });
};
