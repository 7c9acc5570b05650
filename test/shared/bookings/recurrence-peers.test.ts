/**
 * What other booking systems test or do (R1-R35 of the survey), as a table. Where they disagree, RFC 5545 decides,
 * and the row's name says which of them is followed.
 */
import { describe, expect, test } from 'vitest';
import { expandWhen, type PlannedOccurrence } from '../../../shared/bookings/recurrence.ts';
import type { When } from '../../../shared/bookings/when.ts';
import { ruleText } from '../../../shared/i18n/rule-text.ts';
import { addDays, isoInstant } from '../../../shared/time.ts';

const compact = (date: string): string => date.replaceAll('-', '');

interface Case {
  zone?: string;
  time?: string;
  rdates?: string[];
}

const expand = (
  start: string,
  rrule: string | undefined,
  { zone = 'Europe/Helsinki', time = '08:30', rdates }: Case = {},
): PlannedOccurrence[] => {
  const when: When = { start: `${start}T${time}`, end: `${start}T${time.slice(0, 2)}:59`, skipHolidays: false };
  return expandWhen(
    { ...when, ...(rrule && { rrule }), ...(rdates && { rdates }) },
    { timeZone: zone, lastDate: '2040-12-31' },
  );
};
const dates = (start: string, rrule: string, options: Case = {}): string[] =>
  expand(start, rrule, options).map(({ date }) => date);
/** How many, when the rule ends so many days after its start. */
const within = (start: string, rrule: string, days: number): number =>
  dates(start, `${rrule};UNTIL=${compact(addDays(start, days))}`).length;

describe('how many occurrences fit a span of days', () => {
  test.each([
    ['R1', '2023-10-02', 'FREQ=DAILY', { 0: 1, 10: 11 }],
    ['R2', '2023-10-02', 'FREQ=WEEKLY', { 0: 1, 7: 2, 21: 4 }],
    ['R3', '2023-10-02', 'FREQ=WEEKLY;INTERVAL=2', { 7: 1, 14: 2, 42: 4 }],
    ['R4', '2023-10-02', 'FREQ=WEEKLY;INTERVAL=3', { 14: 1, 21: 2, 63: 4 }],
    ['R5', '2023-10-02', 'FREQ=WEEKLY;INTERVAL=4', { 27: 1, 28: 2, 83: 3, 84: 4 }],
    ['R6 weekly', '2023-10-02', 'FREQ=WEEKLY;BYDAY=MO,TU', { 7: 3, 14: 5, 19: 6, 28: 9 }],
    ['R6 every 2 weeks', '2023-10-02', 'FREQ=WEEKLY;INTERVAL=2;BYDAY=MO,TU', { 19: 4, 28: 5, 42: 7 }],
    ['R6 every 3 weeks', '2023-10-02', 'FREQ=WEEKLY;INTERVAL=3;BYDAY=MO,TU', { 19: 2, 28: 4, 42: 5 }],
    ['R6 every 4 weeks', '2023-10-02', 'FREQ=WEEKLY;INTERVAL=4;BYDAY=MO,TU', { 19: 2, 28: 3 }],
    ['R11 the last day counts', '2010-02-12', 'FREQ=DAILY', { 2: 3 }],
  ])('%s', (_, start, rrule, expected) => {
    const ours = Object.keys(expected).map((days) => [days, within(start, rrule, Number(days))]);
    expect(Object.fromEntries(ours)).toEqual(expected);
  });
});

describe('which dates', () => {
  test.each([
    [
      'R7 the fifth Monday: only months that have one',
      '2014-09-29',
      'FREQ=MONTHLY;BYDAY=5MO;UNTIL=20150107',
      '2014-09-29 2014-12-29',
    ],
    [
      'R7 the last Monday is another rule',
      '2014-09-29',
      'FREQ=MONTHLY;BYDAY=-1MO;COUNT=4',
      '2014-09-29 2014-10-27 2014-11-24 2014-12-29',
    ],
    [
      'R8 the fourth Monday stays the fourth',
      '2026-02-23',
      'FREQ=MONTHLY;BYDAY=4MO;UNTIL=20260831',
      '2026-02-23 2026-03-23 2026-04-27 2026-05-25 2026-06-22 2026-07-27 2026-08-24',
    ],
    [
      'R13',
      '2010-02-11',
      'FREQ=WEEKLY;INTERVAL=2;BYDAY=MO,WE,FR;UNTIL=20100401',
      '2010-02-12 2010-02-22 2010-02-24 2010-02-26 2010-03-08 2010-03-10 2010-03-12 2010-03-22 2010-03-24 2010-03-26',
    ],
    [
      'R14',
      '2010-02-11',
      'FREQ=WEEKLY;BYDAY=WE;UNTIL=20100401',
      '2010-02-17 2010-02-24 2010-03-03 2010-03-10 2010-03-17 2010-03-24 2010-03-31',
    ],
    [
      'R16 the 31st is not clamped to shorter months',
      '2018-01-31',
      'FREQ=MONTHLY;UNTIL=20181231',
      '2018-01-31 2018-03-31 2018-05-31 2018-07-31 2018-08-31 2018-10-31 2018-12-31',
    ],
    [
      'R18 from the fifth Wednesday',
      '2010-03-31',
      'FREQ=MONTHLY;BYDAY=5WE;UNTIL=20101001',
      '2010-03-31 2010-06-30 2010-09-29',
    ],
    ['R19 first Sunday', '2012-08-05', 'FREQ=MONTHLY;BYDAY=1SU;COUNT=2', '2012-08-05 2012-09-02'],
    ['R19 first Tuesday', '2012-08-07', 'FREQ=MONTHLY;BYDAY=1TU;COUNT=2', '2012-08-07 2012-09-04'],
    ['R19 second Tuesday', '2012-08-14', 'FREQ=MONTHLY;BYDAY=2TU;COUNT=2', '2012-08-14 2012-09-11'],
    ['R19 first Wednesday', '2012-08-01', 'FREQ=MONTHLY;BYDAY=1WE;COUNT=2', '2012-08-01 2012-09-05'],
    ['R19 second Wednesday', '2012-08-08', 'FREQ=MONTHLY;BYDAY=2WE;COUNT=2', '2012-08-08 2012-09-12'],
    ['R20', '2014-04-04', 'FREQ=MONTHLY;BYDAY=1FR;COUNT=5', '2014-04-04 2014-05-02 2014-06-06 2014-07-04 2014-08-01'],
    ['R21', '2010-03-31', 'FREQ=YEARLY;INTERVAL=2;UNTIL=20160330', '2010-03-31 2012-03-31 2014-03-31'],
    [
      'R22 29 February comes every fourth year, never moved',
      '2028-02-29',
      'FREQ=YEARLY;COUNT=2',
      '2028-02-29 2032-02-29',
    ],
    ['R27', '2026-07-13', 'FREQ=WEEKLY;BYDAY=MO;COUNT=4', '2026-07-13 2026-07-20 2026-07-27 2026-08-03'],
    ['R29 nothing comes after the last day', '2026-09-07', 'FREQ=WEEKLY;BYDAY=MO,WE,FR;UNTIL=20260908', '2026-09-07'],
    [
      'R30 every second week is counted from Monday',
      '2026-09-02',
      'FREQ=WEEKLY;INTERVAL=2;BYDAY=MO,WE;COUNT=9',
      '2026-09-02 2026-09-14 2026-09-16 2026-09-28 2026-09-30 2026-10-12 2026-10-14 2026-10-26 2026-10-28',
    ],
    [
      'R31 the second-to-last Sunday',
      '2026-01-01',
      'FREQ=MONTHLY;BYDAY=-2SU;COUNT=4',
      '2026-01-18 2026-02-15 2026-03-22 2026-04-19',
    ],
    [
      'R32 the first member on or after a start that is none',
      '2026-09-02',
      'FREQ=WEEKLY;BYDAY=MO;COUNT=2',
      '2026-09-07 2026-09-14',
    ],
  ])('%s', (_, start, rrule, expected) => {
    expect(dates(start, rrule).join(' ')).toBe(expected);
  });

  test('R15 the 11th of nineteen months after the first', () => {
    const days = dates('2010-02-11', 'FREQ=MONTHLY;BYMONTHDAY=11;UNTIL=20111001');
    expect([days.length, days.at(-1)]).toEqual([1 + 19, '2011-09-11']);
  });

  test('R17 the first Mondays: eighteen after the first', () => {
    const days = dates('2010-03-01', 'FREQ=MONTHLY;BYDAY=1MO;UNTIL=20111001');
    expect([days.length, days[1], days[2], days.at(-1)]).toEqual([1 + 18, '2010-04-05', '2010-05-03', '2011-09-05']);
  });
});

describe('clock times over a change of the clock', () => {
  const times = (occurrences: PlannedOccurrence[]) =>
    new Set(occurrences.map(({ localStart }) => localStart.slice(11)));

  test('R12 every second day at 08:30 in New York', () => {
    const occurrences = expand('2010-02-12', 'FREQ=DAILY;INTERVAL=2;UNTIL=20100402', { zone: 'America/New_York' });
    expect(times(occurrences)).toEqual(new Set(['08:30']));
    expect([occurrences.length, occurrences[1]?.date, occurrences.at(-1)?.date]).toEqual([
      1 + 24,
      '2010-02-14',
      '2010-04-01',
    ]);
    expect(new Set(occurrences.map(({ start }) => isoInstant(start).slice(11)))).toEqual(
      new Set(['13:30:00Z', '12:30:00Z']),
    );
  });

  test.each([
    [
      'R24 first Wednesdays at 9 in London',
      '2013-02-06',
      'FREQ=MONTHLY;BYDAY=1WE;UNTIL=20131031',
      'Europe/London',
      '09:00',
      9,
    ],
    [
      'R24 first Wednesdays at 13 in London',
      '2013-03-06',
      'FREQ=MONTHLY;BYDAY=1WE;UNTIL=20131231',
      'Europe/London',
      '13:00',
      10,
    ],
    ['R25 Tuesdays at 18 in Helsinki', '2026-10-13', 'FREQ=WEEKLY;UNTIL=20261110', 'Europe/Helsinki', '18:00', 5],
    [
      'R26 Tuesdays at 19 in London, whatever the zone of the server',
      '2026-10-06',
      'FREQ=WEEKLY;COUNT=6',
      'Europe/London',
      '19:00',
      6,
    ],
  ])('%s', (_, start, rrule, zone, time, count) => {
    const occurrences = expand(start, rrule, { zone, time });
    expect([...times(occurrences), occurrences.length]).toEqual([time, count]);
    expect(new Set(occurrences.map((each) => isoInstant(each.start).slice(11, 16))).size).toBe(2);
  });

  test('R27 half past midnight belongs to its own Monday, though it is Sunday in UTC', () => {
    const [first] = expand('2026-07-13', 'FREQ=WEEKLY;BYDAY=MO;COUNT=4', { zone: 'Europe/London', time: '00:30' });
    expect([first?.date, first && isoInstant(first.start)]).toEqual(['2026-07-13', '2026-07-12T23:30:00Z']);
  });

  test('R28 03:30 on the night of the change is 04:30 and flagged; the next day it is 03:30 again', () => {
    const when = { start: '2026-03-28T03:30', end: '2026-03-28T05:00', rrule: 'FREQ=DAILY;COUNT=3' };
    const occurrences = expandWhen(when, { timeZone: 'Europe/Helsinki' });
    expect(occurrences.map(({ localStart, shifted }) => [localStart, shifted])).toEqual([
      ['2026-03-28T03:30', false],
      ['2026-03-29T04:30', true],
      ['2026-03-30T03:30', false],
    ]);
  });

  test('R23 dates picked by hand keep both clock times of a booking longer than a day', () => {
    const when = { start: '2020-02-05T02:30', end: '2020-02-06T04:00', rdates: ['2020-02-22', '2020-05-19'] };
    const occurrences = expandWhen(when, { timeZone: 'America/Chicago' });
    expect(occurrences.map(({ localStart, localEnd }) => [localStart, localEnd])).toEqual([
      ['2020-02-05T02:30', '2020-02-06T04:00'],
      ['2020-02-22T02:30', '2020-02-23T04:00'],
      ['2020-05-19T02:30', '2020-05-20T04:00'],
    ]);
  });
});

describe('what is refused and what is said', () => {
  test('R9 an interval of 0', () => {
    expect(() => expand('2023-10-02', 'FREQ=DAILY;INTERVAL=0;COUNT=2')).toThrow('when.rrule-syntax');
  });

  test('R10 a span without any of the chosen weekdays', () => {
    expect(() => expand('2023-10-02', 'FREQ=WEEKLY;BYDAY=SU;UNTIL=20231004')).toThrow('when.no-occurrence');
  });

  test('R33 a single booking may end on a later day', () => {
    const [occurrence] = expandWhen(
      { start: '2027-01-11T17:00', end: '2027-01-13T12:00' },
      { timeZone: 'Europe/Helsinki' },
    );
    expect(occurrence?.localEnd).toBe('2027-01-13T12:00');
  });

  test('R34 an occurrence longer than the interval', () => {
    const when = { start: '2027-01-11T17:00', end: '2027-04-11T17:00', rrule: 'FREQ=WEEKLY;COUNT=3' };
    expect(() => expandWhen(when, { timeZone: 'Europe/Helsinki' })).toThrow('when.overlaps-itself');
  });

  test('R35 weekdays are told from Monday to Sunday, in whatever order they came', () => {
    const when = { start: '2027-01-11T17:00', end: '2027-01-11T19:00' };
    const text = (rrule: string) => ruleText({ ...when, rrule }, 'en');
    expect(text('FREQ=WEEKLY;BYDAY=SU,WE,MO;COUNT=9')).toBe('every Monday, Wednesday and Sunday 17:00–19:00, 9 times');
    expect(text('FREQ=WEEKLY;INTERVAL=2;BYDAY=MO;COUNT=9')).toBe('every 2 weeks on Monday 17:00–19:00, 9 times');
  });
});
