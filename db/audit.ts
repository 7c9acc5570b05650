/** Who did what to what: rows that are written with the change itself and never changed. */
import { and, asc, eq } from 'drizzle-orm';
import type { Reader, Tx } from './database.ts';
import type { Tables } from './tables.ts';

export type AuditRow = Tables['audit']['$inferSelect'];

/** Records one act. `details` hold codes and counts, nothing personal. */
export const record = (tx: Tx, row: Tables['audit']['$inferInsert']): Promise<void> => tx.insertRows('audit', [row]);

/** What was done to a subject, oldest first. */
export const of = async (reader: Reader, subjectKind: string, subjectId: string): Promise<AuditRow[]> => {
  const { audit } = reader.tables;
  return reader
    .select()
    .from(audit)
    .where(and(eq(audit.subjectKind, subjectKind), eq(audit.subjectId, subjectId)))
    .orderBy(asc(audit.at), asc(audit.id));
};
