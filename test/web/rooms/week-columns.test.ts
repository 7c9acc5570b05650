import { describe, expect, test } from 'vitest';
import type { WhenMessage } from '../../../shared/bookings/schemas.ts';
import { bookableTime } from '../../../shared/rooms/bookable-time.ts';
import { usualPolicy } from '../../../shared/rooms/room-policy.ts';
import type { RoomPolicy } from '../../../shared/rooms/schemas.ts';
import { columnsOf, firstWeek } from '../../../web/rooms/week-columns.ts';
import { room } from '../bookings/samples.ts';

const policy: RoomPolicy = {
  ...usualPolicy,
  stepMinutes: 15,
  minMinutes: 60,
  maxMinutes: 240,
  leadWorkingDays: 0,
  horizonMonths: 3,
  turnaroundMinutes: 0,
  weeklyQuotaHours: null,
};
const now = '2027-01-11T10:20';
const monday = '2027-01-11';
const tuesday = '2027-01-12';

describe('the time that a free stretch leads to', () => {
  test.each<
    [
      string,
      [string, string, string],
      Partial<RoomPolicy>,
      Partial<WhenMessage> | undefined,
      [string, string] | undefined,
    ]
  >([
    ['an hour is booked as it is', [tuesday, '17:00', '18:00'], {}, undefined, ['17:00', '18:00']],
    ['of a long gap the first two hours', [tuesday, '08:00', '20:00'], {}, undefined, ['08:00', '10:00']],
    ['never less than the room allows', [tuesday, '17:30', '18:00'], {}, undefined, ['17:30', '18:30']],
    ['never more than the room allows', [tuesday, '08:00', '20:00'], { maxMinutes: 90 }, undefined, ['08:00', '09:30']],
    ['as long as was searched for', [tuesday, '17:00', '18:00'], {}, { end: '2027-02-01T20:00' }, ['17:00', '20:00']],
    ['what is past is left out of the gap', [monday, '08:00', '20:00'], {}, undefined, ['10:30', '12:30']],
    ['a gap that has ended leads nowhere', [monday, '08:00', '10:00'], {}, undefined, undefined],
    ['nor does yesterday', ['2027-01-10', '17:00', '18:00'], {}, undefined, undefined],
    ['nor a day for which it is too late', [tuesday, '17:00', '18:00'], { leadWorkingDays: 2 }, undefined, undefined],
    ['the last day of the horizon can be booked', ['2027-04-11', '17:00', '18:00'], {}, undefined, ['17:00', '18:00']],
    ['the day after it cannot', ['2027-04-12', '17:00', '18:00'], {}, undefined, undefined],
  ])('%s', (_, [date, from, to], own, when, expected) => {
    const asked = when && { start: '2027-02-01T17:00', end: '2027-02-01T18:00', ...when };
    expect(bookableTime({ date, from, to }, { ...policy, ...own }, now, asked)).toEqual(
      expected && { start: `${date}T${expected[0]}`, end: `${date}T${expected[1]}` },
    );
  });
});

const weekdays = [1, 2, 3, 4, 5].map((weekday) => ({ weekday, start: '08:00', end: '20:00' }));

test.each([
  ['a weekday shows its own week', '2027-01-13', 0, '2027-01-11'],
  ['a Sunday on which the house is closed shows the week to come', '2027-01-17', 0, '2027-01-18'],
  ['a room that must be booked early shows the week in which that is possible', '2027-01-14', 4, '2027-01-18'],
])('at first %s', (_, today, leadWorkingDays, expected) => {
  expect(firstWeek({ ...room, openingHours: weekdays, policy: { ...policy, leadWorkingDays } }, today)).toBe(expected);
});

test('a day tells what is special about it, and each thing its state and name', () => {
  const span = { start: '2027-01-06T15:00:00Z', end: '2027-01-06T17:00:00Z' };
  const [day] = columnsOf(
    {
      timeZone: 'Europe/Helsinki',
      days: [
        {
          date: '2027-01-06',
          holiday: null,
          open: [],
          busy: [
            { ...span, kind: 'booked' },
            { ...span, kind: 'booked', title: 'Muistikahvila' },
            { ...span, kind: 'closed', title: 'Siivous' },
            { ...span, kind: 'turnaround' },
            { ...span, kind: 'requested' },
          ],
        },
      ],
    },
    [{ date: '2027-01-06', open: [], reason: { fi: 'Henkilöstöpäivä', sv: '', en: '' } }],
    { language: 'fi', word: (state) => `<${state}>`, closedBecause: (reason) => `kiinni, ${reason}` },
  );
  expect(day?.title).toBe('ke 6.1.');
  expect(day?.note).toBe('Henkilöstöpäivä');
  expect(day?.entries.map(({ state, label }) => `${state}: ${label}`)).toEqual([
    'taken: <taken>',
    'taken: Muistikahvila',
    'closed: kiinni, Siivous',
    'buffer: <buffer>',
    'requested: <requested>',
  ]);
});
