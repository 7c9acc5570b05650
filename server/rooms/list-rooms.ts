/** The rooms that pass some demands, page by page. */
import type { RoomSummaryView, RoomsQuery } from '../../shared/rooms/schemas.ts';
import type { Instant } from '../../shared/time.ts';
import { devicesHarming } from '../breakdowns/suffering.ts';
import type { Dependencies } from '../dependencies.ts';
import { type Page, pageOf } from '../http/paging.ts';
import type { CatalogueRoom } from './catalogue-types.ts';
import { isUncertain, roomsThatPass } from './filter-rooms.ts';

const summaryAt = (room: CatalogueRoom, now: Instant): RoomSummaryView => {
  const outOfOrder = devicesHarming(room, { start: now, end: now + 1 });
  return outOfOrder.length === 0 ? room.summary : { ...room.summary, outOfOrder };
};

/**
 * In the order of the catalogue (site, then room, by Finnish name); rooms of which a needed fact is not known
 * come last (domain reference 3.5).
 * @throws AppError `request.cursor-invalid`
 */
export const listRooms = async (
  deps: Pick<Dependencies, 'catalogue' | 'clock' | 'db'>,
  query: RoomsQuery,
): Promise<Page<RoomSummaryView>> => {
  const rooms = roomsThatPass(await deps.catalogue(deps.db), query);
  const { needs = [] } = query;
  const now = deps.clock.now();
  const certainFirst = rooms.toSorted((a, b) => Number(isUncertain(a, needs)) - Number(isUncertain(b, needs)));
  return pageOf(
    certainFirst.map((room) => summaryAt(room, now)),
    query,
  );
};
