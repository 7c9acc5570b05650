/** Dates to come that somebody has or waits for. */
import { and, asc, eq, gt, inArray, isNull, lt } from 'drizzle-orm';
import type { Need } from '../shared/rooms/accessibility.ts';
import type { Instant } from '../shared/time.ts';
import type { Reader } from './database.ts';

/** A date with the words and the wants of its booking, for the eyes of the staff. */
export interface UpcomingUse {
  id: string;
  bookingId: string;
  roomId: string;
  localStart: string;
  localEnd: string;
  startAt: Instant;
  endAt: Instant;
  state: 'requested' | 'approved';
  internalTitle: string;
  organisationName: string;
  participants: number;
  needs: Need[];
  wheelchairUsers: number | null;
}

/** Which of them; what is left out is no limit. */
export interface UpcomingFilter {
  endsAfter?: Instant | undefined;
  startsAfter?: Instant | undefined;
  startsBefore?: Instant | undefined;
  /** Whether places that are held or wished for by open proposals are told as well; they are no dates of their own. */
  standIns: boolean;
}

/** The approved and requested dates of the rooms, in order of time. */
export const ofRooms = async (
  reader: Reader,
  roomIds: readonly string[],
  { endsAfter, startsAfter, startsBefore, standIns }: UpcomingFilter,
): Promise<UpcomingUse[]> => {
  const { occurrences, bookings, organisations } = reader.tables;
  if (roomIds.length === 0) return [];
  const rows = await reader
    .select({
      id: occurrences.id,
      bookingId: occurrences.bookingId,
      roomId: occurrences.roomId,
      localStart: occurrences.localStart,
      localEnd: occurrences.localEnd,
      startAt: occurrences.startAt,
      endAt: occurrences.endAt,
      state: occurrences.state,
      internalTitle: bookings.internalTitle,
      organisationName: organisations.name,
      participants: bookings.participants,
      needs: bookings.needs,
      wheelchairUsers: bookings.wheelchairUsers,
    })
    .from(occurrences)
    .innerJoin(bookings, eq(bookings.id, occurrences.bookingId))
    .innerJoin(organisations, eq(organisations.id, bookings.organisationId))
    .where(
      and(
        inArray(occurrences.roomId, [...new Set(roomIds)]),
        inArray(occurrences.state, ['requested', 'approved']),
        standIns ? undefined : isNull(occurrences.proposalId),
        endsAfter === undefined ? undefined : gt(occurrences.endAt, endsAfter),
        startsAfter === undefined ? undefined : gt(occurrences.startAt, startsAfter),
        startsBefore === undefined ? undefined : lt(occurrences.startAt, startsBefore),
      ),
    )
    .orderBy(asc(occurrences.startAt), asc(occurrences.id));
  // The condition above says so; the column's type has all states.
  return rows as UpcomingUse[];
};
