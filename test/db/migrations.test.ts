import { fork } from 'node:child_process';
import { once } from 'node:events';
import { cpSync, existsSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import BetterSqlite3 from 'better-sqlite3';
import pg from 'pg';
import { afterEach, beforeEach, describe, expect, inject, test } from 'vitest';
import { migratePostgres, migrateSqlite, migrationsFolder, migrationsIn } from '../../db/migrate.ts';
import { openDatabase } from '../../db/open.ts';
import { createTestDatabase } from '../support/postgres-databases.ts';

let directory: string;
let path: string;

beforeEach(() => {
  directory = mkdtempSync(join(tmpdir(), 'tilava-migrations-'));
  path = join(directory, 'tilava.sqlite');
});
afterEach(() => rmSync(directory, { recursive: true }));

/** A folder with the first of an engine's migrations, and some of the test's own. */
const folderOf = (engine: 'sqlite' | 'postgres', count: number, own: Record<string, string> = {}): string => {
  const folder = mkdtempSync(join(directory, 'migrations-'));
  cpSync(migrationsFolder(engine), folder, { recursive: true });
  for (const [tag, statements] of Object.entries(own)) writeFileSync(join(folder, `${tag}.sql`), statements);
  const kept = migrationsIn(migrationsFolder(engine)).slice(0, count);
  const tags = [...kept.map(({ tag }) => tag), ...Object.keys(own)];
  writeFileSync(join(folder, 'meta/_journal.json'), JSON.stringify({ entries: tags.map((tag) => ({ tag })) }));
  return folder;
};

const counts = (engine: 'sqlite' | 'postgres'): number[] =>
  migrationsIn(migrationsFolder(engine)).map((_, index) => index + 1);

const inSqlite = <T>(work: (client: BetterSqlite3.Database) => T, file = path): T => {
  const client = new BetterSqlite3(file);
  try {
    return work(client);
  } finally {
    client.close();
  }
};

/** Two facts of a room as they were kept before each place had its own. */
const knownByRoom = `INSERT INTO room_facts (room_id, key, value, source, checked_on) VALUES
  ('r1', 'entrance.door_width_mm', '850', 'measured', '2026-01-05'), ('r1', 'hearing.loop', '"none"', NULL, NULL)`;
const factColumns = 'subject_kind, subject_id, via, key, value, source, checked_on, checked_by';
const knownByPlace = (width: unknown, loop: unknown) => {
  const ofRoom = { subject_kind: 'room', subject_id: 'r1', via: '', checked_by: null };
  return [
    { ...ofRoom, key: 'entrance.door_width_mm', value: width, source: 'measured', checked_on: '2026-01-05' },
    { ...ofRoom, key: 'hearing.loop', value: loop, source: null, checked_on: null },
  ];
};

/** A house with two spaces, ways in, lifts and toilets as they were before they had names in all languages and codes. */
const oldPlaces = `
  INSERT INTO municipalities (code, name_fi, name_sv, county) VALUES ('167', 'Joensuu', 'Joensuu', 'x');
  INSERT INTO sites (id, name, municipality_code, street, postal_code, care_context, access, time_zone, opening_hours,
    opening_exceptions, requests_hold_slot, answer_working_days)
    SELECT id, '{"fi":"Talo","sv":"","en":""}', '167', 'Katu 1', '80100', 'open', 'staff', 'Europe/Helsinki', '[]', '[]', HOLDS, 5
    FROM (SELECT 's1' AS id UNION ALL SELECT 's2') AS houses;
  INSERT INTO spaces (id, site_id, name) VALUES (1, 's1', 'Sali "A"'), (2, 's1', 'Sali B');
  INSERT INTO entrances (id, site_id, name, position) VALUES
    ('e1', 's1', '{"fi":"Takaovi","sv":"","en":""}', 4), ('e2', 's1', '{"fi":"Pääovi","sv":"","en":""}', 0),
    ('e3', 's2', '{"fi":"Ovi","sv":"","en":""}', 0);
  INSERT INTO facilities (id, site_id, kind, name, position) VALUES
    ('f1', 's1', 'toilet', '{"fi":"Wc","sv":"","en":""}', 0), ('f2', 's1', 'lift', '{"fi":"Hissi","sv":"","en":""}', 1),
    ('f3', 's1', 'toilet', '{"fi":"Wc","sv":"","en":""}', 2);`;
const codesOf = (table: string) => `SELECT code FROM ${table} ORDER BY id`;
const newCodes = { entrances: ['S2', 'S1', 'S1'], facilities: ['WC1', 'H1', 'WC2'] };
const newNames = [
  { fi: 'Sali "A"', sv: '', en: '' },
  { fi: 'Sali B', sv: '', en: '' },
];

const readAll = <T>(client: BetterSqlite3.Database, statement: string): T[] => client.prepare<[], T>(statement).all();

/** Opens the database in several processes at the same moment, as the product does; answers their exit codes. */
const openInProcesses = async (...arguments_: string[]): Promise<unknown[]> => {
  const program = new URL('./migrate-once.ts', import.meta.url);
  const children = [1, 2, 3].map(() => fork(program, arguments_));
  await Promise.all(children.map((child) => once(child, 'message')));
  const exits = children.map((child) => once(child, 'exit'));
  for (const child of children) child.send('go');
  return (await Promise.all(exits)).map(([code]) => code);
};

describe('migrations of SQLite', () => {
  test.each(counts('sqlite'))('the first %i make a sound database of nothing, and the rest follows', async (count) => {
    await migrateSqlite(path, folderOf('sqlite', count));
    expect(inSqlite((client) => client.pragma('integrity_check', { simple: true }))).toBe('ok');
    await migrateSqlite(path);
    await migrateSqlite(path);
    const applied = inSqlite((client) => readAll<{ tag: string }>(client, 'SELECT tag FROM schema_migrations'));
    expect(applied).toHaveLength(counts('sqlite').length);
  });

  test('after the last, the guards of claims are in place', async () => {
    await migrateSqlite(path);
    const triggers = inSqlite((client) =>
      readAll<{ name: string }>(client, "SELECT name FROM sqlite_master WHERE type = 'trigger'"),
    );
    expect(triggers.map(({ name }) => name).sort()).toEqual(['claims_no_overlap_insert', 'claims_no_overlap_update']);
    const shapes = inSqlite((client) =>
      readAll(
        client,
        "SELECT name, wr, strict FROM pragma_table_list WHERE name IN ('claims', 'wishes') ORDER BY name",
      ),
    );
    expect(shapes).toEqual([
      { name: 'claims', wr: 1, strict: 1 },
      { name: 'wishes', wr: 1, strict: 1 },
    ]);
    const [claims] = inSqlite((client) =>
      readAll<{ sql: string }>(client, "SELECT sql FROM sqlite_master WHERE name = 'claims'"),
    );
    expect(claims?.sql).toContain('claims_positive');
    expect(claims?.sql).toContain('claims_one_holder');
  });

  const family = {
    '9000_family': `CREATE TABLE parents (id text PRIMARY KEY, name text);
      CREATE TABLE children (id text PRIMARY KEY, parent_id text NOT NULL REFERENCES parents (id) ON DELETE CASCADE);
      INSERT INTO parents VALUES ('p', 'x'); INSERT INTO children VALUES ('c', 'p');`,
  };
  // As drizzle-kit writes it, with its pragmas that do nothing inside a transaction.
  const rebuild = {
    '9001_rebuild': `PRAGMA foreign_keys=OFF;--> statement-breakpoint
      CREATE TABLE \`__new_parents\` (\`id\` text PRIMARY KEY, \`name\` text NOT NULL);--> statement-breakpoint
      INSERT INTO \`__new_parents\`("id", "name") SELECT "id", "name" FROM \`parents\`;--> statement-breakpoint
      DROP TABLE \`parents\`;--> statement-breakpoint
      ALTER TABLE \`__new_parents\` RENAME TO \`parents\`;--> statement-breakpoint
      PRAGMA foreign_keys=ON;`,
  };

  test('a table that is rebuilt keeps its children, and the file as it was is kept beside', async () => {
    const all = counts('sqlite').length;
    await migrateSqlite(path, folderOf('sqlite', all, family));
    expect(readdirSync(directory).filter((name) => name.includes('.before-'))).toEqual([]);
    await migrateSqlite(path, folderOf('sqlite', all, { ...family, ...rebuild }));
    const children = (file: string) => inSqlite((client) => readAll(client, 'SELECT id FROM children'), file);
    const parents = (file: string) =>
      inSqlite(
        (client) => readAll<{ sql: string }>(client, "SELECT sql FROM sqlite_master WHERE name = 'parents'"),
        file,
      );
    expect(children(path)).toEqual([{ id: 'c' }]);
    expect(parents(path)[0]?.sql).toContain('NOT NULL');
    const copy = `${path}.before-9001_rebuild`;
    expect(children(copy)).toEqual([{ id: 'c' }]);
    expect(parents(copy)[0]?.sql).not.toContain('NOT NULL');
  });

  test.each([
    ['fails half-way', 'DELETE FROM children; INSERT INTO nowhere VALUES (1);', 'nowhere'],
    ['leaves rows without their parents', 'DELETE FROM parents;', 'children'],
  ])('a migration that %s changes nothing, and may be tried again', async (_, statements, message) => {
    const all = counts('sqlite').length;
    await migrateSqlite(path, folderOf('sqlite', all, family));
    const faulty = folderOf('sqlite', all, { ...family, '9001_faulty': statements });
    for (const attempt of [migrateSqlite(path, faulty), migrateSqlite(path, faulty)])
      await expect(attempt).rejects.toThrow(message);
    expect(
      inSqlite((client) =>
        readAll(client, 'SELECT (SELECT count(*) FROM parents) p, (SELECT count(*) FROM children) c'),
      ),
    ).toEqual([{ p: 1, c: 1 }]);
    await migrateSqlite(path, folderOf('sqlite', all, { ...family, ...rebuild }));
  });

  test('facts that were kept by room are found among the facts of all places', async () => {
    const before = migrationsIn(migrationsFolder('sqlite')).findIndex(({ tag }) => tag.endsWith('facts_by_place'));
    await migrateSqlite(path, folderOf('sqlite', before));
    inSqlite((client) => {
      client.pragma('foreign_keys = OFF');
      client.exec(knownByRoom);
    });
    await migrateSqlite(path);
    const facts = inSqlite((client) => readAll(client, `SELECT ${factColumns} FROM facts ORDER BY key`));
    expect(facts).toEqual(knownByPlace('850', '"none"'));
  });

  test('spaces keep their name as the Finnish one, and ways in, lifts and toilets get codes in their order', async () => {
    const before = migrationsIn(migrationsFolder('sqlite')).findIndex(({ tag }) => tag.endsWith('codes_and_layouts'));
    await migrateSqlite(path, folderOf('sqlite', before));
    inSqlite((client) => {
      client.exec(oldPlaces.replace('HOLDS', '0'));
    });
    await migrateSqlite(path);
    const codes = (table: string) =>
      inSqlite((client) => readAll<{ code: string }>(client, codesOf(table))).map(({ code }) => code);
    const names = inSqlite((client) => readAll<{ name: string }>(client, 'SELECT name FROM spaces ORDER BY id'));
    expect(names.map(({ name }) => JSON.parse(name))).toEqual(newNames);
    expect({ entrances: codes('entrances'), facilities: codes('facilities') }).toEqual(newCodes);
  });

  test('a database of a newer program is left alone', async () => {
    await migrateSqlite(path, folderOf('sqlite', counts('sqlite').length, family));
    await expect(migrateSqlite(path)).rejects.toThrow('9000_family');
  });

  test('opening makes what is missing, and finds it again', async () => {
    const dataDir = join(directory, 'new/data');
    for (let time = 0; time < 2; time += 1) {
      const db = await openDatabase({ dataDir, databaseUrl: undefined });
      expect(await db.ready()).toBe(true);
      await db.close();
    }
    expect(readdirSync(dataDir)).toEqual(['tilava.sqlite']);
  });

  test.each([0, 1])('several processes may start at once on a database that has had %i', async (count) => {
    if (count > 0) await migrateSqlite(path, folderOf('sqlite', count));
    expect(await openInProcesses(directory)).toEqual([0, 0, 0]);
    expect(existsSync(path)).toBe(true);
  });
});

const adminUrl = inject('postgresUrl');

describe.skipIf(adminUrl === '')('migrations of PostgreSQL', () => {
  const inDatabase = async (work: (url: string, client: pg.Client) => Promise<void>): Promise<void> => {
    const { url, drop } = await createTestDatabase(adminUrl);
    const client = new pg.Client({ connectionString: url });
    await client.connect();
    try {
      await work(url, client);
    } finally {
      await client.end();
      await drop();
    }
  };

  test.each(counts('postgres'))('the first %i make a database of nothing, and the rest follows', (count) =>
    inDatabase(async (url, client) => {
      await migratePostgres(url, folderOf('postgres', count));
      await migratePostgres(url);
      await migratePostgres(url);
      expect((await client.query('SELECT FROM schema_migrations')).rowCount).toBe(counts('postgres').length);
    }),
  );

  test('after the last, the guards of claims are in place', () =>
    inDatabase(async (url, client) => {
      await migratePostgres(url);
      const { rows } = await client.query<{ conname: string }>(
        "SELECT conname FROM pg_constraint WHERE conrelid = 'claims'::regclass AND contype IN ('c', 'p', 'x') ORDER BY 1",
      );
      expect(rows.map(({ conname }) => conname)).toEqual([
        'claims_no_overlap',
        'claims_one_holder',
        'claims_positive',
        'claims_space_id_start_at_pk',
      ]);
    }));

  test('a migration that fails changes nothing', () =>
    inDatabase(async (url, client) => {
      const faulty = folderOf('postgres', 1, {
        '9000_faulty': 'DROP TABLE wishes;--> statement-breakpoint\nSELECT nonsense;',
      });
      await expect(migratePostgres(url, faulty)).rejects.toThrow('nonsense');
      expect((await client.query("SELECT FROM pg_tables WHERE schemaname = 'public'")).rowCount).toBe(0);
      await migratePostgres(url);
    }));

  test('facts that were kept by room are found among the facts of all places', () =>
    inDatabase(async (url, client) => {
      const before = migrationsIn(migrationsFolder('postgres')).findIndex(({ tag }) => tag.endsWith('facts_by_place'));
      await migratePostgres(url, folderOf('postgres', before));
      await client.query('ALTER TABLE room_facts DROP CONSTRAINT room_facts_room_id_rooms_id_fk');
      await client.query(knownByRoom);
      await migratePostgres(url);
      const { rows } = await client.query(`SELECT ${factColumns} FROM facts ORDER BY key`);
      expect(rows).toEqual(knownByPlace(850, 'none'));
    }));

  test('spaces keep their name as the Finnish one, and ways in, lifts and toilets get codes in their order', () =>
    inDatabase(async (url, client) => {
      const all = migrationsIn(migrationsFolder('postgres'));
      const before = all.findIndex(({ tag }) => tag.endsWith('codes_and_layouts'));
      await migratePostgres(url, folderOf('postgres', before));
      await client.query(
        oldPlaces
          .replace('HOLDS', 'false')
          .replaceAll("'[]'", "'[]'::jsonb")
          .replaceAll(',"en":""}\'', ',"en":""}\'::jsonb'),
      );
      await migratePostgres(url);
      const codes = async (table: string) =>
        (await client.query<{ code: string }>(codesOf(table))).rows.map(({ code }) => code);
      expect((await client.query('SELECT name FROM spaces ORDER BY id')).rows.map(({ name }) => name)).toEqual(
        newNames,
      );
      expect({ entrances: await codes('entrances'), facilities: await codes('facilities') }).toEqual(newCodes);
    }));

  test('several processes may start at once', () =>
    inDatabase(async (url) => {
      expect(await openInProcesses(directory, url)).toEqual([0, 0, 0]);
    }));
});
