import { describe, expect, test } from 'vitest';
import { bookableDays, breachOf } from '../../../shared/bookings/policy.ts';
import type { RoomPolicy } from '../../../shared/rooms/schemas.ts';
import { instantOf } from '../../../shared/wall-clock.ts';

const policy: RoomPolicy = {
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
