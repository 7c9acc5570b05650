/** Houses that everybody may know of. */
import { refuse } from '../../shared/errors.ts';
import type { Catalogue, CatalogueSite } from './catalogue-types.ts';

/** Whether everybody may know of the house. */
export const isPublicSite = ({ careContext, state }: Pick<CatalogueSite, 'careContext' | 'state'>): boolean =>
  careContext !== 'closed' && state !== 'draft';

/**
 * The site under an id or code. What is archived keeps its calendar for those who subscribe to it.
 * @throws AppError `site.not-found`, also for closed houses and drafts: they are for staff
 */
export const publicSite = (catalogue: Catalogue, idOrCode: string): CatalogueSite => {
  const site = catalogue.site(idOrCode);
  return site && isPublicSite(site) ? site : refuse('site.not-found');
};
