/** A long text as everybody reads it, and as its writers have it before them. */
import type { DocumentRow } from '../../db/documents.ts';
import { refuse } from '../../shared/errors.ts';
import type { LocalText } from '../../shared/i18n/language.ts';
import type { DocumentSettingsView, DocumentView } from '../../shared/texts/document-schemas.ts';
import { type DocumentKind, documentKinds } from '../../shared/texts/kinds.ts';
import { isoInstant } from '../../shared/time.ts';

/** @throws AppError `document.not-found` */
export const documentKindOf = (word: string): DocumentKind =>
  documentKinds.find((kind) => kind === word) ?? refuse('document.not-found');

type Published = DocumentRow & { publishedAt: number };

const isPublished = (row: DocumentRow): row is Published => row.publishedAt !== null;

/** Newest first, as the rows come. */
export const publishedOf = (rows: readonly DocumentRow[]): Published[] => rows.filter(isPublished);

export const draftOf = (rows: readonly DocumentRow[]): DocumentRow | undefined =>
  rows.find(({ publishedAt }) => publishedAt === null);

const lineOf = ({ number, publishedAt }: Published) => ({ number, publishedAt: isoInstant(publishedAt) });

export const documentViewOf = (row: Published, rows: readonly DocumentRow[]): DocumentView => ({
  kind: row.kind,
  ...lineOf(row),
  body: row.body,
  versions: publishedOf(rows).map(lineOf),
});

const noText: LocalText = { fi: '', sv: '', en: '' };

export const documentSettingsOf = (kind: DocumentKind, rows: readonly DocumentRow[]): DocumentSettingsView => {
  const draft = draftOf(rows);
  const published = publishedOf(rows);
  const newest = published[0];
  return {
    kind,
    body: draft?.body ?? newest?.body ?? noText,
    isDraft: draft !== undefined,
    number: draft?.number ?? (newest?.number ?? 0) + 1,
    versions: published.map(lineOf),
    version: draft?.version ?? 0,
  };
};
