/** The database on a PostgreSQL server. */
import { setTimeout as pause } from 'node:timers/promises';
import { getTableColumns, type SQL } from 'drizzle-orm';
import { PgDialect } from 'drizzle-orm/pg-core';
import { drizzle } from 'drizzle-orm/pg-proxy';
import pg from 'pg';
import type { Database, Reader, Tx } from './database.ts';
import { hasCode, translated } from './failures.ts';
import { isMigrated, migrationsFolder, tagsIn } from './migrate.ts';
import { createPreparedNames } from './prepared-names.ts';
import { createQueue } from './queue.ts';
import type { InsertOptions, NewRow, TableName } from './row-inserts.ts';
import { postgresTables } from './schema.postgres.ts';
import { createScope } from './scope.ts';
import { takeWriterLock } from './writer-lock.ts';

/** Sends one statement; refuses or remembers as the reader or transaction at hand requires. */
type Send = (query: {
  /** Of a statement that the server knows by now, or is to remember. */
  name?: string;
  text: string;
  values: unknown[];
  rowMode?: 'array';
}) => Promise<{ rows: unknown[]; rowCount: number | null }>;

/** Serialization failures and deadlocks: the transaction is undone, and may succeed when done again. */
const lostRaces: ReadonlySet<string> = new Set(['40001', '40P01']);
const mostAttempts = 5;

/** bigint and numeric, as counts, sums and instants come: numbers, all of them far below 2^53. */
const numericTypes: ReadonlySet<number> = new Set([20, 1700]);

const types: pg.CustomTypesConfig = {
  getTypeParser: (type: number, format?: 'text' | 'binary') =>
    numericTypes.has(type) ? Number : pg.types.getTypeParser(type, format as 'text'),
};

const createPool = (url: string): pg.Pool => {
  const pool = new pg.Pool({
    connectionString: url,
    types,
    max: 10,
    connectionTimeoutMillis: 10_000,
    // Only a write's own transaction may write.
    options: '-c default_transaction_read_only=on',
    // A writer waits this long for another process, and a process that hangs gives the lock back.
    lock_timeout: 30_000,
    idle_in_transaction_session_timeout: 60_000,
  });
  // A server that restarts says so to idle connections as well (57P01), and an error event without a listener ends the
  // program. There is nothing to do: the pool drops the connection, and a query that needed it fails by itself.
  const ignore = () => {};
  pool.on('error', ignore);
  pool.on('connect', (client) => client.on('error', ignore));
  return pool;
};

const dialect = new PgDialect();

/**
 * Queries through `send`. As on SQLite, drizzle's driver for remote databases lets every statement pass one function of
 * ours; the one for `pg` insists on its own parsers, which give counts as text.
 */
const queriesOf = (send: Send) => {
  const builders = drizzle((text, values: unknown[], method) =>
    send({ text, values, ...(method === 'all' && { rowMode: 'array' as const }) }),
  );
  const query = (statement: SQL) => {
    const { sql: text, params: values } = dialect.sqlToQuery(statement);
    return send({ text, values });
  };
  const extended = Object.assign(builders, {
    engine: 'postgres' as const,
    tables: postgresTables,
    rows: async <T>(statement: SQL): Promise<T[]> => (await query(statement)).rows as T[],
    run: async (statement: SQL): Promise<number> => (await query(statement)).rowCount ?? 0,
    insertRows: async <Name extends TableName>(
      table: Name,
      rows: readonly NewRow<Name>[],
      { unlessKnown }: InsertOptions<Name> = {},
    ): Promise<void> => {
      if (rows.length === 0) return;
      const into = postgresTables[table];
      const insert = (builders as unknown as Tx).insert(into).values([...rows]);
      const target = unlessKnown && getTableColumns(into)[unlessKnown as never];
      await (target ? insert.onConflictDoNothing({ target }) : insert);
    },
  });
  // PostgreSQL's builders under SQLite's types, as their tables are (kit.ts): what is shared works alike.
  return extended as unknown as Tx;
};

/** One transaction's statements; a failed one spoils it, and is remembered so that swallowing its error helps nobody. */
const sendWithin = (client: pg.PoolClient) => {
  const state: { open: boolean; failure?: unknown } = { open: true };
  const send: Send = async (query) => {
    if (!state.open) throw new Error('The transaction has ended: one of its queries was not awaited.');
    if (state.failure) throw new Error('The transaction is spoiled by an earlier error.', { cause: state.failure });
    try {
      return await client.query(query);
    } catch (error) {
      state.failure = translated(error);
      throw state.failure;
    }
  };
  return { state, send };
};

/** One transaction on a connection of its own, begun by `begin`. */
const transact = async <T>(pool: pg.Pool, begin: string, work: (send: Send) => Promise<T>): Promise<T> => {
  const client = await pool.connect();
  const { state, send } = sendWithin(client);
  let broken: Error | undefined;
  try {
    await client.query(begin);
    const result = await work(send);
    if (state.failure) throw state.failure;
    await client.query('COMMIT');
    return result;
  } catch (error) {
    await client.query('ROLLBACK').catch((failure: Error) => {
      broken = failure;
    });
    throw translated(error);
  } finally {
    state.open = false;
    // A connection that cannot even roll back is not given to anybody else.
    client.release(broken);
  }
};

/** Does the work again when a race was lost, after a pause that grows and differs, so that rivals do not meet again. */
const retried = async <T>(work: () => Promise<T>): Promise<T> => {
  for (let attempt = 1; ; attempt += 1) {
    try {
      return await work();
    } catch (error) {
      if (attempt === mostAttempts || !hasCode(error, lostRaces)) throw error;
      await pause(Math.random() * 10 * 2 ** attempt);
    }
  }
};

/**
 * Writers take turns, as SQLite's do, so that a use case may read, decide and write without thinking of others: within
 * this program by a queue (waiting there takes no connection from readers), between programs by one advisory lock. It
 * is taken before the first query, and at read committed every query sees all that was committed before it, so whoever
 * holds the lock sees the whole truth.
 *
 * Not serializable isolation: there a writer who waited for a lock keeps the picture from before the wait, loses, and
 * with many rivals for one room loses again and again; on small tables even strangers collide. Not a lock for each
 * space: quotas, decisions and cancellations race over more than spaces, and a write takes milliseconds on a
 * program of one thread, so that nothing is gained. A lost race can thus only be lost to somebody who works on the
 * database by other means; it is retried all the same.
 */
const beginWriting = `BEGIN ISOLATION LEVEL READ COMMITTED READ WRITE; ${takeWriterLock}`;
const beginReading = 'BEGIN ISOLATION LEVEL REPEATABLE READ READ ONLY';

/** Opens a migrated database. Connections are made when needed; a server that is away shows itself at the first query. */
export const openPostgres = (url: string): Database => {
  const pool = createPool(url);
  const nextWrite = createQueue();
  const scope = createScope();
  const known = tagsIn(migrationsFolder('postgres'));
  const nameOf = createPreparedNames();
  const named = (send: Send): Send => {
    return (query) => {
      const name = nameOf(query.text);
      return send(name === undefined ? query : { ...query, name });
    };
  };
  const send = named((query) => pool.query(query));
  const queries = queriesOf(async (query) => {
    scope.assertOutside();
    return send(query);
  });
  const queriesWithin = (within: Send) => queriesOf(named(within));

  return Object.assign(queries, {
    write: async <T>(work: (tx: Tx) => Promise<T>): Promise<T> => {
      scope.assertOutside();
      const attempt = () => transact(pool, beginWriting, (within) => scope.enter(() => work(queriesWithin(within))));
      return nextWrite(() => retried(attempt));
    },
    read: async <T>(work: (reader: Reader) => Promise<T>): Promise<T> => {
      scope.assertOutside();
      return transact(pool, beginReading, (within) => scope.enter(() => work(queriesWithin(within))));
    },
    // A snapshot names the transactions it does not see: the first number not yet given away, and those still running.
    // A commit moves the one or leaves the other, so equal texts see the same rows.
    version: async () => {
      const { rows } = await send({ text: 'SELECT pg_current_snapshot()::text', values: [], rowMode: 'array' });
      return String((rows[0] as unknown[])[0]);
    },
    ready: () => isMigrated(queries, known),
    close: async () => {
      await nextWrite(async () => {});
      await pool.end();
    },
  });
};
