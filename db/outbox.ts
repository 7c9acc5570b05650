/** Messages to send: written with the change that causes them, delivered by a job that may be cut off at any moment. */
import { and, asc, eq, gt, inArray, isNull, lt, lte, or, sql } from 'drizzle-orm';
import { HOUR, type Instant, MINUTE } from '../shared/time.ts';
import type { Reader, Tx } from './database.ts';
import type { Tables } from './tables.ts';

export type OutboxRow = Tables['outbox']['$inferSelect'];

/** How long a message belongs to whoever took it up; after that the taker is thought dead, and another tries. */
const lease = 5 * MINUTE;

/** Tries before a message is left alone; with the pauses between them that is almost three days. */
const mostAttempts = 16;

const longestPause = 6 * HOUR;

/** Queues messages. */
export const add = (tx: Tx, rows: readonly Tables['outbox']['$inferInsert'][]): Promise<void> =>
  tx.insertRows('outbox', rows);

/** Messages of a kind that still wait, those given up left out, and those that were sent after `since`. */
export const waitingOrSentSince = async (reader: Reader, kind: string, since: Instant): Promise<OutboxRow[]> => {
  const { outbox } = reader.tables;
  const waits = and(isNull(outbox.sentAt), lt(outbox.attempts, mostAttempts));
  return reader
    .select()
    .from(outbox)
    .where(and(eq(outbox.kind, kind), or(waits, gt(outbox.sentAt, since))));
};

/**
 * Takes up to `limit` messages whose time has come, the longest waiting first. They are put off for a while, so that
 * nobody else takes them: no lock outlives the transaction, and none is needed (PostgreSQL's SKIP LOCKED has no
 * counterpart on SQLite). A message may thus be sent twice when its sender dies in between, but never not at all.
 */
export const claimDue = async (tx: Tx, now: Instant, limit: number): Promise<OutboxRow[]> => {
  const { outbox } = tx.tables;
  const due = tx
    .select({ id: outbox.id })
    .from(outbox)
    .where(and(isNull(outbox.sentAt), lte(outbox.dueAt, now), lt(outbox.attempts, mostAttempts)))
    .orderBy(asc(outbox.dueAt), asc(outbox.id))
    .limit(limit);
  const rows = await tx
    .update(outbox)
    .set({ dueAt: now + lease, attempts: sql`${outbox.attempts} + 1` })
    .where(inArray(outbox.id, due))
    .returning();
  // In the order of their making: neither engine promises one for what an update returns.
  return rows.sort((a, b) => a.createdAt - b.createdAt || (a.id < b.id ? -1 : 1));
};

/** The message was taken by the mail system. */
export const markSent = async (tx: Tx, id: string, now: Instant): Promise<void> => {
  const { outbox } = tx.tables;
  await tx.update(outbox).set({ sentAt: now, failure: null }).where(eq(outbox.id, id));
};

/** The message was not taken; it is tried again after one minute, two, four and so on, at most six hours. */
export const markFailed = async (tx: Tx, id: string, now: Instant, failure: string): Promise<void> => {
  const { outbox } = tx.tables;
  const [row] = await tx.select({ attempts: outbox.attempts }).from(outbox).where(eq(outbox.id, id));
  const pause = Math.min(longestPause, MINUTE * 2 ** ((row?.attempts ?? 1) - 1));
  await tx
    .update(outbox)
    .set({ dueAt: now + pause, failure })
    .where(eq(outbox.id, id));
};
