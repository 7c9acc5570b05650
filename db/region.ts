/** Queries about the region: its one row, its municipalities. */
import { asc, eq } from 'drizzle-orm';
import { neutralRegion } from '../shared/region/rules.ts';
import type { Reader, Tx } from './database.ts';
import type { Tables } from './tables.ts';

export type RegionRow = Tables['region']['$inferSelect'];
export type MunicipalityRow = Tables['municipalities']['$inferSelect'];

const theRow = 1;

/** What the row holds before anybody has said anything. */
export const newRegion = (): RegionRow => ({
  id: theRow,
  ...neutralRegion,
  limits: {},
  setupDone: [],
  openedAt: null,
  version: 0,
});

/** Nothing until somebody has taken the product into use. */
export const find = async (reader: Reader): Promise<RegionRow | undefined> => {
  const { region } = reader.tables;
  const rows = await reader.select().from(region).where(eq(region.id, theRow));
  return rows[0];
};

/** Stores the row, whether there was one or not. */
export const save = async (tx: Tx, row: RegionRow): Promise<void> => {
  const { region } = tx.tables;
  const { id: _, ...columns } = row;
  await tx.insert(region).values(row).onConflictDoUpdate({ target: region.id, set: columns });
};

export const municipalities = async (reader: Reader): Promise<MunicipalityRow[]> => {
  const { municipalities: table } = reader.tables;
  return reader.select().from(table).orderBy(asc(table.code));
};

/** Answers whether it was added; one with the code is left as it is. */
export const addMunicipality = async (tx: Tx, row: MunicipalityRow): Promise<boolean> => {
  const { municipalities: table } = tx.tables;
  const added = await tx.insert(table).values(row).onConflictDoNothing().returning({ code: table.code });
  return added.length > 0;
};
