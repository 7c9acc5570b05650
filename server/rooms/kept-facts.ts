/** Accessibility facts as they were read last: only what has changed since is read anew. */
import type { Reader } from '../../db/database.ts';
import * as facts from '../../db/facts.ts';
import * as revisions from '../../db/revisions.ts';
import { type FactSubject, factSubjects } from '../../shared/facts/subjects.ts';

/** The facts with the counts of changes that they hold for. */
export interface KeptFacts {
  revisions: ReadonlyMap<string, number>;
  byThing: facts.FactsByThing;
}

/** With more than these changed at once, everything is read: one statement instead of a long one. */
const mostThings = 200;

const prefix = 'facts:';

/** Things whose count is another than it was, be it a lower one: a reader may see what was before. */
const changedThings = (before: ReadonlyMap<string, number>, now: ReadonlyMap<string, number>): string[] =>
  [...new Set([...before.keys(), ...now.keys()])]
    .filter((name) => name.startsWith(prefix) && before.get(name) !== now.get(name))
    .map((name) => name.slice(prefix.length));

const subjectsOf = (things: readonly string[]): facts.FactSubjects =>
  Object.fromEntries(
    factSubjects.map((kind) => [
      kind,
      things.filter((thing) => thing.startsWith(`${kind} `)).map((thing) => thing.slice(kind.length + 1)),
    ]),
  ) as Record<FactSubject, string[]>;

/**
 * What is known to the reader. Its counts are read first: what is written meanwhile is read once more next time, and
 * whoever keeps the result compares the `catalogue` revision before and after, which rises with every fact.
 */
export const readFacts = async (reader: Reader, kept?: KeptFacts): Promise<KeptFacts> => {
  const now = await revisions.ofFacts(reader);
  const things = kept ? changedThings(kept.revisions, now) : [];
  if (!kept || kept.revisions.get('facts') !== now.get('facts') || things.length > mostThings)
    return { revisions: now, byThing: facts.factsByThing(await facts.all(reader)) };
  if (things.length === 0) return kept;
  const fresh = facts.factsByThing(await facts.of(reader, subjectsOf(things)));
  const byThing = new Map(kept.byThing);
  for (const thing of things) byThing.set(thing, fresh.get(thing) ?? []);
  return { revisions: now, byThing };
};
