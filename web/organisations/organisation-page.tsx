import { useNavigate, useParams } from '@solidjs/router';
import { createEffect, For, Match, Show, Switch } from 'solid-js';
import { can } from '../../shared/permissions.ts';
import { Refusal } from '../api/client.ts';
import { createReading } from '../api/reading.ts';
import { HistoryPanel } from '../editing/history-panel.tsx';
import { useText } from '../i18n/language.tsx';
import { actorOf, bookableOrganisations, ownOrganisations } from '../session/actor.ts';
import { forgetExpiredSession } from '../session/forget-expired.ts';
import { useSession } from '../session/session.tsx';
import { SignedIn, type User } from '../session/signed-in.tsx';
import { LinkButton } from '../ui/button.tsx';
import { EmptyState } from '../ui/empty-state.tsx';
import { FaultMessage } from '../ui/fault-message.tsx';
import { Page } from '../ui/page.tsx';
import { Skeleton } from '../ui/skeleton.tsx';
import { AgreementsList } from './agreements-list.tsx';
import { CertificatesPanel } from './certificates-panel.tsx';
import { MembersPanel } from './members-panel.tsx';
import { Details } from './organisation-details.tsx';
import { createDeedWords, createOrganisationFieldNames, createOrganisationValueWords } from './organisation-words.ts';
import { readAgreements, readHistory, readOrganisation } from './queries.ts';
import { StatusPanel } from './status-panel.tsx';
import './organisations.css';

/** The agreements, read only. */
const Agreements = (props: { organisationId: string }) => {
  const { t } = useText();
  const reading = createReading(() => props.organisationId, readAgreements);
  return (
    <section class="stack" aria-labelledby="agreements-title">
      <h2 id="agreements-title">{t('agreements.heading')}</h2>
      <Show
        when={reading.fault() === undefined}
        fallback={<FaultMessage error={reading.fault()} onRetry={reading.refresh} />}
      >
        <Show when={reading.value()} fallback={<Skeleton lines={2} />}>
          {(agreements) => <AgreementsList agreements={agreements()} />}
        </Show>
      </Show>
    </section>
  );
};

const Organisation = (props: { id: string; user: User }) => {
  const { t } = useText();
  const navigate = useNavigate();
  const session = useSession();
  const reading = createReading(() => props.id, readOrganisation);
  forgetExpiredSession(reading.fault);
  const nameOf = createOrganisationFieldNames();
  const wordsOf = createOrganisationValueWords();
  const actionOf = createDeedWords();
  const several = () => ownOrganisations(props.user.roles).length > 1;
  const keeps = (organisationId: string) => can(actorOf(props.user), 'organisation.edit', { organisationId });
  const books = (id: string) => bookableOrganisations(props.user.roles).some((own) => own.id === id);

  // One that has become part of another is shown as that one, under its own address.
  createEffect(() => {
    const shown = reading.value();
    if (shown && shown.id !== props.id && shown.code !== props.id) navigate(`/jarjesto/${shown.id}`, { replace: true });
  });

  // The forms that are filled in with the usual needs know them from the session.
  const saved = () => {
    reading.refresh();
    session.refresh().catch(() => {});
  };

  // Whoever has left must not see any more what the page still knows.
  const left = () => window.location.assign('/varaukset');

  return (
    <Page
      title={reading.value()?.name ?? t('organisations.page')}
      breadcrumb={several() ? [{ text: t('organisations.page.choose'), href: '/jarjesto' }] : []}
      actions={
        <Show when={reading.value()}>
          {(organisation) => (
            <>
              <LinkButton href={`/varaukset?jarjesto=${organisation().id}`} variant="quiet" icon="calendar">
                {t('organisations.page.bookings')}
              </LinkButton>
              <Show when={keeps(organisation().id)}>
                <LinkButton href={`/upota?omistaja=${organisation().id}`} variant="quiet" icon="external">
                  {t('organisations.page.embed')}
                </LinkButton>
              </Show>
              <Show when={books(organisation().id) && organisation().right !== 'none'}>
                <LinkButton href="/haku" icon="search">
                  {t('organisations.page.book')}
                </LinkButton>
              </Show>
            </>
          )}
        </Show>
      }
    >
      <Show
        when={reading.fault() === undefined}
        fallback={
          <FaultMessage
            error={reading.fault()}
            onRetry={reading.fault() instanceof Refusal ? undefined : reading.refresh}
          />
        }
      >
        <Show when={reading.value()} fallback={<Skeleton lines={8} />}>
          {(organisation) => (
            <div class="organisation stack stack-xl">
              <StatusPanel organisation={organisation()} />
              <Details organisation={organisation()} keeps={keeps(organisation().id)} onChanged={saved} />
              <MembersPanel organisationId={organisation().id} keeps={keeps(organisation().id)} onLeft={left} />
              <Agreements organisationId={organisation().id} />
              <CertificatesPanel organisationId={organisation().id} keeps={false} />
              <HistoryPanel
                read={() => readHistory(organisation().id)}
                nameOf={nameOf}
                wordsOf={wordsOf}
                actionOf={actionOf}
                version={organisation().version}
              />
            </div>
          )}
        </Show>
      </Show>
    </Page>
  );
};

/** For those who belong to several, or to none. */
const Choice = (props: { user: User }) => {
  const { t } = useText();
  const own = () => ownOrganisations(props.user.roles);
  return (
    <Page
      title={t('organisations.page.choose')}
      lead={own().length > 0 ? t('organisations.page.choose.lead') : undefined}
    >
      <Show
        when={own().length > 0}
        fallback={
          <EmptyState
            icon="people"
            title={t('organisations.page.none')}
            actions={<LinkButton href="/rekisteroidy">{t('organisations.register')}</LinkButton>}
          >
            <p>{t('organisations.page.none.text')}</p>
          </EmptyState>
        }
      >
        <ul class="plain-list stack">
          <For each={own()}>
            {({ id, name }) => (
              <li class="card">
                <h2 class="card-title">
                  <a href={`/jarjesto/${id}`}>{name}</a>
                </h2>
              </li>
            )}
          </For>
        </ul>
      </Show>
    </Page>
  );
};

/** The reader's organisation: what it is, what it may do, who looks after it. Whoever has one only need not choose. */
const OrganisationPage = () => {
  const params = useParams<{ organisation?: string }>();
  const only = (user: User) => {
    const own = ownOrganisations(user.roles);
    return own.length === 1 ? own[0]?.id : undefined;
  };
  return (
    <SignedIn>
      {(user) => (
        <Switch fallback={<Choice user={user} />}>
          <Match when={params.organisation ?? only(user)} keyed>
            {(id) => <Organisation id={id} user={user} />}
          </Match>
        </Switch>
      )}
    </SignedIn>
  );
};

export default OrganisationPage;
