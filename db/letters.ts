/** Queries about decision letters. */
import { asc, eq, max } from 'drizzle-orm';
import type { Reader, Tx } from './database.ts';
import type { Tables } from './tables.ts';

export type LetterRow = Tables['decisionLetters']['$inferSelect'];

export const insert = (tx: Tx, row: LetterRow): Promise<void> => tx.insertRows('decisionLetters', [row]);

/**
 * The next archive number of a year. Writers take turns, so nobody else gets the same, and a transaction that fails
 * leaves no gap; the unique index is the last line.
 */
export const nextNumber = async (tx: Tx, year: number): Promise<number> => {
  const { decisionLetters } = tx.tables;
  const [row] = await tx
    .select({ last: max(decisionLetters.number) })
    .from(decisionLetters)
    .where(eq(decisionLetters.year, year));
  return (row?.last ?? 0) + 1;
};

export const find = async (reader: Reader, id: string): Promise<LetterRow | undefined> => {
  const { decisionLetters } = reader.tables;
  return (await reader.select().from(decisionLetters).where(eq(decisionLetters.id, id)))[0];
};

/** Oldest first. */
export const ofBooking = async (reader: Reader, bookingId: string): Promise<LetterRow[]> => {
  const { decisionLetters } = reader.tables;
  return reader
    .select()
    .from(decisionLetters)
    .where(eq(decisionLetters.bookingId, bookingId))
    .orderBy(asc(decisionLetters.madeAt), asc(decisionLetters.number));
};
