/** The rooms of the houses that somebody keeps, drafts and archived ones too. */
import { type Actor, can } from '../../shared/permissions.ts';
import type { StaffRoomsQuery, StaffRoomView } from '../../shared/rooms/settings.ts';
import type { Dependencies } from '../dependencies.ts';
import { type Page, pageOf } from '../http/paging.ts';
import { authoriseKeeper } from '../premises/authorise-keeper.ts';
import { staffSite, subjectOf } from '../sites/staff-site.ts';
import type { CatalogueRoom } from './catalogue-types.ts';
import { searchTextOf, wordsOf } from './filter-rooms.ts';

const finnish = new Intl.Collator('fi', { numeric: true });

const orders: Record<'name' | 'site' | 'capacity', (a: CatalogueRoom, b: CatalogueRoom) => number> = {
  name: (a, b) => finnish.compare(a.name.fi, b.name.fi),
  site: (a, b) => finnish.compare(a.site.name.fi, b.site.name.fi),
  capacity: (a, b) => a.capacity - b.capacity,
};

const inOrder = (rooms: readonly CatalogueRoom[], sort: StaffRoomsQuery['sort']): CatalogueRoom[] => {
  const order = orders[sort.replace('-', '') as keyof typeof orders];
  const direction = sort.startsWith('-') ? -1 : 1;
  return rooms.toSorted((a, b) => direction * order(a, b) || orders.name(a, b) || (a.id < b.id ? -1 : 1));
};

const staffRoomView = (room: CatalogueRoom): StaffRoomView => ({
  id: room.id,
  code: room.code,
  name: room.name,
  site: { id: room.site.id, code: room.site.code, name: room.site.name },
  kind: room.summary.kind,
  capacity: room.capacity,
  approval: room.approval,
  state: room.state,
  closesOn: room.opening.lastDay,
});

/** Only those that the actor may see. @throws AppError `access.forbidden`, `site.not-found`, `request.cursor-invalid` */
export const listStaffRooms = async (
  deps: Dependencies,
  actor: Actor,
  query: StaffRoomsQuery,
): Promise<Page<StaffRoomView>> => {
  const catalogue = await deps.catalogue(deps.db);
  authoriseKeeper(actor, catalogue);
  const site = query.site === undefined ? undefined : staffSite(catalogue, actor, 'premises.see', query.site);
  const words = wordsOf(query.q);
  const found = (site?.rooms ?? catalogue.rooms).filter(
    (room) =>
      can(actor, 'premises.see', subjectOf(room.site)) &&
      (query.state === undefined || room.state === query.state) &&
      (query.kind === undefined || room.summary.kind === query.kind) &&
      words.every((word) => searchTextOf(room).includes(word)),
  );
  const { items, ...rest } = pageOf(inOrder(found, query.sort), query);
  return { items: items.map(staffRoomView), ...rest };
};
