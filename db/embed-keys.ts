/** Queries about the keys under which calendars are shown on other sites. */
import { and, asc, desc, eq, isNotNull, isNull, type SQL } from 'drizzle-orm';
import type { Reader, Tx } from './database.ts';
import type { Tables } from './tables.ts';

export type EmbedKeyRow = Tables['embedKeys']['$inferSelect'];

/** The key, also one that was taken back. */
export const find = async (reader: Reader, id: string): Promise<EmbedKeyRow | undefined> => {
  const { embedKeys } = reader.tables;
  return (await reader.select().from(embedKeys).where(eq(embedKeys.id, id)))[0];
};

/** Of an organisation, or of the county itself (null). */
const isOf = ({ tables: { embedKeys } }: Reader, organisationId: string | null): SQL =>
  organisationId === null ? isNull(embedKeys.organisationId) : eq(embedKeys.organisationId, organisationId);

/** Those in use, the first made first. */
export const inUse = async (reader: Reader, organisationId: string | null): Promise<EmbedKeyRow[]> => {
  const { embedKeys } = reader.tables;
  return reader
    .select()
    .from(embedKeys)
    .where(and(isOf(reader, organisationId), isNull(embedKeys.revokedAt)))
    .orderBy(asc(embedKeys.createdAt), asc(embedKeys.id));
};

/** Those that were taken back, the last one first. */
export const revoked = async (reader: Reader, organisationId: string | null, limit: number): Promise<EmbedKeyRow[]> => {
  const { embedKeys } = reader.tables;
  return reader
    .select()
    .from(embedKeys)
    .where(and(isOf(reader, organisationId), isNotNull(embedKeys.revokedAt)))
    .orderBy(desc(embedKeys.revokedAt), asc(embedKeys.id))
    .limit(limit);
};

export const insert = async (tx: Tx, row: EmbedKeyRow): Promise<void> => {
  await tx.insert(tx.tables.embedKeys).values(row);
};

/** Stores the whole row under its id. */
export const save = async (tx: Tx, { id, ...columns }: EmbedKeyRow): Promise<void> => {
  await tx.update(tx.tables.embedKeys).set(columns).where(eq(tx.tables.embedKeys.id, id));
};
