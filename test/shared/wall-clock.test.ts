import { DateTime, IANAZone } from 'luxon';
import { describe, expect, test } from 'vitest';
import { DAY, HOUR, isoInstant, MINUTE } from '../../shared/time.ts';
import {
  changesWithin,
  comesOnce,
  dateIn,
  instantOf,
  isTimeZone,
  localOf,
  startOfDay,
} from '../../shared/wall-clock.ts';
import { instantByTrial, localByIntl } from '../support/naive-recurrence.ts';
import { randomFrom } from '../support/random.ts';

const helsinki = 'Europe/Helsinki';
const zones = [
  helsinki,
  'America/Los_Angeles',
  'Australia/Lord_Howe',
  'Pacific/Kiritimati',
  'Europe/London',
  'America/New_York',
  'America/Recife',
  'Africa/Casablanca',
  'Asia/Kathmandu',
  'UTC',
];

const at = (local: string, zone = helsinki): string => isoInstant(instantOf(local, zone).instant);

test.each([
  ['in winter', '2027-01-11T17:00', '2027-01-11T15:00:00Z', false],
  ['in summer', '2027-07-12T17:00', '2027-07-12T14:00:00Z', false],
  ['the last minute before the gap', '2026-03-29T02:59', '2026-03-29T00:59:00Z', false],
  ['the first minute of the gap', '2026-03-29T03:00', '2026-03-29T01:00:00Z', true],
  ['within the gap', '2026-03-29T03:30', '2026-03-29T01:30:00Z', true],
  ['after the gap', '2026-03-29T04:00', '2026-03-29T01:00:00Z', false],
  ['the first of two 03:00', '2026-10-25T03:00', '2026-10-25T00:00:00Z', false],
  ['the first of two 03:59', '2026-10-25T03:59', '2026-10-25T00:59:00Z', false],
  ['after the hour that comes twice', '2026-10-25T04:00', '2026-10-25T02:00:00Z', false],
])('%s: %s in Helsinki is %s', (_, local, instant, shifted) => {
  expect(at(local)).toBe(instant);
  expect(instantOf(local, helsinki).shifted).toBe(shifted);
});

test('a time that does not exist shows as moved forward by the gap', () => {
  expect(localOf(instantOf('2026-03-29T03:30', helsinki).instant, helsinki)).toBe('2026-03-29T04:30');
  expect(localOf(instantOf('2026-10-04T02:10', 'Australia/Lord_Howe').instant, 'Australia/Lord_Howe')).toBe(
    '2026-10-04T02:40',
  );
});

test('a day that a zone skipped altogether begins where the next one does', () => {
  const kiritimati = 'Pacific/Kiritimati';
  expect(startOfDay('1994-12-31', kiritimati)).toBe(Date.UTC(1994, 11, 31, 10));
  expect(instantOf('1994-12-31T12:00', kiritimati).shifted).toBe(true);
  expect(dateIn(Date.UTC(1994, 11, 31, 9, 59), kiritimati)).toBe('1994-12-30');
  expect(dateIn(Date.UTC(1994, 11, 31, 10), kiritimati)).toBe('1995-01-01');
});

test('seconds are read where they are written', () => {
  expect(at('2027-01-11T17:00:30')).toBe('2027-01-11T15:00:30Z');
});

test('a day has 23, 24 or 25 hours', () => {
  const hours = (date: string, next: string) => (startOfDay(next, helsinki) - startOfDay(date, helsinki)) / HOUR;
  expect(hours('2026-03-29', '2026-03-30')).toBe(23);
  expect(hours('2026-03-30', '2026-03-31')).toBe(24);
  expect(hours('2026-10-25', '2026-10-26')).toBe(25);
});

test('a day begins after midnight where midnight is skipped', () => {
  const start = startOfDay('2018-11-04', 'America/Sao_Paulo');
  expect(localOf(start, 'America/Sao_Paulo')).toBe('2018-11-04T01:00');
});

test('zones are known by name, not by offset', () => {
  expect(['Europe/Helsinki', 'UTC', 'America/Argentina/Ushuaia'].every(isTimeZone)).toBe(true);
  expect(['', '+02:00', 'Europe/Nowhere', 'local', 'x'.repeat(65), 'Europe/Helsinki '].some(isTimeZone)).toBe(false);
  expect(() => instantOf('2027-01-11T17:00', 'Europe/Nowhere')).toThrow(RangeError);
});

describe.each(zones)('in %s', (zone) => {
  test('the wall clock of random instants is what Intl shows', () => {
    const random = randomFrom(11);
    for (let i = 0; i < 400; i += 1) {
      const instant = random.int(Date.UTC(1990, 0, 1) / MINUTE, Date.UTC(2045, 0, 1) / MINUTE) * MINUTE;
      expect(localOf(instant, zone)).toBe(localByIntl(instant, zone));
    }
  });

  test('random wall-clock times and back are the same, by luxon too', () => {
    const random = randomFrom(12);
    for (let i = 0; i < 400; i += 1) {
      const instant = random.int(Date.UTC(1996, 0, 1) / MINUTE, Date.UTC(2045, 0, 1) / MINUTE) * MINUTE;
      const local = localOf(instant, zone);
      const possible = DateTime.fromISO(local, { zone }).getPossibleOffsets();
      expect(instantOf(local, zone)).toEqual({
        instant: Math.min(...possible.map((each) => each.toMillis())),
        shifted: false,
      });
    }
  });

  test('around every change of the clock it agrees with trying all offsets', () => {
    const offset = (instant: number) => IANAZone.create(zone).offset(instant);
    const days = Array.from({ length: 3650 }, (_, i) => Date.UTC(1999, 0, 1) + i * DAY);
    for (const day of days.filter((each) => offset(each) !== offset(each + DAY))) {
      for (let minutes = -720; minutes <= 2160; minutes += 53) {
        const local = new Date(day + minutes * MINUTE).toISOString().slice(0, 16);
        expect([local, instantOf(local, zone)]).toEqual([local, instantByTrial(local, zone)]);
      }
    }
  });
});

test.each([
  ['2026-10-25T02:59', 'Europe/Helsinki', true],
  ['2026-10-25T03:00', 'Europe/Helsinki', false],
  ['2026-10-25T03:59', 'Europe/Helsinki', false],
  ['2026-10-25T04:00', 'Europe/Helsinki', true],
  ['2026-03-29T02:59', 'Europe/Helsinki', true],
  ['2026-03-29T03:00', 'Europe/Helsinki', false],
  ['2026-03-29T04:00', 'Europe/Helsinki', true],
  // Half an hour twice.
  ['2026-04-05T01:30', 'Australia/Lord_Howe', false],
  ['2026-04-05T01:29', 'Australia/Lord_Howe', true],
])('%s in %s comes once on the clock: %s', (local, zone, once) => {
  expect(comesOnce(local, zone)).toBe(once);
});

test('the changes of a clock are found, each with what it changes', () => {
  const hour = 3_600_000;
  const year = (zone: string) => changesWithin(zone, { start: Date.UTC(2026, 0, 1), end: Date.UTC(2027, 0, 1) });
  expect(year('Europe/Helsinki')).toEqual([
    { at: Date.parse('2026-03-29T01:00:00Z'), before: 2 * hour, after: 3 * hour },
    { at: Date.parse('2026-10-25T01:00:00Z'), before: 3 * hour, after: 2 * hour },
  ]);
  expect(year('Asia/Kolkata')).toEqual([]);
});
