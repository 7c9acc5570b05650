/** Who else wants the time of waiting dates, and which of them somebody holds by now. */
import type { OccurrenceRow } from '../../db/bookings.ts';
import * as claims from '../../db/claims.ts';
import type { Reader } from '../../db/database.ts';
import * as proposals from '../../db/proposals.ts';
import * as wishes from '../../db/wishes.ts';
import { claimSpan } from '../../shared/bookings/conflicts.ts';
import { type RoomUse, withParts } from '../bookings/hold-rooms.ts';
import { useOf } from '../bookings/open-for-writing.ts';
import type { Catalogue } from '../rooms/catalogue-types.ts';

/** A waiting date of another booking that wants some of the same space and time. */
export interface Rival {
  /** The date at hand. */
  occurrenceId: string;
  bookingId: string;
  rivalOccurrenceId: string;
}

/** Waiting dates of other bookings that would lose if these were approved. */
export const rivalsOf = async (
  reader: Reader,
  catalogue: Catalogue,
  bookingId: string,
  occurrences: readonly OccurrenceRow[],
): Promise<Rival[]> => {
  const found = new Map<string, Rival>();
  const uses = await withParts(
    reader,
    occurrences.map((row) => useOf(catalogue, row)),
  );
  for (const [room, group] of Map.groupBy(uses, (use) => use.room)) {
    const spans = group.map((use) => claimSpan(use, room.policy.turnaroundMinutes));
    for (const wish of await wishes.overlapping(reader, room.spaceIds, spans, { exceptBookingId: bookingId })) {
      const { occurrenceId } = group[wish.index] as RoomUse;
      const rival = { occurrenceId, bookingId: wish.bookingId, rivalOccurrenceId: wish.occurrenceId };
      found.set(`${occurrenceId} ${wish.occurrenceId}`, rival);
    }
  }
  return [...found.values()];
};

/**
 * Which of the dates somebody else holds by now.
 * @param ownStandIns what is held for the same booking by an offer: in nobody's way, for it ends with the decision
 */
export const takenDates = async (
  reader: Reader,
  uses: readonly RoomUse[],
  ownStandIns: readonly string[] = [],
): Promise<Map<string, 'busy' | 'closed'>> => {
  const taken = new Map<string, 'busy' | 'closed'>();
  const own = [...uses.map(({ occurrenceId }) => occurrenceId), ...ownStandIns];
  for (const [room, group] of Map.groupBy(await withParts(reader, uses), (use) => use.room)) {
    const spans = group.map((use) => claimSpan(use, room.policy.turnaroundMinutes));
    for (const clash of await claims.clashing(reader, room.spaceIds, spans, { exceptOccurrences: own }))
      taken.set((group[clash.index] as RoomUse).occurrenceId, clash.closureId === null ? 'busy' : 'closed');
  }
  return taken;
};

/** What is held for the booking itself by offers that wait for its answer. */
export const heldByOffers = async (reader: Reader, bookingId: string): Promise<string[]> => {
  const ids: string[] = [];
  for (const { id } of await proposals.openOf(reader, [bookingId]))
    ids.push(...(await proposals.standInsOf(reader, id)).map((row) => row.id));
  return ids;
};
