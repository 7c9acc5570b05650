/** What is, will be and was out of order in a house, for its keepers. */
import * as breakdowns from '../../db/breakdowns.ts';
import { breakdownStandings } from '../../shared/breakdowns/places.ts';
import type { StaffBreakdownsQuery, StaffBreakdownsView, StaffBreakdownView } from '../../shared/breakdowns/schemas.ts';
import type { Actor } from '../../shared/permissions.ts';
import type { Dependencies } from '../dependencies.ts';
import { pageOf } from '../http/paging.ts';
import { filledText } from '../premises/filled-text.ts';
import type { CatalogueSite } from '../rooms/catalogue-types.ts';
import { staffSite } from '../sites/staff-site.ts';
import { staffBreakdownView } from './breakdown-views.ts';

/** What is to come in order of time; of the others the latest first. */
const inOrder = (items: readonly StaffBreakdownView[]): StaffBreakdownView[] =>
  breakdownStandings.flatMap((standing) => {
    const group = items.filter((item) => item.standing === standing);
    return standing === 'coming' ? group.reverse() : group;
  });

const placesOf = ({ rooms, entrances, facilities }: CatalogueSite): StaffBreakdownsView['places'] => [
  ...facilities.map(({ id, name, kind }) => ({ place: 'facilityId' as const, id, name: filledText(name), kind })),
  ...entrances.map(({ id, name }) => ({ place: 'entranceId' as const, id, name: filledText(name), kind: null })),
  ...rooms.map(({ id, name }) => ({ place: 'roomId' as const, id, name: filledText(name), kind: null })),
];

/** @throws AppError `site.not-found`, `access.forbidden`, `request.cursor-invalid` */
export const listBreakdowns = (
  deps: Dependencies,
  actor: Actor,
  siteIdOrCode: string,
  query: StaffBreakdownsQuery,
): Promise<StaffBreakdownsView> =>
  deps.db.read(async (reader) => {
    const site = staffSite(await deps.catalogue(reader), actor, 'premises.see', siteIdOrCode);
    const rows = await breakdowns.ofSite(reader, site.id);
    const told = await breakdowns.toldCounts(
      reader,
      rows.map(({ id }) => id),
    );
    const now = deps.clock.now();
    const items = rows.map((row) => staffBreakdownView(row, site, { now, toldDates: told.get(row.id) ?? 0 }));
    const asked = inOrder(items).filter(({ standing }) => query.standing === undefined || standing === query.standing);
    return { ...pageOf(asked, query), timeZone: site.timeZone, places: placesOf(site) };
  });
