/**
 * Lists as tables: one parameter of JSON text, so that a statement's text does not change with the length of a list
 * and is compiled once. The one place where the engines' functions for it differ.
 */
import { type SQL, type SQLChunk, sql } from 'drizzle-orm';
import type { Span } from '../shared/time.ts';
import type { Engine } from './database.ts';

/** `SELECT`s (i, id): the numbers with their place in the list. */
export const numberTable = (engine: Engine, numbers: readonly number[]): SQL => {
  const list = JSON.stringify(numbers);
  return engine === 'sqlite'
    ? sql`SELECT key, value FROM json_each(${list})`
    : sql`SELECT n - 1, v::bigint FROM jsonb_array_elements_text(${list}::jsonb) WITH ORDINALITY AS list(v, n)`;
};

/** `SELECT`s (id): the texts. */
export const textTable = (engine: Engine, texts: readonly string[]): SQL => {
  const list = JSON.stringify(texts);
  return engine === 'sqlite'
    ? sql`SELECT value FROM json_each(${list})`
    : sql`SELECT v FROM jsonb_array_elements_text(${list}::jsonb) AS list(v)`;
};

/** `SELECT`s (i, b, e): the spans with their place in the list, begin and end. */
export const spanTable = (engine: Engine, spans: readonly Span[]): SQL => {
  const list = JSON.stringify(spans.map(({ start, end }) => [start, end]));
  return engine === 'sqlite'
    ? sql`SELECT key, value ->> 0, value ->> 1 FROM json_each(${list})`
    : sql`SELECT n - 1, (v ->> 0)::bigint, (v ->> 1)::bigint
          FROM jsonb_array_elements(${list}::jsonb) WITH ORDINALITY AS list(v, n)`;
};

/** `SELECT`s (code): what the lists of a JSON column hold, or one member of each object in them. */
export const elementsOf = (engine: Engine, table: SQLChunk, column: SQLChunk, member?: string): SQL => {
  if (engine === 'sqlite') {
    const value = member === undefined ? sql`each.value` : sql`each.value ->> ${member}`;
    return sql`SELECT ${value} AS code FROM ${table}, json_each(${table}.${column}) AS each`;
  }
  return member === undefined
    ? sql`SELECT v AS code FROM ${table}, jsonb_array_elements_text(${table}.${column}) AS each(v)`
    : sql`SELECT v ->> ${member} AS code FROM ${table}, jsonb_array_elements(${table}.${column}) AS each(v)`;
};

/** Whether the list of a JSON column holds a text. */
export const holdsText = (engine: Engine, column: SQLChunk, text: string): SQL =>
  engine === 'sqlite'
    ? sql`EXISTS (SELECT 1 FROM json_each(${column}) AS each WHERE each.value = ${text})`
    : sql`${column} @> ${JSON.stringify([text])}::jsonb`;
