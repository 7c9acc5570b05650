/** Coming dates of what is open to everybody: only what the public may read. */
import { and, asc, count, eq, gt, inArray, isNotNull, isNull, lt, or, sql } from 'drizzle-orm';
import { DAY, type Instant, type Span } from '../shared/time.ts';
import type { Reader } from './database.ts';

export interface OpenDate extends Span {
  id: string;
  roomId: string;
  title: string;
  description: string | null;
  link: string | null;
  /** Null where it is not told, 0 for nothing. */
  priceCents: number | null;
  isCancelled: boolean;
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

/** The record of dates that everybody had been invited to when they were called off; `occurrenceIds` in its details. */
export const calledOff = { subjectKind: 'booking', action: 'booking.called-off' } as const;

/** How far the last date that is left of a booking may lie before one that was called off after it: a yearly feast. */
const mostBetween = 400 * DAY;

/** Cancelled dates to come that had been told to everybody. */
const calledOffIds = async (reader: Reader, endsAfter: Instant): Promise<string[]> => {
  const { audit, bookings, occurrences } = reader.tables;
  const dates = await reader
    .select({ id: occurrences.id, bookingId: occurrences.bookingId })
    .from(occurrences)
    .innerJoin(bookings, eq(bookings.id, occurrences.bookingId))
    .where(
      and(
        sql`${bookings.openToAll}`,
        gt(bookings.lastEnd, endsAfter - mostBetween),
        eq(occurrences.state, 'cancelled'),
        gt(occurrences.endAt, endsAfter),
      ),
    );
  if (dates.length === 0) return [];
  const records = await reader
    .select({ details: audit.details })
    .from(audit)
    .where(
      and(
        eq(audit.subjectKind, calledOff.subjectKind),
        inArray(audit.subjectId, [...new Set(dates.map(({ bookingId }) => bookingId))]),
        eq(audit.action, calledOff.action),
      ),
    );
  const told = new Set(records.flatMap(({ details }) => details.occurrenceIds as string[]));
  return dates.map(({ id }) => id).filter((id) => told.has(id));
};

/** Approved dates, and those called off that had been told before, in order of time; and how many there are in all. */
export const openDates = async (
  reader: Reader,
  { roomIds, contentArea, endsAfter, startsBefore }: OpenDatesFilter,
  page: { limit: number; after?: { start: Instant; id: string } | undefined },
): Promise<{ dates: OpenDate[]; total: number }> => {
  const { occurrences, bookings, organisations } = reader.tables;
  if (roomIds.length === 0) return { dates: [], total: 0 };
  const off = await calledOffIds(reader, endsAfter);
  const isTold = eq(occurrences.state, 'approved');
  const where = and(
    // In the very words of the index of open bookings.
    sql`${bookings.openToAll}`,
    gt(bookings.lastEnd, off.length > 0 ? endsAfter - mostBetween : endsAfter),
    eq(bookings.sensitive, false),
    isNotNull(bookings.publicTitle),
    contentArea === undefined ? undefined : eq(bookings.contentArea, contentArea),
    off.length > 0 ? or(isTold, inArray(occurrences.id, off)) : isTold,
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
      priceCents: bookings.publicPriceCents,
      state: occurrences.state,
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
  return {
    dates: rows.map(({ state, ...row }) => ({ ...row, title: row.title ?? '', isCancelled: state === 'cancelled' })),
    total: counted[0]?.total ?? 0,
  };
};
