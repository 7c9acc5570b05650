/** Somebody takes the role that she was invited to: with her account, or with a new one. */
import type { Tx } from '../../db/database.ts';
import * as grants from '../../db/grants.ts';
import type { InvitationRow } from '../../db/invitations.ts';
import * as invitations from '../../db/invitations.ts';
import * as links from '../../db/links.ts';
import * as members from '../../db/members.ts';
import * as users from '../../db/users.ts';
import { refuse } from '../../shared/errors.ts';
import type { AcceptInvitation } from '../../shared/organisations/member-schemas.ts';
import { isGuessable } from '../../shared/users/new-password.ts';
import { organisationRoles, type Role } from '../../shared/users/roles.ts';
import type { Dependencies } from '../dependencies.ts';
import { recordChange } from '../history/record-change.ts';
import type { SignedIn } from '../http/sessions.ts';
import { type Browser, type OpenedSession, openSession } from '../users/open-session.ts';
import { hashPassword } from '../users/passwords.ts';
import { hashOfSecret } from '../users/secrets.ts';
import { coordinators, queueMails } from './notify-organisation.ts';
import { invitationOf } from './open-invitation.ts';

type NewUser = Pick<users.UserRow, 'id' | 'name' | 'language' | 'email'>;

const isOrganisationRole = (role: Role): role is members.OrganisationRole =>
  (organisationRoles as readonly Role[]).includes(role);

/** Without a password the account opens by mailed links only. */
const passwordHashOf = async (
  password: string | undefined,
  owner: { email: string; name: string },
): Promise<string> => {
  if (password === undefined) return '';
  if (isGuessable(password, owner)) refuse('password.guessable', { path: 'password' });
  return hashPassword(password);
};

/** The account of the invited address, which must be the one that is signed in; or a new one. */
const accountFor = async (
  { newId, clock }: Dependencies,
  tx: Tx,
  actor: SignedIn | undefined,
  invitation: InvitationRow,
  { name, passwordHash }: { name: string | undefined; passwordHash: string },
): Promise<NewUser> => {
  const { email, language } = invitation;
  if (await users.hasEmail(tx, email)) {
    const known = await users.findByEmail(tx, email);
    if (!known || known.id !== actor?.userId) return refuse('invitation.sign-in-required');
    return known;
  }
  const user = {
    id: newId(),
    email,
    name: name ?? invitation.name ?? refuse('request.invalid', { fields: [{ path: 'name', code: 'field.required' }] }),
    language,
    passwordHash,
    createdAt: clock.now(),
  };
  await users.insert(tx, user);
  return user;
};

/** A new role takes the place of a lesser one, never of a greater. */
const giveRole = async ({ newId }: Dependencies, tx: Tx, user: NewUser, invitation: InvitationRow): Promise<void> => {
  const { role, organisationId, siteId, municipalityCode } = invitation;
  if (organisationId === null || !isOrganisationRole(role)) {
    await grants.insert(tx, { id: newId(), userId: user.id, role, organisationId, siteId, municipalityCode });
    return;
  }
  const own = (await members.roleOf(tx, organisationId, user.id)) ?? role;
  const better = organisationRoles.indexOf(own) < organisationRoles.indexOf(role) ? own : role;
  await members.put(tx, { id: newId(), userId: user.id, organisationId, role: better });
};

/** Whose task was handed over has it no more. */
const endReplaced = async (
  tx: Tx,
  user: NewUser,
  { organisationId, replacesUserId }: InvitationRow,
): Promise<boolean> =>
  organisationId !== null &&
  replacesUserId !== null &&
  replacesUserId !== user.id &&
  members.remove(tx, organisationId, replacesUserId);

const recordAccepted = async (
  deps: Dependencies,
  tx: Tx,
  user: NewUser,
  invitation: InvitationRow,
  replaced: boolean,
) => {
  const { organisationId, role, name, invitedById } = invitation;
  await recordChange(
    deps,
    tx,
    { userId: user.id, name: user.name },
    {
      kind: organisationId === null ? 'user' : 'organisation',
      id: organisationId ?? user.id,
      did: replaced ? 'handed-over' : 'member-joined',
      before: {},
      after: { role },
    },
  );
  // Only now is it sure that somebody stands behind the registration.
  if (name !== null && invitedById === null && organisationId !== null)
    await queueMails(deps, tx, await coordinators(deps, tx), 'organisation.registered', { organisationId });
};

/**
 * Answers the session of the new account; who was signed in keeps her own.
 * @throws AppError `link.ended`, `invitation.sign-in-required`, `password.guessable`, `request.invalid` without a name
 */
export const acceptInvitation = async (
  deps: Dependencies,
  actor: SignedIn | undefined,
  { secret, name, password }: AcceptInvitation,
  browser: Browser,
): Promise<OpenedSession | undefined> => {
  const { db, clock } = deps;
  const { email } = await invitationOf(db, secret, clock.now());
  // Hashed before the transaction, which waits for nothing but queries.
  const passwordHash = await passwordHashOf(password, { email, name: name ?? '' });
  return db.write(async (tx) => {
    const now = clock.now();
    const invitation = await invitationOf(tx, secret, now);
    const user = await accountFor(deps, tx, actor, invitation, { name, passwordHash });
    (await links.consume(tx, hashOfSecret(secret), 'invitation', now)) ?? refuse('link.ended');
    await giveRole(deps, tx, user, invitation);
    const replaced = await endReplaced(tx, user, invitation);
    await invitations.markAccepted(tx, invitation.id, now);
    await links.removeOfInvitation(tx, invitation.id);
    await recordAccepted(deps, tx, user, invitation, replaced);
    return user.id === actor?.userId ? undefined : openSession(deps, tx, user, browser);
  });
};
