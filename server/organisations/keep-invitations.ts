/** A waiting invitation is sent again or taken back. */
import type { Tx } from '../../db/database.ts';
import type { InvitationRow } from '../../db/invitations.ts';
import * as invitations from '../../db/invitations.ts';
import * as links from '../../db/links.ts';
import { refuse } from '../../shared/errors.ts';
import type { MembersView } from '../../shared/organisations/member-schemas.ts';
import type { Dependencies } from '../dependencies.ts';
import { recordChange } from '../history/record-change.ts';
import { refuseWhile } from '../http/rate-limit.ts';
import type { SignedIn } from '../http/sessions.ts';
import { invitationLasts } from './invitation-times.ts';
import type { OrganisationLimits } from './limits.ts';
import { queueMails } from './notify-organisation.ts';
import { membersViewOf } from './show-members.ts';
import { visibleOrganisation } from './visible-organisation.ts';

interface Which {
  /** The organisation's. */
  id: string;
  invitationId: string;
}

const waitingInvitation = async (tx: Tx, actor: SignedIn, { id, invitationId }: Which): Promise<InvitationRow> => {
  const organisation = await visibleOrganisation(tx, actor, id, 'organisation.edit');
  const waiting = await invitations.waitingOf(tx, organisation.id);
  return waiting.find((invitation) => invitation.id === invitationId) ?? refuse('invitation.not-found');
};

const record = (deps: Dependencies, tx: Tx, actor: SignedIn, { organisationId, role }: InvitationRow, did: string) =>
  recordChange(deps, tx, actor, {
    kind: 'organisation',
    id: organisationId ?? '',
    did,
    before: {},
    after: { role },
  });

/**
 * Earlier links end, and time begins anew.
 * @throws AppError `organisation.not-found`, `access.forbidden`, `invitation.not-found`, `request.too-many`
 */
export const resendInvitation = (
  deps: Dependencies,
  limits: OrganisationLimits,
  actor: SignedIn,
  which: Which,
): Promise<MembersView> =>
  deps.db.write(async (tx) => {
    const invitation = await waitingInvitation(tx, actor, which);
    refuseWhile(limits.mails.take(invitation.email), 'request.too-many');
    await links.removeOfInvitation(tx, invitation.id);
    await invitations.extend(tx, invitation.id, deps.clock.now() + invitationLasts);
    await record(deps, tx, actor, invitation, 'invitation-resent');
    await queueMails(deps, tx, [invitation], 'invitation', { invitationId: invitation.id });
    return membersViewOf(deps, tx, actor, invitation.organisationId ?? '');
  });

/** @throws AppError `organisation.not-found`, `access.forbidden`, `invitation.not-found` */
export const withdrawInvitation = (deps: Dependencies, actor: SignedIn, which: Which): Promise<MembersView> =>
  deps.db.write(async (tx) => {
    const invitation = await waitingInvitation(tx, actor, which);
    await links.removeOfInvitation(tx, invitation.id);
    await invitations.markWithdrawn(tx, invitation.id, deps.clock.now());
    await record(deps, tx, actor, invitation, 'invitation-withdrawn');
    return membersViewOf(deps, tx, actor, invitation.organisationId ?? '');
  });
