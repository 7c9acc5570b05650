import { createSignal, For, Show } from 'solid-js';
import type { OwnSessionView } from '../../shared/users/account-schemas.ts';
import { answerOf, api } from '../api/client.ts';
import { createReading } from '../api/reading.ts';
import { useText } from '../i18n/language.tsx';
import { Button } from '../ui/button.tsx';
import { FaultMessage } from '../ui/fault-message.tsx';
import { Skeleton } from '../ui/skeleton.tsx';
import { Tag } from '../ui/tag.tsx';
import { VisuallyHidden } from '../ui/visually-hidden.tsx';
import { createMomentWords } from './moment-words.ts';
import { readSessions } from './queries.ts';
import { Section } from './section.tsx';

/** Where the person is signed in, and signing out from there. @param props.asked read anew when it changes */
export const SessionsSection = (props: { asked: number }) => {
  const { t } = useText();
  const { moment } = createMomentWords();
  const reading = createReading(() => ({ asked: props.asked }), readSessions);
  const [fault, setFault] = createSignal<unknown>();
  const [done, setDone] = createSignal('');

  const end = async (work: () => Promise<unknown>, words: () => string) => {
    setFault(undefined);
    setDone('');
    try {
      await work();
      reading.refresh();
      setDone(words());
    } catch (error) {
      setFault(() => error);
    }
  };

  const deviceOf = ({ browser, system }: OwnSessionView) => {
    if (browser === 'unknown' && system === 'unknown') return t('account.device.unknown');
    const words = [t(`account.browser.${browser}`), t(`account.system.${system}`)];
    return words.filter((_, index) => [browser, system][index] !== 'unknown').join(', ');
  };
  const others = () => reading.value()?.filter(({ current }) => !current) ?? [];

  return (
    <Section
      title={t('account.sessions')}
      text={t('account.sessions.text')}
      actions={
        <Show when={others().length > 0}>
          <Button
            variant="quiet"
            onClick={() =>
              void end(
                () => answerOf(api.users.sessions.$delete()),
                () => t('account.sessions.ended-all'),
              )
            }
          >
            {t('account.sessions.end-all')}
          </Button>
        </Show>
      }
    >
      <Show when={fault() ?? reading.fault()}>
        {(error) => <FaultMessage error={error()} onRetry={reading.refresh} />}
      </Show>
      <Show when={reading.value()} fallback={<Show when={!reading.fault()}>{<Skeleton lines={2} />}</Show>}>
        {(items) => (
          <ul class="plain-list account-rows">
            <For each={items()}>
              {(item) => (
                <li>
                  <div>
                    <p class="cluster">
                      <strong>{deviceOf(item)}</strong>
                      <Show when={item.current}>
                        <Tag tone="brand">{t('account.sessions.current')}</Tag>
                      </Show>
                    </p>
                    <p class="soft num">
                      {t('account.sessions.seen', {
                        seen: moment(item.lastSeenAt),
                        since: moment(item.signedInAt),
                      })}
                    </p>
                  </div>
                  <Show when={!item.current}>
                    <Button
                      variant="quiet"
                      small
                      onClick={() =>
                        void end(
                          () => answerOf(api.users.sessions[':id'].$delete({ param: { id: item.id } })),
                          () => t('account.sessions.ended'),
                        )
                      }
                    >
                      {t('account.sessions.end')}
                      <VisuallyHidden>: {deviceOf(item)}</VisuallyHidden>
                    </Button>
                  </Show>
                </li>
              )}
            </For>
          </ul>
        )}
      </Show>
      <p role="status" classList={{ 'visually-hidden': done() === '' }}>
        {done()}
      </p>
    </Section>
  );
};
