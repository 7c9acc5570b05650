/** Everything about a house, for its keepers. */
import * as sites from '../../db/sites.ts';
import type { HistoryView } from '../../shared/history/schemas.ts';
import type { Actor } from '../../shared/permissions.ts';
import type { SiteSettingsView } from '../../shared/sites/schemas.ts';
import type { Dependencies } from '../dependencies.ts';
import { historyOf } from '../history/history-of.ts';
import { settingsView } from './site-settings.ts';
import { staffSite } from './staff-site.ts';

/** @throws AppError `site.not-found`, `access.forbidden` */
export const showSiteSettings = (deps: Dependencies, actor: Actor, idOrCode: string): Promise<SiteSettingsView> =>
  deps.db.read(async (reader) => {
    const catalogue = await deps.catalogue(reader);
    const { id } = staffSite(catalogue, actor, 'premises.see', idOrCode);
    return settingsView(deps, reader, (await sites.find(reader, id)) as sites.SiteRow, catalogue);
  });

/** @throws AppError `site.not-found`, `access.forbidden` */
export const showSiteHistory = (deps: Dependencies, actor: Actor, idOrCode: string): Promise<HistoryView> =>
  deps.db.read(async (reader) => {
    const { id } = staffSite(await deps.catalogue(reader), actor, 'premises.see', idOrCode);
    return historyOf(reader, 'site', id);
  });
