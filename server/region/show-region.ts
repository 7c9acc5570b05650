/** The region: to everybody its name and how it looks, to its keepers all of its settings. */
import type { Reader } from '../../db/database.ts';
import * as region from '../../db/region.ts';
import type { HistoryView } from '../../shared/history/schemas.ts';
import type { Actor } from '../../shared/permissions.ts';
import type { RegionSettingsView } from '../../shared/region/schemas.ts';
import { authorise } from '../authorise.ts';
import type { Dependencies } from '../dependencies.ts';
import { historyOf } from '../history/history-of.ts';
import { regionSettingsOf } from './region-views.ts';

/** The row as it is, or as it begins. */
export const regionRow = async (reader: Reader): Promise<region.RegionRow> =>
  (await region.find(reader)) ?? region.newRegion();

/** @throws AppError `access.forbidden` */
export const showRegionSettings = async ({ db }: Dependencies, actor: Actor): Promise<RegionSettingsView> => {
  authorise(actor, 'region.manage');
  return regionSettingsOf(await regionRow(db));
};

/** @throws AppError `access.forbidden` */
export const showRegionHistory = async ({ db }: Dependencies, actor: Actor): Promise<HistoryView> => {
  authorise(actor, 'region.manage');
  return historyOf(db, 'region', 'region');
};
