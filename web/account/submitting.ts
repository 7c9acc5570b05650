/** Sending a small form: what is missing, what was refused and at which field, and whether it is under way. */
import { createSignal } from 'solid-js';
import { Refusal } from '../api/client.ts';
import { useText } from '../i18n/language.tsx';
import { errorIn, type FormError } from '../ui/message.tsx';

export interface Submitting {
  /** For a form's `onSubmit`, or a button. */
  submit: (event?: Event) => void;
  isBusy: () => boolean;
  /** What to sum up above the form. Reactive. */
  errors: () => readonly FormError[];
  errorOf: (field: string) => string | undefined;
  /** Forgets what went wrong. */
  reset: () => void;
}

export interface SubmittingOptions {
  /** What must be mended before anything is sent. */
  missing?: () => FormError[];
  send: () => Promise<void>;
  /** The field that a refusal without a field of its own is shown at. */
  blame: string;
  /** Takes a refusal that is no fault of the form; answers whether it did. */
  onRefusal?: (error: unknown) => boolean;
}

/** Paths of the service and ids of fields are the same, in forms this small. */
export const createSubmitting = ({ missing, send, blame, onRefusal }: SubmittingOptions): Submitting => {
  const { t } = useText();
  const [errors, setErrors] = createSignal<readonly FormError[]>([]);
  const [isBusy, setBusy] = createSignal(false);

  const errorsOf = (error: unknown): FormError[] => {
    if (!(error instanceof Refusal)) return [errorIn(blame, () => t('ui.fault.unreachable'))];
    const { errors: fields, detail } = error.problem;
    if (!fields?.length) return [errorIn(blame, () => detail)];
    return fields.map(({ path, message }) => errorIn(path, () => message));
  };

  const run = async (): Promise<void> => {
    if (isBusy()) return;
    setErrors(missing?.() ?? []);
    if (errors().length > 0) return;
    setBusy(true);
    try {
      await send();
    } catch (error) {
      if (!onRefusal?.(error)) setErrors(errorsOf(error));
    }
    setBusy(false);
  };

  return {
    submit: (event) => {
      event?.preventDefault();
      void run();
    },
    isBusy,
    errors,
    errorOf: (field) => errors().find((error) => error.field === field)?.message,
    reset: () => setErrors([]),
  };
};
