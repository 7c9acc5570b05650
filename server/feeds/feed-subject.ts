/** What a private address shows, by the rights that its owner has at the moment. */
import type { OwnedFeed } from '../../db/calendar-feeds.ts';
import { type Actor, can, memberIdsOf, organisationIdsOf } from '../../shared/permissions.ts';
import type { Catalogue, CatalogueSite } from '../rooms/catalogue-types.ts';

/** Of whom or what the calendar is. */
export type FeedAbout = Pick<OwnedFeed, 'kind' | 'organisationId' | 'siteId'>;

export type PrivateSubject =
  | { kind: 'organisations'; organisationIds: readonly string[]; memberIds: readonly string[] }
  | { kind: 'site'; site: CatalogueSite };

const ownOf = (actor: Actor): PrivateSubject | undefined => {
  const [organisationIds, memberIds] = [organisationIdsOf(actor), memberIdsOf(actor)];
  const hasAny = organisationIds.length + memberIds.length > 0;
  return hasAny ? { kind: 'organisations', organisationIds, memberIds } : undefined;
};

const siteOf = (actor: Actor, catalogue: Catalogue, siteId: string): PrivateSubject | undefined => {
  const site = catalogue.site(siteId);
  const maySee = site && can(actor, 'calendar.see', { siteId: site.id, municipalityCode: site.municipality.code });
  return maySee ? { kind: 'site', site } : undefined;
};

/** Nothing where the actor's roles show nothing of it (any more). What somebody sees as staff is in no calendar of her own. */
export const subjectOfFeed = (
  actor: Actor,
  catalogue: Catalogue,
  { kind, organisationId, siteId }: FeedAbout,
): PrivateSubject | undefined => {
  if (kind === 'person') return ownOf(actor);
  if (kind === 'site') return siteId === null ? undefined : siteOf(actor, catalogue, siteId);
  if (organisationId === null || !organisationIdsOf(actor).includes(organisationId)) return undefined;
  return { kind: 'organisations', organisationIds: [organisationId], memberIds: [] };
};
