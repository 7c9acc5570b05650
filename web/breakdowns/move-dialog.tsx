import { createSignal, For, Show } from 'solid-js';
import type { DateMove } from '../../shared/bookings/move-schemas.ts';
import type { BookingView } from '../../shared/bookings/schemas.ts';
import { formatUse } from '../../shared/breakdowns/moments.ts';
import type { BookingBreakdownsView } from '../../shared/breakdowns/schemas.ts';
import { extraOf, Refusal } from '../api/client.ts';
import { useText } from '../i18n/language.tsx';
import { Button } from '../ui/button.tsx';
import { Dialog } from '../ui/dialog.tsx';
import { FaultMessage } from '../ui/fault-message.tsx';
import { Message } from '../ui/message.tsx';
import { moveDates } from './queries.ts';

/** Dates with the words of where each goes, and the message that takes them there. */
export interface AskedMove {
  dates: readonly { date: BookingBreakdownsView['dates'][number]; place: string }[];
  moves: DateMove[];
}

export interface MoveDialogProps {
  booking: BookingView;
  /** Open while there is something to ask. */
  asked: AskedMove | undefined;
  onClose: () => void;
  onMoved: (booking: BookingView, count: number) => void;
  /** Somebody was faster: what is offered has to be read anew. */
  onGone: () => void;
  onStale: () => void;
}

const Refused = (props: { error: unknown }) => {
  const { t } = useText();
  const conflicts = () =>
    props.error instanceof Refusal && props.error.problem.code === 'booking.conflict'
      ? extraOf(props.error, 'conflicts').length
      : 0;
  return (
    <Show when={conflicts() > 0} fallback={<FaultMessage error={props.error} />}>
      <Message kind="error">
        <p>{t('breakdowns.gone', { count: conflicts() })}</p>
      </Message>
    </Show>
  );
};

/** What would go where, before it does. */
const Dates = (props: { asked: AskedMove; isApproved: boolean }) => {
  const { t, language } = useText();
  return (
    <div class="stack">
      <ul class="num">
        <For each={props.asked.dates}>
          {({ date, place }) => (
            <li>
              {t('breakdowns.confirm.from', { when: formatUse(date, language()), room: date.room.name[language()] })}
              <br />
              <strong>{t('breakdowns.confirm.to', { place })}</strong>
            </li>
          )}
        </For>
      </ul>
      <p>{t(props.isApproved ? 'breakdowns.confirm.stays' : 'breakdowns.confirm.waits')}</p>
    </div>
  );
};

/** Moves dates in one step, all of them or none. */
export const MoveDialog = (props: MoveDialogProps) => {
  const { t } = useText();
  const [isBusy, setBusy] = createSignal(false);
  const [fault, setFault] = createSignal<unknown>();
  const close = () => {
    setFault(undefined);
    props.onClose();
  };
  const refused = (error: unknown) => {
    setFault(() => error);
    if (!(error instanceof Refusal)) return;
    if (error.problem.code === 'request.stale') props.onStale();
    else props.onGone();
  };
  const move = async ({ moves }: AskedMove) => {
    setBusy(true);
    setFault(undefined);
    const { id, version } = props.booking;
    await moveDates(id, moves, version).then((fresh) => props.onMoved(fresh, moves.length), refused);
    setBusy(false);
  };
  return (
    <Dialog
      title={t('breakdowns.confirm.title', { count: props.asked?.moves.length ?? 0 })}
      open={props.asked !== undefined}
      onClose={close}
      actions={
        <>
          <Button busy={isBusy()} onClick={() => props.asked && void move(props.asked)}>
            {t('breakdowns.confirm.go')}
          </Button>
          <Button variant="quiet" onClick={close}>
            {t('breakdowns.confirm.leave')}
          </Button>
        </>
      }
    >
      <Show when={props.asked}>
        {(asked) => <Dates asked={asked()} isApproved={props.booking.state === 'approved'} />}
      </Show>
      <Show when={fault()}>{(error) => <Refused error={error()} />}</Show>
    </Dialog>
  );
};
