/** Who asks: by the session cookie of a browser, or by the access token of a program. */
import * as accessTokens from '../../db/access-tokens.ts';
import * as grants from '../../db/grants.ts';
import * as sessions from '../../db/sessions.ts';
import type { Language } from '../../shared/i18n/language.ts';
import type { Actor } from '../../shared/permissions.ts';
import { DAY, HOUR, type Instant } from '../../shared/time.ts';
import type { Dependencies } from '../dependencies.ts';
import { regionToday } from '../region/region-today.ts';
import { hashOfSecret, tokenPrefix } from '../users/secrets.ts';
import type { SessionCookie } from './session-cookie.ts';

/** An actor, and how it signed in. */
export interface SignedIn extends Actor {
  /** What the person chose; answers follow `Accept-Language` all the same. */
  language: Language;
  via: 'session' | 'token';
  /** Whether it may only read, by the wish of the token's owner. */
  readOnly: boolean;
  /** Whether roles sleep until the person has a second factor, which the region demands. They are not in `grants`. */
  needsSecondFactor: boolean;
  /** The hash of the session's secret, to tell it from the person's other ones; none for a token. */
  sessionHash?: string;
}

/** Who sent these headers; nobody when they hold no secret, or one that no longer counts. */
export type Identify = (headers: Pick<Headers, 'get'>) => Promise<SignedIn | undefined>;

/** A session ends after this time without use, and at the latest after {@link longestSession}. */
const idleTime = 12 * HOUR;
const longestSession = 7 * DAY;
/** Use is noted, and moves the end, at most this often, so that reading does not mean writing. */
const noteEvery = HOUR;

/** The end of a session that is used now. */
export const sessionEnd = (createdAt: Instant, now: Instant): Instant =>
  Math.min(now + idleTime, createdAt + longestSession);

const bearerOf = (headers: Pick<Headers, 'get'>): string | undefined =>
  /^Bearer +(\S+) *$/i.exec(headers.get('authorization') ?? '')?.[1];

/** Looks a secret up in the database, each time: a sign-out or a withdrawn grant counts at once. */
export const createIdentify = (
  deps: Pick<Dependencies, 'db' | 'clock' | 'catalogue'>,
  cookie: SessionCookie,
): Identify => {
  const { db, clock } = deps;

  const rightsOf = async (userId: string): Promise<Pick<SignedIn, 'grants' | 'needsSecondFactor'>> => {
    const { awake, asleep } = await grants.heldBy(db, userId, await regionToday(deps, db));
    return { grants: awake, needsSecondFactor: asleep.length > 0 };
  };

  const byToken = async (secret: string): Promise<SignedIn | undefined> => {
    if (!secret.startsWith(tokenPrefix)) return undefined;
    const now = clock.now();
    const owner = await accessTokens.findOwner(db, hashOfSecret(secret), now);
    if (!owner) return undefined;
    const { tokenId, scope, lastUsedAt, userId, name, language } = owner;
    if (now - (lastUsedAt ?? 0) >= noteEvery) await db.write((tx) => accessTokens.touch(tx, tokenId, now));
    return { userId, name, language, ...(await rightsOf(userId)), via: 'token', readOnly: scope === 'read' };
  };

  const bySession = async (secret: string): Promise<SignedIn | undefined> => {
    const now = clock.now();
    const sessionHash = hashOfSecret(secret);
    const session = await sessions.findLive(db, sessionHash, now);
    if (!session) return undefined;
    const { userId, name, language, createdAt, lastSeenAt } = session;
    if (now - (lastSeenAt ?? createdAt) >= noteEvery) {
      const times = { lastSeenAt: now, expiresAt: sessionEnd(createdAt, now) };
      await db.write((tx) => sessions.touch(tx, sessionHash, times));
    }
    return {
      userId,
      name,
      language,
      ...(await rightsOf(userId)),
      via: 'session',
      readOnly: false,
      sessionHash,
    };
  };

  return async (headers) => {
    const token = bearerOf(headers);
    if (token !== undefined) return byToken(token);
    const secret = cookie.read(headers);
    return secret === undefined ? undefined : bySession(secret);
  };
};
