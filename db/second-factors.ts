/** Queries about the second proof of staff: the app's secret, the codes for a lost phone. */
import { and, eq, inArray, isNotNull } from 'drizzle-orm';
import type { Instant } from '../shared/time.ts';
import type { Reader, Tx } from './database.ts';
import type { Tables } from './tables.ts';

export type SecondFactorRow = Tables['secondFactors']['$inferSelect'];

/** As it stands, confirmed or not. */
export const find = async (reader: Reader, userId: string): Promise<SecondFactorRow | undefined> => {
  const { secondFactors } = reader.tables;
  const rows = await reader.select().from(secondFactors).where(eq(secondFactors.userId, userId));
  return rows[0];
};

/** The one that signing in asks for. */
export const findConfirmed = async (reader: Reader, userId: string): Promise<SecondFactorRow | undefined> => {
  const row = await find(reader, userId);
  return row?.confirmedAt == null ? undefined : row;
};

/** Which of these users have one. */
export const ownersAmong = async (reader: Reader, userIds: readonly string[]): Promise<Set<string>> => {
  if (userIds.length === 0) return new Set();
  const { secondFactors } = reader.tables;
  const rows = await reader
    .select({ userId: secondFactors.userId })
    .from(secondFactors)
    .where(and(inArray(secondFactors.userId, [...userIds]), isNotNull(secondFactors.confirmedAt)));
  return new Set(rows.map(({ userId }) => userId));
};

/** Puts a new secret in place of one that was never confirmed. @param secret sealed: who reads the database has no use of it */
export const begin = async (tx: Tx, userId: string, secret: string): Promise<void> => {
  await remove(tx, userId);
  await tx.insertRows('secondFactors', [{ userId, secret, confirmedAt: null, lastStep: 0, recoveryHashes: [] }]);
};

export const confirm = (tx: Tx, userId: string, at: Instant, step: number, recoveryHashes: string[]): Promise<void> =>
  set(tx, userId, { confirmedAt: at, lastStep: step, recoveryHashes });

/** Remembers the time step whose code was used. */
export const useStep = (tx: Tx, userId: string, lastStep: number): Promise<void> => set(tx, userId, { lastStep });

/** Puts the same secret in another writing. */
export const keepSecret = (tx: Tx, userId: string, secret: string): Promise<void> => set(tx, userId, { secret });

export const keepRecoveryHashes = (tx: Tx, userId: string, recoveryHashes: string[]): Promise<void> =>
  set(tx, userId, { recoveryHashes });

/** Answers whether there was one. */
export const remove = async (tx: Tx, userId: string): Promise<boolean> => {
  const { secondFactors } = tx.tables;
  const removed = await tx
    .delete(secondFactors)
    .where(eq(secondFactors.userId, userId))
    .returning({ userId: secondFactors.userId });
  return removed.length > 0;
};

const set = async (tx: Tx, userId: string, changes: Partial<Omit<SecondFactorRow, 'userId'>>): Promise<void> => {
  const { secondFactors } = tx.tables;
  await tx.update(secondFactors).set(changes).where(eq(secondFactors.userId, userId));
};
