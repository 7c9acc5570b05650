import { For, Show } from 'solid-js';
import type { BookingView } from '../../shared/bookings/schemas.ts';
import { formatDate, formatTime } from '../../shared/i18n/format.ts';
import { dateOf, timeOf } from '../../shared/time.ts';
import { localTimeIn } from '../calendar/site-clock.ts';
import { useText } from '../i18n/language.tsx';
import '../ui/timeline.css';

/** What has happened to a booking, the newest first. */
export const BookingHistory = (props: { booking: BookingView }) => {
  const { t, language } = useText();
  const local = (instant: string) => localTimeIn(instant, props.booking.site.timeZone);
  const moment = (instant: string) =>
    `${formatDate(dateOf(local(instant)), language())} ${formatTime(timeOf(local(instant)), language())}`;
  return (
    <section class="stack" aria-labelledby="history-title">
      <h2 id="history-title">{t('bookings.history')}</h2>
      <ol class="timeline plain-list">
        <For each={props.booking.history.toReversed()}>
          {(event) => (
            <li>
              <p>{event.text}</p>
              <Show when={event.message}>{(message) => <p class="said">{message()}</p>}</Show>
              <p class="soft num">
                <time datetime={event.at}>{moment(event.at)}</time>, {event.actor}
              </p>
            </li>
          )}
        </For>
      </ol>
    </section>
  );
};
