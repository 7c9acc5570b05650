/** What a house, a room or an organisation was called, so that reports of a time show the name of that time. */
import { and, asc, eq, gte } from 'drizzle-orm';
import type { LocalText } from '../shared/i18n/language.ts';
import type { LocalDate } from '../shared/time.ts';
import type { Reader, Tx } from './database.ts';
import type { Tables } from './tables.ts';

export type FormerNameRow = Tables['formerNames']['$inferSelect'];
export type NamedKind = FormerNameRow['subjectKind'];

/**
 * Keeps a name with the last day on which it held. Of several names of one day the first is kept: the others never held
 * for a day.
 */
export const keep = async (tx: Tx, row: FormerNameRow): Promise<void> => {
  await tx.insert(tx.tables.formerNames).values(row).onConflictDoNothing();
};

/** The former names, the oldest first. */
export const ofSubject = async (reader: Reader, kind: NamedKind, id: string): Promise<FormerNameRow[]> => {
  const { formerNames } = reader.tables;
  return reader
    .select()
    .from(formerNames)
    .where(and(eq(formerNames.subjectKind, kind), eq(formerNames.subjectId, id)))
    .orderBy(asc(formerNames.untilDate));
};

/** The former name that held on a day; undefined when that was the present one already. */
export const nameOn = async (
  reader: Reader,
  kind: NamedKind,
  id: string,
  date: LocalDate,
): Promise<LocalText | undefined> => {
  const { formerNames } = reader.tables;
  const [row] = await reader
    .select({ name: formerNames.name })
    .from(formerNames)
    .where(and(eq(formerNames.subjectKind, kind), eq(formerNames.subjectId, id), gte(formerNames.untilDate, date)))
    .orderBy(asc(formerNames.untilDate))
    .limit(1);
  return row?.name;
};
