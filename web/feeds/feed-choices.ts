/** What a person's calendars may show, by the roles that she has. */
import type { FeedKind } from '../../shared/calendars/feeds.ts';
import type { SiteView } from '../../shared/rooms/schemas.ts';
import { membersToBookFor, type OwnOrganisation, ownOrganisations, sitesFor } from '../session/actor.ts';
import type { User } from '../session/signed-in.tsx';

export interface FeedChoices {
  kinds: readonly FeedKind[];
  organisations: readonly OwnOrganisation[];
  sites: readonly SiteView[];
}

/** One organisation alone is everything that its person sees: there is nothing to choose then. */
export const feedChoices = (user: User, sites: readonly SiteView[]): FeedChoices => {
  const organisations = ownOrganisations(user.roles);
  const others = membersToBookFor(user.roles).length;
  const looked = sitesFor(user, 'calendar.see', sites);
  const kinds: FeedKind[] = [];
  if (organisations.length + others > 0) kinds.push('person');
  if (organisations.length > 0 && organisations.length + others > 1) kinds.push('organisation');
  if (looked.length > 0) kinds.push('site');
  return { kinds, organisations, sites: looked };
};
