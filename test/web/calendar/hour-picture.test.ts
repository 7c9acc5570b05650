import { expect, test } from 'vitest';
import { minutesOn, pictureOf, type RoomDay, type SiteEntry } from '../../../web/calendar/hour-picture.ts';

const zone = 'Europe/Helsinki';
const day = '2027-01-11';

/** Wall-clock hours of that winter day. */
const at = (hour: number): string => new Date(Date.parse(`${day}T00:00:00+02:00`) + hour * 3_600_000).toISOString();

const entry = (title: string, from: number, to: number, kind: SiteEntry['kind'] = 'approved'): SiteEntry => ({
  kind,
  title,
  start: at(from),
  end: at(to),
});

const room = (entries: SiteEntry[], open: [number, number][] = [[8, 16]]): RoomDay => ({
  date: day,
  open: open.map(([from, to]) => ({ start: at(from), end: at(to) })),
  entries,
});

const titles = ({ entries }: { entries: SiteEntry[] }) => entries.map(({ title }) => title);

test('the hours shown reach from the first opening or thing of any column to the last, in whole hours', () => {
  expect(pictureOf([room([])], zone)).toMatchObject({ firstHour: 8, lastHour: 16 });
  expect(pictureOf([room([entry('Ilta', 17.5, 20.25)]), room([], [[9, 12]])], zone)).toMatchObject({
    firstHour: 8,
    lastHour: 21,
  });
});

test('a house that is shut all day shows its usual hours, and a closure of the whole day does not stretch them', () => {
  expect(pictureOf([room([], [])], zone)).toMatchObject({ firstHour: 8, lastHour: 20 });
  expect(pictureOf([room([entry('Remontti', -30, 50, 'closed')])], zone)).toMatchObject({ firstHour: 8, lastHour: 16 });
});

test('what is not open within the shown hours is shut', () => {
  const [column] = pictureOf(
    [
      room(
        [],
        [
          [8, 11],
          [12, 16],
        ],
      ),
      room([entry('Ilta', 17, 20)]),
    ].slice(0, 2),
    zone,
  ).columns;
  expect(column?.shut).toEqual([
    { from: 11 * 60, to: 12 * 60 },
    { from: 16 * 60, to: 20 * 60 },
  ]);
});

test('things that only touch have the whole width each', () => {
  const [column] = pictureOf([room([entry('A', 9, 10), entry('B', 10, 11)])], zone).columns;
  expect(column?.blocks.map(({ lane, lanes }) => [lane, lanes])).toEqual([
    [0, 1],
    [0, 1],
  ]);
});

test('things at the same time lie side by side, and a lane is used again when it is free', () => {
  const [column] = pictureOf([room([entry('A', 9, 12), entry('B', 10, 11), entry('C', 11, 13)])], zone).columns;
  expect(column?.blocks.map((block) => [titles(block), block.lane, block.lanes])).toEqual([
    [['A'], 0, 2],
    [['B'], 1, 2],
    [['C'], 1, 2],
  ]);
});

test('in narrow columns overlapping things are one block that lists them in order', () => {
  const week = [room([entry('B', 10, 12, 'requested'), entry('A', 9, 11, 'requested'), entry('C', 14, 15)])];
  const days = [...week, ...Array.from({ length: 6 }, () => room([]))];
  const [column] = pictureOf(days, zone).columns;
  expect(column?.blocks.map((block) => [titles(block), block.from / 60, block.to / 60])).toEqual([
    [['A', 'B'], 9, 12],
    [['C'], 14, 15],
  ]);
});

test('what began yesterday begins at midnight, and what ends tomorrow at midnight', () => {
  expect(minutesOn(day, { start: at(-3), end: at(2) }, zone)).toEqual({ from: 0, to: 120 });
  expect(minutesOn(day, { start: at(22), end: at(26) }, zone)).toEqual({ from: 22 * 60, to: 24 * 60 });
});

test('in summer the same instant is an hour later on the clock', () => {
  const span = { start: '2027-07-05T15:00:00Z', end: '2027-07-05T17:00:00Z' };
  expect(minutesOn('2027-07-05', span, zone)).toEqual({ from: 18 * 60, to: 20 * 60 });
});
