import { createEffect, createSignal, createUniqueId, on, Show, untrack } from 'solid-js';
import { formatDate, weekdayName } from '../../shared/i18n/format.ts';
import { isoWeekOf, type LocalDate, weekdayOf } from '../../shared/time.ts';
import { useText } from '../i18n/language.tsx';
import { IconButton } from './button.tsx';
import { CalendarDialog } from './calendar-dialog.tsx';
import { Field, type FieldProps, idList } from './field.tsx';
import { parseDate } from './parse-date.ts';

export interface DateFieldProps extends Omit<FieldProps, 'width'> {
  value?: LocalDate;
  /** When a day has been written (on leaving the field) or chosen; `undefined` when emptied or not understood. */
  onChange?: (date: LocalDate | undefined) => void;
  /** First and last day that make sense; others are refused in words. */
  min?: LocalDate;
  max?: LocalDate;
  /** The day to mark as today; this device's day unless given. */
  today?: LocalDate;
  disabled?: boolean;
}

/** `12.1.2027`: the form in which dates are written in all three languages of Finland. */
const written = (date: LocalDate): string => date.split('-').map(Number).reverse().join('.');

/** Why what was written is no day that can be taken. */
type DateFault = 'invalid' | 'too-early' | 'too-late';

const deviceToday = (): LocalDate => {
  const now = new Date();
  const two = (part: number) => String(part).padStart(2, '0');
  return `${now.getFullYear()}-${two(now.getMonth() + 1)}-${two(now.getDate())}`;
};

/**
 * A day: written as `12.1.2027` (or nearly so) or chosen from a calendar. Says which weekday it is.
 * The form's data holds `YYYY-MM-DD` under `name`.
 */
export const DateField = (props: DateFieldProps) => {
  const { t, language } = useText();
  const [date, setDate] = createSignal<LocalDate>();
  const [text, setText] = createSignal('');
  const [fault, setFault] = createSignal<DateFault>();
  const [isChoosing, setChoosing] = createSignal(false);
  const weekdayId = createUniqueId();
  const today = () => props.today ?? deviceToday();
  const example = () => written(props.min ?? today());

  const show = (value: LocalDate | undefined) => {
    setDate(value);
    setText(value ? written(value) : '');
    setFault(undefined);
  };

  createEffect(
    on(
      () => props.value,
      (value) => {
        // What could not be read stays on the screen to be corrected.
        if (value === undefined && untrack(fault)) return;
        show(value);
      },
    ),
  );

  const faultOf = (value: LocalDate | undefined): DateFault | undefined => {
    if (!value) return 'invalid';
    if (props.min && value < props.min) return 'too-early';
    return props.max && value > props.max ? 'too-late' : undefined;
  };

  const faultWords = (): string | undefined => {
    const day = (date: LocalDate | undefined) => formatDate(date ?? today(), language());
    switch (fault()) {
      case 'invalid':
        return t('ui.date.invalid', { date: example() });
      case 'too-early':
        return t('ui.date.too-early', { date: day(props.min) });
      case 'too-late':
        return t('ui.date.too-late', { date: day(props.max) });
      default:
        return undefined;
    }
  };

  const take = (input: string) => {
    const day = parseDate(input, today());
    const wrong = input.trim() === '' ? undefined : faultOf(day);
    show(wrong ? undefined : day);
    if (wrong) {
      setText(input);
      setFault(wrong);
    }
    props.onChange?.(date());
  };

  const choose = (chosen: LocalDate) => {
    setChoosing(false);
    show(chosen);
    props.onChange?.(chosen);
  };

  const dayWords = () => {
    const day = date();
    if (!day) return undefined;
    const week = t('ui.date.week-number', { week: isoWeekOf(day).week });
    return `${weekdayName(weekdayOf(day), language(), 'long')}, ${week}`;
  };

  return (
    <Field
      {...props}
      hint={props.hint ?? t('ui.date.example', { date: example() })}
      error={faultWords() ?? props.error}
    >
      {(control) => (
        <div class="field-row">
          <span class="control-group">
            <input
              {...control}
              class="control"
              type="text"
              inputmode="text"
              autocomplete="off"
              aria-describedby={idList(control['aria-describedby'], dayWords() ? weekdayId : undefined)}
              value={text()}
              disabled={props.disabled}
              onChange={(event) => take(event.currentTarget.value)}
            />
            <IconButton
              icon="calendar"
              label={t('ui.date.choose-for', { label: props.label })}
              aria-haspopup="dialog"
              disabled={props.disabled}
              onClick={() => setChoosing(true)}
            />
          </span>
          <input type="hidden" name={props.name} value={date() ?? ''} />
          <Show when={dayWords()}>
            {(words) => (
              <span class="field-echo" id={weekdayId}>
                {words()}
              </span>
            )}
          </Show>
          <CalendarDialog
            label={props.label}
            open={isChoosing()}
            onClose={() => setChoosing(false)}
            value={date()}
            onChoose={choose}
            today={today()}
            min={props.min}
            max={props.max}
          />
        </div>
      )}
    </Field>
  );
};
