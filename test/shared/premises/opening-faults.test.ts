import { expect, test } from 'vitest';
import { type OpeningParts, openingFaults } from '../../../shared/premises/opening-faults.ts';

const at = (weekday: number, start: string, end: string) => ({ weekday, start, end });
const season = (from: string, until: string, ...hours: ReturnType<typeof at>[]) => ({
  name: { fi: 'Kesä', sv: '', en: '' },
  from,
  until,
  hours,
});

test.each<[string, OpeningParts, string[]]>([
  ['nothing at all', {}, []],
  ['openings that touch', { openingHours: [at(1, '08:00', '12:00'), at(1, '12:00', '24:00')] }, []],
  ['the same hours on two days', { openingHours: [at(1, '08:00', '12:00'), at(2, '08:00', '12:00')] }, []],
  [
    'an opening of no length',
    { openingHours: [at(1, '08:00', '08:00')] },
    ['openingHours.0.end hours.end-before-start'],
  ],
  [
    'the later of two that overlap, whatever their order',
    { openingHours: [at(1, '11:00', '15:00'), at(1, '08:00', '12:00')] },
    ['openingHours.0.start hours.overlap'],
  ],
  ['a season backwards', { seasons: [season('2027-06-02', '2027-06-01')] }, ['seasons.0.until hours.season-backwards']],
  [
    'seasons that share a day',
    { seasons: [season('2027-06-01', '2027-06-10'), season('2027-06-10', '2027-06-20')] },
    ['seasons.1.from hours.seasons-overlap'],
  ],
  [
    'the week of a season',
    { seasons: [season('2027-06-01', '2027-06-10', at(3, '10:00', '09:00'))] },
    ['seasons.0.hours.0.end hours.end-before-start'],
  ],
  [
    'a day that is listed twice, and its hours',
    {
      openingExceptions: [
        { date: '2027-01-01', open: [], reason: null },
        { date: '2027-01-01', open: [{ start: '10:00', end: '09:00' }], reason: null },
      ],
    },
    ['openingExceptions.1.date hours.date-repeated', 'openingExceptions.1.open.0.end hours.end-before-start'],
  ],
])('finds what is wrong with %s', (_, parts, expected) => {
  expect(openingFaults(parts).map(({ path, code }) => `${path} ${code}`)).toEqual(expected);
});
