import { For, Show } from 'solid-js';
import { useText } from '../i18n/language.tsx';
import { longDay } from './day-words.ts';
import { EntryList } from './entry-list.tsx';
import type { SiteDay } from './hour-picture.ts';
import type { ViewProps } from './view-props.ts';

type SiteRoom = ViewProps['calendar']['rooms'][number];

/** A week day by day in words: of one room, or of all with their names. */
export const WeekList = (props: ViewProps & { room: SiteRoom | undefined }) => {
  const { t, language } = useText();
  const nameOf = (roomId: string) => props.calendar.rooms.find(({ id }) => id === roomId)?.name[language()] ?? '';
  const itemsOf = (day: SiteDay) =>
    day.rooms
      .filter(({ roomId }) => !props.room || props.room.id === roomId)
      .flatMap(({ roomId, entries }) =>
        entries.map((entry) => ({ entry, ...(!props.room && { room: nameOf(roomId) }) })),
      )
      .toSorted((a, b) => a.entry.start.localeCompare(b.entry.start));
  return (
    <div class="stack stack-l">
      <For each={props.calendar.days}>
        {(day) => (
          <section class="stack stack-s">
            <h3 class="week-day">
              {longDay(day.date, language())}
              <Show when={day.date === props.now.date}>
                <span class="soft">, {t('ui.date.today')}</span>
              </Show>
              <Show when={day.holiday}>{(holiday) => <span class="soft">, {holiday()[language()]}</span>}</Show>
            </h3>
            <EntryList items={itemsOf(day)} timeZone={props.calendar.timeZone} onReopen={props.onReopen} />
          </section>
        )}
      </For>
    </div>
  );
};
