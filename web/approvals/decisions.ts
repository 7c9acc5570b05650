/** The reader's decisions on their way: which requests they hide, and what became of those that were not saved. */
import { createSignal, onCleanup, onMount } from 'solid-js';
import type { ApprovalView } from '../../shared/approvals/schemas.ts';
import type { LocalDate } from '../../shared/time.ts';
import { extraOf, Refusal } from '../api/client.ts';
import { recall, remember } from '../device-memory.ts';
import { createPendingDecisions, type Decision, type SendDecision } from './pending-decisions.ts';
import { sendMany, sendStep } from './queries.ts';
import type { Queue } from './queue.ts';

/** A decision that the service did not take. */
export interface DecisionFault {
  bookingId: string;
  organisation: string;
  /** The problem's code; absent when no answer came. */
  code?: string;
  /** The problem in the service's words. */
  detail?: string;
  /** The dates at fault, where they are known. */
  dates: LocalDate[];
}

/** What became of requests that were decided together. */
export interface BulkOutcome {
  decision: 'approve' | 'deny';
  done: number;
  /** Those that were left, with the service's reason. */
  left: readonly { bookingId: string; organisation: string; text: string }[];
  /** No answer came: nothing is known. */
  isUnknown: boolean;
}

const memory = 'approvals.faults';

/** What was not saved after the page had been left is told when the reader comes back. */
const recallFaults = (): DecisionFault[] => {
  const kept = recall(memory);
  remember(memory, undefined);
  return kept ? (JSON.parse(kept) as DecisionFault[]) : [];
};

const faultOf = ({ booking }: ApprovalView, error: unknown): DecisionFault => {
  const fault = { bookingId: booking.id, organisation: booking.organisation.name, dates: [] };
  if (!(error instanceof Refusal)) return fault;
  const dated = ['conflicts', 'competing'].flatMap((member) => extraOf<{ date: LocalDate }>(error, member));
  return {
    ...fault,
    code: error.problem.code,
    detail: error.problem.detail,
    dates: [...new Set(dated.map(({ date }) => date))],
  };
};

export const createDecisions = (queue: Queue) => {
  const [faults, setFaults] = createSignal<readonly DecisionFault[]>(recallFaults());
  const [outcomes, setOutcomes] = createSignal<readonly BulkOutcome[]>([]);
  // Saved, but still in the answer that is on the screen.
  const saved = new WeakSet<ApprovalView>();
  let isLeft = false;

  const keepFault = (fault: DecisionFault) => {
    setFaults((all) => [...all.filter(({ bookingId }) => bookingId !== fault.bookingId), fault]);
    if (isLeft) remember(memory, JSON.stringify(faults()));
  };

  const markSaved = (ids: ReadonlySet<string>) => {
    for (const shown of queue.value()?.items ?? []) if (ids.has(shown.booking.id)) saved.add(shown);
  };

  const sendTogether = async ({ approvals, request }: NonNullable<Decision['bulk']>, leaving: boolean) => {
    const names = new Map(approvals.map(({ booking }) => [booking.id, booking.organisation.name]));
    try {
      const { items } = await sendMany({ ...request, bookingIds: [...names.keys()] }, leaving);
      markSaved(new Set(items.filter(({ done }) => done).map(({ bookingId }) => bookingId)));
      const left = items
        .filter(({ done }) => !done)
        .map(({ bookingId, text }) => ({ bookingId, organisation: names.get(bookingId) ?? '', text: text ?? '' }));
      const { decision } = request;
      setOutcomes((all) => [...all, { decision, done: items.length - left.length, left, isUnknown: false }]);
    } catch {
      setOutcomes((all) => [...all, { decision: request.decision, done: 0, left: [], isUnknown: true }]);
    }
    if (!isLeft) queue.refresh();
  };

  const send: SendDecision = async ({ approval, steps, bulk }, { leaving }) => {
    if (bulk) return sendTogether(bulk, leaving);
    const { id } = approval.booking;
    try {
      // On the way out there may be no time for one answer after another.
      if (leaving) await Promise.all(steps.map((step) => sendStep(id, step, true)));
      else for (const step of steps) await sendStep(id, step, false);
      markSaved(new Set([id]));
    } catch (error) {
      keepFault(faultOf(approval, error));
    }
    if (!isLeft) queue.refresh();
  };

  const pending = createPendingDecisions(send);
  const flush = () => void pending.flush();
  const flushWhenHidden = () => document.visibilityState === 'hidden' && flush();

  // A phone may end a hidden page without a word, so hiding it counts as leaving.
  onMount(() => {
    addEventListener('pagehide', flush);
    document.addEventListener('visibilitychange', flushWhenHidden);
  });
  onCleanup(() => {
    isLeft = true;
    if (faults().length > 0) remember(memory, JSON.stringify(faults()));
    removeEventListener('pagehide', flush);
    document.removeEventListener('visibilitychange', flushWhenHidden);
    flush();
  });

  return {
    ...pending,
    faults,
    outcomes,
    dismissOutcome: (outcome: BulkOutcome) => setOutcomes((all) => all.filter((each) => each !== outcome)),
    dismissFault: (bookingId: string) => setFaults((all) => all.filter((each) => each.bookingId !== bookingId)),
    /** Whether the request still asks for the reader's decision. */
    isOpen: (approval: ApprovalView): boolean => !pending.isDecided(approval.booking.id) && !saved.has(approval),
  };
};

export type Decisions = ReturnType<typeof createDecisions>;
