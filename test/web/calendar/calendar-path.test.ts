import { expect, test } from 'vitest';
import { calendarPath, dateOfWord, viewOfWord } from '../../../web/calendar/calendar-path.ts';

const site = { id: '0mw1', code: 'JNS-KAN' };

test('an address names house, view, room and day, by code where there is one', () => {
  expect(calendarPath({ site, view: 'day', date: '2027-01-11' })).toBe(
    '/kalenteri?toimipiste=JNS-KAN&nakyma=paiva&pvm=2027-01-11',
  );
  expect(calendarPath({ site, view: 'week', date: '2027-01-11', room: { id: '0mw2', code: null } })).toBe(
    '/kalenteri?toimipiste=JNS-KAN&nakyma=viikko&tila=0mw2&pvm=2027-01-11',
  );
});

test('an address that was written by hand is read as well as it can be', () => {
  expect(['paiva', 'viikko', 'lista', 'kuukausi', undefined].map(viewOfWord)).toEqual([
    'day',
    'week',
    'list',
    'day',
    'day',
  ]);
  expect(['2027-01-11', '2027-02-30', 'huomenna', undefined].map(dateOfWord)).toEqual([
    '2027-01-11',
    undefined,
    undefined,
    undefined,
  ]);
});
