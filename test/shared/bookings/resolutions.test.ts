import { describe, expect, test } from 'vitest';
import { expandWhen } from '../../../shared/bookings/recurrence.ts';
import { resolveSeries } from '../../../shared/bookings/resolutions.ts';
import type { Resolution } from '../../../shared/bookings/schemas.ts';
import { instantOf } from '../../../shared/wall-clock.ts';

const zone = 'Europe/Helsinki';
const at = (local: string) => instantOf(local, zone).instant;
/** Four Mondays; 29 March 2027 is Easter Monday. */
const series = expandWhen(
  { start: '2027-03-15T17:00', end: '2027-03-15T19:00', rrule: 'FREQ=WEEKLY;COUNT=4' },
  { timeZone: zone },
);
const resolve = (...resolutions: Resolution[]) => resolveSeries(series, 'R1', resolutions, at);

describe('the booker chooses for each date', () => {
  test('without a choice a date stays as asked, and a holiday is left out with its name', () => {
    const dates = resolve();
    expect(dates.map(({ skipped }) => skipped)).toEqual([false, false, true, false]);
    expect(dates[2]).toMatchObject({ reason: 'holiday', reasonText: { fi: '2. pääsiäispäivä' } });
    expect(dates[0]).toMatchObject({ roomId: 'R1', localStart: '2027-03-15T17:00', key: '2027-03-15T17:00' });
  });

  test('a skipped date stays as a row with its reason', () => {
    expect(resolve({ date: '2027-03-22', action: 'skip' })[1]).toMatchObject({
      skipped: true,
      reason: 'skipped-by-booker',
    });
  });

  test('another room keeps the time', () => {
    expect(resolve({ date: '2027-03-22', action: 'room', roomId: 'R2' })[1]).toMatchObject({
      roomId: 'R2',
      reason: 'moved-room',
      localStart: '2027-03-22T17:00',
      skipped: false,
    });
  });

  test('another time keeps the room and the identity of the date, also on another day', () => {
    const choice = { date: '2027-03-22', action: 'time', start: '2027-03-23T18:00', end: '2027-03-23T20:00' } as const;
    expect(resolve(choice)[1]).toMatchObject({
      key: '2027-03-22T17:00',
      date: '2027-03-23',
      roomId: 'R1',
      reason: 'moved-time',
      start: at('2027-03-23T18:00'),
    });
  });

  test('a holiday can be used all the same, at another time', () => {
    const choice = { date: '2027-03-29', action: 'time', start: '2027-03-30T17:00', end: '2027-03-30T19:00' } as const;
    expect(resolve(choice)[2]).toMatchObject({ skipped: false, reason: 'moved-time' });
  });

  test.each<[string, Resolution[], string, string]>([
    [
      'a date that is not in the series',
      [{ date: '2027-03-16', action: 'skip' }],
      'resolution.unknown-date',
      'resolutions.0.date',
    ],
    [
      'a second choice for one date',
      [
        { date: '2027-03-22', action: 'skip' },
        { date: '2027-03-22', action: 'skip' },
      ],
      'resolution.unknown-date',
      'resolutions.1.date',
    ],
    [
      'another room without a room',
      [{ date: '2027-03-22', action: 'room' }],
      'resolution.incomplete',
      'resolutions.0.roomId',
    ],
    [
      'another time without an end',
      [{ date: '2027-03-22', action: 'time', start: '2027-03-22T18:00' }],
      'resolution.incomplete',
      'resolutions.0.end',
    ],
    [
      'a time that ends before it starts',
      [{ date: '2027-03-22', action: 'time', start: '2027-03-22T18:00', end: '2027-03-22T17:00' }],
      'when.end-before-start',
      'resolutions.0.end',
    ],
  ])('%s is refused', (_, resolutions, code, path) => {
    expect(() => resolve(...resolutions)).toThrow(expect.objectContaining({ code, details: { path } }));
  });
});
