import { describe, expect, test } from 'vitest';
import { type ExpansionLimits, expandWhen } from '../../../shared/bookings/recurrence.ts';
import type { When } from '../../../shared/bookings/when.ts';
import { AppError } from '../../../shared/errors.ts';
import { addDays } from '../../../shared/time.ts';

const helsinki = 'Europe/Helsinki';
const wide: ExpansionLimits = { timeZone: helsinki, lastDate: '2110-12-31' };

const evening = (date: string, more: Partial<When> = {}): When => ({
  start: `${date}T17:00`,
  end: `${date}T19:00`,
  skipHolidays: false,
  ...more,
});
const datesOf = (when: When, limits: ExpansionLimits = wide): string[] =>
  expandWhen(when, limits).map(({ date }) => date);

const refusalOf = (when: When, limits: ExpansionLimits = wide): [code: string, path: string | undefined] => {
  try {
    return [`${expandWhen(when, limits).length} occurrences`, undefined];
  } catch (error) {
    if (error instanceof AppError) return [error.code, error.details.path];
    throw error;
  }
};

describe('the end is wall-clock time', () => {
  test('every occurrence shows the end that was asked for, except where the clock skips it', () => {
    const night = { start: '2026-03-21T22:00', end: '2026-03-22T06:00', rrule: 'FREQ=WEEKLY;COUNT=2' };
    expect(expandWhen(night, wide).map(({ localEnd }) => localEnd)).toEqual(['2026-03-22T06:00', '2026-03-29T06:00']);
    const gap = { start: '2026-03-22T02:30', end: '2026-03-22T03:30', rrule: 'FREQ=WEEKLY;COUNT=2' };
    expect(expandWhen(gap, wide).map(({ localEnd }) => localEnd)).toEqual(['2026-03-22T03:30', '2026-03-29T04:30']);
  });
});

describe('a start that the clock skips', () => {
  const [before, gap, after] = expandWhen(
    { start: '2026-03-28T03:30', end: '2026-03-28T06:00', rrule: 'FREQ=DAILY;COUNT=3' },
    wide,
  );

  test('moves forward by the gap, is counted and flagged, and keeps its nominal identity', () => {
    expect(gap).toMatchObject({ key: '2026-03-29T03:30', localStart: '2026-03-29T04:30', shifted: true });
    expect([before?.shifted, after?.shifted]).toEqual([false, false]);
    expect(after?.localStart).toBe('2026-03-30T03:30');
  });

  test('is excluded by its nominal time, not by the one it moved to', () => {
    const when = { start: '2026-03-28T03:30', end: '2026-03-28T06:00', rrule: 'FREQ=DAILY;COUNT=3' };
    expect(datesOf({ ...when, exdates: ['2026-03-29T03:30'] })).toEqual(['2026-03-28', '2026-03-30']);
    expect(datesOf({ ...when, exdates: ['2026-03-29T04:30'] })).toHaveLength(3);
  });
});

describe('a single booking and dates picked by hand', () => {
  test('without a rule the start is the one occurrence', () => {
    expect(expandWhen(evening('2027-01-11'), wide)).toEqual([
      {
        date: '2027-01-11',
        key: '2027-01-11T17:00',
        localStart: '2027-01-11T17:00',
        localEnd: '2027-01-11T19:00',
        start: Date.UTC(2027, 0, 11, 15),
        end: Date.UTC(2027, 0, 11, 17),
        shifted: false,
      },
    ]);
  });

  test('further dates take the time of day of the start, or bring their own, and are sorted and merged', () => {
    const rdates = ['2027-02-09', '2027-01-26T09:30', '2027-02-09T17:00', '2027-01-04', '2027-01-11'];
    const occurrences = expandWhen(evening('2027-01-11', { rdates }), wide);
    expect(occurrences.map(({ localStart, localEnd }) => [localStart, localEnd])).toEqual([
      ['2027-01-04T17:00', '2027-01-04T19:00'],
      ['2027-01-11T17:00', '2027-01-11T19:00'],
      ['2027-01-26T09:30', '2027-01-26T11:30'],
      ['2027-02-09T17:00', '2027-02-09T19:00'],
    ]);
  });

  test('the start itself can be left out', () => {
    const when = evening('2027-01-11', { rdates: ['2027-01-12'], exdates: ['2027-01-11'] });
    expect(datesOf(when)).toEqual(['2027-01-12']);
  });
});

describe('rule, further dates and exceptions together', () => {
  const mondays = (more: Partial<When> = {}) => evening('2027-01-11', { rrule: 'FREQ=WEEKLY;COUNT=4', ...more });

  test('COUNT counts the members left out, and not the further dates', () => {
    const when = mondays({ exdates: ['2027-01-18'], rdates: ['2027-01-20'] });
    expect(datesOf(when)).toEqual(['2027-01-11', '2027-01-20', '2027-01-25', '2027-02-01']);
  });

  test('a date leaves out its whole day, a time only the start it names', () => {
    const rdates = ['2027-01-18T09:00'];
    expect(datesOf(mondays({ rdates, exdates: ['2027-01-18'] }))).toHaveLength(3);
    expect(datesOf(mondays({ rdates, exdates: ['2027-01-18T17:00'] }))).toHaveLength(4);
    expect(datesOf(mondays({ exdates: ['2027-01-18T16:00'] }))).toHaveLength(4);
  });

  test('ISO weeks are chosen after COUNT, and not among the further dates', () => {
    const when = mondays({ isoWeeks: 'even', rdates: ['2027-01-13'] });
    expect(datesOf(when)).toEqual(['2027-01-11', '2027-01-13', '2027-01-25']);
  });

  test('odd weeks 53 and 1 follow each other; every second week does not care', () => {
    const from = { start: '2026-12-14T17:00', end: '2026-12-14T19:00', skipHolidays: false };
    const odd = datesOf({ ...from, rrule: 'FREQ=WEEKLY;UNTIL=20270120', isoWeeks: 'odd' });
    expect(odd).toEqual(['2026-12-14', '2026-12-28', '2027-01-04', '2027-01-18']);
    const second = datesOf({ ...from, rrule: 'FREQ=WEEKLY;INTERVAL=2;UNTIL=20270120' });
    expect(second).toEqual(['2026-12-14', '2026-12-28', '2027-01-11']);
  });

  test('UNTIL as an instant is compared with instants, on both sides of a change of the clock', () => {
    const weekly = (until: string) => datesOf(evening('2026-03-23', { rrule: `FREQ=WEEKLY;UNTIL=${until}` })).length;
    expect([weekly('20260330T140000Z'), weekly('20260330T135959Z')]).toEqual([2, 1]);
  });
});

describe('holidays', () => {
  const whitsun = { start: '2027-05-06T17:00', end: '2027-05-06T19:00', rrule: 'FREQ=WEEKLY;COUNT=2' };

  test('mark an occurrence, which stays in the list for its reader to be told', () => {
    const [ascension, thursday] = expandWhen(whitsun, wide);
    expect(ascension?.holiday?.name.fi).toBe('Helatorstai');
    expect(thursday?.holiday).toBeUndefined();
  });

  test('mark nothing when they are not to be skipped', () => {
    expect(expandWhen({ ...whitsun, skipHolidays: false }, wide).some(({ holiday }) => holiday)).toBe(false);
  });
});

describe('refusals', () => {
  const base = evening('2027-01-11');
  const horizon = { timeZone: helsinki, lastDate: '2027-01-31' };

  test.each([
    ['a start on no day', { ...base, start: '2027-02-30T17:00' }, 'when.invalid', 'when.start'],
    ['a start with seconds', { ...base, start: '2027-01-11T17:00:00' }, 'when.invalid', 'when.start'],
    ['a start in the Middle Ages', { ...base, start: '1066-10-14T09:00' }, 'when.invalid', 'when.start'],
    ['an end without a date', { ...base, end: '19:00' }, 'when.invalid', 'when.end'],
    ['an end before its start', { ...base, end: '2027-01-11T16:00' }, 'when.end-before-start', 'when.end'],
    ['no length', { ...base, end: base.start }, 'when.end-before-start', 'when.end'],
    ['a further date that is none', { ...base, rdates: ['12.1.2027'] }, 'when.invalid', 'when.rdates'],
    ['an exception that is none', { ...base, exdates: ['2027-01-11T17'] }, 'when.invalid', 'when.exdates'],
    ['ISO weeks without a rule', { ...base, isoWeeks: 'even' as const }, 'when.invalid', 'when.isoWeeks'],
    ['a rule that is none', { ...base, rrule: '' }, 'when.rrule-syntax', 'when.rrule'],
    ['everything left out', { ...base, exdates: ['2027-01-11'] }, 'when.no-occurrence', 'when.start'],
  ])('%s', (_, when, code, path) => {
    expect(refusalOf(when)).toEqual([code, path]);
  });

  test('more than 400 dates, given or found', () => {
    const days = Array.from({ length: 401 }, (_, i) => addDays('2027-01-12', i));
    const daily = { ...base, rrule: 'FREQ=DAILY;UNTIL=20280331' };
    expect(refusalOf({ ...base, rdates: days })).toEqual(['when.too-many', 'when.rdates']);
    expect(refusalOf({ ...base, exdates: days })).toEqual(['when.too-many', 'when.exdates']);
    expect(refusalOf({ ...base, rdates: days.slice(0, 400) })).toEqual(['when.too-many', 'when.rdates']);
    expect(refusalOf(daily)).toEqual(['when.too-many', 'when.rrule']);
    expect(datesOf({ ...daily, isoWeeks: 'odd' })).toHaveLength(222);
    expect(refusalOf(base, { ...wide, maxOccurrences: 0 })[0]).toBe('when.too-many');
  });

  test.each([
    ['a rule with UNTIL', { ...base, rrule: 'FREQ=WEEKLY;UNTIL=20270201' }, 'when.rrule'],
    ['a rule with COUNT', { ...base, rrule: 'FREQ=WEEKLY;COUNT=4' }, 'when.rrule'],
    ['a rule that begins there', { ...base, rrule: 'FREQ=YEARLY;BYMONTH=2;BYMONTHDAY=1;COUNT=1' }, 'when.rrule'],
    ['a further date', { ...base, rdates: ['2027-02-01'] }, 'when.rdates'],
    ['a single booking', { ...base, start: '2027-02-01T17:00', end: '2027-02-01T19:00' }, 'when.end'],
    ['an end', { ...base, end: '2027-02-01T00:01' }, 'when.end'],
  ])('%s beyond the horizon', (_, when, path) => {
    expect(refusalOf(when, horizon)).toEqual(['when.beyond-horizon', path]);
  });

  test('what ends on the last day, or would only begin again after UNTIL, is within the horizon', () => {
    expect(datesOf({ ...base, rrule: 'FREQ=WEEKLY;COUNT=3' }, horizon)).toHaveLength(3);
    expect(datesOf({ ...base, rrule: 'FREQ=MONTHLY;UNTIL=20270210' }, horizon)).toHaveLength(1);
    expect(datesOf({ ...base, rrule: 'FREQ=WEEKLY;UNTIL=20270201T145959Z' }, horizon)).toHaveLength(3);
    expect(datesOf({ ...base, end: '2027-02-01T00:00' }, horizon)).toHaveLength(1);
  });

  test('without a horizon a series may reach ten years', () => {
    const limits = { timeZone: helsinki };
    expect(datesOf({ ...base, rrule: 'FREQ=YEARLY;COUNT=10' }, limits)).toHaveLength(10);
    expect(refusalOf({ ...base, rrule: 'FREQ=YEARLY;COUNT=12' }, limits)).toEqual([
      'when.beyond-horizon',
      'when.rrule',
    ]);
  });

  test('a rule whose days never come, or not before UNTIL', () => {
    const never = { ...base, rrule: 'FREQ=DAILY;BYMONTH=2;BYMONTHDAY=31;COUNT=3' };
    expect(refusalOf(never, horizon)).toEqual(['when.no-occurrence', 'when.rrule']);
    const late = { ...base, rrule: 'FREQ=WEEKLY;BYDAY=SU;UNTIL=20270116' };
    expect(refusalOf(late, horizon)).toEqual(['when.no-occurrence', 'when.rrule']);
  });

  test('an occurrence that begins before the one before it ends', () => {
    const long = { ...base, end: '2027-01-12T18:00' };
    expect(refusalOf({ ...long, rrule: 'FREQ=DAILY;COUNT=2' })).toEqual(['when.overlaps-itself', 'when.rrule']);
    expect(refusalOf({ ...base, rdates: ['2027-01-11T18:00'] })).toEqual(['when.overlaps-itself', 'when.rdates']);
    const exact = { ...base, end: '2027-01-12T17:00', rrule: 'FREQ=DAILY;COUNT=2' };
    expect(datesOf(exact)).toHaveLength(2);
  });

  test('a time that lies within the hour that the clock skips', () => {
    const gap = { start: '2026-03-28T03:00', end: '2026-03-28T03:59' };
    expect(refusalOf({ ...gap, rrule: 'FREQ=DAILY;COUNT=2' })[0]).toBe('2 occurrences');
    const past = { start: '2026-03-28T03:30', end: '2026-03-28T04:15', rrule: 'FREQ=DAILY;COUNT=2' };
    expect(refusalOf(past)).toEqual(['when.end-before-start', 'when.rrule']);
  });
});
