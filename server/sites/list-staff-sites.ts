/** The houses that somebody keeps, drafts and archived ones too, with what each still lacks. */
import { type Actor, can } from '../../shared/permissions.ts';
import type { SiteLack } from '../../shared/sites/lacks.ts';
import type { StaffSitesQuery, StaffSiteView } from '../../shared/sites/schemas.ts';
import type { Dependencies } from '../dependencies.ts';
import { type Page, pageOf } from '../http/paging.ts';
import { authoriseKeeper } from '../premises/authorise-keeper.ts';
import type { CatalogueSite } from '../rooms/catalogue-types.ts';
import { folded, wordsOf } from '../rooms/filter-rooms.ts';
import { lacksIn } from './site-lacks.ts';
import { subjectOf } from './staff-site.ts';

const finnish = new Intl.Collator('fi', { numeric: true });

const orders: Record<'name' | 'municipality' | 'lacks', (a: StaffSiteView, b: StaffSiteView) => number> = {
  name: (a, b) => finnish.compare(a.name.fi, b.name.fi),
  municipality: (a, b) => finnish.compare(a.municipality.name.fi, b.municipality.name.fi),
  lacks: (a, b) => a.lacks.length - b.lacks.length,
};

const inOrder = (items: readonly StaffSiteView[], sort: StaffSitesQuery['sort']): StaffSiteView[] => {
  const order = orders[sort.replace('-', '') as keyof typeof orders];
  const direction = sort.startsWith('-') ? -1 : 1;
  return items.toSorted((a, b) => direction * order(a, b) || orders.name(a, b) || (a.id < b.id ? -1 : 1));
};

const staffSiteView = (site: CatalogueSite, lacks: SiteLack[]): StaffSiteView => ({
  id: site.id,
  code: site.code,
  name: site.name,
  municipality: site.municipality,
  street: site.street,
  state: site.state,
  closesOn: site.opening.lastDay,
  careContext: site.careContext,
  branch: site.branch,
  roomCount: site.rooms.filter(({ state }) => state !== 'archived').length,
  lacks,
});

const textOf = ({ name, code, municipality, street }: CatalogueSite): string =>
  folded([...Object.values(name), ...Object.values(municipality.name), street, code].join('\n'));

/** Only those that the actor may see. @throws AppError `access.forbidden`, `request.cursor-invalid` */
export const listStaffSites = (
  deps: Dependencies,
  actor: Actor,
  query: StaffSitesQuery,
): Promise<Page<StaffSiteView>> =>
  deps.db.read(async (reader) => {
    const catalogue = await deps.catalogue(reader);
    const { sites } = catalogue;
    authoriseKeeper(actor, { sites });
    const lacksOf = await lacksIn(deps, reader, catalogue);
    const words = wordsOf(query.q);
    const found = sites.filter(
      (site) =>
        can(actor, 'premises.see', subjectOf(site)) &&
        (query.state === undefined || site.state === query.state) &&
        words.every((word) => textOf(site).includes(word)),
    );
    return pageOf(
      inOrder(
        found.map((site) => staffSiteView(site, lacksOf(site))),
        query.sort,
      ),
      query,
    );
  });
