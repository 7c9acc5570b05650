/** What became of a queued mail, read from its row. Pure. */
import type { Instant } from '../time.ts';

export const outboxStates = ['waiting', 'sent', 'failed', 'given-up', 'unknown', 'dropped'] as const;
export type OutboxState = (typeof outboxStates)[number];

/** Tries before a message is left alone; with the pauses between them that is almost three days. */
export const mostAttempts = 16;

/**
 * What stands in a row's `failure` from the moment before the message is handed to the mail system until the answer of
 * the mail system is written. A row that keeps it was cut off in between: nobody knows whether the mail went out.
 */
export const handedOver = 'handed-over';

/** What stands in `failure` of a row that is done without a mail: what it told of was gone, or not wanted any more. */
export const notNeeded = 'not-needed';

export interface OutboxFacts {
  sentAt: Instant | null;
  dueAt: Instant;
  attempts: number;
  failure: string | null;
}

/**
 * @returns `waiting` for its first try, `failed` with another try to come, `given-up` after the last; `unknown` where it
 * may have gone out; `dropped` where there was nothing to say any more
 */
export const outboxStateOf = ({ sentAt, dueAt, attempts, failure }: OutboxFacts, now: Instant): OutboxState => {
  if (sentAt !== null) return failure === notNeeded ? 'dropped' : 'sent';
  // While its sender still has it, it is on its way.
  if (failure === handedOver) return dueAt > now ? 'waiting' : 'unknown';
  if (attempts >= mostAttempts) return 'given-up';
  return failure === null ? 'waiting' : 'failed';
};

/** What may be sent again by hand: never what went out as far as is known, and nothing that is about to go by itself. */
export const resendable: readonly OutboxState[] = ['failed', 'given-up', 'unknown'];
