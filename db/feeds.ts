/** What calendars that others subscribe to tell of a set of spaces: when, and public words; never who. */
import { and, asc, eq, gt, inArray, lt, type SQL, sql } from 'drizzle-orm';
import type { BookingPart } from '../shared/bookings/parts.ts';
import type { OccurrenceState } from '../shared/bookings/state.ts';
import type { LocalText } from '../shared/i18n/language.ts';
import type { Instant, Span } from '../shared/time.ts';
import type { Reader } from './database.ts';

/** An occurrence that holds one of the spaces, with its own times: turnaround is none of them. */
export interface FeedOccurrence extends Span {
  id: string;
  roomId: string;
  state: OccurrenceState;
  /** The other rooms of its event. */
  parts: readonly BookingPart[];
  publicTitle: string | null;
  sensitive: boolean;
  /** Of its booking; rises with every change. */
  version: number;
  changedAt: Instant;
}

/** A closure that holds one of the spaces. */
export interface FeedClosure extends Span {
  id: string;
  /** Null when it closes the whole house. */
  roomId: string | null;
  title: LocalText;
  /** Null when no record tells when it was made. */
  changedAt: Instant | null;
}

/** When the subject was last written to, by the record that every change leaves. */
export const lastChange = (
  { tables: { audit } }: Reader,
  kind: 'booking' | 'closure',
  id: SQL | object,
): SQL<number | null> =>
  sql<
    number | null
  >`(select max(${audit.at}) from ${audit} where ${audit.subjectKind} = ${kind} and ${audit.subjectId} = ${id})`;

/** What claims one of the spaces within the span. */
export const claiming = (
  reader: Reader,
  what: 'occurrenceId' | 'closureId',
  spaceIds: readonly number[],
  { start, end }: Span,
) => {
  const { claims } = reader.tables;
  return reader
    .select({ id: claims[what] })
    .from(claims)
    .where(and(inArray(claims.spaceId, [...spaceIds]), lt(claims.startAt, end), gt(claims.endAt, start)));
};

/** In order of time. */
export const occurrencesIn = async (
  reader: Reader,
  spaceIds: readonly number[],
  span: Span,
): Promise<FeedOccurrence[]> => {
  const { occurrences, bookings } = reader.tables;
  const changedAt = sql<number>`coalesce(${lastChange(reader, 'booking', bookings.id)}, ${bookings.requestedAt})`;
  return reader
    .select({
      id: occurrences.id,
      roomId: occurrences.roomId,
      start: occurrences.startAt,
      end: occurrences.endAt,
      state: occurrences.state,
      parts: bookings.parts,
      publicTitle: bookings.publicTitle,
      sensitive: bookings.sensitive,
      version: bookings.version,
      changedAt: changedAt.mapWith(Number),
    })
    .from(occurrences)
    .innerJoin(bookings, eq(bookings.id, occurrences.bookingId))
    .where(inArray(occurrences.id, claiming(reader, 'occurrenceId', spaceIds, span)))
    .orderBy(asc(occurrences.startAt), asc(occurrences.id));
};

/** In order of time. */
export const closuresIn = async (reader: Reader, spaceIds: readonly number[], span: Span): Promise<FeedClosure[]> => {
  const { closures } = reader.tables;
  const rows = await reader
    .select({
      id: closures.id,
      roomId: closures.roomId,
      start: closures.startAt,
      end: closures.endAt,
      title: closures.title,
      changedAt: lastChange(reader, 'closure', closures.id),
    })
    .from(closures)
    .where(inArray(closures.id, claiming(reader, 'closureId', spaceIds, span)))
    .orderBy(asc(closures.startAt), asc(closures.id));
  return rows.map((row) => ({ ...row, changedAt: row.changedAt === null ? null : Number(row.changedAt) }));
};
