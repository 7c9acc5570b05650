/** Queries about accessibility facts where they were measured. */
import { and, eq, inArray, or } from 'drizzle-orm';
import type { FactSubject } from '../shared/facts/subjects.ts';
import type { Reader, Tx } from './database.ts';
import type { Tables } from './tables.ts';

export type FactRow = Tables['facts']['$inferSelect'];
export type FactKey = Pick<FactRow, 'subjectKind' | 'subjectId' | 'via' | 'key'>;

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

/** Stores the fact in place of what was known there. */
export const save = async (tx: Tx, row: FactRow): Promise<void> => {
  const { facts } = tx.tables;
  const { subjectKind, subjectId, via, key, ...columns } = row;
  await tx
    .insert(facts)
    .values(row)
    .onConflictDoUpdate({ target: [facts.subjectKind, facts.subjectId, facts.via, facts.key], set: columns });
};

export const remove = async (tx: Tx, { subjectKind, subjectId, via, key }: FactKey): Promise<void> => {
  const { facts } = tx.tables;
  await tx
    .delete(facts)
    .where(
      and(eq(facts.subjectKind, subjectKind), eq(facts.subjectId, subjectId), eq(facts.via, via), eq(facts.key, key)),
    );
};
