/** Queries about closures of rooms and sites. */
import { and, asc, eq, gt, inArray, lt } from 'drizzle-orm';
import type { Span } from '../shared/time.ts';
import type { Reader, Tx } from './database.ts';
import type { Tables } from './tables.ts';

export type ClosureRow = Tables['closures']['$inferSelect'];

export const find = async (reader: Reader, id: string): Promise<ClosureRow | undefined> => {
  const { closures } = reader.tables;
  return (await reader.select().from(closures).where(eq(closures.id, id)))[0];
};

export const byIds = async (reader: Reader, ids: readonly string[]): Promise<Map<string, ClosureRow>> => {
  const { closures } = reader.tables;
  if (ids.length === 0) return new Map();
  const rows = await reader
    .select()
    .from(closures)
    .where(inArray(closures.id, [...new Set(ids)]));
  return new Map(rows.map((row) => [row.id, row]));
};

/** Closures of the site or its rooms that touch the span, in order of time. */
export const ofSite = async (reader: Reader, siteId: string, span: Span): Promise<ClosureRow[]> => {
  const { closures } = reader.tables;
  return reader
    .select()
    .from(closures)
    .where(and(eq(closures.siteId, siteId), lt(closures.startAt, span.end), gt(closures.endAt, span.start)))
    .orderBy(asc(closures.startAt), asc(closures.id));
};

/** All times of a repeating closure, in order of time. */
export const ofSeries = async (reader: Reader, seriesId: string): Promise<ClosureRow[]> => {
  const { closures } = reader.tables;
  return reader
    .select()
    .from(closures)
    .where(eq(closures.seriesId, seriesId))
    .orderBy(asc(closures.startAt), asc(closures.id));
};

export const insert = async (tx: Tx, closure: Tables['closures']['$inferInsert']): Promise<void> => {
  await tx.insert(tx.tables.closures).values(closure);
};

/** Closes many times at once. */
export const insertAll = (tx: Tx, rows: readonly ClosureRow[]): Promise<void> => tx.insertRows('closures', rows);

export const remove = async (tx: Tx, id: string): Promise<void> => {
  await tx.delete(tx.tables.closures).where(eq(tx.tables.closures.id, id));
};
