/** Queries about registrations that nobody stands behind: their mailed link was never opened. */
import { eq, inArray, sql } from 'drizzle-orm';
import type { Instant } from '../shared/time.ts';
import type { Reader, Tx } from './database.ts';

/**
 * Organisations that somebody registered without an account until `before`, whose invitations have all ended, and that
 * nobody has touched, joined or used since. In a fixed order.
 */
export const unconfirmed = async (reader: Reader, before: Instant, now: Instant): Promise<string[]> => {
  const rows = await reader.rows<{ id: string }>(sql`SELECT o.id FROM organisations o
    WHERE o.status = 'pending' AND o.version = 1 AND o.merged_into_id IS NULL
      AND o.created_at <= CAST(${before} AS bigint)
      AND EXISTS (SELECT 1 FROM invitations i WHERE i.organisation_id = o.id AND i.invited_by_id IS NULL)
      AND NOT EXISTS (SELECT 1 FROM invitations i WHERE i.organisation_id = o.id
        AND (i.invited_by_id IS NOT NULL OR i.accepted_at IS NOT NULL OR i.expires_at > CAST(${now} AS bigint)))
      AND NOT EXISTS (SELECT 1 FROM grants g WHERE g.organisation_id = o.id)
      AND NOT EXISTS (SELECT 1 FROM bookings b WHERE b.organisation_id = o.id)
      AND NOT EXISTS (SELECT 1 FROM agreements a WHERE a.organisation_id = o.id)
      AND NOT EXISTS (SELECT 1 FROM verifications v WHERE v.organisation_id = o.id)
      AND NOT EXISTS (SELECT 1 FROM organisations p WHERE p.umbrella_id = o.id OR p.merged_into_id = o.id)
    ORDER BY o.id`);
  return rows.map(({ id }) => id);
};

/** Removes one of them, with its invitations and their links. */
export const remove = async (tx: Tx, id: string): Promise<void> => {
  const { organisations, invitations, links } = tx.tables;
  const own = tx.select({ id: invitations.id }).from(invitations).where(eq(invitations.organisationId, id));
  await tx.delete(links).where(inArray(links.invitationId, own));
  await tx.delete(invitations).where(eq(invitations.organisationId, id));
  await tx.delete(organisations).where(eq(organisations.id, id));
};
