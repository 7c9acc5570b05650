/** Which dates suffer from what is out of order: those whose booking stated a need that is met worse by it. */
import type { BookingRow, OccurrenceRow } from '../../db/bookings.ts';
import { eventNeedsOf } from '../../shared/bookings/accessibility-mismatch.ts';
import { needs as allNeeds, type Need, verdicts } from '../../shared/rooms/accessibility.ts';
import type { BreakdownDevice } from '../../shared/rooms/breakdown-devices.ts';
import { devicesOf, touchesRoom } from '../../shared/rooms/breakdowns.ts';
import type { Instant, Span } from '../../shared/time.ts';
import type { Catalogue, CatalogueBreakdown, CatalogueRoom } from '../rooms/catalogue-types.ts';
import { brokenInTurn, type JudgedRoom, type Verdicts, verdictsWithout } from '../rooms/verdicts-during.ts';

/** A date of a booking that suffers, with what it suffers from. */
export interface SufferingDate {
  row: OccurrenceRow;
  room: CatalogueRoom;
  breakdowns: readonly CatalogueBreakdown[];
  /** Stated needs that are met worse. */
  needs: readonly Need[];
}

/** A breakdown with the needs that it makes worse. */
export interface Harm {
  breakdown: CatalogueBreakdown;
  needs: readonly Need[];
}

const isWorse = (need: Need, now: Verdicts, before: Verdicts): boolean =>
  verdicts.indexOf(now[need].verdict) > verdicts.indexOf(before[need].verdict);

/** What harms one of the needs while exactly these are out of order. */
const harmsOf = (room: JudgedRoom, needs: readonly Need[], broken: readonly CatalogueBreakdown[]): Harm[] => {
  const together = verdictsWithout(room, broken);
  return broken.flatMap((breakdown) => {
    const alone = verdictsWithout(room, [breakdown]);
    const others = verdictsWithout(
      room,
      broken.filter((each) => each !== breakdown),
    );
    const harmed = needs.filter((need) => isWorse(need, alone, room.verdicts) || isWorse(need, together, others));
    return harmed.length > 0 ? [{ breakdown, needs: harmed }] : [];
  });
};

/**
 * What harms one of the needs while the span lasts. A breakdown harms that does so alone (however many others do as
 * well), or without which those that are out of order together with it would harm less: both doors of a house with two.
 */
export const harmsDuring = (room: JudgedRoom, needs: readonly Need[], span: Span): Harm[] => {
  const sets = needs.length === 0 ? [] : brokenInTurn(room, span);
  const harms = sets.flatMap((broken) => harmsOf(room, needs, broken));
  // One that is together with several in turn is told once, with all that it harms.
  return sets.length < 2
    ? harms
    : [...Map.groupBy(harms, ({ breakdown }) => breakdown)].map(([breakdown, same]) => ({
        breakdown,
        needs: needs.filter((need) => same.some((harm) => harm.needs.includes(need))),
      }));
};

/** What is out of order during the span and makes the room worse for somebody, each device once. */
export const devicesHarming = (room: JudgedRoom, span: Span): BreakdownDevice[] =>
  room.breakdowns.length === 0 ? [] : devicesOf(harmsDuring(room, allNeeds, span).map(({ breakdown }) => breakdown));

/** The room as it would be with these in place of what its house has. */
export const roomWith = (room: CatalogueRoom, breakdowns: readonly CatalogueBreakdown[]): JudgedRoom => ({
  ways: room.ways,
  verdicts: room.verdicts,
  context: room.context,
  breakdowns: breakdowns.filter((breakdown) => touchesRoom(breakdown, room)),
});

/** The needs of a booking; whoever comes by wheelchair needs a room for wheelchairs. */
export const neededBy = ({ needs, wheelchairUsers }: Pick<BookingRow, 'needs' | 'wheelchairUsers'>): readonly Need[] =>
  eventNeedsOf(needs, wheelchairUsers).needs;

/** The approved and requested dates yet to come that suffer, in order of time. */
export const sufferingDates = (
  catalogue: Catalogue,
  booking: Pick<BookingRow, 'needs' | 'wheelchairUsers'>,
  occurrences: readonly OccurrenceRow[],
  now: Instant,
): SufferingDate[] => {
  const needs = neededBy(booking);
  return occurrences
    .filter(({ state, startAt }) => (state === 'approved' || state === 'requested') && startAt > now)
    .flatMap((row) => {
      const room = catalogue.room(row.roomId);
      const harms = room ? harmsDuring(room, needs, { start: row.startAt, end: row.endAt }) : [];
      if (!room || harms.length === 0) return [];
      const harmed = new Set(harms.flatMap((harm) => harm.needs));
      return {
        row,
        room,
        breakdowns: harms.map(({ breakdown }) => breakdown),
        needs: needs.filter((need) => harmed.has(need)),
      };
    });
};
