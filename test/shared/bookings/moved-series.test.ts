import { describe, expect, test } from 'vitest';
import { whenMoved } from '../../../shared/bookings/moved-series.ts';
import type { When } from '../../../shared/bookings/when.ts';

const zone = 'Europe/Helsinki';
const day = 24 * 60;
/** Tuesdays from ten to twelve. */
const tuesdays = (rrule: string, more: Partial<When> = {}): When => ({
  start: '2027-02-02T10:00',
  end: '2027-02-02T12:00',
  rrule,
  ...more,
});

describe('the rule of a series that was moved as a whole', () => {
  test.each([
    ['an hour later', 'FREQ=WEEKLY;BYDAY=TU;COUNT=3', 60, 'FREQ=WEEKLY;BYDAY=TU;COUNT=3'],
    ['a day later', 'FREQ=WEEKLY;BYDAY=TU,TH;COUNT=4', day, 'FREQ=WEEKLY;BYDAY=WE,FR;COUNT=4'],
    [
      'a week and two days earlier',
      'FREQ=WEEKLY;INTERVAL=2;BYDAY=TU;COUNT=3',
      -9 * day,
      'FREQ=WEEKLY;INTERVAL=2;BYDAY=SU;COUNT=3',
    ],
    ['until a later last day', 'FREQ=WEEKLY;UNTIL=20270218', day, 'FREQ=WEEKLY;UNTIL=20270217'],
    ['on another day of the month', 'FREQ=MONTHLY;BYMONTHDAY=2;COUNT=3', day, 'FREQ=MONTHLY;BYMONTHDAY=3;COUNT=3'],
  ])('%s', (_, rule, shift, after) => {
    const moved = whenMoved(tuesdays(rule), { shift, length: 90 }, zone);
    expect(moved?.rrule).toBe(after);
  });

  test('begins and ends where its dates are, and takes further and left-out dates along', () => {
    const when = tuesdays('FREQ=WEEKLY;COUNT=3', { rdates: ['2027-03-01'], exdates: ['2027-02-09T10:00'] });
    expect(whenMoved(when, { shift: day + 60, length: 90 }, zone)).toMatchObject({
      start: '2027-02-03T11:00',
      end: '2027-02-03T12:30',
      rdates: ['2027-03-02T11:00'],
      exdates: ['2027-02-10T11:00'],
    });
  });

  test.each([
    ['the second Tuesday a day later is not always the second Wednesday', 'FREQ=MONTHLY;BYDAY=1TU;COUNT=9'],
    ['a longer date would run into the next', 'FREQ=DAILY;COUNT=3', 30 * 60],
    ['no month has a 32nd', 'FREQ=MONTHLY;BYMONTHDAY=31;COUNT=3'],
  ])('is none where no rule says so: %s', (_, rule, length = 120) => {
    expect(whenMoved(tuesdays(rule), { shift: day, length }, zone)).toBeUndefined();
  });
});
