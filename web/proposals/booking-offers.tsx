import { createSignal, For, Show } from 'solid-js';
import type { BookingView } from '../../shared/bookings/schemas.ts';
import { FaultMessage } from '../ui/fault-message.tsx';
import { OfferPanel } from './offer-panel.tsx';
import { WaitingDates } from './waiting-dates.tsx';

export interface BookingOffersProps {
  booking: BookingView;
  /** The reader looks after the house. */
  staff: boolean;
  onChanged: (booking: BookingView, words: () => string) => void;
  /** The booking has changed since it was read. */
  onStale: () => void;
}

/** What is offered for dates of a booking and awaits an answer, and its dates in line. */
export const BookingOffers = (props: BookingOffersProps) => {
  const [lost, setLost] = createSignal<unknown>();
  const open = () => props.booking.proposals.filter(({ kind, state }) => state === 'open' && kind !== 'change');
  const changed: BookingOffersProps['onChanged'] = (fresh, words) => {
    setLost(undefined);
    props.onChanged(fresh, words);
  };
  // The panel goes with its offer; why it went stays.
  const lose = (error: unknown) => {
    setLost(() => error);
    props.onStale();
  };
  return (
    <>
      <Show when={lost()}>{(error) => <FaultMessage error={error()} />}</Show>
      <For each={open()}>
        {(proposal) => (
          <OfferPanel
            booking={props.booking}
            proposal={proposal}
            staff={props.staff}
            onChanged={changed}
            onLost={lose}
          />
        )}
      </For>
      <WaitingDates booking={props.booking} mayChange={!props.staff} onChanged={changed} />
    </>
  );
};
