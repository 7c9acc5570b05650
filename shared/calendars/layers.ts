/** What is seen of spans that lie upon each other, as in a calendar where a booking covers the opening hours. Pure. */
import type { Span } from '../time.ts';

const byStart = (a: Span, b: Span): number => a.start - b.start || a.end - b.end;

/**
 * The parts of the items that nothing covers: neither what is `filled` already nor an earlier item.
 * Both lists are in order; `filled` has no overlaps.
 */
const uncovered = <T extends Span>(items: readonly T[], filled: readonly T[]): T[] => {
  const parts: T[] = [];
  let first = 0;
  let covered = Number.NEGATIVE_INFINITY;
  for (const item of items) {
    let start = Math.max(item.start, covered);
    while ((filled[first]?.end ?? Number.POSITIVE_INFINITY) <= start) first += 1;
    for (let index = first; start < item.end; index += 1) {
      const above = filled[index];
      const end = Math.min(item.end, above?.start ?? item.end);
      if (start < end) parts.push({ ...item, start, end });
      start = above?.end ?? item.end;
    }
    covered = Math.max(covered, item.end);
  }
  return parts;
};

/**
 * The layers seen from above, the topmost first: every item without what a higher one covers, in order of time.
 * Within a layer the one that starts first is on top. The result has no overlaps.
 */
export const seenFromAbove = <T extends Span>(layers: readonly (readonly T[])[]): T[] => {
  let seen: T[] = [];
  for (const layer of layers) seen = [...seen, ...uncovered(layer.toSorted(byStart), seen)].sort(byStart);
  return seen;
};

/** Periods in order of time; neighbours of one type become one. */
export const joinedPeriods = <T extends Span & { type: string }>(periods: readonly T[]): T[] => {
  const result: T[] = [];
  for (const period of periods) {
    const last = result.at(-1);
    if (last?.type === period.type && last.end === period.start) last.end = period.end;
    else result.push({ ...period });
  }
  return result;
};
