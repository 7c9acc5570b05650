/** The sections in which the house is run, and who sees which. Pure. */
import { type Action, type Actor, can } from '../../shared/permissions.ts';

export interface AdminSection {
  key: AdminSectionKey;
  href: string;
}

export type AdminSectionKey =
  | 'overview'
  | 'sites'
  | 'rooms'
  | 'contacts'
  | 'corrections'
  | 'organisations'
  | 'users'
  | 'region'
  | 'priority'
  | 'codes'
  | 'notices'
  | 'texts'
  | 'embeds'
  | 'outbox'
  | 'imports';

export type AdminGroup = 'premises' | 'people' | 'rules';

interface Place extends AdminSection {
  group?: AdminGroup;
  needs: Action;
}

/** In the order of the navigation. What depends on the site is narrowed by the page itself. */
const places: readonly Place[] = [
  { key: 'overview', href: '/yllapito', needs: 'premises.edit' },
  { key: 'sites', href: '/yllapito/toimipisteet', group: 'premises', needs: 'premises.see' },
  { key: 'rooms', href: '/yllapito/tilat', group: 'premises', needs: 'premises.see' },
  { key: 'contacts', href: '/yllapito/yhteyshenkilot', group: 'premises', needs: 'premises.edit' },
  { key: 'corrections', href: '/yllapito/taydennykset', group: 'premises', needs: 'premises.see' },
  { key: 'organisations', href: '/yllapito/jarjestot', group: 'people', needs: 'organisations.list' },
  { key: 'users', href: '/yllapito/kayttajat', group: 'people', needs: 'users.see' },
  { key: 'region', href: '/yllapito/alue', group: 'rules', needs: 'region.manage' },
  { key: 'priority', href: '/yllapito/etusija', group: 'rules', needs: 'codes.manage' },
  { key: 'codes', href: '/yllapito/luettelot', group: 'rules', needs: 'codes.manage' },
  { key: 'notices', href: '/yllapito/ilmoitukset', group: 'rules', needs: 'premises.edit' },
  { key: 'texts', href: '/yllapito/tekstit', group: 'rules', needs: 'texts.manage' },
  { key: 'embeds', href: '/upota', group: 'rules', needs: 'embed-key.manage' },
  { key: 'outbox', href: '/yllapito/viestit', group: 'rules', needs: 'outbox.see' },
  { key: 'imports', href: '/yllapito/tuonti', group: 'rules', needs: 'import.run' },
];

export const adminGroups: readonly AdminGroup[] = ['premises', 'people', 'rules'];

/** A right that is limited to a site or municipality opens the section; the section shows what the limit allows. */
const mayAnywhere = (actor: Actor, action: Action): boolean =>
  can(actor, action) ||
  actor.grants.some(({ siteId, municipalityCode }) =>
    can(actor, action, {
      ...(siteId != null && { siteId }),
      ...(municipalityCode != null && { municipalityCode }),
    }),
  );

/** Whether the person comes into a section. */
export const seesSection = (actor: Actor, section: AdminSectionKey): boolean =>
  places.some(({ key, needs }) => key === section && mayAnywhere(actor, needs));

/** What the person comes to, without and with a group. */
export const sectionsOf = (actor: Actor, group?: AdminGroup): AdminSection[] =>
  places.filter((place) => place.group === group && mayAnywhere(actor, place.needs));

export const sectionHref = (section: AdminSectionKey): string =>
  places.find(({ key }) => key === section)?.href ?? '/yllapito';
