import { sql } from 'drizzle-orm';
import { describe, expect, test } from 'vitest';
import { createPreparedNames } from '../../db/prepared-names.ts';
import { engines } from '../support/engines.ts';

describe('a statement', () => {
  test('has a name from the second time on, always the same and one of its own', () => {
    const nameOf = createPreparedNames();
    expect(['a', 'b', 'a', 'b', 'a', 'b'].map(nameOf)).toEqual([undefined, undefined, 't0', 't1', 't0', 't1']);
  });

  test('that writes very much has none', () => {
    const nameOf = createPreparedNames();
    const text = 'x'.repeat(6001);
    expect([text, text, text].map(nameOf)).toEqual([undefined, undefined, undefined]);
  });

  test('has none when there are too many others, and those that have one keep it', () => {
    const nameOf = createPreparedNames();
    const texts = Array.from({ length: 1000 }, (_, i) => `SELECT ${i}`);
    const names = texts.map((text) => [nameOf(text), nameOf(text), nameOf(text)].at(-1));
    expect(new Set(names.filter((name) => name !== undefined)).size).toBe(400);
    expect(texts.map(nameOf)).toEqual(names);
  });
});

describe.each(engines.filter(({ name }) => name === 'postgres'))('a statement on $name', (engine) => {
  test('that comes again is parsed once, whatever it is asked with, and a failed one is asked anew', async () => {
    const { db, close } = await engine.open();
    const plus = (value: number) => db.rows<{ sum: number }>(sql`SELECT 1 + CAST(${value} AS integer) AS sum`);
    const half = (value: number) => db.rows<{ half: number }>(sql`SELECT 10 / CAST(${value} AS integer) AS half`);
    const sums = [];
    for (const value of [1, 2, 3, 4, 5, 6, 7]) sums.push(...(await plus(value)));
    expect(sums.map(({ sum }) => sum)).toEqual([2, 3, 4, 5, 6, 7, 8]);
    const kept = await db.rows<{ uses: number }>(
      sql`SELECT generic_plans + custom_plans AS uses FROM pg_prepared_statements`,
    );
    expect(kept).toEqual([{ uses: 6 }]);
    await half(1);
    await expect(half(0)).rejects.toThrow();
    expect(await half(5)).toEqual([{ half: 2 }]);
    await close();
  });
});
