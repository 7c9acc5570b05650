import { createSignal, createUniqueId, For, Show } from 'solid-js';
import type { BookingView, OccurrenceView } from '../../shared/bookings/schemas.ts';
import { dateAndTimes } from '../bookings/booking-words.ts';
import { useText } from '../i18n/language.tsx';
import { Button } from '../ui/button.tsx';
import { FaultMessage } from '../ui/fault-message.tsx';
import { VisuallyHidden } from '../ui/visually-hidden.tsx';
import { joinLine, leaveLine } from './queries.ts';
import './proposals.css';

export interface WaitingDatesProps {
  booking: BookingView;
  /** The reader books for the organisation, or may do so for it. */
  mayChange: boolean;
  onChanged: (booking: BookingView, words: () => string) => void;
}

/** Dates whose wait ended without a place, which can join the line again. */
const mayJoinAgain = ({ state, reason, start }: OccurrenceView): boolean =>
  state === 'skipped' && reason === 'wait-ended' && Date.parse(start) > Date.now();

/** The dates that wait for their place: which in line they are, and the way out of it. */
export const WaitingDates = (props: WaitingDatesProps) => {
  const { t, language } = useText();
  const titleId = createUniqueId();
  const [fault, setFault] = createSignal<unknown>();
  const [busyWith, setBusyWith] = createSignal<string>();
  const shown = () =>
    props.booking.occurrences.filter((each) => typeof each.wait?.place === 'number' || mayJoinAgain(each));

  const send = async (id: string, ask: () => Promise<BookingView>, words: () => string) => {
    if (busyWith() !== undefined) return;
    setBusyWith(id);
    setFault(undefined);
    await ask().then((fresh) => props.onChanged(fresh, words), setFault);
    setBusyWith(undefined);
  };
  const leave = (id: string, waitId: string) =>
    send(
      id,
      () => leaveLine(waitId),
      () => t('offers.line.left'),
    );
  const join = (id: string) =>
    send(
      id,
      () => joinLine(props.booking.id, [id]),
      () => t('offers.line.joined'),
    );

  return (
    <Show when={shown().length > 0}>
      <section class="card stack offer-line" aria-labelledby={titleId}>
        <h2 class="card-title" id={titleId}>
          {t('offers.line')}
        </h2>
        <p>{t('offers.line.text')}</p>
        <ol class="rows">
          <For each={shown()}>
            {(date) => {
              const time = () => dateAndTimes(date.localStart, date.localEnd, language());
              return (
                <li>
                  <strong class="num">{time()}</strong>
                  <div class="cluster between">
                    <Show when={date.wait} fallback={<span class="soft">{t('bookings.reason.wait-ended')}</span>}>
                      {(wait) => <span class="num">{t('offers.line.place', { place: wait().place ?? 0 })}</span>}
                    </Show>
                    <Show when={props.mayChange}>
                      <Show
                        when={date.wait}
                        fallback={
                          <Button variant="link" small busy={busyWith() === date.id} onClick={() => void join(date.id)}>
                            {t('offers.line.again')} <VisuallyHidden>{time()}</VisuallyHidden>
                          </Button>
                        }
                      >
                        {(wait) => (
                          <Button
                            variant="link"
                            small
                            busy={busyWith() === date.id}
                            onClick={() => void leave(date.id, wait().id)}
                          >
                            {t('offers.line.leave')} <VisuallyHidden>{time()}</VisuallyHidden>
                          </Button>
                        )}
                      </Show>
                    </Show>
                  </div>
                </li>
              );
            }}
          </For>
        </ol>
        <Show when={fault()}>{(error) => <FaultMessage error={error()} title={t('offers.failed')} />}</Show>
      </section>
    </Show>
  );
};
