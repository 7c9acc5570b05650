import { Show } from 'solid-js';
import { formatDateRange } from '../../shared/i18n/format.ts';
import { isoWeekOf } from '../../shared/time.ts';
import { useText } from '../i18n/language.tsx';
import { createMediaQuery } from '../ui/media-query.ts';
import { EntryBlock } from './calendar-entry.tsx';
import { CalendarLegend } from './calendar-legend.tsx';
import { calendarPath } from './calendar-path.ts';
import { shortDay } from './day-words.ts';
import { HourGrid } from './hour-grid.tsx';
import { pictureOf } from './hour-picture.ts';
import type { ViewProps } from './view-props.ts';
import { WeekList } from './week-list.tsx';

type SiteRoom = ViewProps['calendar']['rooms'][number];

const WeekGrid = (props: ViewProps & { room: SiteRoom }) => {
  const { t, language } = useText();
  const roomDay = (day: ViewProps['calendar']['days'][number]) => {
    const found = day.rooms.find(({ roomId }) => roomId === props.room.id);
    return { date: day.date, open: found?.open ?? [], entries: found?.entries ?? [] };
  };
  const picture = () => pictureOf(props.calendar.days.map(roomDay), props.calendar.timeZone);
  const heads = () =>
    props.calendar.days.map(({ date, holiday }) => ({
      title: (
        <a class="num" href={calendarPath({ site: props.calendar.site, view: 'day', date })}>
          {shortDay(date, language())}
        </a>
      ),
      note: holiday?.[language()],
      shut: holiday ? t('siteCalendar.closed', { title: holiday[language()] }) : t('siteCalendar.shut'),
      isNow: date === props.now.date,
    }));
  const week = () => isoWeekOf(props.calendar.days[0]?.date ?? props.now.date).week;
  return (
    <HourGrid
      caption={t('siteCalendar.week.caption', { room: props.room.name[language()], week: week() })}
      heads={heads()}
      picture={picture()}
      now={props.now.minute}
      item={(entry) => <EntryBlock entry={entry} timeZone={props.calendar.timeZone} onReopen={props.onReopen} />}
    />
  );
};

/** Which week it is, and of which room if of one. */
export const WeekHeading = (props: { calendar: ViewProps['calendar']; room: SiteRoom | undefined }) => {
  const { t, language } = useText();
  const first = () => props.calendar.days[0]?.date ?? '';
  const last = () => props.calendar.days.at(-1)?.date ?? '';
  const words = () => ({ week: isoWeekOf(first()).week, dates: formatDateRange(first(), last(), language()) });
  return (
    <h2>
      <Show when={props.room} fallback={t('siteCalendar.week', words())}>
        {(room) => t('siteCalendar.week.of', { ...words(), room: room().name[language()] })}
      </Show>
    </h2>
  );
};

/** One room's week; a list where it is narrow. */
export const WeekView = (props: ViewProps & { room: SiteRoom | undefined }) => {
  const isNarrow = createMediaQuery('(width < 48rem)');
  return (
    <div class="stack">
      <WeekHeading calendar={props.calendar} room={props.room} />
      <Show when={props.room}>
        {(room) => (
          <Show when={!isNarrow()} fallback={<WeekList {...props} room={room()} />}>
            <WeekGrid {...props} room={room()} />
          </Show>
        )}
      </Show>
      <CalendarLegend />
    </div>
  );
};
