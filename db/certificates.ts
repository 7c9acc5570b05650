/** Queries about certificates of orientation. */
import { and, asc, desc, eq } from 'drizzle-orm';
import type { Reader, Tx } from './database.ts';
import type { Tables } from './tables.ts';

export type CertificateRow = Tables['certificates']['$inferSelect'];

/** By name, the latest of each person first. */
export const of = async (reader: Reader, organisationId: string): Promise<CertificateRow[]> => {
  const { certificates } = reader.tables;
  return reader
    .select()
    .from(certificates)
    .where(eq(certificates.organisationId, organisationId))
    .orderBy(asc(certificates.personName), desc(certificates.validUntil), asc(certificates.id));
};

export const find = async (reader: Reader, organisationId: string, id: string): Promise<CertificateRow | undefined> => {
  const { certificates } = reader.tables;
  const rows = await reader
    .select()
    .from(certificates)
    .where(and(eq(certificates.id, id), eq(certificates.organisationId, organisationId)));
  return rows[0];
};

export const insert = (tx: Tx, certificate: CertificateRow): Promise<void> =>
  tx.insertRows('certificates', [certificate]);

/** Changes the certificate and raises its version. */
export const update = async (
  tx: Tx,
  { id, version }: Pick<CertificateRow, 'id' | 'version'>,
  changes: Partial<Pick<CertificateRow, 'personName' | 'issuedOn' | 'validUntil' | 'note'>>,
): Promise<CertificateRow> => {
  const { certificates } = tx.tables;
  const [row] = await tx
    .update(certificates)
    .set({ ...changes, version: version + 1 })
    .where(eq(certificates.id, id))
    .returning();
  if (!row) throw new Error(`no certificate ${id} to change`);
  return row;
};

export const remove = async (tx: Tx, id: string): Promise<void> => {
  const { certificates } = tx.tables;
  await tx.delete(certificates).where(eq(certificates.id, id));
};
