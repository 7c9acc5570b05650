import { createEffect, createSignal, Index, on, Show } from 'solid-js';
import { isSame } from '../../shared/history/changes.ts';
import { weekdayName } from '../../shared/i18n/format.ts';
import type { WeeklyOpening } from '../../shared/rooms/schemas.ts';
import type { Weekday } from '../../shared/time.ts';
import { useText } from '../i18n/language.tsx';
import { Button } from '../ui/button.tsx';
import { CheckboxGroup, RadioGroup } from '../ui/choice-group.tsx';
import { TimeField } from '../ui/time-field.tsx';
import { type HourRow, hoursOf, rowsOf, usualRow } from './hour-rows.ts';

const weekdays: readonly Weekday[] = [1, 2, 3, 4, 5, 6, 7];
const field = 'policy.automatic.hours';

interface RowProps {
  row: HourRow;
  index: number;
  error?: string | undefined;
  onChange: (part: Partial<HourRow>) => void;
  onRemove?: (() => void) | undefined;
}

const Row = (props: RowProps) => {
  const { t, language } = useText();
  const name = (part: string) => `${field}.${props.index}.${part}`;
  return (
    <fieldset class="hour-row stack stack-s">
      <legend class="visually-hidden">{t('automatic.hours.row', { number: props.index + 1 })}</legend>
      <CheckboxGroup
        legend={t('automatic.hours.days')}
        name={name('days')}
        variant="chips"
        choices={weekdays.map((day) => ({ value: String(day), label: weekdayName(day, language(), 'short') }))}
        values={props.row.days.map(String)}
        onChange={(days) => props.onChange({ days: days.map((day) => Number(day) as Weekday) })}
        error={props.error}
      />
      <div class="cluster hour-row-times">
        <TimeField
          label={t('automatic.hours.start')}
          name={name('start')}
          value={props.row.start || undefined}
          onChange={(start) => props.onChange({ start: start ?? '' })}
        />
        <TimeField
          label={t('automatic.hours.end')}
          name={name('end')}
          endOfDay
          value={props.row.end || undefined}
          onChange={(end) => props.onChange({ end: end ?? '' })}
        />
        <Show when={props.onRemove}>
          {(remove) => (
            <Button variant="link" onClick={remove()}>
              {t('automatic.hours.remove')}
            </Button>
          )}
        </Show>
      </div>
    </fieldset>
  );
};

export interface AutomaticHoursProps {
  /** Null for any time. */
  value: readonly WeeklyOpening[] | null;
  onChange: (hours: WeeklyOpening[] | null) => void;
  error?: string | undefined;
}

/** At which times of the week bookings are approved by themselves: at any, or at some. */
export const AutomaticHours = (props: AutomaticHoursProps) => {
  const { t } = useText();
  // A row without days is no hour yet, and must stay on the screen all the same.
  const [rows, setRows] = createSignal<HourRow[]>(rowsOf(props.value ?? []));
  createEffect(
    on(
      () => props.value,
      (value) => {
        if (!isSame(hoursOf(rows()), value ?? [])) setRows(rowsOf(value ?? []));
      },
    ),
  );
  const keep = (next: HourRow[]) => {
    setRows(next);
    props.onChange(hoursOf(next));
  };
  const change = (index: number, part: Partial<HourRow>) =>
    keep(rows().map((row, at) => (at === index ? { ...row, ...part } : row)));
  const choose = (choice: 'any' | 'some') => (choice === 'any' ? props.onChange(null) : keep([usualRow]));
  return (
    <>
      <RadioGroup
        legend={t('roomSettings.field.policy.automatic.hours')}
        name={`${field}.own`}
        choices={[
          { value: 'any', label: t('automatic.hours.any') },
          { value: 'some', label: t('automatic.hours.some') },
        ]}
        value={props.value === null ? 'any' : 'some'}
        onChange={choose}
      />
      <Show when={props.value !== null}>
        <div class="room-branch stack" id={field}>
          <Index each={rows()}>
            {(row, index) => (
              <Row
                row={row()}
                index={index}
                error={index === 0 ? props.error : undefined}
                onChange={(part) => change(index, part)}
                onRemove={rows().length > 1 ? () => keep(rows().filter((_, at) => at !== index)) : undefined}
              />
            )}
          </Index>
          <div>
            <Button variant="quiet" small icon="plus" onClick={() => setRows([...rows(), { ...usualRow, days: [] }])}>
              {t('automatic.hours.add')}
            </Button>
          </div>
        </div>
      </Show>
    </>
  );
};
