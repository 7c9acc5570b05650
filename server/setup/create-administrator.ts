/** The first administrator: made once, by whoever has the link of the first start, who is then signed in. */
import * as audit from '../../db/audit.ts';
import * as grants from '../../db/grants.ts';
import * as links from '../../db/links.ts';
import { seedInstallation } from '../../db/seed/fill.ts';
import * as users from '../../db/users.ts';
import { AppError } from '../../shared/errors.ts';
import type { FirstAdministratorRequest } from '../../shared/setup/schemas.ts';
import type { Dependencies } from '../dependencies.ts';
import { type Browser, type OpenedSession, openSession } from '../users/open-session.ts';
import { hashOfNewPassword } from '../users/own-password.ts';
import { hashOfSecret } from '../users/secrets.ts';

/**
 * Everything that the installation begins with is written with her: the code lists, the classes, the drafts.
 * @throws AppError `setup.link-invalid`, also when there is a user already; `password.guessable`
 */
export const createAdministrator = async (
  deps: Dependencies,
  { secret, name, email, password, language }: FirstAdministratorRequest,
  browser: Browser,
): Promise<OpenedSession> => {
  const { db, clock, newId } = deps;
  const hash = hashOfSecret(secret);
  // Asked before the costly hashing, and once more where it counts.
  if (!(await links.find(db, hash, 'first_admin', clock.now()))) throw new AppError('setup.link-invalid');
  const user = { id: newId(), email: email.toLowerCase(), name, language };
  const passwordHash = await hashOfNewPassword(user, password);
  return db.write(async (tx) => {
    const now = clock.now();
    const isOpen = (await links.consume(tx, hash, 'first_admin', now)) && !(await users.hasAny(tx));
    if (!isOpen) throw new AppError('setup.link-invalid');
    await users.insert(tx, { ...user, passwordHash, createdAt: now, disabledAt: null });
    await grants.insert(tx, { id: newId(), userId: user.id, role: 'admin' });
    await seedInstallation(tx, { now, newId });
    await audit.record(tx, {
      id: newId(),
      at: now,
      actorId: user.id,
      actorName: user.name,
      action: 'user.created',
      subjectKind: 'user',
      subjectId: user.id,
      details: { changes: [] },
    });
    return openSession(deps, tx, user, browser);
  });
};
