/** Another e-mail address: it counts when somebody there has confirmed it. */
import * as links from '../../db/links.ts';
import * as users from '../../db/users.ts';
import { AppError, refuse } from '../../shared/errors.ts';
import type { ChangeEmailRequest } from '../../shared/users/account-schemas.ts';
import type { Dependencies } from '../dependencies.ts';
import { networkOf, refuseWhile } from '../http/rate-limit.ts';
import type { SignedIn } from '../http/sessions.ts';
import { recordAccountEvent } from './account-events.ts';
import { carriedBy } from './mailed-link.ts';
import { authorisePerson, queueAccountMail } from './own-account.ts';
import { requirePassword } from './own-password.ts';
import { ownerOfLink } from './sign-in-by-link.ts';
import type { SignInLimits } from './sign-in-limits.ts';

/**
 * Queues a mail to the new address. Whether somebody has it already is told only to who reads the mail there.
 * @throws AppError `password.wrong`, `session.too-many-attempts`, `access.forbidden`
 */
export const askForEmail = async (
  deps: Dependencies,
  limits: Pick<SignInLimits, 'emails' | 'mails'>,
  actor: SignedIn,
  { email, password }: ChangeEmailRequest,
): Promise<void> => {
  authorisePerson(actor);
  const user = (await users.findById(deps.db, actor.userId)) ?? refuse('user.not-found');
  await requirePassword(limits, user, password, 'password');
  const recipient = email.toLowerCase();
  refuseWhile(Math.max(limits.mails.take(recipient), limits.mails.take(user.id)), 'session.too-many-attempts');
  await deps.db.write((tx) => queueAccountMail(deps, tx, 'email.link', user, recipient));
};

/**
 * Puts the address that the link carries in place of the old one, which is told. Other links on their way open nothing.
 * @throws AppError `link.ended`, `user.email-taken`, `session.too-many-attempts`
 */
export const confirmEmail = async (
  deps: Dependencies,
  limits: Pick<SignInLimits, 'addresses'>,
  link: string,
  address: string,
): Promise<void> => {
  const network = networkOf(address);
  refuseWhile(limits.addresses.take(network), 'session.too-many-attempts');
  await deps.db.write(async (tx) => {
    const user = await ownerOfLink(tx, link, 'email', deps.clock.now());
    const email = carriedBy(link) ?? refuse('link.ended');
    if (email === user.email) return;
    if (await users.hasEmail(tx, email)) throw new AppError('user.email-taken');
    await users.update(tx, user, { email });
    await links.removeOfUser(tx, user.id);
    await recordAccountEvent(deps, tx, { userId: user.id, name: user.name }, user.id, 'email-changed');
    await queueAccountMail(deps, tx, 'email.changed', user);
  });
  limits.addresses.forgive(network);
};
