/** The second proof: a code of the app, or one of those for a lost phone. */
import type { Tx } from '../../db/database.ts';
import type { SecondFactorRow } from '../../db/second-factors.ts';
import * as secondFactors from '../../db/second-factors.ts';
import type { Dependencies } from '../dependencies.ts';
import { hashOfRecoveryCode, stepOfCode } from './time-codes.ts';

type Needed = Pick<Dependencies, 'clock' | 'log' | 'seals'>;

/**
 * The time step of the app's code, as `stepOfCode` says. Where the secret cannot be opened no code of the app counts;
 * those for a lost phone do, so that a key that was lost locks nobody out.
 */
export const stepOfFactor = (
  { clock, log, seals }: Needed,
  { userId, secret, lastStep }: SecondFactorRow,
  code: string,
): number | undefined => {
  const opened = seals.open(secret, userId);
  if (opened === undefined) log.error('a second factor was sealed with another key than this server has');
  return opened === undefined ? undefined : stepOfCode(opened, code, clock.now(), lastStep);
};

/** A secret of the time before there were seals, or of an earlier key, is sealed with the key of today. */
const sealAnew = async ({ seals }: Needed, tx: Tx, { userId, secret }: SecondFactorRow): Promise<void> => {
  if (seals.isCurrent(secret, userId)) return;
  const text = seals.open(secret, userId);
  if (text !== undefined) await secondFactors.keepSecret(tx, userId, seals.seal(text, userId));
};

/**
 * Whether the code proves the factor; if so it is used up. In the transaction of what the proof is for, so that of two who
 * send the same code at once only one gets on.
 */
export const proveSecondFactor = async (
  deps: Needed,
  tx: Tx,
  factor: SecondFactorRow,
  code: string,
): Promise<boolean> => {
  const { userId, recoveryHashes } = factor;
  const step = stepOfFactor(deps, factor, code);
  if (step !== undefined) {
    await secondFactors.useStep(tx, userId, step);
    await sealAnew(deps, tx, factor);
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
