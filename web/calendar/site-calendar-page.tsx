import { createEffect, createSignal, on, onCleanup, Show } from 'solid-js';
import { can } from '../../shared/permissions.ts';
import type { SiteView } from '../../shared/rooms/schemas.ts';
import { dateOf, minuteOfDay, timeOf } from '../../shared/time.ts';
import { createReading } from '../api/reading.ts';
import { readSites } from '../approvals/queries.ts';
import { reportAddress } from '../breakdowns/report-address.ts';
import { useText } from '../i18n/language.tsx';
import { actorOf, sitesFor } from '../session/actor.ts';
import { SignedIn, type User } from '../session/signed-in.tsx';
import { StaffOnly } from '../session/staff-only.tsx';
import { Button, LinkButton } from '../ui/button.tsx';
import { EmptyState } from '../ui/empty-state.tsx';
import { FaultMessage } from '../ui/fault-message.tsx';
import { Page } from '../ui/page.tsx';
import { Skeleton } from '../ui/skeleton.tsx';
import { Tabs } from '../ui/tabs.tsx';
import { CalendarBar } from './calendar-bar.tsx';
import type { CalendarView } from './calendar-path.ts';
import { useCalendarPlace } from './calendar-place.ts';
import { CloseDialog } from './close-dialog.tsx';
import { DaySheet } from './day-sheet.tsx';
import { DayView } from './day-view.tsx';
import type { SiteEntry } from './hour-picture.ts';
import { readSiteCalendar } from './queries.ts';
import { ReopenDialog } from './reopen-dialog.tsx';
import { localTimeIn } from './site-clock.ts';
import { WeekList } from './week-list.tsx';
import { WeekHeading, WeekView } from './week-view.tsx';
import './site-calendar.css';

/** The present by the site's clock, followed minute by minute. */
const createNow = (timeZone: () => string) => {
  const [time, setTime] = createSignal(Date.now());
  const timer = setInterval(() => setTime(Date.now()), 30_000);
  onCleanup(() => clearInterval(timer));
  return () => {
    const local = localTimeIn(time(), timeZone());
    return { date: dateOf(local), minute: minuteOfDay(timeOf(local)) };
  };
};

const SiteCalendar = (props: { sites: readonly [SiteView, ...SiteView[]] }) => {
  const { t, language } = useText();
  const place = useCalendarPlace(props.sites);
  const now = createNow(() => place.site().timeZone);
  const [isClosing, setClosing] = createSignal(false);
  const [reopening, setReopening] = createSignal<SiteEntry>();
  const [status, setStatus] = createSignal<{ words: () => string }>();

  const reading = createReading(
    () => ({ siteId: place.site().id, from: place.from(), to: place.to(), language: language() }),
    ({ siteId, from, to }) => readSiteCalendar(siteId, from, to),
  );
  /** What is on the screen belongs to the address; an answer to an earlier question does not. */
  const calendar = () => {
    const answer = reading.value();
    const isAsked = answer?.site.id === place.site().id && answer.days[0]?.date === place.from();
    return isAsked && answer.days.at(-1)?.date === place.to() ? answer : undefined;
  };
  const chosenRoom = () => calendar()?.rooms.find(({ id, code }) => [id, code].includes(place.room() ?? ''));

  // What was done is told until something else is looked at.
  createEffect(on([place.site, place.from, place.view], () => setStatus(undefined), { defer: true }));

  const done = (words: () => string) => {
    setClosing(false);
    setReopening(undefined);
    setStatus({ words });
    reading.refresh();
  };

  const tabs = () =>
    [
      { key: 'day', label: t('siteCalendar.view.day'), icon: 'grid', content: DayTab },
      { key: 'week', label: t('siteCalendar.view.week'), icon: 'calendar', content: WeekTab },
      { key: 'list', label: t('siteCalendar.view.list'), icon: 'list', content: ListTab },
    ] as const;
  const waiting = () => (
    <Show when={!reading.fault()}>
      <Skeleton lines={6} />
    </Show>
  );
  const DayTab = () => (
    <Show when={calendar()} fallback={waiting()}>
      {(found) => <DayView calendar={found()} now={now()} onReopen={setReopening} onMarked={done} />}
    </Show>
  );
  const WeekTab = () => (
    <Show when={calendar()} fallback={waiting()}>
      {(found) => (
        <WeekView calendar={found()} now={now()} onReopen={setReopening} room={chosenRoom() ?? found().rooms[0]} />
      )}
    </Show>
  );
  const ListTab = () => (
    <Show when={calendar()} fallback={waiting()}>
      {(found) => (
        <div class="stack">
          <WeekHeading calendar={found()} room={chosenRoom()} />
          <div classList={{ 'no-print': !chosenRoom() }}>
            <WeekList calendar={found()} now={now()} onReopen={setReopening} room={chosenRoom()} />
          </div>
          <Show when={!chosenRoom()}>
            <DaySheet calendar={found()} />
          </Show>
        </div>
      )}
    </Show>
  );

  return (
    <Page
      title={t('siteCalendar.title')}
      lead={place.site().name[language()]}
      status={status()?.words()}
      actions={
        <>
          <Button variant="quiet" icon="print" onClick={() => print()}>
            {t(place.view() === 'day' ? 'siteCalendar.print' : 'siteCalendar.print.week')}
          </Button>
          <LinkButton variant="quiet" icon="warning" href={reportAddress(place.site())}>
            {t('breakdowns.report')}
          </LinkButton>
          <Button variant="quiet" icon="lock" onClick={() => setClosing(true)}>
            {t('siteCalendar.close')}
          </Button>
        </>
      }
    >
      <CalendarBar place={place} sites={props.sites} rooms={calendar()?.rooms} />
      <Show when={reading.fault()}>{(fault) => <FaultMessage error={fault()} onRetry={reading.refresh} />}</Show>
      <Tabs<CalendarView>
        label={t('siteCalendar.views')}
        tabs={tabs()}
        selected={place.view()}
        onSelect={place.setView}
      />
      <Show when={calendar()}>
        {(found) => (
          <>
            <CloseDialog
              open={isClosing()}
              onClose={() => setClosing(false)}
              calendar={found()}
              date={place.date()}
              roomId={chosenRoom()?.id}
              onClosed={(title) => done(() => t('siteCalendar.close.done', { title }))}
            />
            <ReopenDialog
              entry={reopening()}
              calendar={found()}
              onClose={() => setReopening(undefined)}
              onReopened={(title) => done(() => t('siteCalendar.reopen.done', { title }))}
            />
          </>
        )}
      </Show>
    </Page>
  );
};

/** The houses whose calendar the reader keeps: the one that is hers by name comes first. */
const ownSites = (user: User, sites: readonly SiteView[]): SiteView[] => {
  const named = new Set(user.roles.map(({ siteId }) => siteId));
  return sitesFor(user, 'calendar.see', sites).toSorted((a, b) => Number(named.has(b.id)) - Number(named.has(a.id)));
};

const hasAny = (sites: SiteView[]): sites is [SiteView, ...SiteView[]] => sites.length > 0;

const OwnCalendars = (props: { user: User }) => {
  const { t } = useText();
  const sites = createReading(() => true, readSites);
  const own = () => {
    const found = ownSites(props.user, sites.value() ?? []);
    return hasAny(found) ? found : undefined;
  };
  const Waiting = () => (
    <Page title={t('siteCalendar.title')}>
      <Show when={sites.fault()} fallback={<Skeleton lines={6} />}>
        {(fault) => <FaultMessage error={fault()} onRetry={sites.refresh} />}
      </Show>
    </Page>
  );
  const None = () => (
    <Page title={t('siteCalendar.title')}>
      <EmptyState title={t('siteCalendar.no-sites.title')} icon="calendar">
        <p>{t('siteCalendar.no-sites.text')}</p>
      </EmptyState>
    </Page>
  );
  return (
    <Show when={sites.value()} fallback={<Waiting />}>
      <Show when={own()} fallback={<None />}>
        {(found) => <SiteCalendar sites={found()} />}
      </Show>
    </Show>
  );
};

/** The calendar of a house: its day, a room's week, or all of it as a list. */
const SiteCalendarPage = () => (
  <SignedIn>
    {(user) => (
      <Show when={can(actorOf(user), 'approvals.see')} fallback={<StaffOnly />}>
        <OwnCalendars user={user} />
      </Show>
    )}
  </SignedIn>
);

export default SiteCalendarPage;
