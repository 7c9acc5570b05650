import { expect, test } from 'vitest';
import { openingRanges } from '../../../web/rooms/opening-ranges.ts';

const wordsOf = (openings: Parameters<typeof openingRanges>[0]): string[] =>
  openingRanges(openings).map(
    ({ first, last, hours }) =>
      `${first}-${last} ${hours.map(({ start, end }) => `${start}-${end}`).join('+') || 'closed'}`,
  );

const on = (weekdays: readonly number[], start: string, end: string) =>
  weekdays.map((weekday) => ({ weekday, start, end }));

test.each([
  ['days of the same hours are one line', on([1, 2, 3, 4, 5], '08:00', '20:00'), ['1-5 08:00-20:00', '6-7 closed']],
  [
    'another Friday is a line of its own',
    [...on([1, 2, 3, 4], '08:00', '20:00'), ...on([5], '08:00', '16:00'), ...on([6, 7], '10:00', '15:00')],
    ['1-4 08:00-20:00', '5-5 08:00-16:00', '6-7 10:00-15:00'],
  ],
  ['a house that is never open is one line', [], ['1-7 closed']],
  [
    'two openings of a day are in order',
    [...on([1], '13:00', '18:00'), ...on([1], '08:00', '12:00')],
    ['1-1 08:00-12:00+13:00-18:00', '2-7 closed'],
  ],
  [
    'days of the same hours that do not follow each other stay apart',
    on([1, 3], '08:00', '12:00'),
    ['1-1 08:00-12:00', '2-2 closed', '3-3 08:00-12:00', '4-7 closed'],
  ],
])('%s', (_, openings, expected) => {
  expect(wordsOf(openings)).toEqual(expected);
});
