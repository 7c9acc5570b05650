/** The day by which staff promise to answer what is asked of them today. */
import { addWorkingDays } from '../../shared/calendars/holidays.ts';
import type { Instant, LocalDate } from '../../shared/time.ts';
import { dateIn } from '../../shared/wall-clock.ts';
import type { OpenBooking } from './open-for-writing.ts';

/** As many working days from today as the booking's house takes. */
export const answerDayOf = ({ booking, catalogue }: OpenBooking, now: Instant): LocalDate => {
  const site = catalogue.site(booking.siteId);
  return addWorkingDays(dateIn(now, site?.timeZone ?? catalogue.region.timeZone), site?.answerWorkingDays ?? 0);
};

/** Of a change that is asked for: a promise that was given before stands. */
export const answerDayOfChange = (open: OpenBooking, now: Instant): LocalDate =>
  open.booking.decideBy ?? answerDayOf(open, now);
