/** Signing in by a link that was mailed. */
import type { Tx } from '../../db/database.ts';
import * as links from '../../db/links.ts';
import type { UserRow } from '../../db/users.ts';
import * as users from '../../db/users.ts';
import { refuse } from '../../shared/errors.ts';
import type { Instant } from '../../shared/time.ts';
import type { LinkPurpose, LinkSignInRequest } from '../../shared/users/schemas.ts';
import type { Dependencies } from '../dependencies.ts';
import { networkOf, refuseWhile } from '../http/rate-limit.ts';
import { enter } from './enter.ts';
import type { OpenedSession } from './open-session.ts';
import { hashOfSecret } from './secrets.ts';
import type { SignInContext } from './sign-in.ts';
import type { SignInLimits } from './sign-in-limits.ts';

/**
 * Uses a link up and answers whose account it is.
 * @throws AppError `link.ended`, also for an account that was taken out of use meanwhile
 */
export const ownerOfLink = async (tx: Tx, link: string, purpose: LinkPurpose, now: Instant): Promise<UserRow> => {
  const target = await links.consume(tx, hashOfSecret(link), purpose, now);
  const user = target?.userId ? await users.findById(tx, target.userId) : undefined;
  return user && user.disabledAt === null ? user : refuse('link.ended');
};

/** @throws AppError `link.ended`, `session.too-many-attempts`, `session.second-factor-required` with `ticket` */
export const signInByLink = async (
  deps: Dependencies,
  limits: Pick<SignInLimits, 'addresses'>,
  { link }: LinkSignInRequest,
  { address, ...browser }: SignInContext,
): Promise<OpenedSession> => {
  const network = networkOf(address);
  refuseWhile(limits.addresses.take(network), 'session.too-many-attempts');
  const now = deps.clock.now();
  const { formerSecret, userAgent } = browser;
  const opened = await enter(deps, { formerSecret, userAgent }, (tx) => ownerOfLink(tx, link, 'sign_in', now));
  limits.addresses.forgive(network);
  return opened;
};
