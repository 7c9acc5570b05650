import type { letters as fi } from '../fi/letters.ts';

/** Decision letters on the screen; the words on the sheet itself stand with the page. */
export const letters = {
  one: 'Decision letter',
  title: 'Decision {number}',
  link: 'Decision letter {number}, {date}',
  print: 'Print the decision',
  booking: 'Go to the booking',
  heading: 'Decision letters',
} satisfies Record<keyof typeof fi, string>;
