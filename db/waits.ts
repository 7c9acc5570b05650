/** Queries about dates that wait in line for their place. */
import { and, asc, eq, gt, inArray, lt, ne } from 'drizzle-orm';
import type { Span } from '../shared/time.ts';
import type { WaitState } from '../shared/waiting/wait.ts';
import type { OccurrenceRow } from './bookings.ts';
import type { Reader, Tx } from './database.ts';
import type { Tables } from './tables.ts';

export type WaitRow = Tables['waits']['$inferSelect'];

/** A wait with its date. */
export interface WaitingDate {
  wait: WaitRow;
  occurrence: OccurrenceRow;
}

const active: WaitState[] = ['waiting', 'offered'];

export const insert = (tx: Tx, rows: readonly WaitRow[]): Promise<void> => tx.insertRows('waits', rows);

export const find = async (reader: Reader, id: string): Promise<WaitRow | undefined> => {
  const { waits } = reader.tables;
  return (await reader.select().from(waits).where(eq(waits.id, id)))[0];
};

/** Those of the dates that wait, or that something is held for, in the order of their coming. */
export const activeOf = async (reader: Reader, occurrenceIds: readonly string[]): Promise<WaitRow[]> => {
  const { waits } = reader.tables;
  if (occurrenceIds.length === 0) return [];
  return reader
    .select()
    .from(waits)
    .where(and(inArray(waits.occurrenceId, [...occurrenceIds]), inArray(waits.state, active)))
    .orderBy(asc(waits.since), asc(waits.id));
};

/** All that wait and are offered nothing yet, in the order of their coming. */
export const inLine = async (reader: Reader): Promise<WaitingDate[]> => {
  const { waits, occurrences } = reader.tables;
  return reader
    .select({ wait: waits, occurrence: occurrences })
    .from(waits)
    .innerJoin(occurrences, eq(occurrences.id, waits.occurrenceId))
    .where(eq(waits.state, 'waiting'))
    .orderBy(asc(waits.since), asc(waits.id));
};

/** Those that wait for one of the rooms at a time that overlaps the span, offered ones included. */
export const around = async (reader: Reader, roomIds: readonly string[], span: Span): Promise<WaitingDate[]> => {
  const { waits, occurrences } = reader.tables;
  if (roomIds.length === 0) return [];
  return reader
    .select({ wait: waits, occurrence: occurrences })
    .from(waits)
    .innerJoin(occurrences, eq(occurrences.id, waits.occurrenceId))
    .where(
      and(
        inArray(waits.state, active),
        inArray(occurrences.roomId, [...roomIds]),
        lt(occurrences.startAt, span.end),
        gt(occurrences.endAt, span.start),
      ),
    )
    .orderBy(asc(waits.since), asc(waits.id));
};

/** The waits that the proposal answers. */
export const ofProposal = async (reader: Reader, proposalId: string): Promise<WaitRow[]> => {
  const { waits } = reader.tables;
  return reader
    .select()
    .from(waits)
    .where(and(eq(waits.state, 'offered'), eq(waits.proposalId, proposalId)));
};

/** Those marked as offered whose proposal ended otherwise than by an answer. */
export const offeredNothing = async (reader: Reader): Promise<WaitRow[]> => {
  const { waits, proposals } = reader.tables;
  const rows = await reader
    .select({ wait: waits })
    .from(waits)
    .innerJoin(proposals, eq(proposals.id, waits.proposalId))
    .where(and(eq(waits.state, 'offered'), ne(proposals.state, 'open')));
  return rows.map(({ wait }) => wait);
};

export const update = async (
  tx: Tx,
  ids: readonly string[],
  changes: Pick<WaitRow, 'state'> & Partial<Pick<WaitRow, 'proposalId'>>,
): Promise<void> => {
  const { waits } = tx.tables;
  if (ids.length === 0) return;
  await tx
    .update(waits)
    .set(changes)
    .where(inArray(waits.id, [...ids]));
};
