/** Queries about houses as their keepers change them; readers of the offer take the catalogue. */
import { asc, eq } from 'drizzle-orm';
import type { Reader, Tx } from './database.ts';
import type { Tables } from './tables.ts';

export type SiteRow = Tables['sites']['$inferSelect'];
export type RoomRow = Tables['rooms']['$inferSelect'];

export const find = async (reader: Reader, id: string): Promise<SiteRow | undefined> => {
  const { sites } = reader.tables;
  return (await reader.select().from(sites).where(eq(sites.id, id)))[0];
};

export const insert = async (tx: Tx, row: Tables['sites']['$inferInsert']): Promise<void> => {
  await tx.insert(tx.tables.sites).values(row);
};

/** Stores the whole row under its id. */
export const save = async (tx: Tx, { id, ...columns }: SiteRow): Promise<void> => {
  await tx.update(tx.tables.sites).set(columns).where(eq(tx.tables.sites.id, id));
};

/** The rooms as they are stored, with their own hours or none. */
export const roomsOf = async (reader: Reader, siteId: string): Promise<RoomRow[]> => {
  const { rooms } = reader.tables;
  return reader.select().from(rooms).where(eq(rooms.siteId, siteId)).orderBy(asc(rooms.id));
};
