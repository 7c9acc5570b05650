/** What fills a house in a time, for the eyes of its staff. */
import { asc, eq, inArray } from 'drizzle-orm';
import type { OccurrenceState } from '../shared/bookings/state.ts';
import type { Need } from '../shared/rooms/accessibility.ts';
import type { Instant } from '../shared/time.ts';
import type { Reader } from './database.ts';

/** An occurrence with the words of its booking. */
export interface HouseEntry {
  id: string;
  bookingId: string;
  startAt: Instant;
  endAt: Instant;
  state: OccurrenceState;
  internalTitle: string;
  participants: number;
  needs: Need[];
  /** How many come by wheelchair; null where that was not told. */
  wheelchairUsers: number | null;
  organisationName: string;
  responsibleName: string;
  responsiblePhone: string;
  /** What the booker wrote for the staff. */
  note: string | null;
}

/** The named occurrences, in order of time. */
export const entriesOf = async (reader: Reader, occurrenceIds: readonly string[]): Promise<HouseEntry[]> => {
  const { occurrences, bookings, organisations } = reader.tables;
  if (occurrenceIds.length === 0) return [];
  return reader
    .select({
      id: occurrences.id,
      bookingId: occurrences.bookingId,
      startAt: occurrences.startAt,
      endAt: occurrences.endAt,
      state: occurrences.state,
      internalTitle: bookings.internalTitle,
      participants: bookings.participants,
      needs: bookings.needs,
      wheelchairUsers: bookings.wheelchairUsers,
      organisationName: organisations.name,
      responsibleName: bookings.responsibleName,
      responsiblePhone: bookings.responsiblePhone,
      note: bookings.note,
    })
    .from(occurrences)
    .innerJoin(bookings, eq(bookings.id, occurrences.bookingId))
    .innerJoin(organisations, eq(organisations.id, bookings.organisationId))
    .where(inArray(occurrences.id, [...new Set(occurrenceIds)]))
    .orderBy(asc(occurrences.startAt), asc(occurrences.id));
};
