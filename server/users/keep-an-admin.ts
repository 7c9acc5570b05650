/** The one rule that keeps a county from locking itself out. */
import type { Tx } from '../../db/database.ts';
import * as grants from '../../db/grants.ts';
import { AppError } from '../../shared/errors.ts';
import type { LocalDate } from '../../shared/time.ts';

/**
 * Does the work and undoes it by refusing when it has left nobody as administrator. Only those count whose account is in
 * use and whose role holds today and has no last day. Writers take turns, so two who take each other's away at once are
 * one after the other, and the second is refused.
 * @throws AppError `user.last-admin`
 */
export const keepingAnAdmin = async <T>(tx: Tx, today: LocalDate, work: () => Promise<T>): Promise<T> => {
  const before = await grants.lastingAdmins(tx, today);
  const done = await work();
  if (before > 0 && (await grants.lastingAdmins(tx, today)) === 0) throw new AppError('user.last-admin');
  return done;
};
