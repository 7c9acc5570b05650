/** Whether the rooms that an event takes beside the first could go along with what is offered for a date. */
import type { Reader } from '../../db/database.ts';
import { claimSpan } from '../../shared/bookings/conflicts.ts';
import type { BookingPart } from '../../shared/bookings/parts.ts';
import { overlaps } from '../../shared/time.ts';
import { type PartUse, partUsesOf } from '../bookings/part-uses.ts';
import type { CatalogueRoom } from './catalogue-types.ts';
import type { AskedDate } from './judge-rooms.ts';
import { isUntaken, movedDate, type OwnDates, type ShiftableDate, shiftableDates } from './shifted-dates.ts';

/** What a date's rooms beside the first allow. */
export interface Beside {
  /** Whether all of them could be had that many minutes later; 0 for as they were asked. */
  isFree(minutes: number): boolean;
  /** Whether the first room could be this one: it has nothing in common with them at the time. */
  leaves(other: CatalogueRoom, date: AskedDate): boolean;
}

interface Part {
  use: PartUse;
  date: ShiftableDate;
}

const meets = (other: CatalogueRoom, date: AskedDate, { room, start, end }: PartUse): boolean =>
  other.spaceIds.some((id) => room.spaceIds.includes(id)) &&
  overlaps(claimSpan(date, other.policy.turnaroundMinutes), claimSpan({ start, end }, room.policy.turnaroundMinutes));

/**
 * Of each date, in their order.
 * @param isAllowed whether a room's rules and hours let it be had then
 */
export const besideOf = async (
  reader: Reader,
  room: CatalogueRoom,
  dates: readonly AskedDate[],
  { parts = [], own }: { parts?: readonly BookingPart[] | undefined; own?: OwnDates | undefined },
  isAllowed: (room: CatalogueRoom) => (date: AskedDate) => boolean,
): Promise<Beside[]> => {
  const found = dates.map((): Part[] => []);
  const uses = dates.flatMap((date, index) => partUsesOf(parts, { room, ...date }).map((use) => ({ index, use })));
  const allowedIn = new Map<CatalogueRoom, (date: AskedDate) => boolean>();
  for (const [other, group] of Map.groupBy(uses, ({ use }) => use.room)) {
    allowedIn.set(other, isAllowed(other));
    const shiftable = await shiftableDates(
      reader,
      other,
      group.map(({ use }) => use),
      own,
    );
    group.forEach(({ index, use }, place) => {
      found[index]?.push({ use, date: shiftable[place] as ShiftableDate });
    });
  }
  return found.map((beside) => ({
    isFree: (minutes) =>
      beside.every(
        ({ use, date }) =>
          isUntaken(use.room, date, date.at(minutes)) && allowedIn.get(use.room)?.(movedDate(date, minutes)),
      ),
    leaves: (other, date) => !beside.some(({ use }) => meets(other, date, use)),
  }));
};
