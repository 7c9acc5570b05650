/** Dates of events that take further rooms beside the first. */
import { and, eq, gte, inArray, isNull, lt, sql } from 'drizzle-orm';
import type { BookingPart } from '../shared/bookings/parts.ts';
import type { Instant, LocalDateTime } from '../shared/time.ts';
import type { Reader } from './database.ts';

/** A date with the rooms that its event takes beside the first. */
export interface DateWithParts {
  id: string;
  roomId: string;
  start: Instant;
  end: Instant;
  localStart: LocalDateTime;
  localEnd: LocalDateTime;
  parts: readonly BookingPart[];
}

/** What the organisation has had, has or asks for of which the room may be a part; few events have any. */
export const datesWithPart = async (
  reader: Reader,
  query: { organisationId: string; roomId: string; from: Instant; to: Instant; exceptOccurrences: readonly string[] },
): Promise<DateWithParts[]> => {
  const { bookings, occurrences } = reader.tables;
  const rows = await reader
    .select({
      id: occurrences.id,
      roomId: occurrences.roomId,
      start: occurrences.startAt,
      end: occurrences.endAt,
      localStart: occurrences.localStart,
      localEnd: occurrences.localEnd,
      parts: bookings.parts,
    })
    .from(bookings)
    .innerJoin(occurrences, eq(occurrences.bookingId, bookings.id))
    .where(
      and(
        eq(bookings.organisationId, query.organisationId),
        sql`${bookings.parts} <> '[]'`,
        gte(occurrences.startAt, query.from),
        lt(occurrences.startAt, query.to),
        inArray(occurrences.state, ['requested', 'approved', 'completed', 'no_show']),
        isNull(occurrences.proposalId),
      ),
    );
  const except = new Set(query.exceptOccurrences);
  return rows.filter(({ id, parts }) => !except.has(id) && parts.some(({ roomId }) => roomId === query.roomId));
};
