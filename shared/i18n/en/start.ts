import type { start as fi } from '../fi/start.ts';

/** The first page. */
export const start = {
  title: 'Find your association a room that everyone can use',
  lead: 'The wellbeing services county opens its rooms to associations. Say when you need a room: you see at once which are free every time.',
  'closed.title': 'The service opens later',
  'closed.text':
    'The rooms are being prepared for booking. You can already look at the rooms and at who may book them. Booking begins when the service opens.',
  'closed.staff': 'Staff can already enter bookings.',
  'closed.who': 'Who may book',
  houses: 'Rooms by municipality',
  'houses.lead': '{rooms|One room|# rooms} in {sites|one house|# houses}.',
  'houses.rooms': '{count|1 room|# rooms}',
  'houses.none': 'No rooms have been opened yet. Come back later or contact us.',
  browse: 'Browse all rooms',
  how: 'How it works',
  'how.1.title': 'Say when',
  'how.1.text': 'Once, or every other Tuesday until the end of May. Public holidays are left out by themselves.',
  'how.2.title': 'Choose a room',
  'how.2.text':
    'You see every date, and what has been measured of the accessibility of the room. Where a date fails, we suggest another.',
  'how.3.title': 'Send the request',
  'how.3.text': 'Some bookings are confirmed at once. The others are answered by staff by the day that is promised.',
  help: 'Do you need help?',
  'help.text': 'We help you to find and book a room, by telephone too.',
  contact: 'Contact us',
} satisfies Record<keyof typeof fi, string>;
