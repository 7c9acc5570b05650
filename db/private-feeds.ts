/** What private calendar addresses tell: dates with the words of their bookings, for those who may see them. */
import { and, asc, eq, gt, inArray, isNull, lt, or, type SQL } from 'drizzle-orm';
import type { BookingPart } from '../shared/bookings/parts.ts';
import type { OccurrenceState } from '../shared/bookings/state.ts';
import type { Need } from '../shared/rooms/accessibility.ts';
import type { Layout } from '../shared/rooms/kinds.ts';
import type { Instant, LocalDateTime, Span } from '../shared/time.ts';
import type { Reader } from './database.ts';
import { claiming, lastChange } from './feeds.ts';

/** A date that is approved, held or asked for. */
export interface PrivateFeedDate extends Span {
  id: string;
  bookingId: string;
  roomId: string;
  state: OccurrenceState;
  /** Of its booking; rises with every change. */
  version: number;
  requestedAt: Instant;
  changedAt: Instant;
  internalTitle: string;
  sensitive: boolean;
  organisationName: string;
  participants: number;
  /** How the room is wanted; null where nobody said. */
  layout: Layout | null;
  needs: readonly Need[];
  /** How many come by wheelchair; null where that was not told. */
  wheelchairUsers: number | null;
  /** By the clock of the house. */
  localStart: LocalDateTime;
  localEnd: LocalDateTime;
  /** The other rooms of the event. */
  parts: readonly BookingPart[];
  /** What the booker wrote for the staff. */
  note: string | null;
  responsibleName: string;
  responsiblePhone: string;
}

/** Those that somebody expects to take place, or did. */
const liveStates: readonly OccurrenceState[] = ['requested', 'approved', 'completed', 'no_show'];

/** The dates that touch the span, in order of time; no stand-ins of proposals. */
const datesWhere = async (reader: Reader, span: Span, where: SQL | undefined): Promise<PrivateFeedDate[]> => {
  const { occurrences, bookings, organisations } = reader.tables;
  return reader
    .select({
      id: occurrences.id,
      bookingId: bookings.id,
      roomId: occurrences.roomId,
      start: occurrences.startAt,
      end: occurrences.endAt,
      state: occurrences.state,
      version: bookings.version,
      requestedAt: bookings.requestedAt,
      changedAt: lastChange(reader, 'booking', bookings.id),
      internalTitle: bookings.internalTitle,
      sensitive: bookings.sensitive,
      organisationName: organisations.name,
      participants: bookings.participants,
      layout: bookings.layout,
      needs: bookings.needs,
      wheelchairUsers: bookings.wheelchairUsers,
      localStart: occurrences.localStart,
      localEnd: occurrences.localEnd,
      parts: bookings.parts,
      note: bookings.note,
      responsibleName: bookings.responsibleName,
      responsiblePhone: bookings.responsiblePhone,
    })
    .from(occurrences)
    .innerJoin(bookings, eq(bookings.id, occurrences.bookingId))
    .innerJoin(organisations, eq(organisations.id, bookings.organisationId))
    .where(
      and(
        where,
        isNull(occurrences.proposalId),
        inArray(occurrences.state, [...liveStates]),
        lt(occurrences.startAt, span.end),
        gt(occurrences.endAt, span.start),
      ),
    )
    .orderBy(asc(occurrences.startAt), asc(occurrences.id))
    .then((rows) => rows.map((row) => ({ ...row, changedAt: Number(row.changedAt ?? row.requestedAt) })));
};

/** Of organisations all of their bookings; of members what their umbrella organisation made for them. */
export const ofOrganisations = async (
  reader: Reader,
  { organisationIds, memberIds }: { organisationIds: readonly string[]; memberIds: readonly string[] },
  span: Span,
): Promise<PrivateFeedDate[]> => {
  const { bookings } = reader.tables;
  const theirs = [
    organisationIds.length > 0 ? inArray(bookings.organisationId, [...organisationIds]) : undefined,
    memberIds.length > 0
      ? and(inArray(bookings.organisationId, [...memberIds]), eq(bookings.madeBy, 'umbrella'))
      : undefined,
  ].filter((each) => each !== undefined);
  if (theirs.length === 0) return [];
  return datesWhere(reader, span, and(or(...theirs), gt(bookings.lastEnd, span.start)));
};

/** Whatever holds one of the spaces. */
export const inSpaces = async (reader: Reader, spaceIds: readonly number[], span: Span): Promise<PrivateFeedDate[]> =>
  datesWhere(reader, span, inArray(reader.tables.occurrences.id, claiming(reader, 'occurrenceId', spaceIds, span)));
