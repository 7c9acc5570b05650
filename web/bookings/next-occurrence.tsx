import { Show } from 'solid-js';
import type { BookingSummaryView } from '../../shared/bookings/schemas.ts';
import { createReading } from '../api/reading.ts';
import { useText } from '../i18n/language.tsx';
import { Icon } from '../ui/icon.tsx';
import { dateAndTimes } from './booking-words.ts';
import { readBooking } from './queries.ts';

/** What comes next, so that the page answers its most common question before anything is read. */
export const NextOccurrence = (props: { booking: BookingSummaryView }) => {
  const { t, language } = useText();
  // The next date may have been moved to another room, which only the whole booking tells.
  const whole = createReading(() => props.booking.id, readBooking);
  const room = () => {
    const moved = whole.value()?.occurrences.find(({ start }) => start === props.booking.next?.start);
    return (moved?.roomName ?? props.booking.room.name)[language()];
  };
  return (
    <Show when={props.booking.next}>
      {(next) => (
        <section class="band summary next-occurrence" aria-labelledby="next-title">
          <h2 class="next-label" id="next-title">
            {t('bookings.next-title')}
          </h2>
          <p class="next-time num">{dateAndTimes(next().localStart, next().localEnd, language())}</p>
          <p>
            <a href={`/varaukset/${props.booking.code ?? props.booking.id}`}>{props.booking.internalTitle}</a>
          </p>
          <p class="next-place">
            <Icon name="place" />
            <span>
              {room()}, {props.booking.site.name[language()]}
            </span>
          </p>
        </section>
      )}
    </Show>
  );
};
