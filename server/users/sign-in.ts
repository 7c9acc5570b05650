/** Signing in with an e-mail address and a password. */
import * as users from '../../db/users.ts';
import { AppError } from '../../shared/errors.ts';
import type { SignInRequest } from '../../shared/users/schemas.ts';
import type { Dependencies } from '../dependencies.ts';
import { networkOf, refuseWhile } from '../http/rate-limit.ts';
import { enter } from './enter.ts';
import type { OpenedSession } from './open-session.ts';
import { verifyPassword } from './passwords.ts';
import type { SignInLimits } from './sign-in-limits.ts';

/** From where and over which earlier session someone signs in. */
export interface SignInContext {
  /** The address of the connection; `''` when unknown. */
  address: string;
  formerSecret: string | undefined;
  userAgent?: string | undefined;
}

/**
 * Opens a session and answers its secret. An unknown address takes as long as a wrong password and says the same.
 * Attempts count before they are judged, so that many at once gain nothing; a right one is taken back.
 * @throws AppError `session.bad-credentials`, `session.too-many-attempts`, `session.second-factor-required` with `ticket`
 */
export const signIn = async (
  deps: Dependencies,
  limits: Pick<SignInLimits, 'emails' | 'addresses'>,
  { email, password }: SignInRequest,
  { address, formerSecret, userAgent }: SignInContext,
): Promise<OpenedSession> => {
  const account = email.toLowerCase();
  const network = networkOf(address);
  refuseWhile(Math.max(limits.emails.take(account), limits.addresses.take(network)), 'session.too-many-attempts');
  const user = await users.findByEmail(deps.db, account);
  const isRight = await verifyPassword(password, user?.passwordHash);
  if (!user || !isRight) throw new AppError('session.bad-credentials');
  limits.emails.forgive(account);
  limits.addresses.forgive(network);
  return enter(deps, { formerSecret, userAgent }, async () => user);
};
