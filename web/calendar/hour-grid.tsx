import { For, type JSX, Show } from 'solid-js';
import { formatTime } from '../../shared/i18n/format.ts';
import { timeOfMinute } from '../../shared/time.ts';
import { useText } from '../i18n/language.tsx';
import { VisuallyHidden } from '../ui/visually-hidden.tsx';
import type { Block, HourPicture, Minutes, PictureColumn, SiteEntry } from './hour-picture.ts';
import './hour-grid.css';

export interface GridHead {
  /** What the column is: a room or a day. */
  title: JSX.Element;
  /** A second line: how many people, a holiday. */
  note?: JSX.Element;
  /** Why nothing is open at other hours, in words. */
  shut: string;
  /** The line of the present time crosses it. */
  isNow: boolean;
}

export interface HourGridProps {
  caption: string;
  /** One for each column of the picture. */
  heads: readonly GridHead[];
  picture: HourPicture;
  /** The present minute of the day. */
  now: number;
  /** What lies in the hours: a link or a button that fills its place. */
  item: (entry: SiteEntry) => JSX.Element;
}

const startsIn = ({ from }: Minutes, hour: number, firstHour: number): boolean =>
  hour === Math.max(firstHour, Math.floor(from / 60));

const covers = ({ from, to }: Minutes, hour: number): boolean => from < (hour + 1) * 60 && to > hour * 60;

const wholeWidth = { lane: 0, lanes: 1 };

/** Where a block lies, from the top of the hour in which it starts. */
const placeOf = ({ from, to }: Minutes, hour: number, { lane, lanes }: Pick<Block, 'lane' | 'lanes'> = wholeWidth) => ({
  '--from': String((from - hour * 60) / 60),
  '--length': String((to - from) / 60),
  '--lane': String(lane),
  '--lanes': String(lanes),
});

interface CellProps {
  column: PictureColumn;
  head: GridHead | undefined;
  hour: number;
  firstHour: number;
  now: number;
  item: HourGridProps['item'];
}

/** One hour of one column. What began earlier is named for those who read cell by cell. */
const Cell = (props: CellProps) => {
  const { t } = useText();
  const starting = () => props.column.blocks.filter((each) => startsIn(each, props.hour, props.firstHour));
  const going = () =>
    props.column.blocks.filter((each) => covers(each, props.hour) && !startsIn(each, props.hour, props.firstHour));
  const shutting = () => props.column.shut.filter((each) => startsIn(each, props.hour, props.firstHour));
  const isShut = () => props.column.shut.some(({ from, to }) => from <= props.hour * 60 && to >= (props.hour + 1) * 60);
  return (
    <td>
      <For each={shutting()}>
        {(shut) => (
          <span class="grid-shut state-closed" style={placeOf(shut, props.hour)}>
            <span class="plate">{props.head?.shut}</span>
          </span>
        )}
      </For>
      <Show when={isShut() && shutting().length === 0}>
        <VisuallyHidden>{props.head?.shut}</VisuallyHidden>
      </Show>
      <For each={going()}>
        {({ entries }) => (
          <VisuallyHidden>
            {t('siteCalendar.goes', { title: entries.map(({ title }) => title).join(', ') })}
          </VisuallyHidden>
        )}
      </For>
      <For each={starting()}>
        {(block) => (
          <div class="grid-block" style={placeOf(block, props.hour, block)}>
            <For each={block.entries}>{(entry) => props.item(entry)}</For>
          </div>
        )}
      </For>
      <Show when={props.head?.isNow && Math.floor(props.now / 60) === props.hour}>
        <span class="grid-now" aria-hidden="true" style={{ '--from': String((props.now % 60) / 60) }} />
      </Show>
    </td>
  );
};

/** Hours as rows and rooms or days as columns: a table, whose things lie over as many hours as they last. */
export const HourGrid = (props: HourGridProps) => {
  const { t, language } = useText();
  const hours = () =>
    Array.from(
      { length: props.picture.lastHour - props.picture.firstHour },
      (_, index) => props.picture.firstHour + index,
    );
  const isNow = (hour: number) => props.heads.some((head) => head.isNow) && Math.floor(props.now / 60) === hour;
  return (
    <div class="grid-frame">
      <table class="hour-grid" style={{ '--columns': String(props.heads.length) }}>
        <caption class="visually-hidden">{props.caption}</caption>
        <thead>
          <tr>
            <th scope="col">
              <VisuallyHidden>{t('siteCalendar.hour')}</VisuallyHidden>
            </th>
            <For each={props.heads}>
              {(head) => (
                <th scope="col" classList={{ 'grid-today': head.isNow }}>
                  <span>{head.title}</span>{' '}
                  <Show when={head.note}>
                    <span class="grid-note">{head.note}</span>
                  </Show>
                </th>
              )}
            </For>
          </tr>
        </thead>
        <tbody>
          <For each={hours()}>
            {(hour) => (
              <tr>
                <th scope="row">
                  {formatTime(timeOfMinute(hour * 60), language())}
                  <Show when={isNow(hour)}>
                    <span class="grid-now-word">
                      {t('siteCalendar.now', { time: formatTime(timeOfMinute(props.now), language()) })}
                    </span>
                  </Show>
                </th>
                <For each={props.picture.columns}>
                  {(column, index) => (
                    <Cell
                      column={column}
                      head={props.heads[index()]}
                      hour={hour}
                      firstHour={props.picture.firstHour}
                      now={props.now}
                      item={props.item}
                    />
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
