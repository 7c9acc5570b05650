import { getTableColumns, type SQL, sql } from 'drizzle-orm';
import type { TableName } from './row-inserts.ts';
import type { Tables } from './tables.ts';

const known = new WeakMap<object, SQL>();

const written = (table: Tables[TableName]): SQL => {
  const columns = Object.entries(getTableColumns(table) as Record<string, { name: string }>);
  return sql.raw(columns.map(([key, { name }]) => `"${name}" AS "${key}"`).join(', '));
};

/**
 * All columns of a table under their names in the program, for statements written by hand where the builder would take
 * longer than the database. Not for tables with booleans or JSON, which `Reader.rows` leaves as the engine keeps them.
 */
export const columnsOf = (table: Tables[TableName]): SQL => {
  const columns = known.get(table) ?? written(table);
  known.set(table, columns);
  return columns;
};
