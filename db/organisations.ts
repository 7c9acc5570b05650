/** Queries about organisations. */
import { eq, inArray, or } from 'drizzle-orm';
import type { Reader } from './database.ts';
import type { Tables } from './tables.ts';

export type OrganisationRow = Tables['organisations']['$inferSelect'];

/** By id, or by the code of the demo data. */
export const find = async (reader: Reader, idOrCode: string): Promise<OrganisationRow | undefined> => {
  const { organisations } = reader.tables;
  const rows = await reader
    .select()
    .from(organisations)
    .where(or(eq(organisations.id, idOrCode), eq(organisations.code, idOrCode)));
  return rows[0];
};

export const byIds = async (reader: Reader, ids: readonly string[]): Promise<Map<string, OrganisationRow>> => {
  const { organisations } = reader.tables;
  if (ids.length === 0) return new Map();
  const rows = await reader
    .select()
    .from(organisations)
    .where(inArray(organisations.id, [...new Set(ids)]));
  return new Map(rows.map((row) => [row.id, row]));
};
