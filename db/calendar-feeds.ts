/** Queries about private calendar addresses. */
import { and, asc, count, eq, inArray, isNull, sql } from 'drizzle-orm';
import type { FeedKind } from '../shared/calendars/feeds.ts';
import type { Language } from '../shared/i18n/language.ts';
import type { Instant } from '../shared/time.ts';
import type { Reader, Tx } from './database.ts';
import type { Tables } from './tables.ts';

export type CalendarFeedRow = Tables['calendarFeeds']['$inferSelect'];

/** An address in use, of an account in use. */
export interface OwnedFeed {
  id: string;
  kind: FeedKind;
  userId: string;
  userName: string;
  organisationId: string | null;
  siteId: string | null;
  language: Language;
  lastUsedAt: Instant | null;
}

/** What the address shows and by whose rights, if it is not revoked and the account was not disabled. */
export const findBySecret = async (reader: Reader, tokenHash: string): Promise<OwnedFeed | undefined> => {
  // By hand, as for sessions: programs ask for it again and again.
  const rows = await reader.rows<OwnedFeed>(sql`SELECT f.id, f.kind, f.user_id AS "userId", u.name AS "userName",
      f.organisation_id AS "organisationId", f.site_id AS "siteId", f.language, f.last_used_at AS "lastUsedAt"
    FROM calendar_feeds f JOIN users u ON u.id = f.user_id
    WHERE f.token_hash = CAST(${tokenHash} AS text) AND f.revoked_at IS NULL AND u.disabled_at IS NULL`);
  const [row] = rows;
  return row && { ...row, lastUsedAt: row.lastUsedAt === null ? null : Number(row.lastUsedAt) };
};

/** The user's addresses in use, oldest first. */
export const ofUser = async (reader: Reader, userId: string): Promise<CalendarFeedRow[]> => {
  const { calendarFeeds } = reader.tables;
  return reader
    .select()
    .from(calendarFeeds)
    .where(and(eq(calendarFeeds.userId, userId), isNull(calendarFeeds.revokedAt)))
    .orderBy(asc(calendarFeeds.createdAt), asc(calendarFeeds.id));
};

export const countOfUser = async (reader: Reader, userId: string): Promise<number> => {
  const { calendarFeeds } = reader.tables;
  const rows = await reader
    .select({ total: count() })
    .from(calendarFeeds)
    .where(and(eq(calendarFeeds.userId, userId), isNull(calendarFeeds.revokedAt)));
  return rows[0]?.total ?? 0;
};

export const insert = (tx: Tx, feed: Tables['calendarFeeds']['$inferInsert']): Promise<void> =>
  tx.insertRows('calendarFeeds', [feed]);

/** Notes that programs asked for them. */
export const touch = async (tx: Tx, ids: readonly string[], lastUsedAt: Instant): Promise<void> => {
  const { calendarFeeds } = tx.tables;
  if (ids.length === 0) return;
  await tx
    .update(calendarFeeds)
    .set({ lastUsedAt })
    .where(inArray(calendarFeeds.id, [...ids]));
};

export const rename = async (tx: Tx, id: string, name: string): Promise<void> => {
  const { calendarFeeds } = tx.tables;
  await tx.update(calendarFeeds).set({ name }).where(eq(calendarFeeds.id, id));
};

/** Takes the user's own address out of use; `false` when there is none of that id in use. */
export const revoke = async (tx: Tx, userId: string, id: string, revokedAt: Instant): Promise<boolean> => {
  const { calendarFeeds } = tx.tables;
  const revoked = await tx
    .update(calendarFeeds)
    .set({ revokedAt })
    .where(and(eq(calendarFeeds.userId, userId), eq(calendarFeeds.id, id), isNull(calendarFeeds.revokedAt)))
    .returning({ id: calendarFeeds.id });
  return revoked.length > 0;
};
