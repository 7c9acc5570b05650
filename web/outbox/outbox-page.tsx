import { createSignal, For, Show } from 'solid-js';
import { formatMoment } from '../../shared/breakdowns/moments.ts';
import { type OutboxState, outboxStates } from '../../shared/outbox/outbox.ts';
import type { OutboxItemView, OutboxMailView, OutboxPageView } from '../../shared/outbox/schemas.ts';
import { isMailKind } from '../../shared/texts/mail-kinds.ts';
import { AdminPage } from '../admin/admin-page.tsx';
import { answerOf, api } from '../api/client.ts';
import { createReading } from '../api/reading.ts';
import { localTimeIn } from '../calendar/site-clock.ts';
import { useText } from '../i18n/language.tsx';
import { createListPage } from '../lists/create-list-page.ts';
import { ListPage } from '../lists/list-page.tsx';
import { Button } from '../ui/button.tsx';
import { Dialog } from '../ui/dialog.tsx';
import { EmptyState } from '../ui/empty-state.tsx';
import { FaultMessage } from '../ui/fault-message.tsx';
import { SelectField } from '../ui/field.tsx';
import { Message } from '../ui/message.tsx';
import { Skeleton } from '../ui/skeleton.tsx';
import { Tag } from '../ui/tag.tsx';
import './outbox.css';

/** Mails are looked at where the county is. */
const zone = 'Europe/Helsinki';

const looks = {
  waiting: { tone: 'plain', icon: 'clock' },
  sent: { tone: 'success', icon: 'done' },
  failed: { tone: 'attention', icon: 'repeat' },
  'given-up': { tone: 'attention', icon: 'warning' },
  unknown: { tone: 'attention', icon: 'question' },
  dropped: { tone: 'plain', icon: 'minus' },
} as const satisfies Record<OutboxState, object>;

const useMailWords = () => {
  const { t, language } = useText();
  return {
    kind: (kind: string): string => {
      if (isMailKind(kind)) return t(`texts.mail.${kind}`);
      return t(kind === 'invitation' ? 'outbox.kind.invitation' : 'outbox.kind.other');
    },
    at: (instant: string) => formatMoment(localTimeIn(instant, zone), language()),
  };
};

const StateTag = (props: { state: OutboxState }) => {
  const { t } = useText();
  return (
    <Tag tone={looks[props.state].tone} icon={looks[props.state].icon}>
      {t(`outbox.state.${props.state}`)}
    </Tag>
  );
};

const Item = (props: { item: OutboxItemView; onRead: () => void }) => {
  const { t } = useText();
  const words = useMailWords();
  const times = () => {
    const { createdAt, sentAt, nextTryAt, attempts } = props.item;
    return [
      sentAt ? t('outbox.sent', { at: words.at(sentAt) }) : t('outbox.made', { at: words.at(createdAt) }),
      attempts > 0 && !sentAt && t('outbox.attempts', { count: attempts }),
      nextTryAt && t('outbox.next', { at: words.at(nextTryAt) }),
    ].filter(Boolean);
  };
  return (
    <li class="outbox-item">
      <div class="outbox-words">
        <h2 class="outbox-kind">{words.kind(props.item.kind)}</h2>
        <p class="outbox-recipient">{props.item.recipient}</p>
        <p class="soft num">{times().join(' · ')}</p>
        <Show when={props.item.failure}>
          {(failure) => <p class="outbox-failure">{t('outbox.failure', { words: failure() })}</p>}
        </Show>
      </div>
      <StateTag state={props.item.state} />
      <Button
        variant="quiet"
        small
        aria-label={t('outbox.read.of', { kind: words.kind(props.item.kind), recipient: props.item.recipient })}
        onClick={props.onRead}
      >
        {t('outbox.read')}
      </Button>
    </li>
  );
};

const Mail = (props: { mail: OutboxMailView }) => {
  const { t } = useText();
  return (
    <div class="stack">
      <div class="cluster">
        <StateTag state={props.mail.state} />
        <span class="outbox-recipient">{props.mail.recipient}</span>
      </div>
      <Show when={props.mail.state === 'unknown'}>
        <p>{t('outbox.unknown.text')}</p>
      </Show>
      <Show when={props.mail.mail} fallback={<p>{t('outbox.gone')}</p>}>
        {(mail) => (
          <>
            <p class="soft">{t('outbox.withheld')}</p>
            <div lang={props.mail.language} class="outbox-mail">
              <p>
                <strong>{mail().subject}</strong>
              </p>
              <p class="outbox-text">{mail().text}</p>
            </div>
          </>
        )}
      </Show>
    </div>
  );
};

const MailDialog = (props: { id: string | undefined; onClose: () => void; onResent: () => void }) => {
  const { t } = useText();
  const words = useMailWords();
  const [isBusy, setBusy] = createSignal(false);
  const [fault, setFault] = createSignal<unknown>();
  const reading = createReading(
    () => props.id,
    (id) => answerOf(api.outbox.outbox[':id'].$get({ param: { id } })),
  );
  const resend = async (id: string) => {
    setBusy(true);
    setFault(undefined);
    try {
      await answerOf(api.outbox.outbox[':id'].resend.$post({ param: { id } }));
      props.onResent();
    } catch (error) {
      setFault(() => error);
    }
    setBusy(false);
  };
  const shown = () => (props.id === undefined ? undefined : reading.value());
  const resendable = () => (shown()?.canResend ? shown()?.id : undefined);
  return (
    <Dialog
      title={shown() ? words.kind(shown()?.kind ?? '') : t('outbox.read')}
      open={props.id !== undefined}
      onClose={props.onClose}
      wide
      actions={
        resendable() && (
          <Button icon="mail" busy={isBusy()} onClick={() => void resend(resendable() ?? '')}>
            {t('outbox.resend')}
          </Button>
        )
      }
    >
      <Show when={fault() ?? reading.fault()}>{(error) => <FaultMessage error={error()} />}</Show>
      <Show when={shown()} fallback={<Show when={!reading.fault()}>{<Skeleton lines={6} />}</Show>}>
        {(mail) => <Mail mail={mail()} />}
      </Show>
    </Dialog>
  );
};

const Outbox = (props: { onDone: (words: string) => void }) => {
  const { t } = useText();
  const [isDelivered, setDelivered] = createSignal(true);
  const [read, setRead] = createSignal<string>();
  const list = createListPage<OutboxItemView, 'state'>({
    read: async (query) => {
      const page: OutboxPageView = await answerOf(api.outbox.outbox.$get({ query: query as { state?: OutboxState } }));
      setDelivered(page.isDelivered);
      return page;
    },
    filters: ['state'],
  });
  const all = 'all' as const;
  const chosen = () => outboxStates.find((state) => state === list.filter('state')) ?? all;
  return (
    <div class="stack stack-l">
      <Show when={!isDelivered()}>
        <Message kind="warning" title={t('outbox.undelivered')}>
          <p>{t('outbox.undelivered.text')}</p>
        </Message>
      </Show>
      <ListPage
        list={list}
        label={t('outbox.search')}
        filters={
          <SelectField
            label={t('outbox.filter.state')}
            name="state"
            options={[
              { value: all, label: t('outbox.filter.all') },
              ...outboxStates.map((state) => ({ value: state, label: t(`outbox.state.${state}`) })),
            ]}
            value={chosen()}
            onChange={(state) => list.setFilter('state', state === all ? undefined : state)}
          />
        }
        countOf={(count) => t('outbox.count', { count })}
        nothing={
          <EmptyState icon="mail" title={t('outbox.empty')}>
            <p>{t('outbox.empty.text')}</p>
          </EmptyState>
        }
      >
        {(items) => (
          <ul class="plain-list outbox-list">
            <For each={items}>{(item) => <Item item={item} onRead={() => setRead(item.id)} />}</For>
          </ul>
        )}
      </ListPage>
      <MailDialog
        id={read()}
        onClose={() => setRead(undefined)}
        onResent={() => {
          setRead(undefined);
          props.onDone(t('outbox.resent'));
          list.pages.retry();
        }}
      />
    </div>
  );
};

/** Mails on their way: what became of each, what it says, and another try for what did not arrive. */
const OutboxPage = () => {
  const { t } = useText();
  const [done, setDone] = createSignal('');
  return (
    <AdminPage section="outbox" title={t('outbox.title')} lead={t('outbox.lead')} status={done()}>
      <Outbox onDone={setDone} />
    </AdminPage>
  );
};

export default OutboxPage;
