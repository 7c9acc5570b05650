/** Where the person is signed in, and ending that. */
import * as sessions from '../../db/sessions.ts';
import { AppError } from '../../shared/errors.ts';
import { isoInstant } from '../../shared/time.ts';
import type { OwnSessionView } from '../../shared/users/account-schemas.ts';
import { deviceOf } from '../../shared/users/device-of.ts';
import type { Dependencies } from '../dependencies.ts';
import type { SignedIn } from '../http/sessions.ts';
import { authorisePerson } from './own-account.ts';

const viewOf = (
  { id, userAgent, createdAt, lastSeenAt, tokenHash }: sessions.SessionRow,
  actor: SignedIn,
): OwnSessionView => ({
  id: id ?? '',
  ...deviceOf(userAgent),
  signedInAt: isoInstant(createdAt),
  lastSeenAt: isoInstant(lastSeenAt ?? createdAt),
  current: tokenHash === actor.sessionHash,
});

/** The last used first. */
export const listSessions = async ({ db, clock }: Dependencies, actor: SignedIn): Promise<OwnSessionView[]> => {
  authorisePerson(actor);
  const rows = await sessions.ofUser(db, actor.userId, clock.now());
  return rows.map((row) => viewOf(row, actor));
};

/** @throws AppError `session.not-found` for what is not the actor's own */
export const endSession = async ({ db }: Dependencies, actor: SignedIn, id: string): Promise<void> => {
  authorisePerson(actor);
  await db.write(async (tx) => {
    if (!(await sessions.removeOwn(tx, actor.userId, id))) throw new AppError('session.not-found');
  });
};

/** Ends all but the one that asks. */
export const endOtherSessions = async ({ db }: Dependencies, actor: SignedIn): Promise<void> => {
  authorisePerson(actor);
  await db.write((tx) => sessions.removeOfUser(tx, actor.userId, actor.sessionHash));
};
