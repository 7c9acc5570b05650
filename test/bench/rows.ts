/** Rows for a table of a SQLite file, written one prepared statement at a time. */
import type BetterSqlite3 from 'better-sqlite3';

/** Values by column, as SQLite keeps them. */
export type Row = Readonly<Record<string, string | number | null>>;

/** A function that inserts one row of these columns. */
export const inserter = (
  client: BetterSqlite3.Database,
  table: string,
  columns: readonly string[],
): ((values: readonly (string | number | null)[]) => void) => {
  const names = columns.map((column) => `"${column}"`).join(', ');
  const statement = client.prepare(`INSERT INTO ${table} (${names}) VALUES (${columns.map(() => '?').join(', ')})`);
  return (values) => void statement.run(...values);
};

/** Inserts rows that all have the columns of the first. */
export const insertRows = (client: BetterSqlite3.Database, table: string, rows: readonly Row[]): void => {
  const columns = Object.keys(rows[0] ?? {});
  if (columns.length === 0) return;
  const insert = inserter(client, table, columns);
  for (const row of rows) insert(columns.map((column) => row[column] ?? null));
};
