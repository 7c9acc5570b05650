/** The signed-in person as the permission rules know her. */
import { type Action, type Actor, can } from '../../shared/permissions.ts';
import type { SiteView } from '../../shared/rooms/schemas.ts';
import type { SessionView } from '../../shared/users/schemas.ts';

type User = SessionView['user'];

export const actorOf = (user: User): Actor => ({
  userId: user.id,
  name: user.name,
  grants: user.roles.map(({ role, organisationId, siteId, municipality }) => ({
    role,
    organisationId,
    siteId,
    municipalityCode: municipality,
  })),
});

/** The houses where the person may do this, by name. */
export const sitesFor = (user: User, action: Action, sites: readonly SiteView[]): SiteView[] =>
  sites
    .filter((site) => can(actorOf(user), action, { siteId: site.id, municipalityCode: site.municipality.code }))
    .sort((a, b) => a.name.fi.localeCompare(b.name.fi, 'fi'));
