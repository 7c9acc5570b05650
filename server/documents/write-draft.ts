/** Writes the draft of a long text in place; what is published never changes. */
import type { Tx } from '../../db/database.ts';
import * as documents from '../../db/documents.ts';
import { isSame } from '../../shared/history/changes.ts';
import type { LocalText } from '../../shared/i18n/language.ts';
import type { Actor } from '../../shared/permissions.ts';
import type { DocumentDraft, DocumentSettingsView } from '../../shared/texts/document-schemas.ts';
import { authorise } from '../authorise.ts';
import type { Dependencies } from '../dependencies.ts';
import { checkVersion } from '../history/check-version.ts';
import { recordChange } from '../history/record-change.ts';
import { documentSettingsOf, draftOf, historyIdOf, type TextAsked, type TextKey, textKeyOf } from './document-views.ts';

/** Long texts are not kept twice: the record says how long they were. */
const lengths = ({ fi, sv, en }: LocalText) => ({ fi: fi.length, sv: sv.length, en: en.length });

const store = async (
  deps: Dependencies,
  tx: Tx,
  actor: Actor,
  {
    key: { kind, house },
    body,
    before,
    rows,
  }: { key: TextKey; body: LocalText; before: DocumentSettingsView; rows: readonly documents.DocumentRow[] },
): Promise<void> => {
  const draft = draftOf(rows);
  if (draft) return documents.changeDraft(tx, draft.id, body, draft.version + 1);
  const siteId = house?.id ?? null;
  const row = { id: deps.newId(), kind, siteId, number: before.number, body, createdAt: deps.clock.now() };
  return documents.insert(tx, [{ ...row, createdBy: actor.userId, publishedAt: null, version: 1 }]);
};

/**
 * @param expected the version of the draft that the writer has read; 0 when there was none
 * @throws AppError `access.forbidden`, `document.not-found`, `site.not-found`, `request.stale`
 */
export const writeDraft = (
  deps: Dependencies,
  actor: Actor,
  asked: TextAsked,
  { body }: DocumentDraft,
  expected: number | undefined,
): Promise<DocumentSettingsView> => {
  authorise(actor, 'texts.manage');
  return deps.db.write(async (tx) => {
    const key = textKeyOf(await deps.catalogue(tx), asked);
    const rows = await documents.ofKind(tx, key.kind, key.house?.id);
    const before = documentSettingsOf(key, rows);
    checkVersion(before.version, expected, () => before);
    if (isSame(before.body, body)) return before;
    await store(deps, tx, actor, { key, body, before, rows });
    await recordChange(deps, tx, actor, {
      kind: 'document',
      id: historyIdOf(key),
      did: 'changed',
      before: { length: lengths(before.body) },
      after: { length: lengths(body), number: before.number },
    });
    return documentSettingsOf(key, await documents.ofKind(tx, key.kind, key.house?.id));
  });
};
