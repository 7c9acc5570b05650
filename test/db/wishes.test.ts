import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import type { Database } from '../../db/database.ts';
import * as wishes from '../../db/wishes.ts';
import { overlaps, type Span } from '../../shared/time.ts';
import { engines, type OpenedDatabase } from '../support/engines.ts';
import { randomFrom } from '../support/random.ts';
import { storeOccurrences, storePremises } from './premises.ts';

/** A time like those of the product, which no 32-bit number holds. */
const now = Date.UTC(2027, 0, 11, 16);
const bookingOf = { a: 'first', b: 'first', c: 'second' } as const;

describe.each(engines)('wishes on $name', ({ open }) => {
  let opened: OpenedDatabase;
  let db: Database;

  beforeEach(async () => {
    opened = await open();
    db = opened.db;
    await storePremises(db, [1, 2, 3]);
    await storeOccurrences(db, ['a', 'b'], 'first');
    await storeOccurrences(db, ['c'], 'second');
  });
  afterEach(() => opened.close());

  const wish = (occurrenceId: keyof typeof bookingOf, spaceId: number, { start, end }: Span): wishes.Wish => ({
    spaceId,
    start: now + start,
    end: now + end,
    occurrenceId,
    bookingId: bookingOf[occurrenceId],
  });

  const add = (...rows: wishes.Wish[]): Promise<void> =>
    db.write((tx) =>
      wishes.add(
        tx,
        rows.map(({ spaceId, start, end, occurrenceId }) => ({ spaceId, startAt: start, endAt: end, occurrenceId })),
      ),
    );

  const span = (start: number, end: number): Span => ({ start: now + start, end: now + end });

  test('wishes for one time compete, and are told in order of time', async () => {
    const rows = [
      wish('c', 1, { start: 0, end: 5 }),
      wish('a', 1, { start: 0, end: 10 }),
      wish('b', 2, { start: 3, end: 4 }),
    ];
    await add(...rows);
    const [second, first, third] = rows;
    expect(await wishes.within(db, [1, 2], span(0, 10))).toEqual([first, second, third]);
    expect(await wishes.within(db, [2], span(0, 10))).toEqual([third]);
    expect(await wishes.within(db, [1, 2], span(10, 20))).toEqual([]);
    expect(await wishes.within(db, [1, 2], span(5, 10))).toEqual([first]);
  });

  test('a series sees its rivals, and not the wishes of its own booking', async () => {
    await add(
      wish('a', 1, { start: 0, end: 10 }),
      wish('c', 1, { start: 5, end: 15 }),
      wish('b', 2, { start: 0, end: 10 }),
    );
    const spans = [span(20, 30), span(8, 12), span(0, 5)];
    const rivals = await wishes.overlapping(db, [1], spans);
    expect(rivals.map(({ index, occurrenceId }) => [index, occurrenceId])).toEqual([
      [1, 'a'],
      [1, 'c'],
      [2, 'a'],
    ]);
    const others = await wishes.overlapping(db, [1, 2], spans, { exceptBookingId: 'first' });
    expect(others).toEqual([{ index: 1, ...wish('c', 1, { start: 5, end: 15 }) }]);
    expect(await wishes.overlapping(db, [1], [])).toEqual([]);
    expect(await wishes.overlapping(db, [], spans)).toEqual([]);
  });

  test('occurrences take back what they asked for', async () => {
    await add();
    await add(
      wish('a', 1, { start: 0, end: 10 }),
      wish('a', 2, { start: 0, end: 10 }),
      wish('c', 1, { start: 0, end: 10 }),
    );
    await db.write((tx) => wishes.removeOfOccurrences(tx, ['a', 'b']));
    expect(await wishes.within(db, [1, 2, 3], span(0, 10))).toEqual([wish('c', 1, { start: 0, end: 10 })]);
  });

  test('the rivals of chance series are those that a plain filter finds', async () => {
    const random = randomFrom(7);
    const names = ['a', 'b', 'c'] as const;
    const rows = names.flatMap((name) =>
      Array.from({ length: 20 }, (_, index) => {
        const start = index * 10 + random.int(0, 9);
        return wish(name, random.int(1, 3), { start, end: start + random.int(1, 40) });
      }),
    );
    await add(...rows);
    for (let round = 0; round < 20; round += 1) {
      const among = random.some([1, 2, 3]);
      const spans = Array.from({ length: random.int(1, 20) }, () => {
        const start = random.int(-20, 220);
        return span(start, start + random.int(1, 30));
      });
      const expected = spans.flatMap((each, index) =>
        rows.filter((row) => among.includes(row.spaceId) && overlaps(row, each)).map((row) => ({ index, ...row })),
      );
      const found = await wishes.overlapping(db, among, spans);
      const order = (rival: wishes.Rival) => [rival.index, rival.start, rival.spaceId, rival.occurrenceId].join();
      expect(found.map(order).sort()).toEqual(expected.map(order).sort());
    }
  });
});
