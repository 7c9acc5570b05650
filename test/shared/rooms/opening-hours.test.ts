import { describe, expect, test } from 'vitest';
import { holidaysOf } from '../../../shared/calendars/holidays.ts';
import { closingOn, endsAfterLastDay, type OpeningTimes } from '../../../shared/rooms/opening-days.ts';
import { isOpen, openSpansBetween, openSpansOn } from '../../../shared/rooms/opening-hours.ts';
import type { OpeningException, WeeklyOpening } from '../../../shared/rooms/schemas.ts';
import {
  addDays,
  HOUR,
  isoInstant,
  type LocalDateTime,
  type Span,
  timeOfMinute,
  weekdayOf,
} from '../../../shared/time.ts';
import { instantOf, localOf } from '../../../shared/wall-clock.ts';
import { type Random, randomFrom } from '../../support/random.ts';

const helsinki = 'Europe/Helsinki';
const everyDay = (...times: [start: string, end: string][]): WeeklyOpening[] =>
  [1, 2, 3, 4, 5, 6, 7].flatMap((weekday) => times.map(([start, end]) => ({ weekday, start, end })));
const always = everyDay(['00:00', '24:00']);

/** Opening times of the usual week and some dated exceptions, nothing else. */
const times = (
  hours: WeeklyOpening[],
  exceptions: Omit<OpeningException, 'reason'>[] = [],
  zone = helsinki,
): OpeningTimes => ({
  hours,
  seasons: [],
  exceptions: exceptions.map((each) => ({ ...each, reason: null })),
  closedOnHolidays: false,
  lastDay: null,
  zone,
});

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
  exceptions: Omit<OpeningException, 'reason'>[] = [],
) => isOpen(openSpansBetween(start.slice(0, 10), end.slice(0, 10), times(hours, exceptions)), spanOf(start, end));

describe('the open spans of a day', () => {
  const hours: WeeklyOpening[] = [
    { weekday: 1, start: '13:00', end: '20:00' },
    { weekday: 1, start: '08:00', end: '12:00' },
    { weekday: 2, start: '08:00', end: '20:00' },
  ];

  test('are the weekday’s hours in wall-clock time of the house, sorted', () => {
    expect(written(openSpansOn('2027-01-11', times(hours)))).toEqual([
      '2027-01-11T06:00:00Z/2027-01-11T10:00:00Z',
      '2027-01-11T11:00:00Z/2027-01-11T18:00:00Z',
    ]);
    expect(written(openSpansOn('2027-06-14', times(hours)))[0]).toBe('2027-06-14T05:00:00Z/2027-06-14T09:00:00Z');
  });

  test('are none on a weekday without hours', () => {
    expect(openSpansOn('2027-01-13', times(hours))).toEqual([]);
  });

  test('are those of a dated exception instead of the weekly ones', () => {
    const exceptions = [
      { date: '2027-01-11', open: [{ start: '10:00', end: '14:00' }] },
      { date: '2027-01-12', open: [] },
      { date: '2027-01-17', open: [{ start: '12:00', end: '15:00' }] },
    ];
    expect(written(openSpansOn('2027-01-11', times(hours, exceptions)))).toEqual([
      '2027-01-11T08:00:00Z/2027-01-11T12:00:00Z',
    ]);
    expect(openSpansOn('2027-01-12', times(hours, exceptions))).toEqual([]);
    expect(hoursOf(openSpansOn('2027-01-17', times(hours, exceptions)))).toEqual([3]);
    expect(hoursOf(openSpansOn('2027-01-18', times(hours, exceptions)))).toEqual([4, 7]);
  });

  test('join where openings touch or overlap', () => {
    const touching = everyDay(['12:00', '16:00'], ['08:00', '12:00'], ['15:00', '18:00']);
    expect(hoursOf(openSpansOn('2027-01-11', times(touching)))).toEqual([10]);
  });

  test('leave out an opening that does not end after it starts', () => {
    expect(openSpansOn('2027-01-11', times(everyDay(['12:00', '12:00'], ['18:00', '08:00'])))).toEqual([]);
  });

  test('are worked out anew for other hours, exceptions and zones', () => {
    const at = (zone: string) => openSpansOn('2027-01-11', times(hours, [], zone))[0]?.start;
    expect(at('Europe/Stockholm')).toBe((at(helsinki) ?? 0) + HOUR);
    expect(openSpansOn('2027-01-11', times(hours, [{ date: '2027-01-11', open: [] }]))).toEqual([]);
    expect(openSpansOn('2027-01-11', times(always))).toHaveLength(1);
  });

  test('stay right for more days than are remembered', () => {
    const kept = times(hours);
    for (let i = 0; i < 2500; i += 1) openSpansOn(addDays('2020-01-01', i), kept);
    expect(hoursOf(openSpansOn('2027-01-12', kept))).toEqual([12]);
  });
});

describe('on the days when the clocks change', () => {
  test('a house that is always open is open for 23 and for 25 hours', () => {
    expect(hoursOf(openSpansOn('2027-03-28', times(always)))).toEqual([23]);
    expect(hoursOf(openSpansOn('2026-10-25', times(always)))).toEqual([25]);
  });

  test('a night opening has the hours that the night really has (C29)', () => {
    const zurich = 'Europe/Zurich';
    const [autumn] = openSpansOn('2022-10-30', times(everyDay(['00:00', '04:00']), [], zurich));
    expect(autumn && written([autumn])).toEqual(['2022-10-29T22:00:00Z/2022-10-30T03:00:00Z']);
    expect(hoursOf(openSpansOn('2022-03-27', times(everyDay(['00:00', '05:00']), [], zurich)))).toEqual([4]);
  });

  test('an opening that begins in the skipped hour begins after it', () => {
    expect(written(openSpansOn('2027-03-28', times(everyDay(['03:30', '08:00']))))).toEqual([
      '2027-03-28T01:30:00Z/2027-03-28T05:00:00Z',
    ]);
    expect(openSpansOn('2027-03-28', times(everyDay(['03:00', '04:00'])))).toEqual([]);
  });

  test('hours keep their clock time', () => {
    const day = everyDay(['08:00', '20:00']);
    for (const date of ['2027-03-27', '2027-03-28', '2026-10-24', '2026-10-25']) {
      expect(openSpansOn(date, times(day))).toEqual([spanOf(`${date}T08:00`, `${date}T20:00`)]);
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
    const days = openSpansBetween('2026-12-01', '2026-12-07', times(always, closed));
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
    expect(hoursOf(openSpansBetween('2027-03-27', '2027-03-29', times(always)))).toEqual([71]);
  });
});

describe('of what may decide a day', () => {
  const usual = everyDay(['08:00', '20:00']);
  const summer = {
    name: { fi: 'Kesä', sv: 'Sommar', en: 'Summer' },
    from: '2027-06-01',
    until: '2027-08-31',
    hours: everyDay(['10:00', '14:00']),
  };
  const year: OpeningTimes = { ...times(usual), seasons: [summer], closedOnHolidays: true };
  const open = (date: string, opening: OpeningTimes = year) => hoursOf(openSpansOn(date, opening));

  test('a season has its own week from its first to its last day, both included', () => {
    expect([open('2027-05-31'), open('2027-06-01'), open('2027-08-31'), open('2027-09-01')]).toEqual([
      [12],
      [4],
      [4],
      [12],
    ]);
  });

  test('a weekday that the season does not open is closed in it', () => {
    const mondays = { ...summer, hours: [{ weekday: 1, start: '10:00', end: '14:00' }] };
    const opening = { ...year, seasons: [mondays] };
    expect([open('2027-06-14', opening), open('2027-06-15', opening)]).toEqual([[4], []]);
  });

  test('of two seasons that meet the first holds', () => {
    const july = { ...summer, from: '2027-07-01', until: '2027-07-31', hours: [] };
    const opening = (...seasons: OpeningTimes['seasons']) => ({ ...year, seasons });
    expect([open('2027-07-05', opening(july, summer)), open('2027-07-05', opening(summer, july))]).toEqual([[], [4]]);
  });

  test('holidays and the eves that are days off are closed where the house closes on them, in a season too', () => {
    expect([open('2027-01-06'), open('2027-12-24'), open('2027-06-25'), open('2027-06-26')]).toEqual([[], [], [], []]);
    expect(open('2027-01-06', { ...year, closedOnHolidays: false })).toEqual([12]);
    // A half day is a working day.
    expect(open('2027-04-30')).toEqual([12]);
  });

  test('a dated exception opens a holiday, and closes a day of a season', () => {
    const exceptions = [
      { date: '2027-01-06', open: [{ start: '12:00', end: '15:00' }], reason: null },
      { date: '2027-07-06', open: [], reason: null },
    ];
    const opening = { ...year, exceptions };
    expect([open('2027-01-06', opening), open('2027-07-06', opening)]).toEqual([[3], []]);
  });

  test('after the last day nothing is open, whatever an exception says', () => {
    const exceptions = [{ date: '2027-03-02', open: [{ start: '12:00', end: '15:00' }], reason: null }];
    const opening = { ...year, exceptions, lastDay: '2027-03-01' };
    expect([open('2027-03-01', opening), open('2027-03-02', opening), open('2027-03-03', opening)]).toEqual([
      [12],
      [],
      [],
    ]);
  });

  test('a closed day that would be open by its week says why', () => {
    const reason = { fi: 'Siivous', sv: 'Städning', en: 'Cleaning' };
    const opening = { ...year, exceptions: [{ date: '2027-02-01', open: [], reason }] };
    expect(closingOn('2027-02-01', opening)).toEqual({ name: reason });
    expect(closingOn('2027-01-06', opening)?.name?.fi).toBe('Loppiainen');
    expect(closingOn('2027-01-07', opening)).toBeUndefined();
  });

  test.each([
    ['the last evening', '2027-03-01T20:00', false],
    ['the midnight after it', '2027-03-02T00:00', false],
    ['a quarter of an hour longer', '2027-03-02T00:15', true],
  ])('a time that ends at %s ends after the last day: %s %s', (_, end, expected) => {
    expect(endsAfterLastDay(end, { ...year, lastDay: '2027-03-01' })).toBe(expected);
    expect(endsAfterLastDay(end, year)).toBe(false);
  });
});

describe('the rule, asked in every quarter of an hour', () => {
  const quarter = HOUR / 4;

  /** What the rule says of one moment, read off word by word. */
  const isOpenThen = (local: LocalDateTime, opening: OpeningTimes): boolean => {
    const [date, time] = [local.slice(0, 10), local.slice(11)];
    const within = (spans: readonly { start: string; end: string }[]) =>
      spans.some(({ start, end }) => start <= time && time < end);
    if (opening.lastDay !== null && date > opening.lastDay) return false;
    for (const exception of opening.exceptions) if (exception.date === date) return within(exception.open);
    if (opening.closedOnHolidays && holidaysOf(2027).some((day) => day.date === date && day.kind !== 'half'))
      return false;
    const ofDay = (hours: readonly WeeklyOpening[]) =>
      within(hours.filter(({ weekday }) => weekday === weekdayOf(date)));
    for (const season of opening.seasons) {
      if (date >= season.from && date <= season.until) return ofDay(season.hours);
    }
    return ofDay(opening.hours);
  };

  const randomTimes = (random: Random): OpeningTimes => {
    const clock = () => timeOfMinute(15 * random.int(0, 96));
    const week = (): WeeklyOpening[] =>
      [1, 2, 3, 4, 5, 6, 7, 1, 3, 5].flatMap((weekday) =>
        random.chance(0.7) ? [{ weekday, start: clock(), end: clock() }] : [],
      );
    const day = () => addDays('2027-04-20', random.int(0, 29));
    const exception = () => ({
      date: day(),
      open: random.chance(0.5) ? [] : [{ start: clock(), end: clock() }],
      reason: null,
    });
    const season = () => ({ name: { fi: '', sv: '', en: '' }, from: day(), until: day(), hours: week() });
    return {
      hours: week(),
      seasons: random.chance(0.7) ? [season(), season()] : [],
      exceptions: random.chance(0.5) ? [exception(), exception(), exception()] : [],
      closedOnHolidays: random.chance(0.5),
      lastDay: random.chance(0.3) ? day() : null,
      zone: helsinki,
    };
  };

  test.each(Array.from({ length: 150 }, (_, seed) => seed + 1))('agrees with its words (%i)', (seed) => {
    const random = randomFrom(seed);
    const opening = randomTimes(random);
    const from = addDays('2027-04-20', random.int(0, 24));
    const to = addDays(from, 4);
    const spans = openSpansBetween(from, to, opening);
    const whole = spanOf(`${from}T00:00`, `${addDays(to, 1)}T00:00`);
    for (let start = whole.start; start < whole.end; start += quarter) {
      const local = localOf(start, helsinki);
      expect(isOpen(spans, { start, end: start + quarter }), local).toBe(isOpenThen(local, opening));
    }
  });
});
