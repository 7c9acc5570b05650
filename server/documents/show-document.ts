/** Long texts: what is published for everybody, the draft for those who write. */
import * as documents from '../../db/documents.ts';
import { refuse } from '../../shared/errors.ts';
import type { HistoryView } from '../../shared/history/schemas.ts';
import type { Actor } from '../../shared/permissions.ts';
import type { DocumentSettingsView, DocumentView } from '../../shared/texts/document-schemas.ts';
import { authorise } from '../authorise.ts';
import type { Dependencies } from '../dependencies.ts';
import { historyOf } from '../history/history-of.ts';
import { documentKindOf, documentSettingsOf, documentViewOf, publishedOf } from './document-views.ts';

/**
 * The newest published version, or one of the older ones.
 * @throws AppError `document.not-found`
 */
export const showDocument = async (
  { db }: Pick<Dependencies, 'db'>,
  word: string,
  number?: number,
): Promise<DocumentView> => {
  const rows = await documents.ofKind(db, documentKindOf(word));
  const row = publishedOf(rows).find((each) => number === undefined || each.number === number);
  return documentViewOf(row ?? refuse('document.not-found'), rows);
};

/** @throws AppError `access.forbidden`, `document.not-found` */
export const showDocumentSettings = async (
  { db }: Pick<Dependencies, 'db'>,
  actor: Actor,
  word: string,
): Promise<DocumentSettingsView> => {
  authorise(actor, 'texts.manage');
  const kind = documentKindOf(word);
  return documentSettingsOf(kind, await documents.ofKind(db, kind));
};

/** @throws AppError `access.forbidden`, `document.not-found` */
export const showDocumentHistory = async (
  { db }: Pick<Dependencies, 'db'>,
  actor: Actor,
  word: string,
): Promise<HistoryView> => {
  authorise(actor, 'texts.manage');
  return historyOf(db, 'document', documentKindOf(word));
};
