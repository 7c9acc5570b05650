/** Writes what occurrences hold or wish for: one row per physical space of every room of the date, turnaround included. */
import * as bookings from '../../db/bookings.ts';
import * as claims from '../../db/claims.ts';
import type { Reader, Tx } from '../../db/database.ts';
import * as wishes from '../../db/wishes.ts';
import { claimSpan } from '../../shared/bookings/conflicts.ts';
import type { BookingPart } from '../../shared/bookings/parts.ts';
import type { Span } from '../../shared/time.ts';
import type { CatalogueRoom } from '../rooms/catalogue-types.ts';
import { partUsesOf } from './part-uses.ts';

export interface RoomUse extends Span {
  occurrenceId: string;
  room: CatalogueRoom;
}

const alongside = <T extends RoomUse>(
  uses: readonly T[],
  partsOf: (use: T) => readonly BookingPart[],
): (T | RoomUse)[] =>
  uses.flatMap((use) => {
    const { occurrenceId } = use;
    return [use, ...partUsesOf(partsOf(use), use).map(({ room, start, end }) => ({ occurrenceId, room, start, end }))];
  });

/**
 * The dates, each followed by what its other rooms take, where the event has any.
 * @param known the parts of all of them, where they are at hand
 */
export const withParts = async <T extends RoomUse>(
  reader: Reader,
  uses: readonly T[],
  known?: readonly BookingPart[],
): Promise<(T | RoomUse)[]> => {
  if (known) return alongside(uses, () => known);
  const ids = uses.map(({ occurrenceId }) => occurrenceId);
  const parts = await bookings.partsOfOccurrences(reader, ids);
  return alongside(uses, ({ occurrenceId }) => parts.get(occurrenceId) ?? []);
};

const spaceRows = (uses: readonly RoomUse[]) =>
  uses.flatMap(({ room, occurrenceId, start, end }) => {
    const span = claimSpan({ start, end }, room.policy.turnaroundMinutes);
    return room.spaceIds.map((spaceId) => ({ spaceId, startAt: span.start, endAt: span.end, occurrenceId }));
  });

const claim = (tx: Tx, uses: readonly RoomUse[]): Promise<void> => claims.add(tx, spaceRows(uses));
const wish = (tx: Tx, uses: readonly RoomUse[]): Promise<void> => wishes.add(tx, spaceRows(uses));

/** Gives the rooms. @throws ClaimOverlap when the engine finds a holder that the judgement did not */
export const claimRooms = async (tx: Tx, uses: readonly RoomUse[], parts?: readonly BookingPart[]): Promise<void> =>
  claim(tx, await withParts(tx, uses, parts));

/** Asks for the rooms, in competition with others. */
export const wishForRooms = async (tx: Tx, uses: readonly RoomUse[]): Promise<void> =>
  wish(tx, await withParts(tx, uses));

/** Whether a request for the room holds its time: as the room wants it, or as its house does. */
export const holdsSlot = ({ policy, site }: CatalogueRoom): boolean => policy.requestsHoldSlot ?? site.requestsHoldSlot;

/** Asks for the rooms as they or their houses want it: a request holds its slot until it is decided, or it competes for it. */
export const askForRooms = async (tx: Tx, uses: readonly RoomUse[], parts?: readonly BookingPart[]): Promise<void> => {
  const all = await withParts(tx, uses, parts);
  await claim(
    tx,
    all.filter(({ room }) => holdsSlot(room)),
  );
  await wish(
    tx,
    all.filter(({ room }) => !holdsSlot(room)),
  );
};

/** Gives back whatever the occurrences hold or wish for. */
export const releaseRooms = async (tx: Tx, occurrenceIds: readonly string[]): Promise<void> => {
  await claims.removeOfOccurrences(tx, occurrenceIds);
  await wishes.removeOfOccurrences(tx, occurrenceIds);
};
