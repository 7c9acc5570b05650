/** Queries about sessions: who is signed in in which browser. */
import { and, desc, eq, gt, lte, ne, sql } from 'drizzle-orm';
import type { Language } from '../shared/i18n/language.ts';
import type { Instant } from '../shared/time.ts';
import type { Reader, Tx } from './database.ts';
import type { Tables } from './tables.ts';

export type SessionRow = Tables['sessions']['$inferSelect'];

export interface LiveSession {
  userId: string;
  name: string;
  language: Language;
  createdAt: Instant;
  /** When it was last noted that somebody used it; null before the first time. */
  lastSeenAt: Instant | null;
}

/** The session that has not ended, with its user, unless the account was disabled. */
export const findLive = async (reader: Reader, tokenHash: string, now: Instant): Promise<LiveSession | undefined> => {
  // By hand: every signed-in request asks, and the builder takes longer than the database.
  const rows = await reader.rows<LiveSession>(sql`SELECT u.id AS "userId", u.name, u.language,
      s.created_at AS "createdAt", s.last_seen_at AS "lastSeenAt"
    FROM sessions s JOIN users u ON u.id = s.user_id
    WHERE s.token_hash = CAST(${tokenHash} AS text) AND s.expires_at > CAST(${now} AS bigint)
      AND u.disabled_at IS NULL`);
  return rows[0];
};

/** The user's sessions that have not ended, the last used first. */
export const ofUser = async (reader: Reader, userId: string, now: Instant): Promise<SessionRow[]> => {
  const { sessions } = reader.tables;
  return reader
    .select()
    .from(sessions)
    .where(and(eq(sessions.userId, userId), gt(sessions.expiresAt, now)))
    .orderBy(desc(sql`coalesce(${sessions.lastSeenAt}, ${sessions.createdAt})`), desc(sessions.createdAt));
};

/** The name of a session to its owner: the beginning of the hash, which opens nothing. */
const idOf = (tokenHash: string): string => tokenHash.slice(0, 24);

export const insert = async (tx: Tx, session: Tables['sessions']['$inferInsert']): Promise<void> => {
  await tx.insertRows('sessions', [{ ...session, id: session.id ?? idOf(session.tokenHash) }]);
};

/** Notes that it is used, and until when it then lasts. */
export const touch = async (
  tx: Tx,
  tokenHash: string,
  times: { lastSeenAt: Instant; expiresAt: Instant },
): Promise<void> => {
  const { sessions } = tx.tables;
  await tx.update(sessions).set(times).where(eq(sessions.tokenHash, tokenHash));
};

export const remove = async (tx: Tx, tokenHash: string): Promise<void> => {
  const { sessions } = tx.tables;
  await tx.delete(sessions).where(eq(sessions.tokenHash, tokenHash));
};

/** Ends one session of the user; `false` when there is none of that id. */
export const removeOwn = async (tx: Tx, userId: string, id: string): Promise<boolean> => {
  const { sessions } = tx.tables;
  const removed = await tx
    .delete(sessions)
    .where(and(eq(sessions.userId, userId), eq(sessions.id, id)))
    .returning({ id: sessions.id });
  return removed.length > 0;
};

/** Ends the user's sessions. @param exceptHash of the one that stays, if any */
export const removeOfUser = async (tx: Tx, userId: string, exceptHash?: string): Promise<void> => {
  const { sessions } = tx.tables;
  const others = exceptHash === undefined ? undefined : ne(sessions.tokenHash, exceptHash);
  await tx.delete(sessions).where(and(eq(sessions.userId, userId), others));
};

export const removeExpired = async (tx: Tx, now: Instant): Promise<void> => {
  const { sessions } = tx.tables;
  await tx.delete(sessions).where(lte(sessions.expiresAt, now));
};
