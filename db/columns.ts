import { getTableColumns, type SQL, sql } from 'drizzle-orm';
import type { Reader } from './database.ts';
import { isKeptOtherwise, type TableName } from './row-inserts.ts';
import type { Tables } from './tables.ts';

const known = new WeakMap<object, SQL>();

const written = (table: Tables[TableName]): SQL => {
  const columns = Object.entries(getTableColumns(table) as Record<string, { name: string }>);
  return sql.raw(columns.map(([key, { name }]) => `"${name}" AS "${key}"`).join(', '));
};

/**
 * All columns of a table under their names in the program, for statements written by hand where the builder would take
 * longer than the database. Not for tables with booleans or JSON, which `Reader.rows` leaves as the engine keeps them:
 * {@link rowsOf} reads those.
 */
export const columnsOf = (table: Tables[TableName]): SQL => {
  const columns = known.get(table) ?? written(table);
  known.set(table, columns);
  return columns;
};

type Decoder = readonly [key: string, decode: (value: unknown) => unknown];

const decoders = new WeakMap<object, readonly Decoder[]>();

/** Of the columns that an engine keeps otherwise than the program: JSON and booleans. */
const decodersOf = (table: Tables[TableName]): readonly Decoder[] => {
  const made =
    decoders.get(table) ??
    Object.entries(getTableColumns(table)).flatMap(([key, column]): Decoder[] =>
      isKeptOtherwise(column) ? [[key, (value) => column.mapFromDriverValue(value as never)]] : [],
    );
  decoders.set(table, made);
  return made;
};

/**
 * Whole rows of a table, as the builder would read them, in a fraction of its time.
 * @param rest what follows the name of the table: `WHERE …`
 */
export const rowsOf = async <Name extends TableName>(
  reader: Reader,
  name: Name,
  rest: SQL,
): Promise<Tables[Name]['$inferSelect'][]> => {
  const table = reader.tables[name];
  const rows = await reader.rows<Record<string, unknown>>(sql`SELECT ${columnsOf(table)} FROM ${table} ${rest}`);
  for (const row of rows) {
    for (const [key, decode] of decodersOf(table)) {
      const value = row[key];
      if (value !== null) row[key] = decode(value);
    }
  }
  return rows as Tables[Name]['$inferSelect'][];
};
