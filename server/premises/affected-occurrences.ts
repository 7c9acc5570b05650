/** Which dates to come some rules of rooms do not allow: before a change is saved, and as long as any are left. */
import type { Reader } from '../../db/database.ts';
import * as upcoming from '../../db/upcoming.ts';
import type { AffectedOccurrence, ImpactView } from '../../shared/premises/schemas.ts';
import { type StandingRules, type Strain, strainOf } from '../../shared/premises/strains.ts';
import type { Instant } from '../../shared/time.ts';
import type { CatalogueRoom } from '../rooms/catalogue-types.ts';

/** Nobody goes through more at once; the counts tell of all. */
const mostBookings = 200;

interface Affected {
  use: upcoming.UpcomingUse;
  room: CatalogueRoom;
  strain: Strain;
  isNew: boolean;
}

/** What the room asks at present. */
export const presentRules = ({ state, opening, capacity, policy }: CatalogueRoom): StandingRules => ({
  state,
  opening,
  capacity,
  policy,
});

const judged = (use: upcoming.UpcomingUse, room: CatalogueRoom, rules: StandingRules): Affected[] => {
  const standing = { ...use, start: use.startAt, end: use.endAt };
  const strain = strainOf(standing, rules);
  return strain ? [{ use, room, strain, isNew: strainOf(standing, presentRules(room)) === undefined }] : [];
};

const groupsOf = (affected: readonly Affected[]): ImpactView['groups'] => {
  const groups = Map.groupBy(affected, ({ use, strain, isNew }) => `${use.localStart.slice(0, 7)} ${strain} ${isNew}`);
  return [...groups.values()].map((members) => {
    const [{ use, strain, isNew }] = members as [Affected, ...Affected[]];
    const bookings = new Set(members.map((each) => each.use.bookingId)).size;
    return { month: use.localStart.slice(0, 7), strain, isNew, count: members.length, bookings };
  });
};

const occurrenceView = ({ use, strain, isNew }: Affected): AffectedOccurrence => ({
  id: use.id,
  localStart: use.localStart,
  localEnd: use.localEnd,
  state: use.state,
  strain,
  isNew,
});

const bookingsOf = (affected: readonly Affected[]): ImpactView['bookings'] =>
  [...Map.groupBy(affected, ({ use, room }) => `${use.bookingId} ${room.id}`).values()]
    .slice(0, mostBookings)
    .map((members) => {
      const [{ use, room }] = members as [Affected, ...Affected[]];
      return {
        bookingId: use.bookingId,
        title: use.internalTitle,
        organisation: use.organisationName,
        room: { id: room.id, name: room.name },
        occurrences: members.map(occurrenceView),
      };
    });

/**
 * The approved and requested dates that have not ended and that `rulesOf` does not allow in their rooms. Whoever calls has
 * made sure that the actor may see the bookings.
 * @param rulesOf the rules to try on a room: {@link presentRules} for those in force
 */
export const affectedOccurrences = async (
  reader: Reader,
  rooms: readonly CatalogueRoom[],
  rulesOf: (room: CatalogueRoom) => StandingRules,
  now: Instant,
): Promise<ImpactView> => {
  const roomById = new Map(rooms.map((room) => [room.id, room]));
  const rulesById = new Map(rooms.map((room) => [room.id, rulesOf(room)]));
  const uses = await upcoming.ofRooms(reader, [...roomById.keys()], { endsAfter: now, standIns: false });
  const affected = uses.flatMap((use) =>
    judged(use, roomById.get(use.roomId) as CatalogueRoom, rulesById.get(use.roomId) as StandingRules),
  );
  return {
    total: affected.length,
    newTotal: affected.filter(({ isNew }) => isNew).length,
    groups: groupsOf(affected),
    bookings: bookingsOf(affected),
  };
};
