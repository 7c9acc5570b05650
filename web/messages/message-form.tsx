import { createSignal, Show } from 'solid-js';
import type { MessagesView } from '../../shared/messages/schemas.ts';
import { recall, remember } from '../device-memory.ts';
import { useText } from '../i18n/language.tsx';
import { Button } from '../ui/button.tsx';
import { Checkbox } from '../ui/choice-group.tsx';
import { FaultMessage } from '../ui/fault-message.tsx';
import { TextArea } from '../ui/field.tsx';
import { sendMessage } from './queries.ts';

export interface MessageFormProps {
  bookingId: string;
  thread: MessagesView;
  /** @param turned whether it asked or answered, so that the booking stands otherwise */
  onSent: (thread: MessagesView, turned: boolean) => void;
}

/** A message to the other side. What is being written is kept in this device until it is sent. */
export const MessageForm = (props: MessageFormProps) => {
  const { t } = useText();
  const memory = `message.${props.bookingId}`;
  const [body, setBody] = createSignal(recall(memory) ?? '');
  const [asks, setAsks] = createSignal(false);
  const [isTried, setTried] = createSignal(false);
  const [isBusy, setBusy] = createSignal(false);
  const [fault, setFault] = createSignal<unknown>();
  const isAnswer = () => props.thread.writesAs === 'organisation' && props.thread.isAsked;
  const error = () => (isTried() && body().trim() === '' ? t('messages.missing') : undefined);

  const write = (text: string) => {
    setBody(text);
    remember(memory, text.trim() === '' ? undefined : text);
  };

  const send = async (event: SubmitEvent) => {
    event.preventDefault();
    setTried(true);
    if (error()) return document.getElementById('message-body')?.focus();
    if (isBusy()) return;
    setBusy(true);
    setFault(undefined);
    const turned = isAnswer() || asks();
    try {
      const thread = await sendMessage(props.bookingId, { body: body().trim(), asks: asks() });
      write('');
      setAsks(false);
      setTried(false);
      props.onSent(thread, turned);
    } catch (refusal) {
      setFault(() => refusal);
    }
    setBusy(false);
  };

  return (
    <form class="form no-print" noValidate onSubmit={(event) => void send(event)}>
      <TextArea
        label={t(isAnswer() ? 'messages.answer' : `messages.write.${props.thread.writesAs ?? 'organisation'}`)}
        name="message-body"
        hint={t('messages.hint')}
        maxLength={2000}
        rows={3}
        value={body()}
        onInput={write}
        error={error()}
      />
      <Show when={props.thread.mayAsk}>
        <Checkbox
          label={t('messages.asks')}
          hint={t('messages.asks.hint')}
          name="message-asks"
          checked={asks()}
          onChange={setAsks}
        />
      </Show>
      <Show when={fault()}>{(refusal) => <FaultMessage error={refusal()} title={t('messages.failed')} />}</Show>
      <p>
        <Button type="submit" variant="quiet" icon="mail" busy={isBusy()}>
          {t(asks() ? 'messages.send.question' : 'messages.send')}
        </Button>
      </p>
    </form>
  );
};
