/** Messages to send: written with the change that causes them, delivered by a job that may be cut off at any moment. */
import {
  and,
  asc,
  count,
  desc,
  eq,
  gt,
  gte,
  inArray,
  isNotNull,
  isNull,
  lt,
  lte,
  ne,
  or,
  type SQL,
  sql,
} from 'drizzle-orm';
import { handedOver, mostAttempts, notNeeded, type OutboxState } from '../shared/outbox/outbox.ts';
import { HOUR, type Instant, MINUTE } from '../shared/time.ts';
import type { Position } from './bookings.ts';
import type { Reader, Tx } from './database.ts';
import type { Tables } from './tables.ts';

export type OutboxRow = Tables['outbox']['$inferSelect'];
export type NewMessage = Tables['outbox']['$inferInsert'];

/** How long a message belongs to whoever took it up; after that the taker is thought dead, and another tries. */
const lease = 5 * MINUTE;

const longestPause = 6 * HOUR;

/** The key of an event that is told to somebody: it reaches each recipient once. */
export const eventKeyOf = (event: string, recipient: string): string => `${event}:${recipient}`;

/** Queues messages. One whose event is queued for its recipient already, sent or not, is left out. */
export const add = (tx: Tx, rows: readonly NewMessage[]): Promise<void> =>
  tx.insertRows('outbox', rows, { unlessKnown: 'eventKey' });

const isUndecided = ({ outbox }: Tables): SQL | undefined => or(isNull(outbox.failure), ne(outbox.failure, handedOver));

/**
 * Messages of a kind that still wait, and those that were sent after `since`. Those given up are left out, and those
 * that were handed over before `since` without word of what became of them.
 */
export const waitingOrSentSince = async (reader: Reader, kind: string, since: Instant): Promise<OutboxRow[]> => {
  const { outbox } = reader.tables;
  const waits = and(
    isNull(outbox.sentAt),
    lt(outbox.attempts, mostAttempts),
    or(isUndecided(reader.tables), gt(outbox.dueAt, since)),
  );
  return reader
    .select()
    .from(outbox)
    .where(and(eq(outbox.kind, kind), or(waits, gt(outbox.sentAt, since))));
};

/**
 * Takes up to `limit` messages whose time has come, the longest waiting first. They are put off for a while, so that
 * nobody else takes them: no lock outlives the transaction, and none is needed (PostgreSQL's SKIP LOCKED has no
 * counterpart on SQLite). One whose taker died before handing it over is taken again; one that was handed over never is.
 */
export const claimDue = async (tx: Tx, now: Instant, limit: number): Promise<OutboxRow[]> => {
  const { outbox } = tx.tables;
  const due = tx
    .select({ id: outbox.id })
    .from(outbox)
    .where(
      and(isNull(outbox.sentAt), lte(outbox.dueAt, now), lt(outbox.attempts, mostAttempts), isUndecided(tx.tables)),
    )
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

/**
 * The message is about to be given to the mail system. Written before, so that a crash in between leaves a mark.
 * @param attempts as they were when it was taken up
 * @returns whether it still belongs to who took it up: a slow sender's lease may have ended, and another have it now
 */
export const markHandedOver = async (
  tx: Tx,
  { id, attempts }: Pick<OutboxRow, 'id' | 'attempts'>,
  now: Instant,
): Promise<boolean> => {
  const { outbox } = tx.tables;
  const marked = await tx
    .update(outbox)
    .set({ failure: handedOver, dueAt: now + lease })
    .where(and(eq(outbox.id, id), eq(outbox.attempts, attempts), isNull(outbox.sentAt), isUndecided(tx.tables)))
    .returning({ id: outbox.id });
  return marked.length === 1;
};

/** The message was taken by the mail system. */
export const markSent = async (tx: Tx, id: string, now: Instant): Promise<void> => {
  const { outbox } = tx.tables;
  await tx.update(outbox).set({ sentAt: now, failure: null }).where(eq(outbox.id, id));
};

/** There is nothing to say any more. */
export const markNotNeeded = async (tx: Tx, id: string, now: Instant): Promise<void> => {
  const { outbox } = tx.tables;
  await tx.update(outbox).set({ sentAt: now, failure: notNeeded }).where(eq(outbox.id, id));
};

/** Nobody knows whether the mail system took it: the mark of the handing over stays, and nothing sends it by itself. */
export const markUnknown = async (tx: Tx, id: string, now: Instant): Promise<void> => {
  const { outbox } = tx.tables;
  await tx.update(outbox).set({ failure: handedOver, dueAt: now }).where(eq(outbox.id, id));
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

/** Somebody wants it sent again: its tries begin anew. */
export const sendAgain = async (tx: Tx, id: string, now: Instant): Promise<void> => {
  const { outbox } = tx.tables;
  await tx.update(outbox).set({ dueAt: now, attempts: 0, failure: null }).where(eq(outbox.id, id));
};

/** Which of the keys are queued already, sent or not. */
export const queuedKeys = async (reader: Reader, keys: readonly string[]): Promise<Set<string>> => {
  const { outbox } = reader.tables;
  const known = new Set<string>();
  // In pieces: an engine takes so many parameters and no more.
  for (let from = 0; from < keys.length; from += 500) {
    const rows = await reader
      .select({ key: outbox.eventKey })
      .from(outbox)
      .where(inArray(outbox.eventKey, keys.slice(from, from + 500)));
    for (const { key } of rows) if (key !== null) known.add(key);
  }
  return known;
};

export const find = async (reader: Reader, id: string): Promise<OutboxRow | undefined> => {
  const { outbox } = reader.tables;
  const rows = await reader.select().from(outbox).where(eq(outbox.id, id));
  return rows[0];
};

/** As `outboxStateOf` tells it from a row. */
const inState = ({ outbox }: Tables, state: OutboxState, now: Instant): SQL | undefined => {
  const [unsent, wasHandedOver] = [isNull(outbox.sentAt), eq(outbox.failure, handedOver)];
  const hasTries = lt(outbox.attempts, mostAttempts);
  switch (state) {
    case 'sent':
      return and(isNotNull(outbox.sentAt), or(isNull(outbox.failure), ne(outbox.failure, notNeeded)));
    case 'dropped':
      return and(isNotNull(outbox.sentAt), eq(outbox.failure, notNeeded));
    case 'unknown':
      return and(unsent, wasHandedOver, lte(outbox.dueAt, now));
    case 'given-up':
      return and(
        unsent,
        gte(outbox.attempts, mostAttempts),
        or(isNull(outbox.failure), ne(outbox.failure, handedOver)),
      );
    case 'waiting':
      return and(unsent, or(and(wasHandedOver, gt(outbox.dueAt, now)), and(isNull(outbox.failure), hasTries)));
    case 'failed':
      return and(unsent, isNotNull(outbox.failure), ne(outbox.failure, handedOver), hasTries);
  }
};

export interface OutboxFilter {
  state?: OutboxState | undefined;
  /** A part of the recipient's address, in lower case. */
  recipient?: string | undefined;
}

/** One page, the newest first. */
export const list = async (
  reader: Reader,
  { state, recipient }: OutboxFilter,
  { now, limit, after }: { now: Instant; limit: number; after?: Position | undefined },
): Promise<{ rows: OutboxRow[]; total: number }> => {
  const { outbox } = reader.tables;
  const where = and(
    state && inState(reader.tables, state, now),
    recipient
      ? sql`${outbox.recipient} LIKE ${`%${recipient.replaceAll(/[\\%_]/g, String.raw`\$&`)}%`} ESCAPE '\\'`
      : undefined,
  );
  const beyond =
    after && or(lt(outbox.createdAt, after.at), and(eq(outbox.createdAt, after.at), lt(outbox.id, after.id)));
  const rows = await reader
    .select()
    .from(outbox)
    .where(and(where, beyond))
    .orderBy(desc(outbox.createdAt), desc(outbox.id))
    .limit(limit);
  const counted = await reader.select({ total: count() }).from(outbox).where(where);
  return { rows, total: counted[0]?.total ?? 0 };
};

/** How many need somebody's eye: given up, or of an unknown end. */
export const countStuck = async (reader: Reader, now: Instant): Promise<number> => {
  const { outbox } = reader.tables;
  return reader.$count(outbox, or(inState(reader.tables, 'unknown', now), inState(reader.tables, 'given-up', now)));
};
