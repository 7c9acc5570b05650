import { expect, test } from 'vitest';
import { type BookingPart, currentParts, isPartAt, partsAfter } from '../../../shared/bookings/parts.ts';

const part = (roomId: string, more: Partial<BookingPart> = {}): BookingPart => ({
  roomId,
  startOffset: 0,
  minutes: null,
  ...more,
});

test.each<[string, BookingPart[], BookingPart[], number[], BookingPart[]]>([
  ['before anything has begun the new ones take the place of the old', [part('a')], [part('b')], [], [part('b')]],
  [
    'what has begun keeps its own, and only later dates have the new ones',
    [part('a')],
    [part('b')],
    [50],
    [part('a', { until: 100 }), part('b', { since: 100 })],
  ],
  ['what stays is the same part', [part('a'), part('b')], [part('b')], [50], [part('a', { until: 100 }), part('b')]],
  [
    'at another time a room is another part',
    [part('a')],
    [part('a', { minutes: 60 })],
    [50],
    [part('a', { until: 100 }), part('a', { minutes: 60, since: 100 })],
  ],
  [
    'what no date ever had is forgotten, what was taken away before stays so',
    [part('a', { until: 40 }), part('b', { since: 60 }), part('a', { since: 60 })],
    [part('a')],
    [30],
    [part('a', { until: 40 }), part('a', { since: 60 })],
  ],
])('%s', (_, before, asked, begun, after) => {
  expect(partsAfter(before, asked, 100, begun)).toEqual(after);
});

test('a date has the parts of its time, and the dates to come those that were not taken away', () => {
  const parts = [part('a', { until: 100 }), part('b', { since: 100 }), part('c')];
  const at = (start: number) => parts.filter((each) => isPartAt(each, start)).map(({ roomId }) => roomId);
  expect([at(99), at(100)]).toEqual([
    ['a', 'c'],
    ['b', 'c'],
  ]);
  expect(currentParts(parts).map(({ roomId }) => roomId)).toEqual(['b', 'c']);
});
