/** Queries about contact persons. A county has some dozens: they are read all at once. */
import { asc, eq, inArray } from 'drizzle-orm';
import type { Reader, Tx } from './database.ts';
import type { Tables } from './tables.ts';

export type ContactRow = Tables['contacts']['$inferSelect'];

/** In the order in which they are asked. */
export const all = async (reader: Reader): Promise<ContactRow[]> => {
  const { contacts } = reader.tables;
  return reader.select().from(contacts).orderBy(asc(contacts.position), asc(contacts.id));
};

/** Where somebody is named to be asked: ids of sites and codes of municipalities. */
export interface NamedContacts {
  siteIds: Set<string>;
  municipalityCodes: Set<string>;
}

export const named = async (reader: Reader): Promise<NamedContacts> => {
  const { contacts: table } = reader.tables;
  const rows = await reader
    .select({ siteId: table.siteId, municipalityCode: table.municipalityCode })
    .from(table)
    .where(inArray(table.level, ['site', 'municipality']));
  return {
    siteIds: new Set(rows.flatMap(({ siteId }) => siteId ?? [])),
    municipalityCodes: new Set(
      rows.flatMap(({ siteId, municipalityCode }) => (siteId ? [] : (municipalityCode ?? []))),
    ),
  };
};

export const find = async (reader: Reader, id: string): Promise<ContactRow | undefined> => {
  const { contacts } = reader.tables;
  const [row] = await reader.select().from(contacts).where(eq(contacts.id, id));
  return row;
};

export const insertAll = async (tx: Tx, rows: readonly ContactRow[]): Promise<void> => {
  if (rows.length > 0) await tx.insert(tx.tables.contacts).values([...rows]);
};

/** Stores the whole row under its id. */
export const save = async (tx: Tx, row: ContactRow): Promise<void> => {
  const { id, ...columns } = row;
  await tx.update(tx.tables.contacts).set(columns).where(eq(tx.tables.contacts.id, id));
};

/** Takes the person away, also as a substitute of others. */
export const remove = async (tx: Tx, id: string): Promise<void> => {
  const { contacts } = tx.tables;
  await tx.update(contacts).set({ substituteId: null }).where(eq(contacts.substituteId, id));
  await tx.delete(contacts).where(eq(contacts.id, id));
};
