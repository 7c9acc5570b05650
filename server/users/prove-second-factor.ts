/** The second proof: a code of the app, or one of those for a lost phone. */
import type { Tx } from '../../db/database.ts';
import type { SecondFactorRow } from '../../db/second-factors.ts';
import * as secondFactors from '../../db/second-factors.ts';
import type { Instant } from '../../shared/time.ts';
import { hashOfRecoveryCode, stepOfCode } from './time-codes.ts';

/**
 * Whether the code proves the factor; if so it is used up. In the transaction of what the proof is for, so that of two who
 * send the same code at once only one gets on.
 */
export const proveSecondFactor = async (
  tx: Tx,
  { userId, secret, lastStep, recoveryHashes }: SecondFactorRow,
  code: string,
  now: Instant,
): Promise<boolean> => {
  const step = stepOfCode(secret, code, now, lastStep);
  if (step !== undefined) {
    await secondFactors.useStep(tx, userId, step);
    return true;
  }
  const hash = hashOfRecoveryCode(code);
  if (!recoveryHashes.includes(hash)) return false;
  await secondFactors.keepRecoveryHashes(
    tx,
    userId,
    recoveryHashes.filter((each) => each !== hash),
  );
  return true;
};
