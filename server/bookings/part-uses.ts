/** Where the other rooms of an event are, beside the first. */

import type { BookingRow, OccurrenceRow } from '../../db/bookings.ts';
import type { PartMessage, PartView } from '../../shared/bookings/part-schemas.ts';
import { type BookingPart, isPartAt, partOnFirstDate, partTimes } from '../../shared/bookings/parts.ts';
import { AppError } from '../../shared/errors.ts';
import { formatTimeRange } from '../../shared/i18n/format.ts';
import type { Language } from '../../shared/i18n/language.ts';
import type { Instant } from '../../shared/time.ts';
import { dateIn, instantOf, localOf } from '../../shared/wall-clock.ts';
import { textsOf } from '../http/texts.ts';
import type { Catalogue, CatalogueRoom } from '../rooms/catalogue-types.ts';
import { roomToBook } from '../rooms/room-to-book.ts';
import type { Use } from './judge-uses.ts';

/** What a part takes of a date. */
export interface PartUse extends Use {
  /** Its place in the booking's `parts`. */
  part: number;
}

/**
 * The parts of a date that its first room has beside it. A date that was sent to another house is there alone: the
 * rooms beside it were those of its own house.
 */
export const partUsesOf = (
  parts: readonly BookingPart[],
  { room, start, end }: { room: CatalogueRoom; start: number; end: number },
): PartUse[] => {
  if (parts.length === 0) return [];
  const { timeZone } = room.site;
  const date = { localStart: localOf(start, timeZone), localEnd: localOf(end, timeZone) };
  return parts.flatMap((each, part) => {
    const other = room.site.rooms.find(({ id }) => id === each.roomId);
    if (!other || !isPartAt(each, start)) return [];
    const { localStart, localEnd } = partTimes(each, date);
    const at = (local: string) => instantOf(local, timeZone).instant;
    return [{ part, room: other, localStart, localEnd, start: at(localStart), end: at(localEnd) }];
  });
};

/** Each room once, as automatic approval looks at it. */
export const roomsInQuestion = (uses: readonly { room: CatalogueRoom }[]) =>
  [...new Set(uses.map(({ room }) => room))].map((room) => ({
    ...room,
    careContext: room.site.careContext,
    bookingRules: room.site.bookingRules,
  }));

/**
 * The parts as they are kept.
 * @throws AppError `room.not-found`, `resolution.other-site`: beside a room are those of its house
 */
export const partsToBook = (
  catalogue: Catalogue,
  room: CatalogueRoom,
  asked: readonly PartMessage[] = [],
): BookingPart[] =>
  asked.map(({ roomId, startOffset = 0, minutes = null }) => {
    const other = roomToBook(catalogue, roomId, 'parts');
    if (other.site.id !== room.site.id) throw new AppError('resolution.other-site', { path: 'parts' });
    return { roomId: other.id, startOffset, minutes };
  });

export const partViews = (catalogue: Pick<Catalogue, 'room'>, parts: readonly BookingPart[]): PartView[] =>
  parts.flatMap(({ roomId, startOffset, minutes, since, until }) => {
    const room = catalogue.room(roomId);
    if (!room) return [];
    const dayOf = (at: number) => dateIn(at, room.site.timeZone);
    return [
      {
        roomId,
        roomName: room.name,
        startOffset,
        minutes,
        ...(since !== undefined && { since: dayOf(since) }),
        // The last moment that still belongs to it.
        ...(until !== undefined && { until: dayOf(until - 1) }),
      },
    ];
  });

/** The times of a date, from which those of its parts are told. */
type Clock = Pick<BookingRow['when'], 'start' | 'end'>;

/** The times of the next date to come: of a series that was moved they are no longer those of its beginning. */
export const clockOf = (
  { when }: Pick<BookingRow, 'when'>,
  occurrences: readonly OccurrenceRow[],
  now: Instant,
): Clock => {
  const next = occurrences.find(
    ({ state, startAt }) => (state === 'requested' || state === 'approved') && startAt > now,
  );
  return next ? { start: next.localStart, end: next.localEnd } : when;
};

/** The parts in words: which room, and when on a date at these times. */
export const partWords = (
  catalogue: Pick<Catalogue, 'room'>,
  { parts, when }: { parts: readonly BookingPart[]; when: Clock },
  language: Language,
): string[] => {
  const t = textsOf(language);
  return partViews(catalogue, parts).map((part) => {
    const { isWhole, day, start, end } = partOnFirstDate(part, when);
    const values = { room: part.roomName[language], times: formatTimeRange(start, end, language) };
    return isWhole ? t('parts.told.whole', values) : t(`parts.told.${day}`, values);
  });
};
