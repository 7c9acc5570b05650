/** Queries about what waits for somebody. */
import { eq, inArray } from 'drizzle-orm';
import type { Reader } from './database.ts';

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
