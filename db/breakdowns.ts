/** Queries about what is out of order in houses, and whose booker has been told. */
import { and, asc, count, desc, eq, inArray } from 'drizzle-orm';
import type { Instant } from '../shared/time.ts';
import type { Reader, Tx } from './database.ts';
import type { Tables } from './tables.ts';

export type BreakdownRow = Tables['breakdowns']['$inferSelect'];

/** A breakdown and a date. */
export interface ToldPair {
  breakdownId: string;
  occurrenceId: string;
}

export const find = async (reader: Reader, id: string): Promise<BreakdownRow | undefined> => {
  const { breakdowns } = reader.tables;
  return (await reader.select().from(breakdowns).where(eq(breakdowns.id, id)))[0];
};

/** Those that ended long ago too; the latest start first. */
export const ofSite = async (reader: Reader, siteId: string): Promise<BreakdownRow[]> => {
  const { breakdowns } = reader.tables;
  return reader
    .select()
    .from(breakdowns)
    .where(eq(breakdowns.siteId, siteId))
    .orderBy(desc(breakdowns.startAt), asc(breakdowns.id));
};

export const insert = async (tx: Tx, row: BreakdownRow): Promise<void> => {
  await tx.insert(tx.tables.breakdowns).values(row);
};

/** Stores the whole row under its id. */
export const save = async (tx: Tx, { id, ...columns }: BreakdownRow): Promise<void> => {
  await tx.update(tx.tables.breakdowns).set(columns).where(eq(tx.tables.breakdowns.id, id));
};

/** Takes it away, and with it that anybody was told. */
export const remove = async (tx: Tx, id: string): Promise<void> => {
  const { breakdowns, breakdownNotices } = tx.tables;
  await tx.delete(breakdownNotices).where(eq(breakdownNotices.breakdownId, id));
  await tx.delete(breakdowns).where(eq(breakdowns.id, id));
};

/** Of which dates somebody has been told by which of these. */
export const toldPairs = async (reader: Reader, breakdownIds: readonly string[]): Promise<ToldPair[]> => {
  const { breakdownNotices } = reader.tables;
  if (breakdownIds.length === 0) return [];
  return reader
    .select({ breakdownId: breakdownNotices.breakdownId, occurrenceId: breakdownNotices.occurrenceId })
    .from(breakdownNotices)
    .where(inArray(breakdownNotices.breakdownId, [...breakdownIds]));
};

/** How many dates each of these has been told about. */
export const toldCounts = async (reader: Reader, breakdownIds: readonly string[]): Promise<Map<string, number>> => {
  const { breakdownNotices } = reader.tables;
  if (breakdownIds.length === 0) return new Map();
  const rows = await reader
    .select({ id: breakdownNotices.breakdownId, dates: count() })
    .from(breakdownNotices)
    .where(inArray(breakdownNotices.breakdownId, [...breakdownIds]))
    .groupBy(breakdownNotices.breakdownId);
  return new Map(rows.map(({ id, dates }) => [id, dates]));
};

/** Who said when that a date is kept all the same. */
export interface Acknowledgement {
  at: Instant;
  byId: string;
}

/** What is known of who was told of a breakdown on a date. */
export interface ToldDate extends ToldPair {
  acknowledged: Acknowledgement | null;
}

/** What has been told of these dates by these breakdowns. */
export const toldOfDates = async (
  reader: Reader,
  breakdownIds: readonly string[],
  occurrenceIds: readonly string[],
): Promise<ToldDate[]> => {
  const { breakdownNotices: notices } = reader.tables;
  if (breakdownIds.length === 0 || occurrenceIds.length === 0) return [];
  const rows = await reader
    .select()
    .from(notices)
    .where(
      and(inArray(notices.breakdownId, [...breakdownIds]), inArray(notices.occurrenceId, [...new Set(occurrenceIds)])),
    );
  return rows.map(({ breakdownId, occurrenceId, acknowledgedAt: at, acknowledgedById: byId }) => ({
    breakdownId,
    occurrenceId,
    acknowledged: at === null || byId === null ? null : { at, byId },
  }));
};

/** Pairs that are not there yet. */
export const addTold = (
  tx: Tx,
  pairs: readonly ToldPair[],
  now: Instant,
  acknowledged: Acknowledgement | null = null,
): Promise<void> =>
  tx.insertRows(
    'breakdownNotices',
    pairs.map(({ breakdownId, occurrenceId }) => ({
      breakdownId,
      occurrenceId,
      toldAt: now,
      acknowledgedAt: acknowledged?.at ?? null,
      acknowledgedById: acknowledged?.byId ?? null,
    })),
  );

/** Says of told pairs that the dates are kept all the same; null takes it back. */
export const acknowledge = async (
  tx: Tx,
  pairs: readonly ToldPair[],
  acknowledged: Acknowledgement | null,
): Promise<void> => {
  const { breakdownNotices: notices } = tx.tables;
  for (const [breakdownId, group] of Map.groupBy(pairs, (pair) => pair.breakdownId)) {
    const ids = group.map(({ occurrenceId }) => occurrenceId);
    await tx
      .update(notices)
      .set({ acknowledgedAt: acknowledged?.at ?? null, acknowledgedById: acknowledged?.byId ?? null })
      .where(and(eq(notices.breakdownId, breakdownId), inArray(notices.occurrenceId, ids)));
  }
};

/** As if nobody had been told: what breaks again is told again. */
export const removeTold = async (tx: Tx, pairs: readonly ToldPair[]): Promise<void> => {
  const { breakdownNotices } = tx.tables;
  for (const [breakdownId, group] of Map.groupBy(pairs, (pair) => pair.breakdownId)) {
    const ids = group.map(({ occurrenceId }) => occurrenceId);
    await tx
      .delete(breakdownNotices)
      .where(and(eq(breakdownNotices.breakdownId, breakdownId), inArray(breakdownNotices.occurrenceId, ids)));
  }
};
