import { expect, test } from 'vitest';
import { dateOfDayNumber, dayNumberOf, firstOfMonth, monthOf, weekdayOfDay } from '../../shared/day-number.ts';

const DAY = 86_400_000;
/** As the language's own calendar has it. */
const dateAt = (number: number): string => new Date(number * DAY).toISOString().slice(0, 10);

const first = Date.UTC(1599, 0, 1) / DAY;
const last = Date.UTC(2101, 0, 1) / DAY;
/** Five centuries, which hold every kind of leap year. */
const days = Array.from({ length: last - first }, (_, index) => first + index);

test('every day of five centuries has the number and the name that the language’s own calendar gives it', () => {
  const wrong = days.filter((day) => dateOfDayNumber(day) !== dateAt(day) || dayNumberOf(dateAt(day)) !== day);
  expect(days).toHaveLength(183_352);
  expect(wrong).toEqual([]);
});

test('every day has its weekday', () => {
  const wrong = days.filter((day) => weekdayOfDay(day) % 7 !== new Date(day * DAY).getUTCDay());
  expect(wrong).toEqual([]);
});

test.each([
  ['0000-03-01', -719_468],
  ['0001-01-01', -719_162],
  ['1969-12-31', -1],
  ['1970-01-01', 0],
  ['2000-02-29', 11_016],
  ['9999-12-31', 2_932_896],
])('%s is day %i', (date, number) => {
  expect(dayNumberOf(date)).toBe(number);
  expect(dateOfDayNumber(number)).toBe(date);
});

test('what follows a date is not looked at', () => {
  expect(dayNumberOf('2027-01-11T17:00')).toBe(dayNumberOf('2027-01-11'));
});

test.each(['1999-12-31', '2000-02-29', '2027-01-01', '2100-02-28'])(
  'the month of %s begins on its first day',
  (date) => {
    expect(dateOfDayNumber(firstOfMonth(monthOf(date)))).toBe(`${date.slice(0, 8)}01`);
  },
);
