/** Dates of bookings that have to give way, whatever the cause: found by what they hold or wish for, or named. */
import type { BookingRow, OccurrenceRow } from '../../db/bookings.ts';
import * as bookings from '../../db/bookings.ts';
import * as claims from '../../db/claims.ts';
import type { Reader } from '../../db/database.ts';
import * as wishes from '../../db/wishes.ts';
import type { Instant, Span } from '../../shared/time.ts';
import { knownRoom } from '../bookings/open-for-writing.ts';
import type { Catalogue, CatalogueRoom } from '../rooms/catalogue-types.ts';

/** A date in the way. */
export interface DateInWay {
  row: OccurrenceRow;
  booking: BookingRow;
  room: CatalogueRoom;
  /** It holds what is needed, so it must be decided; what only waits may be left as it is. */
  mustDecide: boolean;
  hasBegun: boolean;
}

const isComing = ({ state, endAt }: OccurrenceRow, now: Instant): boolean =>
  (state === 'approved' || state === 'requested') && endAt > now;

/** The named dates in order of time; what holds nothing and is over or called off is in nobody's way. */
export const datesInWay = async (
  reader: Reader,
  catalogue: Catalogue,
  named: ReadonlyMap<string, { mustDecide: boolean }>,
  now: Instant,
): Promise<DateInWay[]> => {
  const rows = (await bookings.occurrencesByIds(reader, [...named.keys()])).filter(
    (row) => named.get(row.id)?.mustDecide || isComing(row, now),
  );
  const found = await bookings.byIds(
    reader,
    rows.map(({ bookingId }) => bookingId),
  );
  return rows.map((row) => ({
    row,
    booking: found.get(row.bookingId) as BookingRow,
    room: knownRoom(catalogue, row.roomId),
    mustDecide: named.get(row.id)?.mustDecide ?? true,
    hasBegun: row.startAt <= now,
  }));
};

/** What holds or wishes for one of the spaces during one of the spans, and which other closures do. */
export const inWayOf = async (
  reader: Reader,
  catalogue: Catalogue,
  spaceIds: readonly number[],
  spans: readonly Span[],
  now: Instant,
): Promise<{ dates: DateInWay[]; closures: readonly claims.Clash[] }> => {
  const held = await claims.clashing(reader, spaceIds, spans);
  const wished = await wishes.overlapping(reader, spaceIds, spans);
  const named = new Map<string, { mustDecide: boolean }>();
  for (const { occurrenceId } of wished) named.set(occurrenceId, { mustDecide: false });
  for (const { occurrenceId } of held) if (occurrenceId !== null) named.set(occurrenceId, { mustDecide: true });
  const inWay = await datesInWay(reader, catalogue, named, now);
  return {
    // What stands in for a date and only wishes is answered with its proposal: there is nothing to move yet.
    dates: inWay.filter(({ row, mustDecide }) => mustDecide || row.proposalId === null),
    closures: held.filter(({ closureId }) => closureId !== null),
  };
};
