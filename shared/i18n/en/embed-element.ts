import type { embedElement as fi } from '../fi/embed-element.ts';

/** What the calendar element says by itself; the rest comes with the calendar. Loaded by other sites, so kept short. */
export const embedElement = {
  failed: 'The calendar could not be shown. Try again in a moment.',
  open: 'Open the booking calendar',
} satisfies Record<keyof typeof fi, string>;
