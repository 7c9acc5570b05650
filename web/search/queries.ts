/** What the public pages read of houses and rooms. */
import type { SearchRequest, SearchView } from '../../shared/bookings/search-schemas.ts';
import type { RoomSummaryView, SiteView } from '../../shared/rooms/schemas.ts';
import { answerOf, api } from '../api/client.ts';
import type { Wants } from '../when/criteria.ts';

/** The most that the service gives at once; a county has some tens of houses. */
const allSites = 200;

/** Every public house, by name. */
export const readSites = async (): Promise<SiteView[]> =>
  (await answerOf(api.rooms.sites.$get({ query: { limit: String(allSites) } }))).items;

export const searchRooms = (request: SearchRequest): Promise<SearchView> =>
  answerOf(api.rooms.search.$post({ json: request }));

export interface RoomsFilter {
  /** Words in the names of room, house or municipality. */
  q: string;
  /** Id or code of a house. */
  site: string | undefined;
  wants: Wants;
}

export interface RoomsPage {
  items: RoomSummaryView[];
  total: number;
  nextCursor: string | null;
}

const pageSize = 20;

/** By house and name; rooms of which a needed fact is not known come last. */
export const readRooms = ({ q, site, wants }: RoomsFilter, cursor?: string): Promise<RoomsPage> =>
  answerOf(
    api.rooms.rooms.$get({
      query: {
        ...(q && { q }),
        ...(site && { siteId: site }),
        ...(wants.place && { municipality: wants.place }),
        ...(wants.people && { capacity: String(wants.people) }),
        ...(wants.equipment.length > 0 && { equipment: wants.equipment.join() }),
        ...(wants.needs.length > 0 && {
          needs: wants.needs.join(),
          minVerdict: wants.min ?? 'A',
          includeUnknown: wants.unknown ? '1' : '0',
        }),
        ...(cursor && { cursor }),
        limit: String(pageSize),
      },
    }),
  );
