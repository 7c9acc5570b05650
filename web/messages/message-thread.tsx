import { createEffect, createSignal, createUniqueId, For, on, Show } from 'solid-js';
import { Dynamic } from 'solid-js/web';
import { formatDate, formatTime } from '../../shared/i18n/format.ts';
import type { MessagesView, MessageView } from '../../shared/messages/schemas.ts';
import { dateOf, timeOf } from '../../shared/time.ts';
import { createReading } from '../api/reading.ts';
import { localTimeIn } from '../calendar/site-clock.ts';
import { useText } from '../i18n/language.tsx';
import { FaultMessage } from '../ui/fault-message.tsx';
import { Skeleton } from '../ui/skeleton.tsx';
import { Tag } from '../ui/tag.tsx';
import { MessageForm } from './message-form.tsx';
import { markRead, readThread } from './queries.ts';
import './messages.css';

export interface MessageThreadProps {
  bookingId: string;
  /** Of the house: the times of the messages are told in it. */
  timeZone: string;
  /** The level of its heading. */
  level?: 'h2' | 'h3';
  /** Anything that changes when the thread may have: the booking's version. */
  version?: number;
  /** The page has a form of its own for the answer that is awaited. */
  isAnsweredElsewhere?: boolean;
  /** A question was asked or answered, so the booking stands otherwise than it was read. */
  onTurned?: () => void;
}

const Said = (props: { message: MessageView; timeZone: string }) => {
  const { t, language } = useText();
  const local = () => localTimeIn(props.message.at, props.timeZone);
  return (
    <li class="thread-message" classList={{ 'thread-staff': props.message.side === 'staff' }}>
      <p class="thread-by">
        <strong>{props.message.isOwn ? t('messages.you') : props.message.by}</strong>
        <span class="soft">
          {t(`messages.side.${props.message.side}`)},{' '}
          <time class="num" datetime={props.message.at}>
            {formatDate(dateOf(local()), language())} {formatTime(timeOf(local()), language())}
          </time>
        </span>
        <Show when={props.message.isNew}>
          <Tag tone="brand">{t('messages.new')}</Tag>
        </Show>
        <Show when={props.message.asks}>
          <Tag tone="attention" icon="question">
            {t('messages.question')}
          </Tag>
        </Show>
      </p>
      <p class="thread-body">{props.message.body}</p>
    </li>
  );
};

const emptyWords = ({ writesAs }: MessagesView) =>
  writesAs === null ? 'messages.empty.reader' : (`messages.empty.${writesAs}` as const);

/** What organisation and staff have written about a booking, oldest first, and the way to write more. */
export const MessageThread = (props: MessageThreadProps) => {
  const { t } = useText();
  const titleId = createUniqueId();
  const [status, setStatus] = createSignal<string>();
  const reading = createReading(
    () => ({ id: props.bookingId, version: props.version }),
    ({ id }) => readThread(id),
  );

  // What is on the screen has been seen. It stays marked as new until the thread is read anew.
  createEffect(
    on(reading.value, (thread) => {
      const last = thread?.items.at(-1);
      // A mark that is not taken does no harm: the messages stay new.
      if (last && thread?.items.some(({ isNew }) => isNew)) markRead(props.bookingId, last.id).catch(() => undefined);
    }),
  );

  const sent = (thread: MessagesView, turned: boolean) => {
    reading.replace(thread);
    setStatus(t('messages.sent'));
    if (turned) props.onTurned?.();
  };

  return (
    <section class="stack thread" id="viestit" aria-labelledby={titleId}>
      <Dynamic component={props.level ?? 'h2'} id={titleId}>
        {t('messages.title')}
      </Dynamic>
      <p role="status" class="visually-hidden">
        {status()}
      </p>
      <Show
        when={reading.value()}
        fallback={
          <Show when={reading.fault()} fallback={<Skeleton lines={3} />}>
            {(error) => <FaultMessage error={error()} onRetry={reading.refresh} />}
          </Show>
        }
      >
        {(thread) => (
          <>
            <Show when={thread().items.length > 0} fallback={<p class="soft">{t(emptyWords(thread()))}</p>}>
              <ol class="thread-list plain-list">
                <For each={thread().items}>{(message) => <Said message={message} timeZone={props.timeZone} />}</For>
              </ol>
            </Show>
            <Show when={thread().writesAs !== null && !props.isAnsweredElsewhere}>
              <MessageForm bookingId={props.bookingId} thread={thread()} onSent={sent} />
            </Show>
          </>
        )}
      </Show>
    </section>
  );
};
