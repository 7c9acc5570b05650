/** Which fields differ between two states of one thing. Pure. */
import type { FieldChange } from './schemas.ts';

type Fields = Readonly<Record<string, unknown>>;

const isPlain = (value: unknown): value is Fields =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** Equal as JSON, whatever the order of members. Absent and null are the same: neither says anything. */
export const isSame = (a: unknown, b: unknown): boolean => {
  const [left, right] = [a ?? null, b ?? null];
  if (isPlain(left) && isPlain(right)) {
    return [...new Set([...Object.keys(left), ...Object.keys(right)])].every((key) => isSame(left[key], right[key]));
  }
  if (Array.isArray(left) && Array.isArray(right)) {
    return left.length === right.length && left.every((item, index) => isSame(item, right[index]));
  }
  return left === right;
};

/**
 * The fields that differ, in the order of `after`; members of nested objects one by one, lists as a whole.
 * @param personal fields whose values are kept out
 */
export const changesBetween = (before: Fields, after: Fields, personal: readonly string[] = []): FieldChange[] => {
  const walk = (was: Fields, is: Fields, prefix: string): FieldChange[] =>
    [...new Set([...Object.keys(is), ...Object.keys(was)])].flatMap((key) => {
      const [left, right] = [was[key], is[key]];
      if (isSame(left, right)) return [];
      const field = `${prefix}${key}`;
      if (isPlain(left) && isPlain(right)) return walk(left, right, `${field}.`);
      const hidden = personal.includes(field);
      return [{ field, before: hidden ? null : (left ?? null), after: hidden ? null : (right ?? null) }];
    });
  return walk(before, after, '');
};
