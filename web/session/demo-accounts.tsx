import { createSignal, For, Show } from 'solid-js';
import type { AboutView, DemoAccountView } from '../../shared/about/schemas.ts';
import { answerOf, api } from '../api/client.ts';
import { createReading } from '../api/reading.ts';
import { useText } from '../i18n/language.tsx';
import { FaultMessage } from '../ui/fault-message.tsx';
import { Icon } from '../ui/icon.tsx';
import { useSession } from './session.tsx';

const readAbout = (): Promise<AboutView> => answerOf(api.about.about.$get());

const Accounts = (props: { about: AboutView }) => {
  const { t } = useText();
  const session = useSession();
  const [fault, setFault] = createSignal<unknown>();

  const enter = async ({ email }: DemoAccountView) => {
    setFault(undefined);
    await session.signIn(email, props.about.password ?? '').catch(setFault);
  };

  return (
    <section class="band stack" aria-labelledby="demo-title">
      <div class="stack stack-s">
        <h2 class="demo-title" id="demo-title">
          {t('session.demo.title')}
        </h2>
        <p class="soft">{t('session.demo.text')}</p>
      </div>
      <Show when={fault()}>{(error) => <FaultMessage error={error()} title={t('session.failed')} />}</Show>
      <ul class="plain-list stack stack-s">
        <For each={props.about.accounts}>
          {(account) => (
            <li>
              <button type="button" class="demo-account" onClick={() => void enter(account)}>
                <span>
                  <strong>{account.roles.map((role) => t(`session.role.${role}`)).join(', ')}</strong>
                  <span class="soft">{[account.name, account.organisation].filter(Boolean).join(', ')}</span>
                </span>
                <Icon name="arrow-right" />
              </button>
            </li>
          )}
        </For>
      </ul>
    </section>
  );
};

/** Where the service is a demonstration: its accounts, each entered with one press. Elsewhere nothing. */
export const DemoAccounts = () => {
  // Only a hint for those who try the service: when it cannot be had, nothing is missing.
  const about = createReading(() => true, readAbout);
  const demo = () => (about.value()?.demo ? about.value() : undefined);
  return <Show when={demo()}>{(shown) => <Accounts about={shown()} />}</Show>;
};
