/** Queries about agreements with organisations. */
import { and, asc, desc, eq, inArray } from 'drizzle-orm';
import type { Reader, Tx } from './database.ts';
import type { Tables } from './tables.ts';

export type AgreementRow = Tables['agreements']['$inferSelect'];

/** The latest first. */
export const of = async (reader: Reader, organisationId: string): Promise<AgreementRow[]> => {
  const { agreements } = reader.tables;
  return reader
    .select()
    .from(agreements)
    .where(eq(agreements.organisationId, organisationId))
    .orderBy(desc(agreements.validFrom), asc(agreements.id));
};

/** Of several organisations at once. */
export const byOrganisations = async (reader: Reader, ids: readonly string[]): Promise<Map<string, AgreementRow[]>> => {
  const { agreements } = reader.tables;
  if (ids.length === 0) return new Map();
  const rows = await reader
    .select()
    .from(agreements)
    .where(inArray(agreements.organisationId, [...new Set(ids)]))
    .orderBy(asc(agreements.id));
  return Map.groupBy(rows, ({ organisationId }) => organisationId);
};

export const find = async (reader: Reader, organisationId: string, id: string): Promise<AgreementRow | undefined> => {
  const { agreements } = reader.tables;
  const rows = await reader
    .select()
    .from(agreements)
    .where(and(eq(agreements.id, id), eq(agreements.organisationId, organisationId)));
  return rows[0];
};

export const insert = (tx: Tx, agreement: Tables['agreements']['$inferInsert']): Promise<void> =>
  tx.insertRows('agreements', [agreement]);

/** Changes the agreement and raises its version. */
export const update = async (
  tx: Tx,
  { id, version }: Pick<AgreementRow, 'id' | 'version'>,
  changes: Partial<Omit<AgreementRow, 'id' | 'version' | 'organisationId'>>,
): Promise<AgreementRow> => {
  const { agreements } = tx.tables;
  const [row] = await tx
    .update(agreements)
    .set({ ...changes, version: version + 1 })
    .where(eq(agreements.id, id))
    .returning();
  if (!row) throw new Error(`no agreement ${id} to change`);
  return row;
};

export const remove = async (tx: Tx, id: string): Promise<void> => {
  const { agreements } = tx.tables;
  await tx.delete(agreements).where(eq(agreements.id, id));
};
