import { createSignal, Match, Show, Switch } from 'solid-js';
import type { DateMove } from '../../shared/bookings/move-schemas.ts';
import type { BookingView } from '../../shared/bookings/schemas.ts';
import { extraOf, Refusal } from '../api/client.ts';
import { useText } from '../i18n/language.tsx';
import { Button } from '../ui/button.tsx';
import { FaultMessage } from '../ui/fault-message.tsx';
import { Message } from '../ui/message.tsx';
import { moveDates } from './queries.ts';

/** Dates that were just moved, and the way back. */
export interface Moved {
  back: DateMove[];
  /** Of the booking after the move; with a newer one the way back is not offered any more. */
  version: number;
}

/** Where the dates were before they were moved. */
export const wayBack = ({ occurrences }: BookingView, moves: readonly DateMove[]): DateMove[] =>
  occurrences
    .filter(({ id }) => moves.some(({ occurrenceId }) => occurrenceId === id))
    .map(({ id, roomId, localStart, localEnd }) => ({
      occurrenceId: id,
      roomId,
      start: localStart,
      end: localEnd,
    }));

export interface MovedDatesProps {
  booking: BookingView;
  moved: Moved;
  onUndone: (booking: BookingView) => void;
  onStale: () => void;
}

/** That dates have been moved, with the way back to where they were, for as long as nothing else has changed. */
export const MovedDates = (props: MovedDatesProps) => {
  const { t } = useText();
  const [isBusy, setBusy] = createSignal(false);
  const [isBack, setBack] = createSignal(false);
  const [fault, setFault] = createSignal<unknown>();
  const count = () => props.moved.back.length;
  const codeOf = () => {
    const error = fault();
    return error instanceof Refusal ? error.problem.code : undefined;
  };
  const taken = () => {
    const error = fault();
    return error instanceof Refusal ? extraOf(error, 'conflicts').length : 0;
  };
  const undo = async () => {
    setBusy(true);
    setFault(undefined);
    await moveDates(props.booking.id, props.moved.back, props.moved.version).then(
      (fresh) => {
        setBack(true);
        props.onUndone(fresh);
      },
      (error: unknown) => {
        setFault(() => error);
        if (codeOf() === 'request.stale') props.onStale();
      },
    );
    setBusy(false);
  };
  return (
    <div class="stack stack-s no-print">
      <Show
        when={!isBack()}
        fallback={
          <Message kind="success">
            <p>{t('breakdowns.moved.back', { count: count() })}</p>
          </Message>
        }
      >
        <Message
          kind="success"
          actions={
            <Show when={fault() === undefined}>
              <Button variant="quiet" small icon="undo" busy={isBusy()} onClick={() => void undo()}>
                {t('breakdowns.moved.undo')}
              </Button>
            </Show>
          }
        >
          <p>{t('breakdowns.moved', { count: count() })}</p>
        </Message>
      </Show>
      <Show when={fault()}>
        {(error) => (
          <Switch fallback={<FaultMessage error={error()} />}>
            <Match when={codeOf() === 'booking.conflict'}>
              <Message kind="info">
                <p>{t('breakdowns.moved.taken', { count: taken() })}</p>
              </Message>
            </Match>
            <Match when={codeOf() === 'booking.change-needs-approval'}>
              <Message kind="info">
                <p>{t('breakdowns.moved.asks')}</p>
              </Message>
            </Match>
          </Switch>
        )}
      </Show>
    </div>
  );
};
