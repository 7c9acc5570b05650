/** Queries about long texts in numbered versions. Those of the whole region: a house's own have its id. */
import { and, desc, eq, isNotNull, isNull } from 'drizzle-orm';
import type { LocalText } from '../shared/i18n/language.ts';
import type { DocumentKind } from '../shared/texts/kinds.ts';
import type { Instant } from '../shared/time.ts';
import type { Reader, Tx } from './database.ts';
import type { Tables } from './tables.ts';

export type DocumentRow = Tables['documents']['$inferSelect'];

/** Every version of a kind, newest first; the draft, where there is one, is the first. */
export const ofKind = async (reader: Reader, kind: DocumentKind): Promise<DocumentRow[]> => {
  const { documents } = reader.tables;
  return reader
    .select()
    .from(documents)
    .where(and(eq(documents.kind, kind), isNull(documents.siteId)))
    .orderBy(desc(documents.number));
};

/** The newest published version of each kind that has one: its id only, for these texts are long. */
export const currentIds = async (reader: Reader): Promise<Map<DocumentKind, string>> => {
  const { documents } = reader.tables;
  const rows = await reader
    .select({ id: documents.id, kind: documents.kind })
    .from(documents)
    .where(and(isNull(documents.siteId), isNotNull(documents.publishedAt)))
    .orderBy(documents.number);
  // Later ones take the place of earlier ones.
  return new Map(rows.map(({ id, kind }) => [kind, id]));
};

export const insert = (tx: Tx, rows: readonly Tables['documents']['$inferInsert'][]): Promise<void> =>
  tx.insertRows('documents', rows);

/** Changes a draft in place; what is published stays as it is, whoever asks. */
export const changeDraft = async (tx: Tx, id: string, body: LocalText, version: number): Promise<void> => {
  const { documents } = tx.tables;
  await tx
    .update(documents)
    .set({ body, version })
    .where(and(eq(documents.id, id), isNull(documents.publishedAt)));
};

export const publish = async (tx: Tx, id: string, publishedAt: Instant): Promise<void> => {
  const { documents } = tx.tables;
  await tx
    .update(documents)
    .set({ publishedAt })
    .where(and(eq(documents.id, id), isNull(documents.publishedAt)));
};
