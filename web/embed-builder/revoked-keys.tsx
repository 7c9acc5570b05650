import { createSignal, For, Show } from 'solid-js';
import { formatDate } from '../../shared/i18n/format.ts';
import { dateOf } from '../../shared/time.ts';
import { createReading } from '../api/reading.ts';
import { localTimeIn } from '../calendar/site-clock.ts';
import { createFieldNames } from '../editing/field-words.ts';
import { HistoryPanel } from '../editing/history-panel.tsx';
import { useText } from '../i18n/language.tsx';
import { Disclosure } from '../ui/disclosure.tsx';
import { FaultMessage } from '../ui/fault-message.tsx';
import { Skeleton } from '../ui/skeleton.tsx';
import { readKeyHistory, readKeys } from './queries.ts';

/** What was done to one key. */
export const KeyHistory = (props: { id: string; version: number }) => {
  const { t } = useText();
  const nameOf = createFieldNames(() => ({ name: t('embedding.key.name'), origins: t('embedding.key.origins') }));
  return (
    <HistoryPanel
      read={() => readKeyHistory(props.id)}
      nameOf={nameOf}
      actionOf={(action) => (action === 'embed-key.revoked' ? t('embedding.key.revoked') : undefined)}
      version={props.version}
    />
  );
};

interface RevokedKeysProps {
  owner: string | null;
  /** How many are in use: when it changes, the list is read anew. */
  inUse: number;
}

const RevokedList = (props: RevokedKeysProps) => {
  const { t, language } = useText();
  const dayOf = (instant: string) => {
    const { timeZone } = Intl.DateTimeFormat().resolvedOptions();
    return formatDate(dateOf(localTimeIn(instant, timeZone)), language());
  };
  const keys = createReading(
    () => ({ owner: props.owner, inUse: props.inUse }),
    ({ owner }) => readKeys(owner, 'revoked'),
  );
  return (
    <Show when={keys.fault() === undefined} fallback={<FaultMessage error={keys.fault()} onRetry={keys.refresh} />}>
      <Show when={keys.value()} fallback={<Skeleton lines={2} />}>
        {(items) => (
          <Show when={items().length > 0} fallback={<p class="soft">{t('embedding.key.revoked.none')}</p>}>
            <ul class="plain-list stack embed-revoked">
              <For each={items()}>
                {(key) => (
                  <li class="stack stack-s">
                    <div>
                      <strong>{key.name}</strong>
                      <p class="soft">
                        {t('embedding.key.revoked.on', { date: dayOf(key.revokedAt ?? key.createdAt) })}
                      </p>
                    </div>
                    <KeyHistory id={key.id} version={key.version} />
                  </li>
                )}
              </For>
            </ul>
          </Show>
        )}
      </Show>
    </Show>
  );
};

/** Keys that show nothing any more, and what was done to them; read when it is opened. */
export const RevokedKeys = (props: RevokedKeysProps) => {
  const { t } = useText();
  const [isOpen, setOpen] = createSignal(false);
  return (
    <Disclosure summary={t('embedding.key.revoked.title')} onToggle={setOpen}>
      <Show when={isOpen()}>
        <RevokedList {...props} />
      </Show>
    </Disclosure>
  );
};
