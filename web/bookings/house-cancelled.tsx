import { Show } from 'solid-js';
import type { BookingView, OccurrenceView } from '../../shared/bookings/schemas.ts';
import { useText } from '../i18n/language.tsx';
import { LinkButton } from '../ui/button.tsx';
import { Message } from '../ui/message.tsx';
import { searchPathFor, takenBack } from './find-another.ts';

/** What the house took back of the dates to come, why, and the way to another time with the same needs. */
export const HouseCancelled = (props: { booking: BookingView }) => {
  const { t } = useText();
  const dates = () => takenBack(props.booking, Date.now());
  // Dates of several cancellations may have several reasons; each stands beside its date.
  const reason = () => {
    const reasons = new Set(dates().map(({ reasonText }) => reasonText));
    return reasons.size === 1 ? dates()[0]?.reasonText : undefined;
  };
  const said = () =>
    props.booking.history.findLast(({ action, message }) => action === 'cancelled' && message)?.message;
  return (
    <Show when={dates().length > 0}>
      <div id="uusi-aika">
        <Message
          kind="warning"
          still
          title={t('cancelling.by-house', { count: dates().length })}
          actions={
            <LinkButton
              href={searchPathFor(props.booking, dates() as [OccurrenceView, ...OccurrenceView[]])}
              icon="search"
            >
              {t('cancelling.another')}
            </LinkButton>
          }
        >
          <Show when={reason()}>{(words) => <p>{t('cancelling.by-house.reason', { reason: words() })}</p>}</Show>
          <Show when={said()}>{(words) => <p class="said">{words()}</p>}</Show>
          <p>{t('cancelling.another.text')}</p>
        </Message>
      </div>
    </Show>
  );
};
