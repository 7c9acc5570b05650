import type { embedElement as fi } from '../fi/embed-element.ts';

/** What the calendar element says by itself; the rest comes with the calendar. Loaded by other sites, so kept short. */
export const embedElement = {
  failed: 'The calendar could not be shown.',
  open: 'Open the booking calendar',
  slow: 'Loading the calendar…',
  stale: 'The calendar cannot be updated right now. You see it as it was {time}.',
  retry: 'Try again',
} satisfies Record<keyof typeof fi, string>;
