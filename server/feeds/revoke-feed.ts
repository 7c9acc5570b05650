/** Takes a private calendar address out of use, at once and for good. */
import * as audit from '../../db/audit.ts';
import * as calendarFeeds from '../../db/calendar-feeds.ts';
import { AppError } from '../../shared/errors.ts';
import { authorise } from '../authorise.ts';
import type { Dependencies } from '../dependencies.ts';
import type { SignedIn } from '../http/sessions.ts';

/** @throws AppError `feed.not-found` for what is not the actor's own */
export const revokeFeed = async ({ db, clock, newId }: Dependencies, actor: SignedIn, id: string): Promise<void> => {
  authorise(actor, 'account.manage');
  await db.write(async (tx) => {
    const now = clock.now();
    if (!(await calendarFeeds.revoke(tx, actor.userId, id, now))) throw new AppError('feed.not-found');
    await audit.record(tx, {
      id: newId(),
      at: now,
      actorId: actor.userId,
      actorName: actor.name,
      action: 'feed.revoked',
      subjectKind: 'feed',
      subjectId: id,
      details: {},
    });
  });
};
