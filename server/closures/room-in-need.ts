/** A room as it takes those whom the county itself sends: the lead time is for those who plan ahead, not for them. */
import type { RoomPolicy } from '../../shared/rooms/schemas.ts';
import type { CatalogueRoom } from '../rooms/catalogue-types.ts';

/** One policy for all rooms that share one, so that they are judged together. */
export const createRoomsInNeed = (): ((room: CatalogueRoom) => CatalogueRoom) => {
  const policies = new Map<RoomPolicy, RoomPolicy>();
  const rooms = new Map<CatalogueRoom, CatalogueRoom>();
  return (room) => {
    const known = rooms.get(room);
    if (known) return known;
    const policy = policies.get(room.policy) ?? { ...room.policy, leadWorkingDays: 0 };
    policies.set(room.policy, policy);
    const made = { ...room, policy };
    rooms.set(room, made);
    return made;
  };
};
