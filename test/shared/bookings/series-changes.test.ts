import { describe, expect, test } from 'vitest';
import { ruleUntil, whenWithDates } from '../../../shared/bookings/longer-series.ts';
import { movedOnTheirOwn, type PlacedDate, seriesPlaceOf, timesAt } from '../../../shared/bookings/moved-before.ts';
import { expandWhen } from '../../../shared/bookings/recurrence.ts';
import type { When } from '../../../shared/bookings/when.ts';

/** A Tuesday's date from ten to twelve, where it is now; marked where it says so. */
const date = (day: string, place: Partial<PlacedDate> = {}): PlacedDate => ({
  roomId: 'A',
  originalStart: `2027-02-${day}T10:00`,
  localStart: `2027-02-${day}T10:00`,
  localEnd: `2027-02-${day}T12:00`,
  reason: null,
  ...place,
});
const at = (day: string, start: string, end: string) => ({
  localStart: `2027-02-${day}T${start}`,
  localEnd: `2027-02-${day}T${end}`,
  reason: 'moved-time' as const,
});
const otherRoom = { roomId: 'B', reason: 'moved-room' } as const;

describe('a date stands apart when it was moved on its own', () => {
  test.each<[string, PlacedDate[], number[]]>([
    ['nothing was moved', [date('02'), date('09')], []],
    ['one to another hour', [date('02'), date('09', at('09', '14:00', '16:00')), date('16')], [1]],
    ['one to another day', [date('02'), date('09', at('10', '10:00', '12:00')), date('16')], [1]],
    ['one is longer', [date('02'), date('09', at('09', '10:00', '13:00')), date('16')], [1]],
    ['one to another room', [date('02'), date('09', otherRoom), date('16')], [1]],
    ['all together', [date('02', at('03', '10:00', '12:00')), date('09', at('10', '10:00', '12:00'))], []],
    [
      'all together, and one by itself before',
      [
        date('02', at('02', '11:00', '13:00')),
        date('09', at('10', '16:00', '18:00')),
        date('16', at('16', '11:00', '13:00')),
      ],
      [1],
    ],
    ['one of two: what nobody moved is the series', [date('02', otherRoom), date('09')], [0]],
    [
      'the clock moved it, nobody else',
      [date('02'), { ...date('09', at('09', '11:00', '13:00')), reason: null }, date('16')],
      [],
    ],
  ])('%s', (_, dates, expected) => {
    expect(movedOnTheirOwn(dates).map((each) => dates.indexOf(each))).toEqual(expected);
  });

  test('the place of a series is that of most of its dates, told by their nominal starts', () => {
    const moved = [date('02', at('03', '14:00', '15:00')), date('09', at('10', '14:00', '15:00')), date('16')];
    const place = seriesPlaceOf(moved);
    expect(place).toEqual({ roomId: 'A', shift: 28 * 60, length: 60 });
    expect(place && timesAt(place, '2027-02-23T10:00')).toEqual({
      localStart: '2027-02-24T14:00',
      localEnd: '2027-02-24T15:00',
    });
    expect(seriesPlaceOf([])).toBeUndefined();
  });
});

describe('a rule that goes on', () => {
  test.each([
    ['FREQ=WEEKLY;COUNT=4', 'FREQ=WEEKLY;UNTIL=20270420'],
    ['FREQ=WEEKLY;INTERVAL=2;BYDAY=TU;UNTIL=20270302T080000Z', 'FREQ=WEEKLY;INTERVAL=2;BYDAY=TU;UNTIL=20270420'],
    ['FREQ=MONTHLY;BYDAY=1TU;COUNT=2', 'FREQ=MONTHLY;BYDAY=1TU;UNTIL=20270420'],
  ])('%s until 20.4.: %s, with the dates that it had first', (rrule, longer) => {
    const when: When = { start: '2027-02-02T10:00', end: '2027-02-02T12:00', rrule };
    const keysOf = (each: When) => expandWhen(each, { timeZone: 'Europe/Helsinki' }).map(({ key }) => key);
    expect(ruleUntil(rrule, '2027-04-20')).toBe(longer);
    const [before, after] = [keysOf(when), keysOf({ ...when, rrule: longer })];
    expect(after.slice(0, before.length)).toEqual(before);
    expect(after.length).toBeGreaterThan(before.length);
  });
});

describe('a time with further dates', () => {
  const when: When = { start: '2027-02-02T10:00', end: '2027-02-02T12:00', rrule: 'FREQ=WEEKLY;COUNT=3' };
  const planned = (start: string, end: string) => expandWhen({ start, end }, { timeZone: 'Europe/Helsinki' });

  test('says what is like the rest, and lets back in what it left out', () => {
    const leaving = { ...when, exdates: ['2027-02-09', '2027-02-16T10:00'] };
    const longer = whenWithDates(leaving, planned('2027-02-09T10:00', '2027-02-09T12:00'));
    expect(longer).toEqual({ ...when, rdates: ['2027-02-09'], exdates: ['2027-02-16T10:00'] });
    expect(expandWhen(longer, { timeZone: 'Europe/Helsinki' }).map(({ date: day }) => day)).toEqual([
      '2027-02-02',
      '2027-02-09',
    ]);
  });

  test.each([
    ['longer', '2027-02-11T10:00', '2027-02-11T13:00'],
    ['at another hour', '2027-02-11T11:00', '2027-02-11T13:00'],
  ])('cannot say what is %s', (_, start, end) => {
    expect(whenWithDates(when, planned(start, end))).toBe(when);
  });
});
