/** The areas of text that the browser needs, loaded when this language is chosen. */
import type { screens as fiScreens } from '../fi/screens.ts';
import type { Translation } from '../translate.ts';
import { approvals } from './approvals.ts';
import { bookings } from './bookings.ts';
import { calendar } from './calendar.ts';
import { cancellations } from './cancellations.ts';
import { decisions } from './decisions.ts';
import { pages } from './pages.ts';
import { request } from './request.ts';
import { rooms } from './rooms.ts';
import { search } from './search.ts';
import { session } from './session.ts';
import { shell } from './shell.ts';
import { siteCalendar } from './site-calendar.ts';
import { start } from './start.ts';
import { ui } from './ui.ts';
import { when } from './when.ts';
import { words } from './words.ts';

export const screens = {
  approvals,
  bookings,
  calendar,
  cancellations,
  decisions,
  pages,
  request,
  rooms,
  search,
  session,
  shell,
  siteCalendar,
  start,
  ui,
  when,
  words,
} satisfies Translation<typeof fiScreens>;
