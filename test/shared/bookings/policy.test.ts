import { describe, expect, test } from 'vitest';
import { bookableDays, breachOf, isOpenTo, quotaBreaches, quotaDays } from '../../../shared/bookings/policy.ts';
import { usualPolicy } from '../../../shared/rooms/room-policy.ts';
import type { RoomPolicy } from '../../../shared/rooms/schemas.ts';
import { instantOf } from '../../../shared/wall-clock.ts';

const policy: RoomPolicy = {
  ...usualPolicy,
  stepMinutes: 15,
  minMinutes: 60,
  maxMinutes: 240,
  leadWorkingDays: 2,
  horizonMonths: 6,
  turnaroundMinutes: 0,
  weeklyQuotaHours: null,
};
const zone = 'Europe/Helsinki';
const now = instantOf('2026-11-20T12:00', zone).instant;
const days = bookableDays(policy, '2026-11-20');
const timed = (localStart: string, localEnd: string) => ({
  localStart,
  localEnd,
  start: instantOf(localStart, zone).instant,
});

describe('the days on which a room can be booked', () => {
  test('begin after its lead time, counted in working days', () => {
    // Friday; the weekend does not count.
    expect(days.first).toBe('2026-11-24');
  });

  test('begin today when it has no lead time', () => {
    expect(bookableDays({ ...policy, leadWorkingDays: 0 }, '2026-11-22').first).toBe('2026-11-22');
  });

  test('end with its horizon, inclusive, and never more than two years ahead', () => {
    expect(days.last).toBe('2027-05-20');
    expect(bookableDays({ ...policy, horizonMonths: 60 }, '2026-11-20').last).toBe('2028-11-20');
  });
});

describe('the first rule that a date breaks', () => {
  test.each([
    ['2026-11-24T10:00', '2026-11-24T11:00', undefined],
    ['2026-11-20T11:00', '2026-11-20T12:30', 'past'],
    ['2026-11-20T12:00', '2026-11-20T13:00', 'past'],
    ['2026-11-23T10:00', '2026-11-23T11:00', 'lead-time'],
    ['2027-05-20T10:00', '2027-05-20T11:00', undefined],
    ['2027-05-21T10:00', '2027-05-21T11:00', 'horizon'],
    ['2026-12-01T10:00', '2026-12-01T10:45', 'too-short'],
    ['2026-12-01T10:00', '2026-12-01T14:00', undefined],
    ['2026-12-01T10:00', '2026-12-01T14:15', 'too-long'],
    ['2026-12-01T10:05', '2026-12-01T11:05', 'step'],
    ['2026-12-01T10:00', '2026-12-01T11:05', 'step'],
  ])('%s to %s: %s', (start, end, breach) => {
    expect(breachOf(timed(start, end), policy, days, now)).toBe(breach);
  });

  test('lengths are told by the clock on the wall: a night over a clock change is as long as any other', () => {
    const spring = { ...policy, maxMinutes: 480, horizonMonths: 24 };
    const limits = bookableDays(spring, '2026-11-20');
    expect(breachOf(timed('2027-03-27T22:00', '2027-03-28T06:00'), spring, limits, now)).toBeUndefined();
    expect(breachOf(timed('2027-10-30T22:00', '2027-10-31T06:00'), spring, limits, now)).toBeUndefined();
  });
});

describe('a room that names classes', () => {
  const some = { ...policy, priorityClasses: ['agreement', 'grant'] };
  test.each<[string | null | undefined, boolean]>([
    ['grant', true],
    ['company', false],
    [null, false],
    [undefined, true],
  ])('is open to an organisation of %s: %s', (priorityClass, expected) => {
    expect(isOpenTo(some, priorityClass)).toBe(expected);
    expect(isOpenTo(policy, priorityClass)).toBe(true);
  });
});

describe('the hours of one organisation in a room', () => {
  const use = (date: string, start: string, end: string) => ({
    localStart: `${date}T${start}`,
    localEnd: `${date}T${end}`,
  });
  const monday = '2027-02-01';
  const [sunday, nextMonday] = ['2027-02-07', '2027-02-08'];
  const halves = { seasonMonths: [1, 8] };
  const weekly = { ...policy, weeklyQuotaHours: 3 };
  const seasonal = { ...policy, seasonQuotaHours: 3 };

  test('the days that must be known are those of the widest quota', () => {
    expect(quotaDays(policy, '2027-02-03', halves)).toBeUndefined();
    expect(quotaDays(weekly, '2027-02-03', halves)).toEqual({ first: monday, last: sunday });
    // The first week of a season begins before it.
    expect(quotaDays({ ...weekly, seasonQuotaHours: 9 }, '2027-08-01', halves)).toEqual({
      first: '2027-07-26',
      last: '2027-12-31',
    });
  });

  test('a week ends on Sunday, and what is there already counts', () => {
    const existing = [use(monday, '10:00', '12:00')];
    const asked = [use(sunday, '10:00', '11:00'), use(sunday, '12:00', '12:15'), use(nextMonday, '10:00', '13:00')];
    expect([...quotaBreaches(weekly, existing, asked, halves)]).toEqual([[1, 'quota']]);
  });

  test('a season counts over its weeks, and the next begins from nothing', () => {
    const asked = [
      use('2027-06-01', '10:00', '12:00'),
      use('2027-07-31', '10:00', '11:00'),
      use('2027-07-31', '12:00', '12:30'),
      use('2027-08-01', '10:00', '13:00'),
    ];
    expect([...quotaBreaches(seasonal, [], asked, halves)]).toEqual([[2, 'season-quota']]);
  });

  test('a date that is refused does not eat the hours of those after it', () => {
    const asked = [use(monday, '10:00', '12:00'), use(monday, '13:00', '15:00'), use(sunday, '10:00', '11:00')];
    expect([...quotaBreaches(weekly, [], asked, halves)]).toEqual([[1, 'quota']]);
    expect([...quotaBreaches(seasonal, [], asked, halves)]).toEqual([[1, 'season-quota']]);
  });

  test('of two quotas that a date breaks, the week is told', () => {
    const both = { ...weekly, seasonQuotaHours: 1 };
    expect([...quotaBreaches(both, [], [use(monday, '10:00', '14:00')], halves)]).toEqual([[0, 'quota']]);
    expect([...quotaBreaches(both, [], [use(monday, '10:00', '12:00')], halves)]).toEqual([[0, 'season-quota']]);
  });

  test('a room without quotas refuses nobody', () => {
    expect(quotaBreaches(policy, [use(monday, '00:00', '23:45')], [use(monday, '10:00', '14:00')], halves).size).toBe(
      0,
    );
  });
});
