/** What every way of signing in ends with: a session, in place of the one that the browser had. */
import type { Tx } from '../../db/database.ts';
import * as grants from '../../db/grants.ts';
import * as sessions from '../../db/sessions.ts';
import type { UserRow } from '../../db/users.ts';
import type { SessionView } from '../../shared/users/schemas.ts';
import type { Dependencies } from '../dependencies.ts';
import { sessionEnd } from '../http/sessions.ts';
import { regionToday } from '../region/region-today.ts';
import { sessionViewOf } from './current-session.ts';
import { hashOfSecret, newSecret } from './secrets.ts';

/** The browser that someone signs in with. */
export interface Browser {
  /** The secret of the session that it had; that one ends, so that a secret planted beforehand is worth nothing. */
  formerSecret: string | undefined;
  /** What it calls itself. */
  userAgent: string | undefined;
}

export interface OpenedSession {
  /** For the cookie. */
  secret: string;
  session: SessionView;
}

const longestUserAgent = 300;

/** Opens a session for someone who has proved who she is. */
export const openSession = async (
  deps: Pick<Dependencies, 'clock' | 'catalogue'>,
  tx: Tx,
  user: Pick<UserRow, 'id' | 'name' | 'language'>,
  { formerSecret, userAgent }: Browser,
): Promise<OpenedSession> => {
  const now = deps.clock.now();
  const secret = newSecret();
  if (formerSecret !== undefined) await sessions.remove(tx, hashOfSecret(formerSecret));
  await sessions.insert(tx, {
    tokenHash: hashOfSecret(secret),
    userId: user.id,
    createdAt: now,
    expiresAt: sessionEnd(now, now),
    lastSeenAt: now,
    userAgent: userAgent?.slice(0, longestUserAgent) ?? null,
  });
  const held = await grants.namedHeldBy(tx, user.id, await regionToday(deps, tx));
  return { secret, session: sessionViewOf(user.id, user, held) };
};
