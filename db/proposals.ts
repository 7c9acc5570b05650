/** Queries about proposals: new places for dates that one side asks for and the other answers. */
import { and, asc, count, eq, inArray, isNotNull, lte } from 'drizzle-orm';
import type { ProposalKind, ProposalState } from '../shared/proposals/proposal.ts';
import type { Instant } from '../shared/time.ts';
import { type OccurrenceRow, occurrencesByIds } from './bookings.ts';
import type { Reader, Tx } from './database.ts';
import type { Tables } from './tables.ts';

export type ProposalRow = Tables['proposals']['$inferSelect'];

export const insert = (tx: Tx, row: ProposalRow): Promise<void> => tx.insertRows('proposals', [row]);

export const find = async (reader: Reader, id: string): Promise<ProposalRow | undefined> => {
  const { proposals } = reader.tables;
  return (await reader.select().from(proposals).where(eq(proposals.id, id)))[0];
};

/** All that were ever made for the bookings, oldest first. */
export const ofBookings = async (reader: Reader, bookingIds: readonly string[]): Promise<ProposalRow[]> => {
  const { proposals } = reader.tables;
  if (bookingIds.length === 0) return [];
  return reader
    .select()
    .from(proposals)
    .where(inArray(proposals.bookingId, [...bookingIds]))
    .orderBy(asc(proposals.madeAt), asc(proposals.id));
};

/** Those of the bookings that wait for an answer, oldest first. */
export const openOf = async (reader: Reader, bookingIds: readonly string[]): Promise<ProposalRow[]> =>
  (await ofBookings(reader, bookingIds)).filter(({ state }) => state === 'open');

/** How many dates of each booking something is held for until the organisation answers; bookings without any are absent. */
export const datesOffered = async (reader: Reader, bookingIds: readonly string[]): Promise<Map<string, number>> => {
  const { occurrences, proposals } = reader.tables;
  if (bookingIds.length === 0) return new Map();
  const rows = await reader
    .select({ bookingId: proposals.bookingId, dates: count() })
    .from(proposals)
    .innerJoin(occurrences, eq(occurrences.proposalId, proposals.id))
    .where(
      and(
        inArray(proposals.bookingId, [...bookingIds]),
        eq(proposals.state, 'open'),
        inArray(proposals.kind, ['offer', 'freed']),
      ),
    )
    .groupBy(proposals.bookingId);
  return new Map(rows.map(({ bookingId, dates }) => [bookingId, dates]));
};

/** Open ones of these kinds whose time to answer is over. */
export const lapsed = async (reader: Reader, kinds: readonly ProposalKind[], now: Instant): Promise<ProposalRow[]> => {
  const { proposals } = reader.tables;
  return reader
    .select()
    .from(proposals)
    .where(
      and(
        eq(proposals.state, 'open'),
        inArray(proposals.kind, [...kinds]),
        isNotNull(proposals.answerUntil),
        lte(proposals.answerUntil, now),
      ),
    )
    .orderBy(asc(proposals.answerUntil), asc(proposals.id));
};

/** Open changes of which no date can be moved any more: each has begun, where it is or where it would be. */
export const begunChanges = async (reader: Reader, now: Instant): Promise<ProposalRow[]> => {
  const { occurrences, proposals } = reader.tables;
  const isOpen = and(eq(proposals.state, 'open'), eq(proposals.kind, 'change'));
  const open = await reader.select().from(proposals).where(isOpen).orderBy(asc(proposals.madeAt), asc(proposals.id));
  if (open.length === 0) return [];
  const standIns = await reader
    .select()
    .from(occurrences)
    .where(
      inArray(
        occurrences.proposalId,
        open.map(({ id }) => id),
      ),
    );
  const dates = await occurrencesByIds(
    reader,
    standIns.flatMap(({ standsForId }) => standsForId ?? []),
  );
  const coming = new Set(dates.filter(({ startAt }) => startAt > now).map(({ id }) => id));
  const movable = standIns.filter(({ startAt, standsForId }) => startAt > now && coming.has(standsForId ?? ''));
  const alive = new Set(movable.map(({ proposalId }) => proposalId));
  return open.filter(({ id }) => !alive.has(id));
};

export const update = async (
  tx: Tx,
  id: string,
  changes: Partial<Omit<ProposalRow, 'id' | 'bookingId' | 'kind'>> & { state?: ProposalState },
): Promise<void> => {
  const { proposals } = tx.tables;
  await tx.update(proposals).set(changes).where(eq(proposals.id, id));
};

/** The occurrences that hold or wish for what an open proposal asks, in order of time. */
export const standInsOf = async (reader: Reader, proposalId: string): Promise<OccurrenceRow[]> => {
  const { occurrences } = reader.tables;
  return reader
    .select()
    .from(occurrences)
    .where(eq(occurrences.proposalId, proposalId))
    .orderBy(asc(occurrences.startAt), asc(occurrences.id));
};

/** Takes stand-ins away; what they hold or wish for must be gone by then. */
export const removeStandIns = async (tx: Tx, ids: readonly string[]): Promise<void> => {
  const { occurrences } = tx.tables;
  if (ids.length === 0) return;
  await tx.delete(occurrences).where(and(isNotNull(occurrences.proposalId), inArray(occurrences.id, [...ids])));
};
