/** What a cancellation is recorded as: the organisation's, in time or late, or the house's. */
import type { BookingRow, OccurrenceRow } from '../../db/bookings.ts';
import { isCancelledByHouse } from '../../shared/bookings/cancel-rules.ts';
import type { OccurrenceReason } from '../../shared/bookings/schemas.ts';
import { type Actor, speaksFor } from '../../shared/permissions.ts';
import type { Instant } from '../../shared/time.ts';
import type { Catalogue } from '../rooms/catalogue-types.ts';
import { isCancelledLate } from './in-time.ts';
import { subjectOf } from './show-booking.ts';

type CancelledAs = Extract<OccurrenceReason, `cancelled${string}`>;

/** Whether it is the house that takes the dates back, by who cancels and why. */
export const byHouse = (catalogue: Catalogue, actor: Actor, booking: BookingRow, reason: string): boolean =>
  isCancelledByHouse(speaksFor(actor, subjectOf(booking, catalogue)), reason);

/** What each date is marked with. */
export const cancellationOf =
  (catalogue: Catalogue, isByHouse: boolean, now: Instant) =>
  (row: OccurrenceRow): CancelledAs => {
    if (isByHouse) return 'cancelled-by-house';
    return isCancelledLate(catalogue, row, now) ? 'cancelled-late' : 'cancelled';
  };
