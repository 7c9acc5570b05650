/** A link by mail, to sign in with or to choose a new password. */
import * as outbox from '../../db/outbox.ts';
import type { Language } from '../../shared/i18n/language.ts';
import type { Dependencies } from '../dependencies.ts';
import { networkOf, refuseWhile } from '../http/rate-limit.ts';
import type { SignInLimits } from './sign-in-limits.ts';

/**
 * Queues the mail. Whose address it is, if anybody's, is looked up when the mail is sent: so the answer, and the time it
 * takes, are the same for every address.
 * @throws AppError `session.too-many-attempts`
 */
export const mailLink = async (
  { db, clock, newId }: Dependencies,
  limits: Pick<SignInLimits, 'mails' | 'senders'>,
  kind: 'session.link' | 'password.link',
  { email, address, language }: { email: string; address: string; language: Language },
): Promise<void> => {
  const recipient = email.toLowerCase();
  const wait = Math.max(limits.mails.take(recipient), limits.senders.take(networkOf(address)));
  refuseWhile(wait, 'session.too-many-attempts');
  const at = clock.now();
  await db.write((tx) =>
    outbox.add(tx, [{ id: newId(), kind, recipient, language, payload: {}, createdAt: at, dueAt: at, attempts: 0 }]),
  );
};
