import { setImmediate as nextTurn } from 'node:timers/promises';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import * as claims from '../../../db/claims.ts';
import { ClaimOverlap, type Database } from '../../../db/database.ts';
import { openPostgres } from '../../../db/postgres.ts';
import { openSqlite } from '../../../db/sqlite.ts';
import type { ReadBusyMatrix } from '../../../server/rooms/judge-rooms.ts';
import { createKeptClaims } from '../../../server/rooms/kept-claims.ts';
import { DAY, HOUR, type Span } from '../../../shared/time.ts';
import { storeClosure, storeOccurrences, storePremises } from '../../db/premises.ts';
import { testClock } from '../../support/clock.ts';
import { engines, type OpenedDatabase } from '../../support/engines.ts';
import { type Random, randomFrom } from '../../support/random.ts';

/** More than are copied in one search. */
const spaceIds = Array.from({ length: 40 }, (_, index) => index + 1);
const occurrenceIds = Array.from({ length: 200 }, (_, index) => `o${index}`);
const closureIds = ['c0', 'c1', 'c2'];

const now = Date.parse('2026-11-22T08:00:00Z');

/** Hours and days from three days ago on, before the copies begin, to two weeks ahead. */
const someSpan = (random: Random): Span => {
  const start = now + random.int(-72, 336) * HOUR;
  return { start, end: start + random.int(1, 30) * HOUR };
};

const inOrder = (spans: readonly Span[]): Span[] => [...spans].sort((a, b) => a.start - b.start);

const someSpans = (random: Random): Span[] => {
  const spans = Array.from({ length: random.int(1, 30) }, () => someSpan(random));
  const coming = random.chance(0.8) ? spans.filter(({ start }) => start >= now) : spans;
  return random.chance(0.5) ? inOrder(coming) : coming;
};

const someClaim = (random: Random): claims.NewClaim => {
  const { start: startAt, end: endAt } = someSpan(random);
  const holder = random.chance(1 / 6)
    ? { closureId: random.pick(closureIds) }
    : { occurrenceId: random.pick(occurrenceIds) };
  return { spaceId: random.pick(spaceIds), startAt, endAt, ...holder };
};

/** One write; a claim on top of another is refused, and some change their mind. */
const writeSomething = (db: Database, random: Random): Promise<void> =>
  db
    .write(async (tx) => {
      const kind = random.int(1, 10);
      if (kind === 1) await claims.removeOfClosure(tx, random.pick(closureIds));
      else if (kind <= 3)
        await claims.removeOfOccurrences(tx, [random.pick(occurrenceIds), random.pick(occurrenceIds)]);
      else for (let count = random.int(1, 5); count > 0; count -= 1) await claims.add(tx, [someClaim(random)]);
      if (random.chance(0.1)) throw new ClaimOverlap();
    })
    .catch((error: unknown) => {
      if (!(error instanceof ClaimOverlap)) throw error;
    });

describe.each(engines)('what holds the spaces, kept in memory, on $name', ({ name, open }) => {
  let opened: OpenedDatabase;
  let db: Database;
  let kept: ReadBusyMatrix;

  beforeEach(async () => {
    opened = await open();
    db = opened.db;
    await storePremises(db, spaceIds);
    await storeOccurrences(db, occurrenceIds);
    for (const id of closureIds) await storeClosure(db, id);
    kept = createKeptClaims({ db, clock: testClock(now) });
  });
  afterEach(() => opened.close());

  // Fewer where a database costs more.
  test.each(name === 'sqlite' ? [1, 2, 3, 4, 5, 6] : [7])(
    'is what the database says, whatever is written in between (seed %i)',
    async (seed) => {
      const random = randomFrom(seed);
      for (let round = 0; round < 60; round += 1) {
        const writes = random.int(0, 6);
        for (let write = 0; write < writes; write += 1) await writeSomething(db, random);
        const among = random.chance(0.3) ? random.some(spaceIds) : spaceIds;
        const spans = someSpans(random);
        expect(await kept(among, spans)).toEqual(await claims.busyMatrix(db, among, spans));
      }
    },
  );

  test('searches at one time, with writes among them, do not mislead later ones', async () => {
    const random = randomFrom(8);
    for (let round = 0; round < 15; round += 1) {
      const spans = inOrder(someSpans(random));
      await Promise.all([
        kept(spaceIds, spans),
        writeSomething(db, random),
        kept(spaceIds, spans),
        kept([1, 2], spans),
      ]);
      expect(await kept(spaceIds, spans)).toEqual(await claims.busyMatrix(db, spaceIds, spans));
    }
  });

  test('changes with what another process writes', async () => {
    const other = name === 'sqlite' ? openSqlite(opened.path ?? '') : openPostgres(opened.url ?? '');
    try {
      const span = { start: now + DAY, end: now + DAY + HOUR };
      expect(await kept([1], [span])).toEqual(Uint8Array.of(claims.busy.free));
      const claim = { spaceId: 1, startAt: span.start, endAt: span.end };
      await other.write((tx) => claims.add(tx, [{ ...claim, occurrenceId: 'o0' }]));
      await nextTurn();
      expect(await kept([1], [span])).toEqual(Uint8Array.of(claims.busy.booked));
      await other.write(async (tx) => {
        await claims.removeOfOccurrences(tx, ['o0']);
        await claims.add(tx, [{ ...claim, closureId: 'c0' }]);
      });
      await nextTurn();
      expect(await kept([1], [span])).toEqual(Uint8Array.of(claims.busy.closed));
    } finally {
      await other.close();
    }
  });
});
