/** Queries about the lifts and accessible toilets of a house, and the rooms that they serve. */
import { and, asc, eq, inArray } from 'drizzle-orm';
import type { Reader, Tx } from './database.ts';
import type { Tables } from './tables.ts';

export type FacilityRow = Tables['facilities']['$inferSelect'];

/** In the order in which they were added. */
export const ofSite = async (reader: Reader, siteId: string): Promise<FacilityRow[]> => {
  const { facilities } = reader.tables;
  return reader
    .select()
    .from(facilities)
    .where(eq(facilities.siteId, siteId))
    .orderBy(asc(facilities.position), asc(facilities.id));
};

export const find = async (reader: Reader, id: string): Promise<FacilityRow | undefined> => {
  const { facilities } = reader.tables;
  return (await reader.select().from(facilities).where(eq(facilities.id, id)))[0];
};

export const insert = async (tx: Tx, row: FacilityRow): Promise<void> => {
  await tx.insert(tx.tables.facilities).values(row);
};

/** Stores the whole row under its id. */
export const save = async (tx: Tx, { id, ...columns }: FacilityRow): Promise<void> => {
  await tx.update(tx.tables.facilities).set(columns).where(eq(tx.tables.facilities.id, id));
};

/** With what it served. */
export const remove = async (tx: Tx, id: string): Promise<void> => {
  const { facilities, roomFacilities } = tx.tables;
  await tx.delete(roomFacilities).where(eq(roomFacilities.facilityId, id));
  await tx.delete(facilities).where(eq(facilities.id, id));
};

/** The rooms that each of them serves. */
export const rooms = async (reader: Reader, ids: readonly string[]): Promise<Map<string, string[]>> => {
  const { roomFacilities } = reader.tables;
  if (ids.length === 0) return new Map();
  const rows = await reader
    .select()
    .from(roomFacilities)
    .where(inArray(roomFacilities.facilityId, [...ids]))
    .orderBy(asc(roomFacilities.roomId));
  const byFacility = Map.groupBy(rows, ({ facilityId }) => facilityId);
  return new Map(ids.map((id) => [id, (byFacility.get(id) ?? []).map(({ roomId }) => roomId)]));
};

/** Makes it serve these rooms and no others. @param rivals those of its kind, which serve these rooms no more */
export const setRooms = async (
  tx: Tx,
  facilityId: string,
  roomIds: readonly string[],
  rivals: readonly string[],
): Promise<void> => {
  const { roomFacilities } = tx.tables;
  await tx.delete(roomFacilities).where(eq(roomFacilities.facilityId, facilityId));
  if (roomIds.length === 0) return;
  if (rivals.length > 0)
    await tx
      .delete(roomFacilities)
      .where(and(inArray(roomFacilities.facilityId, [...rivals]), inArray(roomFacilities.roomId, [...roomIds])));
  await tx.insert(roomFacilities).values(roomIds.map((roomId) => ({ roomId, facilityId })));
};

/** Those of the ids of which something is known, or which are or were out of order. */
export const used = async (reader: Reader, ids: readonly string[]): Promise<Set<string>> => {
  const { facts, breakdowns } = reader.tables;
  if (ids.length === 0) return new Set();
  const known = await reader
    .selectDistinct({ id: facts.subjectId })
    .from(facts)
    .where(and(eq(facts.subjectKind, 'facility'), inArray(facts.subjectId, [...ids])));
  const broken = await reader
    .selectDistinct({ id: breakdowns.facilityId })
    .from(breakdowns)
    .where(inArray(breakdowns.facilityId, [...ids]));
  return new Set([...known, ...broken].flatMap(({ id }) => id ?? []));
};
