import { describe, expect, test } from 'vitest';
import * as time from '../../shared/time.ts';

const span = (start: number, end: number): time.Span => ({ start, end });

describe('half-open spans', () => {
  test('touching spans do not overlap', () => {
    expect(time.overlaps(span(0, 1), span(1, 2))).toBe(false);
    expect(time.overlaps(span(1, 2), span(0, 1))).toBe(false);
  });

  test('spans that share a moment overlap, whichever is named first', () => {
    expect(time.overlaps(span(1, 5), span(2, 4))).toBe(true);
    expect(time.overlaps(span(2, 4), span(1, 5))).toBe(true);
    expect(time.overlaps(span(1, 3), span(2, 4))).toBe(true);
  });

  test('a span without length is taken within another, not at its edge', () => {
    expect(time.overlaps(span(2, 2), span(1, 3))).toBe(true);
    expect(time.overlaps(span(1, 1), span(1, 3))).toBe(false);
  });

  test('the shared part is what both hold', () => {
    expect(time.intersection(span(1, 5), span(2, 8))).toEqual(span(2, 5));
    expect(time.intersection(span(1, 2), span(2, 3))).toBeUndefined();
  });

  test('a span contains itself and what lies within', () => {
    expect(time.contains(span(1, 3), span(1, 3))).toBe(true);
    expect(time.contains(span(1, 3), span(1, 4))).toBe(false);
  });
});

describe('instants', () => {
  test('are written with seconds in UTC and read back', () => {
    const instant = Date.UTC(2027, 0, 11, 15);
    expect(time.isoInstant(instant)).toBe('2027-01-11T15:00:00Z');
    expect(time.parseInstant('2027-01-11T15:00:00Z')).toBe(instant);
    expect(time.parseInstant('2027-01-11T15:00Z')).toBe(instant);
  });

  test.each(['', '2027-01-11', '2027-01-11T15:00:00', '2027-02-30T25:00:00Z', '2027-01-11T15:00:00+02:00'])(
    '%j is no instant',
    (text) => {
      expect(time.parseInstant(text)).toBeUndefined();
    },
  );
});

describe('local dates', () => {
  test.each(['2028-02-29', '2027-12-31', '1900-01-01'])('%s exists', (date) => {
    expect(time.isLocalDate(date)).toBe(true);
  });

  test.each(['2027-02-29', '2027-13-01', '2027-00-10', '2027-1-1', '12.1.2027', '', '2027-01-11T17:00'])(
    '%j does not',
    (date) => {
      expect(time.isLocalDate(date)).toBe(false);
    },
  );

  test.each([
    ['2027-01-11T17:00', true],
    ['2027-01-11T23:59', true],
    ['2027-01-11T24:00', false],
    ['2027-02-30T17:00', false],
    ['2027-01-11T17:00:00', false],
    ['2027-01-11 17:00', false],
  ])('%s as a wall-clock time: %s', (text, expected) => {
    expect(time.isLocalDateTime(text)).toBe(expected);
  });

  test('days are added over months, years and leap days', () => {
    expect(time.addDays('2027-12-31', 1)).toBe('2028-01-01');
    expect(time.addDays('2028-03-01', -1)).toBe('2028-02-29');
    expect(time.daysBetween('2026-03-28', '2026-03-30')).toBe(2);
    expect(time.daysBetween('2026-03-30', '2026-03-28')).toBe(-2);
  });

  test('months are added within the month that is there', () => {
    expect(time.addMonths('2027-01-31', 1)).toBe('2027-02-28');
    expect(time.addMonths('2027-11-30', 3)).toBe('2028-02-29');
    expect(time.addMonths('2027-01-15', -1)).toBe('2026-12-15');
    expect(time.addMonths('2027-01-15', 24)).toBe('2029-01-15');
  });

  test('the week begins on Monday', () => {
    expect(time.weekdayOf('2027-01-11')).toBe(1);
    expect(time.weekdayOf('2027-01-17')).toBe(7);
    expect(time.mondayOf('2027-01-17')).toBe('2027-01-11');
    expect(time.mondayOf('2027-01-11')).toBe('2027-01-11');
  });

  test.each([
    ['2026-12-28', 2026, 53],
    ['2027-01-03', 2026, 53],
    ['2027-01-04', 2027, 1],
    ['2024-12-30', 2025, 1],
    ['2021-01-03', 2020, 53],
    ['2026-01-01', 2026, 1],
  ])('%s lies in ISO week %i-%i', (date, year, week) => {
    expect(time.isoWeekOf(date)).toEqual({ year, week });
  });
});

describe('times of day', () => {
  test('are minutes since midnight and back; 24:00 is an end', () => {
    expect(time.minuteOfDay('09:30')).toBe(570);
    expect(time.minuteOfDay('24:00')).toBe(1440);
    expect(time.timeOfMinute(570)).toBe('09:30');
    expect(time.timeOfMinute(1440)).toBe('24:00');
  });

  test('wall-clock minutes know no zone', () => {
    expect(time.addLocalMinutes('2026-03-28T22:00', 480)).toBe('2026-03-29T06:00');
    expect(time.localMinutesBetween('2026-03-28T22:00', '2026-03-29T06:00')).toBe(480);
    expect(time.dateOf('2026-03-28T22:00')).toBe('2026-03-28');
    expect(time.timeOf('2026-03-28T22:00')).toBe('22:00');
  });
});
