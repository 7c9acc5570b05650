import { createEffect, createSignal, on, untrack } from 'solid-js';
import { formatTime } from '../../shared/i18n/format.ts';
import type { LocalTime } from '../../shared/time.ts';
import { useText } from '../i18n/language.tsx';
import { Field, type FieldProps } from './field.tsx';
import { parseTime } from './parse-time.ts';

export interface TimeFieldProps extends Omit<FieldProps, 'width'> {
  value?: LocalTime;
  /** When a time has been written, on leaving the field; `undefined` when emptied or not understood. */
  onChange?: (time: LocalTime | undefined) => void;
  /** Whether `24.00`, the end of a day, is a time here. */
  endOfDay?: boolean;
  disabled?: boolean;
}

/** A time of day, written as `17`, `17.30` or `1730`. The form's data holds `HH:mm` under `name`. */
export const TimeField = (props: TimeFieldProps) => {
  const { t, language } = useText();
  const [time, setTime] = createSignal<LocalTime>();
  const [text, setText] = createSignal('');
  const [isUnread, setUnread] = createSignal(false);
  const example = () => formatTime('17:30', language());

  const show = (value: LocalTime | undefined) => {
    setTime(value);
    setText(value ? formatTime(value, language()) : '');
    setUnread(false);
  };

  createEffect(
    on([() => props.value, language], ([value]) => {
      // What could not be read stays on the screen to be corrected.
      if (value === undefined && untrack(isUnread)) return;
      show(value);
    }),
  );

  const take = (input: string) => {
    const read = parseTime(input, props.endOfDay);
    show(read);
    if (!read && input.trim() !== '') {
      setText(input);
      setUnread(true);
    }
    props.onChange?.(read);
  };

  const fault = () => (isUnread() ? t('ui.time.invalid', { time: example() }) : undefined);

  return (
    <Field {...props} width="short" error={fault() ?? props.error}>
      {(control) => (
        <>
          <input
            {...control}
            class="control"
            type="text"
            inputmode="decimal"
            autocomplete="off"
            value={text()}
            disabled={props.disabled}
            onChange={(event) => take(event.currentTarget.value)}
          />
          <input type="hidden" name={props.name} value={time() ?? ''} />
        </>
      )}
    </Field>
  );
};
