/** The times that waiting requests ask of physical spaces, turnaround included. They may overlap: they compete. */
import { sql } from 'drizzle-orm';
import { overlaps, type Span } from '../shared/time.ts';
import type { Reader, Tx } from './database.ts';
import { numberTable, spanTable, textTable } from './json-tables.ts';
import type { Tables } from './tables.ts';

export interface Wish extends Span {
  spaceId: number;
  occurrenceId: string;
  bookingId: string;
}

/** A wish that overlaps the span of this place in the list that was asked for. */
export interface Rival extends Wish {
  index: number;
}

/**
 * The wishes of the spaces that overlap a span, in order of time. All that began earlier are read as well; a wish goes
 * when it is decided, so there are few.
 */
export const within = (reader: Reader, spaceIds: readonly number[], span: Span): Promise<Wish[]> =>
  // CROSS JOIN keeps SQLite from reordering: the wishes of each space first, then their occurrences.
  reader.rows<Wish>(sql`WITH s (i, b, e) AS (${spanTable(reader.engine, [span])}),
      p (i, id) AS (${numberTable(reader.engine, spaceIds)})
    SELECT w.space_id AS "spaceId", w.start_at AS "start", w.end_at AS "end", w.occurrence_id AS "occurrenceId",
      o.booking_id AS "bookingId"
    FROM s CROSS JOIN p CROSS JOIN wishes w CROSS JOIN occurrences o
    WHERE w.space_id = p.id AND w.start_at < s.e AND w.end_at > s.b AND o.id = w.occurrence_id
    ORDER BY 2, 1, 4`);

/**
 * Every wish of the spaces that overlaps one of the spans, in one statement for a whole series. A wish that overlaps two
 * spans is told twice.
 * @param options.exceptBookingId whose wishes do not count: the booking at hand
 */
export const overlapping = async (
  reader: Reader,
  spaceIds: readonly number[],
  spans: readonly Span[],
  { exceptBookingId }: { exceptBookingId?: string | undefined } = {},
): Promise<Rival[]> => {
  if (spans.length === 0) return [];
  const hull = { start: Math.min(...spans.map(({ start }) => start)), end: Math.max(...spans.map(({ end }) => end)) };
  const wishes = (await within(reader, spaceIds, hull)).filter(({ bookingId }) => bookingId !== exceptBookingId);
  return spans.flatMap((span, index) =>
    wishes.filter((wish) => overlaps(wish, span)).map((wish) => ({ index, ...wish })),
  );
};

/** Asks for spaces, many at once. */
export const add = (tx: Tx, wishes: readonly Tables['wishes']['$inferInsert'][]): Promise<void> =>
  tx.insertRows('wishes', wishes);

/** Takes back what the occurrences ask for. */
export const removeOfOccurrences = async (tx: Tx, occurrenceIds: readonly string[]): Promise<void> => {
  await tx.run(sql`DELETE FROM wishes WHERE occurrence_id IN (${textTable(tx.engine, occurrenceIds)})`);
};
