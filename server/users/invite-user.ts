/** Asking somebody to work with the product: the account is made by accepting. */
import * as invitations from '../../db/invitations.ts';
import * as outbox from '../../db/outbox.ts';
import * as users from '../../db/users.ts';
import { AppError } from '../../shared/errors.ts';
import { defaultLanguage } from '../../shared/i18n/language.ts';
import type { Actor } from '../../shared/permissions.ts';
import { isoInstant } from '../../shared/time.ts';
import type { InvitedUserView, InviteUserRequest } from '../../shared/users/staff-schemas.ts';
import { authorise } from '../authorise.ts';
import type { Dependencies } from '../dependencies.ts';
import { recordChange } from '../history/record-change.ts';
import { invitationLasts } from '../organisations/invitation-times.ts';
import { reachOf } from './reach-of.ts';

/**
 * Stores the invitation and queues its mail. Who has an account is given the role there instead.
 * @throws AppError `access.forbidden`, `user.email-taken`, `grant.reach`, `site.not-found`
 */
export const inviteUser = (deps: Dependencies, actor: Actor, request: InviteUserRequest): Promise<InvitedUserView> => {
  authorise(actor, 'users.manage');
  const { clock, newId } = deps;
  const now = clock.now();
  const email = request.email.toLowerCase();
  return deps.db.write(async (tx) => {
    if (await users.hasEmail(tx, email)) throw new AppError('user.email-taken', { path: 'email' });
    const reach = await reachOf(deps, tx, request);
    const { language = defaultLanguage, role } = request;
    const id = newId();
    const expiresAt = now + invitationLasts;
    const who = { invitedById: actor.userId, invitedAt: now, expiresAt };
    await invitations.insert(tx, { id, email, language, role, ...reach, ...who });
    const message = { kind: 'invitation', recipient: email, language, payload: { invitationId: id } };
    await outbox.add(tx, [{ id: newId(), ...message, createdAt: now, dueAt: now, attempts: 0 }]);
    await recordChange(deps, tx, actor, {
      kind: 'invitation',
      id,
      did: 'created',
      before: {},
      after: { email, role, ...reach },
      personal: ['email'],
    });
    return { invitationId: id, email, role, expiresAt: isoInstant(expiresAt) };
  });
};
