/** What is out of order, as people see it: in words of the place, in the time of the house. Mapped field by field. */
import type { BreakdownRow } from '../../db/breakdowns.ts';
import { standingAt } from '../../shared/breakdowns/places.ts';
import type { BreakdownView, StaffBreakdownView } from '../../shared/breakdowns/schemas.ts';
import type { LocalText } from '../../shared/i18n/language.ts';
import { summaryOf } from '../../shared/rooms/accessibility.ts';
import type { RoomBreakdownView } from '../../shared/rooms/schemas.ts';
import { type Instant, isoInstant } from '../../shared/time.ts';
import { localOf } from '../../shared/wall-clock.ts';
import { filledText } from '../premises/filled-text.ts';
import { breakdownOf } from '../rooms/catalogue-facts.ts';
import type { CatalogueBreakdown, CatalogueRoom, CatalogueSite } from '../rooms/catalogue-types.ts';
import { verdictsDuring } from '../rooms/verdicts-during.ts';

/** The room, way in, lift or toilet that it is narrowed to; null for all of the house. */
export const placeOf = (
  { roomId, entranceId, facilityId }: Pick<CatalogueBreakdown, 'roomId' | 'entranceId' | 'facilityId'>,
  { rooms, entrances, facilities }: CatalogueSite,
): LocalText | null => {
  const place =
    rooms.find(({ id }) => id === roomId) ??
    entrances.find(({ id }) => id === entranceId) ??
    facilities.find(({ id }) => id === facilityId);
  return place ? filledText(place.name) : null;
};

export const breakdownView = (breakdown: CatalogueBreakdown, site: CatalogueSite): BreakdownView => {
  const { id, device, start, end, note, reportedAt } = breakdown;
  return {
    id,
    device,
    place: placeOf(breakdown, site),
    start: isoInstant(start),
    end: end === null ? null : isoInstant(end),
    localStart: localOf(start, site.timeZone),
    localEnd: end === null ? null : localOf(end, site.timeZone),
    note: filledText(note),
    reportedAt: isoInstant(reportedAt),
    localReportedAt: localOf(reportedAt, site.timeZone),
  };
};

/** With whom the room suits while it lasts, whatever else is out of order then. */
const roomBreakdownView = (breakdown: CatalogueBreakdown, room: CatalogueRoom): RoomBreakdownView => ({
  ...breakdownView(breakdown, room.site),
  verdicts: summaryOf(verdictsDuring(room, { start: breakdown.start, end: breakdown.end ?? Number.POSITIVE_INFINITY })),
});

/** Those of a room that have not ended, by their start. */
export const standingBreakdowns = (room: CatalogueRoom, now: Instant): RoomBreakdownView[] =>
  room.breakdowns
    .filter((breakdown) => standingAt(breakdown, now) !== 'past')
    .map((breakdown) => roomBreakdownView(breakdown, room));

export const staffBreakdownView = (
  row: BreakdownRow,
  site: CatalogueSite,
  { now, toldDates }: { now: Instant; toldDates: number },
): StaffBreakdownView => {
  const breakdown = breakdownOf(row);
  return {
    ...breakdownView(breakdown, site),
    // As it was written: what is empty is filled only for readers.
    note: row.note,
    roomId: row.roomId,
    entranceId: row.entranceId,
    facilityId: row.facilityId,
    standing: standingAt(breakdown, now),
    toldDates,
    version: row.version,
  };
};
