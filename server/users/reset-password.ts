/** A new password in place of a forgotten one, or the first one of an account, by a mailed link. */
import * as links from '../../db/links.ts';
import * as sessions from '../../db/sessions.ts';
import * as users from '../../db/users.ts';
import { refuse } from '../../shared/errors.ts';
import type { ResetPasswordRequest } from '../../shared/users/account-schemas.ts';
import type { Dependencies } from '../dependencies.ts';
import { networkOf, refuseWhile } from '../http/rate-limit.ts';
import { recordAccountEvent } from './account-events.ts';
import { queueAccountMail } from './own-account.ts';
import { hashOfNewPassword } from './own-password.ts';
import { hashOfSecret } from './secrets.ts';
import { ownerOfLink } from './sign-in-by-link.ts';
import type { SignInLimits } from './sign-in-limits.ts';

/**
 * Every session ends, and other links on their way open nothing. Nobody is signed in by it: the second proof, where there
 * is one, stays asked for. A password that may not be chosen leaves the link as it was.
 * @throws AppError `link.ended`, `password.guessable`, `session.too-many-attempts`
 */
export const resetPassword = async (
  deps: Dependencies,
  limits: Pick<SignInLimits, 'addresses'>,
  { link, password }: ResetPasswordRequest,
  address: string,
): Promise<void> => {
  const { db, clock } = deps;
  const now = clock.now();
  const network = networkOf(address);
  refuseWhile(limits.addresses.take(network), 'session.too-many-attempts');
  const target = await links.find(db, hashOfSecret(link), 'password', now);
  const owner = (await users.findById(db, target?.userId ?? '')) ?? refuse('link.ended');
  const passwordHash = await hashOfNewPassword(owner, password);
  await db.write(async (tx) => {
    const user = await ownerOfLink(tx, link, 'password', now);
    await users.update(tx, user, { passwordHash });
    await sessions.removeOfUser(tx, user.id);
    await links.removeOfUser(tx, user.id);
    await recordAccountEvent(deps, tx, { userId: user.id, name: user.name }, user.id, 'password-reset');
    await queueAccountMail(deps, tx, 'password.changed', user);
  });
  limits.addresses.forgive(network);
};
