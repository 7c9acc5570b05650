import { describe, expect, test } from 'vitest';
import {
  addWorkingDays,
  holidayOn,
  holidaysOf,
  isWorkingDay,
  workingDaysBetween,
} from '../../../shared/calendars/holidays.ts';
import { addDays } from '../../../shared/time.ts';
import published from '../data/holidays-fi.json' with { type: 'json' };

const years = Array.from({ length: 12 }, (_, i) => 2024 + i);
const rowsOf = (year: number) => published.filter(({ date }) => date.startsWith(String(year)));

test.each(years)('the holidays of %i are the published ones, no more and no fewer', (year) => {
  const ours = holidaysOf(year).map(({ date, kind, name: { fi, sv, en } }) => ({ date, kind, fi, sv, en }));
  expect(ours).toEqual(rowsOf(year));
});

test('a date is a holiday exactly when it is published as public or as an eve', () => {
  const free = new Map(published.filter(({ kind }) => kind !== 'half').map((row) => [row.date, row.fi]));
  for (let date = '2024-01-01'; date < '2036-01-01'; date = addDays(date, 1)) {
    expect([date, holidayOn(date)?.name.fi]).toEqual([date, free.get(date)]);
  }
});

test('half days are listed, but are working days', () => {
  expect(holidaysOf(2027).find(({ date }) => date === '2027-12-31')?.kind).toBe('half');
  expect(holidayOn('2027-12-31')).toBeUndefined();
  expect(isWorkingDay('2027-12-31')).toBe(true);
});

test('two holidays on one date are one entry with both names', () => {
  const may = holidaysOf(2008).filter(({ date }) => date === '2008-05-01');
  expect(may).toEqual([
    {
      date: '2008-05-01',
      kind: 'public',
      name: {
        fi: 'Vappu ja helatorstai',
        sv: 'Första maj och Kristi himmelsfärdsdag',
        en: 'May Day and Ascension Day',
      },
    },
  ]);
});

test('a public holiday on a half day is the public holiday', () => {
  // Ascension Day fell on 30 April in 1818, when Easter was on its earliest day.
  expect(holidayOn('1818-04-30')).toMatchObject({ kind: 'public', name: { en: 'Ascension Day' } });
});

test.each([
  [1961, '04-02'],
  [1999, '04-04'],
  [2008, '03-23'],
  [2011, '04-24'],
  [2038, '04-25'],
  [2100, '03-28'],
])('Easter Sunday of %i is on %s', (year, day) => {
  expect(holidayOn(`${year}-${day}`)?.name.en).toBe('Easter Sunday');
});

describe('working days', () => {
  test.each([
    ['a Monday', '2027-01-11', true],
    ['a Saturday', '2027-01-16', false],
    ['a Sunday', '2027-01-17', false],
    ['Epiphany on a Wednesday', '2027-01-06', false],
    ['Midsummer Eve', '2027-06-25', false],
    ['Christmas Eve', '2027-12-24', false],
    ['Maundy Thursday', '2027-03-25', true],
  ])('%s (%s): %s', (_, date, expected) => {
    expect(isWorkingDay(date)).toBe(expected);
  });

  test.each([
    ['over a weekend', '2027-01-15', 1, '2027-01-18'],
    ['over Easter', '2027-03-25', 1, '2027-03-30'],
    ['from a Sunday', '2027-01-17', 1, '2027-01-18'],
    ['a week', '2027-01-11', 5, '2027-01-18'],
    ['none', '2027-01-17', 0, '2027-01-17'],
    ['backwards over a weekend', '2027-01-18', -1, '2027-01-15'],
    ['over Christmas', '2026-12-23', 2, '2026-12-29'],
  ])('%s: %s and %i working days is %s', (_, date, n, expected) => {
    expect(addWorkingDays(date, n)).toBe(expected);
  });

  test.each([
    ['the same day', '2027-01-11', '2027-01-11', 0],
    ['the next day', '2027-01-11', '2027-01-12', 1],
    ['a weekend counts nothing', '2027-01-15', '2027-01-17', 0],
    ['over Christmas and New Year', '2026-12-22', '2027-01-06', 7],
    ['a day before', '2027-01-12', '2027-01-11', 0],
  ])('%s: after %s up to %s', (_, from, to, count) => {
    expect(workingDaysBetween(from, to)).toBe(count);
    expect(addWorkingDays(from, count) <= to || count === 0).toBe(true);
  });
});
