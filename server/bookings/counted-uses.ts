/** The hours that an organisation's quota in a room counts: those of its dates there, and of events it is a part of. */
import * as bookings from '../../db/bookings.ts';
import type { Reader } from '../../db/database.ts';
import { datesWithPart } from '../../db/part-uses.ts';
import type { CountedUse } from '../../shared/bookings/policy.ts';
import type { Instant } from '../../shared/time.ts';
import type { CatalogueRoom } from '../rooms/catalogue-types.ts';
import { partUsesOf } from './part-uses.ts';

/** With the date that it is of. */
export interface DatedUse extends CountedUse {
  occurrenceId: string;
}

/** From one instant to another, in no order. */
export const countedUses = async (
  reader: Reader,
  room: CatalogueRoom,
  query: { organisationId: string; from: Instant; to: Instant; exceptOccurrences: readonly string[] },
): Promise<DatedUse[]> => {
  const asked = { ...query, roomId: room.id };
  const dates = await datesWithPart(reader, asked);
  const beside = dates.flatMap(({ id, roomId, start, end, parts }) => {
    // A date in another house has its parts no longer.
    const first = room.site.rooms.find(({ id }) => id === roomId);
    const own = first ? partUsesOf(parts, { room: first, start, end }) : [];
    return own.flatMap((part) => (part.room.id === room.id ? [{ ...part, occurrenceId: id }] : []));
  });
  const there = await bookings.usesOfRoom(reader, asked);
  return [...there.map(({ id, ...times }) => ({ ...times, occurrenceId: id })), ...beside];
};
