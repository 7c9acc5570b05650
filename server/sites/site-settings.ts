/** A house as its keepers see it: the row as a view, and the part of it that they change. */
import type { Reader } from '../../db/database.ts';
import * as formerNames from '../../db/former-names.ts';
import type { SiteRow } from '../../db/sites.ts';
import type { SiteChange, SiteSettingsView } from '../../shared/sites/schemas.ts';
import type { Dependencies } from '../dependencies.ts';
import type { Catalogue, CatalogueSite } from '../rooms/catalogue-types.ts';
import { lacksIn } from './site-lacks.ts';

/** Everything that can be changed of a house. */
export const fieldsOf = (row: SiteRow): Required<SiteChange> => ({
  name: row.name,
  municipalityCode: row.municipalityCode,
  street: row.street,
  postalCode: row.postalCode,
  branch: row.branch,
  careContext: row.careContext,
  access: row.access,
  description: row.description,
  arrival: row.arrival,
  answerWorkingDays: row.answerWorkingDays,
  requestsHoldSlot: row.requestsHoldSlot,
  openingHours: row.openingHours,
  seasons: row.seasons,
  openingExceptions: row.openingExceptions.toSorted((a, b) => (a.date < b.date ? -1 : 1)),
  closedOnHolidays: row.closedOnHolidays,
  state: row.state,
  closesOn: row.closesOn,
  epidemicLevel: row.epidemicLevel,
  epidemicUntil: row.epidemicUntil,
  epidemicMaxPeople: row.epidemicMaxPeople,
  epidemicText: row.epidemicText,
  quietHours: row.quietHours,
  needsOrientation: row.needsOrientation,
  location: row.location,
});

/** @param catalogue one that knows the row as it is */
export const settingsView = async (
  deps: Pick<Dependencies, 'clock'>,
  reader: Reader,
  row: SiteRow,
  catalogue: Catalogue,
): Promise<SiteSettingsView> => {
  const site = catalogue.site(row.id) as CatalogueSite;
  const former = await formerNames.ofSubject(reader, 'site', row.id);
  const lacksOf = await lacksIn(deps, reader, catalogue);
  return {
    id: row.id,
    code: row.code,
    version: row.version,
    ...fieldsOf(row),
    timeZone: row.timeZone,
    regionClosedOnHolidays: catalogue.region.closedOnHolidays,
    municipality: site.municipality,
    rooms: site.rooms.map(({ id, name, state }) => ({ id, name, state })),
    formerNames: former.map(({ untilDate, name }) => ({ untilDate, name })),
    lacks: lacksOf(site),
  };
};
