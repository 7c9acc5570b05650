/** The areas of text of the pages that one comes to later; fetched with the first of them. */
import { account } from './account.ts';
import { approvals } from './approvals.ts';
import { attendance } from './attendance.ts';
import { bookings } from './bookings.ts';
import { breakdowns } from './breakdowns.ts';
import { calendar } from './calendar.ts';
import { care } from './care.ts';
import { changes } from './changes.ts';
import { contact } from './contact.ts';
import { corrections } from './corrections.ts';
import { documents } from './documents.ts';
import { editing } from './editing.ts';
import { eligibility } from './eligibility.ts';
import { letters } from './letters.ts';
import { lists } from './lists.ts';
import { messages } from './messages.ts';
import { offers } from './offers.ts';
import { organisations } from './organisations.ts';
import { pages } from './pages.ts';
import { photos } from './photos.ts';
import { request } from './request.ts';
import { roomFacts } from './room-facts.ts';
import { rooms } from './rooms.ts';
import { siteCalendar } from './site-calendar.ts';

export const inner = {
  account,
  contact,
  approvals,
  attendance,
  bookings,
  breakdowns,
  calendar,
  care,
  changes,
  corrections,
  editing,
  letters,
  lists,
  messages,
  offers,
  organisations,
  pages,
  photos,
  request,
  roomFacts,
  rooms,
  siteCalendar,
  documents,
  eligibility,
};
