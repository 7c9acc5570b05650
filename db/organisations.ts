/** Queries about organisations. */
import { and, asc, eq, inArray, isNull, lte, or, sql } from 'drizzle-orm';
import type { LocalDate } from '../shared/time.ts';
import { rowsOf } from './columns.ts';
import type { Reader, Tx } from './database.ts';
import type { Tables } from './tables.ts';

export type OrganisationRow = Tables['organisations']['$inferSelect'];

/** By id, or by the code of the demo data; itself, even when it has become part of another. */
export const findItself = async (reader: Reader, idOrCode: string): Promise<OrganisationRow | undefined> => {
  const rows = await rowsOf(
    reader,
    'organisations',
    sql`WHERE id = CAST(${idOrCode} AS text) OR code = CAST(${idOrCode} AS text)`,
  );
  return rows[0];
};

/** By id, or by the code of the demo data. One that has become part of another is that other one. */
export const find = async (reader: Reader, idOrCode: string): Promise<OrganisationRow | undefined> => {
  const row = await findItself(reader, idOrCode);
  // One step is enough: merging points whatever pointed at the merged one at its heir.
  return row?.mergedIntoId ? findItself(reader, row.mergedIntoId) : row;
};

export const byIds = async (reader: Reader, ids: readonly string[]): Promise<Map<string, OrganisationRow>> => {
  const { organisations } = reader.tables;
  if (ids.length === 0) return new Map();
  const rows = await reader
    .select()
    .from(organisations)
    .where(inArray(organisations.id, [...new Set(ids)]));
  return new Map(rows.map((row) => [row.id, row]));
};

/**
 * All that have not become part of another, in no order. A county has some thousands at most, and neither engine searches
 * or sorts names as Finnish and Swedish do.
 */
export const all = async (reader: Reader): Promise<OrganisationRow[]> => {
  const { organisations } = reader.tables;
  return reader.select().from(organisations).where(isNull(organisations.mergedIntoId));
};

/** Those whose verification holds until this day or an earlier one, in a fixed order. */
export const verifiedUntil = async (reader: Reader, day: LocalDate): Promise<OrganisationRow[]> => {
  const { organisations } = reader.tables;
  return reader
    .select()
    .from(organisations)
    .where(
      and(
        eq(organisations.status, 'verified'),
        lte(organisations.verifiedUntil, day),
        isNull(organisations.mergedIntoId),
      ),
    )
    .orderBy(asc(organisations.verifiedUntil), asc(organisations.id));
};

export const insert = (tx: Tx, organisation: Tables['organisations']['$inferInsert']): Promise<void> =>
  tx.insertRows('organisations', [organisation]);

/** Changes the organisation and raises its version. */
export const update = async (
  tx: Tx,
  { id, version }: Pick<OrganisationRow, 'id' | 'version'>,
  changes: Partial<Omit<OrganisationRow, 'id' | 'version'>>,
): Promise<OrganisationRow> => {
  const { organisations } = tx.tables;
  const [row] = await tx
    .update(organisations)
    .set({ ...changes, version: version + 1 })
    .where(eq(organisations.id, id))
    .returning();
  if (!row) throw new Error(`no organisation ${id} to change`);
  return row;
};

/** What belongs to an organisation, in numbers. */
export interface Belongings {
  bookings: number;
  agreements: number;
  /** Not accepted, not withdrawn. */
  invitations: number;
}

export const belongingsOf = async (reader: Reader, id: string): Promise<Belongings> => {
  const { bookings, agreements, invitations } = reader.tables;
  return {
    bookings: await reader.$count(bookings, eq(bookings.organisationId, id)),
    agreements: await reader.$count(agreements, eq(agreements.organisationId, id)),
    invitations: await reader.$count(
      invitations,
      and(eq(invitations.organisationId, id), isNull(invitations.acceptedAt), isNull(invitations.withdrawnAt)),
    ),
  };
};

/** The members of each of these umbrella organisations, by name. */
export const membersUnder = async (reader: Reader, umbrellaIds: readonly string[]): Promise<Map<string, string[]>> => {
  const { organisations } = reader.tables;
  const rows = await reader
    .select({ id: organisations.id, umbrellaId: organisations.umbrellaId })
    .from(organisations)
    .where(and(inArray(organisations.umbrellaId, [...umbrellaIds]), isNull(organisations.mergedIntoId)))
    .orderBy(asc(organisations.name), asc(organisations.id));
  const groups = Map.groupBy(rows, ({ umbrellaId }) => umbrellaId ?? '');
  return new Map([...groups].map(([umbrellaId, members]) => [umbrellaId, members.map(({ id }) => id)]));
};

/**
 * Gives everything that belongs to one organisation to another, and leaves a pointer. Members that both have keep the
 * grants that `members.merge` left them: ask that first.
 */
export const giveAll = async (tx: Tx, from: string, into: string): Promise<void> => {
  const { bookings, agreements, certificates, invitations, grants, calendarFeeds, embedKeys, organisations } =
    tx.tables;
  for (const table of [bookings, agreements, certificates, invitations, grants, calendarFeeds, embedKeys] as const) {
    await tx.update(table).set({ organisationId: into }).where(eq(table.organisationId, from));
  }
  await tx.update(bookings).set({ umbrellaId: into }).where(eq(bookings.umbrellaId, from));
  await tx.update(organisations).set({ umbrellaId: into }).where(eq(organisations.umbrellaId, from));
  await tx
    .update(organisations)
    .set({ mergedIntoId: into })
    .where(or(eq(organisations.id, from), eq(organisations.mergedIntoId, from)));
};

export interface Use {
  /** Approved dates that have not ended. */
  upcoming: number;
  /** Bookings that wait for a decision or an answer. */
  waiting: number;
}

/** What the organisation has before it. @param now in milliseconds */
export const useOf = async (reader: Reader, id: string, now: number): Promise<Use> => {
  const [row] = await reader.rows<{ upcoming: number; waiting: number }>(sql`SELECT
      (SELECT count(*) FROM occurrences o JOIN bookings b ON b.id = o.booking_id
        WHERE b.organisation_id = CAST(${id} AS text) AND o.state = 'approved' AND o.end_at > ${now}) AS upcoming,
      (SELECT count(*) FROM bookings b
        WHERE b.organisation_id = CAST(${id} AS text) AND b.state IN ('requested', 'info_needed')) AS waiting`);
  return { upcoming: Number(row?.upcoming ?? 0), waiting: Number(row?.waiting ?? 0) };
};
