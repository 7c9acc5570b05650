/** Who reads a private calendar: a program that holds its secret, given as a password (RFC 7617). */

import type { EventCalendar } from '../../shared/calendars/ics.ts';
import { AppError } from '../../shared/errors.ts';
import type { Language } from '../../shared/i18n/language.ts';
import { MINUTE } from '../../shared/time.ts';
import type { Dependencies } from '../dependencies.ts';
import { createNotedUse } from '../feeds/noted-use.ts';
import { privateCalendar } from '../feeds/private-feed.ts';
import { findFeed, keyOfFeed } from '../feeds/serve-private.ts';
import { addressOf, type Connection } from '../http/exchange.ts';
import { createLimiter, isLoopback, networkOf, refuseWhile } from '../http/rate-limit.ts';
import { hashOfSecret } from '../users/secrets.ts';

export interface PrivateHolder {
  feedId: string;
  language: Language;
  /** The same for all who see the same. */
  key: string;
  makeCalendar: () => Promise<EventCalendar>;
}

/** The holder of the secret that came along; nobody where none did. @throws AppError `session.required`, `request.too-many` */
export type FindHolder = (headers: Pick<Headers, 'get'>, connection: Connection) => Promise<PrivateHolder | undefined>;

/** Secrets cannot be guessed; this spares us those who try. */
const guessing = { most: 60, window: 10 * MINUTE };

/** The password of `Authorization: Basic`; the name before it may be anything, for the secret names its owner. */
const passwordIn = (authorization: string): string => {
  const encoded = /^Basic +([\w+/=-]{1,4096}) *$/i.exec(authorization)?.[1] ?? '';
  return /:(.*)$/s.exec(Buffer.from(encoded, 'base64').toString())?.[1] ?? '';
};

/** What was sent is compared by its hash, in the database's index: how long that takes tells nothing of a secret. */
export const createFindHolder = (deps: Dependencies): FindHolder => {
  const limiter = createLimiter(guessing, deps.clock);
  const noteUse = createNotedUse(deps);

  const holderOf = async (secret: string): Promise<PrivateHolder | undefined> => {
    const found = await findFeed(deps, hashOfSecret(secret));
    if (!found) return undefined;
    const { feed, subject, organisation } = found;
    await noteUse(feed);
    const telling = { language: feed.language, organisation };
    return {
      feedId: feed.id,
      language: feed.language,
      key: keyOfFeed(found),
      makeCalendar: () => privateCalendar(deps, subject, telling),
    };
  };

  return async (headers, connection) => {
    const authorization = headers.get('authorization');
    if (authorization === null) return undefined;
    const address = addressOf(connection);
    const isCounted = address !== '' && !isLoopback(address);
    if (isCounted) refuseWhile(limiter.take(networkOf(address)), 'request.too-many');
    const holder = await holderOf(passwordIn(authorization));
    if (!holder) throw new AppError('session.required');
    if (isCounted) limiter.forgive(networkOf(address));
    return holder;
  };
};
