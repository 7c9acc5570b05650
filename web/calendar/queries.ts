/** What the calendar reads and the closing of rooms. */
import type { SiteCalendarView } from '../../shared/approvals/schemas.ts';
import type { ClosureRequest, ClosureView } from '../../shared/closures/schemas.ts';
import type { LocalDate } from '../../shared/time.ts';
import { answerOf, api } from '../api/client.ts';

export const readSiteCalendar = (siteId: string, from: LocalDate, to: LocalDate): Promise<SiteCalendarView> =>
  answerOf(api.calendar.sites[':id'].calendar.$get({ param: { id: siteId }, query: { from, to } }));

export const closePremises = (closure: ClosureRequest): Promise<ClosureView> =>
  answerOf(api.closures.closures.$post({ json: closure }));

export const reopenPremises = (closureId: string): Promise<unknown> =>
  answerOf(api.closures.closures[':id'].$delete({ param: { id: closureId } }));

/** Nobody came to the date; or somebody did after all. */
export const markPresence = (occurrenceId: string, came: boolean): Promise<unknown> => {
  const route = api.attendance.occurrences[':id']['no-show'];
  const param = { id: occurrenceId };
  return came ? answerOf(route.$delete({ param })) : answerOf(route.$post({ param }));
};
