/** Writes the draft of a long text in place; what is published never changes. */
import type { Tx } from '../../db/database.ts';
import * as documents from '../../db/documents.ts';
import { isSame } from '../../shared/history/changes.ts';
import type { LocalText } from '../../shared/i18n/language.ts';
import type { Actor } from '../../shared/permissions.ts';
import type { DocumentDraft, DocumentSettingsView } from '../../shared/texts/document-schemas.ts';
import type { DocumentKind } from '../../shared/texts/kinds.ts';
import { authorise } from '../authorise.ts';
import type { Dependencies } from '../dependencies.ts';
import { checkVersion } from '../history/check-version.ts';
import { recordChange } from '../history/record-change.ts';
import { documentKindOf, documentSettingsOf, draftOf } from './document-views.ts';

/** Long texts are not kept twice: the record says how long they were. */
const lengths = ({ fi, sv, en }: LocalText) => ({ fi: fi.length, sv: sv.length, en: en.length });

const store = async (
  deps: Dependencies,
  tx: Tx,
  actor: Actor,
  {
    kind,
    body,
    before,
    rows,
  }: { kind: DocumentKind; body: LocalText; before: DocumentSettingsView; rows: readonly documents.DocumentRow[] },
): Promise<void> => {
  const draft = draftOf(rows);
  if (draft) return documents.changeDraft(tx, draft.id, body, draft.version + 1);
  const row = { id: deps.newId(), kind, siteId: null, number: before.number, body, createdAt: deps.clock.now() };
  return documents.insert(tx, [{ ...row, createdBy: actor.userId, publishedAt: null, version: 1 }]);
};

/**
 * @param expected the version of the draft that the writer has read; 0 when there was none
 * @throws AppError `access.forbidden`, `document.not-found`, `request.stale`
 */
export const writeDraft = (
  deps: Dependencies,
  actor: Actor,
  word: string,
  { body }: DocumentDraft,
  expected: number | undefined,
): Promise<DocumentSettingsView> => {
  authorise(actor, 'texts.manage');
  const kind = documentKindOf(word);
  return deps.db.write(async (tx) => {
    const rows = await documents.ofKind(tx, kind);
    const before = documentSettingsOf(kind, rows);
    checkVersion(before.version, expected, () => before);
    if (isSame(before.body, body)) return before;
    await store(deps, tx, actor, { kind, body, before, rows });
    await recordChange(deps, tx, actor, {
      kind: 'document',
      id: kind,
      did: 'changed',
      before: { length: lengths(before.body) },
      after: { length: lengths(body), number: before.number },
    });
    return documentSettingsOf(kind, await documents.ofKind(tx, kind));
  });
};
