/** Houses that everybody may know of. */
import { refuse } from '../../shared/errors.ts';
import type { Catalogue, CatalogueSite } from './catalogue-types.ts';

/** The site under an id or code. @throws AppError `site.not-found`, also for closed houses: they are for staff */
export const publicSite = (catalogue: Catalogue, idOrCode: string): CatalogueSite => {
  const site = catalogue.site(idOrCode);
  return site && site.careContext !== 'closed' ? site : refuse('site.not-found');
};
