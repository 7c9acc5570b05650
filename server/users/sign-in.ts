/** Signing in with an e-mail address and a password. */
import * as sessions from '../../db/sessions.ts';
import * as users from '../../db/users.ts';
import { AppError } from '../../shared/errors.ts';
import { MINUTE } from '../../shared/time.ts';
import type { SessionView, SignInRequest } from '../../shared/users/schemas.ts';
import type { Dependencies } from '../dependencies.ts';
import { createLimiter, type Limiter, networkOf, refuseWhile } from '../http/rate-limit.ts';
import { sessionEnd } from '../http/sessions.ts';
import { sessionViewOf } from './current-session.ts';
import { verifyPassword } from './passwords.ts';
import { hashOfSecret, newSecret } from './secrets.ts';

/** Guesses at one account, and guesses from one network at any account. */
const perEmail = { most: 10, window: 15 * MINUTE };
const perAddress = { most: 100, window: 15 * MINUTE };

export interface SignInLimits {
  emails: Limiter;
  addresses: Limiter;
}

/** Failures are remembered by these as long as the process runs. */
export const signInLimits = ({ clock }: Pick<Dependencies, 'clock'>): SignInLimits => ({
  emails: createLimiter(perEmail, clock),
  addresses: createLimiter(perAddress, clock),
});

/** From where and over which earlier session someone signs in. */
export interface SignInContext {
  /** The address of the connection; `''` when unknown. */
  address: string;
  /** The secret of the session that this browser had; it ends, so that a secret planted beforehand is worth nothing. */
  formerSecret: string | undefined;
}

/**
 * Opens a session and answers its secret. An unknown address takes as long as a wrong password and says the same.
 * Attempts count before they are judged, so that many at once gain nothing; a right one is taken back.
 * @throws AppError `session.bad-credentials`, `session.too-many-attempts`
 */
export const signIn = async (
  { db, clock }: Dependencies,
  limits: SignInLimits,
  { email, password }: SignInRequest,
  { address, formerSecret }: SignInContext,
): Promise<{ secret: string; session: SessionView }> => {
  const account = email.toLowerCase();
  const network = networkOf(address);
  refuseWhile(Math.max(limits.emails.take(account), limits.addresses.take(network)), 'session.too-many-attempts');
  const user = await users.findByEmail(db, account);
  const isRight = await verifyPassword(password, user?.passwordHash);
  if (!user || !isRight) throw new AppError('session.bad-credentials');
  limits.emails.forgive(account);
  limits.addresses.forgive(network);
  const secret = newSecret();
  const now = clock.now();
  await db.write(async (tx) => {
    if (formerSecret !== undefined) await sessions.remove(tx, hashOfSecret(formerSecret));
    const times = { createdAt: now, expiresAt: sessionEnd(now, now) };
    await sessions.insert(tx, { tokenHash: hashOfSecret(secret), userId: user.id, ...times });
  });
  return { secret, session: sessionViewOf(user.id, user, await users.namedGrantsOf(db, user.id)) };
};
