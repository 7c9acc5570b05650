import { Show } from 'solid-js';
import type { BookingView } from '../../shared/bookings/schemas.ts';
import { useText } from '../i18n/language.tsx';
import { Message } from '../ui/message.tsx';

/** Nobody of the organisation reads mails of the product: staff call, or nobody tells it. */
export const CallThem = () => {
  const { t } = useText();
  return (
    <Message kind="warning" title={t('bookings.unreachable')} still>
      <p>{t('bookings.unreachable.text')}</p>
    </Message>
  );
};

/** Who made the booking, where that was somebody else than the organisation itself. */
export const MadeFor = (props: { booking: BookingView; staff: boolean }) => {
  const { t } = useText();
  const booking = () => props.booking;
  const words = () => {
    const { madeBy, requestedBy: name, umbrella } = booking();
    if (madeBy === 'umbrella') return t('bookings.made.umbrella', { umbrella: umbrella ?? name, name });
    return t(props.staff ? 'bookings.made.staff.staff' : 'bookings.made.staff', { name });
  };
  return (
    <>
      <Show when={booking().madeBy !== 'organisation'}>
        <p>{words()}</p>
      </Show>
      <Show when={props.staff && !booking().isReachable}>
        <CallThem />
      </Show>
    </>
  );
};
