/**
 * The calendars behind private addresses. Whatever is wrong with an address (unknown, revoked, its owner without the
 * role, without an account) has one answer.
 */
import type { Context } from 'hono';
import { Hono } from 'hono';
import * as calendarFeeds from '../../db/calendar-feeds.ts';
import * as grants from '../../db/grants.ts';
import * as organisations from '../../db/organisations.ts';
import { refuse } from '../../shared/errors.ts';
import { MINUTE } from '../../shared/time.ts';
import type { Dependencies } from '../dependencies.ts';
import { addressOf, type Env } from '../http/exchange.ts';
import { createLimiter, isLoopback, networkOf, refuseWhile } from '../http/rate-limit.ts';
import { regionToday } from '../region/region-today.ts';
import { hashOfSecret } from '../users/secrets.ts';
import { type CalendarAnswer, createCalendarAnswers, versionNow } from './calendar-answers.ts';
import { type PrivateSubject, subjectOfFeed } from './feed-subject.ts';
import { createNotedUse } from './noted-use.ts';
import { privateFeed } from './private-feed.ts';

/** A feed of a year is 20-150 kB, and those of one house are one. */
const maxKeptLength = 64 * 1024 * 1024;
/** Addresses whose owners' rights are remembered until something is written. */
const mostKnown = 50_000;
/** Nobody comes to an address by guessing; who tries is not served for long. */
const wrongOnes = { most: 60, window: 10 * MINUTE };

/** A private address in use, and what it shows. */
export interface FoundFeed {
  feed: calendarFeeds.OwnedFeed;
  subject: PrivateSubject;
  /** The only organisation that it is about, where it is. */
  organisation: string | undefined;
}

/** Feeds that show the same are one text, whoever asks for it. */
export const keyOfFeed = ({ feed, subject }: FoundFeed): string => {
  if (subject.kind === 'site') return `site ${subject.site.id} ${feed.language}`;
  const ids = [subject.organisationIds.toSorted().join(), subject.memberIds.toSorted().join()];
  return `${feed.kind} ${ids.join(' ')} ${feed.language}`;
};

/** What the secret of this hash opens; nothing where it opens none or shows nothing any more. */
export const findFeed = async (deps: Dependencies, tokenHash: string): Promise<FoundFeed | undefined> => {
  const { db } = deps;
  const feed = await calendarFeeds.findBySecret(db, tokenHash);
  if (!feed) return undefined;
  const held = await grants.heldBy(db, feed.userId, await regionToday(deps, db));
  const actor = { userId: feed.userId, name: feed.userName, grants: held.awake };
  const subject = subjectOfFeed(actor, await deps.catalogue(db), feed);
  if (!subject) return undefined;
  const organisation = feed.organisationId ? await organisations.find(db, feed.organisationId) : undefined;
  return { feed, subject, organisation: organisation?.name };
};

/**
 * Looks addresses up, and remembers what was found until something is written or the day may be another: until
 * {@link versionNow} gives another `current`.
 */
const createFinder = (deps: Dependencies) => {
  let version = '';
  const known = new Map<string, FoundFeed>();
  return async (tokenHash: string, current: string): Promise<FoundFeed | undefined> => {
    if (current !== version) {
      known.clear();
      version = current;
    }
    const remembered = known.get(tokenHash);
    if (remembered) return remembered;
    const found = await findFeed(deps, tokenHash);
    if (found && current === version && known.size < mostKnown) known.set(tokenHash, found);
    return found;
  };
};

const secretIn = (file: string): string | undefined => /^([\w-]{43})\.ics$/.exec(file)?.[1];

/** To be mounted under `/feeds`. Not in the OpenAPI document: an address is made, and then only read. */
export const privateFeedRoutes = (deps: Dependencies): Hono<Env> => {
  const serve = createCalendarAnswers(deps, maxKeptLength);
  const find = createFinder(deps);
  const noteUse = createNotedUse(deps);
  const limiter = createLimiter(wrongOnes, deps.clock);

  const refuseWrong = (c: Context<Env>): never => {
    const address = addressOf(c.env);
    if (address !== '' && !isLoopback(address)) refuseWhile(limiter.take(networkOf(address)), 'request.too-many');
    return refuse('feed.not-found');
  };

  const answerOf = (found: FoundFeed, version: string): CalendarAnswer => ({
    key: keyOfFeed(found),
    version,
    headers: { 'Content-Language': found.feed.language, 'Cache-Control': 'private, no-cache' },
    make: () => privateFeed(deps, found.subject, { language: found.feed.language, organisation: found.organisation }),
  });

  return new Hono<Env>().get('/:file', async (c) => {
    c.env.route = '/feeds/{secret}.ics';
    const secret = secretIn(c.req.param('file'));
    const version = await versionNow(deps);
    const found = secret === undefined ? undefined : await find(hashOfSecret(secret), version);
    if (!found) return refuseWrong(c);
    await noteUse(found.feed);
    return serve(c, answerOf(found, version));
  });
};
