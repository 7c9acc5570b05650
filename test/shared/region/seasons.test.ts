import { describe, expect, test } from 'vitest';
import { seasonOf, seasonsInWords } from '../../../shared/region/seasons.ts';

const halves = { seasonMonths: [1, 8] };
const yearly = { seasonMonths: [8] };

describe('seasons', () => {
  test('begin on the first of the county’s months, and last until the next begins', () => {
    expect(seasonOf('2027-01-01', halves)).toEqual({ first: '2027-01-01', last: '2027-07-31' });
    expect(seasonOf('2027-07-31', halves)).toEqual(seasonOf('2027-01-01', halves));
    expect(seasonOf('2027-08-01', halves)).toEqual({ first: '2027-08-01', last: '2027-12-31' });
    expect(seasonOf('2027-07-31', yearly)).toEqual({ first: '2026-08-01', last: '2027-07-31' });
    expect(seasonOf('2027-08-01', yearly)).toEqual({ first: '2027-08-01', last: '2028-07-31' });
    expect(seasonOf('2028-02-29', { seasonMonths: [1, 3] })).toEqual({ first: '2028-01-01', last: '2028-02-29' });
  });

  test.each([
    ['fi', halves, 'tammi–heinäkuu ja elo–joulukuu'],
    ['sv', halves, 'januari–juli och augusti–december'],
    ['en', halves, 'January–July and August–December'],
    ['fi', yearly, 'elo–heinäkuu'],
    ['fi', { seasonMonths: [1] }, 'tammi–joulukuu'],
    ['fi', { seasonMonths: [6, 7] }, 'kesäkuu ja heinä–toukokuu'],
  ] as const)('in words, %s', (language, rules, words) => {
    expect(seasonsInWords({ seasonMonths: [...rules.seasonMonths] }, language)).toBe(words);
  });
});
