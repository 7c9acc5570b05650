/** Makes a private calendar address: whoever knows it sees the calendar, for as long as its owner may. */
import * as audit from '../../db/audit.ts';
import * as calendarFeeds from '../../db/calendar-feeds.ts';
import type { Reader } from '../../db/database.ts';
import * as organisations from '../../db/organisations.ts';
import { type CreateFeedRequest, mostFeeds, type NewFeedView } from '../../shared/calendars/feed-schemas.ts';
import { AppError, refuse } from '../../shared/errors.ts';
import { authorise } from '../authorise.ts';
import type { Dependencies } from '../dependencies.ts';
import type { SignedIn } from '../http/sessions.ts';
import type { Catalogue } from '../rooms/catalogue-types.ts';
import { hashOfSecret, newSecret } from '../users/secrets.ts';
import { type FeedAbout, subjectOfFeed } from './feed-subject.ts';
import { feedView } from './feed-views.ts';

/** `https://tilava.example/feeds/<secret>.ics`, and the same for the calendar of the device that opens it. */
const addressesOf = (publicUrl: string, secret: string): Pick<NewFeedView, 'address' | 'webcal'> => {
  const address = `${publicUrl}/feeds/${secret}.ics`;
  return { address, webcal: address.replace(/^https?:/, 'webcal:') };
};

interface About extends FeedAbout {
  organisation?: organisations.OrganisationRow;
}

/** @throws AppError `organisation.not-found`, `site.not-found` */
const aboutOf = async (
  reader: Reader,
  catalogue: Catalogue,
  { kind, organisationId = '', siteId = '' }: CreateFeedRequest,
): Promise<About> => {
  if (kind === 'organisation') {
    const organisation = await organisations.find(reader, organisationId);
    if (!organisation) throw new AppError('organisation.not-found', { path: 'organisationId' });
    return { kind, organisationId: organisation.id, siteId: null, organisation };
  }
  if (kind === 'person') return { kind, organisationId: null, siteId: null };
  const site = catalogue.site(siteId) ?? refuse('site.not-found', { path: 'siteId' });
  return { kind, organisationId: null, siteId: site.id };
};

/**
 * The address is in this answer and nowhere else.
 * @throws AppError `access.forbidden` for what the actor may not see, and when asked with a token, `feed.too-many`,
 *   `organisation.not-found`, `site.not-found`
 */
export const makeFeed = async (
  deps: Dependencies,
  actor: SignedIn,
  request: CreateFeedRequest,
): Promise<NewFeedView> => {
  authorise(actor, 'account.manage');
  if (actor.via === 'token') throw new AppError('access.forbidden');
  const { db, clock, newId, config } = deps;
  const secret = newSecret();
  const now = clock.now();
  return db.write(async (tx) => {
    const catalogue = await deps.catalogue(tx);
    const { organisation, ...about } = await aboutOf(tx, catalogue, request);
    if (!subjectOfFeed(actor, catalogue, about)) throw new AppError('access.forbidden');
    if ((await calendarFeeds.countOfUser(tx, actor.userId)) >= mostFeeds)
      throw new AppError('feed.too-many', { values: { most: mostFeeds } });
    const language = request.language ?? actor.language;
    const row = { id: newId(), ...about, name: request.name, language, createdAt: now, lastUsedAt: null };
    await calendarFeeds.insert(tx, { ...row, userId: actor.userId, tokenHash: hashOfSecret(secret), revokedAt: null });
    await audit.record(tx, {
      id: newId(),
      at: now,
      actorId: actor.userId,
      actorName: actor.name,
      action: 'feed.created',
      subjectKind: 'feed',
      subjectId: row.id,
      details: { ...about },
    });
    const names = new Map(organisation ? [[organisation.id, organisation.name]] : []);
    return { ...feedView(row, { actor, catalogue, names }), ...addressesOf(config.publicUrl, secret) };
  });
};
