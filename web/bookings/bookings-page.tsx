import { useNavigate, useSearchParams } from '@solidjs/router';
import { For, Show } from 'solid-js';
import type { BookingState } from '../../shared/bookings/state.ts';
import type { RoleView } from '../../shared/users/schemas.ts';
import { Refusal } from '../api/client.ts';
import { createPages } from '../api/pages.ts';
import { createReading } from '../api/reading.ts';
import { useText } from '../i18n/language.tsx';
import { readUnread } from '../messages/queries.ts';
import { membersToBookFor, ownOrganisations, seesBookings } from '../session/actor.ts';
import { forgetExpiredSession } from '../session/forget-expired.ts';
import { SignedIn, type User } from '../session/signed-in.tsx';
import { LinkButton } from '../ui/button.tsx';
import { EmptyState } from '../ui/empty-state.tsx';
import { FaultMessage } from '../ui/fault-message.tsx';
import { SelectField } from '../ui/field.tsx';
import { Page } from '../ui/page.tsx';
import { BookingsSection } from './bookings-section.tsx';
import { type BookingsView, bookingsViews, soonest, statesOfView, viewOfWord, viewPath } from './bookings-views.ts';
import { NextOccurrence } from './next-occurrence.tsx';
import { readBookings } from './queries.ts';
import { mayAskAgain } from './same-again.ts';
import './bookings.css';

const isStaff = (roles: readonly RoleView[]): boolean =>
  roles.some(({ role }) => role === 'approver' || role === 'coordinator' || role === 'admin');

const Views = (props: { shown: BookingsView; organisationId: string | undefined }) => {
  const { t } = useText();
  return (
    <nav class="view-links" aria-label={t('bookings.views')}>
      <For each={bookingsViews}>
        {(view) => (
          <a href={viewPath(view, props.organisationId)} aria-current={view === props.shown ? 'page' : undefined}>
            {t(`bookings.view.${view}`)}
          </a>
        )}
      </For>
    </nav>
  );
};

const Nothing = (props: { view: BookingsView }) => {
  const { t } = useText();
  return (
    <EmptyState
      icon="calendar"
      title={t(`bookings.empty.${props.view}`)}
      actions={
        <LinkButton href="/haku" icon="search">
          {t('bookings.search')}
        </LinkButton>
      }
    >
      <p>{t('bookings.empty.text')}</p>
    </EmptyState>
  );
};

/** Many enough that an association sees all of its own at once. */
const pageSize = 50;

interface ListsProps {
  view: BookingsView;
  organisationId: string | undefined;
  /** Own bookings have a next date to go to; those of a whole site do not. */
  own: boolean;
  /** Whether there is more than one organisation to tell apart. */
  several: boolean;
  user: User;
}

const Lists = (props: ListsProps) => {
  const { t } = useText();
  const lists = statesOfView[props.view].map((state) => ({
    state,
    bookings: createPages(
      () => ({ organisationId: props.organisationId, state }),
      (filter, cursor) => readBookings(filter, { limit: pageSize, cursor }),
    ),
  }));
  for (const { bookings } of lists) forgetExpiredSession(bookings.fault);
  // A word beside the list, never in its way: without an answer the cards say nothing of messages.
  const unread = createReading(() => true, readUnread);
  const title = (state: BookingState | undefined) => {
    if (state === undefined) return t('bookings.view.all');
    return t(
      state === 'info_needed' && !props.own ? 'bookings.section.info_needed.staff' : `bookings.section.${state}`,
    );
  };
  const isEmpty = () => lists.every(({ bookings }) => bookings.page()?.total === 0);
  const next = () => {
    const approved = lists.find(({ state }) => state === 'approved')?.bookings.page();
    return props.own && approved ? soonest(approved.items) : undefined;
  };
  // What hinders one list hinders them all, and is told once.
  const fault = () => lists.map(({ bookings }) => bookings.fault()).find((error) => error !== undefined);
  const isRefused = () => fault() instanceof Refusal;
  const retry = () => {
    for (const { bookings } of lists) if (bookings.fault() !== undefined) bookings.retry();
  };
  return (
    <Show
      when={fault() === undefined}
      fallback={<FaultMessage error={fault()} onRetry={isRefused() ? undefined : retry} />}
    >
      <div class="stack stack-l">
        <Show when={next()}>{(booking) => <NextOccurrence booking={booking()} />}</Show>
        <For each={lists}>
          {({ state, bookings }) => (
            <BookingsSection
              title={title(state)}
              bookings={bookings}
              organisation={props.several}
              unread={unread.value()}
              mayAsk={(organisationId) => mayAskAgain(props.user, organisationId)}
            />
          )}
        </For>
        <Show when={isEmpty()}>
          <Nothing view={props.view} />
        </Show>
      </div>
    </Show>
  );
};

/** In place of the lists, for someone whose roles have no bookings: a board's member, or who is still outside. */
const NoneToSee = () => {
  const { t } = useText();
  return (
    <Page title={t('bookings.title')}>
      <EmptyState
        icon="calendar"
        title={t('bookings.none-to-see')}
        actions={
          <>
            <LinkButton href="/haku" icon="search">
              {t('bookings.search')}
            </LinkButton>
            <LinkButton href="/rekisteroidy" variant="quiet">
              {t('organisations.register')}
            </LinkButton>
          </>
        }
      >
        <p>{t('bookings.none-to-see.text')}</p>
      </EmptyState>
    </Page>
  );
};

const Bookings = (props: { user: User }) => {
  const { t } = useText();
  const navigate = useNavigate();
  const [search] = useSearchParams<{ nayta: string; jarjesto: string }>();
  const organisations = () => [
    ...ownOrganisations(props.user.roles),
    ...membersToBookFor(props.user.roles).flatMap(({ members }) => members),
  ];
  const view = () => viewOfWord(search.nayta);
  const staff = () => isStaff(props.user.roles);
  // '' stands for all of them in the list of choices.
  const choices = () => [
    { value: '', label: t('bookings.organisation.all') },
    ...organisations().map(({ id, name }) => ({ value: id, label: name })),
  ];
  const lead = () => {
    if (staff()) return t('bookings.lead.staff');
    const [only] = organisations();
    return organisations().length === 1 ? only?.name : undefined;
  };

  return (
    <Page
      title={t('bookings.title')}
      lead={lead()}
      actions={
        <LinkButton href="/haku" variant="quiet" icon="search">
          {t('bookings.search')}
        </LinkButton>
      }
    >
      <div class="stack stack-l">
        <div class="stack">
          <Show when={organisations().length > 1}>
            <SelectField
              label={t('bookings.organisation')}
              name="jarjesto"
              width="medium"
              options={choices()}
              value={search.jarjesto ?? ''}
              onChange={(id) => navigate(viewPath(view(), id || undefined))}
            />
          </Show>
          <Views shown={view()} organisationId={search.jarjesto} />
          <p class="no-print">
            <a href="/oma/kalenterit">{t('feeds.link')}</a>
          </p>
        </div>
        <Show when={view()} keyed>
          {(shown) => (
            <Lists
              view={shown}
              organisationId={search.jarjesto}
              own={!staff()}
              several={staff() || organisations().length > 1}
              user={props.user}
            />
          )}
        </Show>
      </div>
    </Page>
  );
};

/** The bookings of the reader's organisations, or of the sites that the reader looks after. */
const BookingsPage = () => (
  <SignedIn>
    {(user) => (
      <Show when={seesBookings(user.roles)} fallback={<NoneToSee />}>
        <Bookings user={user} />
      </Show>
    )}
  </SignedIn>
);

export default BookingsPage;
