/** Queries about the ways into a house. */
import { and, asc, eq, inArray, or } from 'drizzle-orm';
import type { Reader, Tx } from './database.ts';
import type { Tables } from './tables.ts';

export type EntranceRow = Tables['entrances']['$inferSelect'];

/** In the order that their keepers gave them. */
export const ofSite = async (reader: Reader, siteId: string): Promise<EntranceRow[]> => {
  const { entrances } = reader.tables;
  return reader
    .select()
    .from(entrances)
    .where(eq(entrances.siteId, siteId))
    .orderBy(asc(entrances.position), asc(entrances.id));
};

export const find = async (reader: Reader, id: string): Promise<EntranceRow | undefined> => {
  const { entrances } = reader.tables;
  return (await reader.select().from(entrances).where(eq(entrances.id, id)))[0];
};

export const insert = async (tx: Tx, row: EntranceRow): Promise<void> => {
  await tx.insert(tx.tables.entrances).values(row);
};

/** Stores the whole row under its id. */
export const save = async (tx: Tx, { id, ...columns }: EntranceRow): Promise<void> => {
  await tx.update(tx.tables.entrances).set(columns).where(eq(tx.tables.entrances.id, id));
};

export const remove = async (tx: Tx, id: string): Promise<void> => {
  await tx.delete(tx.tables.entrances).where(eq(tx.tables.entrances.id, id));
};

/** Those of the ids of which something is known, or from which a way to a room has been measured. */
export const known = async (reader: Reader, ids: readonly string[]): Promise<Set<string>> => {
  const { facts } = reader.tables;
  if (ids.length === 0) return new Set();
  const rows = await reader
    .selectDistinct({ subjectId: facts.subjectId, via: facts.via })
    .from(facts)
    .where(or(and(eq(facts.subjectKind, 'entrance'), inArray(facts.subjectId, ids)), inArray(facts.via, ids)));
  return new Set(rows.flatMap(({ subjectId, via }) => [subjectId, via]).filter((id) => ids.includes(id)));
};
