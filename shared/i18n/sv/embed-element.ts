import type { embedElement as fi } from '../fi/embed-element.ts';

/** What a calendar on another site says of itself, as an element and in a frame. Loaded by other sites, so kept short. */
export const embedElement = {
  failed: 'Kalendern kunde inte visas.',
  kept: 'Tjänsten kan inte nås just nu. Du ser fortfarande den kalender som hämtades senast.',
  open: 'Öppna bokningskalendern',
  slow: 'Kalendern hämtas…',
  stale: 'Kalendern kan inte uppdateras just nu. Du ser läget {time}.',
  retry: 'Försök igen',
} satisfies Record<keyof typeof fi, string>;
