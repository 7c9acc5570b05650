/** Queries about long texts in numbered versions. Those of the whole region: a house's own have its id. */
import { and, desc, eq, isNotNull, isNull } from 'drizzle-orm';
import type { LocalText } from '../shared/i18n/language.ts';
import type { DocumentKind } from '../shared/texts/kinds.ts';
import type { Instant } from '../shared/time.ts';
import type { Reader, Tx } from './database.ts';
import type { Tables } from './tables.ts';

export type DocumentRow = Tables['documents']['$inferSelect'];

/**
 * Every version of a kind, newest first; the draft, where there is one, is the first.
 * @param siteId the house's own; null for the region's
 */
export const ofKind = async (
  reader: Reader,
  kind: DocumentKind,
  siteId: string | null = null,
): Promise<DocumentRow[]> => {
  const { documents } = reader.tables;
  const isOwners = siteId === null ? isNull(documents.siteId) : eq(documents.siteId, siteId);
  return reader
    .select()
    .from(documents)
    .where(and(eq(documents.kind, kind), isOwners))
    .orderBy(desc(documents.number));
};

export interface HouseText {
  siteId: string;
  number: number;
  isPublished: boolean;
  /** A house that publishes an empty text has none of its own from then on. */
  isEmpty: boolean;
}

/** The texts of a kind that houses have of their own, without the texts themselves; oldest first. */
export const ofHouses = async (reader: Reader, kind: DocumentKind): Promise<HouseText[]> => {
  const { documents } = reader.tables;
  const rows = await reader
    .select()
    .from(documents)
    .where(and(eq(documents.kind, kind), isNotNull(documents.siteId)))
    .orderBy(documents.siteId, documents.number);
  return rows.flatMap(({ siteId, number, publishedAt, body }) =>
    siteId === null
      ? []
      : [
          {
            siteId,
            number,
            isPublished: publishedAt !== null,
            isEmpty: Object.values(body).every((text) => text === ''),
          },
        ],
  );
};

/** The number of the terms in force of each house that has its own. */
export const currentHouseTerms = async (reader: Reader): Promise<Map<string, number>> => {
  const current = new Map<string, number>();
  for (const { siteId, number, isPublished, isEmpty } of await ofHouses(reader, 'terms')) {
    if (!isPublished) continue;
    if (isEmpty) current.delete(siteId);
    else current.set(siteId, number);
  }
  return current;
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
