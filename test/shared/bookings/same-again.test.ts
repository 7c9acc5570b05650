import { expect, test } from 'vitest';
import { sameAgain } from '../../../shared/bookings/same-again.ts';

const today = '2026-11-22';
const at = (date: string, more = {}) => ({ start: `${date}T17:00`, end: `${date}T19:00`, ...more });

test.each([
  ['a single evening', at('2026-10-06'), at('2027-10-12')],
  ['a date whose day of next year is the same weekday', at('2027-02-28'), at('2028-03-05')],
  [
    'a weekly group by number',
    at('2026-01-12', { rrule: 'FREQ=WEEKLY;BYDAY=MO;COUNT=15' }),
    at('2027-01-18', { rrule: 'FREQ=WEEKLY;BYDAY=MO;COUNT=15' }),
  ],
  [
    'a weekly group until a day: as many weeks',
    at('2026-01-12', { rrule: 'FREQ=WEEKLY;BYDAY=MO;UNTIL=20260420' }),
    at('2027-01-18', { rrule: 'FREQ=WEEKLY;BYDAY=MO;UNTIL=20270426' }),
  ],
  [
    'a last date keeps its place although the clocks stand otherwise on that day',
    at('2026-10-05', { rrule: 'FREQ=WEEKLY;BYDAY=MO;UNTIL=20261019T140000Z' }),
    at('2027-10-11', { rrule: 'FREQ=WEEKLY;BYDAY=MO;UNTIL=20271025T150000Z' }),
  ],
  [
    'even weeks stay even',
    at('2026-01-05', { rrule: 'FREQ=WEEKLY;BYDAY=MO;COUNT=5', isoWeeks: 'even' }),
    at('2027-01-11', { rrule: 'FREQ=WEEKLY;BYDAY=MO;COUNT=5', isoWeeks: 'even' }),
  ],
  [
    'the second Tuesday of the month stays one',
    at('2026-02-10', { rrule: 'FREQ=MONTHLY;BYDAY=2TU;COUNT=4' }),
    at('2027-02-09', { rrule: 'FREQ=MONTHLY;BYDAY=2TU;COUNT=4' }),
  ],
  [
    'the last Friday of the month stays the last',
    at('2026-01-30', { rrule: 'FREQ=MONTHLY;BYDAY=-1FR;COUNT=4' }),
    at('2027-01-29', { rrule: 'FREQ=MONTHLY;BYDAY=-1FR;COUNT=4' }),
  ],
  [
    'a day of the month stays that day',
    at('2026-01-15', { rrule: 'FREQ=MONTHLY;BYMONTHDAY=15;COUNT=4' }),
    at('2027-01-15', { rrule: 'FREQ=MONTHLY;BYMONTHDAY=15;COUNT=4' }),
  ],
  ['a season long past comes to the next one', at('2023-03-06'), at('2027-03-08')],
  [
    'chosen days keep their weekdays, and days left out then are not left out again',
    at('2026-09-01', { rdates: ['2026-09-03'], exdates: ['2026-09-03'], skipHolidays: false }),
    at('2027-09-07', { rdates: ['2027-09-09'], skipHolidays: false }),
  ],
])('%s', (_, before, after) => {
  expect(sameAgain(before as Parameters<typeof sameAgain>[0], today)).toEqual(after);
});
