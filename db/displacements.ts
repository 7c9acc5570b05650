/** Queries about dates that gave way to the county's own need. */
import { and, asc, count, eq, inArray } from 'drizzle-orm';
import type { DisplacementAction, DisplacementCause } from '../shared/closures/displacement.ts';
import type { Reader, Tx } from './database.ts';
import type { Tables } from './tables.ts';

export type DisplacementRow = Tables['displacements']['$inferSelect'];

export const insert = (tx: Tx, rows: readonly DisplacementRow[]): Promise<void> => tx.insertRows('displacements', rows);

export const byIds = async (reader: Reader, ids: readonly string[]): Promise<DisplacementRow[]> => {
  const { displacements } = reader.tables;
  if (ids.length === 0) return [];
  return reader
    .select()
    .from(displacements)
    .where(inArray(displacements.id, [...ids]))
    .orderBy(asc(displacements.fromStartAt), asc(displacements.id));
};

/** What gave way to the closures, in order of time. */
export const ofClosures = async (reader: Reader, closureIds: readonly string[]): Promise<DisplacementRow[]> => {
  const { displacements } = reader.tables;
  if (closureIds.length === 0) return [];
  return reader
    .select()
    .from(displacements)
    .where(inArray(displacements.closureId, [...closureIds]))
    .orderBy(asc(displacements.fromStartAt), asc(displacements.id));
};

/** How many dates gave way to each of the closures, by what was done. */
export const countsOf = async (
  reader: Reader,
  closureIds: readonly string[],
): Promise<{ closureId: string | null; action: DisplacementAction; dates: number }[]> => {
  const { displacements } = reader.tables;
  if (closureIds.length === 0) return [];
  return reader
    .select({ closureId: displacements.closureId, action: displacements.action, dates: count() })
    .from(displacements)
    .where(inArray(displacements.closureId, [...closureIds]))
    .groupBy(displacements.closureId, displacements.action);
};

/** How many dates left the rooms for the cause. */
export const countFrom = async (
  reader: Reader,
  roomIds: readonly string[],
  cause: DisplacementCause,
): Promise<number> => {
  const { displacements } = reader.tables;
  if (roomIds.length === 0) return 0;
  const [row] = await reader
    .select({ dates: count() })
    .from(displacements)
    .where(and(inArray(displacements.fromRoomId, [...roomIds]), eq(displacements.cause, cause)));
  return row?.dates ?? 0;
};

/** Lets the record stand without the closure, which is about to go. */
export const forgetClosures = async (tx: Tx, closureIds: readonly string[]): Promise<void> => {
  const { displacements } = tx.tables;
  if (closureIds.length === 0) return;
  await tx
    .update(displacements)
    .set({ closureId: null })
    .where(inArray(displacements.closureId, [...closureIds]));
};
