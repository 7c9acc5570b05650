/** Gives a private calendar address another name. What it shows, and the address itself, stay. */
import * as calendarFeeds from '../../db/calendar-feeds.ts';
import * as organisations from '../../db/organisations.ts';
import type { CalendarFeedView, RenameFeedRequest } from '../../shared/calendars/feed-schemas.ts';
import { AppError } from '../../shared/errors.ts';
import { authorise } from '../authorise.ts';
import type { Dependencies } from '../dependencies.ts';
import { recordChange } from '../history/record-change.ts';
import type { SignedIn } from '../http/sessions.ts';
import { feedView } from './feed-views.ts';

/** @throws AppError `feed.not-found` for what is not the actor's own, or out of use */
export const renameFeed = (
  deps: Dependencies,
  actor: SignedIn,
  id: string,
  { name }: RenameFeedRequest,
): Promise<CalendarFeedView> => {
  authorise(actor, 'account.manage');
  return deps.db.write(async (tx) => {
    const feed = (await calendarFeeds.ofUser(tx, actor.userId)).find((own) => own.id === id);
    if (!feed) throw new AppError('feed.not-found');
    const fields = { before: { name: feed.name }, after: { name } };
    if (await recordChange(deps, tx, actor, { kind: 'feed', id, did: 'changed', ...fields })) {
      await calendarFeeds.rename(tx, id, name);
    }
    const known = await organisations.byIds(tx, feed.organisationId === null ? [] : [feed.organisationId]);
    const names = new Map([...known].map(([organisation, row]) => [organisation, row.name]));
    return feedView({ ...feed, name }, { actor, catalogue: await deps.catalogue(tx), names });
  });
};
