import { createSignal, createUniqueId, For, Show } from 'solid-js';
import { formatPlainDate, monthName, weekdayName } from '../../shared/i18n/format.ts';
import { addMonths, isoWeekOf, type LocalDate, type Weekday, weekdayOf } from '../../shared/time.ts';
import { useText } from '../i18n/language.tsx';
import { IconButton } from './button.tsx';
import { Dialog } from './dialog.tsx';
import { dayAfterKey, daysOfWeek, weeksOfMonth } from './month-grid.ts';

export interface CalendarDialogProps {
  /** Whose date is chosen. */
  label: string;
  open: boolean;
  onClose: () => void;
  value: LocalDate | undefined;
  onChoose: (date: LocalDate) => void;
  today: LocalDate;
  min?: LocalDate;
  max?: LocalDate;
}

const weekdays: readonly Weekday[] = [1, 2, 3, 4, 5, 6, 7];

const monthOf = (date: LocalDate): number => Number(date.slice(5, 7));

/** The month as a grid with the keys of the WAI-ARIA Authoring Practices' date picker dialog, and ISO week numbers. */
const MonthGrid = (props: CalendarDialogProps) => {
  const { t, language } = useText();
  const monthId = createUniqueId();
  const isOutside = (date: LocalDate) => (props.min && date < props.min) || (props.max && date > props.max) || false;
  const within = (date: LocalDate) =>
    props.min && date < props.min ? props.min : props.max && date > props.max ? props.max : date;

  /** The one day that the tab key reaches. */
  const [current, setCurrent] = createSignal(within(props.value ?? props.today));
  let grid!: HTMLTableElement;

  const goTo = (date: LocalDate) => {
    setCurrent(within(date));
    grid.querySelector<HTMLButtonElement>(`[data-date="${current()}"]`)?.focus();
  };

  const press = (event: KeyboardEvent) => {
    const next = dayAfterKey(current(), event.key, event.shiftKey);
    if (!next) return;
    event.preventDefault();
    goTo(next);
  };

  const nameOf = (date: LocalDate) => {
    const weekday = weekdayName(weekdayOf(date), language(), 'long');
    const parts = [`${weekday} ${formatPlainDate(date, language())}`];
    if (date === props.today) parts.push(t('ui.date.today'));
    if (isOutside(date)) parts.push(t('ui.date.not-available'));
    return parts.join(', ');
  };

  const Day = (day: { date: LocalDate }) => (
    // biome-ignore lint/a11y/useAriaPropsSupportedByRole: a cell of a grid is a gridcell, which can be selected.
    <td aria-selected={day.date === props.value}>
      <button
        type="button"
        class="calendar-day"
        classList={{ 'calendar-other': monthOf(day.date) !== monthOf(current()) }}
        data-date={day.date}
        tabindex={day.date === current() ? 0 : -1}
        autofocus={day.date === current()}
        aria-label={nameOf(day.date)}
        aria-current={day.date === props.today ? 'date' : undefined}
        aria-disabled={isOutside(day.date) ? 'true' : undefined}
        onClick={() => !isOutside(day.date) && props.onChoose(day.date)}
      >
        {Number(day.date.slice(8))}
      </button>
    </td>
  );

  return (
    <div class="calendar">
      <div class="calendar-head">
        <IconButton
          icon="arrow-left"
          label={t('ui.date.previous-month')}
          onClick={() => setCurrent(within(addMonths(current(), -1)))}
        />
        <strong id={monthId} aria-live="polite">
          {monthName(monthOf(current()), language())} {current().slice(0, 4)}
        </strong>
        <IconButton
          icon="arrow-right"
          label={t('ui.date.next-month')}
          onClick={() => setCurrent(within(addMonths(current(), 1)))}
        />
      </div>
      {/* biome-ignore lint/a11y/noNoninteractiveElementToInteractiveRole: the APG date grid is a table with role grid. */}
      <table role="grid" aria-labelledby={monthId} ref={grid} onKeyDown={press}>
        <thead>
          <tr>
            <th scope="col">
              <abbr title={t('ui.date.week')}>{t('ui.date.week-short')}</abbr>
            </th>
            <For each={weekdays}>
              {(weekday) => (
                <th scope="col" aria-label={weekdayName(weekday, language(), 'long')}>
                  {weekdayName(weekday, language(), 'short')}
                </th>
              )}
            </For>
          </tr>
        </thead>
        <tbody>
          <For each={weeksOfMonth(current())}>
            {(monday) => (
              <tr>
                <th scope="row" aria-label={t('ui.date.week-number', { week: isoWeekOf(monday).week })}>
                  {isoWeekOf(monday).week}
                </th>
                <For each={daysOfWeek(monday)}>{(date) => <Day date={date} />}</For>
              </tr>
            )}
          </For>
        </tbody>
      </table>
      <p class="small soft calendar-keys">{t('ui.date.keys')}</p>
    </div>
  );
};

/** Choosing a day from a calendar; the way in is the button of a `DateField`. */
export const CalendarDialog = (props: CalendarDialogProps) => {
  const { t } = useText();
  return (
    <Dialog title={t('ui.date.choose-for', { label: props.label })} open={props.open} onClose={props.onClose}>
      <Show when={props.open}>
        <MonthGrid {...props} />
      </Show>
    </Dialog>
  );
};
