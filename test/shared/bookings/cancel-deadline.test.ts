import { describe, expect, test } from 'vitest';
import { cancelDeadlineAt, isLateAt } from '../../../shared/bookings/cancel-deadline.ts';
import { cancelUntil, isCancelledByHouse } from '../../../shared/bookings/cancel-rules.ts';
import { instantOf } from '../../../shared/wall-clock.ts';

const zone = 'Europe/Helsinki';
const noonBefore = { workingDays: 1, time: '12:00' };

describe('a date can be cancelled in time until', () => {
  test.each([
    ['noon of the day before, in the middle of a week', '2027-01-13T18:00', noonBefore, '2027-01-12T12:00'],
    ['Friday, when it is on Monday', '2027-01-18T09:00', noonBefore, '2027-01-15T12:00'],
    ['Friday too, when it is on Saturday or Sunday', '2027-01-17T09:00', noonBefore, '2027-01-15T12:00'],
    ['the last working day before Easter', '2027-03-30T10:00', noonBefore, '2027-03-25T12:00'],
    ['the day before Christmas Eve, an eve being no working day', '2026-12-28T10:00', noonBefore, '2026-12-23T12:00'],
    ['Thursday, over Midsummer Eve', '2027-06-28T10:00', noonBefore, '2027-06-24T12:00'],
    ['New Year’s Eve, which is a working day', '2027-01-02T10:00', noonBefore, '2026-12-31T12:00'],
    [
      'five working days ahead, over a weekend',
      '2027-01-18T09:00',
      { workingDays: 5, time: '16:00' },
      '2027-01-11T16:00',
    ],
    ['the morning of the day itself', '2027-01-13T18:00', { workingDays: 0, time: '09:00' }, '2027-01-13T09:00'],
    [
      'its beginning, where the hour comes later',
      '2027-01-13T08:00',
      { workingDays: 0, time: '12:00' },
      '2027-01-13T08:00',
    ],
  ])('%s', (_, start, deadline, until) => {
    expect(cancelUntil(start, deadline)).toBe(until);
    const startAt = instantOf(start, zone).instant;
    const at = instantOf(until, zone).instant;
    expect(cancelDeadlineAt({ localStart: start, startAt }, deadline, zone)).toBe(at);
    expect([at, at + 1].map((now) => isLateAt(now, { localStart: start, startAt }, deadline, zone))).toEqual([
      false,
      true,
    ]);
  });

  test.each([
    ['by the clock of the house when it goes forward', '2027-03-29T10:00', noonBefore, '2027-03-25T10:00:00Z'],
    ['and when it has gone back', '2026-10-26T10:00', noonBefore, '2026-10-23T09:00:00Z'],
    [
      'the hour after one that is skipped',
      '2027-03-28T18:00',
      { workingDays: 0, time: '03:30' },
      '2027-03-28T01:30:00Z',
    ],
    [
      'the first of an hour that comes twice',
      '2026-10-25T18:00',
      { workingDays: 0, time: '03:30' },
      '2026-10-25T00:30:00Z',
    ],
  ])('%s', (_, start, deadline, until) => {
    const date = { localStart: start, startAt: instantOf(start, zone).instant };
    expect(new Date(cancelDeadlineAt(date, deadline, zone)).toISOString().replace('.000', '')).toBe(until);
  });

  test('an hour that a house in another zone reads by its own clock', () => {
    const date = { localStart: '2027-01-13T18:00', startAt: instantOf('2027-01-13T18:00', 'Europe/Stockholm').instant };
    expect(cancelDeadlineAt(date, noonBefore, 'Europe/Stockholm')).toBe(Date.parse('2027-01-12T11:00:00Z'));
  });
});

test.each([
  ['the organisation, whatever its reason', true, 'owner-need', false],
  ['staff, for the county’s own need', false, 'maintenance', true],
  ['staff, in words of their own', false, 'Vesivahinko', true],
  ['staff who were called by the organisation', false, 'illness', false],
])('a cancellation by %s', (_, speaks, reason, byHouse) => {
  expect(isCancelledByHouse(speaks, reason)).toBe(byHouse);
});
