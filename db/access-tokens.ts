/** Queries about personal access tokens: what programs sign in with. */
import { and, asc, eq, gt, lte, sql } from 'drizzle-orm';
import type { Language } from '../shared/i18n/language.ts';
import type { Instant } from '../shared/time.ts';
import type { Reader, Tx } from './database.ts';
import type { Tables } from './tables.ts';

export type AccessTokenRow = Tables['accessTokens']['$inferSelect'];

export interface TokenOwner {
  userId: string;
  name: string;
  language: Language;
}

/** Whose token it is, if it has not ended and the account was not disabled. */
export const findOwner = async (reader: Reader, tokenHash: string, now: Instant): Promise<TokenOwner | undefined> => {
  // By hand, as for sessions.
  const rows = await reader.rows<TokenOwner>(sql`SELECT u.id AS "userId", u.name, u.language
    FROM access_tokens t JOIN users u ON u.id = t.user_id
    WHERE t.token_hash = ${tokenHash} AND t.expires_at > ${now} AND u.disabled_at IS NULL`);
  return rows[0];
};

/** The user's tokens that have not ended, oldest first. */
export const ofUser = async (reader: Reader, userId: string, now: Instant): Promise<AccessTokenRow[]> => {
  const { accessTokens } = reader.tables;
  return reader
    .select()
    .from(accessTokens)
    .where(and(eq(accessTokens.userId, userId), gt(accessTokens.expiresAt, now)))
    .orderBy(asc(accessTokens.createdAt), asc(accessTokens.id));
};

export const insert = async (tx: Tx, token: Tables['accessTokens']['$inferInsert']): Promise<void> => {
  await tx.insert(tx.tables.accessTokens).values(token);
};

/** Removes the user's own token; `false` when there is none of that id. */
export const remove = async (tx: Tx, userId: string, id: string): Promise<boolean> => {
  const { accessTokens } = tx.tables;
  const removed = await tx
    .delete(accessTokens)
    .where(and(eq(accessTokens.userId, userId), eq(accessTokens.id, id)))
    .returning({ id: accessTokens.id });
  return removed.length > 0;
};

export const removeExpired = async (tx: Tx, now: Instant): Promise<void> => {
  const { accessTokens } = tx.tables;
  await tx.delete(accessTokens).where(lte(accessTokens.expiresAt, now));
};
