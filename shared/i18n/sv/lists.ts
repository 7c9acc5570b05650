/** Words of every list that is searched, sorted and read a page at a time. */
import type { lists as fi } from '../fi/lists.ts';

export const lists = {
  sort: 'Ordning',
  count: '{count|# resultat|# resultat}',
  shown: 'Visas {shown} av totalt {total}',
  more: 'Visa fler',
  clear: 'Rensa sökningen och avgränsningarna',
  'not-found': 'Inget hittades med sökvillkoren',
  'not-found.text': 'Pröva ett kortare sökord eller ta bort avgränsningar.',
} satisfies Record<keyof typeof fi, string>;
