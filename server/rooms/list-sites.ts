/** The houses, with how many rooms each of them offers. */
import type { SiteView } from '../../shared/rooms/schemas.ts';
import type { Dependencies } from '../dependencies.ts';
import { type Page, pageOf } from '../http/paging.ts';
import type { CatalogueSite } from './catalogue-types.ts';

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
  openingHours: [...site.openingHours],
  roomCount: site.rooms.length,
});

/** Closed houses are left out: they are for staff. @throws AppError `request.cursor-invalid` */
export const listSites = async (
  deps: Pick<Dependencies, 'catalogue' | 'db'>,
  page: { limit: number; cursor?: string | undefined },
): Promise<Page<SiteView>> => {
  const { sites } = await deps.catalogue(deps.db);
  const { items, ...rest } = pageOf(
    sites.filter(({ careContext }) => careContext !== 'closed'),
    page,
  );
  return { items: items.map(siteView), ...rest };
};
