/** What leaves the product for the calendars and pages of others: private feeds, and who may show a calendar. */
import type { FeedKind } from '../../shared/calendars/feeds.ts';
import type { Language } from '../../shared/i18n/language.ts';
import type { Kit } from '../kit.ts';
import type { definePeople } from './people.ts';
import type { definePremises } from './premises.ts';

type Earlier = ReturnType<typeof definePremises> & ReturnType<typeof definePeople>;

export const defineGoingOut = (k: Kit, { organisations, sites, users }: Earlier) => {
  /**
   * A calendar that only who knows its address can read. It shows what its owner may see at the time of reading: a
   * role that ended shows nothing. The secret itself is not kept.
   */
  const calendarFeeds = k.table(
    'calendar_feeds',
    {
      id: k.text('id').primaryKey(),
      kind: k.text('kind').$type<FeedKind>().notNull(),
      /** Who made it, and by whose rights it is read. */
      userId: k
        .text('user_id')
        .notNull()
        .references(() => users.id),
      /** Of a feed of an organisation; else null. */
      organisationId: k.text('organisation_id').references(() => organisations.id),
      /** Of a feed of a house; else null. */
      siteId: k.text('site_id').references(() => sites.id),
      /** What its owner calls it: "Puhelin". */
      name: k.text('name').notNull(),
      language: k.text('language').$type<Language>().notNull(),
      tokenHash: k.text('token_hash').notNull().unique(),
      createdAt: k.instant('created_at').notNull(),
      lastUsedAt: k.instant('last_used_at'),
      /** Since then its address answers nothing. */
      revokedAt: k.instant('revoked_at'),
    },
    (t) => [k.index('calendar_feeds_user').on(t.userId)],
  );

  /** A place where a calendar is shown on pages of others; a public name, no secret. */
  const embedKeys = k.table('embed_keys', {
    id: k.text('id').primaryKey(),
    name: k.text('name').notNull(),
    /** Of an organisation; null where staff made it. */
    organisationId: k.text('organisation_id').references(() => organisations.id),
    /** Origins that may show it, `https://www.example.fi`; none: everybody. */
    origins: k.json<string[]>('origins').notNull(),
    createdById: k
      .text('created_by_id')
      .notNull()
      .references(() => users.id),
    createdAt: k.instant('created_at').notNull(),
    revokedAt: k.instant('revoked_at'),
    version: k.int('version').notNull().default(1),
  });

  return { calendarFeeds, embedKeys };
};
