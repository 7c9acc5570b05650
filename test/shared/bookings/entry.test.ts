import { expect, test } from 'vitest';
import { entryShownFrom, isEntryTime } from '../../../shared/bookings/entry.ts';
import { DAY, HOUR } from '../../../shared/time.ts';

const start = Date.parse('2027-02-02T08:00:00Z');
const date = { start, end: start + 2 * HOUR, state: 'approved' as const };

test.each([
  [start - DAY - 1, false],
  [start - DAY, true],
  [start, true],
  [date.end - 1, true],
  [date.end, false],
])('at %i an approved date shows how to get in: %s', (now, expected) => {
  expect(isEntryTime(date, now)).toBe(expected);
});

test.each(['requested', 'cancelled', 'denied', 'skipped', 'completed'] as const)(
  'a date that is %s never does',
  (state) => {
    expect(isEntryTime({ ...date, state }, start)).toBe(false);
  },
);

test('it begins a day before', () => {
  expect(entryShownFrom(date)).toBe(Date.parse('2027-02-01T08:00:00Z'));
});
