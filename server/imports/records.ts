/** Things of the product as the columns of files see them: for exports, and for telling what an import changes. */
import type { ContactRow } from '../../db/contacts.ts';
import type { EntranceRow } from '../../db/entrances.ts';
import type { FacilityRow } from '../../db/facilities.ts';
import type { OrganisationRow } from '../../db/organisations.ts';
import type { RoomRow } from '../../db/room-settings.ts';
import type { SiteRow } from '../../db/sites.ts';
import type { LocalText } from '../../shared/i18n/language.ts';
import { fieldsOf as contactFields } from '../contacts/contact-view.ts';
import { settingsOf as organisationSettings } from '../organisations/organisation-view.ts';
import { settingsOf as roomSettings } from '../rooms/room-settings.ts';
import { fieldsOf as siteFields } from '../sites/site-settings.ts';

type Called = { code: string | null; name: string | { fi: string } };

/** What something is called in a cell of something else. */
export const referenceTo = ({ code, name }: Called): string => code ?? (typeof name === 'string' ? name : name.fi);

export const siteRecord = (row: SiteRow) => ({ code: row.code, ...siteFields(row) });

/** @param spaceNames the names of the spaces that the room uses, in order */
export const roomRecord = (row: RoomRow, site: Called, spaceNames: readonly LocalText[]) => ({
  code: row.code,
  site: referenceTo(site),
  ...roomSettings({ row, spaceIds: [] }),
  spaces: spaceNames,
});

export const entranceRecord = ({ code, name }: EntranceRow, site: Called) => ({
  site: referenceTo(site),
  code,
  name,
});

/** `R2` before `R10`, and the same on every installation. */
const byReference = new Intl.Collator('fi', { numeric: true }).compare;

/** @param rooms those that it serves */
export const facilityRecord = ({ code, kind, name }: FacilityRow, site: Called, rooms: readonly Called[]) => ({
  site: referenceTo(site),
  code,
  kind,
  name,
  rooms: rooms.map(referenceTo).sort(byReference),
});

export const contactRecord = (row: ContactRow, site: Called | undefined, substituteName: string | null) => ({
  ...contactFields(row),
  site: site ? referenceTo(site) : null,
  substitute: substituteName,
});

export const organisationRecord = (row: OrganisationRow, umbrella: Called | undefined) => ({
  code: row.code,
  ...organisationSettings(row),
  umbrella: umbrella ? referenceTo(umbrella) : null,
  verifiedUntil: row.verifiedUntil,
});
