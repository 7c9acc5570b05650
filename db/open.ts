import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import type { Database } from './database.ts';
import { migratePostgres, migrateSqlite } from './migrate.ts';
import { openPostgres } from './postgres.ts';
import { openSqlite } from './sqlite.ts';

export interface DatabaseLocation {
  /** Where the embedded database lies; created when missing. */
  dataDir: string;
  /** A PostgreSQL to use instead. */
  databaseUrl: string | undefined;
}

/**
 * Migrates and opens the database: PostgreSQL when a URL is given, else `tilava.sqlite` in the data directory.
 * @throws Error when it cannot be reached or migrated
 */
export const openDatabase = async ({ dataDir, databaseUrl }: DatabaseLocation): Promise<Database> => {
  if (databaseUrl !== undefined) {
    await migratePostgres(databaseUrl);
    return openPostgres(databaseUrl);
  }
  mkdirSync(dataDir, { recursive: true });
  const path = join(dataDir, 'tilava.sqlite');
  await migrateSqlite(path);
  return openSqlite(path);
};
