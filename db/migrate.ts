/**
 * Brings a database to the present tables, or leaves it as it was. Not drizzle's own migrator: that reads what has been
 * applied before it locks, so that two processes starting at once collide; and on SQLite it turns foreign keys off
 * inside its transaction, where that does nothing, so that rebuilding a table deletes its children by cascade
 * (drizzle-orm issues 4938 and 5782).
 */
import { readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import BetterSqlite3 from 'better-sqlite3';
import { sql } from 'drizzle-orm';
import pg from 'pg';
import type { Engine, Reader } from './database.ts';
import { hasCode } from './failures.ts';
import { takeWriterLock } from './writer-lock.ts';

export interface Migration {
  /** Number and name, e.g. `0001_claim_guards`; what the database remembers. */
  tag: string;
  statements: readonly string[];
}

/** Where drizzle-kit writes an engine's migrations. */
export const migrationsFolder = (engine: Engine): string =>
  fileURLToPath(new URL(`./migrations/${engine}`, import.meta.url));

/** The tags of a folder's migrations, in the order of its journal. */
export const tagsIn = (folder: string): string[] => {
  const journal = JSON.parse(readFileSync(join(folder, 'meta/_journal.json'), 'utf8')) as {
    entries: { tag: string }[];
  };
  return journal.entries.map(({ tag }) => tag);
};

/** The migrations of a folder, in the order of its journal. @throws Error when a file is missing */
export const migrationsIn = (folder: string): Migration[] =>
  tagsIn(folder).map((tag) => ({
    tag,
    statements: readFileSync(join(folder, `${tag}.sql`), 'utf8').split('--> statement-breakpoint'),
  }));

/** What the database itself remembers of its migrations. */
const createLedger = 'CREATE TABLE IF NOT EXISTS schema_migrations (tag text PRIMARY KEY NOT NULL)';
const readLedger = 'SELECT tag FROM schema_migrations';

/** Whether a database answers and has had all the migrations. */
export const isMigrated = async (reader: Reader, tags: readonly string[]): Promise<boolean> => {
  try {
    const applied = new Set((await reader.rows<{ tag: string }>(sql.raw(readLedger))).map(({ tag }) => tag));
    return tags.every((tag) => applied.has(tag));
  } catch {
    return false;
  }
};

/** @throws Error when the database has had a migration that this program does not know */
const pendingOf = (known: readonly Migration[], applied: readonly string[]): Migration[] => {
  const stranger = applied.find((tag) => !known.some((migration) => migration.tag === tag));
  if (stranger) throw new Error(`The database is newer than this program: it has had the migration ${stranger}.`);
  return known.filter(({ tag }) => !applied.includes(tag));
};

/**
 * Write-ahead logging, in which readers and the writer do not wait for each other; the file remembers it. Turning it on
 * needs the file for oneself for a moment and does not wait by itself, so starting processes take turns by trying again.
 */
const turnOnWal = async (client: BetterSqlite3.Database): Promise<void> => {
  for (let attempt = 1; ; attempt += 1) {
    try {
      client.pragma('journal_mode = WAL');
      return;
    } catch (error) {
      if (attempt === 200 || !hasCode(error, new Set(['SQLITE_BUSY', 'SQLITE_BUSY_RECOVERY']))) throw error;
      await pause(50);
    }
  }
};

/** A copy of what is committed, beside the file, to go back to. */
const copyBeside = (path: string, tag: string): void => {
  const copy = `${path}.before-${tag}`;
  // Left by a migration that failed and changed nothing: the same content.
  rmSync(copy, { force: true });
  const reader = new BetterSqlite3(path, { readonly: true });
  try {
    reader.prepare('VACUUM INTO ?').run(copy);
  } finally {
    reader.close();
  }
};

const applyToSqlite = (client: BetterSqlite3.Database, path: string, migrations: readonly Migration[]): void => {
  client.exec(createLedger);
  const applied = client.prepare<[], string>(readLedger).pluck().all();
  const pending = pendingOf(migrations, applied);
  const [first] = pending;
  if (!first) return;
  // Taken by a connection that reads only, while this one keeps every writer out.
  if (applied.length > 0) copyBeside(path, first.tag);
  for (const { tag, statements } of pending) {
    for (const statement of statements) client.exec(statement);
    client.prepare('INSERT INTO schema_migrations (tag) VALUES (?)').run(tag);
  }
  const orphans = client.pragma('foreign_key_check') as { table: string }[];
  if (orphans.length > 0) {
    throw new Error(`Migrations left ${orphans.length} rows without their parents, the first in ${orphans[0]?.table}.`);
  }
};

/**
 * Migrates a SQLite file, which is created when missing. Before a file that holds anything is changed, it is copied to
 * `<path>.before-<migration>`. Several processes may do this at once: one works, the others wait up to a minute.
 * @throws Error when a migration fails or leaves a reference dangling; nothing is changed then
 */
export const migrateSqlite = async (path: string, folder = migrationsFolder('sqlite')): Promise<void> => {
  const migrations = migrationsIn(folder);
  const client = new BetterSqlite3(path, { timeout: 60_000 });
  try {
    await turnOnWal(client);
    // Outside the transaction, where it has an effect; each connection of the product turns them on for itself.
    client.pragma('foreign_keys = OFF');
    client.transaction(() => applyToSqlite(client, path, migrations)).immediate();
  } finally {
    client.close();
  }
};

const applyToPostgres = async (client: pg.Client, migrations: readonly Migration[]): Promise<void> => {
  await client.query(createLedger);
  const { rows } = await client.query<{ tag: string }>(readLedger);
  const pending = pendingOf(
    migrations,
    rows.map(({ tag }) => tag),
  );
  for (const { tag, statements } of pending) {
    for (const statement of statements) await client.query(statement);
    await client.query('INSERT INTO schema_migrations (tag) VALUES ($1)', [tag]);
  }
};

/**
 * Migrates a PostgreSQL database, in one transaction and behind the writers' lock: other processes that start, or that
 * write, wait. Copies are the affair of whoever runs the server.
 * @throws Error when a migration fails; nothing is changed then
 */
export const migratePostgres = async (url: string, folder = migrationsFolder('postgres')): Promise<void> => {
  const migrations = migrationsIn(folder);
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  try {
    await client.query(`BEGIN; ${takeWriterLock}`);
    await applyToPostgres(client, migrations);
    await client.query('COMMIT');
  } finally {
    // An open transaction ends with its connection, undone.
    await client.end();
  }
};
