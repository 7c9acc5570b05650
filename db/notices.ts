/** Queries about notices. There are few: all are read at once. */
import { asc, eq } from 'drizzle-orm';
import type { Reader, Tx } from './database.ts';
import type { Tables } from './tables.ts';

export type NoticeRow = Tables['notices']['$inferSelect'];

/** The first to begin first. */
export const all = async (reader: Reader): Promise<NoticeRow[]> => {
  const { notices } = reader.tables;
  return reader.select().from(notices).orderBy(asc(notices.fromDate), asc(notices.id));
};

export const find = async (reader: Reader, id: string): Promise<NoticeRow | undefined> => {
  const { notices } = reader.tables;
  return (await reader.select().from(notices).where(eq(notices.id, id)))[0];
};

export const insert = async (tx: Tx, row: NoticeRow): Promise<void> => {
  await tx.insert(tx.tables.notices).values(row);
};

/** Stores the whole row under its id. */
export const save = async (tx: Tx, { id, ...columns }: NoticeRow): Promise<void> => {
  await tx.update(tx.tables.notices).set(columns).where(eq(tx.tables.notices.id, id));
};

export const remove = async (tx: Tx, id: string): Promise<void> => {
  await tx.delete(tx.tables.notices).where(eq(tx.tables.notices.id, id));
};
