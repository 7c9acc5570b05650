/** What the page of open activities reads. */
import type { EventView } from '../../shared/events/schemas.ts';
import { answerOf, api } from '../api/client.ts';
import type { ListPage } from '../api/pages.ts';

/** Which activities; an absent member limits nothing. */
export interface EventsFilter {
  municipality: string | undefined;
  contentArea: string | undefined;
  /** A day as `YYYY-MM-DD`. */
  from: string | undefined;
}

/** As many as are shown at once; a week of a busy county. */
const pageSize = '20';

export const readEvents = (filter: EventsFilter, cursor?: string): Promise<ListPage<EventView>> =>
  answerOf(
    api.events.events.$get({
      query: {
        limit: pageSize,
        ...(filter.municipality && { municipality: filter.municipality }),
        ...(filter.contentArea && { contentArea: filter.contentArea }),
        ...(filter.from && { from: filter.from }),
        ...(cursor && { cursor }),
      },
    }),
  );
