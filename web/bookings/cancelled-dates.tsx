import { createSignal, Match, Show, Switch } from 'solid-js';
import type { BookingView } from '../../shared/bookings/schemas.ts';
import { Refusal } from '../api/client.ts';
import { useText } from '../i18n/language.tsx';
import { Button, LinkButton } from '../ui/button.tsx';
import { FaultMessage } from '../ui/fault-message.tsx';
import { Message } from '../ui/message.tsx';
import { sendDates } from './adding/queries.ts';
import { addPath, lostDates } from './change-paths.ts';

export interface CancelledDatesProps {
  /** As it is now. */
  booking: BookingView;
  /** The ids of the dates that were just given up. */
  dates: readonly string[];
  onChanged: (booking: BookingView) => void;
}

/**
 * That dates have been given up, with the way to take them again in one press. The mails have gone, so nothing is undone:
 * they are judged anew like any others, and had only where nobody else has their time.
 */
export const CancelledDates = (props: CancelledDatesProps) => {
  const { t } = useText();
  const [isBusy, setBusy] = createSignal(false);
  const [taken, setTaken] = createSignal<'approved' | 'requested'>();
  const [fault, setFault] = createSignal<unknown>();
  const count = () => props.dates.length;
  /** What the house took back, or what can no longer be asked for, is not. */
  const mayTake = () => {
    const lost = new Set(lostDates(props.booking, Date.now()).map(({ id }) => id));
    return props.booking.allowed.add && props.dates.every((id) => lost.has(id));
  };
  const isGone = () => {
    const error = fault();
    return error instanceof Refusal && (error.problem.status === 409 || error.problem.status === 412);
  };
  const take = async () => {
    setBusy(true);
    setFault(undefined);
    const { id, version } = props.booking;
    await sendDates(id, version, { occurrenceIds: [...props.dates] }).then(
      (fresh) => {
        const waits = fresh.occurrences.some((date) => props.dates.includes(date.id) && date.state === 'requested');
        setTaken(waits ? 'requested' : 'approved');
        props.onChanged(fresh);
      },
      (error: unknown) => setFault(() => error),
    );
    setBusy(false);
  };
  return (
    <div class="stack stack-s no-print">
      <Show
        when={taken()}
        fallback={
          <Message
            kind="success"
            actions={
              <Show when={mayTake() && fault() === undefined}>
                <Button variant="quiet" small icon="undo" busy={isBusy()} onClick={() => void take()}>
                  {t('adding.take-back', { count: count() })}
                </Button>
              </Show>
            }
          >
            <p>{t('changing.done.cancelled', { count: count() })}</p>
          </Message>
        }
      >
        {(state) => (
          <Message kind="success">
            <p>{t(`adding.taken-back.${state()}`, { count: count() })}</p>
          </Message>
        )}
      </Show>
      <Show when={fault()}>
        {(error) => (
          <Switch fallback={<FaultMessage error={error()} />}>
            <Match when={isGone()}>
              <Message
                kind="info"
                actions={
                  <LinkButton variant="quiet" href={addPath(props.booking.id, 'takaisin')}>
                    {t('adding.take-back.see')}
                  </LinkButton>
                }
              >
                <p>{t('adding.take-back.gone', { count: count() })}</p>
              </Message>
            </Match>
          </Switch>
        )}
      </Show>
    </div>
  );
};
