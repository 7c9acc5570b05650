/**
 * What holds a physical space, and when. Claims of one space never overlap (the engine holds that), so a span can be
 * looked up by entering the primary key at the last claim that starts at or before it, however long the history.
 * Spans are half-open and include turnaround.
 */
import { type SQL, sql } from 'drizzle-orm';
import type { Instant, Span } from '../shared/time.ts';
import type { Engine, Reader, Tx } from './database.ts';
import { numberTable, spanTable, textTable } from './json-tables.ts';
import * as revisions from './revisions.ts';
import type { Tables } from './tables.ts';

/** A claim of one space: by an occurrence, or by a closure. */
export interface Claim extends Span {
  spaceId: number;
  occurrenceId: string | null;
  closureId: string | null;
}

/** A claim that overlaps the span of this place in the list that was asked for. */
export interface Clash extends Claim {
  index: number;
}

/** Every claim that overlaps a span: the table `s` (i, b, e) of spans and the table `p` (i, id) of spaces are given. */
const overlapping = (engine: Engine): SQL =>
  engine === 'sqlite'
    ? // CROSS JOIN keeps SQLite from reordering: spaces first, so that the key is read from left to right. The last claim
      // before a span's end tells whether there is any; only then is the first one looked for, with a second probe.
      sql`p CROSS JOIN s CROSS JOIN claims c
          WHERE s.b < (
            SELECT l.end_at FROM claims l WHERE l.space_id = p.id AND l.start_at < s.e ORDER BY l.start_at DESC LIMIT 1)
          AND c.space_id = p.id AND c.start_at < s.e AND c.end_at > s.b AND c.start_at >= coalesce(
            (SELECT k.start_at FROM claims k WHERE k.space_id = p.id AND k.start_at <= s.b ORDER BY k.start_at DESC LIMIT 1),
            s.b)`
    : // OFFSET 0 keeps PostgreSQL from turning the probes into a join over the whole table: it cannot guess how short
      // the lists are. The gist index would do as well, at three times the cost.
      sql`p CROSS JOIN s CROSS JOIN LATERAL (SELECT coalesce(
            (SELECT k.start_at FROM claims k WHERE k.space_id = p.id AND k.start_at <= s.b ORDER BY k.start_at DESC LIMIT 1),
            s.b) AS first OFFSET 0) f
          CROSS JOIN LATERAL (
            SELECT * FROM claims WHERE space_id = p.id AND start_at < s.e AND end_at > s.b AND start_at >= f.first OFFSET 0
          ) c WHERE true`;

const lists = ({ engine }: Reader, spaceIds: readonly number[], spans: readonly Span[]): SQL =>
  sql`WITH s (i, b, e) AS MATERIALIZED (${spanTable(engine, spans)}),
           p (i, id) AS MATERIALIZED (${numberTable(engine, spaceIds)})`;

const columns = sql`c.space_id AS "spaceId", c.start_at AS "start", c.end_at AS "end",
  c.occurrence_id AS "occurrenceId", c.closure_id AS "closureId"`;

/**
 * Every claim of the spaces that overlaps one of the spans, in one statement for a whole series. A claim that overlaps
 * two spans is told twice.
 * @param options.exceptOccurrences whose claims do not count: those of the booking that is being changed
 */
export const clashing = async (
  reader: Reader,
  spaceIds: readonly number[],
  spans: readonly Span[],
  { exceptOccurrences = [] }: { exceptOccurrences?: readonly string[] } = {},
): Promise<Clash[]> => {
  const { engine } = reader;
  const others = sql`AND (c.occurrence_id IS NULL OR c.occurrence_id NOT IN (${textTable(engine, exceptOccurrences)}))`;
  return reader.rows<Clash>(sql`${lists(reader, spaceIds, spans)}
    SELECT s.i AS "index", ${columns} FROM ${overlapping(engine)} ${exceptOccurrences.length > 0 ? others : sql``}
    ORDER BY 1, 3, 2`);
};

/** The claims of the spaces that overlap a span, in order of time. */
export const within = (reader: Reader, spaceIds: readonly number[], span: Span): Promise<Claim[]> =>
  reader.rows<Claim>(sql`${lists(reader, spaceIds, [span])}
    SELECT ${columns} FROM ${overlapping(reader.engine)} ORDER BY 2, 1`);

/** What a space is during a span, in a {@link busyMatrix}: free, or held by a booking or a closure. */
export const busy = { free: 0, booked: 1, closed: 2 } as const;

/**
 * For a search over all rooms: which spaces are held in which spans. One byte of {@link busy} for each space and span,
 * space by space (`matrix[space * spans.length + span]`, places in the given lists). Where a booking and a closure both
 * reach into a span, the later one is told.
 *
 * Only the last claim that starts before the end of a span is looked at, one probe each: 500 spaces and 52 spans take
 * some 25 ms among a million claims. Who asks that often keeps the claims at hand ({@link heldFrom}).
 */
export const busyMatrix = async (
  reader: Reader,
  spaceIds: readonly number[],
  spans: readonly Span[],
): Promise<Uint8Array> => {
  // One text for all: making an object of each row would cost as much as finding it.
  const [row] = await reader.rows<{ cells: string | null }>(sql`${lists(reader, spaceIds, spans)}
    SELECT string_agg(CAST(place * 3 + state AS text), ',') AS cells FROM (
      SELECT p.i * ${spans.length} + s.i AS place, coalesce((
        SELECT CASE WHEN c.end_at <= s.b THEN 0 WHEN c.closure_id IS NULL THEN 1 ELSE 2 END
        FROM claims c WHERE c.space_id = p.id AND c.start_at < s.e ORDER BY c.start_at DESC LIMIT 1
      ), 0) AS state
      FROM p CROSS JOIN s
    ) AS cell WHERE state > 0`);
  const matrix = new Uint8Array(spaceIds.length * spans.length);
  for (const cell of row?.cells?.split(',') ?? []) {
    const place = Math.floor(Number(cell) / 3);
    matrix[place] = Number(cell) % 3;
  }
  return matrix;
};

/** Exactly one of `occurrenceId` and `closureId` is set. */
export type NewClaim = Tables['claims']['$inferInsert'];

/** The claims of one space from some instant on, in order of time. They do not overlap, so the ends are in order too. */
export interface HeldTimes {
  starts: Float64Array;
  /** Negative where a closure claims: two arrays of numbers are all that many copies should weigh. */
  ends: Float64Array;
}

/**
 * What a space is during each of the spans, one of {@link busy}: told by the last claim that starts before the span's end.
 * Goes through the claims once for spans in order of time, as those of a series are.
 */
export const heldDuring = ({ starts, ends }: HeldTimes, spans: readonly Span[]): Uint8Array => {
  const states = new Uint8Array(spans.length);
  let next = 0;
  let reached = Number.NEGATIVE_INFINITY;
  spans.forEach(({ start, end }, index) => {
    if (end < reached) next = 0;
    reached = end;
    while (next < starts.length && (starts[next] as number) < end) next += 1;
    const last = ends[next - 1];
    if (last !== undefined && Math.abs(last) > start) states[index] = last < 0 ? busy.closed : busy.booked;
  });
  return states;
};

const heldTimesOf = (text: string | null): HeldTimes => {
  const numbers = JSON.parse(`[${text ?? ''}]`) as number[];
  const half = numbers.length / 2;
  return {
    starts: Float64Array.from({ length: half }, (_, index) => numbers[2 * index] as number),
    ends: Float64Array.from({ length: half }, (_, index) => numbers[2 * index + 1] as number),
  };
};

/**
 * What holds each of the spaces from an instant on, by space: half a microsecond for each claim. A copy that is kept
 * holds as long as the space's revision (`claims:7` of space 7) stays; read that first.
 */
export const heldFrom = async (
  reader: Reader,
  spaceIds: readonly number[],
  from: Instant,
): Promise<Map<number, HeldTimes>> => {
  // One text for each space: making an object of each row would cost several times as much as finding it.
  const rows = await reader.rows<{ id: number; held: string | null }>(sql`
    WITH s (i, b, e) AS MATERIALIZED (${spanTable(reader.engine, [{ start: from, end: from }])}),
         p (i, id) AS MATERIALIZED (${numberTable(reader.engine, spaceIds)})
    SELECT p.id, (
      SELECT string_agg(c.start_at || ',' || CASE WHEN c.closure_id IS NULL THEN c.end_at ELSE -c.end_at END, ','
        ORDER BY c.start_at)
      FROM claims c WHERE c.space_id = p.id AND c.start_at >= coalesce(
        (SELECT k.start_at FROM claims k WHERE k.space_id = p.id AND k.start_at <= s.b ORDER BY k.start_at DESC LIMIT 1),
        s.b)
    ) AS held FROM p CROSS JOIN s`);
  return new Map(rows.map(({ id, held }) => [id, heldTimesOf(held)]));
};

/** Which of the occurrences hold any space. */
export const holders = async (reader: Reader, occurrenceIds: readonly string[]): Promise<Set<string>> => {
  const rows = await reader.rows<{ id: string }>(sql`SELECT DISTINCT occurrence_id AS id FROM claims
    WHERE occurrence_id IN (${textTable(reader.engine, occurrenceIds)})`);
  return new Set(rows.map(({ id }) => id));
};

const claimsChanged = (tx: Tx, spaceIds: readonly number[]): Promise<void> =>
  revisions.bump(tx, ...spaceIds.map((spaceId) => `claims:${spaceId}` as const));

/**
 * Claims spaces, many at once.
 * @throws ClaimOverlap when one of them overlaps another or a stored one; the transaction is lost then
 */
export const add = async (tx: Tx, claims: readonly NewClaim[]): Promise<void> => {
  await tx.insertRows('claims', claims);
  await claimsChanged(
    tx,
    claims.map(({ spaceId }) => spaceId),
  );
};

const remove = async (tx: Tx, which: SQL): Promise<void> => {
  const removed = await tx.rows<{ spaceId: number }>(
    sql`DELETE FROM claims WHERE ${which} RETURNING space_id AS "spaceId"`,
  );
  await claimsChanged(
    tx,
    removed.map(({ spaceId }) => spaceId),
  );
};

/** Gives back what the occurrences hold. */
export const removeOfOccurrences = (tx: Tx, occurrenceIds: readonly string[]): Promise<void> =>
  remove(tx, sql`occurrence_id IN (${textTable(tx.engine, occurrenceIds)})`);

/** Gives back what the closure holds. */
export const removeOfClosure = (tx: Tx, closureId: string): Promise<void> => remove(tx, sql`closure_id = ${closureId}`);

/** Gives back what closures hold of spaces that are to go. */
export const removeClosuresOfSpaces = (tx: Tx, spaceIds: readonly number[]): Promise<void> =>
  remove(
    tx,
    sql`closure_id IS NOT NULL AND space_id IN (
      WITH gone (i, id) AS (${numberTable(tx.engine, spaceIds)}) SELECT id FROM gone)`,
  );
