/** Requests of the queue that are chosen to be decided together. */
import { createSignal } from 'solid-js';

/** The service decides no more than this at once. */
export const mostAtOnce = 50;

export const createSelection = () => {
  const [isOn, setOn] = createSignal(false);
  const [chosen, setChosen] = createSignal<ReadonlySet<string>>(new Set());
  return {
    /** Whether requests are being chosen. */
    isOn,
    /** Ids, in the order of choosing. */
    chosen,
    start: () => setOn(true),
    stop: () => {
      setOn(false);
      setChosen(new Set<string>());
    },
    /** Chooses one, or no longer. What is beyond the most stays as it is. */
    toggle: (bookingId: string) =>
      setChosen((before) => {
        const after = new Set(before);
        if (!after.delete(bookingId) && after.size < mostAtOnce) after.add(bookingId);
        return after;
      }),
    set: (ids: readonly string[]) => setChosen(new Set(ids.slice(0, mostAtOnce))),
  };
};

export type Selection = ReturnType<typeof createSelection>;
