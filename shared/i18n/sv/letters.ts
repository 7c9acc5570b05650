import type { letters as fi } from '../fi/letters.ts';

/** Decision letters on the screen; the words on the sheet itself stand with the page. */
export const letters = {
  one: 'Beslutsbrev',
  title: 'Beslut {number}',
  link: 'Beslutsbrev {number}, {date}',
  print: 'Skriv ut beslutet',
  booking: 'Gå till bokningen',
  heading: 'Beslutsbrev',
} satisfies Record<keyof typeof fi, string>;
