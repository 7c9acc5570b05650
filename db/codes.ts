/** Queries about code lists, and about what uses a code. */
import { and, asc, eq, inArray, type SQL, sql } from 'drizzle-orm';
import type { CodeList } from '../shared/codes/lists.ts';
import type { Instant } from '../shared/time.ts';
import type { Engine, Reader, Tx } from './database.ts';
import { elementsOf, holdsText } from './json-tables.ts';
import type { Tables } from './tables.ts';

export type CodeRow = Tables['codes']['$inferSelect'];

/** In the order in which they are offered. */
export const ofList = async (reader: Reader, list: CodeList): Promise<CodeRow[]> => {
  const { codes } = reader.tables;
  return reader.select().from(codes).where(eq(codes.list, list)).orderBy(asc(codes.position), asc(codes.code));
};

export const insert = async (tx: Tx, row: Tables['codes']['$inferInsert']): Promise<void> => {
  await tx.insert(tx.tables.codes).values(row);
};

export const save = async (tx: Tx, row: CodeRow): Promise<void> => {
  const { codes } = tx.tables;
  await tx
    .update(codes)
    .set(row)
    .where(and(eq(codes.list, row.list), eq(codes.code, row.code)));
};

export const remove = async (tx: Tx, { list, code }: Pick<CodeRow, 'list' | 'code'>): Promise<void> => {
  const { codes } = tx.tables;
  await tx.delete(codes).where(and(eq(codes.list, list), eq(codes.code, code)));
};

/** What may use a code. */
export type CodeUser = 'bookings' | 'organisations' | 'rooms' | 'priorityClasses' | 'decisions';

/** Where codes of a list stand: each a `SELECT` of one code for each use. Words of cancellations are kept as words. */
const usesOf = (engine: Engine, list: CodeList): { user: CodeUser; codes: SQL }[] => {
  const of = (user: CodeUser, codes: SQL) => ({ user, codes });
  const inList = (table: string, column: string, member?: string) =>
    elementsOf(engine, sql.identifier(table), sql.identifier(column), member);
  switch (list) {
    case 'contentArea':
      return [
        of('bookings', sql`SELECT content_area AS code FROM bookings`),
        of('organisations', sql`SELECT content_area AS code FROM organisations`),
        of('organisations', inList('organisations', 'other_content_areas')),
      ];
    case 'hyteArea':
      return [of('bookings', inList('bookings', 'hyte_areas'))];
    case 'activityType':
      return [of('bookings', sql`SELECT activity_type AS code FROM bookings`)];
    case 'supportForm':
      return [of('organisations', inList('organisations', 'support_forms', 'form'))];
    case 'organisationField':
      return [of('organisations', sql`SELECT field AS code FROM organisations`)];
    case 'equipment':
      return [of('rooms', inList('rooms', 'equipment'))];
    case 'priceClass':
      return [of('priorityClasses', sql`SELECT price_class AS code FROM priority_classes`)];
    case 'denyReason':
      return [of('decisions', sql`SELECT reason_code AS code FROM decisions`)];
    case 'cancelReason':
      return [];
  }
};

/** How often the codes of a list are used, by code and by what uses them. */
export const uses = async (reader: Reader, list: CodeList): Promise<Map<string, Partial<Record<CodeUser, number>>>> => {
  const found = new Map<string, Partial<Record<CodeUser, number>>>();
  for (const { user, codes } of usesOf(reader.engine, list)) {
    const rows = await reader.rows<{ code: string; count: number }>(
      sql`SELECT code, CAST(count(*) AS integer) AS count FROM (${codes}) AS used WHERE code IS NOT NULL GROUP BY code`,
    );
    for (const { code, count } of rows) {
      const known = found.get(code) ?? {};
      found.set(code, { ...known, [user]: (known[user] ?? 0) + count });
    }
  }
  return found;
};

/** Bookings of a content area or a hyte area that are not hidden yet. */
const openBookingsOf = (reader: Reader, list: CodeList, code: string): SQL | undefined => {
  const { bookings } = reader.tables;
  const isOfCode =
    list === 'contentArea'
      ? eq(bookings.contentArea, code)
      : holdsText(reader.engine, sql`${bookings.hyteAreas}`, code);
  return and(eq(bookings.sensitive, false), isOfCode);
};

/** How many bookings with dates to come everybody can read the title of. For the lists that may be sensitive. */
export const publicBookings = async (reader: Reader, list: CodeList, code: string, now: Instant): Promise<number> => {
  const { bookings, occurrences } = reader.tables;
  const coming = reader
    .select({ id: occurrences.bookingId })
    .from(occurrences)
    .where(sql`${occurrences.endAt} > ${now} AND ${occurrences.state} = 'approved'`);
  const { length } = await reader
    .select({ id: bookings.id })
    .from(bookings)
    .where(
      and(openBookingsOf(reader, list, code), sql`${bookings.publicTitle} IS NOT NULL`, inArray(bookings.id, coming)),
    );
  return length;
};

/** Hides every booking of the code in public, invites nobody to it any more, and says so in their versions. */
export const hideBookings = async (tx: Tx, list: CodeList, code: string): Promise<void> => {
  const { bookings } = tx.tables;
  await tx
    .update(bookings)
    .set({ sensitive: true, openToAll: false, version: sql`${bookings.version} + 1` })
    .where(openBookingsOf(tx, list, code));
};
