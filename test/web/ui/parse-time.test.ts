import { expect, test } from 'vitest';
import { parseTime } from '../../../web/ui/parse-time.ts';

test.each([
  ['17', '17:00'],
  ['9', '09:00'],
  ['17.30', '17:30'],
  ['17:30', '17:30'],
  ['17 30', '17:30'],
  ['1730', '17:30'],
  ['930', '09:30'],
  ['0', '00:00'],
  [' klo 9.05 ', '09:05'],
  ['kl. 18', '18:00'],
  ['23.59', '23:59'],
])('"%s" is the time %s', (text, time) => {
  expect(parseTime(text)).toBe(time);
});

test.each(['', 'ilta', '24', '24.00', '25', '17.60', '17.3', '17.300', '12345', '-1'])('"%s" is no time', (text) => {
  expect(parseTime(text)).toBeUndefined();
});

test('midnight as the end of a day is a time only where days end', () => {
  expect(parseTime('24', true)).toBe('24:00');
  expect(parseTime('24.00', true)).toBe('24:00');
  expect(parseTime('24.30', true)).toBeUndefined();
});
