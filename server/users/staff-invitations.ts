/** Invitations to work for the county that wait: seen, sent again, taken back. */
import type { Reader, Tx } from '../../db/database.ts';
import type { InvitationRow } from '../../db/invitations.ts';
import * as invitations from '../../db/invitations.ts';
import * as links from '../../db/links.ts';
import * as outbox from '../../db/outbox.ts';
import { refuse } from '../../shared/errors.ts';
import type { Actor } from '../../shared/permissions.ts';
import { isoInstant } from '../../shared/time.ts';
import type { StaffInvitationView } from '../../shared/users/staff-schemas.ts';
import { authorise } from '../authorise.ts';
import type { Dependencies } from '../dependencies.ts';
import { recordChange } from '../history/record-change.ts';
import { refuseWhile } from '../http/rate-limit.ts';
import { invitationLasts } from '../organisations/invitation-times.ts';
import { reachViewOf } from './reach-view.ts';
import { municipalityNames } from './show-account.ts';
import type { SignInLimits } from './sign-in-limits.ts';

const viewsOf = async (deps: Dependencies, reader: Reader): Promise<StaffInvitationView[]> => {
  const [catalogue, names] = [await deps.catalogue(reader), await municipalityNames(reader)];
  const rows = await invitations.waitingOfStaff(reader);
  const never = { validFrom: null, validUntil: null, deputyForId: null, deputyForName: null, organisationName: null };
  return rows.map((row) => {
    const { id, email, role, siteId, municipalityCode, invitedAt, expiresAt } = row;
    const reach = { id, userId: '', role, organisationId: null, siteId, municipalityCode, ...never };
    const { site, municipality } = reachViewOf(reach, catalogue, names);
    const times = { invitedAt: isoInstant(invitedAt), expiresAt: isoInstant(expiresAt) };
    return { id, email, role, site, municipality, ...times, ended: expiresAt <= deps.clock.now() };
  });
};

/** The newest first. @throws AppError `access.forbidden` */
export const listStaffInvitations = (deps: Dependencies, actor: Actor): Promise<StaffInvitationView[]> => {
  authorise(actor, 'users.see');
  return deps.db.read((reader) => viewsOf(deps, reader));
};

const waiting = async (tx: Tx, id: string): Promise<InvitationRow> => {
  const rows = await invitations.waitingOfStaff(tx);
  return rows.find((row) => row.id === id) ?? refuse('invitation.not-found');
};

const record = (deps: Dependencies, tx: Tx, actor: Actor, { id, role }: InvitationRow, did: string) =>
  recordChange(deps, tx, actor, { kind: 'invitation', id, did, before: {}, after: { role } });

/**
 * Earlier links end, and time begins anew.
 * @throws AppError `access.forbidden`, `invitation.not-found`, `session.too-many-attempts`
 */
export const resendStaffInvitation = (
  deps: Dependencies,
  limits: Pick<SignInLimits, 'mails'>,
  actor: Actor,
  id: string,
): Promise<StaffInvitationView[]> => {
  authorise(actor, 'users.manage');
  const now = deps.clock.now();
  return deps.db.write(async (tx) => {
    const invitation = await waiting(tx, id);
    const { email: recipient, language } = invitation;
    refuseWhile(limits.mails.take(recipient), 'session.too-many-attempts');
    await links.removeOfInvitation(tx, id);
    await invitations.extend(tx, id, now + invitationLasts);
    await record(deps, tx, actor, invitation, 'resent');
    const message = { kind: 'invitation', recipient, language, payload: { invitationId: id } };
    await outbox.add(tx, [{ id: deps.newId(), ...message, createdAt: now, dueAt: now, attempts: 0 }]);
    return viewsOf(deps, tx);
  });
};

/** Its link opens nothing any more. @throws AppError `access.forbidden`, `invitation.not-found` */
export const withdrawStaffInvitation = (
  deps: Dependencies,
  actor: Actor,
  id: string,
): Promise<StaffInvitationView[]> => {
  authorise(actor, 'users.manage');
  return deps.db.write(async (tx) => {
    const invitation = await waiting(tx, id);
    await links.removeOfInvitation(tx, id);
    await invitations.markWithdrawn(tx, id, deps.clock.now());
    await record(deps, tx, actor, invitation, 'withdrawn');
    return viewsOf(deps, tx);
  });
};
