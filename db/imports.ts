/** Queries of imports: the list of them, the rows that they write, and what they would build upon. */
import { and, asc, type Column, desc, eq, getTableColumns, inArray, isNull, or, sql } from 'drizzle-orm';
import type { ImportedTable } from '../shared/imports/schemas.ts';
import type { Reader, Tx } from './database.ts';
import type { TableName } from './row-inserts.ts';
import type { Tables } from './tables.ts';

export type ImportRow = Tables['imports']['$inferSelect'];

type Key = Readonly<Record<string, string | number>>;

/** More rows than this in one statement would have more parameters than PostgreSQL takes. */
const rowsAtOnce = 500;

const keyIs = (tx: Reader, table: ImportedTable, key: Key) => {
  const columns = new Map(Object.entries(getTableColumns(tx.tables[table] as Tables['sites'])));
  return and(...Object.entries(key).map(([name, value]) => eq(columns.get(name) as Column, value)));
};

/** Every row of a table: an import looks at all of them anyway. */
export const allOf = async <Name extends ImportedTable>(
  reader: Reader,
  table: Name,
): Promise<Tables[Name]['$inferSelect'][]> =>
  (await reader.select().from(reader.tables[table] as Tables['sites'])) as unknown as Tables[Name]['$inferSelect'][];

const pageLength = 1000;

/**
 * Every row of a table that may be long, some at a time, in the order of its key.
 * @param key the names of the columns of its primary key
 */
export async function* pagesOf<Name extends ImportedTable>(
  reader: Reader,
  name: Name,
  key: readonly string[],
): AsyncGenerator<Tables[Name]['$inferSelect'][]> {
  const table = reader.tables[name] as Tables['sites'];
  const all = new Map(Object.entries(getTableColumns(table)));
  const columns = key.map((each) => all.get(each) as Column);
  for (let last: Record<string, unknown> | undefined; ; ) {
    const values = columns.map((_, index) => sql`${last?.[key[index] as string]}`);
    const after = last && sql`(${sql.join(columns, sql`, `)}) > (${sql.join(values, sql`, `)})`;
    const rows = await reader
      .select()
      .from(table)
      .where(after)
      .orderBy(...columns.map((column) => asc(column)))
      .limit(pageLength);
    if (rows.length > 0) yield rows as unknown as Tables[Name]['$inferSelect'][];
    if (rows.length < pageLength) return;
    last = rows.at(-1);
  }
}

export const findRow = async (reader: Reader, table: ImportedTable, key: Key): Promise<object | undefined> => {
  const rows = await reader
    .select()
    .from(reader.tables[table] as Tables['sites'])
    .where(keyIs(reader, table, key));
  return rows[0];
};

export const insertRows = async (tx: Tx, table: TableName, rows: readonly object[]): Promise<void> => {
  for (let start = 0; start < rows.length; start += rowsAtOnce) {
    await tx.insertRows(table, rows.slice(start, start + rowsAtOnce) as never);
  }
};

/** Stores the whole row under its key. */
export const replaceRow = async (tx: Tx, table: ImportedTable, key: Key, row: object): Promise<void> => {
  const columns = Object.fromEntries(Object.entries(row).filter(([name]) => !(name in key)));
  await tx
    .update(tx.tables[table] as Tables['sites'])
    .set(columns)
    .where(keyIs(tx, table, key));
};

/** Fewer than the depth that SQLite allows an expression. */
const keysAtOnce = 200;

export const removeRows = async (tx: Tx, table: ImportedTable, keys: readonly Key[]): Promise<void> => {
  for (let start = 0; start < keys.length; start += keysAtOnce) {
    const some = keys.slice(start, start + keysAtOnce).map((key) => keyIs(tx, table, key));
    await tx.delete(tx.tables[table] as Tables['sites']).where(or(...some));
  }
};

type Reference = 'siteId' | 'roomId' | 'entranceId' | 'facilityId' | 'organisationId' | 'bookingId';

const has = (table: object, reference: Reference): table is Record<Reference, Tables['contacts']['siteId']> =>
  reference in table;

/** Those of the ids that rows of other tables refer to. @param except tables that belong to the thing itself */
export const referredTo = async (
  reader: Reader,
  reference: Reference,
  ids: readonly string[],
  except: readonly TableName[],
): Promise<Set<string>> => {
  const used = new Set<string>();
  const wanted = new Set(ids);
  for (const [name, table] of Object.entries(reader.tables)) {
    if (except.includes(name as TableName) || !has(table, reference)) continue;
    const rows = await reader.selectDistinct({ id: table[reference] }).from(table as unknown as Tables['contacts']);
    for (const { id } of rows) if (id !== null && wanted.has(id)) used.add(id);
  }
  const { photos, facts } = reader.tables;
  for (const column of [photos.subjectId, facts.subjectId, facts.via])
    for (const { id } of await reader.selectDistinct({ id: column }).from(column.table))
      if (wanted.has(id)) used.add(id);
  return used;
};

/** The rooms that any agreement names. */
export const roomsOfAgreements = async (reader: Reader): Promise<Set<string>> => {
  const { agreements } = reader.tables;
  return new Set(
    (await reader.select({ roomIds: agreements.roomIds }).from(agreements)).flatMap(({ roomIds }) => roomIds),
  );
};

export const insert = async (tx: Tx, row: ImportRow): Promise<void> => tx.insertRows('imports', [row]);

export const find = async (reader: Reader, id: string): Promise<ImportRow | undefined> => {
  const { imports } = reader.tables;
  return (await reader.select().from(imports).where(eq(imports.id, id)))[0];
};

export const markUndone = async (tx: Tx, id: string, at: number): Promise<void> => {
  const { imports } = tx.tables;
  await tx.update(imports).set({ undoneAt: at }).where(eq(imports.id, id));
};

export type ImportHead = Omit<ImportRow, 'trace' | 'byId'>;

/** All of them, newest first, without what they changed. */
export const heads = async (reader: Reader): Promise<ImportHead[]> => {
  const { imports } = reader.tables;
  const { trace: _, byId: __, ...columns } = getTableColumns(imports);
  return reader.select(columns).from(imports).orderBy(desc(imports.at), desc(imports.id));
};

/** Takes bookings away with everything that was written with them, but for the record of who did what. */
export const removeBookings = async (tx: Tx, ids: readonly string[]): Promise<void> => {
  const { bookings, occurrences, decisions } = tx.tables;
  for (let start = 0; start < ids.length; start += rowsAtOnce) {
    const some = ids.slice(start, start + rowsAtOnce);
    await tx.delete(decisions).where(inArray(decisions.bookingId, some));
    await tx.delete(occurrences).where(inArray(occurrences.bookingId, some));
    await tx.delete(bookings).where(inArray(bookings.id, some));
  }
};

/** Takes back the mails about these bookings that nobody has sent yet. */
export const withdrawMails = async (tx: Tx, bookingIds: ReadonlySet<string>): Promise<void> => {
  const { outbox } = tx.tables;
  const waiting = await tx.select({ id: outbox.id, payload: outbox.payload }).from(outbox).where(isNull(outbox.sentAt));
  const about = waiting.filter(({ payload }) => bookingIds.has(String(payload.bookingId))).map(({ id }) => id);
  for (let start = 0; start < about.length; start += rowsAtOnce) {
    await tx.delete(outbox).where(inArray(outbox.id, about.slice(start, start + rowsAtOnce)));
  }
};

/** Ids of the series that hold or ask for a room, with what tells one from another. */
export const liveSeries = async (reader: Reader) => {
  const { bookings } = reader.tables;
  return reader
    .select({ id: bookings.id, organisationId: bookings.organisationId, roomId: bookings.roomId, when: bookings.when })
    .from(bookings)
    .where(inArray(bookings.state, ['requested', 'info_needed', 'approved']));
};
