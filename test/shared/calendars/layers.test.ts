import { describe, expect, test } from 'vitest';
import { seenFromAbove } from '../../../shared/calendars/layers.ts';
import { randomFrom } from '../../support/random.ts';

interface Piece {
  name: string;
  start: number;
  end: number;
}

/** `a8-10` is the piece `a` from 8 to 10. */
const pieces = (text: string): Piece[] =>
  text
    .split(' ')
    .filter(Boolean)
    .map((word) => {
      const [, name = '', start, end] = /^([a-z]+)(\d+)-(\d+)$/.exec(word) ?? [];
      return { name, start: Number(start), end: Number(end) };
    });

const written = (found: readonly Piece[]): string =>
  found.map(({ name, start, end }) => `${name}${start}-${end}`).join(' ');

describe('layers seen from above', () => {
  test.each([
    ['nothing at all', [], ''],
    ['the lower one around the upper one', ['a10-12', 'b8-20'], 'b8-10 a10-12 b12-20'],
    ['nothing of what is wholly covered', ['a8-20', 'b10-12'], 'a8-20'],
    ['one layer upon the next', ['a10-12', 'b11-14', 'c8-20'], 'c8-10 a10-12 b12-14 c14-20'],
    ['touching pieces as they are', ['a8-10 b10-12', 'c9-11'], 'a8-10 b10-12'],
    ['the earlier of one layer on top', ['b11-14 a10-12'], 'a10-12 b12-14'],
    ['a piece between two', ['a8-10 b12-14', 'c9-13'], 'a8-10 c10-12 b12-14'],
    ['a long one under many', ['a2-3 b5-6 c8-9', 'd0-10'], 'd0-2 a2-3 d3-5 b5-6 d6-8 c8-9 d9-10'],
  ])('show %s', (_, layers, seen) => {
    expect(written(seenFromAbove(layers.map(pieces)))).toBe(seen);
  });

  test('show at every moment what a look from above would, and never overlap', () => {
    const random = randomFrom(11);
    for (let round = 0; round < 100; round += 1) {
      const layers = Array.from({ length: random.int(0, 4) }, (_, layer) =>
        Array.from({ length: random.int(0, 5) }, (__, index): Piece => {
          const start = random.int(0, 22);
          return { name: `${layer}.${index}`, start, end: start + random.int(1, 8) };
        }),
      );
      const seen = seenFromAbove(layers);
      for (let hour = 0; hour < 32; hour += 1) {
        const covers = ({ start, end }: Piece) => start <= hour && hour < end;
        const top =
          layers
            .find((layer) => layer.some(covers))
            ?.filter(covers)
            .map(({ name }) => name) ?? [];
        const found = seen.filter(covers);
        expect(found.length).toBe(top.length > 0 ? 1 : 0);
        if (found[0]) expect(top).toContain(found[0].name);
      }
    }
  });
});
