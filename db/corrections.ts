/** Queries about what somebody says is wrong or missing in what is told of a room. */
import { and, asc, desc, eq, inArray, isNotNull, isNull, lte } from 'drizzle-orm';
import type { Instant } from '../shared/time.ts';
import type { Reader, Tx } from './database.ts';
import type { Tables } from './tables.ts';

export type CorrectionRow = Tables['corrections']['$inferSelect'];

export const find = async (reader: Reader, id: string): Promise<CorrectionRow | undefined> => {
  const { corrections } = reader.tables;
  return (await reader.select().from(corrections).where(eq(corrections.id, id)))[0];
};

/** Those that nobody has closed, the longest waiting first. */
export const openOf = async (reader: Reader, roomIds: readonly string[]): Promise<CorrectionRow[]> => {
  const { corrections } = reader.tables;
  if (roomIds.length === 0) return [];
  return reader
    .select()
    .from(corrections)
    .where(and(inArray(corrections.roomId, [...roomIds]), isNull(corrections.closedAt)))
    .orderBy(asc(corrections.sentAt), asc(corrections.id));
};

/** Those that are closed, the last closed first. */
export const closedOf = async (reader: Reader, roomIds: readonly string[]): Promise<CorrectionRow[]> => {
  const { corrections } = reader.tables;
  if (roomIds.length === 0) return [];
  return reader
    .select()
    .from(corrections)
    .where(and(inArray(corrections.roomId, [...roomIds]), isNotNull(corrections.closedAt)))
    .orderBy(desc(corrections.closedAt), desc(corrections.id));
};

/** The rooms of the open ones, one for each. */
export const roomsOfOpen = async (reader: Reader): Promise<string[]> => {
  const { corrections } = reader.tables;
  const rows = await reader
    .select({ roomId: corrections.roomId })
    .from(corrections)
    .where(isNull(corrections.closedAt));
  return rows.map(({ roomId }) => roomId);
};

export const insert = async (tx: Tx, row: CorrectionRow): Promise<void> => {
  await tx.insert(tx.tables.corrections).values(row);
};

/** Stores the whole row under its id. */
export const save = async (tx: Tx, { id, ...columns }: CorrectionRow): Promise<void> => {
  await tx.update(tx.tables.corrections).set(columns).where(eq(tx.tables.corrections.id, id));
};

/** Closes those that have been open since then, with nobody's name. */
export const closeSentBefore = async (tx: Tx, sentAt: Instant, closedAt: Instant): Promise<CorrectionRow[]> => {
  const { corrections } = tx.tables;
  const rows = await tx
    .update(corrections)
    .set({ closedAt })
    .where(and(isNull(corrections.closedAt), lte(corrections.sentAt, sentAt)))
    .returning();
  // In a fixed order: neither engine promises one for what an update returns.
  return rows.sort((a, b) => a.sentAt - b.sentAt || (a.id < b.id ? -1 : 1));
};

/** Forgets the addresses of those that have been closed since then, and the mails that went there. */
export const eraseAddresses = async (tx: Tx, closedAt: Instant): Promise<void> => {
  const { corrections, outbox } = tx.tables;
  const erased = await tx
    .update(corrections)
    .set({ email: null })
    .where(and(isNotNull(corrections.email), lte(corrections.closedAt, closedAt)))
    .returning({ id: corrections.id });
  if (erased.length === 0) return;
  // The mail with the answer bears the id of what it answers.
  await tx.delete(outbox).where(
    inArray(
      outbox.id,
      erased.map(({ id }) => id),
    ),
  );
};
