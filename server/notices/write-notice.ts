/** Writes a notice: a new one, or other words or days for one that is there. */
import * as notices from '../../db/notices.ts';
import type { NewNotice, NoticeChange, NoticeSettingsView } from '../../shared/notices/schemas.ts';
import type { Actor } from '../../shared/permissions.ts';
import type { Dependencies } from '../dependencies.ts';
import { checkVersion } from '../history/check-version.ts';
import { recordChange } from '../history/record-change.ts';
import { authoriseNotice, checkDates, fieldsOf, settingsOf, siteOfNotice } from './notice-settings.ts';
import { ownNotice } from './show-notice.ts';

/** @throws AppError `access.forbidden`, `site.not-found`, `notice.dates` */
export const createNotice = (deps: Dependencies, actor: Actor, notice: NewNotice): Promise<NoticeSettingsView> =>
  deps.db.write(async (tx) => {
    const catalogue = await deps.catalogue(tx);
    const siteId = siteOfNotice(catalogue, notice.siteId)?.id ?? null;
    authoriseNotice(actor, catalogue, siteId);
    checkDates(notice);
    const row: notices.NoticeRow = { id: deps.newId(), ...notice, siteId, version: 1 };
    await notices.insert(tx, row);
    const after = fieldsOf(row);
    await recordChange(deps, tx, actor, { kind: 'notice', id: row.id, did: 'created', before: {}, after });
    return settingsOf(row, catalogue, deps.clock.now());
  });

/**
 * @param expected the version that the writer has read; nothing takes any
 * @throws AppError `notice.not-found`, `site.not-found`, `access.forbidden` (for where it stands and where it goes),
 *   `request.stale`, `notice.dates`
 */
export const changeNotice = (
  deps: Dependencies,
  actor: Actor,
  id: string,
  change: NoticeChange,
  expected: number | undefined,
): Promise<NoticeSettingsView> =>
  deps.db.write(async (tx) => {
    const catalogue = await deps.catalogue(tx);
    const before = await ownNotice(tx, catalogue, actor, id);
    const show = (row: notices.NoticeRow) => settingsOf(row, catalogue, deps.clock.now());
    checkVersion(before.version, expected, () => show(before));
    const siteId = change.siteId === undefined ? before.siteId : (siteOfNotice(catalogue, change.siteId)?.id ?? null);
    authoriseNotice(actor, catalogue, siteId);
    const after: notices.NoticeRow = { ...before, ...change, siteId };
    checkDates(after);
    const fields = { before: fieldsOf(before), after: fieldsOf(after) };
    if (!(await recordChange(deps, tx, actor, { kind: 'notice', id, did: 'changed', ...fields }))) return show(before);
    const stored = { ...after, version: before.version + 1 };
    await notices.save(tx, stored);
    return show(stored);
  });

/** A notice that is wrong must be gone at once; that it was there stays in the record. @throws as {@link changeNotice} */
export const removeNotice = (deps: Dependencies, actor: Actor, id: string): Promise<void> =>
  deps.db.write(async (tx) => {
    const row = await ownNotice(tx, await deps.catalogue(tx), actor, id);
    await notices.remove(tx, id);
    const before = fieldsOf(row);
    await recordChange(deps, tx, actor, { kind: 'notice', id, did: 'removed', before, after: {} });
  });
