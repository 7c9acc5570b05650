/** What is wrong with the fields of a form: found here before it is sent, or by the service. */
import { createMemo, createSignal } from 'solid-js';
import { unwrap } from 'solid-js/store';
import { isSame } from '../../shared/history/changes.ts';
import type { Problem } from '../../shared/problem.ts';
import { errorIn, type FormError } from '../ui/message.tsx';
import { valueAt } from './paths.ts';

/** A sentence by field path; nothing for fields that are well. */
export type FieldFaults = Readonly<Record<string, string | false | undefined>>;

export interface CheckedForm<Draft> {
  check?: (draft: Draft) => FieldFaults;
  fieldOf?: (path: string) => string;
}

/** What the service found, with the value that it found wrong. */
interface Refused {
  field: string;
  message: string;
  value: unknown;
}

export const createFieldErrors = <Draft extends object>(draft: Draft, { check, fieldOf }: CheckedForm<Draft>) => {
  const [isTried, setTried] = createSignal(false);
  const [refused, setRefused] = createSignal<readonly Refused[]>([]);
  const [summary, setSummary] = createSignal<readonly FormError[]>([]);
  const found = createMemo(() => (isTried() && check ? check(draft) : {}));

  /** A finding of the service holds until the field says something else. */
  const stillRefused = (path: string): string | undefined =>
    refused().find(({ field, value }) => field === path && isSame(valueAt(draft, path), value))?.message;

  return {
    /** Shows what is wrong. Whether nothing is. */
    check: (): boolean => {
      setRefused([]);
      setTried(true);
      const wrong = Object.entries(found()).filter((entry): entry is [string, string] => Boolean(entry[1]));
      // Asked anew where it is shown, for the words of another language.
      setSummary(wrong.map(([field, message]) => errorIn(field, () => found()[field] || message)));
      return wrong.length === 0;
    },
    showRefused: (errors: NonNullable<Problem['errors']>): void => {
      const fields = errors.map(({ path, message }) => {
        const field = fieldOf?.(path) ?? path;
        return { field, message, value: structuredClone(unwrap(valueAt(draft, field))) };
      });
      setRefused(fields);
      setSummary(fields.map(({ field, message }) => errorIn(field, () => message)));
    },
    /** An error goes from its field once it is mended; the summary stays, or it would take the focus from there. */
    errorOf: (path: string): string | undefined => found()[path] || stillRefused(path),
    errors: summary,
    forget: (): void => {
      setTried(false);
      setRefused([]);
      setSummary([]);
    },
  };
};
