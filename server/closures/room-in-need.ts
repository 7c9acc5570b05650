/** A room as it takes those whom the county itself sends: the lead time is for those who plan ahead, not for them. */
import type { RoomPolicy } from '../../shared/rooms/schemas.ts';
import type { CatalogueRoom, CatalogueSite } from '../rooms/catalogue-types.ts';

/**
 * Whole houses: the rooms beside the first are those of its house, and take people as it does. One policy for all rooms
 * that share one, so that they are judged together.
 */
export const createRoomsInNeed = (): ((room: CatalogueRoom) => CatalogueRoom) => {
  const policies = new Map<RoomPolicy, RoomPolicy>();
  const houses = new Map<CatalogueSite, Map<string, CatalogueRoom>>();
  const policyOf = (policy: RoomPolicy): RoomPolicy => {
    const made = policies.get(policy) ?? { ...policy, leadWorkingDays: 0 };
    policies.set(policy, made);
    return made;
  };
  const houseOf = (site: CatalogueSite): Map<string, CatalogueRoom> => {
    const rooms: CatalogueRoom[] = [];
    const inNeed = { ...site, rooms };
    for (const room of site.rooms) rooms.push({ ...room, policy: policyOf(room.policy), site: inNeed });
    const made = new Map(rooms.map((room) => [room.id, room]));
    houses.set(site, made);
    return made;
  };
  return (room) => (houses.get(room.site) ?? houseOf(room.site)).get(room.id) as CatalogueRoom;
};
