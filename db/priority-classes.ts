/** Queries about classes of organisations in their order of precedence, and what decides an organisation's class. */
import { asc, eq } from 'drizzle-orm';
import type { AgreementKind } from '../shared/organisations/schemas.ts';
import type { Reader, Tx } from './database.ts';
import type { Tables } from './tables.ts';

export type PriorityClassRow = Tables['priorityClasses']['$inferSelect'];

/** The first in precedence first. */
export const all = async (reader: Reader): Promise<PriorityClassRow[]> => {
  const { priorityClasses } = reader.tables;
  return reader.select().from(priorityClasses).orderBy(asc(priorityClasses.position), asc(priorityClasses.code));
};

export const insert = (tx: Tx, rows: readonly Tables['priorityClasses']['$inferInsert'][]): Promise<void> =>
  tx.insertRows('priorityClasses', rows);

export const update = async (tx: Tx, code: string, columns: Partial<Omit<PriorityClassRow, 'code'>>): Promise<void> => {
  const { priorityClasses } = tx.tables;
  await tx.update(priorityClasses).set(columns).where(eq(priorityClasses.code, code));
};

export const remove = async (tx: Tx, code: string): Promise<void> => {
  const { priorityClasses } = tx.tables;
  await tx.delete(priorityClasses).where(eq(priorityClasses.code, code));
};

/** How many organisations staff have put in the class. */
export const countOfGiven = async (reader: Reader, code: string): Promise<number> => {
  const { organisations } = reader.tables;
  return reader.$count(organisations, eq(organisations.priorityClass, code));
};

/** An agreement as far as the class depends on it; days are local and included. */
export interface AgreementPeriod {
  kind: AgreementKind;
  from: string;
  until: string | null;
}

export const agreementsOf = async (reader: Reader, organisationId: string): Promise<AgreementPeriod[]> => {
  const { agreements } = reader.tables;
  return reader
    .select({ kind: agreements.kind, from: agreements.validFrom, until: agreements.validUntil })
    .from(agreements)
    .where(eq(agreements.organisationId, organisationId));
};
