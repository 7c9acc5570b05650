import { useParams } from '@solidjs/router';
import { createMemo, createSignal, Show } from 'solid-js';
import { can } from '../../shared/permissions.ts';
import { roles } from '../../shared/users/roles.ts';
import { createMomentWords } from '../account/moment-words.ts';
import { Section } from '../account/section.tsx';
import { AdminOnly } from '../admin/admin-only.tsx';
import { AdminPage } from '../admin/admin-page.tsx';
import { Refusal } from '../api/client.ts';
import { createReading } from '../api/reading.ts';
import { createFieldNames } from '../editing/field-words.ts';
import { HistoryPanel } from '../editing/history-panel.tsx';
import { useText } from '../i18n/language.tsx';
import { actorOf } from '../session/actor.ts';
import { forgetExpiredSession } from '../session/forget-expired.ts';
import type { User } from '../session/signed-in.tsx';
import { LinkButton } from '../ui/button.tsx';
import { EmptyState } from '../ui/empty-state.tsx';
import { FactList } from '../ui/fact-list.tsx';
import { FaultMessage } from '../ui/fault-message.tsx';
import { Message } from '../ui/message.tsx';
import { Skeleton } from '../ui/skeleton.tsx';
import { GrantsSection } from './grants-section.tsx';
import { readHistory, readUser, type VersionedUser } from './queries.ts';
import { StandingSection } from './standing-section.tsx';
import { UserDetails } from './user-details.tsx';
import '../account/account.css';
import './users.css';

const events = [
  'password-changed',
  'password-reset',
  'email-changed',
  'second-factor-on',
  'second-factor-off',
  'second-factor-reset',
  'recovery-codes-renewed',
  'deactivated',
  'reactivated',
  'role-given',
  'role-taken',
  'member-joined',
] as const;

const createHistoryWords = () => {
  const { t } = useText();
  const nameOf = createFieldNames(() => ({
    name: t('users.name'),
    language: t('users.language'),
    role: t('users.grant.role'),
    siteId: t('users.grant.site'),
    municipalityCode: t('users.grant.municipality'),
    validFrom: t('users.grant.from'),
    validUntil: t('users.grant.until'),
    deputyForId: t('users.grant.deputy'),
  }));
  const wordsOf = (field: string, value: unknown): string | undefined => {
    const role = field === 'role' ? roles.find((each) => each === value) : undefined;
    return role && t(`session.role.${role}`);
  };
  const actionOf = (action: string): string | undefined => {
    const event = events.find((each) => action === `user.${each}`);
    return event && t(`users.history.${event}`);
  };
  return { nameOf, wordsOf, actionOf };
};

const Loaded = (props: { reader: User; initial: VersionedUser }) => {
  const { t } = useText();
  const { day } = createMomentWords();
  const words = createHistoryWords();
  const [stored, setStored] = createSignal(props.initial);
  const [done, setDone] = createSignal('');
  const user = createMemo(() => stored().user);
  const editable = () => can(actorOf(props.reader), 'users.manage');
  const changed = (now: VersionedUser, told: string) => {
    setStored(now);
    setDone(told);
  };

  return (
    <AdminPage section="users" title={user().name} lead={user().email} status={done()}>
      <Show when={user().disabledAt}>
        {(since) => (
          <Message kind="warning" still title={t('users.disabled')}>
            <p>{t('users.deactivated.since', { day: day(since()) })}</p>
          </Message>
        )}
      </Show>
      <div class="account-sections">
        <GrantsSection user={user()} editable={editable()} onChanged={changed} />
        <Show when={user().workload}>
          {(load) => (
            <Section title={t('users.workload.own')} text={t('users.workload.text')}>
              <FactList
                facts={[
                  { term: t('users.workload.waiting'), description: load().waiting },
                  { term: t('users.workload.overdue'), description: load().overdue },
                  { term: t('users.workload.decided'), description: load().decidedIn30Days },
                ]}
              />
            </Section>
          )}
        </Show>
        <Show when={editable()}>
          <Section title={t('users.details')}>
            <UserDetails
              initial={props.initial}
              stored={stored()}
              nameOf={words.nameOf}
              onSaved={(saved) => setStored(saved)}
            />
          </Section>
        </Show>
        <StandingSection user={user()} editable={editable()} own={user().id === props.reader.id} onChanged={changed} />
        <HistoryPanel read={() => readHistory(user().id)} version={stored().version} {...words} />
      </div>
    </AdminPage>
  );
};

const Asked = (props: { reader: User; id: string }) => {
  const { t } = useText();
  const reading = createReading(() => props.id, readUser);
  forgetExpiredSession(reading.fault);
  const isUnknown = () => {
    const error = reading.fault();
    return error instanceof Refusal && error.problem.status === 404;
  };
  const Missing = () => (
    <AdminPage section="users" title={t(isUnknown() ? 'users.unknown' : 'users.title')}>
      <Show when={reading.fault()} fallback={<Skeleton lines={8} />}>
        {(error) => (
          <Show when={isUnknown()} fallback={<FaultMessage error={error()} onRetry={reading.refresh} />}>
            <EmptyState
              icon="person"
              title={t('users.unknown')}
              actions={<LinkButton href="/yllapito/kayttajat">{t('users.unknown.back')}</LinkButton>}
            >
              <p>{t('users.unknown.text')}</p>
            </EmptyState>
          </Show>
        )}
      </Show>
    </AdminPage>
  );
  return (
    <Show when={reading.fault() === undefined && reading.value()} keyed fallback={<Missing />}>
      {(initial) => <Loaded reader={props.reader} initial={initial} />}
    </Show>
  );
};

/** One person: what she may do, how she signs in, what was done to the account. */
const UserPage = () => {
  const params = useParams<{ user: string }>();
  return <AdminOnly section="users">{(reader) => <Asked reader={reader} id={params.user} />}</AdminOnly>;
};

export default UserPage;
