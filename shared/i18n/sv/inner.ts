/** The areas of text of the pages that one comes to later; fetched with the first of them. */
import { approvals } from './approvals.ts';
import { bookings } from './bookings.ts';
import { calendar } from './calendar.ts';
import { cancellations } from './cancellations.ts';
import { decisions } from './decisions.ts';
import { pages } from './pages.ts';
import { request } from './request.ts';
import { rooms } from './rooms.ts';
import { siteCalendar } from './site-calendar.ts';

export const inner = {
  approvals,
  bookings,
  calendar,
  cancellations,
  decisions,
  pages,
  request,
  rooms,
  siteCalendar,
};
