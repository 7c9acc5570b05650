/** Databases filled with the demo region: filled once for all test files, and copied for each test. */
import { createHash, randomUUID } from 'node:crypto';
import {
  constants,
  copyFileSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import BetterSqlite3 from 'better-sqlite3';
import pg from 'pg';
import { inject } from 'vitest';
import type { Database } from '../../db/database.ts';
import { fillDemo } from '../../db/demo/fill.ts';
import { openPostgres } from '../../db/postgres.ts';
import { openSqlite } from '../../db/sqlite.ts';
import { hashPassword } from '../../server/users/passwords.ts';
import type { Instant } from '../../shared/time.ts';
import type { OpenedDatabase, TestEngine } from './engines.ts';
import { countingIds } from './ids.ts';
import { createTestDatabase } from './postgres-databases.ts';

/** One hash for all accounts, for they share a password and hashing takes its time by intent. */
const hashedOnce = (): ((password: string) => Promise<string>) => {
  const known = new Map<string, Promise<string>>();
  return (password) => {
    const hash = known.get(password) ?? hashPassword(password);
    known.set(password, hash);
    return hash;
  };
};

const fill = (db: Database, now: Instant) => fillDemo(db, { now, newId: countingIds('d'), hashPassword: hashedOnce() });

/** What a filled database depends on: changing any of it makes a new one. */
const sources = ['../../db', '../../shared', '../../server/users/passwords.ts'].map((path) =>
  fileURLToPath(new URL(path, import.meta.url)),
);

const filesUnder = (path: string): string[] => {
  if (path.endsWith('.ts')) return [path];
  const entries = readdirSync(path, { withFileTypes: true, recursive: true });
  return entries.filter((entry) => entry.isFile()).map((entry) => join(entry.parentPath, entry.name));
};

const digests = new Map<Instant, string>();

const digestOf = (now: Instant): string => {
  const known = digests.get(now) ?? computeDigest(now);
  digests.set(now, known);
  return known;
};

const computeDigest = (now: Instant): string => {
  const hash = createHash('sha256').update(String(now));
  for (const file of sources.flatMap(filesUnder).sort()) hash.update(file).update(readFileSync(file));
  return hash.digest('hex').slice(0, 16);
};

/** In memory where the system has a place for that. */
const base = existsSync('/dev/shm') ? '/dev/shm' : tmpdir();
/** Filled databases of all test processes and runs, each under a name of its content. */
const images = join(base, 'tilava-demo');
let ownDirectory: string | undefined;

/** Where this process keeps its copies. */
const copies = (): string => {
  if (ownDirectory !== undefined) return ownDirectory;
  const directory = mkdtempSync(join(base, 'tilava-test-'));
  process.on('exit', () => rmSync(directory, { recursive: true, force: true }));
  ownDirectory = directory;
  return directory;
};

const fillSqlite = async (engine: TestEngine, image: string, now: Instant): Promise<void> => {
  const { db, path, close } = await engine.open();
  await fill(db, now);
  const half = `${image}.${randomUUID()}`;
  const copier = new BetterSqlite3(path as string);
  copier.exec(`VACUUM INTO '${half}'`);
  copier.close();
  const copy = new BetterSqlite3(half);
  copy.pragma('journal_mode = WAL');
  copy.close();
  // Named only when it is complete; whoever else makes it meanwhile makes the same.
  renameSync(half, image);
  await close();
};

const openSqliteDemo = async (engine: TestEngine, now: Instant): Promise<OpenedDatabase> => {
  const image = join(images, `${digestOf(now)}.sqlite`);
  if (!existsSync(image)) {
    mkdirSync(images, { recursive: true });
    await fillSqlite(engine, image, now);
  }
  const path = join(copies(), `${randomUUID()}.sqlite`);
  copyFileSync(image, path, constants.COPYFILE_FICLONE);
  const db = openSqlite(path);
  const close = async () => {
    await db.close();
    rmSync(path, { force: true });
  };
  return { db, path, close };
};

/** Finds the filled database by its name, or makes it while the others wait. */
const postgresTemplate = async (engine: TestEngine, adminUrl: string, now: Instant): Promise<string> => {
  const name = `tilava_demo_${digestOf(now)}`;
  const client = new pg.Client({ connectionString: adminUrl });
  await client.connect();
  try {
    await client.query('SELECT pg_advisory_lock(8245139)');
    const { rowCount } = await client.query('SELECT FROM pg_database WHERE datname = $1', [name]);
    if (rowCount) return name;
    const { db, url } = await engine.open();
    await fill(db, now);
    await db.close();
    await client.query(`ALTER DATABASE ${new URL(url as string).pathname.slice(1)} RENAME TO ${name}`);
    return name;
  } finally {
    await client.end();
  }
};

const openPostgresDemo = async (engine: TestEngine, now: Instant): Promise<OpenedDatabase> => {
  const adminUrl = inject('postgresUrl');
  const { url, drop } = await createTestDatabase(adminUrl, await postgresTemplate(engine, adminUrl, now));
  const db = openPostgres(url);
  const close = async () => {
    await db.close();
    await drop();
  };
  return { db, url, close };
};

/** A database of one test's own, with the demo region as it is at that moment. */
export const openDemo = (engine: TestEngine, now: Instant): Promise<OpenedDatabase> =>
  engine.name === 'sqlite' ? openSqliteDemo(engine, now) : openPostgresDemo(engine, now);
