/** Queries about what a house still needs before others can use it, and about what waits for somebody. */
import { eq, inArray } from 'drizzle-orm';
import type { Reader } from './database.ts';

/** Where somebody is named to be asked: ids of sites and codes of municipalities. */
export interface NamedContacts {
  siteIds: Set<string>;
  municipalityCodes: Set<string>;
}

export const contacts = async (reader: Reader): Promise<NamedContacts> => {
  const { contacts: table } = reader.tables;
  const rows = await reader
    .select({ siteId: table.siteId, municipalityCode: table.municipalityCode })
    .from(table)
    .where(inArray(table.level, ['site', 'municipality']));
  return {
    siteIds: new Set(rows.flatMap(({ siteId }) => siteId ?? [])),
    municipalityCodes: new Set(
      rows.flatMap(({ siteId, municipalityCode }) => (siteId ? [] : (municipalityCode ?? []))),
    ),
  };
};

/** Organisations that nobody has looked at yet. */
export const pendingOrganisations = async (reader: Reader): Promise<number> => {
  const { organisations } = reader.tables;
  return reader.$count(organisations, eq(organisations.status, 'pending'));
};

/** Sites of the requests that wait, one for each request. */
export const waitingRequestSites = async (reader: Reader): Promise<string[]> => {
  const { bookings } = reader.tables;
  const rows = await reader
    .select({ siteId: bookings.siteId })
    .from(bookings)
    .where(inArray(bookings.state, ['requested', 'info_needed']));
  return rows.map(({ siteId }) => siteId);
};
