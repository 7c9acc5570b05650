/** Dates to come that somebody has or waits for. */
import { and, asc, eq, gt, inArray } from 'drizzle-orm';
import type { Instant } from '../shared/time.ts';
import type { Reader } from './database.ts';

/** A date with the words of its booking, for the eyes of the staff. */
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
}

/** The approved and requested dates of the rooms that have not ended, in order of time. */
export const ofRooms = async (reader: Reader, roomIds: readonly string[], now: Instant): Promise<UpcomingUse[]> => {
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
    })
    .from(occurrences)
    .innerJoin(bookings, eq(bookings.id, occurrences.bookingId))
    .innerJoin(organisations, eq(organisations.id, bookings.organisationId))
    .where(
      and(
        inArray(occurrences.roomId, [...new Set(roomIds)]),
        inArray(occurrences.state, ['requested', 'approved']),
        gt(occurrences.endAt, now),
      ),
    )
    .orderBy(asc(occurrences.startAt), asc(occurrences.id));
  // The condition above says so; the column's type has all states.
  return rows as UpcomingUse[];
};
