import { For, Show } from 'solid-js';
import { formatDate, formatDateRange, formatTimeRange, weekdayName } from '../../shared/i18n/format.ts';
import type { RoomView } from '../../shared/rooms/schemas.ts';
import { todayIn } from '../calendar/site-clock.ts';
import { useText } from '../i18n/language.tsx';
import { FactList } from '../ui/fact-list.tsx';
import { type OpeningRange, openingRanges } from './opening-ranges.ts';

type Exception = RoomView['openingExceptions'][number];

/** More than these are read from the calendar. */
const shownExceptions = 6;
const shownSeasons = 2;

/** When the house is open: the usual week, the seasons and the days to come that are unlike it. */
export const RoomHours = (props: { room: RoomView }) => {
  const { t, language } = useText();
  const times = (hours: readonly { start: string; end: string }[], closed: string) =>
    hours.map(({ start, end }) => formatTimeRange(start, end, language())).join(', ') || closed;
  const days = ({ first, last }: OpeningRange) =>
    first === last
      ? weekdayName(first, language(), 'long')
      : `${weekdayName(first, language(), 'long')}–${weekdayName(last, language(), 'long')}`;
  /** Those that have not ended, the next one first. */
  const seasons = () =>
    props.room.openingSeasons
      .filter(({ until }) => until >= todayIn(props.room.site.timeZone))
      .toSorted((a, b) => a.from.localeCompare(b.from))
      .slice(0, shownSeasons);
  const Week = (week: { hours: RoomView['openingHours'] }) => (
    <div class="room-hours num">
      <FactList
        facts={openingRanges(week.hours).map((range) => ({
          term: days(range),
          description: times(range.hours, t('rooms.opening.closed')),
        }))}
      />
    </div>
  );
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
      <Week hours={props.room.openingHours} />
      <Show when={seasons().length > 0}>
        <h3>{t('rooms.opening.seasons')}</h3>
        <For each={seasons()}>
          {(season) => (
            <div class="stack stack-s">
              <h4>
                {season.name[language()] || season.name.fi} {formatDateRange(season.from, season.until, language())}
              </h4>
              <Week hours={season.hours} />
            </div>
          )}
        </For>
      </Show>
      <Show when={coming().length > 0}>
        <div class="stack stack-s">
          <h3>{t('rooms.opening.exceptions')}</h3>
          <ul class="plain-list num stack stack-s">
            <For each={coming()}>{(exception) => <li>{exceptionWords(exception)}</li>}</For>
          </ul>
        </div>
      </Show>
      <Show when={props.room.lastDay}>
        {(date) => (
          <p>
            <strong>{t('rooms.opening.last-day', { date: formatDate(date(), language()) })}</strong>
          </p>
        )}
      </Show>
      <p class="soft">
        {t(props.room.closedOnHolidays ? 'rooms.opening.closed-on-holidays' : 'rooms.opening.holidays')}
      </p>
    </div>
  );
};
