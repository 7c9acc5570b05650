/** What its owner sees of a private calendar address. */
import type { CalendarFeedRow } from '../../db/calendar-feeds.ts';
import type { CalendarFeedView } from '../../shared/calendars/feed-schemas.ts';
import type { Actor } from '../../shared/permissions.ts';
import { isoInstant } from '../../shared/time.ts';
import type { Catalogue } from '../rooms/catalogue-types.ts';
import { subjectOfFeed } from './feed-subject.ts';

export interface FeedViewContext {
  actor: Actor;
  catalogue: Catalogue;
  /** Names of organisations by id. */
  names: ReadonlyMap<string, string>;
}

export const feedView = (
  row: Omit<CalendarFeedRow, 'tokenHash' | 'revokedAt' | 'userId'>,
  { actor, catalogue, names }: FeedViewContext,
): CalendarFeedView => {
  const site = row.siteId === null ? undefined : catalogue.site(row.siteId);
  return {
    id: row.id,
    kind: row.kind,
    name: row.name,
    organisation:
      row.organisationId === null ? null : { id: row.organisationId, name: names.get(row.organisationId) ?? '' },
    site: site ? { id: site.id, name: site.name } : null,
    language: row.language,
    createdAt: isoInstant(row.createdAt),
    lastUsedAt: row.lastUsedAt === null ? null : isoInstant(row.lastUsedAt),
    awake: subjectOfFeed(actor, catalogue, row) !== undefined,
  };
};
