/** The notices that somebody writes: past, present and to come. */
import * as notices from '../../db/notices.ts';
import { AppError } from '../../shared/errors.ts';
import type { NoticeSettingsView, StaffNoticesQuery } from '../../shared/notices/schemas.ts';
import { type Actor, can } from '../../shared/permissions.ts';
import type { Dependencies } from '../dependencies.ts';
import { type Page, pageOf } from '../http/paging.ts';
import type { Catalogue } from '../rooms/catalogue-types.ts';
import { folded, wordsOf } from '../rooms/filter-rooms.ts';
import { subjectOf } from '../sites/staff-site.ts';
import { mayWrite, settingsOf } from './notice-settings.ts';

/** @throws AppError `access.forbidden` for those who write no notices anywhere */
const authoriseWriter = (actor: Actor, { sites }: Catalogue): void => {
  if (can(actor, 'texts.manage') || sites.some((site) => can(actor, 'premises.edit', subjectOf(site)))) return;
  throw new AppError('access.forbidden');
};

const textOf = ({ text, siteName }: NoticeSettingsView): string =>
  folded([...Object.values(text), ...Object.values(siteName ?? {})].join('\n'));

const inOrder = (items: readonly NoticeSettingsView[], sort: StaffNoticesQuery['sort']): NoticeSettingsView[] => {
  const key = sort.replace('-', '') as 'fromDate' | 'untilDate';
  const direction = sort.startsWith('-') ? -1 : 1;
  return items.toSorted((a, b) => direction * a[key].localeCompare(b[key]) || (a.id < b.id ? -1 : 1));
};

/** @throws AppError `access.forbidden`, `request.cursor-invalid` */
export const listStaffNotices = async (
  deps: Dependencies,
  actor: Actor,
  query: StaffNoticesQuery,
): Promise<Page<NoticeSettingsView>> => {
  const catalogue = await deps.catalogue(deps.db);
  authoriseWriter(actor, catalogue);
  const siteId = query.siteId === undefined ? undefined : (catalogue.site(query.siteId)?.id ?? '');
  const words = wordsOf(query.q);
  const own = (await notices.all(deps.db)).filter((row) => mayWrite(actor, catalogue, row.siteId));
  const found = own
    .map((row) => settingsOf(row, catalogue, deps.clock.now()))
    .filter(
      (notice) =>
        (siteId === undefined || notice.siteId === siteId) &&
        (query.standing === undefined || notice.standing === query.standing) &&
        words.every((word) => textOf(notice).includes(word)),
    );
  return pageOf(inOrder(found, query.sort), query);
};
