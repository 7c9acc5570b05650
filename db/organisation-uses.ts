/** What an organisation takes of rooms, in all houses together. */
import { and, asc, eq, gte, inArray, isNull, lt } from 'drizzle-orm';
import type { BookingPart } from '../shared/bookings/parts.ts';
import type { Instant, LocalDateTime } from '../shared/time.ts';
import type { Reader } from './database.ts';

/** A date of an organisation, with the rooms that its event takes beside the first. */
export interface OrganisationDate {
  id: string;
  roomId: string;
  siteId: string;
  start: Instant;
  localStart: LocalDateTime;
  localEnd: LocalDateTime;
  parts: readonly BookingPart[];
}

/** What it has had, has or asks for from one instant to another, in order of time. */
export const datesOf = async (
  reader: Reader,
  organisationId: string,
  { from, to }: { from: Instant; to: Instant },
): Promise<OrganisationDate[]> => {
  const { bookings, occurrences, rooms } = reader.tables;
  return reader
    .select({
      id: occurrences.id,
      roomId: occurrences.roomId,
      siteId: rooms.siteId,
      start: occurrences.startAt,
      localStart: occurrences.localStart,
      localEnd: occurrences.localEnd,
      parts: bookings.parts,
    })
    .from(bookings)
    .innerJoin(occurrences, eq(occurrences.bookingId, bookings.id))
    .innerJoin(rooms, eq(rooms.id, occurrences.roomId))
    .where(
      and(
        eq(bookings.organisationId, organisationId),
        gte(occurrences.startAt, from),
        lt(occurrences.startAt, to),
        inArray(occurrences.state, ['requested', 'approved', 'completed', 'no_show']),
        isNull(occurrences.proposalId),
      ),
    )
    .orderBy(asc(occurrences.startAt), asc(occurrences.id));
};

/** In which house each of the rooms is. */
export const sitesOfRooms = async (reader: Reader, roomIds: readonly string[]): Promise<Map<string, string>> => {
  if (roomIds.length === 0) return new Map();
  const { rooms } = reader.tables;
  const rows = await reader
    .select({ id: rooms.id, siteId: rooms.siteId })
    .from(rooms)
    .where(inArray(rooms.id, [...new Set(roomIds)]));
  return new Map(rows.map(({ id, siteId }) => [id, siteId]));
};
