import type { embedElement as fi } from '../fi/embed-element.ts';

/** What the calendar element says by itself; the rest comes with the calendar. Loaded by other sites, so kept short. */
export const embedElement = {
  failed: 'Kalendern kunde inte visas.',
  open: 'Öppna bokningskalendern',
  slow: 'Kalendern hämtas…',
  stale: 'Kalendern kan inte uppdateras just nu. Du ser läget {time}.',
  retry: 'Försök igen',
} satisfies Record<keyof typeof fi, string>;
