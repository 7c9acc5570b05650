import { expect, test } from 'vitest';
import { closedOn, copiedTo, openingsOf, withMore, withoutOpening } from '../../../web/premises/week-hours.ts';

const at = (weekday: number, start: string, end: string) => ({ weekday, start, end });
const week = [at(1, '08:00', '12:00'), at(1, '13:00', '17:00'), at(3, '10:00', '18:00')];
const written = (hours: typeof week) => hours.map(({ weekday, start, end }) => `${weekday} ${start}-${end}`);

test('Monday goes to other days with all its openings, in place of what they had', () => {
  expect(written(copiedTo(week, 1, [2, 3]))).toEqual([
    '1 08:00-12:00',
    '1 13:00-17:00',
    '2 08:00-12:00',
    '2 13:00-17:00',
    '3 08:00-12:00',
    '3 13:00-17:00',
  ]);
  expect(written(copiedTo(closedOn(week, 1), 1, [3]))).toEqual([]);
});

test('a closed day opens as the open day before it, the first one from eight to four', () => {
  expect(openingsOf(withMore(week, 4), 4)).toEqual([{ ...at(4, '10:00', '18:00'), index: 3 }]);
  expect(openingsOf(withMore([], 1), 1)).toEqual([{ ...at(1, '08:00', '16:00'), index: 0 }]);
});

test('another opening begins an hour after the last of the day, and stays within it', () => {
  expect(openingsOf(withMore(week, 1), 1).at(-1)).toEqual({ ...at(1, '18:00', '20:00'), index: 2 });
  expect(openingsOf(withMore([at(2, '08:00', '21:30')], 2), 2).at(-1)).toMatchObject({ start: '22:30', end: '24:00' });
  expect(openingsOf(withMore([at(2, '08:00', '24:00')], 2), 2).at(-1)).toMatchObject({ start: '', end: '' });
});

test('an opening is taken away without the others', () => {
  expect(written(withoutOpening(week, 1))).toEqual(['1 08:00-12:00', '3 10:00-18:00']);
});
