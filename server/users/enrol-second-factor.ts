/** Taking a second proof into use: an app gets the secret, and proves by a first code that it has it. */
import type { Tx } from '../../db/database.ts';
import * as secondFactors from '../../db/second-factors.ts';
import * as users from '../../db/users.ts';
import { AppError, refuse } from '../../shared/errors.ts';
import type { NewFactorView } from '../../shared/users/account-schemas.ts';
import { authorise } from '../authorise.ts';
import type { Dependencies } from '../dependencies.ts';
import { refuseWhile } from '../http/rate-limit.ts';
import type { SignedIn } from '../http/sessions.ts';
import { recordAccountEvent } from './account-events.ts';
import { authorisePerson, queueAccountMail } from './own-account.ts';
import { stepOfFactor } from './prove-second-factor.ts';
import type { SignInLimits } from './sign-in-limits.ts';
import { factorFor, hashOfRecoveryCode, newFactorSecret, newRecoveryCodes } from './time-codes.ts';

/** Whose roles sleep may wake them, also where her role would not be offered one. */
const authoriseEnrolment = (actor: SignedIn): void => {
  if (!actor.needsSecondFactor) authorise(actor, 'second-factor.enrol');
  authorisePerson(actor);
};

const unconfirmed = async (tx: Tx, userId: string) => {
  const factor = await secondFactors.find(tx, userId);
  if (factor?.confirmedAt != null) throw new AppError('second-factor.already-on');
  return factor;
};

/**
 * Begins, or begins anew with another secret. Nothing is asked for until it is confirmed.
 * @throws AppError `second-factor.already-on`, `access.forbidden` for those who handle nobody's bookings
 */
export const beginSecondFactor = async ({ db, seals }: Dependencies, actor: SignedIn): Promise<NewFactorView> => {
  authoriseEnrolment(actor);
  const secret = newFactorSecret();
  const email = await db.write(async (tx) => {
    await unconfirmed(tx, actor.userId);
    await secondFactors.begin(tx, actor.userId, seals.seal(secret, actor.userId));
    return ((await users.findById(tx, actor.userId)) ?? refuse('user.not-found')).email;
  });
  return factorFor(secret, email);
};

/**
 * Turns it on, and answers the codes for a lost phone, which are in this answer and nowhere else.
 * @throws AppError `second-factor.wrong-code`, `second-factor.not-on` before it was begun, `second-factor.already-on`,
 * `session.too-many-attempts`
 */
export const confirmSecondFactor = async (
  deps: Dependencies,
  limits: Pick<SignInLimits, 'codes'>,
  actor: SignedIn,
  code: string,
): Promise<string[]> => {
  authoriseEnrolment(actor);
  refuseWhile(limits.codes.take(actor.userId), 'session.too-many-attempts');
  const now = deps.clock.now();
  const codes = newRecoveryCodes();
  await deps.db.write(async (tx) => {
    const factor = (await unconfirmed(tx, actor.userId)) ?? refuse('second-factor.not-on');
    const step = stepOfFactor(deps, factor, code);
    if (step === undefined) throw new AppError('second-factor.wrong-code', { path: 'code' });
    const user = (await users.findById(tx, actor.userId)) ?? refuse('user.not-found');
    await secondFactors.confirm(tx, user.id, now, step, codes.map(hashOfRecoveryCode));
    await recordAccountEvent(deps, tx, actor, user.id, 'second-factor-on');
    await queueAccountMail(deps, tx, 'second-factor.on', user);
  });
  limits.codes.forgive(actor.userId);
  return codes;
};
