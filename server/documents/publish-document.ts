/** Publishes the draft of a long text: from now on it is what people read, and what they accept when they book. */
import * as documents from '../../db/documents.ts';
import * as revisions from '../../db/revisions.ts';
import { AppError, refuse } from '../../shared/errors.ts';
import type { Actor } from '../../shared/permissions.ts';
import type { DocumentSettingsView } from '../../shared/texts/document-schemas.ts';
import { authorise } from '../authorise.ts';
import type { Dependencies } from '../dependencies.ts';
import { checkVersion } from '../history/check-version.ts';
import { recordChange } from '../history/record-change.ts';
import { documentKindOf, documentSettingsOf, draftOf } from './document-views.ts';

/**
 * @param version of the draft that the publisher has read: nothing is published that she has not seen
 * @throws AppError `access.forbidden`, `document.not-found`, `document.nothing-to-publish`, `document.empty`, `request.stale`
 */
export const publishDocument = (
  deps: Dependencies,
  actor: Actor,
  word: string,
  version: number,
): Promise<DocumentSettingsView> => {
  authorise(actor, 'texts.manage');
  const kind = documentKindOf(word);
  return deps.db.write(async (tx) => {
    const rows = await documents.ofKind(tx, kind);
    const draft = draftOf(rows) ?? refuse('document.nothing-to-publish');
    checkVersion(draft.version, version, () => documentSettingsOf(kind, rows));
    const { region } = await deps.catalogue(tx);
    const [first = 'fi'] = region.languages;
    if (draft.body[first] === '') throw new AppError('document.empty', { path: `body.${first}` });
    await documents.publish(tx, draft.id, deps.clock.now());
    await revisions.bump(tx, 'catalogue');
    const after = { number: draft.number };
    await recordChange(deps, tx, actor, { kind: 'document', id: kind, did: 'published', before: {}, after });
    return documentSettingsOf(kind, await documents.ofKind(tx, kind));
  });
};
