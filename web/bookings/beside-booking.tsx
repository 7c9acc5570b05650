import { Show } from 'solid-js';
import type { BookingView } from '../../shared/bookings/schemas.ts';
import type { SessionView } from '../../shared/users/schemas.ts';
import { DownloadLink } from '../feeds/download-link.tsx';
import { useText } from '../i18n/language.tsx';
import { Button, LinkButton } from '../ui/button.tsx';
import { againPath, mayAskAgain } from './same-again.ts';

export interface BesideBookingProps {
  booking: BookingView;
  user: SessionView['user'];
}

/** What one can do with a booking that does not change it. */
export const BesideBooking = (props: BesideBookingProps) => {
  const { t } = useText();
  return (
    <div class="cluster no-print">
      <Show when={mayAskAgain(props.user, props.booking.organisation.id)}>
        <LinkButton href={againPath(props.booking.id)} variant="quiet" icon="copy" small>
          {t('bookings.again')}
        </LinkButton>
      </Show>
      <Show when={props.booking.summary.coming > 0}>
        <DownloadLink bookingId={props.booking.id} small />
      </Show>
      <Button variant="quiet" icon="print" small onClick={() => window.print()}>
        {t('bookings.print')}
      </Button>
    </div>
  );
};
