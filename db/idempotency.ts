/** Keys under which callers may repeat a request without doing it twice, and what was answered the first time. */
import { and, eq, lte } from 'drizzle-orm';
import type { Instant } from '../shared/time.ts';
import type { Reader, Tx } from './database.ts';
import type { Tables } from './tables.ts';

/** `status` and `body` are null while the first request is at work. */
export type IdempotencyRow = Tables['idempotencyKeys']['$inferSelect'];

const isKey = ({ tables: { idempotencyKeys } }: Reader, userId: string, key: string) =>
  and(eq(idempotencyKeys.userId, userId), eq(idempotencyKeys.key, key));

/** What is known of a user's key. */
export const find = async (reader: Reader, userId: string, key: string): Promise<IdempotencyRow | undefined> => {
  const rows = await reader
    .select()
    .from(reader.tables.idempotencyKeys)
    .where(isKey(reader, userId, key));
  return rows[0];
};

/** Takes a key for the request at hand; answers whether it was free. */
export const reserve = async (
  tx: Tx,
  row: Pick<IdempotencyRow, 'userId' | 'key' | 'requestHash' | 'createdAt'>,
): Promise<boolean> => {
  const { idempotencyKeys } = tx.tables;
  const taken = await tx
    .insert(idempotencyKeys)
    .values(row)
    .onConflictDoNothing()
    .returning({ key: idempotencyKeys.key });
  return taken.length > 0;
};

/** Keeps the answer for whoever repeats the request. */
export const complete = async (
  tx: Tx,
  userId: string,
  key: string,
  { status, body }: { status: number; body: string },
): Promise<void> => {
  await tx
    .update(tx.tables.idempotencyKeys)
    .set({ status, body })
    .where(isKey(tx, userId, key));
};

/** Gives a key back: its request came to nothing and may be repeated in earnest. */
export const release = async (tx: Tx, userId: string, key: string): Promise<void> => {
  await tx.delete(tx.tables.idempotencyKeys).where(isKey(tx, userId, key));
};

/** Forgets what was kept at that moment or before. */
export const removeOlderThan = async (tx: Tx, moment: Instant): Promise<void> => {
  const { idempotencyKeys } = tx.tables;
  await tx.delete(idempotencyKeys).where(lte(idempotencyKeys.createdAt, moment));
};
