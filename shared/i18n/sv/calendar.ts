import type { calendar as fi } from '../fi/calendar.ts';

/** The week of a room, to be read and booked from. */
export const calendar = {
  hour: 'Klockan',
  today: 'i dag',
  book: 'Boka',
  'book-at': ', boka {day} kl. {time}',
  'closed-because': 'Stängd: {reason}',
  'closed-all-day': 'Stängd hela dagen',
  previous: 'Föregående vecka',
  next: 'Nästa vecka',
  this: 'Denna vecka',
  'go-to': 'Gå till veckan för en dag',
  moving: 'Byt vecka',
  title: 'Vecka {week}, {dates}',
  caption: '{room}, vecka {week}: dagar och timmar',
  views: 'Veckans vyer',
  'view.grid': 'Tabell',
  'view.list': 'Lista',
} satisfies Record<keyof typeof fi, string>;
