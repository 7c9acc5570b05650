/** Queries about requests that wait for a decision: the queue, its clock, and what was brought to somebody else. */
import { and, asc, count, eq, gt, inArray, isNotNull, isNull, lt, notInArray, or } from 'drizzle-orm';
import type { Instant } from '../shared/time.ts';
import type { BookingRow } from './bookings.ts';
import type { Reader, Tx } from './database.ts';

export interface WaitingFilter {
  siteIds: readonly string[];
  /** Only those whose promised day lies before this local date. */
  promisedBefore?: string | undefined;
  /** Only those that wait for the county and not for the organisation: their clock runs. */
  clockRuns?: boolean;
  /** Only those that were not yet brought to somebody else. */
  unescalated?: boolean;
  /** Only those that the organisation has been asked about. */
  asked?: boolean;
}

/** Requests, of bookings or of changes to them, that wait for a decision at these sites, oldest promise first. */
export const waiting = async (
  reader: Reader,
  filter: WaitingFilter,
  page: { limit: number; after?: { decideBy: string; id: string } | undefined },
): Promise<{ rows: BookingRow[]; total: number }> => {
  const { bookings } = reader.tables;
  if (filter.siteIds.length === 0) return { rows: [], total: 0 };
  const where = and(
    inArray(bookings.siteId, [...filter.siteIds]),
    // An approved booking has a promised day only while a change of it waits for an answer.
    filter.asked === true
      ? eq(bookings.state, 'info_needed')
      : or(inArray(bookings.state, ['requested', 'info_needed']), isNotNull(bookings.decideBy)),
    filter.promisedBefore === undefined ? undefined : lt(bookings.decideBy, filter.promisedBefore),
    filter.clockRuns === true ? isNull(bookings.clockStoppedAt) : undefined,
    filter.unescalated === true ? isNull(bookings.escalatedAt) : undefined,
  );
  const { after } = page;
  const beyond =
    after &&
    or(gt(bookings.decideBy, after.decideBy), and(eq(bookings.decideBy, after.decideBy), gt(bookings.id, after.id)));
  const rows = await reader
    .select()
    .from(bookings)
    .where(and(where, beyond))
    .orderBy(asc(bookings.decideBy), asc(bookings.id))
    .limit(page.limit);
  const counted = await reader.select({ total: count() }).from(bookings).where(where);
  return { rows, total: counted[0]?.total ?? 0 };
};

/** Requests at these sites whose clock stands though neither a question nor an offer waits for the organisation. */
export const stoppedWithoutOffer = async (reader: Reader, siteIds: readonly string[]): Promise<{ id: string }[]> => {
  const { bookings, proposals } = reader.tables;
  if (siteIds.length === 0) return [];
  const open = reader
    .select({ id: proposals.bookingId })
    .from(proposals)
    .where(and(eq(proposals.state, 'open'), eq(proposals.kind, 'offer')));
  return reader
    .select({ id: bookings.id })
    .from(bookings)
    .where(
      and(
        inArray(bookings.siteId, [...siteIds]),
        eq(bookings.state, 'requested'),
        isNotNull(bookings.clockStoppedAt),
        notInArray(bookings.id, open),
      ),
    );
};

/** These are brought to somebody else now, without raising their versions. */
export const markEscalated = async (tx: Tx, ids: readonly string[], at: Instant): Promise<void> => {
  const { bookings } = tx.tables;
  if (ids.length === 0) return;
  await tx
    .update(bookings)
    .set({ escalatedAt: at })
    .where(inArray(bookings.id, [...ids]));
};

/** Stops or starts the clock of the promised answer, without raising the version. */
export const setClock = async (
  tx: Tx,
  id: string,
  columns: Pick<BookingRow, 'clockStoppedAt' | 'decideBy'>,
): Promise<void> => {
  const { bookings } = tx.tables;
  await tx.update(bookings).set(columns).where(eq(bookings.id, id));
};
