/** What the page of a room reads. */
import type { AvailabilityView, RoomView } from '../../shared/rooms/schemas.ts';
import { addDays, type LocalDate } from '../../shared/time.ts';
import { answerOf, api } from '../api/client.ts';

/** @param id or code */
export const readRoom = (id: string): Promise<RoomView> => answerOf(api.rooms.rooms[':id'].$get({ param: { id } }));

/** The seven days from a Monday. */
export const readWeek = (id: string, monday: LocalDate): Promise<AvailabilityView> =>
  answerOf(
    api.rooms.rooms[':id'].availability.$get({ param: { id }, query: { from: monday, to: addDays(monday, 6) } }),
  );
