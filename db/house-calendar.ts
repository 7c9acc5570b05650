/** What fills a house in a time, for the eyes of its staff. */
import { asc, eq, inArray } from 'drizzle-orm';
import type { BookingPart } from '../shared/bookings/parts.ts';
import type { OccurrenceState } from '../shared/bookings/state.ts';
import type { ProposalKind } from '../shared/proposals/proposal.ts';
import type { Need } from '../shared/rooms/accessibility.ts';
import type { Layout } from '../shared/rooms/kinds.ts';
import type { Instant } from '../shared/time.ts';
import type { Reader } from './database.ts';

/** An occurrence with the words of its booking. */
export interface HouseEntry {
  id: string;
  bookingId: string;
  roomId: string;
  startAt: Instant;
  endAt: Instant;
  state: OccurrenceState;
  /** What is proposed there, where it is the place of an open proposal and no date of its own; else null. */
  proposed: ProposalKind | null;
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
  /** How the room is wanted; null where nobody said. */
  layout: Layout | null;
  /** The other rooms of the event. */
  parts: readonly BookingPart[];
}

/** The named occurrences, in order of time. */
export const entriesOf = async (reader: Reader, occurrenceIds: readonly string[]): Promise<HouseEntry[]> => {
  const { occurrences, bookings, organisations, proposals } = reader.tables;
  if (occurrenceIds.length === 0) return [];
  return reader
    .select({
      id: occurrences.id,
      bookingId: occurrences.bookingId,
      roomId: occurrences.roomId,
      startAt: occurrences.startAt,
      endAt: occurrences.endAt,
      state: occurrences.state,
      proposed: proposals.kind,
      internalTitle: bookings.internalTitle,
      participants: bookings.participants,
      needs: bookings.needs,
      wheelchairUsers: bookings.wheelchairUsers,
      organisationName: organisations.name,
      responsibleName: bookings.responsibleName,
      responsiblePhone: bookings.responsiblePhone,
      note: bookings.note,
      layout: bookings.layout,
      parts: bookings.parts,
    })
    .from(occurrences)
    .innerJoin(bookings, eq(bookings.id, occurrences.bookingId))
    .innerJoin(organisations, eq(organisations.id, bookings.organisationId))
    .leftJoin(proposals, eq(proposals.id, occurrences.proposalId))
    .where(inArray(occurrences.id, [...new Set(occurrenceIds)]))
    .orderBy(asc(occurrences.startAt), asc(occurrences.id));
};
