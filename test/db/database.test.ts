import { fork } from 'node:child_process';
import { once } from 'node:events';
import { setImmediate as nextTurn } from 'node:timers/promises';
import { eq, sql } from 'drizzle-orm';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import * as claims from '../../db/claims.ts';
import { ClaimOverlap, type Database, type Tx } from '../../db/database.ts';
import { openPostgres } from '../../db/postgres.ts';
import { openSqlite } from '../../db/sqlite.ts';
import { engines, type OpenedDatabase } from '../support/engines.ts';
import { storeOccurrences, storePremises } from './premises.ts';

const addRow = (tx: Tx, name: string): Promise<number> =>
  tx.run(sql`INSERT INTO revisions (name, value) VALUES (${name}, 1)`);

const namesOf = async (reader: Pick<Database, 'rows'>): Promise<string[]> =>
  (await reader.rows<{ name: string }>(sql`SELECT name FROM revisions ORDER BY name`)).map(({ name }) => name);

/** A promise and the function that keeps it. */
const signal = () => Promise.withResolvers<void>();

describe.each(engines)('a database on $name', ({ open }) => {
  let opened: OpenedDatabase;
  let db: Database;

  beforeEach(async () => {
    opened = await open();
    db = opened.db;
  });
  afterEach(() => opened.close());

  /** The same database once more, as another process has it. */
  const openAgain = (): Database =>
    opened.url === undefined ? openSqlite(opened.path ?? '') : openPostgres(opened.url);

  test('a transaction that fails leaves nothing behind', async () => {
    const failing = db.write(async (tx) => {
      await addRow(tx, 'a');
      throw new Error('changed my mind');
    });
    await expect(failing).rejects.toThrow('changed my mind');
    expect(await namesOf(db)).toEqual([]);
    await db.write((tx) => addRow(tx, 'b'));
    expect(await namesOf(db)).toEqual(['b']);
  });

  test('what a transaction has written is seen by itself and, until it ends, by nobody else', async () => {
    const [written, seen] = [signal(), signal()];
    const writing = db.write(async (tx) => {
      await addRow(tx, 'a');
      expect(await namesOf(tx)).toEqual(['a']);
      written.resolve();
      await seen.promise;
    });
    await written.promise;
    expect(await namesOf(db)).toEqual([]);
    expect(await db.select().from(db.tables.revisions)).toEqual([]);
    expect(await db.read((reader) => namesOf(reader))).toEqual([]);
    seen.resolve();
    await writing;
    expect(await namesOf(db)).toEqual(['a']);
    expect(await db.select().from(db.tables.revisions)).toEqual([{ name: 'a', value: 1 }]);
  });

  test('several reads see one moment, while others see the present', async () => {
    const [begun, written] = [signal(), signal()];
    const reading = db.read(async (reader) => {
      const before = await namesOf(reader);
      begun.resolve();
      await written.promise;
      return [before, await namesOf(reader)];
    });
    await begun.promise;
    await db.write((tx) => addRow(tx, 'a'));
    expect(await namesOf(db)).toEqual(['a']);
    written.resolve();
    expect(await reading).toEqual([[], []]);
    expect(await db.read((reader) => namesOf(reader))).toEqual(['a']);
  });

  test('a reader cannot write, even where its type is got around', async () => {
    const insert = sql`INSERT INTO revisions (name, value) VALUES ('a', 1) RETURNING name`;
    await expect(db.rows(insert)).rejects.toThrow(/read.?only/);
    await expect(db.read((reader) => reader.rows(insert))).rejects.toThrow(/read.?only/);
    const disguised = db as unknown as Tx;
    const inserting = disguised.insert(db.tables.revisions).values({ name: 'a', value: 1 });
    await expect(inserting.then()).rejects.toMatchObject({ cause: { message: expect.stringMatching(/read.?only/) } });
    expect(await namesOf(db)).toEqual([]);
  });

  test('the database is refused within its own transactions, and works on', async () => {
    const nested = 'within its own transaction';
    await expect(db.write(() => db.write((tx) => addRow(tx, 'a')))).rejects.toThrow(nested);
    await expect(db.write(() => db.read(namesOf))).rejects.toThrow(nested);
    await expect(db.write(() => namesOf(db))).rejects.toThrow(nested);
    await expect(db.read(() => db.write((tx) => addRow(tx, 'a')))).rejects.toThrow(nested);
    await expect(db.write(async () => db.select().from(db.tables.revisions))).rejects.toMatchObject({
      cause: { message: expect.stringContaining(nested) },
    });
    await db.write((tx) => addRow(tx, 'b'));
    expect(await namesOf(db)).toEqual(['b']);
  });

  test('what outlives its transaction is outside again, and the transaction is no longer at hand', async () => {
    const ended = signal();
    const { later, kept } = await db.write(async (tx) => ({
      later: { done: ended.promise.then(() => db.write((next) => addRow(next, 'later'))) },
      kept: tx,
    }));
    ended.resolve();
    await later.done;
    expect(await namesOf(db)).toEqual(['later']);
    await expect(kept.rows(sql`SELECT 1`)).rejects.toThrow('ended');
  });

  test('a transaction whose error was swallowed is lost all the same', async () => {
    const swallowing = db.write(async (tx) => {
      await addRow(tx, 'a');
      await addRow(tx, 'a').catch(() => {});
    });
    await expect(swallowing).rejects.toMatchObject({ code: expect.stringMatching(/SQLITE_CONSTRAINT|23505/) });
    expect(await namesOf(db)).toEqual([]);
  });

  test('of fifty who write at once for one evening exactly one wins', async () => {
    await storePremises(db, [1]);
    const ids = Array.from({ length: 50 }, (_, index) => `o${index}`);
    await storeOccurrences(db, ids);
    const evening = { start: 1_000, end: 2_000 };
    const attempts = ids.map((occurrenceId) =>
      db.write(async (tx) => {
        if ((await claims.clashing(tx, [1], [evening])).length > 0) return false;
        await claims.add(tx, [{ spaceId: 1, startAt: evening.start, endAt: evening.end, occurrenceId }]);
        return true;
      }),
    );
    const outcomes = await Promise.all(attempts);
    expect(outcomes.filter(Boolean)).toHaveLength(1);
    expect(await claims.within(db, [1], evening)).toHaveLength(1);
  });

  test('writers of two processes take turns and lose nothing', async () => {
    const other = openAgain();
    try {
      await db.write((tx) => addRow(tx, 'a'));
      const { revisions } = db.tables;
      const increment = (each: Database) =>
        each.write(async (tx) => {
          const [row] = await tx.select().from(revisions).where(eq(revisions.name, 'a'));
          await tx
            .update(revisions)
            .set({ value: (row?.value ?? 0) + 1 })
            .where(eq(revisions.name, 'a'));
        });
      await Promise.all(Array.from({ length: 20 }, (_, index) => increment(index % 2 === 0 ? db : other)));
      expect(await other.select().from(revisions)).toEqual([{ name: 'a', value: 21 }]);
    } finally {
      await other.close();
    }
  });

  test('the version changes with every commit, by whomever, and with nothing else', async () => {
    const versions = [await db.version()];
    const note = async () => versions.push(await db.version());
    await namesOf(db);
    await db.read(namesOf);
    await note();
    expect(new Set(versions).size).toBe(1);
    await db.write((tx) => addRow(tx, 'a'));
    await note();
    await note();
    const other = openAgain();
    await other.write((tx) => addRow(tx, 'b'));
    await other.close();
    await nextTurn();
    await note();
    const [first, second, afterOwn, stillOwn, afterOther] = versions;
    expect(second).toBe(first);
    expect(afterOwn).not.toBe(second);
    expect(stillOwn).toBe(afterOwn);
    expect(afterOther).not.toBe(stillOwn);
  });

  test('an uncommitted change does not change the version', async () => {
    const before = await db.version();
    const [written, seen] = [signal(), signal()];
    const writing = db.write(async (tx) => {
      await addRow(tx, 'a');
      written.resolve();
      await seen.promise;
    });
    await written.promise;
    expect(await db.version()).toBe(before);
    seen.resolve();
    await writing;
    expect(await db.version()).not.toBe(before);
  });

  test('the version sees what a true other process commits', async () => {
    const before = await db.version();
    const child = fork(new URL('./write-once.ts', import.meta.url), [opened.path ?? '', opened.url ?? '']);
    expect(await once(child, 'exit')).toEqual([0, null]);
    expect(await namesOf(db)).toEqual(['other process']);
    expect(await db.version()).not.toBe(before);
  });

  test('numbers, truths and documents come back as they went in', async () => {
    const { outbox } = db.tables;
    const row = {
      id: 'm',
      kind: 'k',
      recipient: 'r',
      language: 'fi' as const,
      payload: { deep: [1, 'ä', null] },
      createdAt: 4_102_444_800_000,
      dueAt: 1,
      attempts: 0,
      sentAt: null,
      failure: null,
      eventKey: null,
    };
    await db.write(async (tx) => {
      const returned = await tx.insert(outbox).values(row).returning();
      expect(returned).toEqual([row]);
    });
    expect(await db.select().from(outbox)).toEqual([row]);
    expect(await db.$count(outbox)).toBe(1);
    const sums = sql`SELECT count(*) AS n, sum(created_at) AS total, max(created_at) AS last FROM outbox`;
    expect(await db.rows(sums)).toEqual([{ n: 1, total: 4_102_444_800_000, last: 4_102_444_800_000 }]);
    const [counted] = await db.select({ n: sql<number>`count(*)` }).from(outbox);
    expect(counted).toEqual({ n: 1 });
  });

  test('it is ready when all migrations are done, and not when closed', async () => {
    expect(await db.ready()).toBe(true);
    const other = openAgain();
    await other.write((tx) => tx.run(sql`DELETE FROM schema_migrations WHERE tag LIKE '%guards'`));
    expect(await db.ready()).toBe(false);
    await other.close();
    expect(await other.ready()).toBe(false);
  });

  test('overlapping claims are one error, however they are written', async () => {
    await storePremises(db, [1]);
    await storeOccurrences(db, ['a', 'b']);
    const claim = (occurrenceId: string, startAt: number) => ({ spaceId: 1, startAt, endAt: 20, occurrenceId });
    const insert = (startAt: number) => (tx: Tx) => tx.insert(tx.tables.claims).values(claim('b', startAt)).then();
    await db.write((tx) => tx.insert(tx.tables.claims).values(claim('a', 10)).then());
    for (const startAt of [10, 15]) {
      await expect(db.write(insert(startAt))).rejects.toBeInstanceOf(ClaimOverlap);
      await expect(db.write((tx) => claims.add(tx, [claim('b', startAt)]))).rejects.toBeInstanceOf(ClaimOverlap);
    }
    await expect(db.write((tx) => addRow(tx, 'a').then(() => addRow(tx, 'a')))).rejects.not.toBeInstanceOf(
      ClaimOverlap,
    );
  });
});

// Only there: on SQLite a writer waits for its turn and cannot lose.
describe.each(engines.filter(({ name }) => name === 'postgres'))('a race on $name', ({ open }) => {
  test('a lost race is run again, though not for ever', async () => {
    const { db, close } = await open();
    const loseRace = sql.raw(`DO $$ BEGIN RAISE EXCEPTION 'lost' USING ERRCODE = '40001'; END $$`);
    const losing = (times: number) => {
      const run = { attempts: 0 };
      const result = db.write(async (tx) => {
        run.attempts += 1;
        await addRow(tx, `${times}`);
        if (run.attempts <= times) await tx.run(loseRace);
        return run.attempts;
      });
      return { run, result };
    };
    expect(await losing(2).result).toBe(3);
    expect(await namesOf(db)).toEqual(['2']);
    const hopeless = losing(1_000);
    await expect(hopeless.result).rejects.toMatchObject({ code: '40001' });
    expect(hopeless.run.attempts).toBe(5);
    expect(await namesOf(db)).toEqual(['2']);
    await close();
  });
});
