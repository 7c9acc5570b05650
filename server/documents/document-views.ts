/** A long text as everybody reads it, and as its writers have it before them. */
import type { DocumentRow } from '../../db/documents.ts';
import { refuse } from '../../shared/errors.ts';
import type { LocalText } from '../../shared/i18n/language.ts';
import type { DocumentSettingsView, DocumentView, HouseView } from '../../shared/texts/document-schemas.ts';
import { type DocumentKind, documentKinds } from '../../shared/texts/kinds.ts';
import { isoInstant } from '../../shared/time.ts';
import type { Catalogue, CatalogueSite } from '../rooms/catalogue-types.ts';

/** @throws AppError `document.not-found` */
export const documentKindOf = (word: string): DocumentKind =>
  documentKinds.find((kind) => kind === word) ?? refuse('document.not-found');

/** Whose text is asked for: the region's, or one house's own. */
export interface TextAsked {
  /** A word from an address. */
  kind: string;
  /** Id or code of a house. */
  siteId?: string | undefined;
}

export interface TextKey {
  kind: DocumentKind;
  house: CatalogueSite | undefined;
}

/**
 * A house has terms of its own; the other texts are the region's alone.
 * @throws AppError `document.not-found`, `site.not-found`
 */
export const textKeyOf = (catalogue: Catalogue, { kind: word, siteId }: TextAsked): TextKey => {
  const kind = documentKindOf(word);
  if (siteId === undefined) return { kind, house: undefined };
  if (kind !== 'terms') return refuse('document.not-found');
  return { kind, house: catalogue.site(siteId) ?? refuse('site.not-found') };
};

/** Under which its history stands. */
export const historyIdOf = ({ kind, house }: TextKey): string => (house ? `${kind}:${house.id}` : kind);

export const houseViewOf = ({ id, code, name }: CatalogueSite): HouseView => ({ id, code, name });

type Published = DocumentRow & { publishedAt: number };

const isPublished = (row: DocumentRow): row is Published => row.publishedAt !== null;

/** Newest first, as the rows come. */
export const publishedOf = (rows: readonly DocumentRow[]): Published[] => rows.filter(isPublished);

export const draftOf = (rows: readonly DocumentRow[]): DocumentRow | undefined =>
  rows.find(({ publishedAt }) => publishedAt === null);

const lineOf = ({ number, publishedAt }: Published) => ({ number, publishedAt: isoInstant(publishedAt) });

export const documentViewOf = ({ house }: TextKey, row: Published, rows: readonly DocumentRow[]): DocumentView => ({
  kind: row.kind,
  house: house ? houseViewOf(house) : null,
  ...lineOf(row),
  body: row.body,
  versions: publishedOf(rows).map(lineOf),
});

const noText: LocalText = { fi: '', sv: '', en: '' };

export const documentSettingsOf = ({ kind, house }: TextKey, rows: readonly DocumentRow[]): DocumentSettingsView => {
  const draft = draftOf(rows);
  const published = publishedOf(rows);
  const newest = published[0];
  return {
    kind,
    house: house ? houseViewOf(house) : null,
    body: draft?.body ?? newest?.body ?? noText,
    isDraft: draft !== undefined,
    number: draft?.number ?? (newest?.number ?? 0) + 1,
    versions: published.map(lineOf),
    version: draft?.version ?? 0,
  };
};
