/** The actor's own private calendar addresses. The secrets are not known any more. */
import * as calendarFeeds from '../../db/calendar-feeds.ts';
import * as organisations from '../../db/organisations.ts';
import type { CalendarFeedView } from '../../shared/calendars/feed-schemas.ts';
import { authorise } from '../authorise.ts';
import type { Dependencies } from '../dependencies.ts';
import type { SignedIn } from '../http/sessions.ts';
import { feedView } from './feed-views.ts';

/** Those in use, oldest first. */
export const listFeeds = (deps: Dependencies, actor: SignedIn): Promise<CalendarFeedView[]> => {
  authorise(actor, 'account.manage');
  return deps.db.read(async (reader) => {
    const rows = await calendarFeeds.ofUser(reader, actor.userId);
    const known = await organisations.byIds(
      reader,
      rows.flatMap(({ organisationId }) => organisationId ?? []),
    );
    const names = new Map([...known].map(([id, { name }]) => [id, name]));
    const catalogue = await deps.catalogue(reader);
    return rows.map((row) => feedView(row, { actor, catalogue, names }));
  });
};
