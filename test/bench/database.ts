/**
 * The database that is measured: built once for each size and kept in the system's directory for temporary files, under
 * a name that changes with the tables and with the files that build it.
 */
import { createHash } from 'node:crypto';
import { constants, copyFileSync, existsSync, mkdirSync, readdirSync, readFileSync, renameSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { migrationsFolder, migrationsIn } from '../../db/migrate.ts';
import { fillDatabase } from './fill.ts';
import type { SizeName } from './options.ts';

const keptIn = join(tmpdir(), 'tilava-bench');

const builders = ['fill.ts', 'ids.ts', 'premises.ts', 'subscribers.ts', 'timetable.ts'].map((name) =>
  fileURLToPath(new URL(name, import.meta.url)),
);

const fingerprint = (): string => {
  const hash = createHash('sha256').update(JSON.stringify(migrationsIn(migrationsFolder('sqlite'))));
  for (const path of builders) hash.update(readFileSync(path));
  return hash.digest('hex').slice(0, 12);
};

/** The untouched database of a size, built when it is missing. */
const builtDatabase = async (size: SizeName, say: (line: string) => void): Promise<string> => {
  const path = join(keptIn, `${size}-${fingerprint()}.sqlite`);
  if (existsSync(path)) return path;
  mkdirSync(keptIn, { recursive: true });
  say(`building a database of ${size} occurrences …`);
  const begun = performance.now();
  // What others have built of this size is out of date now, or was cut off.
  for (const name of readdirSync(keptIn)) if (name.startsWith(`${size}-`)) rmSync(join(keptIn, name), { force: true });
  const growing = `${path}.growing`;
  await fillDatabase(growing, size);
  renameSync(growing, path);
  say(`built in ${((performance.now() - begun) / 1000).toFixed(1)} s`);
  return path;
};

export interface BenchDatabase {
  dataDir: string;
  /** The SQLite file within it. */
  path: string;
  remove(): void;
}

/** A copy to work on, in a data directory of its own: measuring writes. @param name tells it from others of this run */
export const openBenchDatabase = async (
  size: SizeName,
  name: string,
  say: (line: string) => void,
): Promise<BenchDatabase> => {
  const built = await builtDatabase(size, say);
  const dataDir = join(keptIn, `run-${process.pid}-${size}-${name}`);
  mkdirSync(dataDir, { recursive: true });
  const path = join(dataDir, 'tilava.sqlite');
  copyFileSync(built, path, constants.COPYFILE_FICLONE);
  return { dataDir, path, remove: () => rmSync(dataDir, { recursive: true, force: true }) };
};
