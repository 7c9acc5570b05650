/**
 * Decisions that can still be taken back: each waits for a while before it is sent, and all of them are sent at once
 * when the page is left, so that nothing decided is lost.
 */
import { createSignal } from 'solid-js';
import type { ApprovalView, DecisionRequest, DecisionsRequest } from '../../shared/approvals/schemas.ts';

export interface Decision {
  approval: ApprovalView;
  /** Sent one after another; what is refused stops the rest. */
  steps: DecisionRequest[];
  /** One decision on several requests, of which `approval` is the first; then there are no steps. */
  bulk?: { approvals: readonly ApprovalView[]; request: Omit<DecisionsRequest, 'bookingIds'> };
  /** What was decided, in words of the reader's language. */
  message: () => string;
}

/** The requests that a decision is about. */
export const approvalsOf = ({ approval, bulk }: Decision): readonly ApprovalView[] => bulk?.approvals ?? [approval];

export interface PendingDecision extends Decision {
  id: number;
}

export type SendDecision = (decision: Decision, options: { leaving: boolean }) => Promise<void>;

export const createPendingDecisions = (send: SendDecision) => {
  const [waiting, setWaiting] = createSignal<readonly PendingDecision[]>([]);
  const [sending, setSending] = createSignal<readonly PendingDecision[]>([]);
  let lastId = 0;

  /** Takes the decision out of waiting; nothing when it is not there, so that no decision is sent twice. */
  const take = (id: number): PendingDecision | undefined => {
    const found = waiting().find((each) => each.id === id);
    setWaiting((all) => all.filter((each) => each.id !== id));
    return found;
  };

  const sendNow = async (id: number, options: { leaving: boolean }): Promise<void> => {
    const decision = take(id);
    if (!decision) return;
    setSending((all) => [...all, decision]);
    await send(decision, options).finally(() => setSending((all) => all.filter((each) => each !== decision)));
  };

  return {
    waiting,
    /** Whether the request's decision is on its way: it is no longer in the queue, and not yet out of it. */
    isDecided: (bookingId: string): boolean =>
      [...waiting(), ...sending()].some((decision) =>
        approvalsOf(decision).some(({ booking }) => booking.id === bookingId),
      ),
    add: (decision: Decision): void => {
      lastId += 1;
      const id = lastId;
      setWaiting((all) => [...all, { ...decision, id }]);
    },
    /** Takes a decision back before it is sent. */
    undo: (id: number): PendingDecision | undefined => take(id),
    /** Its time is over. */
    expire: (id: number): Promise<void> => sendNow(id, { leaving: false }),
    /** The page is left: everything goes now. */
    flush: (): Promise<unknown> => Promise.all(waiting().map(({ id }) => sendNow(id, { leaving: true }))),
  };
};

export type PendingDecisions = ReturnType<typeof createPendingDecisions>;
