/** Links that open something once: a session, a new password, an invitation. The database knows only their hashes. */
import { and, eq, gt, isNull, lte } from 'drizzle-orm';
import type { Instant } from '../shared/time.ts';
import type { LinkPurpose } from '../shared/users/schemas.ts';
import type { Reader, Tx } from './database.ts';
import type { Tables } from './tables.ts';

/** Whom or what a link is for. */
export interface LinkTarget {
  /** Null where there is no account yet: the first administrator's, or an invitation's. */
  userId: string | null;
  invitationId: string | null;
  /** The date that it is about, where it is about one. */
  occurrenceId: string | null;
}

/** Stores a link by the hash of its secret, as `hashOfSecret` makes it. */
export const issue = (tx: Tx, link: Tables['links']['$inferInsert']): Promise<void> => tx.insertRows('links', [link]);

const isOpen = ({ links }: Tables, tokenHash: string, purpose: LinkPurpose, now: Instant) =>
  and(eq(links.tokenHash, tokenHash), eq(links.purpose, purpose), isNull(links.usedAt), gt(links.expiresAt, now));

/** What an unused link would open, without using it up. */
export const find = async (
  reader: Reader,
  tokenHash: string,
  purpose: LinkPurpose,
  now: Instant,
): Promise<LinkTarget | undefined> => {
  const { links } = reader.tables;
  const rows = await reader
    .select({ userId: links.userId, invitationId: links.invitationId, occurrenceId: links.occurrenceId })
    .from(links)
    .where(isOpen(reader.tables, tokenHash, purpose, now));
  return rows[0];
};

/**
 * Uses a link up: of any number who try at once, one gets what it opens, and the others nothing. Nothing as well for a
 * link that has ended or is for another purpose.
 */
export const consume = async (
  tx: Tx,
  tokenHash: string,
  purpose: LinkPurpose,
  now: Instant,
): Promise<LinkTarget | undefined> => {
  const { links } = tx.tables;
  const rows = await tx
    .update(links)
    .set({ usedAt: now })
    .where(isOpen(tx.tables, tokenHash, purpose, now))
    .returning({ userId: links.userId, invitationId: links.invitationId, occurrenceId: links.occurrenceId });
  return rows[0];
};

/** An unused link for any of some purposes, and for which. */
export const findOfAny = async (
  reader: Reader,
  tokenHash: string,
  purposes: readonly LinkPurpose[],
  now: Instant,
): Promise<(LinkTarget & { purpose: LinkPurpose }) | undefined> => {
  for (const purpose of purposes) {
    const target = await find(reader, tokenHash, purpose, now);
    if (target) return { ...target, purpose };
  }
  return undefined;
};

/** Takes back every link that was sent to this person. */
export const removeOfUser = async (tx: Tx, userId: string): Promise<void> => {
  const { links } = tx.tables;
  await tx.delete(links).where(eq(links.userId, userId));
};

/** Takes back every link to this invitation. */
export const removeOfInvitation = async (tx: Tx, invitationId: string): Promise<void> => {
  const { links } = tx.tables;
  await tx.delete(links).where(eq(links.invitationId, invitationId));
};

/** Takes back every link for a purpose. */
export const removeOfPurpose = async (tx: Tx, purpose: LinkPurpose): Promise<void> => {
  const { links } = tx.tables;
  await tx.delete(links).where(eq(links.purpose, purpose));
};

export const removeExpired = async (tx: Tx, now: Instant): Promise<void> => {
  const { links } = tx.tables;
  await tx.delete(links).where(lte(links.expiresAt, now));
};
