/** The signed-in person as the permission rules know her. */
import { type Action, type Actor, can } from '../../shared/permissions.ts';
import type { Need } from '../../shared/rooms/accessibility.ts';
import type { SiteView } from '../../shared/rooms/schemas.ts';
import { bookingRoles, organisationRoles, type Role } from '../../shared/users/roles.ts';
import type { RoleView, SessionView } from '../../shared/users/schemas.ts';

type User = SessionView['user'];

export const actorOf = (user: User): Actor => ({
  userId: user.id,
  name: user.name,
  grants: user.roles.map(({ role, organisationId, siteId, municipality, members }) => ({
    role,
    organisationId,
    siteId,
    municipalityCode: municipality,
    ...(members && { actsFor: members.map(({ id }) => id) }),
  })),
});

/** The houses where the person may do this, by name. */
export const sitesFor = (user: User, action: Action, sites: readonly SiteView[]): SiteView[] =>
  sites
    .filter((site) => can(actorOf(user), action, { siteId: site.id, municipalityCode: site.municipality.code }))
    .sort((a, b) => a.name.fi.localeCompare(b.name.fi, 'fi'));

export interface OwnOrganisation {
  id: string;
  name: string;
  /** What its events usually need of a room. */
  usualNeeds: readonly Need[];
}

const organisationsWith = (roles: readonly RoleView[], wanted: readonly Role[]): OwnOrganisation[] => {
  const found = roles.flatMap(({ role, organisationId: id, organisationName: name, usualNeeds = [] }) =>
    wanted.includes(role) && id ? [{ id, name: name ?? id, usualNeeds }] : [],
  );
  return [...new Map(found.map((organisation) => [organisation.id, organisation])).values()];
};

/** The organisations that the person belongs to, in whatever role. */
export const ownOrganisations = (roles: readonly RoleView[]): OwnOrganisation[] =>
  organisationsWith(roles, organisationRoles);

/** Whether any of the roles has bookings to look at: of an organisation, or of houses. */
export const seesBookings = (roles: readonly RoleView[]): boolean => roles.some(({ role }) => role !== 'board');

/** Those that the person may book for. */
export const bookableOrganisations = (roles: readonly RoleView[]): OwnOrganisation[] =>
  organisationsWith(roles, bookingRoles);

/** Members of an umbrella organisation, with its name. */
export interface UnderUmbrella {
  umbrella: string;
  members: OwnOrganisation[];
}

/** The members that the person may book for as their umbrella organisation, by umbrella. */
export const membersToBookFor = (roles: readonly RoleView[]): UnderUmbrella[] =>
  roles.flatMap(({ role, organisationName = '', members = [] }) =>
    (bookingRoles as readonly Role[]).includes(role) && members.length > 0
      ? [{ umbrella: organisationName, members }]
      : [],
  );
