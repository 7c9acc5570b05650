import { describe, expect, test } from 'vitest';
import { isOpen, openSpansBetween, openSpansOn } from '../../../shared/rooms/opening-hours.ts';
import type { WeeklyOpening } from '../../../shared/rooms/schemas.ts';
import { addDays, HOUR, isoInstant, type LocalDateTime, type Span } from '../../../shared/time.ts';
import { instantOf } from '../../../shared/wall-clock.ts';

const helsinki = 'Europe/Helsinki';
const everyDay = (...times: [start: string, end: string][]): WeeklyOpening[] =>
  [1, 2, 3, 4, 5, 6, 7].flatMap((weekday) => times.map(([start, end]) => ({ weekday, start, end })));
const always = everyDay(['00:00', '24:00']);

const spanOf = (start: LocalDateTime, end: LocalDateTime, zone = helsinki): Span => ({
  start: instantOf(start, zone).instant,
  end: instantOf(end, zone).instant,
});
const written = (spans: readonly Span[]) => spans.map(({ start, end }) => `${isoInstant(start)}/${isoInstant(end)}`);
const hoursOf = (spans: readonly Span[]) => spans.map(({ start, end }) => (end - start) / HOUR);

/** Whether a booking fits, asked as the product asks: over the local days that it touches. */
const fits = (
  start: LocalDateTime,
  end: LocalDateTime,
  hours: WeeklyOpening[],
  exceptions: Parameters<typeof openSpansOn>[2] = [],
) => isOpen(openSpansBetween(start.slice(0, 10), end.slice(0, 10), hours, exceptions, helsinki), spanOf(start, end));

describe('the open spans of a day', () => {
  const hours: WeeklyOpening[] = [
    { weekday: 1, start: '13:00', end: '20:00' },
    { weekday: 1, start: '08:00', end: '12:00' },
    { weekday: 2, start: '08:00', end: '20:00' },
  ];

  test('are the weekday’s hours in wall-clock time of the house, sorted', () => {
    expect(written(openSpansOn('2027-01-11', hours, [], helsinki))).toEqual([
      '2027-01-11T06:00:00Z/2027-01-11T10:00:00Z',
      '2027-01-11T11:00:00Z/2027-01-11T18:00:00Z',
    ]);
    expect(written(openSpansOn('2027-06-14', hours, [], helsinki))[0]).toBe(
      '2027-06-14T05:00:00Z/2027-06-14T09:00:00Z',
    );
  });

  test('are none on a weekday without hours', () => {
    expect(openSpansOn('2027-01-13', hours, [], helsinki)).toEqual([]);
  });

  test('are those of a dated exception instead of the weekly ones', () => {
    const exceptions = [
      { date: '2027-01-11', open: [{ start: '10:00', end: '14:00' }] },
      { date: '2027-01-12', open: [] },
      { date: '2027-01-17', open: [{ start: '12:00', end: '15:00' }] },
    ];
    expect(written(openSpansOn('2027-01-11', hours, exceptions, helsinki))).toEqual([
      '2027-01-11T08:00:00Z/2027-01-11T12:00:00Z',
    ]);
    expect(openSpansOn('2027-01-12', hours, exceptions, helsinki)).toEqual([]);
    expect(hoursOf(openSpansOn('2027-01-17', hours, exceptions, helsinki))).toEqual([3]);
    expect(hoursOf(openSpansOn('2027-01-18', hours, exceptions, helsinki))).toEqual([4, 7]);
  });

  test('join where openings touch or overlap', () => {
    const touching = everyDay(['12:00', '16:00'], ['08:00', '12:00'], ['15:00', '18:00']);
    expect(hoursOf(openSpansOn('2027-01-11', touching, [], helsinki))).toEqual([10]);
  });

  test('leave out an opening that does not end after it starts', () => {
    expect(openSpansOn('2027-01-11', everyDay(['12:00', '12:00'], ['18:00', '08:00']), [], helsinki)).toEqual([]);
  });

  test('are worked out anew for other hours, exceptions and zones', () => {
    const at = (zone: string) => openSpansOn('2027-01-11', hours, [], zone)[0]?.start;
    expect(at('Europe/Stockholm')).toBe((at(helsinki) ?? 0) + HOUR);
    expect(openSpansOn('2027-01-11', hours, [{ date: '2027-01-11', open: [] }], helsinki)).toEqual([]);
    expect(openSpansOn('2027-01-11', always, [], helsinki)).toHaveLength(1);
  });

  test('stay right for more days than are remembered', () => {
    for (let i = 0; i < 2500; i += 1) openSpansOn(addDays('2020-01-01', i), hours, [], helsinki);
    expect(hoursOf(openSpansOn('2027-01-12', hours, [], helsinki))).toEqual([12]);
  });
});

describe('on the days when the clocks change', () => {
  test('a house that is always open is open for 23 and for 25 hours', () => {
    expect(hoursOf(openSpansOn('2027-03-28', always, [], helsinki))).toEqual([23]);
    expect(hoursOf(openSpansOn('2026-10-25', always, [], helsinki))).toEqual([25]);
  });

  test('a night opening has the hours that the night really has (C29)', () => {
    const zurich = 'Europe/Zurich';
    const [autumn] = openSpansOn('2022-10-30', everyDay(['00:00', '04:00']), [], zurich);
    expect(autumn && written([autumn])).toEqual(['2022-10-29T22:00:00Z/2022-10-30T03:00:00Z']);
    expect(hoursOf(openSpansOn('2022-03-27', everyDay(['00:00', '05:00']), [], zurich))).toEqual([4]);
  });

  test('an opening that begins in the skipped hour begins after it', () => {
    expect(written(openSpansOn('2027-03-28', everyDay(['03:30', '08:00']), [], helsinki))).toEqual([
      '2027-03-28T01:30:00Z/2027-03-28T05:00:00Z',
    ]);
    expect(openSpansOn('2027-03-28', everyDay(['03:00', '04:00']), [], helsinki)).toEqual([]);
  });

  test('hours keep their clock time', () => {
    const day = everyDay(['08:00', '20:00']);
    for (const date of ['2027-03-27', '2027-03-28', '2026-10-24', '2026-10-25']) {
      expect(openSpansOn(date, day, [], helsinki)).toEqual([spanOf(`${date}T08:00`, `${date}T20:00`)]);
    }
  });
});

describe('a booking', () => {
  test('fits from opening to closing, and not a minute more', () => {
    const day = everyDay(['08:00', '20:00']);
    expect(fits('2027-01-11T08:00', '2027-01-11T20:00', day)).toBe(true);
    expect(fits('2027-01-11T07:59', '2027-01-11T20:00', day)).toBe(false);
    expect(fits('2027-01-11T08:00', '2027-01-11T20:01', day)).toBe(false);
    expect(fits('2027-01-11T21:00', '2027-01-11T22:00', day)).toBe(false);
  });

  test.each([
    ['over a closed day', '2026-12-04T00:00', '2026-12-06T00:00', false],
    ['up to a closed day', '2026-12-01T00:00', '2026-12-05T00:00', true],
    ['from the end of a closed day', '2026-12-06T00:00', '2026-12-07T00:00', true],
    ['of no length within a closed day', '2026-12-05T12:00', '2026-12-05T12:00', false],
    ['of no length at its edge', '2026-12-05T00:00', '2026-12-05T00:00', true],
  ])('%s (C6)', (_, start, end, expected) => {
    const closed = [{ date: '2026-12-05', open: [] }];
    const days = openSpansBetween('2026-12-01', '2026-12-07', always, closed, helsinki);
    expect(isOpen(days, spanOf(start, end))).toBe(expected);
  });

  const windows: WeeklyOpening[] = [
    ...everyDay(['11:00', '12:00']),
    { weekday: 2, start: '12:00', end: '14:00' },
    { weekday: 3, start: '12:00', end: '14:00' },
  ];
  test.each([
    ['Monday before the window', '2027-01-11T10:00', '2027-01-11T11:00', false],
    ['Monday within the window', '2027-01-11T11:30', '2027-01-11T11:45', true],
    ['any day for the whole window', '2027-01-17T11:00', '2027-01-17T12:00', true],
    ['Monday in the window of other days', '2027-01-11T12:00', '2027-01-11T14:00', false],
    ['Wednesday in its second window', '2027-01-13T12:00', '2027-01-13T14:00', true],
    ['Tuesday over both windows, which touch', '2027-01-12T11:00', '2027-01-12T14:00', true],
    ['Wednesday over both windows, which touch', '2027-01-13T11:00', '2027-01-13T14:00', true],
  ])('%s (C7)', (_, start, end, expected) => {
    expect(fits(start, end, windows)).toBe(expected);
  });

  test('over midnight needs both days open (C30)', () => {
    const nights = everyDay(['20:00', '24:00'], ['00:00', '04:00']);
    expect(fits('2027-01-15T22:00', '2027-01-16T02:00', nights)).toBe(true);
    expect(fits('2027-01-15T22:00', '2027-01-16T02:00', nights, [{ date: '2027-01-16', open: [] }])).toBe(false);
    expect(fits('2027-01-15T22:00', '2027-01-16T02:00', nights, [{ date: '2027-01-15', open: [] }])).toBe(false);
    expect(fits('2027-01-15T22:00', '2027-01-16T02:00', everyDay(['20:00', '23:59'], ['00:00', '04:00']))).toBe(false);
    expect(fits('2027-01-15T22:00', '2027-01-16T00:00', everyDay(['08:00', '24:00']))).toBe(true);
  });

  test('fits over several whole days, and over the night of the change', () => {
    expect(fits('2027-03-26T09:00', '2027-03-30T15:00', always)).toBe(true);
    expect(hoursOf(openSpansBetween('2027-03-27', '2027-03-29', always, [], helsinki))).toEqual([71]);
  });
});
