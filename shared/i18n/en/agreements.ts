/** Agreements with organisations, in English. */
import type { agreements as finnish } from '../fi/agreements.ts';

export const agreements = {
  heading: 'Agreements',
  none: 'The organisation has no agreements with the county.',
  'kind.partnership': 'Partnership agreement',
  'kind.co_operation': 'Co-operation agreement',
  title: '{kind} {number}',
  parties: 'With: {parties}',
  valid: 'Holds from {from}',
  'valid.until': 'Holds {from}–{until}',
  hours: '{count|# hour|# hours} a year',
  used: 'In {year} booked {used} / {given}',
  'used.free': 'In {year} booked {used}',
  'no-hours': '0 h',
  left: '{left} left',
  'not-about': 'No agreement about these times',
  rooms: 'Rooms: {rooms}',
  'rooms.all': 'All rooms',
} satisfies Record<keyof typeof finnish, string>;
