/** The notices of today that the asker is to read. */
import * as notices from '../../db/notices.ts';
import { refuse } from '../../shared/errors.ts';
import type { NoticesView } from '../../shared/notices/schemas.ts';
import { isFor, standingOn } from '../../shared/notices/standing.ts';
import { type Actor, can } from '../../shared/permissions.ts';
import type { Dependencies } from '../dependencies.ts';
import { filledText } from '../premises/filled-text.ts';
import type { Catalogue, CatalogueSite } from '../rooms/catalogue-types.ts';
import { isPublicSite } from '../rooms/public-site.ts';
import { subjectOf } from '../sites/staff-site.ts';
import { todayAt } from './notice-settings.ts';

/** Houses that the public does not know of are there only for their keepers. */
const isOpenTo = (actor: Actor | undefined, site: CatalogueSite): boolean =>
  isPublicSite(site) || can(actor, 'premises.see', subjectOf(site));

const siteFor = (catalogue: Catalogue, actor: Actor | undefined, idOrCode: string): string => {
  const site = catalogue.site(idOrCode);
  return site && isOpenTo(actor, site) ? site.id : refuse('site.not-found');
};

/**
 * What calls for attention first.
 * @param siteIdOrCode those of one house, in place of those that are for all
 * @throws AppError `site.not-found`
 */
export const listNotices = async (
  { db, clock, catalogue: currentCatalogue }: Pick<Dependencies, 'db' | 'clock' | 'catalogue'>,
  actor: Actor | undefined,
  siteIdOrCode: string | undefined,
): Promise<NoticesView> => {
  const catalogue = await currentCatalogue(db);
  const siteId = siteIdOrCode === undefined ? null : siteFor(catalogue, actor, siteIdOrCode);
  const today = todayAt(catalogue, siteId, clock.now());
  const shown = (await notices.all(db)).filter(
    (row) => row.siteId === siteId && standingOn(row, today) === 'current' && isFor(row.audience, actor?.grants ?? []),
  );
  const ordered = shown.toSorted((a, b) => Number(b.level === 'attention') - Number(a.level === 'attention'));
  return {
    items: ordered.map(({ id, level, text, version }) => ({ id, level, text: filledText(text), version })),
  };
};
