import type { embedElement as fi } from '../fi/embed-element.ts';

/** What a calendar on another site says of itself, as an element and in a frame. Loaded by other sites, so kept short. */
export const embedElement = {
  failed: 'The calendar could not be shown.',
  kept: 'The service cannot be reached right now. You still see the calendar that was loaded last.',
  open: 'Open the booking calendar',
  slow: 'Loading the calendar…',
  stale: 'The calendar cannot be updated right now. You see it as it was {time}.',
  retry: 'Try again',
} satisfies Record<keyof typeof fi, string>;
