/** The invitation that a mailed secret opens, as long as it can be accepted. */
import type { Reader } from '../../db/database.ts';
import type { InvitationRow } from '../../db/invitations.ts';
import * as invitations from '../../db/invitations.ts';
import * as links from '../../db/links.ts';
import * as organisations from '../../db/organisations.ts';
import * as users from '../../db/users.ts';
import { refuse } from '../../shared/errors.ts';
import type { InvitationView } from '../../shared/organisations/member-schemas.ts';
import type { Instant } from '../../shared/time.ts';
import type { Dependencies } from '../dependencies.ts';
import { hashOfSecret } from '../users/secrets.ts';

/** @throws AppError `link.ended` for a secret that is used, too old or none of ours, and for an invitation taken back */
export const invitationOf = async (reader: Reader, secret: string, now: Instant): Promise<InvitationRow> => {
  const target = await links.find(reader, hashOfSecret(secret), 'invitation', now);
  const invitation = target?.invitationId ? await invitations.find(reader, target.invitationId) : undefined;
  if (!invitation || invitation.acceptedAt !== null || invitation.withdrawnAt !== null || invitation.expiresAt <= now)
    return refuse('link.ended');
  return invitation;
};

/** What it is, for who holds the secret: the mail told her as much. @throws AppError `link.ended` */
export const lookAtInvitation = ({ db, clock }: Dependencies, secret: string): Promise<InvitationView> =>
  db.read(async (reader) => {
    const invitation = await invitationOf(reader, secret, clock.now());
    const { organisationId, invitedById } = invitation;
    const organisation = organisationId === null ? undefined : await organisations.find(reader, organisationId);
    const inviter = invitedById === null ? undefined : await users.findById(reader, invitedById);
    return {
      email: invitation.email,
      role: invitation.role,
      organisationName: organisation?.name ?? null,
      invitedBy: inviter?.name ?? null,
      isOwnRegistration: invitation.name !== null && invitedById === null,
      hasAccount: await users.hasEmail(reader, invitation.email),
      name: invitation.name,
    };
  });
