/** Queries about a region's own words in mails. */
import { asc, eq } from 'drizzle-orm';
import type { Reader, Tx } from './database.ts';
import type { Tables } from './tables.ts';

export type MailTextRow = Tables['mailTexts']['$inferSelect'];

export const all = async (reader: Reader): Promise<MailTextRow[]> => {
  const { mailTexts } = reader.tables;
  return reader.select().from(mailTexts).orderBy(asc(mailTexts.kind));
};

/** Nothing where the product's own words are used. */
export const find = async (reader: Reader, kind: string): Promise<MailTextRow | undefined> => {
  const { mailTexts } = reader.tables;
  const rows = await reader.select().from(mailTexts).where(eq(mailTexts.kind, kind));
  return rows[0];
};

export const save = async (tx: Tx, row: MailTextRow): Promise<void> => {
  const { mailTexts } = tx.tables;
  const { kind: _, ...columns } = row;
  await tx.insert(mailTexts).values(row).onConflictDoUpdate({ target: mailTexts.kind, set: columns });
};

export const remove = async (tx: Tx, kind: string): Promise<void> => {
  const { mailTexts } = tx.tables;
  await tx.delete(mailTexts).where(eq(mailTexts.kind, kind));
};
