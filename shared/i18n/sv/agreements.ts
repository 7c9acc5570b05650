/** Agreements with organisations, in Swedish. */
import type { agreements as finnish } from '../fi/agreements.ts';

export const agreements = {
  heading: 'Avtal',
  none: 'Organisationen har inga avtal med välfärdsområdet.',
  'kind.partnership': 'Partnerskapsavtal',
  'kind.co_operation': 'Samarbetsavtal',
  title: '{kind} {number}',
  parties: 'Avtalspart: {parties}',
  valid: 'Gäller från {from}',
  'valid.until': 'Gäller {from}–{until}',
  hours: '{count|# timme|# timmar} per år',
  used: 'År {year} bokat {used} / {given}',
  'used.free': 'År {year} bokat {used}',
  'no-hours': '0 tim',
  left: '{left} kvar',
  'not-about': 'Inget avtal om dessa tider',
  rooms: 'Lokaler: {rooms}',
  'rooms.all': 'Alla lokaler',
} satisfies Record<keyof typeof finnish, string>;
