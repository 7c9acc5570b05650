/** What a reader can go to from every page, by what she may do. Pure. */
import type { Translate } from '../shared/i18n/translate.ts';
import { organisationRoles, type Role } from '../shared/users/roles.ts';
import type { SessionView } from '../shared/users/schemas.ts';
import type { Screens } from './i18n/language.tsx';
import type { NavigationItem } from './shell.tsx';

interface Place {
  href: string;
  text: Extract<Parameters<Translate<Screens>>[0], `shell.navigation.${string}`>;
  /** Who sees it; everybody when left out. */
  roles?: readonly Role[];
}

const places: readonly Place[] = [
  { href: '/haku', text: 'shell.navigation.search' },
  {
    href: '/varaukset',
    text: 'shell.navigation.bookings',
    roles: ['representative', 'booker', 'reader', 'approver', 'coordinator', 'admin'],
  },
  { href: '/jarjesto', text: 'shell.navigation.organisation', roles: organisationRoles },
  { href: '/hyvaksynnat', text: 'shell.navigation.approvals', roles: ['approver', 'coordinator', 'admin'] },
  { href: '/kalenteri', text: 'shell.navigation.calendar', roles: ['approver', 'coordinator', 'admin'] },
  { href: '/yllapito', text: 'shell.navigation.admin', roles: ['approver', 'coordinator', 'admin'] },
];

/** In the order of the header. */
export const navigationItems = (
  user: SessionView['user'] | null | undefined,
  t: Translate<Screens>,
): NavigationItem[] =>
  places
    .filter(({ roles }) => !roles || user?.roles.some(({ role }) => roles.includes(role)))
    .map(({ href, text }) => ({ href, text: t(text) }));
