/** The houses, with how many rooms each of them offers. */
import type { SiteView } from '../../shared/rooms/schemas.ts';
import type { Dependencies } from '../dependencies.ts';
import { type Page, pageOf } from '../http/paging.ts';
import type { CatalogueSite } from './catalogue-types.ts';
import { isOffered } from './filter-rooms.ts';

const siteView = (site: CatalogueSite): SiteView => ({
  id: site.id,
  code: site.code,
  name: site.name,
  municipality: site.municipality,
  street: site.street,
  postalCode: site.postalCode,
  careContext: site.careContext,
  access: site.access,
  timeZone: site.timeZone,
  openingHours: [...site.opening.hours],
  roomCount: site.rooms.filter(isOffered).length,
  photos: [...site.photos],
});

/** Closed houses, drafts and archived ones are left out: they are for staff. @throws AppError `request.cursor-invalid` */
export const listSites = async (
  deps: Pick<Dependencies, 'catalogue' | 'db'>,
  page: { limit: number; cursor?: string | undefined },
): Promise<Page<SiteView>> => {
  const { sites } = await deps.catalogue(deps.db);
  const { items, ...rest } = pageOf(
    sites.filter(({ careContext, state }) => careContext !== 'closed' && state === 'published'),
    page,
  );
  return { items: items.map(siteView), ...rest };
};
