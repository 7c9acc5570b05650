import { describe, expect, test } from 'vitest';
import { usualBookingRules } from '../../../shared/region/booking-rules.ts';
import {
  type CareHouse,
  careLeadWorkingDays,
  epidemicClosing,
  epidemicLevelOn,
  epidemicLimitOn,
  orientationNeeded,
} from '../../../shared/rooms/care.ts';
import { closingOn, type OpeningTimes, openingsOn, specialOn } from '../../../shared/rooms/opening-days.ts';

const house = (more: Partial<CareHouse> = {}): CareHouse => ({
  careContext: 'care',
  epidemicLevel: 0,
  epidemicUntil: null,
  epidemicMaxPeople: null,
  epidemicText: { fi: '', sv: '', en: '' },
  quietHours: [],
  needsOrientation: null,
  ...more,
});

describe('houses where people live or are treated', () => {
  test('need the more time to make ready, the more they care', () => {
    const days = (['open', 'visitor', 'care'] as const).map((context) =>
      careLeadWorkingDays(context, usualBookingRules),
    );
    expect(days).toEqual([0, 2, 5]);
  });

  test.each([
    ['care', null, true],
    ['visitor', null, false],
    ['open', null, false],
    ['visitor', true, true],
    ['care', false, false],
  ] as const)('%s with %s wanted of orientation: %s', (careContext, needsOrientation, expected) => {
    expect(orientationNeeded({ careContext, needsOrientation })).toBe(expected);
  });

  test('a level holds until its last day, that day included', () => {
    const restricted = house({ epidemicLevel: 1, epidemicUntil: '2027-02-10', epidemicMaxPeople: 6 });
    expect(epidemicLevelOn(restricted, '2027-02-10')).toBe(1);
    expect(epidemicLevelOn(restricted, '2027-02-11')).toBe(0);
    expect(epidemicLimitOn(restricted, '2027-02-10')).toBe(6);
    expect(epidemicLimitOn(restricted, '2027-02-11')).toBeUndefined();
    expect(epidemicLimitOn({ ...restricted, epidemicLevel: 2 }, '2027-02-10')).toBeUndefined();
  });

  test('an open house knows no levels', () => {
    const open = house({ careContext: 'open', epidemicLevel: 2, epidemicMaxPeople: 1 });
    expect(epidemicLevelOn(open, '2027-02-10')).toBe(0);
    expect(epidemicClosing(open)).toBeUndefined();
  });

  test('only the highest level closes the house', () => {
    expect(epidemicClosing(house({ epidemicLevel: 1 }))).toBeUndefined();
    expect(epidemicClosing(house({ epidemicLevel: 2 }))).toEqual({ until: null });
    expect(epidemicClosing(house({ epidemicLevel: 2, epidemicUntil: '2027-02-10' }))).toEqual({ until: '2027-02-10' });
  });
});

describe('a house that is shut', () => {
  const name = { fi: 'Suljettu', sv: 'Stängt', en: 'Closed' };
  const times = (until: string | null): OpeningTimes => ({
    hours: [{ weekday: 3, start: '08:00', end: '20:00' }],
    seasons: [],
    exceptions: [{ date: '2027-02-10', open: [{ start: '10:00', end: '12:00' }], reason: name }],
    closedOnHolidays: true,
    lastDay: null,
    zone: 'Europe/Helsinki',
    shut: { until, name },
  });

  test('opens on no day until then, not even on one with openings of its own, and says why', () => {
    expect(openingsOn('2027-02-10', times('2027-02-16'))).toEqual([]);
    expect(closingOn('2027-02-10', times('2027-02-16'))).toEqual({ name });
    expect(specialOn('2027-02-10', times('2027-02-16'))).toEqual({ kind: 'exception', name });
    expect(openingsOn('2027-02-17', times('2027-02-16'))).toHaveLength(1);
    expect(closingOn('2027-02-17', times('2027-02-16'))).toBeUndefined();
  });

  test('opens on no day at all while no end is known', () => {
    expect(openingsOn('2028-02-16', times(null))).toEqual([]);
  });
});
