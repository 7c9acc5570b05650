import { describe, expect, test } from 'vitest';
import {
  emptyDraft,
  endOfTerm,
  faultsOf,
  fromWhen,
  toWhen,
  type WhenDraft,
  type WhenFaults,
} from '../../../web/when/when-draft.ts';

const today = '2026-11-22';

/** Tuesdays from 12 January 2027, five to seven. */
const draft = (part: Partial<WhenDraft> = {}): WhenDraft => ({
  ...emptyDraft(today),
  kind: 'weekly',
  date: '2027-01-12',
  weekdays: [2],
  weekday: 2,
  monthDay: 12,
  until: '2027-05-31',
  ...part,
});

describe('what one starts from', () => {
  test.each([
    ['2026-11-22', '2026-11-23', '2026-12-15'],
    ['2026-11-20', '2026-11-23', '2026-12-15'],
    ['2026-12-15', '2026-12-16', '2027-05-31'],
    ['2027-05-31', '2027-06-01', '2027-12-15'],
  ])('on %s: the next weekday %s, and were it a series, until the end of the term %s', (day, date, until) => {
    expect(emptyDraft(day)).toMatchObject({ kind: 'once', date, startTime: '17:00', endTime: '19:00', until });
  });

  test.each([
    ['2027-01-12', '2027-05-31'],
    ['2027-05-31', '2027-05-31'],
    ['2027-06-01', '2027-12-15'],
    ['2027-12-15', '2027-12-15'],
    ['2027-12-16', '2028-05-31'],
  ])('the term of %s ends on %s', (date, end) => {
    expect(endOfTerm(date)).toBe(end);
  });
});

describe('the rule of a series', () => {
  test.each<[string, Partial<WhenDraft>, string]>([
    ['every week until a day', {}, 'FREQ=WEEKLY;BYDAY=TU;UNTIL=20270531'],
    ['several days, in the order of the week', { weekdays: [5, 2] }, 'FREQ=WEEKLY;BYDAY=TU,FR;UNTIL=20270531'],
    ['every second week, ten times', { interval: 2, ends: 'count' }, 'FREQ=WEEKLY;INTERVAL=2;BYDAY=TU;COUNT=10'],
    [
      'the last Friday of the month',
      { kind: 'monthly-weekday', nth: -1, weekday: 5 },
      'FREQ=MONTHLY;BYDAY=-1FR;UNTIL=20270531',
    ],
    [
      'the last day of every second month',
      { kind: 'monthly-date', monthDay: -1, months: 2 },
      'FREQ=MONTHLY;INTERVAL=2;BYMONTHDAY=-1;UNTIL=20270531',
    ],
  ])('%s', (_, part, rrule) => {
    expect(toWhen(draft(part))).toMatchObject({ rrule, start: '2027-01-12T17:00', end: '2027-01-12T19:00' });
  });

  test('even weeks are told beside the rule, which then has no interval', () => {
    const when = toWhen(draft({ isoWeeks: 'even', interval: 2 }));
    expect(when).toMatchObject({ isoWeeks: 'even', rrule: 'FREQ=WEEKLY;BYDAY=TU;UNTIL=20270531' });
  });

  test('how many weeks apart says nothing of how many months apart', () => {
    expect(toWhen(draft({ kind: 'monthly-date', interval: 4 }))?.rrule).toBe(
      'FREQ=MONTHLY;BYMONTHDAY=12;UNTIL=20270531',
    );
  });
});

describe('dates', () => {
  test('chosen dates are sorted, each once, and the earliest is the start', () => {
    const when = toWhen(draft({ kind: 'dates', dates: ['2027-02-03', '2027-01-05', '2027-01-12'] }));
    expect(when).toEqual({
      start: '2027-01-05T17:00',
      end: '2027-01-05T19:00',
      rdates: ['2027-01-12', '2027-02-03'],
    });
  });

  test.each([
    ['19:00', '2027-01-12T19:00'],
    ['24:00', '2027-01-13T00:00'],
    ['06:00', '2027-01-13T06:00'],
  ])('an end at %s is at %s', (endTime, end) => {
    expect(toWhen(draft({ endTime }))?.end).toBe(end);
  });
});

describe('holidays', () => {
  test('a series leaves them out unless it is told to keep them', () => {
    expect(toWhen(draft())?.skipHolidays).toBeUndefined();
    expect(toWhen(draft({ keepHolidays: true }))?.skipHolidays).toBe(false);
  });

  test('a single date is meant even when it is a holiday', () => {
    expect(toWhen(draft({ kind: 'once', date: '2026-12-24' }))?.skipHolidays).toBe(false);
  });

  test('a single date that becomes a series leaves them out again', () => {
    const once = toWhen(draft({ kind: 'once' }));
    expect(once && fromWhen(once, today).keepHolidays).toBe(false);
  });
});

describe('what is missing is named, and nothing is sent', () => {
  test.each<[Partial<WhenDraft>, WhenFaults]>([
    [{ date: undefined }, { date: 'missing' }],
    [
      { startTime: undefined, endTime: undefined },
      { startTime: 'missing', endTime: 'missing' },
    ],
    [{ weekdays: [] }, { weekdays: 'no-weekday' }],
    [{ until: undefined }, { until: 'missing' }],
    [{ until: '2027-01-11' }, { until: 'before-start' }],
  ])('%o', (part, faults) => {
    expect(faultsOf(draft(part))).toEqual(faults);
    expect(toWhen(draft(part))).toBeUndefined();
  });

  test('only what the kind needs is asked for', () => {
    expect(faultsOf(draft({ kind: 'once', weekdays: [], until: undefined }))).toEqual({});
    expect(faultsOf(draft({ ends: 'count', until: undefined }))).toEqual({});
    expect(faultsOf(draft({ kind: 'monthly-date', weekdays: [] }))).toEqual({});
  });
});

describe('a time is opened again as it was made', () => {
  test.each<[string, Partial<WhenDraft>]>([
    ['once', { kind: 'once' }],
    ['weekly', { weekdays: [2, 4], interval: 3 }],
    ['odd weeks', { isoWeeks: 'odd' }],
    ['so many times', { ends: 'count', count: 7 }],
    ['on a date of the month', { kind: 'monthly-date', monthDay: -1, months: 3 }],
    ['on a weekday of the month', { kind: 'monthly-weekday', nth: -1, weekday: 5 }],
    ['on chosen dates', { kind: 'dates', dates: ['2027-02-03', '2027-02-10'] }],
    ['over midnight', { startTime: '22:00', endTime: '02:00' }],
    ['until midnight', { endTime: '24:00' }],
    ['holidays kept', { keepHolidays: true }],
  ])('%s', (_, part) => {
    const when = toWhen(draft(part));
    expect(when).toBeDefined();
    expect(when && toWhen(fromWhen(when, today))).toEqual(when);
  });

  test('a weekly rule without days is on the day of its start', () => {
    const when = { start: '2027-01-12T17:00', end: '2027-01-12T19:00', rrule: 'FREQ=WEEKLY;COUNT=5' };
    expect(fromWhen(when, today)).toMatchObject({ kind: 'weekly', weekdays: [2], ends: 'count', count: 5 });
  });

  test.each([
    'FREQ=WEEKLY;BYDAY=XX;COUNT=5',
    'FREQ=WEEKLY;INTERVAL=6;BYDAY=TU;COUNT=5',
    'FREQ=MONTHLY;INTERVAL=5;BYMONTHDAY=12;COUNT=5',
    'FREQ=MONTHLY;BYDAY=1MO,3MO;COUNT=5',
    'FREQ=MONTHLY;BYMONTHDAY=32;COUNT=5',
    'FREQ=MONTHLY;BYDAY=TU;BYSETPOS=2;COUNT=5',
    'FREQ=WEEKLY;BYDAY=TU;BYMONTH=1;COUNT=5',
    'FREQ=YEARLY;COUNT=5',
    'nonsense',
  ])('a rule that the editor cannot show (%s) is opened as its first date', (rrule) => {
    const opened = fromWhen({ start: '2027-01-12T17:00', end: '2027-01-12T19:00', rrule }, today);
    expect(opened).toMatchObject({ kind: 'once', date: '2027-01-12', interval: 1, months: 1 });
  });
});
