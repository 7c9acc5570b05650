/** Until when an offer can be answered. Pure. */
import type { BookingRules } from '../region/booking-rules.ts';
import { addDays, type Instant, type LocalDate } from '../time.ts';
import { dateIn, startOfDay } from '../wall-clock.ts';

/** The last day to answer when staff name none. */
export const usualAnswerDay = (now: Instant, timeZone: string, { offerDays }: BookingRules): LocalDate =>
  addDays(dateIn(now, timeZone), offerDays);

/**
 * The instant after which it is too late: the end of the last day, or the first of the starts where that comes earlier.
 * @param starts of the dates, where they are and where they would be
 */
export const answerDeadline = (lastDay: LocalDate, starts: readonly Instant[], timeZone: string): Instant =>
  Math.min(startOfDay(addDays(lastDay, 1), timeZone), ...starts);
