/** The dates of a `when`, in the wall-clock time of the site. */
import { longestHorizonMonths } from '../../shared/bookings/policy.ts';
import { expandWhen, type PlannedOccurrence } from '../../shared/bookings/recurrence.ts';
import type { When } from '../../shared/bookings/when.ts';
import { AppError } from '../../shared/errors.ts';
import { addMonths, dateOf, type Instant } from '../../shared/time.ts';
import { dateIn, isTimeZone, localOf } from '../../shared/wall-clock.ts';

const atSite = (occurrence: PlannedOccurrence, siteZone: string): PlannedOccurrence => {
  const localStart = localOf(occurrence.start, siteZone);
  return { ...occurrence, date: dateOf(localStart), localStart, localEnd: localOf(occurrence.end, siteZone) };
};

/**
 * Expands the series. A `timeZone` of its own decides when its clock times are; the dates are then told in
 * the site's time.
 * @throws AppError the `when.*` codes
 */
export const seriesOf = (when: When, siteZone: string, now: Instant): PlannedOccurrence[] => {
  const timeZone = when.timeZone ?? siteZone;
  if (when.timeZone !== undefined && !isTimeZone(timeZone))
    throw new AppError('when.invalid', { path: 'when.timeZone' });
  const lastDate = addMonths(dateIn(now, siteZone), longestHorizonMonths);
  const occurrences = expandWhen(when, { timeZone, lastDate });
  return timeZone === siteZone ? occurrences : occurrences.map((occurrence) => atSite(occurrence, siteZone));
};
