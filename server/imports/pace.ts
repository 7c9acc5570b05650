/**
 * Long work in small turns. Everything else that the service does waits for no more than one of them, also while the
 * transaction of an import is open: what it has written is seen by nobody until it ends, and who wants to write waits
 * for it in the queue of writers.
 */
import { setImmediate as nextTurn } from 'node:timers/promises';
import type { ImportStep } from '../../shared/imports/schemas.ts';

/** Milliseconds of one turn. */
const longestTurn = 8;

export interface Pace {
  /** A part of the work begins. @param total of whatever {@link advance} counts */
  begin(step: ImportStep, total: number): void;
  /** So much more is done. Resolves at once, or when others have had their turn. */
  advance(done?: number): Promise<void>;
}

/** @param onStep told as often as anything is done; cheap */
export const createPace = (onStep: (step: ImportStep, done: number, total: number) => void = () => {}): Pace => {
  let [step, done, total]: [ImportStep, number, number] = ['reading', 0, 0];
  let begun = performance.now();
  return {
    begin: (next, all) => {
      [step, done, total] = [next, 0, all];
      onStep(step, done, total);
    },
    advance: async (more = 1) => {
      done += more;
      if (performance.now() - begun < longestTurn) return;
      onStep(step, done, total);
      await nextTurn();
      begun = performance.now();
    },
  };
};

/** Rows written by one call: a few milliseconds of work. */
const atOnce = 200;

/** A long list in lists that one turn can do. */
export function* partsOf<T>(items: readonly T[]): Generator<T[]> {
  for (let start = 0; start < items.length; start += atOnce) yield items.slice(start, start + atOnce);
}
