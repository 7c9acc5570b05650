/**
 * Inserting rows on SQLite without the builder, which takes several times longer to write its statement than SQLite
 * takes to run it: 52 occurrences took it a millisecond, all of a series' rows take half of one this way.
 */
import { getTableColumns, getTableName } from 'drizzle-orm';
import type { Tables } from './tables.ts';

export type TableName = keyof Tables;
export type NewRow<Name extends TableName> = Tables[Name]['$inferInsert'];

/** One statement for any row of a table, and what it takes as parameters. */
export interface RowInsert {
  text: string;
  parametersOf(row: object): unknown[];
}

type Columns = ReturnType<typeof getTableColumns<Tables[TableName]>>;

const insertInto = (table: Tables[TableName]): RowInsert => {
  const columns: Columns = getTableColumns(table);
  const names = Object.values(columns).map(({ name }) => `"${name}"`);
  const cells = Object.entries(columns);
  return {
    text: `INSERT INTO "${getTableName(table)}" (${names.join(', ')}) VALUES (${names.map(() => '?').join(', ')})`,
    parametersOf: (row) =>
      cells.map(([key, column]) => {
        const value: unknown = Reflect.get(row, key) ?? column.default;
        return value === null || value === undefined ? null : column.mapToDriverValue(value);
      }),
  };
};

/** Of each table, made at its first use. What a row leaves out is the column's default, or null. */
export const createRowInserts = (tables: Tables): ((name: TableName) => RowInsert) => {
  const known = new Map<TableName, RowInsert>();
  return (name) => {
    const insert = known.get(name) ?? insertInto(tables[name]);
    known.set(name, insert);
    return insert;
  };
};
