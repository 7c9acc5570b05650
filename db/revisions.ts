/** Counters that say whether what was read earlier still holds. */
import { sql } from 'drizzle-orm';
import type { FactSubject } from '../shared/facts/subjects.ts';
import type { Reader, Tx } from './database.ts';
import { textTable } from './json-tables.ts';

/**
 * `catalogue` rises with every change of sites, rooms or codes; `claims:7` with every change of what holds space 7;
 * `facts:room 7` with every change of a fact that stands on room 7, and `facts` when many are stored past all that.
 */
export type RevisionName = 'catalogue' | 'facts' | `facts:${FactSubject} ${string}` | `claims:${number}`;

/** The present count; 0 before the first change. */
export const current = async (reader: Reader, name: RevisionName): Promise<number> => {
  // By hand, for it is asked in every transaction: the builder takes longer to write this than the database to answer.
  const [row] = await reader.rows<{ value: number }>(sql`SELECT value FROM revisions WHERE name = ${name}`);
  return row?.value ?? 0;
};

/** The present counts of the claims of all spaces, by space; a space that was never claimed has none. */
export const ofClaims = async (reader: Reader): Promise<Map<number, number>> => {
  const rows = await reader.rows<{ spaceId: number; value: number }>(
    sql`SELECT CAST(substr(name, 8) AS integer) AS "spaceId", value FROM revisions WHERE name LIKE 'claims:%'`,
  );
  return new Map(rows.map(({ spaceId, value }) => [spaceId, value]));
};

/** The present counts of all facts and of those of each thing, by `facts` and `facts:room 7`. */
export const ofFacts = async (reader: Reader): Promise<Map<string, number>> => {
  const rows = await reader.rows<{ name: string; value: number }>(
    sql`SELECT name, value FROM revisions WHERE name = 'facts' OR name LIKE 'facts:%'`,
  );
  return new Map(rows.map(({ name, value }) => [name, value]));
};

/** Says that these have changed; in the transaction of the change. */
export const bump = async (tx: Tx, ...names: RevisionName[]): Promise<void> => {
  // WHERE true: without it SQLite takes ON for a join's.
  await tx.run(sql`WITH changed (name) AS (${textTable(tx.engine, [...new Set(names)])})
    INSERT INTO revisions (name, value) SELECT name, 1 FROM changed WHERE true
    ON CONFLICT (name) DO UPDATE SET value = revisions.value + 1`);
};
