import { afterEach, expect, test, vi } from 'vitest';
import { listedDays, longDay, shortDay } from '../../../web/calendar/day-words.ts';
import { localTimeIn, todayIn } from '../../../web/calendar/site-clock.ts';

afterEach(() => vi.useRealTimers());

test('an instant is read by the clock of the site, summer and winter', () => {
  expect(localTimeIn('2027-01-11T15:00:00Z', 'Europe/Helsinki')).toBe('2027-01-11T17:00');
  expect(localTimeIn('2027-07-12T15:00:00Z', 'Europe/Helsinki')).toBe('2027-07-12T18:00');
  expect(localTimeIn('2027-01-11T22:00:00Z', 'Europe/Helsinki')).toBe('2027-01-12T00:00');
});

test('the day that it is depends on where one asks', () => {
  vi.useFakeTimers({ now: Date.parse('2027-01-11T23:30:00Z'), toFake: ['Date'] });
  expect(todayIn('Europe/Helsinki')).toBe('2027-01-12');
  expect(todayIn('America/New_York')).toBe('2027-01-11');
});

test('days stand in sentences in each language', () => {
  expect([shortDay('2027-03-10', 'fi'), shortDay('2027-03-10', 'sv'), shortDay('2027-03-10', 'en')]).toEqual([
    'ke 10.3.',
    'on 10.3',
    'Wed 10 Mar',
  ]);
  expect(longDay('2027-03-10', 'fi')).toBe('keskiviikko 10.3.');
  expect(listedDays(['2027-03-10', '2027-03-17', '2027-03-24'], 'fi')).toBe('ke 10.3., ke 17.3. ja ke 24.3.');
});
