/** Queries about bookings and their occurrences. */
import { and, asc, count, desc, eq, gt, gte, inArray, isNull, lt, lte, ne, or, type SQL, sql } from 'drizzle-orm';
import type { BookingPart } from '../shared/bookings/parts.ts';
import type { BookingState } from '../shared/bookings/state.ts';
import type { Instant } from '../shared/time.ts';
import type { Reader, Tx } from './database.ts';
import { textTable } from './json-tables.ts';
import type { Tables } from './tables.ts';

export type BookingRow = Tables['bookings']['$inferSelect'];
export type OccurrenceRow = Tables['occurrences']['$inferSelect'];
export type NewBooking = Tables['bookings']['$inferInsert'];
export type NewOccurrence = Tables['occurrences']['$inferInsert'];
export type DecisionRow = Tables['decisions']['$inferSelect'];

/** By id, or by the code of the demo data. */
export const find = async (reader: Reader, idOrCode: string): Promise<BookingRow | undefined> => {
  const { bookings } = reader.tables;
  const rows = await reader
    .select()
    .from(bookings)
    .where(or(eq(bookings.id, idOrCode), eq(bookings.code, idOrCode)));
  return rows[0];
};

export const byIds = async (reader: Reader, ids: readonly string[]): Promise<Map<string, BookingRow>> => {
  const { bookings } = reader.tables;
  if (ids.length === 0) return new Map();
  const rows = await reader
    .select()
    .from(bookings)
    .where(inArray(bookings.id, [...new Set(ids)]));
  return new Map(rows.map((row) => [row.id, row]));
};

/** The bookings' occurrences in order of time, skipped and cancelled ones included; no stand-ins of proposals. */
export const occurrencesOf = async (reader: Reader, bookingIds: readonly string[]): Promise<OccurrenceRow[]> => {
  const { occurrences } = reader.tables;
  if (bookingIds.length === 0) return [];
  return reader
    .select()
    .from(occurrences)
    .where(and(inArray(occurrences.bookingId, [...bookingIds]), isNull(occurrences.proposalId)))
    .orderBy(asc(occurrences.startAt), asc(occurrences.id));
};

export const occurrencesByIds = async (reader: Reader, ids: readonly string[]): Promise<OccurrenceRow[]> => {
  const { occurrences } = reader.tables;
  if (ids.length === 0) return [];
  return reader
    .select()
    .from(occurrences)
    .where(inArray(occurrences.id, [...ids]))
    .orderBy(asc(occurrences.startAt), asc(occurrences.id));
};

/** Who is asked for: everything, or what these organisations made or these sites house. */
export interface Visibility {
  everything: boolean;
  organisationIds: readonly string[];
  /** Of these only what their umbrella organisation made for them. */
  memberIds: readonly string[];
  siteIds: readonly string[];
}

export interface BookingFilter {
  visibility: Visibility;
  organisationId?: string | undefined;
  state?: BookingState | undefined;
  /** Only bookings with something at or after this instant. */
  from?: Instant | undefined;
  /** Only bookings that begin before this instant. */
  to?: Instant | undefined;
  now: Instant;
}

const visible = (
  { bookings }: Tables,
  { everything, organisationIds, memberIds, siteIds }: Visibility,
): SQL | undefined => {
  if (everything) return undefined;
  const parts = [
    organisationIds.length > 0 ? inArray(bookings.organisationId, [...organisationIds]) : undefined,
    memberIds.length > 0
      ? and(inArray(bookings.organisationId, [...memberIds]), eq(bookings.madeBy, 'umbrella'))
      : undefined,
    siteIds.length > 0 ? inArray(bookings.siteId, [...siteIds]) : undefined,
  ].filter((part) => part !== undefined);
  return parts.length > 0 ? or(...parts) : sql`1 = 0`;
};

/** Approved bookings become completed as time passes, without being written again. */
const inState = ({ bookings }: Tables, state: BookingState, now: Instant): SQL | undefined => {
  if (state === 'approved') return and(eq(bookings.state, 'approved'), gt(bookings.lastEnd, now));
  if (state === 'completed') {
    return or(eq(bookings.state, 'completed'), and(eq(bookings.state, 'approved'), lte(bookings.lastEnd, now)));
  }
  return eq(bookings.state, state);
};

const filtered = (tables: Tables, filter: BookingFilter): SQL | undefined => {
  const { bookings } = tables;
  return and(
    visible(tables, filter.visibility),
    filter.organisationId === undefined ? undefined : eq(bookings.organisationId, filter.organisationId),
    filter.state === undefined ? undefined : inState(tables, filter.state, filter.now),
    filter.from === undefined ? undefined : gt(bookings.lastEnd, filter.from),
    filter.to === undefined ? undefined : lt(bookings.firstStart, filter.to),
  );
};

/** A position in a list ordered by a number and then by id. */
export interface Position {
  at: number;
  id: string;
}

/** One page of bookings in the order of their first date, with the number of all that match. */
export const list = async (
  reader: Reader,
  filter: BookingFilter,
  page: { limit: number; after?: Position | undefined },
): Promise<{ rows: BookingRow[]; total: number }> => {
  const { bookings } = reader.tables;
  const where = filtered(reader.tables, filter);
  const after =
    page.after &&
    or(
      gt(bookings.firstStart, page.after.at),
      and(eq(bookings.firstStart, page.after.at), gt(bookings.id, page.after.id)),
    );
  const rows = await reader
    .select()
    .from(bookings)
    .where(and(where, after))
    .orderBy(asc(bookings.firstStart), asc(bookings.id))
    .limit(page.limit);
  const counted = await reader.select({ total: count() }).from(bookings).where(where);
  return { rows, total: counted[0]?.total ?? 0 };
};

/** What was asked of a room since an instant, the newest first; not what only waits in line. */
export const askedOfRoom = async (reader: Reader, roomId: string, since: Instant): Promise<BookingRow[]> => {
  const { bookings } = reader.tables;
  return reader
    .select()
    .from(bookings)
    .where(and(eq(bookings.roomId, roomId), gte(bookings.requestedAt, since), ne(bookings.state, 'draft')))
    .orderBy(desc(bookings.requestedAt), asc(bookings.id));
};

/** What staff decided about the bookings, in order of time. */
export const decisionsOf = async (reader: Reader, bookingIds: readonly string[]): Promise<DecisionRow[]> => {
  const { decisions } = reader.tables;
  if (bookingIds.length === 0) return [];
  return reader
    .select()
    .from(decisions)
    .where(inArray(decisions.bookingId, [...bookingIds]))
    .orderBy(asc(decisions.decidedAt), asc(decisions.id));
};

/** Milliseconds of approved use per organisation between two instants. */
export const approvedTime = async (
  reader: Reader,
  organisationIds: readonly string[],
  from: Instant,
  to: Instant,
): Promise<Map<string, number>> => {
  const { bookings, occurrences } = reader.tables;
  if (organisationIds.length === 0) return new Map();
  const rows = await reader
    .select({
      organisationId: bookings.organisationId,
      time: sql<number>`sum(${occurrences.endAt} - ${occurrences.startAt})`.mapWith(Number),
    })
    .from(occurrences)
    .innerJoin(bookings, eq(bookings.id, occurrences.bookingId))
    .where(
      and(
        inArray(bookings.organisationId, [...new Set(organisationIds)]),
        inArray(occurrences.state, ['approved', 'completed']),
        gte(occurrences.startAt, from),
        lt(occurrences.startAt, to),
      ),
    )
    .groupBy(bookings.organisationId);
  return new Map(rows.map(({ organisationId, time }) => [organisationId, time]));
};

/** What the organisation has had, has or asks for in the room, per occurrence, from one instant to another. */
export const usesOfRoom = async (
  reader: Reader,
  query: { organisationId: string; roomId: string; from: Instant; to: Instant; exceptOccurrences: readonly string[] },
): Promise<{ id: string; localStart: string; localEnd: string }[]> => {
  const { bookings, occurrences } = reader.tables;
  const rows = await reader
    .select({
      localStart: occurrences.localStart,
      localEnd: occurrences.localEnd,
      id: occurrences.id,
    })
    .from(occurrences)
    .innerJoin(bookings, eq(bookings.id, occurrences.bookingId))
    .where(
      and(
        eq(occurrences.roomId, query.roomId),
        gte(occurrences.startAt, query.from),
        lt(occurrences.startAt, query.to),
        inArray(occurrences.state, ['requested', 'approved', 'completed', 'no_show']),
        isNull(occurrences.proposalId),
        eq(bookings.organisationId, query.organisationId),
      ),
    );
  const except = new Set(query.exceptOccurrences);
  return rows.filter(({ id }) => !except.has(id));
};

/** The other rooms of the events that these dates belong to; only of events that have any. */
export const partsOfOccurrences = async (
  reader: Reader,
  occurrenceIds: readonly string[],
): Promise<Map<string, readonly BookingPart[]>> => {
  const { bookings, occurrences } = reader.tables;
  if (occurrenceIds.length === 0) return new Map();
  const rows = await reader
    .select({ id: occurrences.id, parts: bookings.parts })
    .from(occurrences)
    .innerJoin(bookings, eq(bookings.id, occurrences.bookingId))
    .where(and(sql`${occurrences.id} IN (${textTable(reader.engine, occurrenceIds)})`, sql`${bookings.parts} <> '[]'`));
  return new Map(rows.map(({ id, parts }) => [id, parts]));
};

export const insert = (tx: Tx, booking: NewBooking): Promise<void> => tx.insertRows('bookings', [booking]);

export const insertOccurrences = (tx: Tx, rows: readonly NewOccurrence[]): Promise<void> =>
  tx.insertRows('occurrences', rows);

/** Changes the booking and raises its version; answers whether it still had the version that was read. */
export const update = async (tx: Tx, row: BookingRow, changes: Partial<NewBooking>): Promise<boolean> => {
  const { bookings } = tx.tables;
  const changed = await tx
    .update(bookings)
    .set({ ...changes, version: row.version + 1 })
    .where(and(eq(bookings.id, row.id), eq(bookings.version, row.version)))
    .returning({ id: bookings.id });
  return changed.length === 1;
};

export const updateOccurrences = async (
  tx: Tx,
  ids: readonly string[],
  changes: Partial<Omit<NewOccurrence, 'id' | 'bookingId' | 'originalStart'>>,
): Promise<void> => {
  const { occurrences } = tx.tables;
  if (ids.length === 0) return;
  await tx
    .update(occurrences)
    .set(changes)
    .where(inArray(occurrences.id, [...ids]));
};

export const insertDecision = async (tx: Tx, decision: Tables['decisions']['$inferInsert']): Promise<void> => {
  await tx.insert(tx.tables.decisions).values(decision);
};
