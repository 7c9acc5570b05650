import { For, Show } from 'solid-js';
import { formatTimeRange } from '../../shared/i18n/format.ts';
import { useText } from '../i18n/language.tsx';
import { VisuallyHidden } from '../ui/visually-hidden.tsx';
import { longDay, shortDay } from './day-words.ts';
import { todayIn } from './site-clock.ts';
import { type ListedDay, listOf, type Stretch } from './week.ts';
import type { WeekProps } from './week-grid.tsx';
import './week.css';

const StretchRow = (props: { stretch: Stretch; day: ListedDay; freeHref: WeekProps['freeHref'] }) => {
  const { t, language } = useText();
  const word = () => t(`ui.slot.${props.stretch.state}`);
  const label = () => props.stretch.entry?.label ?? word();
  const times = () => formatTimeRange(props.stretch.from, props.stretch.to, language());
  const href = () =>
    props.stretch.entry
      ? props.stretch.entry.href
      : props.freeHref?.(props.day.column.date, props.stretch.from, props.stretch.to);
  return (
    <li>
      <span class="week-times">{times()}</span>
      <span class={`swatch state-${props.stretch.state}`} />
      <span>
        <Show when={props.stretch.entry && href()} fallback={label()}>
          {(address) => <a href={address()}>{label()}</a>}
        </Show>
        <Show when={!label().startsWith(word())}>
          <span class="soft"> · {word()}</span>
        </Show>
      </span>
      <Show when={!props.stretch.entry && href()}>
        {(address) => (
          <a class="week-book" href={address()}>
            {t('calendar.book')}{' '}
            <VisuallyHidden>{`${shortDay(props.day.column.date, language())} ${times()}`}</VisuallyHidden>
          </a>
        )}
      </Show>
    </li>
  );
};

/** A week of one room as lists by day: the same as its table, and easier to read on a phone or by ear. */
export const WeekDays = (props: WeekProps) => {
  const { t, language } = useText();
  const today = () => todayIn(props.zone);
  const reasonOf = ({ note }: ListedDay['column']) =>
    note ? t('calendar.closed-because', { reason: note }) : t('calendar.closed-all-day');
  return (
    <div class="week-days">
      <For each={listOf(props.columns, props.zone)}>
        {(day) => (
          <section class="week-list-day">
            <h4>
              {longDay(day.column.date, language())}
              <Show when={day.column.date === today()}>
                <span class="week-today-word"> · {t('calendar.today')}</span>
              </Show>
              <Show when={day.column.note}>
                <span class="soft"> · {day.column.note}</span>
              </Show>
            </h4>
            <Show
              when={day.stretches.length > 0}
              fallback={
                <p class="week-shut">
                  <span class="swatch state-closed" />
                  {reasonOf(day.column)}
                </p>
              }
            >
              <ul class="week-stretches plain-list">
                <For each={day.stretches}>
                  {(stretch) => <StretchRow stretch={stretch} day={day} freeHref={props.freeHref} />}
                </For>
              </ul>
            </Show>
          </section>
        )}
      </For>
    </div>
  );
};
