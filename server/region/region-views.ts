/** The region as everybody sees it, and as its keepers do. */
import type { RegionRow } from '../../db/region.ts';
import type { RegionSettingsView, RegionView } from '../../shared/region/schemas.ts';
import { isoInstant } from '../../shared/time.ts';
import type { CatalogueRegion } from '../rooms/catalogue-types.ts';

export const regionViewOf = (region: CatalogueRegion): RegionView => ({
  name: region.name,
  languages: [...region.languages],
  accent: region.accent,
  contact: { name: region.contact.name, email: region.contact.email, phone: region.contact.phone },
  opened: region.isOpened,
  bookingRules: region.bookingRules,
  texts: [...region.documentIds.keys()].sort(),
  houseTerms: [...region.houseTerms.keys()].sort(),
});

export const regionSettingsOf = (row: RegionRow): RegionSettingsView => ({
  name: row.name,
  languages: row.languages,
  accent: row.accent,
  timeZone: row.timeZone,
  municipalities: row.municipalities,
  contact: { name: row.contact.name, email: row.contact.email, phone: row.contact.phone },
  statusRights: row.statusRights,
  closedOnHolidays: row.closedOnHolidays,
  demandsSecondFactor: row.demandsSecondFactor,
  cancelDeadline: { workingDays: row.cancelDeadline.workingDays, time: row.cancelDeadline.time },
  displacementNoticeDays: row.displacementNoticeDays,
  bookingRules: row.bookingRules,
  limits: row.limits,
  setupDone: row.setupDone,
  openedAt: row.openedAt === null ? null : isoInstant(row.openedAt),
  version: row.version,
});
