/** What is wrong with a request: found here before it is sent, or by the service. */
import { createSignal } from 'solid-js';
import { useText } from '../i18n/language.tsx';
import { errorIn, type FormError } from '../ui/message.tsx';
import { type Fault, type Step, stepOf } from './request-form.ts';

interface ShownErrors {
  /** The step whose end was tried. */
  at: Step;
  errors: readonly FormError[];
  /** The service found them; only it knows when they are mended. */
  fromService: boolean;
}

/** @param faults what is wrong now, whether it is shown or not */
export const createRequestErrors = (faults: () => Fault[]) => {
  const { t } = useText();
  const [shown, setShown] = createSignal<ShownErrors>({ at: 'send', errors: [], fromService: false });

  const sentence = (wrong: Fault): FormError =>
    errorIn(wrong.field, () => ('count' in wrong ? t(wrong.key, { count: wrong.count }) : t(wrong.key)));

  return {
    /** Shows what is wrong with a step, or with all of them at the last; whether nothing is. */
    check: (at: Step): boolean => {
      const wrong = faults().filter(({ field }) => at === 'send' || stepOf(field) === at);
      setShown({ at, errors: wrong.map(sentence), fromService: false });
      return wrong.length === 0;
    },
    /** Shows what the service found wrong. */
    showRefused: (errors: readonly FormError[]): void => {
      setShown({ at: 'send', errors, fromService: true });
    },
    /** What to sum up in a step, after an attempt to go on from there. */
    errorsAt: (step: Step): readonly FormError[] => (shown().at === step ? shown().errors : []),
    /** An error goes from its field once it is mended; the summary stays, or it would take the focus from there. */
    errorOf: (field: string): string | undefined => {
      const { errors, fromService } = shown();
      const isStill = fromService || faults().some((each) => each.field === field);
      return isStill ? errors.find((error) => error.field === field)?.message : undefined;
    },
  };
};

export type RequestErrors = ReturnType<typeof createRequestErrors>;
