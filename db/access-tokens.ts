/** Queries about personal access tokens: what programs sign in with. */
import { and, asc, eq, gt, lte, sql } from 'drizzle-orm';
import type { Language } from '../shared/i18n/language.ts';
import type { Instant } from '../shared/time.ts';
import type { TokenScope } from '../shared/users/schemas.ts';
import type { Reader, Tx } from './database.ts';
import type { Tables } from './tables.ts';

export type AccessTokenRow = Tables['accessTokens']['$inferSelect'];

export interface TokenOwner {
  tokenId: string;
  scope: TokenScope;
  /** When it was last noted that it is used; null before the first time. */
  lastUsedAt: Instant | null;
  userId: string;
  name: string;
  language: Language;
}

/** Whose token it is, if it has not ended and the account was not disabled. */
export const findOwner = async (reader: Reader, tokenHash: string, now: Instant): Promise<TokenOwner | undefined> => {
  // By hand, as for sessions.
  const rows = await reader.rows<TokenOwner>(sql`SELECT t.id AS "tokenId", t.scope, t.last_used_at AS "lastUsedAt",
      u.id AS "userId", u.name, u.language
    FROM access_tokens t JOIN users u ON u.id = t.user_id
    WHERE t.token_hash = CAST(${tokenHash} AS text) AND t.expires_at > CAST(${now} AS bigint)
      AND u.disabled_at IS NULL`);
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

/** Notes that it is used. */
export const touch = async (tx: Tx, id: string, lastUsedAt: Instant): Promise<void> => {
  const { accessTokens } = tx.tables;
  await tx.update(accessTokens).set({ lastUsedAt }).where(eq(accessTokens.id, id));
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

export const removeOfUser = async (tx: Tx, userId: string): Promise<void> => {
  const { accessTokens } = tx.tables;
  await tx.delete(accessTokens).where(eq(accessTokens.userId, userId));
};

export const removeExpired = async (tx: Tx, now: Instant): Promise<void> => {
  const { accessTokens } = tx.tables;
  await tx.delete(accessTokens).where(lte(accessTokens.expiresAt, now));
};
