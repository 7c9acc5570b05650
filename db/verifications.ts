/** Queries about what staff found when they looked at organisations. */
import { desc, eq } from 'drizzle-orm';
import type { Reader, Tx } from './database.ts';
import type { Tables } from './tables.ts';

export type VerificationRow = Tables['verifications']['$inferSelect'];

/** The latest, which holds, first. */
export const of = async (reader: Reader, organisationId: string): Promise<VerificationRow[]> => {
  const { verifications } = reader.tables;
  return reader
    .select()
    .from(verifications)
    .where(eq(verifications.organisationId, organisationId))
    .orderBy(desc(verifications.at), desc(verifications.id));
};

export const insert = (tx: Tx, verification: Tables['verifications']['$inferInsert']): Promise<void> =>
  tx.insertRows('verifications', [verification]);
