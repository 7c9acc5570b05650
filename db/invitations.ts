/** Queries about invitations: accounts and roles that somebody is asked to take. */
import { and, asc, desc, eq, isNull } from 'drizzle-orm';
import type { Instant } from '../shared/time.ts';
import type { Reader, Tx } from './database.ts';
import type { Tables } from './tables.ts';

export type InvitationRow = Tables['invitations']['$inferSelect'];

export const insert = (tx: Tx, invitation: Tables['invitations']['$inferInsert']): Promise<void> =>
  tx.insertRows('invitations', [invitation]);

export const find = async (reader: Reader, id: string): Promise<InvitationRow | undefined> => {
  const { invitations } = reader.tables;
  const rows = await reader.select().from(invitations).where(eq(invitations.id, id));
  return rows[0];
};

const isWaiting = ({ invitations }: Tables) => and(isNull(invitations.acceptedAt), isNull(invitations.withdrawnAt));

/** Those to an organisation that were neither accepted nor withdrawn, ended ones too; oldest first. */
export const waitingOf = async (reader: Reader, organisationId: string): Promise<InvitationRow[]> => {
  const { invitations } = reader.tables;
  return reader
    .select()
    .from(invitations)
    .where(and(eq(invitations.organisationId, organisationId), isWaiting(reader.tables)))
    .orderBy(asc(invitations.invitedAt), asc(invitations.id));
};

/** Those to work for the county that were neither accepted nor withdrawn, ended ones too; newest first. */
export const waitingOfStaff = async (reader: Reader): Promise<InvitationRow[]> => {
  const { invitations } = reader.tables;
  return reader
    .select()
    .from(invitations)
    .where(and(isNull(invitations.organisationId), isWaiting(reader.tables)))
    .orderBy(desc(invitations.invitedAt), asc(invitations.id));
};

/** Those to an address that were neither accepted nor withdrawn. @param email in lower case */
export const waitingFor = async (reader: Reader, email: string): Promise<InvitationRow[]> => {
  const { invitations } = reader.tables;
  return reader
    .select()
    .from(invitations)
    .where(and(eq(invitations.email, email), isWaiting(reader.tables)))
    .orderBy(asc(invitations.invitedAt), asc(invitations.id));
};

const change = async (tx: Tx, id: string, columns: Partial<Omit<InvitationRow, 'id'>>): Promise<void> => {
  const { invitations } = tx.tables;
  await tx.update(invitations).set(columns).where(eq(invitations.id, id));
};

export const markAccepted = (tx: Tx, id: string, now: Instant): Promise<void> => change(tx, id, { acceptedAt: now });

export const markWithdrawn = (tx: Tx, id: string, now: Instant): Promise<void> => change(tx, id, { withdrawnAt: now });

/** It holds anew. */
export const extend = (tx: Tx, id: string, expiresAt: Instant): Promise<void> => change(tx, id, { expiresAt });
