import { createHash, randomUUID } from 'node:crypto';
import { existsSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import pg from 'pg';
import { inject } from 'vitest';
import type { Database, Engine } from '../../db/database.ts';
import { migratePostgres, migrateSqlite, migrationsFolder, migrationsIn } from '../../db/migrate.ts';
import { openPostgres } from '../../db/postgres.ts';
import { openSqlite } from '../../db/sqlite.ts';
import { createTestDatabase } from './postgres-databases.ts';

/** A migrated, otherwise empty database of one test's own. */
export interface OpenedDatabase {
  db: Database;
  /** Of a PostgreSQL. */
  url?: string;
  /** Of a SQLite file. */
  path?: string;
  /** Closes and removes it. */
  close(): Promise<void>;
}

export interface TestEngine {
  name: Engine;
  open(): Promise<OpenedDatabase>;
}

/** In memory where the system has a place for that: several times as fast. */
const directory = existsSync('/dev/shm') ? '/dev/shm' : tmpdir();

const newPath = (): string => join(directory, `tilava-test-${randomUUID()}.sqlite`);

const migratedImage = async (): Promise<Buffer> => {
  const path = newPath();
  await migrateSqlite(path);
  const image = readFileSync(path);
  rmSync(path);
  return image;
};

/** Migrated once; every test gets a file of its own with that content, in a millisecond or two. */
const sqliteEngine = (): TestEngine => {
  let image: Promise<Buffer> | undefined;
  return {
    name: 'sqlite',
    open: async () => {
      image ??= migratedImage();
      const path = newPath();
      writeFileSync(path, await image);
      const db = openSqlite(path);
      const close = async () => {
        await db.close();
        rmSync(path, { force: true });
      };
      return { db, path, close };
    },
  };
};

/** Migrated by the first who needs it; later ones, and later runs on a server that stays, find it by its content. */
const createTemplate = async (adminUrl: string): Promise<string> => {
  const content = JSON.stringify(migrationsIn(migrationsFolder('postgres')));
  const name = `tilava_template_${createHash('sha256').update(content).digest('hex').slice(0, 16)}`;
  const client = new pg.Client({ connectionString: adminUrl });
  await client.connect();
  try {
    // Several test processes start at once; the lock goes with the connection.
    await client.query('SELECT pg_advisory_lock(8245138)');
    const { rowCount } = await client.query('SELECT FROM pg_database WHERE datname = $1', [name]);
    if (rowCount) return name;
    const unfinished = await createTestDatabase(adminUrl);
    await migratePostgres(unfinished.url);
    // Named only when it is complete.
    await client.query(`ALTER DATABASE ${new URL(unfinished.url).pathname.slice(1)} RENAME TO ${name}`);
    return name;
  } finally {
    await client.end();
  }
};

const postgresEngine = (adminUrl: string): TestEngine => {
  let template: Promise<string> | undefined;
  return {
    name: 'postgres',
    open: async () => {
      template ??= createTemplate(adminUrl);
      const { url, drop } = await createTestDatabase(adminUrl, await template);
      const db = openPostgres(url);
      const close = async () => {
        await db.close();
        await drop();
      };
      return { db, url, close };
    },
  };
};

const available = (): TestEngine[] => {
  const adminUrl = inject('postgresUrl');
  if (adminUrl !== '') return [sqliteEngine(), postgresEngine(adminUrl)];
  console.warn('*** NO POSTGRESQL: these tests run on SQLite only.');
  return [sqliteEngine()];
};

/**
 * The engines that the product runs on, for `describe.each(engines)('…on $name', ({ open }) => …)`. PostgreSQL is left
 * out, loudly, where the run has none.
 */
export const engines: readonly TestEngine[] = available();
