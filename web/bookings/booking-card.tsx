import { Show } from 'solid-js';
import type { BookingSummaryView } from '../../shared/bookings/schemas.ts';
import { formatDate } from '../../shared/i18n/format.ts';
import { useText } from '../i18n/language.tsx';
import { StateTag, Tag } from '../ui/tag.tsx';
import { asSentence, dateAndTimes, deviationsOf } from './booking-words.ts';
import { progressOf, type SeriesProgress } from './bookings-views.ts';
import { againPath } from './same-again.ts';

const SeriesBar = (props: SeriesProgress) => {
  const { t } = useText();
  const words = () => t('bookings.progress', { held: props.held, of: props.of });
  return (
    <div class="series-progress">
      <span class="num">{words()}</span>
      <progress aria-label={words()} max={props.of} value={props.held} />
    </div>
  );
};

/** One booking of a list: what, where, when, how far it is, and what it waits for. */
export const BookingCard = (props: {
  booking: BookingSummaryView;
  organisation?: boolean;
  unread?: number | undefined;
  /** Whether the reader may ask for the same again once it is over. */
  again?: boolean | undefined;
}) => {
  const { t, language } = useText();
  const booking = () => props.booking;
  const place = () => `${booking().room.name[language()]} · ${booking().site.name[language()]}`;
  const isWaiting = () => booking().state === 'requested' || booking().state === 'info_needed';
  return (
    <article class="card booking-card" classList={{ 'booking-card-asked': booking().state === 'info_needed' }}>
      <div class="stack stack-s">
        <h3 class="card-title">
          <a href={`/varaukset/${booking().code ?? booking().id}`}>{booking().internalTitle}</a>
        </h3>
        <Show when={props.organisation}>
          <p>{booking().organisation.name}</p>
        </Show>
        <p class="soft">{place()}</p>
        <p class="num">{asSentence(booking().ruleText[language()])}</p>
        <Show when={deviationsOf(booking().summary, t)}>{(words) => <p class="soft num">{words()}</p>}</Show>
        <Show when={props.again && booking().state === 'completed'}>
          <p>
            <a href={againPath(booking().id)} aria-label={t('bookings.again.of', { title: booking().internalTitle })}>
              {t('bookings.again')}
            </a>
          </p>
        </Show>
        <Show when={progressOf(booking())}>{(progress) => <SeriesBar {...progress()} />}</Show>
      </div>
      <div class="booking-card-state">
        <StateTag state={booking().state} word={t(`bookings.state.${booking().state}`)} />
        <Show when={props.unread}>
          {(count) => (
            <a class="booking-card-messages" href={`/varaukset/${booking().code ?? booking().id}#viestit`}>
              <Tag tone="brand" icon="mail">
                {t('messages.count', { count: count() })}
              </Tag>
            </a>
          )}
        </Show>
        <Show when={booking().offered}>
          {(count) => (
            <Tag tone="attention" icon="mail">
              {t('offers.awaited', { count: count() })}
            </Tag>
          )}
        </Show>
        <Show when={isWaiting() && booking().decideBy}>
          {(day) => (
            <p class="soft num">
              {t(booking().answerIsLate ? 'bookings.answer-late' : 'bookings.answer-by', {
                date: formatDate(day(), language()),
              })}
            </p>
          )}
        </Show>
        <Show when={booking().summary.total > 1 && booking().next}>
          {(next) => (
            <p class="soft num">
              {t('bookings.next', { time: dateAndTimes(next().localStart, next().localEnd, language()) })}
            </p>
          )}
        </Show>
      </div>
    </article>
  );
};
