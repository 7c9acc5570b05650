/** The rooms that pass some demands, page by page. */
import type { RoomSummaryView, RoomsQuery } from '../../shared/rooms/schemas.ts';
import type { Dependencies } from '../dependencies.ts';
import { type Page, pageOf } from '../http/paging.ts';
import { isUncertain, roomsThatPass } from './filter-rooms.ts';

/**
 * In the order of the catalogue (site, then room, by Finnish name); rooms of which a needed fact is not known
 * come last (domain reference 3.5).
 * @throws AppError `request.cursor-invalid`
 */
export const listRooms = async (
  deps: Pick<Dependencies, 'catalogue' | 'db'>,
  query: RoomsQuery,
): Promise<Page<RoomSummaryView>> => {
  const rooms = roomsThatPass(await deps.catalogue(deps.db), query);
  const { needs = [] } = query;
  const certainFirst = rooms.toSorted((a, b) => Number(isUncertain(a, needs)) - Number(isUncertain(b, needs)));
  return pageOf(
    certainFirst.map(({ summary }) => summary),
    query,
  );
};
