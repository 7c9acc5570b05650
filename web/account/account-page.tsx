import { createMemo, createSignal, For, Show } from 'solid-js';
import type { ReachView } from '../../shared/users/staff-schemas.ts';
import { createReading } from '../api/reading.ts';
import { useText } from '../i18n/language.tsx';
import { forgetExpiredSession } from '../session/forget-expired.ts';
import { useSession } from '../session/session.tsx';
import { SignedIn } from '../session/signed-in.tsx';
import { LinkButton } from '../ui/button.tsx';
import { FaultMessage } from '../ui/fault-message.tsx';
import { Message } from '../ui/message.tsx';
import { Page } from '../ui/page.tsx';
import { Skeleton } from '../ui/skeleton.tsx';
import { EmailSection } from './email-section.tsx';
import { MailsSection } from './mails-section.tsx';
import { OwnDetails } from './own-details.tsx';
import { PasswordSection } from './password-section.tsx';
import { readAccount, type VersionedAccount } from './queries.ts';
import { createReachWords } from './reach-words.ts';
import { SecondFactorSection } from './second-factor-section.tsx';
import { Section } from './section.tsx';
import { SessionsSection } from './sessions-section.tsx';
import { TokensSection } from './tokens-section.tsx';
import './account.css';

const RolesSection = (props: { roles: readonly ReachView[] }) => {
  const { t } = useText();
  const words = createReachWords();
  return (
    <Section title={t('account.roles')} text={t('account.roles.text')}>
      <ul class="plain-list account-rows">
        <For each={props.roles} fallback={<li class="soft">{t('account.roles.none')}</li>}>
          {(reach) => (
            <li>
              <div>
                <p>
                  <strong>{words.role(reach)}</strong>
                </p>
                <Show when={[words.place(reach), words.deputy(reach), words.dates(reach)].filter(Boolean).join(', ')}>
                  {(rest) => <p class="soft num">{rest()}</p>}
                </Show>
              </div>
            </li>
          )}
        </For>
      </ul>
    </Section>
  );
};

const CalendarsSection = () => {
  const { t } = useText();
  return (
    <Section
      title={t('feeds.title')}
      text={t('feeds.lead')}
      actions={
        <LinkButton href="/oma/kalenterit" variant="quiet" icon="calendar">
          {t('feeds.link')}
        </LinkButton>
      }
    />
  );
};

/** Whether roles sleep until there is a second factor. */
const needsFactor = (read: VersionedAccount | undefined): boolean => {
  const factor = read?.account.secondFactor;
  return factor ? factor.demanded && !factor.on : false;
};

const Account = () => {
  const { t } = useText();
  const session = useSession();
  const reading = createReading(() => true, readAccount);
  forgetExpiredSession(reading.fault);
  const [passwords, setPasswords] = createSignal(0);
  // The form keeps what it began with, and its own edits; everything else follows the newest answer.
  const first = createMemo<VersionedAccount | undefined>((kept) => kept ?? reading.value());
  // Decided once: the codes for a lost phone are in view when the factor is on, and must stay there.
  const comesFirst = () => needsFactor(first());
  const changed = () => {
    reading.refresh();
    // Where it cannot be asked, the next page that is opened asks.
    session.refresh().catch(() => {});
  };
  const factorOf = (value: () => VersionedAccount) => (
    <SecondFactorSection account={value().account} onChanged={changed} />
  );
  return (
    <Page title={t('account.title')} lead={t('account.lead')}>
      <Show when={needsFactor(reading.value())}>
        <Message kind="warning" title={t('account.factor.needed')}>
          <p>{t('account.factor.needed.text')}</p>
        </Message>
      </Show>
      <Show when={reading.fault()}>{(error) => <FaultMessage error={error()} onRetry={reading.refresh} />}</Show>
      <Show when={reading.value()} fallback={<Show when={!reading.fault()}>{<Skeleton lines={8} />}</Show>}>
        {(value) => (
          <div class="account-sections">
            <Show when={comesFirst()}>{factorOf(value)}</Show>
            <Section title={t('account.details')}>
              <Show when={first()} keyed>
                {(initial) => <OwnDetails stored={initial} />}
              </Show>
            </Section>
            <EmailSection account={value().account} />
            <MailsSection account={value().account} />
            <CalendarsSection />
            <RolesSection roles={value().account.roles} />
            <PasswordSection account={value().account} onChanged={() => setPasswords(passwords() + 1)} />
            <Show when={!comesFirst() && (value().account.secondFactor.offered || value().account.secondFactor.on)}>
              {factorOf(value)}
            </Show>
            <SessionsSection asked={passwords()} />
            <TokensSection />
          </div>
        )}
      </Show>
    </Page>
  );
};

/** Everything about oneself in one place: details, address, roles, password, second step, devices, tokens. */
const AccountPage = () => <SignedIn>{() => <Account />}</SignedIn>;

export default AccountPage;
