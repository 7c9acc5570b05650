import { For, Show } from 'solid-js';
import { formatDate, formatTimeRange } from '../../shared/i18n/format.ts';
import { timeOf } from '../../shared/time.ts';
import { useText } from '../i18n/language.tsx';
import { createMediaQuery } from '../ui/media-query.ts';
import { EntryBlock } from './calendar-entry.tsx';
import { CalendarLegend } from './calendar-legend.tsx';
import { calendarPath } from './calendar-path.ts';
import { CameList } from './came-list.tsx';
import { DayHeading } from './day-heading.tsx';
import { DaySheet } from './day-sheet.tsx';
import { EntryList } from './entry-list.tsx';
import { HourGrid } from './hour-grid.tsx';
import { pictureOf } from './hour-picture.ts';
import { localTimeIn } from './site-clock.ts';
import type { ViewProps } from './view-props.ts';

type SiteRoom = ViewProps['calendar']['rooms'][number];

/** The one day of the answer, with its rooms in the order of the house. */
const useDay = (props: ViewProps) => {
  const day = () => props.calendar.days[0];
  return {
    day,
    roomDay: (room: SiteRoom) => {
      const found = day()?.rooms.find(({ roomId }) => roomId === room.id);
      return { date: day()?.date ?? '', open: found?.open ?? [], entries: found?.entries ?? [] };
    },
  };
};

const DayGrid = (props: ViewProps) => {
  const { t, language } = useText();
  const { day, roomDay } = useDay(props);
  const isWide = createMediaQuery('(width >= 64rem)');
  const picture = () => pictureOf(props.calendar.rooms.map(roomDay), props.calendar.timeZone, isWide() ? 9 : 4);
  const heads = () =>
    props.calendar.rooms.map((room) => ({
      title: (
        <a href={calendarPath({ site: props.calendar.site, view: 'week', date: day()?.date ?? '', room })}>
          {room.name[language()]}
        </a>
      ),
      note: t('siteCalendar.people', { count: room.capacity }),
      shut: shutWords(),
      isNow: day()?.date === props.now.date,
    }));
  const shutWords = () => {
    const holiday = day()?.holiday;
    return holiday ? t('siteCalendar.closed', { title: holiday[language()] }) : t('siteCalendar.shut');
  };
  const caption = () =>
    t('siteCalendar.day.caption', {
      site: props.calendar.site.name[language()],
      date: formatDate(day()?.date ?? props.now.date, language()),
    });
  return (
    <HourGrid
      caption={caption()}
      heads={heads()}
      picture={picture()}
      now={props.now.minute}
      item={(entry) => <EntryBlock entry={entry} timeZone={props.calendar.timeZone} onReopen={props.onReopen} />}
    />
  );
};

/** On a narrow screen each room in turn. */
const RoomLists = (props: ViewProps) => {
  const { t, language } = useText();
  const { roomDay } = useDay(props);
  const openWords = (room: SiteRoom) => {
    const local = (instant: string) => timeOf(localTimeIn(instant, props.calendar.timeZone));
    const times = roomDay(room).open.map(({ start, end }) => formatTimeRange(local(start), local(end), language()));
    return times.length > 0 ? t('siteCalendar.open', { times: times.join(', ') }) : t('siteCalendar.outside-hours');
  };
  return (
    <div class="stack stack-l">
      <For each={props.calendar.rooms}>
        {(room) => (
          <section class="stack stack-s">
            <div>
              <h3>{room.name[language()]}</h3>
              <p class="soft num">
                {t('siteCalendar.people', { count: room.capacity })} · {openWords(room)}
              </p>
            </div>
            <EntryList
              items={roomDay(room).entries.map((entry) => ({ entry }))}
              timeZone={props.calendar.timeZone}
              onReopen={props.onReopen}
            />
          </section>
        )}
      </For>
    </div>
  );
};

/** One day of the house: rooms beside each other, or below each other where it is narrow, and a sheet for the door. */
export const DayView = (props: ViewProps & { onMarked: (words: () => string) => void }) => {
  const { t } = useText();
  const isNarrow = createMediaQuery('(width < 48rem)');
  const isFree = () => props.calendar.days.every(({ rooms }) => rooms.every(({ entries }) => entries.length === 0));
  return (
    <div class="stack">
      <Show when={props.calendar.days[0]}>{(day) => <DayHeading day={day()} now={props.now} />}</Show>
      <div class="stack no-print">
        <Show when={isFree()}>
          <p class="soft">{t('siteCalendar.free.day')}</p>
        </Show>
        <Show when={!isNarrow()} fallback={<RoomLists {...props} />}>
          <DayGrid {...props} />
        </Show>
        <CalendarLegend />
        <CameList calendar={props.calendar} onMarked={props.onMarked} />
      </div>
      <DaySheet calendar={props.calendar} />
    </div>
  );
};
