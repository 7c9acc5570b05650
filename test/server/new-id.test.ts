import { expect, test } from 'vitest';
import { createIds } from '../../server/new-id.ts';

test('ids are in the order of their making, within a moment and when the clock is set back', () => {
  const moments = [5_000, 5_000, 5_000, 4_000, 4_500, 5_001, 6_000];
  let asked = 0;
  const newId = createIds({ now: () => moments[Math.min(asked++, moments.length - 1)] as number });
  const ids = Array.from({ length: 100_000 }, newId);
  expect(ids).toEqual([...ids].sort());
  expect(new Set(ids).size).toBe(ids.length);
  expect(ids.every((id) => /^[0-9a-z]{29}$/.test(id))).toBe(true);
});

test('two programs that begin in the same moment make different ids', () => {
  const clock = { now: () => 7_000 };
  expect(createIds(clock)()).not.toBe(createIds(clock)());
});
