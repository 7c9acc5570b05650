import { Show } from 'solid-js';
import type { BookingView } from '../../shared/bookings/schemas.ts';
import { formatEuros } from '../../shared/events/price.ts';
import { useText } from '../i18n/language.tsx';
import './invitation.css';

/** That everybody is invited, and what is told to them. */
export const InvitationTold = (props: {
  booking: Pick<BookingView, 'state' | 'publicDescription' | 'publicLink' | 'publicPriceCents'>;
}) => {
  const { t, language } = useText();
  const price = () => {
    const cents = props.booking.publicPriceCents;
    if (cents === null) return undefined;
    return cents === 0 ? t('events.free') : t('events.price', { price: formatEuros(cents, language()) });
  };
  return (
    <div class="invitation-told">
      <p>{t(props.booking.state === 'cancelled' ? 'openToAll.fact.cancelled' : 'openToAll.fact.yes')}</p>
      <Show when={price()}>{(words) => <p class="soft">{words()}</p>}</Show>
      <Show when={props.booking.publicDescription}>{(words) => <p class="soft invitation-words">{words()}</p>}</Show>
      <Show when={props.booking.publicLink}>
        {(link) => (
          <p>
            <a href={link()} rel="noopener nofollow ugc">
              {link()}
            </a>
          </p>
        )}
      </Show>
    </div>
  );
};
