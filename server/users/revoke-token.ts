/** Takes an access token out of use, at once. */
import * as accessTokens from '../../db/access-tokens.ts';
import * as audit from '../../db/audit.ts';
import { AppError } from '../../shared/errors.ts';
import { authorise } from '../authorise.ts';
import type { Dependencies } from '../dependencies.ts';
import type { SignedIn } from '../http/sessions.ts';

/** @throws AppError `token.not-found` for what is not the actor's own */
export const revokeToken = async ({ db, clock, newId }: Dependencies, actor: SignedIn, id: string): Promise<void> => {
  authorise(actor, 'token.manage');
  await db.write(async (tx) => {
    if (!(await accessTokens.remove(tx, actor.userId, id))) throw new AppError('token.not-found');
    await audit.record(tx, {
      id: newId(),
      at: clock.now(),
      actorId: actor.userId,
      actorName: actor.name,
      action: 'token.revoked',
      subjectKind: 'token',
      subjectId: id,
      details: {},
    });
  });
};
