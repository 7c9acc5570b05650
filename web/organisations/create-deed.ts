/** Something that a press of a button does: one at a time, with what hindered it. */
import { createSignal } from 'solid-js';

export interface Deed {
  /** Does it. Whether it was done. */
  run: (work: () => Promise<unknown>) => Promise<boolean>;
  isBusy: () => boolean;
  fault: () => unknown;
  forget: () => void;
}

export const createDeed = (): Deed => {
  const [isBusy, setBusy] = createSignal(false);
  const [fault, setFault] = createSignal<unknown>();
  return {
    run: async (work) => {
      if (isBusy()) return false;
      setBusy(true);
      setFault(undefined);
      try {
        await work();
        return true;
      } catch (error) {
        setFault(() => error);
        return false;
      } finally {
        setBusy(false);
      }
    },
    isBusy,
    fault,
    forget: () => setFault(undefined),
  };
};
