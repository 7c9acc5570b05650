import type { screen as fi } from '../fi/screen.ts';

/** Screens in lobbies and at doors of rooms: read from afar, touched by nobody. */
export const screen = {
  'house.title': '{place} – bookings today',
  'room.title': '{room} – door screen',
  today: 'Today',
  tomorrow: 'Tomorrow',
  now: 'On now',
  booked: 'Booked',
  closed: 'Closed: {reason}',
  'closed.plain': 'Closed',
  floor: 'Floor {floor}',
  'none.today': 'No more bookings today.',
  'none.tomorrow': 'No bookings tomorrow.',
  'none.room': 'No more bookings today.',
  page: 'Page {page}/{pages}',
  stale: 'The connection is lost. This was so at',
  'state.free': 'Free',
  'state.booked': 'Booked',
  'state.turnaround': 'Booked',
  'state.turnaround.why': 'The room is being prepared',
  'state.closed': 'Closed',
  until: 'until {time}',
  'until.day': 'for the rest of the day',
  scan: 'Availability and accessibility on your phone',
  'scan.house': 'Book a room',
} satisfies Record<keyof typeof fi, string>;
