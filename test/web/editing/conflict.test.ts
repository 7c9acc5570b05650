import { expect, test } from 'vitest';
import { fieldsBetween } from '../../../web/editing/conflict.ts';
import { valueAt, withValueAt } from '../../../web/editing/paths.ts';

const base = { name: { fi: 'Kanerva', sv: 'Ljung' }, days: [{ open: '08:00' }, { open: '09:00' }], note: null };

test('two versions differ in the fields where somebody wrote something else, members of texts one by one', () => {
  const mine = { ...base, name: { fi: 'Kanervala', sv: 'Ljung' }, days: [{ open: '07:00' }, { open: '09:00' }] };
  const theirs = { ...base, name: { fi: 'Kanerva', sv: 'Ljungen' }, days: [{ open: '08:30' }, { open: '09:00' }] };
  expect(fieldsBetween(base, mine, theirs)).toEqual([
    { path: 'name.fi', mine: 'Kanervala', theirs: 'Kanerva', both: false },
    { path: 'name.sv', mine: 'Ljung', theirs: 'Ljungen', both: false },
    { path: 'days', mine: mine.days, theirs: theirs.days, both: true },
  ]);
});

test('two people who write the same differ in nothing', () => {
  expect(fieldsBetween(base, { ...base, note: 'x' }, { ...base, note: 'x' })).toEqual([]);
});

test('a value is read and replaced by its path, in objects and lists, without touching the draft', () => {
  expect(valueAt(base, 'name.sv')).toBe('Ljung');
  expect(valueAt(base, 'days.1.open')).toBe('09:00');
  expect(valueAt(base, 'note.fi')).toBeUndefined();
  expect(withValueAt(base, 'days.1.open', '10:00').days).toEqual([{ open: '08:00' }, { open: '10:00' }]);
  expect(withValueAt(base, 'note.fi', 'x').note).toEqual({ fi: 'x' });
  expect(base.days[1]?.open).toBe('09:00');
});
