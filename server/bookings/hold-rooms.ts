/** Writes what occurrences hold or wish for: one row per physical space, turnaround included. */
import * as claims from '../../db/claims.ts';
import type { Tx } from '../../db/database.ts';
import * as wishes from '../../db/wishes.ts';
import { claimSpan } from '../../shared/bookings/conflicts.ts';
import type { Span } from '../../shared/time.ts';
import type { CatalogueRoom } from '../rooms/catalogue-types.ts';

export interface RoomUse extends Span {
  occurrenceId: string;
  room: CatalogueRoom;
}

const spaceRows = (uses: readonly RoomUse[]) =>
  uses.flatMap(({ room, occurrenceId, start, end }) => {
    const span = claimSpan({ start, end }, room.policy.turnaroundMinutes);
    return room.spaceIds.map((spaceId) => ({ spaceId, startAt: span.start, endAt: span.end, occurrenceId }));
  });

/** Gives the rooms. @throws ClaimOverlap when the engine finds a holder that the judgement did not */
export const claimRooms = (tx: Tx, uses: readonly RoomUse[]): Promise<void> => claims.add(tx, spaceRows(uses));

/** Asks for the rooms, in competition with others. */
export const wishForRooms = (tx: Tx, uses: readonly RoomUse[]): Promise<void> => wishes.add(tx, spaceRows(uses));

/** Whether a request for the room holds its time: as the room wants it, or as its house does. */
export const holdsSlot = ({ policy, site }: CatalogueRoom): boolean => policy.requestsHoldSlot ?? site.requestsHoldSlot;

/** Asks for the rooms as they or their houses want it: a request holds its slot until it is decided, or it competes for it. */
export const askForRooms = async (tx: Tx, uses: readonly RoomUse[]): Promise<void> => {
  await claimRooms(
    tx,
    uses.filter(({ room }) => holdsSlot(room)),
  );
  await wishForRooms(
    tx,
    uses.filter(({ room }) => !holdsSlot(room)),
  );
};

/** Gives back whatever the occurrences hold or wish for. */
export const releaseRooms = async (tx: Tx, occurrenceIds: readonly string[]): Promise<void> => {
  await claims.removeOfOccurrences(tx, occurrenceIds);
  await wishes.removeOfOccurrences(tx, occurrenceIds);
};
