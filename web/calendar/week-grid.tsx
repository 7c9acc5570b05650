import { createSignal, For, onCleanup, onMount, Show } from 'solid-js';
import { formatTime, formatTimeRange } from '../../shared/i18n/format.ts';
import { type LocalDate, type LocalTime, minuteOfDay, timeOfMinute } from '../../shared/time.ts';
import { useText } from '../i18n/language.tsx';
import { VisuallyHidden } from '../ui/visually-hidden.tsx';
import { shortDay } from './day-words.ts';
import { todayIn } from './site-clock.ts';
import { type CalendarColumn, type Cell, gridOf, type Stretch } from './week.ts';
import './week.css';

export interface WeekProps {
  columns: readonly CalendarColumn[];
  /** Of the site, e.g. `Europe/Helsinki`. */
  zone: string;
  /** Where a free stretch can be booked; nothing where it cannot. */
  freeHref?: ((date: LocalDate, from: LocalTime, to: LocalTime) => string | undefined) | undefined;
}

const minutesOf = ({ from, to }: { from: LocalTime; to: LocalTime }): number => minuteOfDay(to) - minuteOfDay(from);

const FreeStretch = (props: { stretch: Stretch; date: LocalDate; href: string | undefined }) => {
  const { t, language } = useText();
  const isWholeHour = () => props.stretch.from.endsWith(':00') && minutesOf(props.stretch) % 60 === 0;
  const words = () => (
    <span class="plate">
      {t('ui.slot.free')}
      <Show when={!isWholeHour()}>
        {' '}
        <br />
        {formatTimeRange(props.stretch.from, props.stretch.to, language())}
      </Show>
    </span>
  );
  return (
    <Show when={props.href} fallback={<span class="week-part state-free week-past">{words()}</span>}>
      {(href) => (
        <a class="week-part state-free" href={href()}>
          {words()}
          <VisuallyHidden>
            {t('calendar.book-at', {
              day: shortDay(props.date, language()),
              time: formatTime(props.stretch.from, language()),
            })}
          </VisuallyHidden>
        </a>
      )}
    </Show>
  );
};

const EntryStretch = (props: { stretch: Stretch }) => {
  const { t, language } = useText();
  const word = () => t(`ui.slot.${props.stretch.state}`);
  const label = () => props.stretch.entry?.label ?? word();
  const words = () => (
    <span class="plate">
      {/* What has a name of its own is told in its state too, which is otherwise only seen. */}
      <Show when={!label().startsWith(word())}>
        <VisuallyHidden>{word()}: </VisuallyHidden>
      </Show>
      <span class="week-label">{label()}</span> <br />
      {formatTimeRange(props.stretch.from, props.stretch.to, language())}
    </span>
  );
  return (
    <Show
      when={props.stretch.entry?.href}
      fallback={<span class={`week-part state-${props.stretch.state}`}>{words()}</span>}
    >
      {(href) => (
        <a class={`week-part state-${props.stretch.state}`} href={href()}>
          {words()}
        </a>
      )}
    </Show>
  );
};

/** How much of a cell a stretch fills: only its part within the cell's own hours. */
const shareOf = (stretch: Stretch, cell: Cell): number => {
  const from = stretch.from > cell.from ? stretch.from : cell.from;
  const to = stretch.to < cell.to ? stretch.to : cell.to;
  return Math.max(1, minutesOf({ from, to }));
};

interface HourCellProps extends Pick<WeekProps, 'freeHref'> {
  cell: Cell;
  column: CalendarColumn;
}

const HourCell = (props: HourCellProps) => {
  const { t } = useText();
  const closed = () =>
    props.column.note && props.column.open.length === 0
      ? t('calendar.closed-because', { reason: props.column.note })
      : t('ui.slot.closed');
  return (
    <td rowspan={props.cell.rows > 1 ? props.cell.rows : undefined}>
      <div class="week-cell">
        <For
          each={props.cell.stretches}
          fallback={
            <span class="week-part state-closed">
              <span class="plate">{closed()}</span>
            </span>
          }
        >
          {(stretch) => (
            <div class="week-share" style={{ '--share': String(shareOf(stretch, props.cell)) }}>
              <Show
                when={stretch.entry}
                fallback={
                  <FreeStretch
                    stretch={stretch}
                    date={props.column.date}
                    href={props.freeHref?.(props.column.date, stretch.from, stretch.to)}
                  />
                }
              >
                <EntryStretch stretch={stretch} />
              </Show>
            </div>
          )}
        </For>
      </div>
    </td>
  );
};

/** Whether the content of an element is wider than it, so that it has to be scrolled. */
const createOverflow = (element: () => HTMLElement) => {
  const [overflows, setOverflows] = createSignal(false);
  onMount(() => {
    const observer = new ResizeObserver(() => setOverflows(element().scrollWidth > element().clientWidth));
    observer.observe(element());
    onCleanup(() => observer.disconnect());
  });
  return overflows;
};

/** A week of one room as a table: days as columns, hours as rows, and in each cell what is there in words. */
export const WeekGrid = (props: WeekProps & { caption: string }) => {
  const { t, language } = useText();
  let region!: HTMLDivElement;
  const scrolls = createOverflow(() => region);
  const grid = () => gridOf(props.columns, props.zone);
  const today = () => todayIn(props.zone);
  const reader = () => (scrolls() ? ({ role: 'region', tabindex: 0, 'aria-label': props.caption } as const) : {});

  return (
    <div class="week-region" ref={region} {...reader()}>
      <table class="week-grid">
        <caption class="visually-hidden">{props.caption}</caption>
        <thead>
          <tr>
            <th scope="col">
              <VisuallyHidden>{t('calendar.hour')}</VisuallyHidden>
            </th>
            <For each={props.columns}>
              {(column) => (
                <th scope="col" classList={{ 'week-today': column.date === today() }}>
                  <span class="week-name">{column.title}</span>
                  <Show when={column.date === today()}>
                    <span class="week-note week-today-word">{t('calendar.today')}</span>
                  </Show>
                  <Show when={column.note}>
                    <span class="week-note">{column.note}</span>
                  </Show>
                </th>
              )}
            </For>
          </tr>
        </thead>
        <tbody>
          <For each={grid().cells}>
            {(row, index) => (
              <tr>
                <th scope="row">{formatTime(timeOfMinute((grid().hours[index()] ?? 0) * 60), language())}</th>
                <For each={row}>
                  {(cell, at) => (
                    <Show when={cell}>
                      {(present) => (
                        <HourCell
                          cell={present()}
                          column={props.columns[at()] as CalendarColumn}
                          freeHref={props.freeHref}
                        />
                      )}
                    </Show>
                  )}
                </For>
              </tr>
            )}
          </For>
        </tbody>
      </table>
    </div>
  );
};
