import { createSignal, Show } from 'solid-js';
import type { BookingView } from '../../shared/bookings/schemas.ts';
import { Refusal } from '../api/client.ts';
import { useText } from '../i18n/language.tsx';
import { Button } from '../ui/button.tsx';
import { FaultMessage } from '../ui/fault-message.tsx';
import { sendChange } from './queries.ts';

export interface AcknowledgeNeedsProps {
  booking: BookingView;
  onChanged: (booking: BookingView) => void;
  /** The booking has changed since it was read. */
  onStale: () => void;
}

/** The booker says to know what the rooms lack for good, where she has not said so yet. */
export const AcknowledgeNeeds = (props: AcknowledgeNeedsProps) => {
  const { t } = useText();
  const [isBusy, setBusy] = createSignal(false);
  const [fault, setFault] = createSignal<unknown>();
  const isAsked = () =>
    props.booking.mismatches.some(({ device }) => device === null) &&
    !props.booking.acceptsAccessibility &&
    props.booking.allowed.change;
  const refused = (error: unknown) => {
    if (error instanceof Refusal && error.problem.status === 412) props.onStale();
    else setFault(() => error);
  };
  const acknowledge = async () => {
    setBusy(true);
    setFault(undefined);
    const { id, version } = props.booking;
    await sendChange(id, version, { scope: 'all', acceptsAccessibility: true }).then(props.onChanged, refused);
    setBusy(false);
  };
  return (
    <Show when={isAsked()}>
      <div class="no-print">
        <Button variant="quiet" small busy={isBusy()} onClick={() => void acknowledge()}>
          {t('bookings.needs.acknowledge')}
        </Button>
      </div>
      <Show when={fault()}>{(error) => <FaultMessage error={error()} title={t('bookings.change.failed')} />}</Show>
    </Show>
  );
};
