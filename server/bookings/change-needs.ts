/** What an event needs after its booking was changed, and what its rooms lack of it then. */
import type { BookingRow, NewBooking } from '../../db/bookings.ts';
import {
  createdMismatches,
  type EventNeeds,
  eventNeedsOf,
  type RoomMismatch,
} from '../../shared/bookings/accessibility-mismatch.ts';
import { accessibilityReason, type QueueReason } from '../../shared/bookings/automatic.ts';
import type { ChangeRequest } from '../../shared/bookings/change-schemas.ts';
import type { BookingPart } from '../../shared/bookings/parts.ts';
import { mismatchesWith, type RoomTime } from './room-mismatches.ts';

export interface NeedsAfter {
  event: EventNeeds;
  mismatches: readonly RoomMismatch[];
  /** Those that the change itself brings: what was so before has been decided, or waits for it. */
  created: readonly RoomMismatch[];
}

/** What a change says of needs. */
export type NeedsChange = Pick<ChangeRequest, 'needs' | 'wheelchairUsers' | 'acceptsAccessibility'>;

/** Who takes the need for wheelchairs away takes their number away too, unless it is told anew. */
const eventAfter = (before: EventNeeds, { needs = [...before.needs], wheelchairUsers }: NeedsChange): EventNeeds => {
  const users = needs.includes('wheelchair') ? before.wheelchairUsers : null;
  return eventNeedsOf(needs, wheelchairUsers === undefined ? users : wheelchairUsers);
};

/**
 * @param dates those yet to come with their rooms, as they were and as they will be
 * @param partsAfter the rooms beside the first as they will be, where they become others
 */
export const needsAfter = (
  { needs, wheelchairUsers, parts }: Pick<BookingRow, 'needs' | 'wheelchairUsers' | 'parts'>,
  change: NeedsChange,
  dates: { before: readonly RoomTime[]; after: readonly RoomTime[] },
  partsAfter: readonly BookingPart[] = parts,
): NeedsAfter => {
  const before = eventNeedsOf(needs, wheelchairUsers);
  const event = eventAfter(before, change);
  const mismatches = mismatchesWith(partsAfter, dates.after, event);
  return { event, mismatches, created: createdMismatches(mismatchesWith(parts, dates.before, before), mismatches) };
};

/** Whether the change speaks of needs at all. */
export const asksNeeds = ({ needs, wheelchairUsers, acceptsAccessibility }: NeedsChange): boolean =>
  needs !== undefined || wheelchairUsers !== undefined || acceptsAccessibility !== undefined;

/** While it waits, the reason to look at accessibility is that of today; afterwards it is history. */
const reasonsAfter = ({ state, queueReasons }: BookingRow, { event, mismatches }: NeedsAfter): QueueReason[] => {
  if (state !== 'requested' && state !== 'info_needed') return queueReasons;
  const others = queueReasons.filter(({ code }) => code !== 'accessibility');
  const { wheelchairUsers } = event;
  return mismatches.length > 0 ? [...others, accessibilityReason({ mismatches, wheelchairUsers })] : others;
};

/** Columns of what the event needs. What the booker knew of does not cover what the change brings. */
export const neededColumns = (
  booking: BookingRow,
  { acceptsAccessibility }: NeedsChange,
  needs: NeedsAfter,
): Partial<NewBooking> => ({
  needs: [...needs.event.needs],
  wheelchairUsers: needs.event.wheelchairUsers,
  acceptsAccessibility: acceptsAccessibility ?? (needs.created.length === 0 && booking.acceptsAccessibility),
  queueReasons: reasonsAfter(booking, needs),
});
