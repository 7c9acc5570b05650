/** Queries about what became of dates, and about the dates that somebody is to be written to about. */
import { and, asc, eq, gt, gte, inArray, isNull, lt, sql } from 'drizzle-orm';
import type { Instant } from '../shared/time.ts';
import type { OccurrenceRow } from './bookings.ts';
import type { Reader, Tx } from './database.ts';
import type { Tables } from './tables.ts';

export type AttendanceRow = Tables['attendances']['$inferSelect'];

/** The last word counts. */
export const record = async (tx: Tx, row: AttendanceRow): Promise<void> => {
  const { attendances } = tx.tables;
  const { outcome, people, at, byId } = row;
  await tx
    .insert(attendances)
    .values(row)
    .onConflictDoUpdate({ target: attendances.occurrenceId, set: { outcome, people, at, byId } });
};

/** What was told of dates, by their id; those of which nothing was told are missing. */
export const of = async (reader: Reader, occurrenceIds: readonly string[]): Promise<Map<string, AttendanceRow>> => {
  const { attendances } = reader.tables;
  if (occurrenceIds.length === 0) return new Map();
  const rows = await reader
    .select()
    .from(attendances)
    .where(inArray(attendances.occurrenceId, [...occurrenceIds]));
  return new Map(rows.map((row) => [row.occurrenceId, row]));
};

/**
 * Ids of bookings with an approved date in the rooms that begins between the instants. A room at a time, as the index
 * goes: there is none over all rooms.
 */
export const bookingsWithDates = async (
  reader: Reader,
  roomIds: readonly string[],
  from: Instant,
  to: Instant,
): Promise<string[]> => {
  const { occurrences } = reader.tables;
  if (roomIds.length === 0) return [];
  const rows = await reader
    .selectDistinct({ id: occurrences.bookingId })
    .from(occurrences)
    .where(
      and(
        inArray(occurrences.roomId, [...roomIds]),
        gt(occurrences.startAt, from),
        lt(occurrences.startAt, to),
        inArray(occurrences.state, ['approved', 'completed']),
        isNull(occurrences.proposalId),
      ),
    )
    .orderBy(asc(occurrences.bookingId));
  return rows.map(({ id }) => id);
};

/** The date itself, unless it is only a stand-in of a proposal. */
export const findDate = async (reader: Reader, occurrenceId: string): Promise<OccurrenceRow | undefined> => {
  const { occurrences } = reader.tables;
  const rows = await reader
    .select()
    .from(occurrences)
    .where(and(eq(occurrences.id, occurrenceId), isNull(occurrences.proposalId)));
  return rows[0];
};

/** How often nobody came to what each organisation had, nor said so, between two instants; those with none are missing. */
export const noShows = async (
  reader: Reader,
  organisationIds: readonly string[],
  from: Instant,
  to: Instant,
): Promise<Map<string, number>> => {
  const { bookings, occurrences, attendances } = reader.tables;
  if (organisationIds.length === 0) return new Map();
  const rows = await reader
    .select({ organisationId: bookings.organisationId, times: sql<number>`count(*)`.mapWith(Number) })
    .from(bookings)
    .innerJoin(occurrences, eq(occurrences.bookingId, bookings.id))
    .leftJoin(attendances, eq(attendances.occurrenceId, occurrences.id))
    .where(
      and(
        inArray(bookings.organisationId, [...new Set(organisationIds)]),
        eq(occurrences.state, 'no_show'),
        // Who says herself that it was not held has told; who says that it was is believed until staff look into it.
        isNull(attendances.occurrenceId),
        gte(occurrences.startAt, from),
        lt(occurrences.startAt, to),
      ),
    )
    .groupBy(bookings.organisationId);
  return new Map(rows.map(({ organisationId, times }) => [organisationId, times]));
};

/** How many dates each organisation cancelled late, of those between two instants; those with none are missing. */
export const lateCancellations = async (
  reader: Reader,
  organisationIds: readonly string[],
  from: Instant,
  to: Instant,
): Promise<Map<string, number>> => {
  const { bookings, occurrences } = reader.tables;
  if (organisationIds.length === 0) return new Map();
  const rows = await reader
    .select({ organisationId: bookings.organisationId, times: sql<number>`count(*)`.mapWith(Number) })
    .from(bookings)
    .innerJoin(occurrences, eq(occurrences.bookingId, bookings.id))
    .where(
      and(
        inArray(bookings.organisationId, [...new Set(organisationIds)]),
        eq(occurrences.reason, 'cancelled-late'),
        gte(occurrences.startAt, from),
        lt(occurrences.startAt, to),
      ),
    )
    .groupBy(bookings.organisationId);
  return new Map(rows.map(({ organisationId, times }) => [organisationId, times]));
};
