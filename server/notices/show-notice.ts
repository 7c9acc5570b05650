/** One notice and its history, for those who write it. */
import type { Reader } from '../../db/database.ts';
import * as notices from '../../db/notices.ts';
import { refuse } from '../../shared/errors.ts';
import type { HistoryView } from '../../shared/history/schemas.ts';
import type { NoticeSettingsView } from '../../shared/notices/schemas.ts';
import type { Actor } from '../../shared/permissions.ts';
import type { Dependencies } from '../dependencies.ts';
import { historyOf } from '../history/history-of.ts';
import type { Catalogue } from '../rooms/catalogue-types.ts';
import { authoriseNotice, settingsOf } from './notice-settings.ts';

/** @throws AppError `notice.not-found`, `access.forbidden` */
export const ownNotice = async (
  reader: Reader,
  catalogue: Catalogue,
  actor: Actor,
  id: string,
): Promise<notices.NoticeRow> => {
  const row = (await notices.find(reader, id)) ?? refuse('notice.not-found');
  authoriseNotice(actor, catalogue, row.siteId);
  return row;
};

/** @throws AppError `notice.not-found`, `access.forbidden` */
export const showNotice = (deps: Dependencies, actor: Actor, id: string): Promise<NoticeSettingsView> =>
  deps.db.read(async (reader) => {
    const catalogue = await deps.catalogue(reader);
    return settingsOf(await ownNotice(reader, catalogue, actor, id), catalogue, deps.clock.now());
  });

/** @throws AppError `notice.not-found`, `access.forbidden` */
export const showNoticeHistory = (deps: Dependencies, actor: Actor, id: string): Promise<HistoryView> =>
  deps.db.read(async (reader) => {
    const { id: known } = await ownNotice(reader, await deps.catalogue(reader), actor, id);
    return historyOf(reader, 'notice', known);
  });
