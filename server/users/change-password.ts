/** Another password, chosen by someone who knows the present one. */
import * as links from '../../db/links.ts';
import * as sessions from '../../db/sessions.ts';
import * as users from '../../db/users.ts';
import { AppError, refuse } from '../../shared/errors.ts';
import type { ChangePasswordRequest } from '../../shared/users/account-schemas.ts';
import type { Dependencies } from '../dependencies.ts';
import type { SignedIn } from '../http/sessions.ts';
import { recordAccountEvent } from './account-events.ts';
import { authorisePerson, queueAccountMail } from './own-account.ts';
import { hashOfNewPassword, requirePassword } from './own-password.ts';
import type { SignInLimits } from './sign-in-limits.ts';

/**
 * Every other session ends, and links on their way open nothing. An account without a password gets its first one by a
 * mailed link instead, for whoever found an open browser must not make the account their own.
 * @throws AppError `password.wrong`, `password.guessable`, `session.too-many-attempts`, `access.forbidden`
 */
export const changePassword = async (
  deps: Dependencies,
  limits: Pick<SignInLimits, 'emails'>,
  actor: SignedIn,
  { current, password }: ChangePasswordRequest,
): Promise<void> => {
  authorisePerson(actor);
  const user = (await users.findById(deps.db, actor.userId)) ?? refuse('user.not-found');
  if (user.passwordHash === '') throw new AppError('password.wrong', { path: 'current' });
  await requirePassword(limits, user, current, 'current');
  const passwordHash = await hashOfNewPassword(user, password);
  await deps.db.write(async (tx) => {
    const row = (await users.findById(tx, user.id)) ?? refuse('user.not-found');
    // Changed by somebody else meanwhile: then what was proved is no longer the password.
    if (row.passwordHash !== user.passwordHash) throw new AppError('password.wrong', { path: 'current' });
    await users.update(tx, row, { passwordHash });
    await sessions.removeOfUser(tx, user.id, actor.sessionHash);
    await links.removeOfUser(tx, user.id);
    await recordAccountEvent(deps, tx, actor, user.id, 'password-changed');
    await queueAccountMail(deps, tx, 'password.changed', row);
  });
};
