/** Proving and choosing passwords of an account that is already known. */
import type { UserRow } from '../../db/users.ts';
import { AppError } from '../../shared/errors.ts';
import { isGuessable } from '../../shared/users/new-password.ts';
import { refuseWhile } from '../http/rate-limit.ts';
import { hashPassword, verifyPassword } from './passwords.ts';
import type { SignInLimits } from './sign-in-limits.ts';

/**
 * Makes sure that the person knows the account's password. Where it has none there is nothing to ask.
 * @param path of the field that holds it
 * @throws AppError `password.wrong`, `session.too-many-attempts`
 */
export const requirePassword = async (
  limits: Pick<SignInLimits, 'emails'>,
  { email, passwordHash }: Pick<UserRow, 'email' | 'passwordHash'>,
  password: string | undefined,
  path: string,
): Promise<void> => {
  if (passwordHash === '') return;
  refuseWhile(limits.emails.take(email), 'session.too-many-attempts');
  if (!(await verifyPassword(password ?? '', passwordHash))) throw new AppError('password.wrong', { path });
  limits.emails.forgive(email);
};

/** The stored form of a password that may be chosen. @throws AppError `password.guessable` */
export const hashOfNewPassword = async (owner: Pick<UserRow, 'email' | 'name'>, password: string): Promise<string> => {
  if (isGuessable(password, owner)) throw new AppError('password.guessable', { path: 'password' });
  return hashPassword(password);
};
