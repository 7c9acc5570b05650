/** The second step of signing in. */
import * as links from '../../db/links.ts';
import * as secondFactors from '../../db/second-factors.ts';
import * as users from '../../db/users.ts';
import { AppError, refuse } from '../../shared/errors.ts';
import type { SecondStepRequest } from '../../shared/users/schemas.ts';
import type { Dependencies } from '../dependencies.ts';
import { networkOf, refuseWhile } from '../http/rate-limit.ts';
import { type OpenedSession, openSession } from './open-session.ts';
import { proveSecondFactor } from './prove-second-factor.ts';
import { hashOfSecret } from './secrets.ts';
import type { SignInContext } from './sign-in.ts';
import type { SignInLimits } from './sign-in-limits.ts';

/**
 * Opens the session that the ticket of the first step stands for. A wrong code leaves the ticket, and counts.
 * @throws AppError `session.ticket-ended`, `second-factor.wrong-code`, `session.too-many-attempts`
 */
export const takeSecondStep = async (
  deps: Dependencies,
  limits: Pick<SignInLimits, 'codes' | 'addresses'>,
  { ticket, code }: SecondStepRequest,
  { address, formerSecret, userAgent }: SignInContext,
): Promise<OpenedSession> => {
  const { db, clock } = deps;
  const now = clock.now();
  const hash = hashOfSecret(ticket);
  const network = networkOf(address);
  refuseWhile(limits.addresses.take(network), 'session.too-many-attempts');
  const { userId } = (await links.find(db, hash, 'second_factor', now)) ?? refuse('session.ticket-ended');
  if (userId === null) throw new AppError('session.ticket-ended');
  refuseWhile(limits.codes.take(userId), 'session.too-many-attempts');
  const opened = await db.write(async (tx) => {
    if (!(await links.consume(tx, hash, 'second_factor', now))) throw new AppError('session.ticket-ended');
    const user = await users.findById(tx, userId);
    if (!user || user.disabledAt !== null) throw new AppError('session.ticket-ended');
    const factor = await secondFactors.findConfirmed(tx, userId);
    // Where it was taken away meanwhile, by an administrator at the person's own wish, the first proof is enough.
    if (factor && !(await proveSecondFactor(deps, tx, factor, code)))
      throw new AppError('second-factor.wrong-code', { path: 'code' });
    return openSession(deps, tx, user, { formerSecret, userAgent });
  });
  limits.codes.forgive(userId);
  limits.addresses.forgive(network);
  return opened;
};
