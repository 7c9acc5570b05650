/**
 * Inserting rows on SQLite without the builder, which takes several times longer to write its statement than SQLite
 * takes to run it: 52 occurrences took it a millisecond, all of a series' rows take half of one this way.
 */
import { type Column, getTableColumns, getTableName } from 'drizzle-orm';
import type { Tables } from './tables.ts';

export type TableName = keyof Tables;
export type NewRow<Name extends TableName> = Tables[Name]['$inferInsert'];

export interface InsertOptions<Name extends TableName> {
  unlessKnown?: keyof NewRow<Name> & string;
}

/** One statement for any row of a table, and what it takes as parameters. */
export interface RowInsert {
  text: string;
  parametersOf(row: object): unknown[];
}

type Columns = ReturnType<typeof getTableColumns<Tables[TableName]>>;

/** Whether a column's values look otherwise in SQLite than in the program: JSON and booleans do. */
export const isKeptOtherwise = ({ dataType }: Pick<Column, 'dataType'>): boolean =>
  dataType === 'json' || dataType === 'boolean';

/** What the database is handed for a member of a row. */
const cellOf = ([key, column]: [string, Column]): ((row: Record<string, unknown>) => unknown) => {
  const { default: initial } = column;
  if (!isKeptOtherwise(column)) return (row) => row[key] ?? initial ?? null;
  return (row) => {
    const value = row[key] ?? initial;
    return value === null || value === undefined ? null : column.mapToDriverValue(value);
  };
};

const insertInto = (table: Tables[TableName], unlessKnown: string | undefined): RowInsert => {
  const columns: Columns = getTableColumns(table);
  const names = Object.values(columns).map(({ name }) => `"${name}"`);
  const cells = Object.entries(columns).map(cellOf);
  const known = Object.entries(columns).find(([key]) => key === unlessKnown)?.[1].name;
  const text = `INSERT INTO "${getTableName(table)}" (${names.join(', ')}) VALUES (${names.map(() => '?').join(', ')})`;
  return {
    text: known === undefined ? text : `${text} ON CONFLICT ("${known}") DO NOTHING`,
    parametersOf: (row) => cells.map((cell) => cell(row as Record<string, unknown>)),
  };
};

/** Of each table, made at its first use. What a row leaves out is the column's default, or null. */
export const createRowInserts = (tables: Tables): ((name: TableName, unlessKnown?: string) => RowInsert) => {
  const known = new Map<string, RowInsert>();
  return (name, unlessKnown) => {
    const key = `${name} ${unlessKnown}`;
    const insert = known.get(key) ?? insertInto(tables[name], unlessKnown);
    known.set(key, insert);
    return insert;
  };
};
