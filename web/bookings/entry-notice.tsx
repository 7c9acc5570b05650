import { For, Show } from 'solid-js';
import type { BookingView } from '../../shared/bookings/schemas.ts';
import { formatDate, formatTime } from '../../shared/i18n/format.ts';
import { dateOf, type LocalDateTime, timeOf } from '../../shared/time.ts';
import { localTimeIn } from '../calendar/site-clock.ts';
import { useText } from '../i18n/language.tsx';
import { Icon } from '../ui/icon.tsx';
import './entry-notice.css';

type Entry = BookingView['entries'][number];

/** How one gets in on the dates that are near, and when it will be shown for the next. Not printed: paper is left behind. */
export const EntryNotice = (props: { booking: BookingView }) => {
  const { t, language } = useText();
  const near = () => props.booking.entries.filter(({ secret }) => secret !== null);
  const next = () => (near().length > 0 ? undefined : props.booking.entries[0]);
  const day = (local: LocalDateTime) => formatDate(dateOf(local), language());
  const time = (local: LocalDateTime) => formatTime(timeOf(local), language());
  const when = ({ localStart, roomName }: Entry) =>
    t('bookings.entry.when', { date: day(localStart), time: time(localStart), room: roomName[language()] });
  const later = (entry: Entry) => {
    const local = localTimeIn(entry.shownFrom, props.booking.site.timeZone);
    return t('bookings.entry.later', { date: day(local), time: time(local) });
  };
  return (
    <>
      <Show when={near().length > 0}>
        <section class="band entry-notice no-print" aria-labelledby="entry-title">
          <h2 class="card-title" id="entry-title">
            <Icon name="key" /> {t('bookings.entry.title')}
          </h2>
          <For each={near()}>
            {(entry) => (
              <div>
                <p class="soft num">{when(entry)}</p>
                <p class="entry-secret">{entry.secret}</p>
              </div>
            )}
          </For>
          <p class="small soft">{t('bookings.entry.care')}</p>
        </section>
      </Show>
      <Show when={next()}>
        {(entry) => (
          <p class="soft num no-print">
            <Icon name="key" /> {later(entry())}
          </p>
        )}
      </Show>
    </>
  );
};
