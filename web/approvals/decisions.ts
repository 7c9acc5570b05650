/** The reader's decisions on their way: which requests they hide, and what became of those that were not saved. */
import { createSignal, onCleanup, onMount } from 'solid-js';
import type { ApprovalView } from '../../shared/approvals/schemas.ts';
import type { LocalDate } from '../../shared/time.ts';
import { extraOf, Refusal } from '../api/client.ts';
import { recall, remember } from '../device-memory.ts';
import { createPendingDecisions, type SendDecision } from './pending-decisions.ts';
import { sendStep } from './queries.ts';
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
  // Saved, but still in the answer that is on the screen.
  const saved = new WeakSet<ApprovalView>();
  let isLeft = false;

  const keepFault = (fault: DecisionFault) => {
    setFaults((all) => [...all.filter(({ bookingId }) => bookingId !== fault.bookingId), fault]);
    if (isLeft) remember(memory, JSON.stringify(faults()));
  };

  const send: SendDecision = async ({ approval, steps }, { leaving }) => {
    const { id } = approval.booking;
    try {
      // On the way out there may be no time for one answer after another.
      if (leaving) await Promise.all(steps.map((step) => sendStep(id, step, true)));
      else for (const step of steps) await sendStep(id, step, false);
      const shown = queue.value()?.items.find(({ booking }) => booking.id === id);
      if (shown) saved.add(shown);
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
    dismissFault: (bookingId: string) => setFaults((all) => all.filter((each) => each.bookingId !== bookingId)),
    /** Whether the request still asks for the reader's decision. */
    isOpen: (approval: ApprovalView): boolean => !pending.isDecided(approval.booking.id) && !saved.has(approval),
  };
};

export type Decisions = ReturnType<typeof createDecisions>;
