/**
 * Sends what waits in the outbox, each message at most once. Before a message leaves, its row is marked as handed over;
 * the mail system's answer takes the mark away. What is certain to have failed is tried again later. Where the process
 * dies between mark and answer, or the line breaks, nobody knows: such a message is not sent again by itself but shown
 * to the administrators, who can tell which costs more, a second mail or none.
 */
import type { Tx } from '../../db/database.ts';
import * as outbox from '../../db/outbox.ts';
import type { Dependencies } from '../dependencies.ts';
import { composeMail } from './compose-mail.ts';
import { UnknownOutcome } from './mail-sender.ts';

const batch = 20;

const recordFailure = ({ db, clock, log }: Dependencies, row: outbox.OutboxRow, error: unknown): Promise<void> => {
  const facts = { outboxId: row.id, attempts: row.attempts, err: error };
  if (error instanceof UnknownOutcome) {
    log.error(facts, 'nobody knows whether a mail was taken; it is not sent again by itself');
    return db.write((tx) => outbox.markUnknown(tx, row.id, clock.now()));
  }
  log.warn(facts, 'a mail was not taken; it will be tried again');
  const words = error instanceof Error ? error.message : 'unknown';
  return db.write((tx) => outbox.markFailed(tx, row.id, clock.now(), words));
};

/** What is left to write about the row; nothing where another sender has it now. */
type Outcome = ((tx: Tx) => Promise<void>) | undefined;

const send = async (deps: Dependencies, row: outbox.OutboxRow): Promise<Outcome> => {
  const { db, clock, mail } = deps;
  const message = await composeMail(deps, db, row);
  if (!message) return (tx) => outbox.markNotNeeded(tx, row.id, clock.now());
  if (!(await db.write((tx) => outbox.markHandedOver(tx, row, clock.now())))) return undefined;
  await mail.send({ id: row.id, ...message });
  return (tx) => outbox.markSent(tx, row.id, clock.now());
};

const deliver = async (deps: Dependencies, row: outbox.OutboxRow): Promise<void> => {
  let outcome: Outcome;
  try {
    outcome = await send(deps, row);
  } catch (error) {
    return recordFailure(deps, row, error);
  }
  // Outside of the above: where this cannot be written the mail has gone all the same, and the mark must stay.
  if (outcome) await deps.db.write(outcome);
};

/** Delivers one batch; answers how many were taken up, so that the job can go on while there is more. */
export const deliverMails = async (deps: Dependencies): Promise<number> => {
  const { db, clock } = deps;
  const rows = await db.write((tx) => outbox.claimDue(tx, clock.now(), batch));
  for (const row of rows) await deliver(deps, row);
  return rows.length;
};
