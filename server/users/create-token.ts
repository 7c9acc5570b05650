/** A personal access token, for a program that acts as its owner. */
import * as accessTokens from '../../db/access-tokens.ts';
import * as audit from '../../db/audit.ts';
import { AppError } from '../../shared/errors.ts';
import { DAY } from '../../shared/time.ts';
import type { CreateTokenRequest, NewTokenView } from '../../shared/users/schemas.ts';
import { authorise } from '../authorise.ts';
import type { Dependencies } from '../dependencies.ts';
import type { SignedIn } from '../http/sessions.ts';
import { tokenViewOf } from './list-tokens.ts';
import { hashOfSecret, newSecret, tokenPrefix } from './secrets.ts';

/**
 * Makes a token; its secret is in this answer and nowhere else.
 * @throws AppError `access.forbidden` when asked with a token: one that leaks must not outlive itself in another
 */
export const createToken = async (
  { db, clock, newId }: Dependencies,
  actor: SignedIn,
  { name, days, scope = 'write' }: CreateTokenRequest,
): Promise<NewTokenView> => {
  authorise(actor, 'token.manage');
  if (actor.via === 'token') throw new AppError('access.forbidden');
  const now = clock.now();
  const secret = `${tokenPrefix}${newSecret()}`;
  const ends = { createdAt: now, expiresAt: now + days * DAY };
  const row = { id: newId(), userId: actor.userId, name, scope, ...ends, lastUsedAt: null };
  await db.write(async (tx) => {
    await accessTokens.insert(tx, { ...row, tokenHash: hashOfSecret(secret) });
    await audit.record(tx, {
      id: newId(),
      at: now,
      actorId: actor.userId,
      actorName: actor.name,
      action: 'token.created',
      subjectKind: 'token',
      subjectId: row.id,
      details: { days, scope },
    });
  });
  return { ...tokenViewOf(row), token: secret };
};
