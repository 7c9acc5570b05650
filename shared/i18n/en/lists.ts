/** Words of every list that is searched, sorted and read a page at a time. */
import type { lists as fi } from '../fi/lists.ts';

export const lists = {
  sort: 'Order',
  count: '{count|# result|# results}',
  shown: 'Showing {shown} of {total}',
  more: 'Show more',
  clear: 'Clear the search and filters',
  'not-found': 'Nothing matches the search',
  'not-found.text': 'Try a shorter word or remove filters.',
} satisfies Record<keyof typeof fi, string>;
