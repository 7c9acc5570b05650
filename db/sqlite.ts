/**
 * The database in a SQLite file: one connection that writes and two that only read.
 *
 * There is no in-memory variant: its connections could not be kept apart, and a reader would see what a transaction has
 * not committed. A fresh file opens in a millisecond or two, so tests use files as well.
 */
import { setTimeout as pause } from 'node:timers/promises';
import BetterSqlite3 from 'better-sqlite3';
import type { SQL } from 'drizzle-orm';
import { SQLiteAsyncDialect } from 'drizzle-orm/sqlite-core';
import { drizzle } from 'drizzle-orm/sqlite-proxy';
import type { Database, Reader, Tx } from './database.ts';
import { hasCode, translated } from './failures.ts';
import { isMigrated, migrationsFolder, tagsIn } from './migrate.ts';
import { createQueue } from './queue.ts';
import { createRowInserts, type InsertOptions, type NewRow, type TableName } from './row-inserts.ts';
import { sqliteTables } from './schema.sqlite.ts';
import { createScope } from './scope.ts';

type Statement = BetterSqlite3.Statement<unknown[]>;
type Shape = 'arrays' | 'objects';

interface Connection {
  client: BetterSqlite3.Database;
  /** The statement of a text, compiled at its first use. */
  statement(text: string, shape: Shape): Statement;
}

/** Runs `task` on a connection; refuses or remembers as the reader or transaction at hand requires. */
type Access = <T>(task: (connection: Connection) => T) => T;

/** More texts than the product has; lists of values make new ones now and then. */
const mostStatements = 500;

/** How long a writer waits for another process, in milliseconds. */
const patience = 30_000;

const busy: ReadonlySet<string> = new Set(['SQLITE_BUSY', 'SQLITE_BUSY_RECOVERY']);

const connect = (path: string, readonly: boolean): Connection => {
  const client = new BetterSqlite3(path, { readonly, fileMustExist: true, timeout: 5_000 });
  client.pragma('foreign_keys = ON');
  // With write-ahead logging this survives a crash of the program; a power cut may take the last commits, never the
  // consistency. FULL would flush at every commit, which doubles the time of writing a series.
  client.pragma('synchronous = NORMAL');
  // The hot part of a large file stays at hand: 64 MB (negative: in KiB), taken as it is needed.
  client.pragma('cache_size = -65536');
  const kept: Record<Shape, Map<string, Statement>> = { arrays: new Map(), objects: new Map() };
  const prepare = (text: string, shape: Shape): Statement => {
    const statement = client.prepare<unknown[]>(text);
    return shape === 'arrays' && statement.reader ? statement.raw() : statement;
  };
  return {
    client,
    statement: (text, shape) => {
      const known = kept[shape].get(text);
      if (known) return known;
      // Emptied rather than aged: what is in use comes back at once.
      if (kept[shape].size >= mostStatements) kept[shape].clear();
      const statement = prepare(text, shape);
      kept[shape].set(text, statement);
      return statement;
    },
  };
};

const dialect = new SQLiteAsyncDialect();
const insertInto = createRowInserts(sqliteTables);

/**
 * Queries over one connection. Drizzle's driver for remote databases is used, not the one for better-sqlite3: with it
 * every statement passes one function of ours, which keeps statements compiled, and builders answer promises as on
 * PostgreSQL.
 */
const queriesOf = (access: Access) => {
  const builders = drizzle(async (text, params: unknown[], method) =>
    access(({ statement }) => {
      const compiled = statement(text, 'arrays');
      if (method === 'get') return { rows: compiled.get(...params) as unknown[] };
      if (method !== 'run') return { rows: compiled.all(...params) };
      compiled.run(...params);
      return { rows: [] };
    }),
  );
  return Object.assign(builders, {
    engine: 'sqlite' as const,
    tables: sqliteTables,
    rows: async <T>(query: SQL): Promise<T[]> => {
      const { sql: text, params } = dialect.sqlToQuery(query);
      return access(({ statement }) => statement(text, 'objects').all(...params) as T[]);
    },
    run: async (query: SQL): Promise<number> => {
      const { sql: text, params } = dialect.sqlToQuery(query);
      return access(({ statement }) => statement(text, 'objects').run(...params).changes);
    },
    insertRows: async <Name extends TableName>(
      table: Name,
      rows: readonly NewRow<Name>[],
      { unlessKnown }: InsertOptions<Name> = {},
    ): Promise<void> => {
      const { text, parametersOf } = insertInto(table, unlessKnown);
      access(({ statement }) => {
        const insert = statement(text, 'objects');
        for (const row of rows) insert.run(...parametersOf(row));
      });
    },
  });
};

/**
 * One transaction on a connection. A failed statement spoils all of it, as on PostgreSQL, so that code which swallows
 * an error does not work on one engine only.
 */
const transact = async <T>(connection: Connection, work: (access: Access) => Promise<T>): Promise<T> => {
  const state: { open: boolean; failure?: unknown } = { open: true };
  const access: Access = (task) => {
    if (!state.open) throw new Error('The transaction has ended: one of its queries was not awaited.');
    if (state.failure) throw new Error('The transaction is spoiled by an earlier error.', { cause: state.failure });
    try {
      return task(connection);
    } catch (error) {
      state.failure = translated(error);
      throw state.failure;
    }
  };
  try {
    const result = await work(access);
    if (state.failure) throw state.failure;
    connection.statement('COMMIT', 'objects').run();
    return result;
  } catch (error) {
    // Some errors, a full disk among them, have rolled back already.
    if (connection.client.inTransaction) connection.statement('ROLLBACK', 'objects').run();
    throw translated(error);
  } finally {
    state.open = false;
  }
};

/**
 * Takes the file's write lock at once: a transaction that reads first and locks later may find that what it has read is
 * no longer true, and can then only fail. Waits by asking again, not inside SQLite, where it would hold up the program.
 */
const beginWriting = async ({ statement }: Connection): Promise<void> => {
  const deadline = performance.now() + patience;
  for (;;) {
    try {
      statement('BEGIN IMMEDIATE', 'objects').run();
      return;
    } catch (error) {
      if (!hasCode(error, busy) || performance.now() > deadline) throw error;
      await pause(1 + Math.random() * 20);
    }
  }
};

/**
 * Opens a migrated file. Queries outside a transaction have a connection of their own, which sees what is committed and
 * nothing else; those of {@link Database.read} share another, one reading after the other, for its snapshot must not
 * become theirs. More would gain nothing: queries run one at a time in this program anyway.
 * @throws Error when the file is missing
 */
export const openSqlite = (path: string): Database => {
  const writer = connect(path, false);
  const reader = connect(path, true);
  const snapshots = connect(path, true);
  writer.client.pragma('busy_timeout = 0');
  const nextWrite = createQueue();
  const nextRead = createQueue();
  const scope = createScope();
  const known = tagsIn(migrationsFolder('sqlite'));
  // Counts other connections' commits; the writer is another one too, so it needs no counter of ours.
  const dataVersion = reader.client.prepare<[], number>('PRAGMA data_version').pluck();
  // Asked once in a turn of the event loop, for it costs more than an answer that is at hand: what other processes commit
  // shows in the next turn, what this one commits at once.
  let version: string | undefined;
  const forgetVersion = (): void => {
    version = undefined;
  };
  const queries = queriesOf((task) => {
    scope.assertOutside();
    return task(reader);
  });

  return Object.assign(queries, {
    write: async <T>(work: (tx: Tx) => Promise<T>): Promise<T> => {
      scope.assertOutside();
      return nextWrite(async () => {
        await beginWriting(writer);
        return scope.enter(() => transact(writer, (access) => work(queriesOf(access)))).finally(forgetVersion);
      });
    },
    read: async <T>(work: (reader: Reader) => Promise<T>): Promise<T> => {
      scope.assertOutside();
      return nextRead(() => {
        snapshots.statement('BEGIN', 'objects').run();
        return scope.enter(() => transact(snapshots, (access) => work(queriesOf(access))));
      });
    },
    version: () => {
      if (version === undefined) {
        version = String(dataVersion.get());
        setImmediate(forgetVersion);
      }
      return version;
    },
    ready: () => isMigrated(queries, known),
    close: async () => {
      await Promise.all([nextWrite(async () => {}), nextRead(async () => {})]);
      // The writer last: who closes last folds the write-ahead log into the file.
      for (const { client } of [snapshots, reader, writer]) client.close();
    },
  });
};
