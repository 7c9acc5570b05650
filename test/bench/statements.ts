/**
 * The limits: what the database takes for the same work by the best statement that could be written by hand, on a
 * connection like the product's own.
 */
import BetterSqlite3 from 'better-sqlite3';
import type { Verdict } from '../../shared/rooms/accessibility.ts';
import type { Span } from '../../shared/time.ts';

/** Whom the room of a space suits. */
export interface SpaceVerdicts {
  spaceId: number;
  wheelchair: Verdict;
  hearing: Verdict;
}

export interface Statements {
  /** Whether each span of one space is taken. */
  taken(spaceId: number, spans: readonly Span[]): boolean[];
  /** How many of the spans of all the spaces are taken. */
  takenOfAll(spaceIds: readonly number[], spans: readonly Span[]): number;
  /** Writes down whom the rooms of the spaces suit. */
  keepVerdicts(verdicts: readonly SpaceVerdicts[]): void;
  /** As `takenOfAll`, of the spaces that may suit by what was written down. */
  takenOfSuited(spans: readonly Span[]): number;
  /** Claims each span of a space for an occurrence, one guarded row at a time, in one transaction. */
  claim(spaceId: number, spans: readonly Span[], occurrenceIds: readonly string[]): void;
  /** Occurrences that claims may refer to. */
  occurrenceIds(count: number): string[];
  close(): void;
}

/** As `db/sqlite.ts` opens them. */
const connect = (path: string): BetterSqlite3.Database => {
  const client = new BetterSqlite3(path, { fileMustExist: true });
  for (const pragma of ['foreign_keys = ON', 'synchronous = NORMAL', 'cache_size = -65536']) client.pragma(pragma);
  return client;
};

/** The end of the last claim that starts before a span's end: claims of one space never overlap. */
const lastEnd = 'SELECT end_at FROM claims WHERE space_id = ? + 0 AND start_at < ? + 0 ORDER BY start_at DESC LIMIT 1';

const takenIn = (client: BetterSqlite3.Database): Statements['taken'] => {
  const probe = client.prepare<[number, number], number>(lastEnd).pluck();
  const probeAll = client.transaction((spaceId: number, spans: readonly Span[]) =>
    spans.map(({ start, end }) => (probe.get(spaceId, end) ?? 0) > start),
  );
  return (spaceId, spans) => probeAll(spaceId, spans);
};

const takenOfAllIn = (client: BetterSqlite3.Database): Statements['takenOfAll'] => {
  const statement = client
    .prepare<[string, string], number>(
      `WITH s (b, e) AS MATERIALIZED (SELECT value ->> 0, value ->> 1 FROM json_each(?)),
        p (id) AS MATERIALIZED (SELECT value FROM json_each(?))
      SELECT count(*) FROM p CROSS JOIN s WHERE s.b < (
        SELECT end_at FROM claims WHERE space_id = p.id AND start_at < s.e ORDER BY start_at DESC LIMIT 1)`,
    )
    .pluck();
  return (spaceIds, spans) => {
    const list = spans.map(({ start, end }) => [start, end]);
    return statement.get(JSON.stringify(list), JSON.stringify(spaceIds)) ?? 0;
  };
};

/** The verdicts lie ready in a table: none is worked out for a question. */
const suitedIn = (client: BetterSqlite3.Database): Pick<Statements, 'keepVerdicts' | 'takenOfSuited'> => {
  client.exec('CREATE TEMP TABLE verdicts (space_id integer PRIMARY KEY, wheelchair text, hearing text)');
  const insert = client.prepare('INSERT OR IGNORE INTO verdicts VALUES (?, ?, ?)');
  const statement = client
    .prepare<[string], number>(
      `WITH s (b, e) AS MATERIALIZED (SELECT value ->> 0, value ->> 1 FROM json_each(?))
      SELECT count(*) FROM verdicts v CROSS JOIN s WHERE v.wheelchair <> 'N' AND v.hearing <> 'N' AND s.b < (
        SELECT end_at FROM claims WHERE space_id = v.space_id AND start_at < s.e ORDER BY start_at DESC LIMIT 1)`,
    )
    .pluck();
  return {
    keepVerdicts: (verdicts) => {
      for (const { spaceId, wheelchair, hearing } of verdicts) insert.run(spaceId, wheelchair, hearing);
    },
    takenOfSuited: (spans) => statement.get(JSON.stringify(spans.map(({ start, end }) => [start, end]))) ?? 0,
  };
};

const claimIn = (client: BetterSqlite3.Database): Statements['claim'] => {
  const insert = client.prepare('INSERT INTO claims (space_id, start_at, end_at, occurrence_id) VALUES (?, ?, ?, ?)');
  const insertAll = client.transaction(
    (spaceId: number, spans: readonly Span[], occurrenceIds: readonly string[]): void => {
      spans.forEach(({ start, end }, index) => {
        insert.run(spaceId, start, end, occurrenceIds[index]);
      });
    },
  );
  return (...args) => insertAll.immediate(...args);
};

export const openStatements = (path: string): Statements => {
  const client = connect(path);
  const ids = client.prepare<[number], string>('SELECT id FROM occurrences LIMIT ?').pluck();
  return {
    taken: takenIn(client),
    takenOfAll: takenOfAllIn(client),
    ...suitedIn(client),
    claim: claimIn(client),
    occurrenceIds: (count) => ids.all(count),
    close: () => client.close(),
  };
};
