/** Long texts: what is published for everybody, the draft for those who write. */
import * as documents from '../../db/documents.ts';
import { refuse } from '../../shared/errors.ts';
import type { HistoryView } from '../../shared/history/schemas.ts';
import type { LocalText } from '../../shared/i18n/language.ts';
import type { Actor } from '../../shared/permissions.ts';
import type {
  DocumentSettingsView,
  DocumentView,
  HouseTextsSettingsView,
  HouseTextsView,
} from '../../shared/texts/document-schemas.ts';
import { authorise } from '../authorise.ts';
import type { Dependencies } from '../dependencies.ts';
import { historyOf } from '../history/history-of.ts';
import {
  documentSettingsOf,
  documentViewOf,
  historyIdOf,
  houseViewOf,
  publishedOf,
  type TextAsked,
  textKeyOf,
} from './document-views.ts';

type Reading = Pick<Dependencies, 'db' | 'catalogue'>;

/**
 * The newest published version, or one of the older ones.
 * @throws AppError `document.not-found`, `site.not-found`
 */
export const showDocument = async (
  { db, catalogue }: Reading,
  asked: TextAsked,
  number?: number,
): Promise<DocumentView> => {
  const key = textKeyOf(await catalogue(db), asked);
  const rows = await documents.ofKind(db, key.kind, key.house?.id);
  const row = publishedOf(rows).find((each) => number === undefined || each.number === number);
  return documentViewOf(key, row ?? refuse('document.not-found'), rows);
};

/** @throws AppError `access.forbidden`, `document.not-found` */
export const showDocumentSettings = async (
  { db, catalogue }: Reading,
  actor: Actor,
  asked: TextAsked,
): Promise<DocumentSettingsView> => {
  authorise(actor, 'texts.manage');
  const key = textKeyOf(await catalogue(db), asked);
  return documentSettingsOf(key, await documents.ofKind(db, key.kind, key.house?.id));
};

/** @throws AppError `access.forbidden`, `document.not-found` */
export const showDocumentHistory = async (
  { db, catalogue }: Reading,
  actor: Actor,
  asked: TextAsked,
): Promise<HistoryView> => {
  authorise(actor, 'texts.manage');
  return historyOf(db, 'document', historyIdOf(textKeyOf(await catalogue(db), asked)));
};

const finnish = new Intl.Collator('fi', { numeric: true });

const byName = (a: { name: LocalText }, b: { name: LocalText }): number => finnish.compare(a.name.fi, b.name.fi);

/** Houses that everybody may know of. */
export const listHouseTerms = async ({ db, catalogue }: Reading): Promise<HouseTextsView> => {
  const { region, sites } = await catalogue(db);
  const items = sites
    .filter(({ state }) => state === 'published')
    .toSorted(byName)
    .flatMap((site) => {
      const number = region.houseTerms.get(site.id);
      return number === undefined ? [] : [{ house: houseViewOf(site), number }];
    });
  return { items };
};

/** @throws AppError `access.forbidden` */
export const listHouseTermsSettings = async (
  { db, catalogue }: Reading,
  actor: Actor,
): Promise<HouseTextsSettingsView> => {
  authorise(actor, 'texts.manage');
  const { region, sites } = await catalogue(db);
  const drafts = new Set(
    (await documents.ofHouses(db, 'terms')).filter(({ isPublished }) => !isPublished).map(({ siteId }) => siteId),
  );
  const items = sites
    .filter(({ state }) => state !== 'archived')
    .toSorted(byName)
    .map((site) => ({
      house: houseViewOf(site),
      number: region.houseTerms.get(site.id) ?? null,
      isDraft: drafts.has(site.id),
    }));
  return { items };
};
