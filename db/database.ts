/**
 * The database as the rest of the product sees it: a `Reader` that cannot write and a `Tx` that can.
 * Holding a `Tx` is the proof of being inside one transaction.
 */
import type { SQL } from 'drizzle-orm';
import type { BaseSQLiteDatabase } from 'drizzle-orm/sqlite-core';
import type { InsertOptions, NewRow, TableName } from './row-inserts.ts';
import type { Tables } from './tables.ts';

export type Engine = 'sqlite' | 'postgres';

type Builders = BaseSQLiteDatabase<'async', unknown, Record<string, never>>;

/** Reads. `tables` are those of the engine at hand; queries take them from here. */
export interface Reader extends Pick<Builders, 'select' | 'selectDistinct' | '$count'> {
  readonly engine: Engine;
  readonly tables: Tables;
  /**
   * Rows of a hand-written statement; columns named as in the SQL, numbers as numbers. Booleans and JSON come as the
   * engine keeps them (SQLite: 0 or 1, and text): read those through the builders.
   */
  rows<T>(statement: SQL): Promise<T[]>;
}

/** Reads and writes of one transaction. After a failed statement it is lost, on both engines: catch outside. */
export interface Tx extends Reader, Pick<Builders, 'insert' | 'update' | 'delete'> {
  /** Runs a hand-written statement that changes rows; answers how many. */
  run(statement: SQL): Promise<number>;
  /**
   * Inserts rows into a table, as the builder does; on SQLite in a fraction of its time.
   * @param options.unlessKnown a unique column: rows that say of it what another row says are left out
   */
  insertRows<Name extends TableName>(
    table: Name,
    rows: readonly NewRow<Name>[],
    options?: InsertOptions<Name>,
  ): Promise<void>;
}

export interface Database extends Reader {
  /**
   * Runs `work` in one transaction: all of it is stored, or nothing. Writers take turns, on both engines and over all
   * processes, so what a transaction has read stays true until it ends. Await nothing but queries inside, use the
   * given `tx` only, and leave no trace elsewhere: on PostgreSQL a lost race is run again.
   * @throws Error when used within a transaction
   * @throws ClaimOverlap
   */
  write<T>(work: (tx: Tx) => Promise<T>): Promise<T>;
  /** Several reads of one consistent moment. @throws Error when used within a transaction */
  read<T>(work: (reader: Reader) => Promise<T>): Promise<T>;
  /**
   * A mark of what readers can see now: equal marks mean that nothing was committed in between, by any
   * process. Cheap; it lets a computed answer be kept until something changes. Ask before reading. Marks are compared
   * with those of the same `Database` only. SQLite tells at once, so that who has kept an answer need not wait a turn; what
   * another process commits shows with the next turn of the event loop.
   */
  version(): string | Promise<string>;
  /** Whether migrations are done and the database answers. */
  ready(): Promise<boolean>;
  close(): Promise<void>;
}

/** Raised when a write would make two claims of one space overlap: the engine's own last line. */
export class ClaimOverlap extends Error {
  constructor(options?: ErrorOptions) {
    super('claims of one space overlap', options);
    this.name = 'ClaimOverlap';
  }
}
