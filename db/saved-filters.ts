/** Queries about a list's filters that somebody keeps under a name. */
import { and, asc, eq } from 'drizzle-orm';
import type { Reader, Tx } from './database.ts';
import type { Tables } from './tables.ts';

export type SavedFilterRow = Tables['savedFilters']['$inferSelect'];

/** In the order of their making. */
export const of = async (reader: Reader, userId: string, page: string): Promise<SavedFilterRow[]> => {
  const { savedFilters } = reader.tables;
  return reader
    .select()
    .from(savedFilters)
    .where(and(eq(savedFilters.userId, userId), eq(savedFilters.page, page)))
    .orderBy(asc(savedFilters.position), asc(savedFilters.id));
};

export const insert = (tx: Tx, row: SavedFilterRow): Promise<void> => tx.insertRows('savedFilters', [row]);

export const change = async (tx: Tx, id: string, columns: Pick<SavedFilterRow, 'name' | 'query'>): Promise<void> => {
  const { savedFilters } = tx.tables;
  await tx.update(savedFilters).set(columns).where(eq(savedFilters.id, id));
};

/** Removes the person's own; nothing when there is none of that id. */
export const remove = async (tx: Tx, userId: string, id: string): Promise<SavedFilterRow | undefined> => {
  const { savedFilters } = tx.tables;
  const [row] = await tx
    .delete(savedFilters)
    .where(and(eq(savedFilters.userId, userId), eq(savedFilters.id, id)))
    .returning();
  return row;
};
