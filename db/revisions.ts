/** Counters that say whether what was read earlier still holds. */
import { sql } from 'drizzle-orm';
import type { Reader, Tx } from './database.ts';

/** `catalogue` rises with every change of sites, rooms or codes. */
export type RevisionName = 'catalogue';

/** The present count; 0 before the first change. */
export const current = async (reader: Reader, name: RevisionName): Promise<number> => {
  // By hand, for it is asked in every transaction: the builder takes longer to write this than the database to answer.
  const [row] = await reader.rows<{ value: number }>(sql`SELECT value FROM revisions WHERE name = ${name}`);
  return row?.value ?? 0;
};

/** Says that something has changed; in the transaction of the change. */
export const bump = async (tx: Tx, name: RevisionName): Promise<void> => {
  const { revisions } = tx.tables;
  await tx
    .insert(revisions)
    .values({ name, value: 1 })
    .onConflictDoUpdate({ target: revisions.name, set: { value: sql`${revisions.value} + 1` } });
};
