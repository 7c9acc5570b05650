/** A notice as those see it who write it, and who they are. */
import type { NoticeRow } from '../../db/notices.ts';
import { AppError, refuse } from '../../shared/errors.ts';
import type { NoticeSettingsView } from '../../shared/notices/schemas.ts';
import { standingOn } from '../../shared/notices/standing.ts';
import { type Actor, can } from '../../shared/permissions.ts';
import type { Instant, LocalDate } from '../../shared/time.ts';
import { dateIn } from '../../shared/wall-clock.ts';
import type { Catalogue, CatalogueSite } from '../rooms/catalogue-types.ts';
import { subjectOf } from '../sites/staff-site.ts';

/** The day at the house, or in the region, on which a notice is read. */
export const todayAt = (catalogue: Catalogue, siteId: string | null, now: Instant): LocalDate => {
  const site = siteId === null ? undefined : catalogue.site(siteId);
  return dateIn(now, site?.timeZone ?? catalogue.region.timeZone);
};

/** Whether the actor writes notices of the house, or those for all. */
export const mayWrite = (actor: Actor, catalogue: Catalogue, siteId: string | null): boolean => {
  if (siteId === null) return can(actor, 'texts.manage');
  const site = catalogue.site(siteId);
  return can(actor, 'premises.edit', site && subjectOf(site));
};

/** @throws AppError `access.forbidden` */
export const authoriseNotice = (actor: Actor, catalogue: Catalogue, siteId: string | null): void => {
  if (!mayWrite(actor, catalogue, siteId)) throw new AppError('access.forbidden');
};

/** @throws AppError `site.not-found` */
export const siteOfNotice = (catalogue: Catalogue, idOrCode: string | null): CatalogueSite | null =>
  idOrCode === null ? null : (catalogue.site(idOrCode) ?? refuse('site.not-found', { path: 'siteId' }));

/** @throws AppError `notice.dates` */
export const checkDates = ({ fromDate, untilDate }: Pick<NoticeRow, 'fromDate' | 'untilDate'>): void => {
  if (untilDate < fromDate) throw new AppError('notice.dates', { path: 'untilDate' });
};

/** What of a notice is kept in its history. */
export const fieldsOf = ({ siteId, level, audience, text, fromDate, untilDate }: NoticeRow) => ({
  siteId,
  level,
  audience,
  text,
  fromDate,
  untilDate,
});

export const settingsOf = (row: NoticeRow, catalogue: Catalogue, now: Instant): NoticeSettingsView => ({
  id: row.id,
  ...fieldsOf(row),
  siteName: row.siteId === null ? null : (catalogue.site(row.siteId)?.name ?? null),
  standing: standingOn(row, todayAt(catalogue, row.siteId, now)),
  version: row.version,
});
