import { describe, expect, test } from 'vitest';
import region from '../../../db/demo/region.json' with { type: 'json' };
import { type Facts, needs, verdictsOf } from '../../../shared/rooms/accessibility.ts';
import { breakdownDevices } from '../../../shared/rooms/breakdown-devices.ts';
import { breakdownsDuring, brokenTogether, devicesOf, factsDuring } from '../../../shared/rooms/breakdowns.ts';

const hour = 3_600_000;

describe('what is out of order during a span', () => {
  const breakdowns = [
    { device: 'toilet', start: 10 * hour, end: 12 * hour },
    { device: 'lift', start: 11 * hour, end: null },
    { device: 'lift', start: 0, end: 2 * hour },
  ] as const;

  const during = (start: number, end: number) =>
    devicesOf(breakdownsDuring(breakdowns, { start: start * hour, end: end * hour }));

  test('is what begins before its end and ends after its start', () => {
    expect(during(2, 10)).toEqual([]);
    expect(during(1, 3)).toEqual(['lift']);
    expect(during(11, 13)).toEqual(['lift', 'toilet']);
  });

  test('goes on where nobody knows when it will be mended', () => {
    expect(during(9_000, 9_001)).toEqual(['lift']);
  });
});

describe('what is out of order at once', () => {
  const named = (name: string, start: number, end: number | null) => ({ name, device: 'lift' as const, start, end });
  const sets = (span: [number, number], ...breakdowns: ReturnType<typeof named>[]) =>
    brokenTogether(breakdowns, { start: span[0], end: span[1] }).map((set) => set.map(({ name }) => name).join(''));

  test.each([
    ['nothing where nothing is broken', [], []],
    ['all that overlap at some moment', [named('a', 0, 5), named('b', 4, null), named('c', 1, 9)], ['abc']],
    ['one after the other where one ends as the next begins', [named('a', 0, 5), named('b', 5, null)], ['a', 'b']],
    [
      'each largest set once, in order of time',
      [named('a', 0, 5), named('b', 3, 8), named('c', 6, null), named('d', 0, null)],
      ['abd', 'bcd'],
    ],
    [
      'a set that is a part of another not by itself',
      [named('a', 0, 2), named('b', 4, 6), named('c', 0, 9)],
      ['ac', 'bc'],
    ],
    ['two that are alike in time once', [named('a', 0, 2), named('b', 0, 2), named('c', 3, 4)], ['ab', 'c']],
  ])('is %s', (_, breakdowns, expected) => {
    expect(sets([0, 10], ...breakdowns)).toEqual(expected);
  });

  test('is the same as looking at every minute', () => {
    let seed = 7;
    const random = (below: number) => {
      seed = (seed * 16_807) % 2_147_483_647;
      return seed % below;
    };
    for (let round = 0; round < 300; round += 1) {
      const breakdowns = Array.from({ length: 1 + random(5) }, (_each, at) => {
        const start = random(20);
        return named('abcde'[at] as string, start, random(5) === 0 ? null : start + 1 + random(8));
      });
      const from = random(15);
      const span = { start: from, end: from + 1 + random(12) };
      const seen = Array.from({ length: span.end - span.start }, (_each, at) =>
        breakdowns
          .filter(({ start, end }) => start <= span.start + at && span.start + at < (end ?? 1_000))
          .map(({ name }) => name),
      ).filter((set) => set.length > 0);
      const largest = seen.filter(
        (set) => !seen.some((other) => other.length > set.length && set.every((name) => other.includes(name))),
      );
      const expected = [...new Set(largest.map((set) => set.join('')))];
      expect(sets([span.start, span.end], ...breakdowns).toSorted()).toEqual(expected.toSorted());
    }
  });
});

const context = { capacity: 20, asOf: region.asOf };
const rooms = region.rooms as unknown as { code: string; attributes: Facts }[];

describe('while a device is out of order', () => {
  test('a lift that is needed stops wheels, and one that is not needed changes nothing', () => {
    const upstairs = { 'lift.needed': true, 'lift.present': true } as const;
    const of = (facts: Facts) => verdictsOf(factsDuring(facts, ['lift']), context).wheelchair;
    expect(of(upstairs).checks.find(({ check }) => check === 'lift.working')?.verdict).toBe('N');
    expect(of({ 'lift.needed': false }).checks.some(({ check }) => check.startsWith('lift.'))).toBe(false);
  });

  test('a room with a fixed loop has none', () => {
    const facts: Facts = {
      'hearing.loop': 'fixed',
      'hearing.loop_tested_on': '2026-09-01',
      'room.acoustics_good': false,
    };
    expect(verdictsOf(facts, context).hearing.verdict).toBe('S');
    expect(verdictsOf(factsDuring(facts, ['loop']), context).hearing.verdict).toBe('N');
  });

  // What was not known may be settled: without a toilet it no longer matters that nobody measured its bars.
  test.each(breakdownDevices)('no room becomes better by a broken %s', (device) => {
    for (const { code, attributes } of rooms) {
      const [whole, broken] = [verdictsOf(attributes, context), verdictsOf(factsDuring(attributes, [device]), context)];
      for (const need of needs) {
        const [before, after] = [whole[need].verdict, broken[need].verdict];
        expect(after === 'S' && before !== 'S', `${code} ${need}`).toBe(false);
        expect(before === 'N' && after !== 'N', `${code} ${need}`).toBe(false);
      }
    }
  });

  test('the facts themselves stay as they were measured', () => {
    const facts: Facts = { 'lift.working': true };
    factsDuring(facts, ['lift']);
    expect(facts).toEqual({ 'lift.working': true });
  });
});
