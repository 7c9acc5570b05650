/** What takes a room's spaces over a time and what may be told of it in public: titles, never who. */
import { and, asc, eq, gt, gte, lt, type SQL, sql } from 'drizzle-orm';
import type { OccurrenceState } from '../shared/bookings/state.ts';
import type { LocalText } from '../shared/i18n/language.ts';
import type { Instant, Span } from '../shared/time.ts';
import type { Reader } from './database.ts';
import type { Tables } from './tables.ts';

/** A claim of one space, with the public words of what claims it. */
export interface PublicClaim {
  start: Instant;
  /** Turnaround included. */
  end: Instant;
  /**
   * Set when an occurrence claims; then `useEnd` is its own end, without turnaround. Of a room that an event takes
   * beside its first, and at another time, the end of the claim.
   */
  occurrenceId: string | null;
  useEnd: Instant | null;
  state: OccurrenceState | null;
  publicTitle: string | null;
  sensitive: boolean | null;
  closureId: string | null;
  closureTitle: LocalText | null;
}

/** A time that a waiting request asks for, without turnaround. */
export interface PublicWish extends Span {
  occurrenceId: string;
}

/**
 * A number as the text of a statement has it. Were it a bare parameter, SQLite would compile the statement anew for
 * every value, to consult its statistics: ten times the cost of the query.
 */
const bigint = (value: number): SQL<number> => sql`CAST(${value} AS bigint)`;

/**
 * Claims of one space never overlap, so only the last one that starts before the span can reach into it: the
 * index is entered there and the past is not read.
 */
const firstStart = ({ tables: { claims } }: Reader, spaceId: number, from: Instant): SQL<number> =>
  sql`coalesce((SELECT max(${claims.startAt}) FROM ${claims}
    WHERE ${claims.spaceId} = ${bigint(spaceId)} AND ${claims.startAt} <= ${bigint(from)}), ${bigint(from)})`;

/** When the event itself leaves the space: at its end, where the space is taken from its start to its end and turnaround. */
const ownEnd = ({ tables: { occurrences } }: Reader, held: Tables['claims'] | Tables['wishes']): SQL<number | null> =>
  sql`CASE WHEN ${held.startAt} = ${occurrences.startAt} AND ${held.endAt} >= ${occurrences.endAt}
    THEN ${occurrences.endAt} WHEN ${occurrences.id} IS NOT NULL THEN ${held.endAt} END`.mapWith((value) =>
    value === null ? null : Number(value),
  );

/** The claims of one space that overlap the span, in order of time. */
export const publicClaims = async (reader: Reader, spaceId: number, { start, end }: Span): Promise<PublicClaim[]> => {
  const { claims, occurrences, bookings, closures } = reader.tables;
  return reader
    .select({
      start: claims.startAt,
      end: claims.endAt,
      occurrenceId: claims.occurrenceId,
      useEnd: ownEnd(reader, claims),
      state: occurrences.state,
      publicTitle: bookings.publicTitle,
      sensitive: bookings.sensitive,
      closureId: claims.closureId,
      closureTitle: closures.title,
    })
    .from(claims)
    .leftJoin(occurrences, eq(occurrences.id, claims.occurrenceId))
    .leftJoin(bookings, eq(bookings.id, occurrences.bookingId))
    .leftJoin(closures, eq(closures.id, claims.closureId))
    .where(
      and(
        eq(claims.spaceId, bigint(spaceId)),
        gte(claims.startAt, firstStart(reader, spaceId, start)),
        lt(claims.startAt, bigint(end)),
        gt(claims.endAt, bigint(start)),
      ),
    )
    .orderBy(asc(claims.startAt));
};

/** The wishes for one space that overlap the span, in order of time. */
export const publicWishes = async (reader: Reader, spaceId: number, { start, end }: Span): Promise<PublicWish[]> => {
  const { wishes, occurrences } = reader.tables;
  return reader
    .select({ start: wishes.startAt, end: ownEnd(reader, wishes).mapWith(Number), occurrenceId: wishes.occurrenceId })
    .from(wishes)
    .innerJoin(occurrences, eq(occurrences.id, wishes.occurrenceId))
    .where(and(eq(wishes.spaceId, bigint(spaceId)), lt(wishes.startAt, bigint(end)), gt(wishes.endAt, bigint(start))))
    .orderBy(asc(wishes.startAt));
};
