import type { calendar as fi } from '../fi/calendar.ts';

/** The week of a room, to be read and booked from. */
export const calendar = {
  hour: 'Time',
  today: 'today',
  book: 'Book',
  'book-at': ', book {day} at {time}',
  'closed-because': 'Closed: {reason}',
  'closed-all-day': 'Closed all day',
  previous: 'Previous week',
  next: 'Next week',
  this: 'This week',
  'go-to': 'Go to the week of a day',
  moving: 'Change week',
  title: 'Week {week}, {dates}',
  caption: '{room}, week {week}: days and hours',
  views: 'Views of the week',
  'view.grid': 'Table',
  'view.list': 'List',
} satisfies Record<keyof typeof fi, string>;
