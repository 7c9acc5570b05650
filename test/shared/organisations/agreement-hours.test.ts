import { describe, expect, test } from 'vitest';
import {
  type AgreementTerms,
  askedOfAgreements,
  coverUses,
  usedKey,
} from '../../../shared/organisations/agreement-hours.ts';

const agreement = (more: Partial<AgreementTerms> = {}): AgreementTerms => ({
  id: 'a',
  number: '1',
  validFrom: '2027-01-01',
  validUntil: null,
  roomIds: [],
  hoursPerYear: 10,
  ...more,
});
const use = (date: string, hours: number, roomId = 'r1') => ({ roomId, date, minutes: hours * 60 });
const covering = (agreements: AgreementTerms[], uses: ReturnType<typeof use>[]) =>
  coverUses(agreements, uses).of.map((each) => each?.id);

describe('an agreement covers', () => {
  test('dates from its first day to its last, both included', () => {
    const days = ['2026-12-31', '2027-01-01', '2027-06-30', '2027-07-01'].map((day) => use(day, 1));
    expect(covering([agreement({ validUntil: '2027-06-30' })], days)).toEqual([undefined, 'a', 'a', undefined]);
  });

  test('the rooms that it names, or all', () => {
    const rooms = [use('2027-02-01', 1, 'r1'), use('2027-02-01', 1, 'r2')];
    expect(covering([agreement({ roomIds: ['r2'] })], rooms)).toEqual([undefined, 'a']);
    expect(covering([agreement()], rooms)).toEqual(['a', 'a']);
  });

  test('a date as a whole or not at all, and a shorter one after it may still fit', () => {
    const dates = [use('2027-02-01', 8), use('2027-02-08', 3), use('2027-02-15', 2), use('2027-02-22', 0.5)];
    expect(covering([agreement()], dates)).toEqual(['a', undefined, 'a', undefined]);
  });

  test('its hours anew in every calendar year', () => {
    const dates = [use('2027-12-28', 10), use('2027-12-29', 1), use('2028-01-03', 10), use('2028-01-04', 1)];
    expect(covering([agreement()], dates)).toEqual(['a', undefined, 'a', undefined]);
  });

  test('any number of hours where it has no limit', () => {
    const dates = Array.from({ length: 60 }, () => use('2027-02-01', 24));
    expect(covering([agreement({ hoursPerYear: null })], dates)).toEqual(dates.map(() => 'a'));
  });
});

test('of several, the one for few rooms is used before the one for all, and the one that ends sooner before the other', () => {
  const all = agreement({ id: 'all' });
  const few = agreement({ id: 'few', roomIds: ['r1', 'r2'], hoursPerYear: 2 });
  const soon = agreement({ id: 'soon', validUntil: '2027-12-31', hoursPerYear: 1 });
  const dates = [1, 2, 3, 4].map((day) => use(`2027-02-0${day}`, 1));
  expect(covering([all, soon, few], dates)).toEqual(['few', 'few', 'soon', 'all']);
  expect(covering([few, all, soon], dates)).toEqual(['few', 'few', 'soon', 'all']);
});

test('what is used already is taken into account, and is not changed', () => {
  const before = new Map([[usedKey('a', '2027'), 9 * 60]]);
  const { of, used } = coverUses([agreement()], [use('2027-03-01', 2), use('2027-03-02', 1)], before);
  expect(of.map((each) => each?.id)).toEqual([undefined, 'a']);
  expect(used.get(usedKey('a', '2027'))).toBe(10 * 60);
  expect(before.get(usedKey('a', '2027'))).toBe(9 * 60);
});

describe('what is asked of agreements', () => {
  test('is told year by year, with what is left and what goes over', () => {
    const uses = [use('2027-12-20', 8), use('2027-12-27', 4), use('2028-01-03', 4)];
    const asked = askedOfAgreements([agreement()], uses, new Map());
    expect(asked).toEqual([
      { agreement: agreement(), year: '2027', coveredMinutes: 480, overMinutes: 240, leftMinutes: 120 },
      { agreement: agreement(), year: '2028', coveredMinutes: 240, overMinutes: 0, leftMinutes: 360 },
    ]);
  });

  test('has no limit where the agreement has none, and nothing of dates that no agreement is about', () => {
    const free = agreement({ hoursPerYear: null, roomIds: ['r1'] });
    const asked = askedOfAgreements([free], [use('2027-02-01', 2), use('2027-02-02', 2, 'r2')], new Map());
    expect(asked).toEqual([{ agreement: free, year: '2027', coveredMinutes: 120, overMinutes: 0, leftMinutes: null }]);
  });
});
