/** What only the person may do with the account, in a browser: a program's token must not take it over. */

import type { Tx } from '../../db/database.ts';
import * as outbox from '../../db/outbox.ts';
import type { UserRow } from '../../db/users.ts';
import { AppError } from '../../shared/errors.ts';
import { authorise } from '../authorise.ts';
import type { Dependencies } from '../dependencies.ts';
import type { SignedIn } from '../http/sessions.ts';

/** @throws AppError `access.forbidden` for a program */
export const authorisePerson = (actor: SignedIn): void => {
  authorise(actor, 'account.manage');
  if (actor.via === 'token') throw new AppError('access.forbidden');
};

/** Mails about an account; all but the links tell what was done, so that a stranger's doing is noticed. */
export type AccountMail =
  | 'session.link'
  | 'password.link'
  | 'password.changed'
  | 'email.link'
  | 'email.changed'
  | 'second-factor.on'
  | 'second-factor.off'
  | 'second-factor.reset';

/** Queues a mail about the account. @param recipient where it is not the account's own address */
export const queueAccountMail = (
  { clock, newId }: Pick<Dependencies, 'clock' | 'newId'>,
  tx: Tx,
  kind: AccountMail,
  { id: userId, email, language }: Pick<UserRow, 'id' | 'email' | 'language'>,
  recipient: string = email,
): Promise<void> => {
  const at = clock.now();
  return outbox.add(tx, [
    { id: newId(), kind, recipient, language, payload: { userId }, createdAt: at, dueAt: at, attempts: 0 },
  ]);
};
