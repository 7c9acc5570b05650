import { For, Match, Show, Switch } from 'solid-js';
import type { BookingView } from '../../shared/bookings/schemas.ts';
import { useText } from '../i18n/language.tsx';
import { LinkButton } from '../ui/button.tsx';
import { Message } from '../ui/message.tsx';
import { AnswerForm, type AnswerFormProps } from './answer-form.tsx';
import { promiseWords } from './booking-words.ts';

const Reasons = (props: { booking: BookingView }) => {
  const { t } = useText();
  return (
    <Show when={props.booking.queueReasons.length > 0}>
      <p>{t('bookings.why-queue')}</p>
      <ul>
        <For each={props.booking.queueReasons}>{(reason) => <li>{reason.text}</li>}</For>
      </ul>
    </Show>
  );
};

const Said = (props: { message: string | null }) => (
  <Show when={props.message}>{(message) => <p class="said">{message()}</p>}</Show>
);

export interface BookingStandingProps extends AnswerFormProps {
  /** The reader looks after the room; the words are then not about her own booking. */
  staff: boolean;
}

/** How the booking stands, what staff have said of it, and what its booker can do about that. */
export const BookingStanding = (props: BookingStandingProps) => {
  const { t, language } = useText();
  const booking = () => props.booking;
  // The promised day waits as long as the organisation does.
  const isOffered = () => booking().proposals.some(({ kind, state }) => kind === 'offer' && state === 'open');
  const search = (
    <LinkButton href="/haku" variant="quiet" icon="search">
      {t('bookings.search-other')}
    </LinkButton>
  );
  return (
    <Switch>
      <Match when={booking().state === 'info_needed'}>
        <Message kind="warning" title={t('bookings.standing.info_needed')} still>
          <Said message={booking().message} />
          <Show when={booking().allowed.answer}>
            <AnswerForm {...props} />
          </Show>
        </Message>
      </Match>
      <Match when={booking().state === 'requested'}>
        <Message kind="info" title={t('bookings.standing.requested')} still>
          <Show when={isOffered()}>
            <p>{t(props.staff ? 'offers.standing.staff' : 'offers.standing')}</p>
          </Show>
          <Show when={!isOffered() && booking().decideBy}>
            <p class="num">{promiseWords(booking(), { t, language: language(), staff: props.staff })}</p>
          </Show>
          <Reasons booking={booking()} />
          <Show when={booking().allowed.decide}>
            <p class="no-print">
              <a href={`/hyvaksynnat?avaa=${booking().id}`}>{t('bookings.standing.decide')}</a>
            </p>
          </Show>
        </Message>
      </Match>
      <Match when={booking().state === 'draft'}>
        <Message kind="info" title={t('bookings.standing.draft')} still>
          <p>{t('bookings.standing.draft.text')}</p>
        </Message>
      </Match>
      <Match when={booking().state === 'approved'}>
        <Message kind="success" title={t('bookings.standing.approved')} still>
          <p class="num">
            {t(props.staff ? 'bookings.standing.approved.text.staff' : 'bookings.standing.approved.text', {
              count: booking().summary.coming,
            })}
          </p>
          <Said message={booking().message} />
        </Message>
      </Match>
      <Match when={booking().state === 'denied'}>
        <Message kind="error" title={t('bookings.standing.denied')} actions={search} still>
          <Said message={booking().message} />
        </Message>
      </Match>
      <Match when={booking().state === 'cancelled'}>
        <Message kind="info" title={t('bookings.standing.cancelled')} actions={search} still />
      </Match>
      <Match when={booking().state === 'completed'}>
        <Message kind="info" title={t('bookings.standing.completed')} still />
      </Match>
    </Switch>
  );
};
