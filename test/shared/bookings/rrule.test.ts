import { describe, expect, test } from 'vitest';
import { formatRrule, parseRrule } from '../../../shared/bookings/rrule.ts';
import { expandRule, explicitRule, memberAfter } from '../../../shared/bookings/rrule-members.ts';
import { AppError } from '../../../shared/errors.ts';
import { randomFrom } from '../../support/random.ts';
import { randomRule, randomStart } from '../../support/random-rules.ts';

const refusalOf = (text: string) => {
  try {
    parseRrule(text);
  } catch (error) {
    if (error instanceof AppError) return [error.code, error.details.path, error.details.values?.part];
    throw error;
  }
  return 'accepted';
};

describe('reading', () => {
  test('a rule becomes a closed structure, lists sorted and without duplicates', () => {
    expect(
      parseRrule('freq=monthly;interval=2;byday=fr,Mo,MO;bymonthday=15,+1,-1;bymonth=12,01;count=07;wkst=su'),
    ).toEqual({
      freq: 'MONTHLY',
      interval: 2,
      count: 7,
      byDay: [{ weekday: 1 }, { weekday: 5 }],
      byMonthDay: [-1, 1, 15],
      byMonth: [1, 12],
      weekStart: 7,
    });
    expect(parseRrule('FREQ=YEARLY;BYDAY=-1FR,+20MO,1FR;BYSETPOS=-2;COUNT=1')).toMatchObject({
      byDay: [
        { weekday: 1, ordinal: 20 },
        { weekday: 5, ordinal: -1 },
        { weekday: 5, ordinal: 1 },
      ],
      bySetPos: -2,
    });
  });

  test('UNTIL is a date, a wall-clock time or an instant', () => {
    const untilOf = (until: string) => parseRrule(`FREQ=DAILY;UNTIL=${until}`).until;
    expect(untilOf('20270524')).toEqual({ kind: 'date', date: '2027-05-24' });
    expect(untilOf('20270524T170000')).toEqual({ kind: 'local', at: '2027-05-24T17:00:00' });
    expect(untilOf('20270524T140000Z')).toEqual({ kind: 'utc', at: Date.UTC(2027, 4, 24, 14) });
  });

  test('a rule without an end is read only where it is asked for', () => {
    expect(parseRrule('FREQ=WEEKLY;BYDAY=MO', { bounded: false }).freq).toBe('WEEKLY');
    expect(refusalOf('FREQ=WEEKLY;BYDAY=MO')).toEqual(['when.rrule-unbounded', 'when.rrule', undefined]);
  });

  test.each([
    '',
    ';',
    'FREQ',
    'FREQ=',
    'FREQ=FORTNIGHTLY;COUNT=2',
    'COUNT=2',
    'INTERVAL=2;COUNT=2',
    'RRULE:FREQ=DAILY;COUNT=2',
    'FREQ=DAILY;COUNT=2;',
    ' FREQ=DAILY;COUNT=2',
    'FREQ=DAILY; COUNT=2',
    'FREQ=DAILY;COUNT=2\nEXDATE:20270101',
    'FREQ=DAILY;FREQ=WEEKLY;COUNT=2',
    'FREQ=DAILY;COUNT=2;COUNT=3',
    'FREQ=DAILY;COUNT=0',
    'FREQ=DAILY;COUNT=-1',
    'FREQ=DAILY;COUNT=1.5',
    'FREQ=DAILY;COUNT=1e3',
    'FREQ=DAILY;INTERVAL=0;COUNT=2',
    'FREQ=DAILY;INTERVAL=-1;COUNT=2',
    'FREQ=DAILY;INTERVAL=1e9;COUNT=2',
    'FREQ=DAILY;UNTIL=20270230',
    'FREQ=DAILY;UNTIL=2027-02-20',
    'FREQ=DAILY;UNTIL=20270220T250000Z',
    'FREQ=DAILY;UNTIL=20270220T1700Z',
    'FREQ=DAILY;UNTIL=20270220Z',
    'FREQ=WEEKLY;BYDAY=XX;COUNT=2',
    'FREQ=WEEKLY;BYDAY=MO,,TU;COUNT=2',
    'FREQ=WEEKLY;BYDAY=+MO;COUNT=2',
    'FREQ=WEEKLY;BYDAY=MON;COUNT=2',
    'FREQ=MONTHLY;BYDAY=0MO;COUNT=2',
    'FREQ=YEARLY;BYDAY=54MO;COUNT=2',
    'FREQ=MONTHLY;BYMONTHDAY=0;COUNT=2',
    'FREQ=MONTHLY;BYMONTHDAY=32;COUNT=2',
    'FREQ=MONTHLY;BYMONTH=0;COUNT=2',
    'FREQ=MONTHLY;BYMONTH=13;COUNT=2',
    'FREQ=MONTHLY;BYMONTH=-1;COUNT=2',
    'FREQ=MONTHLY;BYDAY=MO;BYSETPOS=0;COUNT=2',
    'FREQ=MONTHLY;BYDAY=MO;BYSETPOS=367;COUNT=2',
    'FREQ=DAILY;WKST=1;COUNT=2',
    'FREQ=DAILY;DTSTART=20270111;COUNT=2',
    'FREQ=DAILY;TZID=Europe/Helsinki;COUNT=2',
    'FREQ=DAILY;X-OWN=1;COUNT=2',
    'FREQ=DAILY;BYſETPOS=1;COUNT=2',
    `FREQ=MONTHLY;COUNT=2;BYMONTHDAY=${'1,'.repeat(300)}1`,
  ])('%j is no rule', (text) => {
    expect(refusalOf(text)).toEqual(['when.rrule-syntax', 'when.rrule', undefined]);
  });

  test.each([
    ['FREQ=HOURLY;COUNT=2', 'FREQ'],
    ['FREQ=MINUTELY;COUNT=2', 'FREQ'],
    ['FREQ=SECONDLY;COUNT=2', 'FREQ'],
    ['FREQ=DAILY;INTERVAL=1000;COUNT=2', 'INTERVAL'],
    ['FREQ=DAILY;INTERVAL=999999999;COUNT=2', 'INTERVAL'],
    ['FREQ=DAILY;BYHOUR=9;COUNT=2', 'BYHOUR'],
    ['FREQ=DAILY;BYMINUTE=30;COUNT=2', 'BYMINUTE'],
    ['FREQ=DAILY;BYSECOND=1;COUNT=2', 'BYSECOND'],
    ['FREQ=YEARLY;BYYEARDAY=1;COUNT=2', 'BYYEARDAY'],
    ['FREQ=YEARLY;BYWEEKNO=1;COUNT=2', 'BYWEEKNO'],
    ['FREQ=YEARLY;BYEASTER=0;COUNT=2', 'BYEASTER'],
    ['FREQ=DAILY;RSCALE=GREGORIAN;COUNT=2', 'RSCALE'],
    ['FREQ=MONTHLY;BYDAY=MO,1TU;COUNT=2', 'BYDAY'],
    ['FREQ=WEEKLY;BYDAY=1MO;COUNT=2', 'BYDAY'],
    ['FREQ=DAILY;BYDAY=1MO;COUNT=2', 'BYDAY'],
    ['FREQ=MONTHLY;BYDAY=6MO;COUNT=2', 'BYDAY'],
    ['FREQ=MONTHLY;BYDAY=-6MO;COUNT=2', 'BYDAY'],
    ['FREQ=MONTHLY;BYDAY=MO,TU;BYSETPOS=1,-1;COUNT=2', 'BYSETPOS'],
    ['FREQ=WEEKLY;BYDAY=MO,TU;BYSETPOS=1;COUNT=2', 'BYSETPOS'],
    ['FREQ=DAILY;BYDAY=MO,TU;BYSETPOS=1;COUNT=2', 'BYSETPOS'],
    ['FREQ=MONTHLY;BYSETPOS=1;COUNT=2', 'BYSETPOS'],
    ['FREQ=WEEKLY;BYMONTHDAY=1;COUNT=2', 'BYMONTHDAY'],
    ['FREQ=YEARLY;BYMONTHDAY=1;COUNT=2', 'BYMONTHDAY'],
  ])('%s is a rule, but its %s is not offered', (text, part) => {
    expect(refusalOf(text)).toEqual(['when.rrule-unsupported', 'when.rrule', part]);
  });

  test('a rule has one end', () => {
    expect(refusalOf('FREQ=DAILY')).toEqual(['when.rrule-unbounded', 'when.rrule', undefined]);
    expect(refusalOf('FREQ=DAILY;COUNT=2;UNTIL=20270101')).toEqual(['when.rrule-unbounded', 'when.rrule', undefined]);
  });

  test('no series has more than 400 occurrences', () => {
    expect(refusalOf('FREQ=DAILY;COUNT=400')).toBe('accepted');
    expect(refusalOf('FREQ=DAILY;COUNT=401')).toEqual(['when.too-many', 'when.rrule', undefined]);
  });
});

describe('writing', () => {
  test('the canonical text leaves out what is the default', () => {
    const text = 'wkst=mo;interval=1;byday=we,mo;until=20270524t140000z;freq=weekly';
    expect(formatRrule(parseRrule(text))).toBe('FREQ=WEEKLY;BYDAY=MO,WE;UNTIL=20270524T140000Z');
  });

  test('what is written is read as the same rule', () => {
    const random = randomFrom(21);
    for (let i = 0; i < 500; i += 1) {
      const rule = parseRrule(formatRrule(randomRule(random, randomStart(random))));
      expect(parseRrule(formatRrule(rule))).toEqual(rule);
    }
  });

  test('the text keeps every part of a random rule', () => {
    const random = randomFrom(22);
    for (let i = 0; i < 500; i += 1) {
      const rule = randomRule(random, randomStart(random));
      const sorted = [...rule.byDay].sort((a, b) => a.weekday - b.weekday);
      expect(parseRrule(formatRrule(rule))).toEqual({ ...rule, byDay: sorted });
    }
  });
});

test('what a rule does not say comes from its start', () => {
  const explicit = (text: string) => explicitRule(parseRrule(text), '2027-01-13T17:00');
  expect(explicit('FREQ=WEEKLY;COUNT=2').byDay).toEqual([{ weekday: 3 }]);
  expect(explicit('FREQ=MONTHLY;COUNT=2').byMonthDay).toEqual([13]);
  expect(explicit('FREQ=YEARLY;COUNT=2')).toMatchObject({ byMonth: [1], byMonthDay: [13] });
  expect(explicit('FREQ=YEARLY;BYMONTH=5;COUNT=2')).toMatchObject({ byMonth: [5], byMonthDay: [13] });
  expect(explicit('FREQ=YEARLY;BYDAY=MO;COUNT=2')).toMatchObject({ byMonth: [], byMonthDay: [] });
});

describe('expanding', () => {
  const dates = (text: string, start: string, until = '2037-12-31', max = 400) =>
    expandRule(parseRrule(text), start, { until, max }).map((member) => member.slice(0, 10));

  test.each([
    ['YEARLY;BYDAY=20MO;COUNT=3', '1997-05-19', '1997-05-19 1998-05-18 1999-05-17'],
    ['YEARLY;BYDAY=-1MO;COUNT=2', '2027-01-01', '2027-12-27 2028-12-25'],
    ['YEARLY;BYDAY=53MO;COUNT=2', '2024-01-01', '2024-12-30 2029-12-31'],
    ['YEARLY;BYMONTH=3;BYDAY=-1SU;COUNT=2', '2026-01-01', '2026-03-29 2027-03-28'],
    ['YEARLY;BYMONTH=1,2;COUNT=3', '2027-01-29', '2027-01-29 2028-01-29 2028-02-29'],
    ['YEARLY;BYDAY=TH;BYMONTH=3;COUNT=4', '1997-03-13', '1997-03-13 1997-03-20 1997-03-27 1998-03-05'],
    ['YEARLY;INTERVAL=2;BYDAY=MO;COUNT=3', '2026-12-14', '2026-12-14 2026-12-21 2026-12-28'],
    [
      'YEARLY;INTERVAL=4;BYMONTH=11;BYDAY=TU;BYMONTHDAY=2,3,4,5,6,7,8;COUNT=3',
      '1996-11-05',
      '1996-11-05 2000-11-07 2004-11-02',
    ],
    ['MONTHLY;BYDAY=FR;BYMONTHDAY=13;COUNT=3', '2026-02-01', '2026-02-13 2026-03-13 2026-11-13'],
    ['MONTHLY;BYMONTHDAY=-31;COUNT=2', '2027-02-01', '2027-03-01 2027-05-01'],
    ['MONTHLY;BYDAY=1MO;BYMONTHDAY=1,2,3;COUNT=2', '2027-01-01', '2027-02-01 2027-03-01'],
    ['WEEKLY;BYMONTH=6;COUNT=2', '2027-05-28', '2027-06-04 2027-06-11'],
    ['WEEKLY;INTERVAL=2;BYDAY=MO;BYMONTH=1;COUNT=3', '2027-01-11', '2027-01-11 2027-01-25 2028-01-10'],
    ['DAILY;BYMONTH=2;BYMONTHDAY=29;COUNT=2', '2027-01-01', '2028-02-29 2032-02-29'],
    ['DAILY;INTERVAL=3;BYDAY=MO;COUNT=2', '2027-01-11', '2027-01-11 2027-02-01'],
  ])('%s from %s: %s', (text, start, expected) => {
    expect(dates(`FREQ=${text}`, `${start}T17:00`).join(' ')).toBe(expected);
  });

  test('a position in the set counts from the beginning of the period, not from the start', () => {
    // The 1st workday of January 2027 is Friday the 1st: before the start, so not a member.
    const first = 'FREQ=MONTHLY;BYDAY=MO,TU,WE,TH,FR;BYSETPOS=1;COUNT=2';
    expect(dates(first, '2027-01-11T17:00')).toEqual(['2027-02-01', '2027-03-01']);
    const last = 'FREQ=YEARLY;BYDAY=MO,TU,WE,TH,FR;BYSETPOS=-1;COUNT=2';
    expect(dates(last, '2027-06-11T17:00')).toEqual(['2027-12-31', '2028-12-29']);
  });

  test('a position before the first of the set is none', () => {
    // February 2027 has four Mondays, March five.
    expect(dates('FREQ=MONTHLY;BYDAY=MO;BYSETPOS=-5;COUNT=2', '2027-02-01T17:00')).toEqual([
      '2027-03-01',
      '2027-05-03',
    ]);
  });

  test('UNTIL is inclusive, by date, wall clock and with a margin by instant', () => {
    const weekly = (until: string) => dates(`FREQ=WEEKLY;UNTIL=${until}`, '2027-01-11T17:00').length;
    expect([weekly('20270125'), weekly('20270124')]).toEqual([3, 2]);
    expect([weekly('20270125T170000'), weekly('20270125T165959')]).toEqual([3, 2]);
    expect([weekly('20270124T160000Z'), weekly('20270124T145959Z')]).toEqual([3, 2]);
  });

  test('more than the limit is refused, as much is not', () => {
    expect(dates('FREQ=DAILY;UNTIL=20270120', '2027-01-11T17:00', '2037-12-31', 10)).toHaveLength(10);
    expect(() => dates('FREQ=DAILY;UNTIL=20270121', '2027-01-11T17:00', '2037-12-31', 10)).toThrow('when.too-many');
  });

  test('a horizon before the start leaves nothing', () => {
    expect(dates('FREQ=DAILY;COUNT=3', '2027-01-11T17:00', '2027-01-10')).toEqual([]);
    expect(dates('FREQ=DAILY;UNTIL=20261231', '2027-01-11T17:00')).toEqual([]);
  });

  test('the next member beyond a day is found, also a rare one, and not when UNTIL ends before it', () => {
    const following = (text: string) => memberAfter(parseRrule(text), '2027-01-11T17:00', '2029-01-11');
    expect(following('FREQ=WEEKLY;UNTIL=99991231')).toBe('2029-01-15T17:00');
    expect(following('FREQ=YEARLY;INTERVAL=999;UNTIL=99991231')).toBe('3026-01-11T17:00');
    expect(following('FREQ=YEARLY;BYMONTH=2;BYMONTHDAY=29;BYDAY=SA;COUNT=3')).toBe('2048-02-29T17:00');
    expect(following('FREQ=WEEKLY;UNTIL=20290114')).toBeUndefined();
    expect(following('FREQ=MONTHLY;BYMONTH=2;BYMONTHDAY=30;UNTIL=99991231')).toBeUndefined();
  });

  test.each([
    'DAILY;BYMONTH=2;BYMONTHDAY=30,31',
    'DAILY;INTERVAL=999;BYMONTH=2;BYMONTHDAY=30',
    'MONTHLY;BYMONTH=2;BYMONTHDAY=-30',
    'MONTHLY;INTERVAL=12;BYMONTH=5',
    'MONTHLY;BYDAY=1MO;BYMONTHDAY=20',
    'MONTHLY;BYDAY=MO;BYSETPOS=6',
    'YEARLY;BYMONTH=2;BYMONTHDAY=31',
    'YEARLY;BYMONTH=4;BYDAY=53MO',
    'YEARLY;BYDAY=MO,TU,WE,TH,FR,SA,SU;BYMONTH=1;BYSETPOS=366',
  ])('%s never comes, and says so instead of looking for ever', (text) => {
    const start = '2027-01-11T17:00';
    const begun = performance.now();
    for (const end of ['COUNT=400', 'UNTIL=99991231']) {
      expect(expandRule(parseRrule(`FREQ=${text};${end}`), start, { until: '2037-01-11', max: 400 })).toEqual([]);
      expect(memberAfter(parseRrule(`FREQ=${text};${end}`), start, '2037-01-11')).toBeUndefined();
    }
    expect(performance.now() - begun).toBeLessThan(2000);
  });
});
