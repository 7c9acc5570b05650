/** The work at the queue: moving in it, opening, deciding, taking back. */
import { createEffect, createMemo, createSignal, onCleanup, onMount } from 'solid-js';
import type { ApprovalView, DecisionsRequest } from '../../shared/approvals/schemas.ts';
import { Refusal } from '../api/client.ts';
import { useText } from '../i18n/language.tsx';
import { useSession } from '../session/session.tsx';
import { arriveAtHeading } from '../ui/page.tsx';
import { createDecisions } from './decisions.ts';
import type { Decision } from './pending-decisions.ts';
import { createQueue } from './queue.ts';
import { useQueuePlace } from './queue-place.ts';
import { createSelection } from './selection.ts';

const rowLink = (bookingId: string | undefined) =>
  document.querySelector<HTMLElement>(`[data-request="${CSS.escape(bookingId ?? '')}"]`);

/** Moves the list beside the open request so that its row is seen, and nothing else: not the page. */
const keepInView = (row: HTMLElement | null | undefined) => {
  const list = row?.closest('.queue-list');
  if (!row || !list) return;
  const [inner, outer] = [row.getBoundingClientRect(), list.getBoundingClientRect()];
  // The list may reach below the window.
  const isSeen = inner.top >= outer.top && inner.bottom <= Math.min(outer.bottom, innerHeight);
  if (!isSeen) list.scrollTop += inner.top - outer.top - inner.height / 2;
};

export const createDesk = () => {
  const { t, language } = useText();
  const place = useQueuePlace();
  const queue = createQueue(place.filter, language);
  const decisions = createDecisions(queue);
  const selection = createSelection();
  const [isUndone, setUndone] = createSignal(false);
  /** The reader opened it here, so it takes focus; not when she came by its address. */
  const [takesFocus, setTakesFocus] = createSignal(false);

  const session = useSession();

  createEffect(() => {
    const fault = queue.fault();
    if (fault instanceof Refusal && fault.problem.status === 401) session.forget();
  });

  /** What still asks for a decision; nothing until it has been read. */
  const items = createMemo(() => queue.value()?.items.filter(decisions.isOpen));
  const opened = createMemo(() =>
    items()?.find(({ booking }) => [booking.id, booking.code].includes(place.openId() ?? '')),
  );
  /** The chosen requests that still wait, in the order of the queue. */
  const chosen = createMemo(() => items()?.filter(({ booking }) => selection.chosen().has(booking.id)) ?? []);
  const isMissing = () => place.openId() !== undefined && items() !== undefined && !opened() && !queue.isPending();

  // A request far down the queue can be opened by its address: read on until it is there.
  createEffect(() => isMissing() && queue.hasMore() && queue.loadMore());

  // A page may lie open for hours: what was decided elsewhere meanwhile is seen on coming back to it.
  // Not while something is being decided: then nothing moves, and the decision reads the queue anew by itself.
  const isDeciding = () => decisions.waiting().length > 0 || document.querySelector('dialog[open]') !== null;
  const refreshWhenSeen = () => {
    // Coming back to a tab is told twice, as being seen and as being in focus.
    if (document.visibilityState === 'visible' && !queue.isPending() && !isDeciding()) queue.refresh();
  };
  onMount(() => {
    document.addEventListener('visibilitychange', refreshWhenSeen);
    addEventListener('focus', refreshWhenSeen);
  });
  onCleanup(() => {
    document.removeEventListener('visibilitychange', refreshWhenSeen);
    removeEventListener('focus', refreshWhenSeen);
  });

  const open = (bookingId: string | undefined) => {
    setTakesFocus(bookingId !== undefined);
    place.open(bookingId);
  };

  createEffect(() => keepInView(rowLink(opened()?.booking.id)?.closest('tr')));

  const close = () => {
    const bookingId = opened()?.booking.id;
    open(undefined);
    rowLink(bookingId)?.focus();
  };

  /** The request that many rows below another; the ends hold. */
  const beside = (bookingId: string | undefined, step: number): ApprovalView | undefined => {
    const list = items() ?? [];
    const at = list.findIndex(({ booking }) => booking.id === bookingId);
    return at < 0 ? list[0] : list[Math.min(Math.max(at + step, 0), list.length - 1)];
  };

  return {
    place,
    queue,
    decisions,
    items,
    opened,
    /** What has just changed, in words. */
    status: () => (isUndone() ? t('approvals.undone') : undefined),
    takesFocus,
    /** How many wait in all, without those whose decision is on its way. */
    total: () => {
      const { items: read = [], total = 0 } = queue.value() ?? {};
      return total - (read.length - (items()?.length ?? 0));
    },
    isGone: () => isMissing() && !queue.hasMore() && !queue.fault(),
    open,
    close,
    /** Moves the focus among the rows, or from one open request to the next. */
    move: (step: 1 | -1) => {
      const current = opened();
      if (current) return open(beside(current.booking.id, step)?.booking.id);
      const focused = document.activeElement?.closest('tr')?.querySelector<HTMLElement>('[data-request]');
      rowLink(beside(focused?.dataset.request, step)?.booking.id)?.focus();
    },
    /** Takes the request from the queue and opens the one that comes next. */
    decide: (decision: Decision) => {
      const { id } = decision.approval.booking;
      const rest = (items() ?? []).length > 1;
      const below = beside(id, 1);
      const next = below?.booking.id === id ? beside(id, -1) : below;
      setUndone(false);
      decisions.add(decision);
      open(rest ? next?.booking.id : undefined);
      if (!rest) arriveAtHeading();
    },
    selection,
    chosen,
    /** Chooses the open request or the one in focus. */
    selectCurrent: () => {
      const focused = document.activeElement?.closest('tr')?.querySelector<HTMLElement>('[data-request]');
      const id = focused?.dataset.request ?? opened()?.booking.id;
      if (id === undefined) return;
      selection.start();
      selection.toggle(id);
    },
    /** Takes the chosen requests from the queue; what is left comes back to it with its reason. */
    decideChosen: (request: Omit<DecisionsRequest, 'bookingIds'>) => {
      const approvals = chosen();
      const [approval] = approvals;
      if (!approval) return;
      const count = approvals.length;
      const message = () =>
        `${t(`approvals.bulk.pending.${request.decision}`, { count })} ${t('approvals.pending.wait')}`;
      setUndone(false);
      decisions.add({ approval, steps: [], bulk: { approvals, request }, message });
      selection.stop();
      open(undefined);
      arriveAtHeading();
    },
    undo: (pendingId: number) => {
      const decision = decisions.undo(pendingId);
      if (!decision) return;
      setUndone(true);
      if (!decision.bulk) open(decision.approval.booking.id);
    },
  };
};

export type Desk = ReturnType<typeof createDesk>;
