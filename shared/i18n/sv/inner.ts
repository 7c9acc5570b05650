/** The areas of text of the pages that one comes to later; fetched with the first of them. */
import { account } from './account.ts';
import { adding } from './adding.ts';
import { agreements } from './agreements.ts';
import { approvals } from './approvals.ts';
import { attendance } from './attendance.ts';
import { bookings } from './bookings.ts';
import { breakdowns } from './breakdowns.ts';
import { calendar } from './calendar.ts';
import { cancelling } from './cancelling.ts';
import { care } from './care.ts';
import { changes } from './changes.ts';
import { changing } from './changing.ts';
import { contact } from './contact.ts';
import { corrections } from './corrections.ts';
import { documents } from './documents.ts';
import { editing } from './editing.ts';
import { eligibility } from './eligibility.ts';
import { events } from './events.ts';
import { feeds } from './feeds.ts';
import { letters } from './letters.ts';
import { lists } from './lists.ts';
import { messages } from './messages.ts';
import { offers } from './offers.ts';
import { openToAll } from './open-to-all.ts';
import { organisations } from './organisations.ts';
import { pages } from './pages.ts';
import { parts } from './parts.ts';
import { photos } from './photos.ts';
import { request } from './request.ts';
import { roomFacts } from './room-facts.ts';
import { rooms } from './rooms.ts';
import { siteCalendar } from './site-calendar.ts';

export const inner = {
  account,
  adding,
  contact,
  approvals,
  attendance,
  bookings,
  breakdowns,
  calendar,
  cancelling,
  care,
  changes,
  changing,
  corrections,
  editing,
  events,
  feeds,
  letters,
  lists,
  messages,
  offers,
  openToAll,
  agreements,
  organisations,
  pages,
  parts,
  photos,
  request,
  roomFacts,
  rooms,
  siteCalendar,
  documents,
  eligibility,
};
