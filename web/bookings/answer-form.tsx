import { createSignal, Show } from 'solid-js';
import type { BookingView } from '../../shared/bookings/schemas.ts';
import { Refusal } from '../api/client.ts';
import { useText } from '../i18n/language.tsx';
import { Button } from '../ui/button.tsx';
import { FaultMessage } from '../ui/fault-message.tsx';
import { TextArea } from '../ui/field.tsx';
import { sendChange } from './queries.ts';

export interface AnswerFormProps {
  booking: BookingView;
  onAnswered: (booking: BookingView) => void;
  /** The booking has changed since it was read. */
  onStale: () => void;
}

/** The answer to what staff asked; the request then waits for them again. */
export const AnswerForm = (props: AnswerFormProps) => {
  const { t } = useText();
  const [answer, setAnswer] = createSignal('');
  const [isMissing, setMissing] = createSignal(false);
  const [isBusy, setBusy] = createSignal(false);
  const [fault, setFault] = createSignal<unknown>();

  const send = async (event: SubmitEvent) => {
    event.preventDefault();
    setMissing(answer().trim() === '');
    if (isMissing() || isBusy()) return;
    setBusy(true);
    setFault(undefined);
    const { id, version } = props.booking;
    try {
      props.onAnswered(await sendChange(id, version, { scope: 'all', answer: answer().trim() }));
    } catch (error) {
      setFault(() => error);
      if (error instanceof Refusal && error.problem.status === 412) props.onStale();
    }
    setBusy(false);
  };

  return (
    <form class="form no-print" noValidate onSubmit={(event) => void send(event)}>
      <TextArea
        label={t('bookings.answer')}
        name="answer"
        hint={t('bookings.answer.hint')}
        maxLength={2000}
        value={answer()}
        onInput={setAnswer}
        error={isMissing() && answer().trim() === '' ? t('bookings.answer.missing') : undefined}
      />
      <Show when={fault()}>{(error) => <FaultMessage error={error()} title={t('bookings.answer.failed')} />}</Show>
      <p>
        <Button type="submit" busy={isBusy()}>
          {t('bookings.answer.send')}
        </Button>
      </p>
    </form>
  );
};
