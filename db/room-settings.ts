/** Queries about single rooms and the physical spaces of houses, for those who keep them. */
import { asc, eq, max, or, sql } from 'drizzle-orm';
import type { LocalText } from '../shared/i18n/language.ts';
import type { PremisesState } from '../shared/rooms/schemas.ts';
import type { Reader, Tx } from './database.ts';
import { textTable } from './json-tables.ts';
import type { Tables } from './tables.ts';

export type RoomRow = Tables['rooms']['$inferSelect'];
export type NewRoomRow = Tables['rooms']['$inferInsert'];
export type SpaceRow = Tables['spaces']['$inferSelect'];

/** By id, or by the code of the demo data. */
export const find = async (reader: Reader, idOrCode: string): Promise<RoomRow | undefined> => {
  const { rooms } = reader.tables;
  const rows = await reader
    .select()
    .from(rooms)
    .where(or(eq(rooms.id, idOrCode), eq(rooms.code, idOrCode)));
  return rows.find(({ id }) => id === idOrCode) ?? rows[0];
};

export const insert = async (tx: Tx, row: NewRoomRow): Promise<void> => {
  await tx.insert(tx.tables.rooms).values(row);
};

export const update = async (tx: Tx, id: string, columns: Partial<Omit<RoomRow, 'id' | 'siteId'>>): Promise<void> => {
  const { rooms } = tx.tables;
  await tx.update(rooms).set(columns).where(eq(rooms.id, id));
};

/** The numbers of the spaces that the room uses, in order. */
export const spaceIdsOf = async (reader: Reader, roomId: string): Promise<number[]> => {
  const { roomSpaces } = reader.tables;
  const rows = await reader
    .select({ id: roomSpaces.spaceId })
    .from(roomSpaces)
    .where(eq(roomSpaces.roomId, roomId))
    .orderBy(asc(roomSpaces.spaceId));
  return rows.map(({ id }) => id);
};

export const setSpaces = async (tx: Tx, roomId: string, spaceIds: readonly number[]): Promise<void> => {
  const { roomSpaces } = tx.tables;
  await tx.delete(roomSpaces).where(eq(roomSpaces.roomId, roomId));
  await tx.insert(roomSpaces).values(spaceIds.map((spaceId) => ({ roomId, spaceId })));
};

/** `Sali 2` before `Sali 10`, the same on every installation. */
const byName = new Intl.Collator('fi', { numeric: true }).compare;

/** By name. */
export const spacesOfSite = async (reader: Reader, siteId: string): Promise<SpaceRow[]> => {
  const { spaces } = reader.tables;
  const rows = await reader.select().from(spaces).where(eq(spaces.siteId, siteId)).orderBy(asc(spaces.id));
  return rows.sort((a, b) => byName(a.name.fi, b.name.fi));
};

/** Which rooms use which space. */
export interface SpaceUse {
  spaceId: number;
  roomId: string;
  code: string | null;
  name: LocalText;
  state: PremisesState;
}

export const usesOfSpaces = async (reader: Reader, siteId: string): Promise<SpaceUse[]> => {
  const { rooms, roomSpaces } = reader.tables;
  return reader
    .select({ spaceId: roomSpaces.spaceId, roomId: rooms.id, code: rooms.code, name: rooms.name, state: rooms.state })
    .from(roomSpaces)
    .innerJoin(rooms, eq(rooms.id, roomSpaces.roomId))
    .where(eq(rooms.siteId, siteId))
    .orderBy(asc(rooms.id));
};

export const findSpace = async (reader: Reader, id: number): Promise<SpaceRow | undefined> => {
  const { spaces } = reader.tables;
  return (await reader.select().from(spaces).where(eq(spaces.id, id)))[0];
};

/** Adds a space to the house; answers its number. Writers take turns, so that the next number is nobody else's. */
export const addSpace = async (tx: Tx, siteId: string, name: LocalText): Promise<number> => {
  const { spaces } = tx.tables;
  const [last] = await tx.select({ id: max(spaces.id) }).from(spaces);
  const id = (last?.id ?? 0) + 1;
  await tx.insert(spaces).values({ id, siteId, name });
  return id;
};

export const renameSpace = async (tx: Tx, id: number, name: LocalText): Promise<void> => {
  const { spaces } = tx.tables;
  await tx.update(spaces).set({ name }).where(eq(spaces.id, id));
};

/** Whether a room uses the space, or a booking, closure or request holds it, held it once, or waits for it. */
export const isSpaceUsed = async (reader: Reader, id: number): Promise<boolean> => {
  for (const name of ['roomSpaces', 'claims', 'wishes'] as const) {
    const table = reader.tables[name];
    if ((await reader.select({ spaceId: table.spaceId }).from(table).where(eq(table.spaceId, id)).limit(1)).length > 0)
      return true;
  }
  return false;
};

export const removeSpace = async (tx: Tx, id: number): Promise<void> => {
  const { spaces } = tx.tables;
  await tx.delete(spaces).where(eq(spaces.id, id));
};

/** The secrets of the doors of these rooms, where there is one. */
export const accessSecrets = async (reader: Reader, roomIds: readonly string[]): Promise<Map<string, string>> => {
  if (roomIds.length === 0) return new Map();
  const rows = await reader.rows<{ id: string; secret: string | null }>(
    sql`SELECT id, access_secret AS secret FROM rooms WHERE id IN (${textTable(reader.engine, roomIds)})`,
  );
  return new Map(rows.flatMap(({ id, secret }) => (secret ? [[id, secret] as const] : [])));
};
