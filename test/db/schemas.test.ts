import { sql } from 'drizzle-orm';
import { type PgTable, getTableConfig as postgresConfig } from 'drizzle-orm/pg-core';
import { type SQLiteTable, getTableConfig as sqliteConfig } from 'drizzle-orm/sqlite-core';
import { describe, expect, test } from 'vitest';
import type { Database } from '../../db/database.ts';
import { postgresTables } from '../../db/schema.postgres.ts';
import { sqliteTables } from '../../db/schema.sqlite.ts';
import { engines } from '../support/engines.ts';

interface Column {
  name: string;
  required: boolean;
}

interface Shape {
  columns: Column[];
  primaryKey: string[];
  references: string[];
  indexes: string[];
}

type Config = ReturnType<typeof sqliteConfig>;

const shapeOf = ({ columns, primaryKeys, foreignKeys, indexes }: Config): Shape => ({
  columns: columns.map(({ name, notNull, primary }) => ({ name, required: notNull || primary })),
  primaryKey: [...columns.filter(({ primary }) => primary), ...primaryKeys.flatMap((key) => key.columns)].map(
    ({ name }) => name,
  ),
  references: foreignKeys.map((key) => {
    const { columns: from, foreignColumns: to } = key.reference();
    return `${from.map(({ name }) => name)} to ${to.map(({ name }) => name)}`;
  }),
  indexes: indexes.map(({ config }) => config.name ?? ''),
});

const sqliteShapes = Object.values(sqliteTables).map((table) => sqliteConfig(table as SQLiteTable));
// What is compared here is called alike in both.
const postgresShapes = Object.values(postgresTables).map(
  (table) => postgresConfig(table as unknown as PgTable) as unknown as Config,
);

test('both engines have the same tables, columns, keys, references and indexes', () => {
  const byName = (configs: Config[]) => Object.fromEntries(configs.map((config) => [config.name, shapeOf(config)]));
  expect(byName(postgresShapes)).toEqual(byName(sqliteShapes));
});

interface ColumnRow extends Column {
  tableName: string;
}

const columnsOf = (db: Database): Promise<ColumnRow[]> =>
  db.engine === 'sqlite'
    ? db.rows(sql`SELECT t.name AS "tableName", c.name, c."notnull" OR c.pk > 0 AS required
        FROM pragma_table_list t JOIN pragma_table_info(t.name) c WHERE t.schema = 'main' ORDER BY 1, c.cid`)
    : db.rows(sql`SELECT table_name AS "tableName", column_name AS name, is_nullable = 'NO' AS required
        FROM information_schema.columns WHERE table_schema = 'public' ORDER BY 1, ordinal_position`);

describe.each(engines)('the migrations of $name', ({ open }) => {
  test('make exactly the declared tables: none is forgotten after a change of the declaration', async () => {
    const { db, close } = await open();
    const rows = await columnsOf(db);
    await close();
    for (const { name, columns } of sqliteShapes) {
      const stored = rows
        .filter(({ tableName }) => tableName === name)
        .map((row) => ({ name: row.name, required: Boolean(row.required) }));
      const declared = columns.map((column) => ({ name: column.name, required: column.notNull || column.primary }));
      const byName = (a: Column, b: Column) => (a.name < b.name ? -1 : 1);
      expect(stored.sort(byName), name).toEqual(declared.sort(byName));
    }
    const known = new Set([...sqliteShapes.map(({ name }) => name), 'schema_migrations']);
    const strangers = rows.filter(({ tableName }) => !known.has(tableName) && !tableName.startsWith('sqlite_'));
    expect(strangers).toEqual([]);
  });
});
