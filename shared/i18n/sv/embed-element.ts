import type { embedElement as fi } from '../fi/embed-element.ts';

/** What the calendar element says by itself; the rest comes with the calendar. Loaded by other sites, so kept short. */
export const embedElement = {
  failed: 'Kalendern kunde inte visas. Försök igen om en stund.',
  open: 'Öppna bokningskalendern',
} satisfies Record<keyof typeof fi, string>;
