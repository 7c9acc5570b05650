import { expect, test } from 'vitest';
import { dayAfterKey, daysOfWeek, weeksOfMonth } from '../../../web/ui/month-grid.ts';

test('a month shows every week that touches it', () => {
  expect(weeksOfMonth('2027-01-12')).toEqual(['2026-12-28', '2027-01-04', '2027-01-11', '2027-01-18', '2027-01-25']);
  expect(weeksOfMonth('2027-02-28')).toEqual(['2027-02-01', '2027-02-08', '2027-02-15', '2027-02-22']);
  expect(weeksOfMonth('2026-08-01')).toHaveLength(6);
});

test('a week has seven days from Monday', () => {
  expect(daysOfWeek('2026-12-28').at(-1)).toBe('2027-01-03');
});

test.each([
  ['ArrowLeft', false, '2027-01-30'],
  ['ArrowRight', false, '2027-02-01'],
  ['ArrowUp', false, '2027-01-24'],
  ['ArrowDown', false, '2027-02-07'],
  ['Home', false, '2027-01-25'],
  ['End', false, '2027-01-31'],
  ['PageDown', false, '2027-02-28'],
  ['PageUp', false, '2026-12-31'],
  ['PageDown', true, '2028-01-31'],
  ['PageUp', true, '2026-01-31'],
  ['a', false, undefined],
])('from Sunday 31 January %s (shift: %s) leads to %s', (key, shift, date) => {
  expect(dayAfterKey('2027-01-31', key, shift)).toBe(date);
});
