/** Publishes the draft of a long text: from now on it is what people read, and what they accept when they book. */
import * as documents from '../../db/documents.ts';
import * as revisions from '../../db/revisions.ts';
import { AppError, refuse } from '../../shared/errors.ts';
import type { LocalText } from '../../shared/i18n/language.ts';
import type { Actor } from '../../shared/permissions.ts';
import type { DocumentSettingsView } from '../../shared/texts/document-schemas.ts';
import { authorise } from '../authorise.ts';
import type { Dependencies } from '../dependencies.ts';
import { checkVersion } from '../history/check-version.ts';
import { recordChange } from '../history/record-change.ts';
import { documentSettingsOf, draftOf, historyIdOf, publishedOf, type TextAsked, textKeyOf } from './document-views.ts';

const isEmpty = ({ fi, sv, en }: LocalText): boolean => fi === '' && sv === '' && en === '';

/**
 * @param version of the draft that the publisher has read: nothing is published that she has not seen
 * @throws AppError `access.forbidden`, `document.not-found`, `site.not-found`, `document.nothing-to-publish`, `document.empty`, `request.stale`
 */
export const publishDocument = (
  deps: Dependencies,
  actor: Actor,
  asked: TextAsked,
  version: number,
): Promise<DocumentSettingsView> => {
  authorise(actor, 'texts.manage');
  return deps.db.write(async (tx) => {
    const catalogue = await deps.catalogue(tx);
    const key = textKeyOf(catalogue, asked);
    const rows = await documents.ofKind(tx, key.kind, key.house?.id);
    const draft = draftOf(rows) ?? refuse('document.nothing-to-publish');
    checkVersion(draft.version, version, () => documentSettingsOf(key, rows));
    const [first = 'fi'] = catalogue.region.languages;
    // An empty text ends a house's own terms; the region cannot go without.
    const ends = key.house !== undefined && publishedOf(rows).length > 0 && isEmpty(draft.body);
    if (draft.body[first] === '' && !ends) throw new AppError('document.empty', { path: `body.${first}` });
    await documents.publish(tx, draft.id, deps.clock.now());
    await revisions.bump(tx, 'catalogue');
    const after = { number: draft.number };
    const id = historyIdOf(key);
    await recordChange(deps, tx, actor, { kind: 'document', id, did: 'published', before: {}, after });
    return documentSettingsOf(key, await documents.ofKind(tx, key.kind, key.house?.id));
  });
};
