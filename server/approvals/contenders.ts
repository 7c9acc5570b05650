/** Those who asked for the same time, by what the published rules of precedence look at. */
import type { BookingRow } from '../../db/bookings.ts';
import * as bookings from '../../db/bookings.ts';
import type { Reader } from '../../db/database.ts';
import type { OrganisationRow } from '../../db/organisations.ts';
import * as organisations from '../../db/organisations.ts';
import type { Contender } from '../../shared/approvals/precedence.ts';
import { seasonOf } from '../../shared/region/seasons.ts';
import { addDays, HOUR, type Instant, type LocalDate } from '../../shared/time.ts';
import { dateIn, startOfDay } from '../../shared/wall-clock.ts';
import { classOf } from '../region/standing-of.ts';
import type { CatalogueRegion } from '../rooms/catalogue-types.ts';

/** The running season, by the region's data. */
export const runningSeason = (
  today: LocalDate,
  { timeZone, bookingRules }: CatalogueRegion,
): { from: Instant; to: Instant } => {
  const { first, last } = seasonOf(today, bookingRules);
  return { from: startOfDay(first, timeZone), to: startOfDay(addDays(last, 1), timeZone) };
};

/** Of one organisation: the same for all of its requests. */
interface Merits {
  priorityClass: string | null;
  position: number | null;
  hoursThisSeason: number;
}

const meritsOf = async (
  reader: Reader,
  region: CatalogueRegion,
  found: ReadonlyMap<string, OrganisationRow>,
  now: Instant,
): Promise<Map<string, Merits>> => {
  const { from, to } = runningSeason(dateIn(now, region.timeZone), region);
  const time = await bookings.approvedTime(reader, [...found.keys()], from, to);
  const merits = new Map<string, Merits>();
  for (const organisation of found.values()) {
    const own = await classOf(reader, region, organisation, now);
    const place = region.priorityClasses.findIndex(({ code }) => code === own?.code);
    merits.set(organisation.id, {
      priorityClass: own?.code ?? null,
      position: place < 0 ? null : place + 1,
      hoursThisSeason: Math.round(((time.get(organisation.id) ?? 0) / HOUR) * 10) / 10,
    });
  }
  return merits;
};

/** By the booking's id. Read once for all that stand beside each other. */
export const contendersOf = async (
  reader: Reader,
  region: CatalogueRegion,
  rows: readonly BookingRow[],
  now: Instant,
): Promise<Map<string, Contender>> => {
  const found = await organisations.byIds(
    reader,
    rows.map(({ organisationId }) => organisationId),
  );
  const merits = await meritsOf(reader, region, found, now);
  const none: Merits = { priorityClass: null, position: null, hoursThisSeason: 0 };
  return new Map(
    rows.map(({ id: bookingId, organisationId, requestedAt }) => [
      bookingId,
      { bookingId, organisationId, ...(merits.get(organisationId) ?? none), requestedAt },
    ]),
  );
};
