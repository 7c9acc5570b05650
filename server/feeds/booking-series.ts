/** A booking's rows as the series that calendars are told of: for files, messages and calendars over the network. */
import type { BookingRow, OccurrenceRow } from '../../db/bookings.ts';
import type { Series } from '../../shared/calendars/series-file.ts';
import type { Language } from '../../shared/i18n/language.ts';
import type { Instant } from '../../shared/time.ts';
import { partWords } from '../bookings/part-uses.ts';
import { textsOf } from '../http/texts.ts';
import { addressOf, roomInSite } from '../rooms/address.ts';
import type { Catalogue } from '../rooms/catalogue-types.ts';

/** The page of the web on which a booking is shown. */
export const bookingPath = (bookingId: string): string => `/varaukset/${encodeURIComponent(bookingId)}`;

/** Room, house and address; never how one gets in. */
export const placeWords = (catalogue: Catalogue, roomId: string, language: Language): string => {
  const room = catalogue.room(roomId);
  return room ? `${roomInSite(room, language)}, ${addressOf(room.site, language)}` : '';
};

export interface SeriesContext {
  catalogue: Catalogue;
  publicUrl: string;
  language: Language;
  /** When the booking was last written to, by its audit rows. */
  changedAt: Instant;
}

/**
 * With the booking's own title, so only for those who may see it.
 * @param occurrences all of the booking's own, whatever became of them
 */
export const bookingSeries = (
  booking: BookingRow,
  occurrences: readonly OccurrenceRow[],
  { catalogue, publicUrl, language, changedAt }: SeriesContext,
): Series => ({
  bookingId: booking.id,
  when: booking.when,
  timeZone: catalogue.site(booking.siteId)?.timeZone ?? catalogue.region.timeZone,
  sequence: booking.version,
  createdAt: booking.requestedAt,
  changedAt,
  words: {
    summary: booking.internalTitle,
    askedSummary: textsOf(language)('feeds.asked', { title: booking.internalTitle }),
    // The other rooms of the event; empty for most, and then left out.
    description: partWords(catalogue, booking, language).join('\n'),
    url: publicUrl + bookingPath(booking.id),
    isPrivate: booking.sensitive,
  },
  dates: occurrences.map((row) => ({
    id: row.id,
    originalStart: row.originalStart,
    localStart: row.localStart,
    localEnd: row.localEnd,
    start: row.startAt,
    end: row.endAt,
    state: row.state,
    location: placeWords(catalogue, row.roomId, language),
  })),
});
