import { expect, test } from 'vitest';
import { changesBetween, isSame } from '../../../shared/history/changes.ts';

test('only the fields that differ are told, those of nested objects one by one', () => {
  const before = { name: { fi: 'Sali', sv: 'Sal', en: 'Hall' }, capacity: 20, policy: { step: 30, min: 60 } };
  const after = { name: { fi: 'Iso sali', sv: 'Sal', en: 'Hall' }, capacity: 20, policy: { step: 15, min: 60 } };
  expect(changesBetween(before, after)).toEqual([
    { field: 'name.fi', before: 'Sali', after: 'Iso sali' },
    { field: 'policy.step', before: 30, after: 15 },
  ]);
});

test('a list is one value, whose order counts', () => {
  expect(changesBetween({ hours: [1, 2] }, { hours: [2, 1] })).toEqual([
    { field: 'hours', before: [1, 2], after: [2, 1] },
  ]);
  expect(changesBetween({ hours: [{ a: 1 }] }, { hours: [{ a: 1 }] })).toEqual([]);
});

test('what is absent is the same as null, and a field may come or go', () => {
  expect(changesBetween({}, { note: null })).toEqual([]);
  expect(changesBetween({ note: 'x' }, {})).toEqual([{ field: 'note', before: 'x', after: null }]);
  expect(changesBetween({ hours: null }, { hours: { mon: 1 } })).toEqual([
    { field: 'hours', before: null, after: { mon: 1 } },
  ]);
});

test('of a personal field it is told that it changed, never its values', () => {
  const [change] = changesBetween({ phone: '040 1' }, { phone: '040 2' }, ['phone']);
  expect(change).toEqual({ field: 'phone', before: null, after: null });
});

test('the order of members does not make a difference', () => {
  expect(isSame({ a: 1, b: [{ c: 2, d: 3 }] }, { b: [{ d: 3, c: 2 }], a: 1 })).toBe(true);
  expect(isSame({ a: 1 }, { a: 2 })).toBe(false);
  expect(isSame([1], { 0: 1 })).toBe(false);
});
