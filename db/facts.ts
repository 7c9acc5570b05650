/** Queries about accessibility facts where they were measured. */
import { and, eq, inArray, or } from 'drizzle-orm';
import type { FactSubject } from '../shared/facts/subjects.ts';
import type { Reader, Tx } from './database.ts';
import * as revisions from './revisions.ts';
import type { Tables } from './tables.ts';

export type FactRow = Tables['facts']['$inferSelect'];
export type FactKey = Pick<FactRow, 'subjectKind' | 'subjectId' | 'via' | 'key'>;

/** What is known of each thing, by `room 7`. */
export type FactsByThing = ReadonlyMap<string, readonly FactRow[]>;

export const factsByThing = (rows: readonly FactRow[]): Map<string, FactRow[]> =>
  Map.groupBy(rows, ({ subjectKind, subjectId }) => `${subjectKind} ${subjectId}`);

/** Ids of things by what they are. */
export type FactSubjects = Readonly<Record<FactSubject, readonly string[]>>;

/** All that stands on these things. */
export const of = async (reader: Reader, subjects: FactSubjects): Promise<FactRow[]> => {
  const { facts } = reader.tables;
  const kinds = (Object.entries(subjects) as [FactSubject, readonly string[]][]).filter(([, ids]) => ids.length > 0);
  if (kinds.length === 0) return [];
  return reader
    .select()
    .from(facts)
    .where(or(...kinds.map(([kind, ids]) => and(eq(facts.subjectKind, kind), inArray(facts.subjectId, [...ids])))));
};

/** Everything that is known. */
export const all = (reader: Reader): Promise<FactRow[]> => {
  const { facts } = reader.tables;
  return reader.select().from(facts);
};

const changed = (tx: Tx, { subjectKind, subjectId }: FactKey): Promise<void> =>
  revisions.bump(tx, `facts:${subjectKind} ${subjectId}`);

/** Stores the fact in place of what was known there. */
export const save = async (tx: Tx, row: FactRow): Promise<void> => {
  const { facts } = tx.tables;
  const { subjectKind, subjectId, via, key, ...columns } = row;
  await tx
    .insert(facts)
    .values(row)
    .onConflictDoUpdate({ target: [facts.subjectKind, facts.subjectId, facts.via, facts.key], set: columns });
  await changed(tx, row);
};

export const remove = async (tx: Tx, fact: FactKey): Promise<void> => {
  const { facts } = tx.tables;
  const { subjectKind, subjectId, via, key } = fact;
  await tx
    .delete(facts)
    .where(
      and(eq(facts.subjectKind, subjectKind), eq(facts.subjectId, subjectId), eq(facts.via, via), eq(facts.key, key)),
    );
  await changed(tx, fact);
};
