/** What the page of moving dates asks of the service. */
import type { ChangePreviewRequest, ChangePreviewView } from '../../../shared/bookings/change-schemas.ts';
import type { RoomSummaryView } from '../../../shared/rooms/schemas.ts';
import { answerOf, api } from '../../api/client.ts';

/** What a change would do; writes nothing. */
export const readChangePreview = (id: string, json: ChangePreviewRequest): Promise<ChangePreviewView> =>
  answerOf(api.bookings.bookings[':id']['change-preview'].$post({ param: { id }, json }));

/** Houses have fewer. */
const mostRooms = 200;

/** The rooms of a house, by name. */
export const readRoomsOf = async (siteId: string): Promise<RoomSummaryView[]> => {
  const { items } = await answerOf(api.rooms.rooms.$get({ query: { siteId, limit: String(mostRooms) } }));
  return items;
};
