import type { screen as fi } from '../fi/screen.ts';

/** Screens in lobbies and at doors of rooms: read from afar, touched by nobody. */
export const screen = {
  'house.title': '{place} – bokningar i dag',
  'room.title': '{room} – dörrskärm',
  today: 'I dag',
  tomorrow: 'I morgon',
  now: 'Pågår nu',
  booked: 'Bokad',
  closed: 'Stängt: {reason}',
  'closed.plain': 'Stängt',
  floor: 'Våning {floor}',
  'none.today': 'Inga fler bokningar i dag.',
  'none.tomorrow': 'Inga bokningar i morgon.',
  'none.room': 'Inga fler bokningar i dag.',
  page: 'Sida {page}/{pages}',
  stale: 'Förbindelsen är bruten. Uppgifterna är från',
  'state.free': 'Ledig',
  'state.booked': 'Bokad',
  'state.turnaround': 'Bokad',
  'state.turnaround.why': 'Lokalen förbereds',
  'state.closed': 'Stängd',
  until: 'till kl. {time}',
  'until.day': 'resten av dagen',
  scan: 'Bokningsläget och tillgängligheten i telefonen',
  'scan.house': 'Boka lokal',
} satisfies Record<keyof typeof fi, string>;
