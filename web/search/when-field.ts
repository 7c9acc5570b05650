/** The time of a search while it is edited: the draft, what is wrong with it, and the message it becomes. */
import { createSignal } from 'solid-js';
import type { WhenMessage } from '../../shared/bookings/schemas.ts';
import type { LocalDate } from '../../shared/time.ts';
import { todayIn } from '../calendar/site-clock.ts';
import { useText } from '../i18n/language.tsx';
import { errorIn, type FormError } from '../ui/message.tsx';
import { emptyDraft, faultsOf, fromWhen, toWhen, type WhenDraft, type WhenFaults } from '../when/criteria.ts';

/** The day it is where the rooms are: no room is chosen yet, so none can say its own zone. */
export const todayAtRooms = (): LocalDate => todayIn('Europe/Helsinki');

export interface WhenField {
  draft: () => WhenDraft;
  setDraft: (draft: WhenDraft) => void;
  /** Empty until the reader has tried to go on. Reactive. */
  faults: () => WhenFaults;
  /** The same for the summary above the form, made anew with every try. Reactive. */
  errors: () => readonly FormError[];
  /** The time, or nothing while something is missing: then the faults show. */
  take: () => WhenMessage | undefined;
}

/** @param prefix of the editor's fields, to which the errors link */
export const createWhenField = (initial: WhenMessage | undefined, today: LocalDate, prefix = 'when'): WhenField => {
  const { t } = useText();
  const [draft, setDraft] = createSignal(initial ? fromWhen(initial, today) : emptyDraft(today));
  const [tried, setTried] = createSignal(false);
  const [errors, setErrors] = createSignal<readonly FormError[]>([]);

  const errorsOf = (faults: WhenFaults): FormError[] =>
    (Object.keys(faults) as (keyof WhenFaults)[]).map((field) => {
      const isBeforeStart = field === 'until' && faults.until === 'before-start';
      return errorIn(`${prefix}.${field}`, () =>
        t(isBeforeStart ? 'when.fault.until.before-start' : `when.fault.${field}`),
      );
    });

  return {
    draft,
    setDraft,
    faults: () => (tried() ? faultsOf(draft()) : {}),
    errors,
    take: () => {
      setTried(true);
      setErrors(errorsOf(faultsOf(draft())));
      return toWhen(draft());
    },
  };
};
