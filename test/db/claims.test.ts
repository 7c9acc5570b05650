import { eq } from 'drizzle-orm';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import * as claims from '../../db/claims.ts';
import { ClaimOverlap, type Database } from '../../db/database.ts';
import { overlaps, type Span } from '../../shared/time.ts';
import { engines, type OpenedDatabase } from '../support/engines.ts';
import { type Random, randomFrom } from '../support/random.ts';
import { storeClosure, storeOccurrences, storePremises } from './premises.ts';

const spaceIds = [1, 2, 3, 4];
const occurrenceIds = Array.from({ length: 300 }, (_, index) => `o${index}`);

/** Claims that never overlap in a space, with and without gaps, some touching and one in eight by the closure. */
const randomClaims = (random: Random, most: number): claims.Claim[] =>
  spaceIds.flatMap((spaceId) => {
    let start = random.int(-20, 20);
    return Array.from({ length: random.int(0, most) }, (): claims.Claim => {
      const end = start + random.int(1, 12);
      const occurrenceId = random.chance(1 / 8) ? null : random.pick(occurrenceIds);
      const claim = { spaceId, start, end, occurrenceId, closureId: occurrenceId === null ? 'closure' : null };
      start = end + (random.chance(0.3) ? 0 : random.int(1, 15));
      return claim;
    });
  });

const randomSpans = (random: Random, count: number): Span[] =>
  Array.from({ length: count }, () => {
    const start = random.int(-40, 300);
    return { start, end: start + random.int(1, 30) };
  });

const byIndexAndTime = (a: claims.Clash, b: claims.Clash): number =>
  a.index - b.index || a.start - b.start || a.spaceId - b.spaceId;

const naiveClashes = (
  stored: readonly claims.Claim[],
  among: readonly number[],
  spans: readonly Span[],
): claims.Clash[] =>
  spans
    .flatMap((span, index) =>
      stored
        .filter((claim) => among.includes(claim.spaceId) && overlaps(claim, span))
        .map((claim) => ({ index, ...claim })),
    )
    .sort(byIndexAndTime);

const newClaim = ({ start, end, ...claim }: claims.Claim): claims.NewClaim => ({
  ...claim,
  startAt: start,
  endAt: end,
});

describe.each(engines)('claims on $name', ({ open }) => {
  let opened: OpenedDatabase;
  let db: Database;

  beforeEach(async () => {
    opened = await open();
    db = opened.db;
    await storePremises(db, spaceIds);
    await storeOccurrences(db, occurrenceIds.slice(0, 3));
    await storeClosure(db, 'closure');
  });
  afterEach(() => opened.close());

  const claim = (startAt: number, endAt: number, occurrenceId = 'o0', spaceId = 1) => ({
    spaceId,
    startAt,
    endAt,
    occurrenceId,
  });
  const add = (...rows: claims.NewClaim[]) => db.write((tx) => claims.add(tx, rows));
  const everything = { start: -1_000_000, end: 1_000_000 };

  test('claims may touch, and other spaces do not matter', async () => {
    await add(claim(10, 20));
    await add(claim(20, 30), claim(5, 10), claim(12, 18, 'o1', 2));
    const found = await claims.within(db, spaceIds, everything);
    expect(found.map(({ spaceId, start, end }) => [spaceId, start, end])).toEqual([
      [1, 5, 10],
      [1, 10, 20],
      [2, 12, 18],
      [1, 20, 30],
    ]);
  });

  test.each([
    ['the same', 10, 20],
    ['its start', 5, 11],
    ['its end', 19, 25],
    ['its middle', 12, 13],
    ['all of it', 5, 25],
    ['it and an earlier one', 0, 25],
  ])('a claim is refused when it overlaps another: %s', async (_, startAt, endAt) => {
    await add(claim(1, 4), claim(10, 20), claim(30, 40));
    await expect(add(claim(50, 60, 'o1', 2), claim(startAt, endAt, 'o1'))).rejects.toBeInstanceOf(ClaimOverlap);
    expect(await claims.within(db, spaceIds, everything)).toHaveLength(3);
  });

  test('claims are refused when they overlap each other', async () => {
    await expect(add(claim(10, 20), claim(15, 25, 'o1'))).rejects.toBeInstanceOf(ClaimOverlap);
    await expect(add(claim(10, 20), claim(10, 20, 'o1'))).rejects.toBeInstanceOf(ClaimOverlap);
  });

  test('a claim that is moved is refused on top of another, but not over its own old place', async () => {
    await add(claim(10, 20), claim(30, 40, 'o1'), claim(10, 20, 'o2', 2));
    const move = (change: { startAt?: number; endAt?: number; spaceId?: number }) =>
      db.write(async (tx) => {
        await tx.update(tx.tables.claims).set(change).where(eq(tx.tables.claims.occurrenceId, 'o0'));
      });
    await move({ startAt: 12, endAt: 22 });
    await move({ startAt: 5, endAt: 30 });
    await expect(move({ endAt: 31 })).rejects.toBeInstanceOf(ClaimOverlap);
    await expect(move({ startAt: 29, endAt: 32 })).rejects.toBeInstanceOf(ClaimOverlap);
    await expect(move({ startAt: 35, endAt: 36 })).rejects.toBeInstanceOf(ClaimOverlap);
    await expect(move({ spaceId: 2 })).rejects.toBeInstanceOf(ClaimOverlap);
    await move({ spaceId: 3 });
    expect((await claims.within(db, [3], everything)).map(({ start, end }) => [start, end])).toEqual([[5, 30]]);
  });

  test.each([
    ['ends when it starts', { startAt: 10, endAt: 10, occurrenceId: 'o0' }],
    ['ends before it starts', { startAt: 10, endAt: 9, occurrenceId: 'o0' }],
    ['has no holder', { startAt: 10, endAt: 20 }],
    ['has two holders', { startAt: 10, endAt: 20, occurrenceId: 'o0', closureId: 'closure' }],
    ['is held by nothing known', { startAt: 10, endAt: 20, occurrenceId: 'unknown' }],
    ['has a time between two milliseconds', { startAt: 10.5, endAt: 20, occurrenceId: 'o0' }],
  ])('the database refuses a claim that %s', async (_, row) => {
    await expect(add({ spaceId: 1, ...row })).rejects.toThrow();
    expect(await claims.within(db, spaceIds, everything)).toEqual([]);
  });

  test('occurrences and closures give back what they held', async () => {
    await add(claim(10, 20), claim(20, 30, 'o1'), claim(10, 20, 'o1', 2), {
      spaceId: 3,
      startAt: 1,
      endAt: 2,
      closureId: 'closure',
    });
    await db.write((tx) => claims.removeOfOccurrences(tx, ['o1', 'unknown']));
    expect((await claims.within(db, spaceIds, everything)).map(({ spaceId }) => spaceId)).toEqual([3, 1]);
    await db.write((tx) => claims.removeOfClosure(tx, 'closure'));
    expect(await claims.within(db, spaceIds, everything)).toEqual([
      { spaceId: 1, start: 10, end: 20, occurrenceId: 'o0', closureId: null },
    ]);
  });

  test('nothing to add, nothing asked and no rooms are no special cases', async () => {
    await add();
    await add(claim(10, 20));
    expect(await claims.clashing(db, [1], [])).toEqual([]);
    expect(await claims.clashing(db, [], [{ start: 10, end: 20 }])).toEqual([]);
    expect(await claims.busyMatrix(db, [1], [])).toHaveLength(0);
    expect(await claims.busyMatrix(db, [], [{ start: 10, end: 20 }])).toHaveLength(0);
    await db.write((tx) => claims.removeOfOccurrences(tx, []));
    expect(await claims.within(db, [1], everything)).toHaveLength(1);
  });

  test('a series sees every claim in its way, except those of its own occurrences', async () => {
    await add(claim(10, 20), claim(20, 30, 'o1'), { spaceId: 2, startAt: 15, endAt: 40, closureId: 'closure' });
    const spans = [
      { start: 0, end: 10 },
      { start: 19, end: 21 },
      { start: 30, end: 50 },
    ];
    const first = { index: 1, spaceId: 1, start: 10, end: 20, occurrenceId: 'o0', closureId: null };
    const second = { index: 1, spaceId: 1, start: 20, end: 30, occurrenceId: 'o1', closureId: null };
    const closed = { spaceId: 2, start: 15, end: 40, occurrenceId: null, closureId: 'closure' };
    const ofClosure = [1, 2].map((index) => ({ index, ...closed }));
    expect(await claims.clashing(db, [1], spans)).toEqual([first, second]);
    expect(await claims.clashing(db, [1, 2], spans)).toEqual([first, ofClosure[0], second, ofClosure[1]]);
    expect(await claims.clashing(db, [1, 2], spans, { exceptOccurrences: ['o0'] })).toEqual([
      ofClosure[0],
      second,
      ofClosure[1],
    ]);
    expect(await claims.clashing(db, [3], spans)).toEqual([]);
  });
});

describe.each(engines)('claims by chance on $name', ({ name, open }) => {
  // Fewer where a database costs more; the statement is the same for every seed.
  const seeds = Array.from({ length: name === 'sqlite' ? 40 : 8 }, (_, index) => index + 1);

  test.each(seeds)('clashing, within and busyMatrix agree with a plain filter (seed %i)', async (seed) => {
    const random = randomFrom(seed);
    const { db, close } = await open();
    try {
      await storePremises(db, spaceIds);
      await storeOccurrences(db, occurrenceIds);
      await storeClosure(db, 'closure');
      const stored = randomClaims(random, 25);
      await db.write((tx) => claims.add(tx, stored.map(newClaim)));
      for (let round = 0; round < 10; round += 1) {
        const among = random.some(spaceIds);
        const spans = randomSpans(random, random.int(1, 60));
        const expected = naiveClashes(stored, among, spans);
        expect(await claims.clashing(db, among, spans)).toEqual(expected);

        const [span] = spans as [Span];
        expect(await claims.within(db, among, span)).toEqual(
          naiveClashes(stored, among, [span]).map(({ index, ...claim }) => claim),
        );

        const mine = random.some(occurrenceIds);
        const others = expected.filter(({ occurrenceId }) => occurrenceId === null || !mine.includes(occurrenceId));
        expect(await claims.clashing(db, among, spans, { exceptOccurrences: mine })).toEqual(others);

        const matrix = new Uint8Array(among.length * spans.length);
        for (const { index, spaceId, closureId } of expected) {
          matrix[among.indexOf(spaceId) * spans.length + index] =
            closureId === null ? claims.busy.booked : claims.busy.closed;
        }
        expect(await claims.busyMatrix(db, among, spans)).toEqual(matrix);
      }
    } finally {
      await close();
    }
  });
});
