/** Where a person goes after signing in. Pure. */
import { organisationRoles } from '../../shared/users/roles.ts';
import type { RoleView, SessionView } from '../../shared/users/schemas.ts';

/** The address of the sign-in page that comes back to this one. */
export const signInPath = (returnTo: string): string => `/kirjaudu?paluu=${encodeURIComponent(returnTo)}`;

/**
 * The path to return to, if it leads to a page of ours: a link to the sign-in page must not become a way to send
 * people to another site. A path is read as the browser would read it, so that `//host` and `/\host` are seen through.
 */
export const returnPath = (wanted: string | undefined, origin: string): string | undefined => {
  if (!wanted?.startsWith('/') || !URL.canParse(wanted, origin)) return undefined;
  const url = new URL(wanted, origin);
  const isOurs = url.origin === origin && url.pathname !== '/kirjaudu';
  return isOurs ? `${url.pathname}${url.search}${url.hash}` : undefined;
};

/** The first page of those who did not come for a certain one. */
export const homePath = (roles: readonly Pick<RoleView, 'role'>[]): string => {
  const has = (role: RoleView['role']) => roles.some((each) => each.role === role);
  if (has('approver') || has('coordinator')) return '/hyvaksynnat';
  if (has('admin')) return '/yllapito';
  if (organisationRoles.some(has)) return '/varaukset';
  return '/';
};

/**
 * Where a person goes who has just signed in: where she was going, or else to her first page. Whose roles sleep goes to
 * wake them first: most of what she came for would be refused.
 */
export const pathAfterSignIn = (
  { roles, needsSecondFactor }: Pick<SessionView['user'], 'roles' | 'needsSecondFactor'>,
  goal?: string,
): string => (needsSecondFactor ? '/oma' : (goal ?? homePath(roles)));
