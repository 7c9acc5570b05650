/** Coming dates of what is open to everybody: only what the public may read. */
import { and, asc, count, eq, gt, inArray, isNotNull, isNull, lt, or, sql } from 'drizzle-orm';
import type { Instant, Span } from '../shared/time.ts';
import type { Reader } from './database.ts';

export interface OpenDate extends Span {
  id: string;
  roomId: string;
  title: string;
  description: string | null;
  link: string | null;
  contentArea: string | null;
  /** Name of the organisation, which has let it be told. */
  organiser: string;
}

export interface OpenDatesFilter {
  roomIds: readonly string[];
  contentArea?: string | undefined;
  endsAfter: Instant;
  startsBefore?: Instant | undefined;
}

/** Approved dates in order of time, and how many there are in all. */
export const openDates = async (
  reader: Reader,
  { roomIds, contentArea, endsAfter, startsBefore }: OpenDatesFilter,
  page: { limit: number; after?: { start: Instant; id: string } | undefined },
): Promise<{ dates: OpenDate[]; total: number }> => {
  const { occurrences, bookings, organisations } = reader.tables;
  if (roomIds.length === 0) return { dates: [], total: 0 };
  const where = and(
    // In the very words of the index of open bookings.
    sql`${bookings.openToAll}`,
    gt(bookings.lastEnd, endsAfter),
    eq(bookings.sensitive, false),
    isNotNull(bookings.publicTitle),
    contentArea === undefined ? undefined : eq(bookings.contentArea, contentArea),
    eq(occurrences.state, 'approved'),
    isNull(occurrences.proposalId),
    inArray(occurrences.roomId, [...roomIds]),
    gt(occurrences.endAt, endsAfter),
    startsBefore === undefined ? undefined : lt(occurrences.startAt, startsBefore),
  );
  const { after } = page;
  const beyond =
    after &&
    or(gt(occurrences.startAt, after.start), and(eq(occurrences.startAt, after.start), gt(occurrences.id, after.id)));
  const rows = await reader
    .select({
      id: occurrences.id,
      roomId: occurrences.roomId,
      start: occurrences.startAt,
      end: occurrences.endAt,
      title: bookings.publicTitle,
      description: bookings.publicDescription,
      link: bookings.publicLink,
      contentArea: bookings.contentArea,
      organiser: organisations.name,
    })
    .from(occurrences)
    .innerJoin(bookings, eq(bookings.id, occurrences.bookingId))
    .innerJoin(organisations, eq(organisations.id, bookings.organisationId))
    .where(and(where, beyond))
    .orderBy(asc(occurrences.startAt), asc(occurrences.id))
    .limit(page.limit);
  const counted = await reader
    .select({ total: count() })
    .from(occurrences)
    .innerJoin(bookings, eq(bookings.id, occurrences.bookingId))
    .where(where);
  // The condition above says that there is a title.
  return { dates: rows.map((row) => ({ ...row, title: row.title ?? '' })), total: counted[0]?.total ?? 0 };
};
