import { describe, expect, test } from 'vitest';
import { type CalendarColumn, type CalendarEntry, gridOf, listOf } from '../../../web/calendar/week.ts';

const zone = 'Europe/Helsinki';

const entry = (start: string, end: string, state: CalendarEntry['state'] = 'taken'): CalendarEntry => ({
  start: `${start}Z`,
  end: `${end}Z`,
  state,
  label: state,
});

/** In January the clock of Helsinki is two hours ahead of UTC. */
const day = (
  date: string,
  open: readonly (readonly [string, string])[],
  entries: readonly CalendarEntry[] = [],
): CalendarColumn => ({
  key: date,
  date,
  title: date,
  open: open.map(([start, end]) => ({ start: `${start}Z`, end: `${end}Z` })),
  entries,
});

/** `taken*2 17:30-19:00 …`: the cells of a column from the top; `|` where a cell from above reaches. */
const cellsOf = (columns: readonly CalendarColumn[], at = 0): string[] =>
  gridOf(columns, zone).cells.map((row) => {
    const cell = row[at];
    if (!cell) return '|';
    const stretches = cell.stretches.map(({ state, from, to }) => `${state} ${from}-${to}`);
    return `${cell.hour} ${cell.state}*${cell.rows}: ${stretches.join(', ')}`.trim();
  });

const listedOf = (column: CalendarColumn): string[] =>
  listOf([column], zone)[0]?.stretches.map(({ state, from, to }) => `${state} ${from}-${to}`) ?? [];

const monday = '2027-01-11';
const at = (time: string) => `${monday}T${time}:00`;

describe('the table of a week', () => {
  test.each<[string, CalendarColumn, string[]]>([
    [
      'an hour in which nothing happens is free, each by itself',
      day(monday, [[at('06:00'), at('08:00')]]),
      ['8 free*1: free 08:00-09:00', '9 free*1: free 09:00-10:00'],
    ],
    [
      'a thing of several hours is one cell',
      day(monday, [[at('06:00'), at('10:00')]], [entry(at('07:00'), at('09:00'))]),
      ['8 free*1: free 08:00-09:00', '9 taken*2: taken 09:00-11:00', '|', '11 free*1: free 11:00-12:00'],
    ],
    [
      'what is left of an hour beside a thing is told as free',
      day(monday, [[at('06:00'), at('09:00')]], [entry(at('06:30'), at('08:15'))]),
      ['8 taken*3: free 08:00-08:30, taken 08:30-10:15, free 10:15-11:00', '|', '|'],
    ],
    [
      'an opening at half past opens half an hour',
      day(monday, [[at('06:30'), at('07:30')]]),
      ['8 free*1: free 08:30-09:00', '9 free*1: free 09:00-09:30'],
    ],
    [
      'several things of an hour are in one cell, which looks like the gravest',
      day(
        monday,
        [[at('06:00'), at('07:00')]],
        [
          entry(at('06:00'), at('06:20'), 'requested'),
          entry(at('06:20'), at('06:40')),
          entry(at('06:40'), at('07:00'), 'buffer'),
        ],
      ),
      ['8 taken*1: requested 08:00-08:20, taken 08:20-08:40, buffer 08:40-09:00'],
    ],
    [
      'things that overlap are in one cell',
      day(
        monday,
        [[at('06:00'), at('08:00')]],
        [entry(at('06:00'), at('08:00'), 'requested'), entry(at('07:00'), at('08:00'), 'requested')],
      ),
      ['8 requested*2: requested 08:00-10:00, requested 09:00-10:00', '|'],
    ],
    [
      'a thing and the time to prepare after it are in one cell',
      day(
        monday,
        [[at('06:00'), at('10:00')]],
        [entry(at('06:00'), at('08:15')), entry(at('08:15'), at('08:30'), 'buffer')],
      ),
      ['8 taken*3: taken 08:00-10:15, buffer 10:15-10:30, free 10:30-11:00', '|', '|', '11 free*1: free 11:00-12:00'],
    ],
    [
      'things that only touch at a full hour are in cells of their own',
      day(monday, [[at('06:00'), at('09:00')]], [entry(at('06:00'), at('08:00')), entry(at('08:00'), at('09:00'))]),
      ['8 taken*2: taken 08:00-10:00', '|', '10 taken*1: taken 10:00-11:00'],
    ],
    [
      'hours between two openings are closed, in one cell',
      day(monday, [
        [at('06:00'), at('07:00')],
        [at('09:00'), at('10:00')],
      ]),
      ['8 free*1: free 08:00-09:00', '9 closed*2:', '|', '11 free*1: free 11:00-12:00'],
    ],
    [
      'a booking outside the opening hours widens the table',
      day(monday, [[at('06:00'), at('07:00')]], [entry(at('17:00'), at('18:30'))]),
      [
        '8 free*1: free 08:00-09:00',
        '9 closed*10:',
        ...Array<string>(9).fill('|'),
        '19 taken*2: taken 19:00-20:30',
        '|',
      ],
    ],
    [
      'a closure of the whole day does not',
      day(monday, [[at('06:00'), at('08:00')]], [entry('2027-01-10T22:00:00', '2027-01-11T22:00:00', 'closed')]),
      ['8 closed*2: closed 00:00-24:00', '|'],
    ],
    [
      'a house that is closed all week is closed from eight to four',
      day(monday, []),
      ['8 closed*8:', ...Array<string>(7).fill('|')],
    ],
  ])('%s', (_, column, cells) => {
    expect(cellsOf([column])).toEqual(cells);
  });

  test('what runs over midnight is in both days', () => {
    const night = entry('2027-01-11T21:00:00', '2027-01-11T23:00:00');
    const columns = [
      day(monday, [[at('20:00'), at('22:00')]], [night]),
      day('2027-01-12', [['2027-01-11T22:00:00', '2027-01-12T00:00:00']], [night]),
    ];
    expect(gridOf(columns, zone).hours).toEqual(Array.from({ length: 24 }, (_, hour) => hour));
    expect(cellsOf(columns).slice(-2)).toEqual(['22 free*1: free 22:00-23:00', '23 taken*1: taken 23:00-24:00']);
    expect(cellsOf(columns, 1).slice(0, 2)).toEqual(['0 taken*1: taken 00:00-01:00', '1 free*1: free 01:00-02:00']);
  });

  test('every day has the rows that any of them needs', () => {
    const columns = [day(monday, [[at('06:00'), at('07:00')]]), day('2027-01-12', [])];
    expect(cellsOf(columns, 1)).toEqual(['8 closed*1:']);
  });

  test('the hour that the clocks skip belongs to the one before it', () => {
    const spring = day('2027-03-28', [['2027-03-27T23:00:00', '2027-03-28T03:00:00']]);
    expect(cellsOf([spring])).toEqual([
      '1 free*1: free 01:00-02:00',
      '2 free*2: free 02:00-04:00',
      '|',
      '4 free*1: free 04:00-05:00',
      '5 free*1: free 05:00-06:00',
    ]);
  });

  test('the hour that comes twice is one row with what happens in both', () => {
    const autumn = day(
      '2027-10-31',
      [['2027-10-30T23:00:00', '2027-10-31T03:00:00']],
      [entry('2027-10-31T01:30:00', '2027-10-31T02:00:00')],
    );
    expect(cellsOf([autumn])).toEqual([
      '2 free*1: free 02:00-03:00',
      '3 taken*1: free 03:00-03:30, taken 03:30-04:00',
      '4 free*1: free 04:00-05:00',
    ]);
  });

  test('a group that meets at five does so on both sides of a clock change', () => {
    const before = day('2027-10-25', [], [entry('2027-10-25T14:00:00', '2027-10-25T15:00:00')]);
    const after = day('2027-11-01', [], [entry('2027-11-01T15:00:00', '2027-11-01T16:00:00')]);
    expect(gridOf([before, after], zone).hours).toEqual([17]);
  });
});

describe('the list of a day', () => {
  test.each<[string, CalendarColumn, string[]]>([
    ['a day without opening hours is empty', day(monday, []), []],
    [
      'free time is told in one piece, not by the hour',
      day(monday, [[at('06:00'), at('18:00')]]),
      ['free 08:00-20:00'],
    ],
    [
      'the gaps between things are free',
      day(monday, [[at('06:00'), at('18:00')]], [entry(at('15:00'), at('17:00')), entry(at('08:00'), at('09:30'))]),
      ['free 08:00-10:00', 'taken 10:00-11:30', 'free 11:30-17:00', 'taken 17:00-19:00', 'free 19:00-20:00'],
    ],
    [
      'what two have asked for is told twice and is free for neither',
      day(
        monday,
        [[at('06:00'), at('09:00')]],
        [entry(at('06:00'), at('08:00'), 'requested'), entry(at('07:00'), at('08:30'), 'requested')],
      ),
      ['requested 08:00-10:00', 'requested 09:00-10:30', 'free 10:30-11:00'],
    ],
    [
      'a short thing within a long one leaves no gap behind it',
      day(monday, [[at('06:00'), at('10:00')]], [entry(at('06:00'), at('09:00')), entry(at('07:00'), at('08:00'))]),
      ['taken 08:00-11:00', 'taken 09:00-10:00', 'free 11:00-12:00'],
    ],
    [
      'a thing before the doors open takes no free time',
      day(monday, [[at('06:00'), at('08:00')]], [entry(at('04:00'), at('05:00'))]),
      ['taken 06:00-07:00', 'free 08:00-10:00'],
    ],
  ])('%s', (_, column, stretches) => {
    expect(listedOf(column)).toEqual(stretches);
  });
});
