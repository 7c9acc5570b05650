/** New codes for a lost phone, and turning the second proof off. */
import type { Tx } from '../../db/database.ts';
import * as secondFactors from '../../db/second-factors.ts';
import * as users from '../../db/users.ts';
import { AppError, refuse } from '../../shared/errors.ts';
import type { RemoveFactorRequest } from '../../shared/users/account-schemas.ts';
import { authorise } from '../authorise.ts';
import type { Dependencies } from '../dependencies.ts';
import { refuseWhile } from '../http/rate-limit.ts';
import type { SignedIn } from '../http/sessions.ts';
import { recordAccountEvent } from './account-events.ts';
import { authorisePerson, queueAccountMail } from './own-account.ts';
import { requirePassword } from './own-password.ts';
import { proveSecondFactor } from './prove-second-factor.ts';
import type { SignInLimits } from './sign-in-limits.ts';
import { hashOfRecoveryCode, newRecoveryCodes } from './time-codes.ts';

/** Proves the second factor and does what follows, in one transaction. */
const withProof = async (
  deps: Dependencies,
  limits: Pick<SignInLimits, 'codes'>,
  { userId }: SignedIn,
  code: string,
  work: (tx: Tx) => Promise<void>,
): Promise<void> => {
  refuseWhile(limits.codes.take(userId), 'session.too-many-attempts');
  await deps.db.write(async (tx) => {
    const factor = (await secondFactors.findConfirmed(tx, userId)) ?? refuse('second-factor.not-on');
    if (!(await proveSecondFactor(deps, tx, factor, code)))
      throw new AppError('second-factor.wrong-code', { path: 'code' });
    await work(tx);
  });
  limits.codes.forgive(userId);
};

/**
 * Puts ten new codes in place of those that are left, and answers them, this once.
 * @throws AppError `second-factor.not-on`, `second-factor.wrong-code`, `session.too-many-attempts`, `access.forbidden`
 */
export const renewRecoveryCodes = async (
  deps: Dependencies,
  limits: Pick<SignInLimits, 'codes'>,
  actor: SignedIn,
  code: string,
): Promise<string[]> => {
  authorisePerson(actor);
  const codes = newRecoveryCodes();
  await withProof(deps, limits, actor, code, async (tx) => {
    await secondFactors.keepRecoveryHashes(tx, actor.userId, codes.map(hashOfRecoveryCode));
    await recordAccountEvent(deps, tx, actor, actor.userId, 'recovery-codes-renewed');
  });
  return codes;
};

/**
 * @throws AppError `password.wrong`, `second-factor.not-on`, `second-factor.wrong-code`, `session.too-many-attempts`,
 * `access.forbidden`
 */
export const removeSecondFactor = async (
  deps: Dependencies,
  limits: Pick<SignInLimits, 'codes' | 'emails'>,
  actor: SignedIn,
  { password, code }: RemoveFactorRequest,
): Promise<void> => {
  authorisePerson(actor);
  const user = (await users.findById(deps.db, actor.userId)) ?? refuse('user.not-found');
  await requirePassword(limits, user, password, 'password');
  await withProof(deps, limits, actor, code, async (tx) => {
    await secondFactors.remove(tx, user.id);
    await recordAccountEvent(deps, tx, actor, user.id, 'second-factor-off');
    await queueAccountMail(deps, tx, 'second-factor.off', user);
  });
};

/**
 * An administrator takes away another's, whose phone and codes are lost. The person is told.
 * @throws AppError `access.forbidden`, `user.not-found`, `second-factor.not-on`
 */
export const resetSecondFactor = async (deps: Dependencies, actor: SignedIn, id: string): Promise<void> => {
  authorise(actor, 'users.manage');
  authorisePerson(actor);
  await deps.db.write(async (tx) => {
    const user = (await users.findById(tx, id)) ?? refuse('user.not-found');
    // One's own is turned off with a code: else an open browser would be enough.
    if (user.id === actor.userId) throw new AppError('access.forbidden');
    if (!(await secondFactors.remove(tx, user.id))) throw new AppError('second-factor.not-on');
    await recordAccountEvent(deps, tx, actor, user.id, 'second-factor-reset');
    await queueAccountMail(deps, tx, 'second-factor.reset', user);
  });
};
