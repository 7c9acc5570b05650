/** Who asks: by the session cookie of a browser, or by the access token of a program. */
import * as accessTokens from '../../db/access-tokens.ts';
import * as sessions from '../../db/sessions.ts';
import * as users from '../../db/users.ts';
import type { Language } from '../../shared/i18n/language.ts';
import type { Actor } from '../../shared/permissions.ts';
import { DAY, HOUR, type Instant } from '../../shared/time.ts';
import type { Dependencies } from '../dependencies.ts';
import { hashOfSecret, tokenPrefix } from '../users/secrets.ts';
import type { SessionCookie } from './session-cookie.ts';

/** An actor, and how it signed in. */
export interface SignedIn extends Actor {
  /** What the person chose; answers follow `Accept-Language` all the same. */
  language: Language;
  via: 'session' | 'token';
}

/** Who sent these headers; nobody when they hold no secret, or one that no longer counts. */
export type Identify = (headers: Pick<Headers, 'get'>) => Promise<SignedIn | undefined>;

/** A session ends after this time without use, and at the latest after {@link longestSession}. */
const idleTime = 12 * HOUR;
const longestSession = 7 * DAY;
/** Use moves the end at most this often, so that reading does not mean writing. */
const extendEvery = HOUR;

/** The end of a session that is used now. */
export const sessionEnd = (createdAt: Instant, now: Instant): Instant =>
  Math.min(now + idleTime, createdAt + longestSession);

const bearerOf = (headers: Pick<Headers, 'get'>): string | undefined =>
  /^Bearer +(\S+) *$/i.exec(headers.get('authorization') ?? '')?.[1];

/** Looks a secret up in the database, each time: a sign-out or a withdrawn grant counts at once. */
export const createIdentify = (deps: Pick<Dependencies, 'db' | 'clock'>, cookie: SessionCookie): Identify => {
  const { db, clock } = deps;

  const byToken = async (secret: string): Promise<SignedIn | undefined> => {
    if (!secret.startsWith(tokenPrefix)) return undefined;
    const owner = await accessTokens.findOwner(db, hashOfSecret(secret), clock.now());
    return owner && { ...owner, grants: await users.grantsOf(db, owner.userId), via: 'token' };
  };

  const bySession = async (secret: string): Promise<SignedIn | undefined> => {
    const now = clock.now();
    const hash = hashOfSecret(secret);
    const session = await sessions.findLive(db, hash, now);
    if (!session) return undefined;
    const { userId, name, language } = session;
    const end = sessionEnd(session.createdAt, now);
    if (end - session.expiresAt >= extendEvery) await db.write((tx) => sessions.extend(tx, hash, end));
    return { userId, name, language, grants: await users.grantsOf(db, userId), via: 'session' };
  };

  return async (headers) => {
    const token = bearerOf(headers);
    if (token !== undefined) return byToken(token);
    const secret = cookie.read(headers);
    return secret === undefined ? undefined : bySession(secret);
  };
};
