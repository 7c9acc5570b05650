/** Queries about sessions: who is signed in in which browser. */
import { eq, lte, sql } from 'drizzle-orm';
import type { Language } from '../shared/i18n/language.ts';
import type { Instant } from '../shared/time.ts';
import type { Reader, Tx } from './database.ts';
import type { Tables } from './tables.ts';

export interface LiveSession {
  userId: string;
  name: string;
  language: Language;
  createdAt: Instant;
  expiresAt: Instant;
}

/** The session that has not ended, with its user, unless the account was disabled. */
export const findLive = async (reader: Reader, tokenHash: string, now: Instant): Promise<LiveSession | undefined> => {
  // By hand: every signed-in request asks, and the builder takes longer than the database.
  const rows = await reader.rows<LiveSession>(sql`SELECT u.id AS "userId", u.name, u.language,
      s.created_at AS "createdAt", s.expires_at AS "expiresAt"
    FROM sessions s JOIN users u ON u.id = s.user_id
    WHERE s.token_hash = ${tokenHash} AND s.expires_at > ${now} AND u.disabled_at IS NULL`);
  return rows[0];
};

export const insert = async (tx: Tx, session: Tables['sessions']['$inferInsert']): Promise<void> => {
  await tx.insert(tx.tables.sessions).values(session);
};

export const extend = async (tx: Tx, tokenHash: string, expiresAt: Instant): Promise<void> => {
  const { sessions } = tx.tables;
  await tx.update(sessions).set({ expiresAt }).where(eq(sessions.tokenHash, tokenHash));
};

export const remove = async (tx: Tx, tokenHash: string): Promise<void> => {
  const { sessions } = tx.tables;
  await tx.delete(sessions).where(eq(sessions.tokenHash, tokenHash));
};

export const removeExpired = async (tx: Tx, now: Instant): Promise<void> => {
  const { sessions } = tx.tables;
  await tx.delete(sessions).where(lte(sessions.expiresAt, now));
};
