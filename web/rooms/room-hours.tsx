import { For, Show } from 'solid-js';
import { formatDate, formatTimeRange, weekdayName } from '../../shared/i18n/format.ts';
import type { RoomView } from '../../shared/rooms/schemas.ts';
import { todayIn } from '../calendar/site-clock.ts';
import { useText } from '../i18n/language.tsx';
import { FactList } from '../ui/fact-list.tsx';
import { type OpeningRange, openingRanges } from './opening-ranges.ts';

type Exception = RoomView['openingExceptions'][number];

/** More than these are read from the calendar. */
const shownExceptions = 6;

/** When the house is open: the usual week, and the days to come that are unlike it. */
export const RoomHours = (props: { room: RoomView }) => {
  const { t, language } = useText();
  const times = (hours: readonly { start: string; end: string }[], closed: string) =>
    hours.map(({ start, end }) => formatTimeRange(start, end, language())).join(', ') || closed;
  const days = ({ first, last }: OpeningRange) =>
    first === last
      ? weekdayName(first, language(), 'long')
      : `${weekdayName(first, language(), 'long')}–${weekdayName(last, language(), 'long')}`;
  const coming = () => {
    const today = todayIn(props.room.site.timeZone);
    return props.room.openingExceptions
      .filter(({ date }) => date >= today)
      .toSorted((a, b) => a.date.localeCompare(b.date))
      .slice(0, shownExceptions);
  };
  const exceptionWords = ({ date, open, reason }: Exception) => {
    const values = { date: formatDate(date, language()), times: times(open, t('rooms.opening.exception.closed')) };
    return reason
      ? t('rooms.opening.exception.reason', { ...values, reason: reason[language()] })
      : t('rooms.opening.exception', values);
  };
  return (
    <div class="stack">
      <div class="room-hours num">
        <FactList
          facts={openingRanges(props.room.openingHours).map((range) => ({
            term: days(range),
            description: times(range.hours, t('rooms.opening.closed')),
          }))}
        />
      </div>
      <Show when={coming().length > 0}>
        <div class="stack stack-s">
          <h3>{t('rooms.opening.exceptions')}</h3>
          <ul class="plain-list num stack stack-s">
            <For each={coming()}>{(exception) => <li>{exceptionWords(exception)}</li>}</For>
          </ul>
        </div>
      </Show>
      <p class="soft">{t('rooms.opening.holidays')}</p>
    </div>
  );
};
