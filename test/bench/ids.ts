/**
 * Ids like the product's, but the same in every run: 29 letters and digits that sort in the order of their making, before
 * all that is made later, as those of the past do.
 */

/** Multiplications that leave no pattern in the low digits (Knuth, and MurmurHash3's finaliser). */
export const scrambled = (n: number): number => {
  let mixed = Math.imul(n ^ (n >>> 16), 0x9e3779b1);
  mixed = Math.imul(mixed ^ (mixed >>> 13), 0xc2b2ae35);
  return (mixed ^ (mixed >>> 16)) >>> 0;
};

const hex = (n: number): string => scrambled(n).toString(16).padStart(8, '0');

/** @param kind one letter, so that ids of different tables do not meet */
export const idOf = (kind: string, n: number): string =>
  `00${kind}${n.toString(36).padStart(8, '0')}${hex(n)}${hex(n + 1)}${hex(n + 2).slice(0, 2)}`;
