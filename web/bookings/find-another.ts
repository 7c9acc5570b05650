/** Looking for another time or room for dates that were taken back, with the needs that the booking has. Pure. */
import type { BookingView, OccurrenceView } from '../../shared/bookings/schemas.ts';
import type { Instant } from '../../shared/time.ts';
import { timeOf } from '../../shared/time.ts';
import { addressWith, noWants, queryFromCriteria } from '../when/criteria.ts';

/** More dates would make an address that mail programs and browsers cut. */
const mostDates = 60;

/** Dates to come that the house has taken back. */
export const takenBack = ({ occurrences }: BookingView, now: Instant): OccurrenceView[] =>
  occurrences.filter(({ reason, start }) => reason === 'cancelled-by-house' && Date.parse(start) > now);

/** The search for the first date and for all others of the same hours, as one question. */
export const searchPathFor = (
  { participants, needs }: BookingView,
  dates: readonly [OccurrenceView, ...OccurrenceView[]],
): string => {
  const [first, ...others] = dates;
  const sameHours = others.filter(
    ({ localStart, localEnd }) =>
      timeOf(localStart) === timeOf(first.localStart) && timeOf(localEnd) === timeOf(first.localEnd),
  );
  const rdates = sameHours.slice(0, mostDates - 1).map(({ date }) => date);
  const when = { start: first.localStart, end: first.localEnd, ...(rdates.length > 0 && { rdates }) };
  return addressWith('/haku', queryFromCriteria({ when, wants: { ...noWants, people: participants, needs } }));
};
