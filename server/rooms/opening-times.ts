/** From the rows of a house and its rooms to the times that the one rule of opening hours asks for. */
import type { CatalogueRows } from '../../db/rooms.ts';
import { inEveryLanguage } from '../../shared/i18n/language.ts';
import { epidemicClosing } from '../../shared/rooms/care.ts';
import type { OpeningTimes } from '../../shared/rooms/opening-days.ts';
import type { PremisesState } from '../../shared/rooms/schemas.ts';
import type { LocalDate } from '../../shared/time.ts';
import { textsOf } from '../http/texts.ts';

type SiteRow = CatalogueRows['sites'][number]['site'];
type RoomRow = CatalogueRows['rooms'][number];

/** What of a house decides its times. */
export type SiteHours = Pick<
  SiteRow,
  | 'openingHours'
  | 'seasons'
  | 'openingExceptions'
  | 'closedOnHolidays'
  | 'closesOn'
  | 'timeZone'
  | 'careContext'
  | 'epidemicLevel'
  | 'epidemicUntil'
>;

/** What of a room decides its times. */
export type RoomHours = Pick<RoomRow, 'openingHours' | 'seasons' | 'closesOn'>;

const shutWords = inEveryLanguage((language) => textsOf(language)('reasons.epidemicClosed'));

/** @param isRegionClosedOnHolidays what holds where the house itself says nothing */
export const siteOpening = (site: SiteHours, isRegionClosedOnHolidays: boolean): OpeningTimes => {
  const closing = epidemicClosing(site);
  return {
    hours: site.openingHours,
    seasons: site.seasons,
    exceptions: site.openingExceptions,
    closedOnHolidays: site.closedOnHolidays ?? isRegionClosedOnHolidays,
    lastDay: site.closesOn,
    zone: site.timeZone,
    ...(closing && { shut: { ...closing, name: shutWords } }),
  };
};

const earlier = (a: LocalDate | null, b: LocalDate | null): LocalDate | null => {
  if (a === null || b === null) return a ?? b;
  return a < b ? a : b;
};

/** Own weekly hours come with own seasons; exceptions and holidays are the house's. */
export const roomOpening = (room: RoomHours, site: OpeningTimes): OpeningTimes => {
  const lastDay = earlier(room.closesOn, site.lastDay);
  if (room.openingHours === null) return { ...site, lastDay };
  return { ...site, hours: room.openingHours, seasons: room.seasons ?? [], lastDay };
};

const freedom: Record<PremisesState, number> = { draft: 0, archived: 1, published: 2 };

/**
 * Of a room's and its house's state the one that allows less. A house that is closed to everybody from outside keeps its
 * rooms to its staff (domain reference 2.6), as drafts are.
 */
export const roomStateIn = (
  room: PremisesState,
  { state, careContext }: Pick<SiteRow, 'state' | 'careContext'>,
): PremisesState => {
  if (careContext === 'closed') return 'draft';
  return freedom[room] < freedom[state] ? room : state;
};
