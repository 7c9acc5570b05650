import { useBeforeLeave } from '@solidjs/router';
import { createMemo, createSignal, For, Show } from 'solid-js';
import { can } from '../../shared/permissions.ts';
import { createReading } from '../api/reading.ts';
import { useText } from '../i18n/language.tsx';
import { actorOf, sitesFor } from '../session/actor.ts';
import { SignedIn, type User } from '../session/signed-in.tsx';
import { StaffOnly } from '../session/staff-only.tsx';
import { Button } from '../ui/button.tsx';
import { FaultMessage } from '../ui/fault-message.tsx';
import { createMediaQuery } from '../ui/media-query.ts';
import { Page } from '../ui/page.tsx';
import { Skeleton } from '../ui/skeleton.tsx';
import { UndoBar } from '../ui/undo-bar.tsx';
import { BulkBar, BulkOutcomes } from './bulk-bar.tsx';
import { DecisionFaults } from './decision-faults.tsx';
import { createDesk, type Desk } from './desk.ts';
import { KeysDialog } from './keys-dialog.tsx';
import { readCodes, readSites } from './queries.ts';
import { QueueFilters } from './queue-filters.tsx';
import { useQueueKeys } from './queue-keys.ts';
import { EmptyQueue, RequestGone } from './queue-states.tsx';
import { QueueTable } from './queue-table.tsx';
import { RequestPanel } from './request-panel.tsx';
import { SavedViews } from './saved-views.tsx';
import './approvals.css';

const PendingDecisions = (props: { desk: Desk }) => (
  <div class="pending-decisions">
    <For each={props.desk.decisions.waiting()}>
      {(decision) => (
        <UndoBar
          message={decision.message()}
          onUndo={() => props.desk.undo(decision.id)}
          onExpire={() => void props.desk.decisions.expire(decision.id)}
        />
      )}
    </For>
  </div>
);

const MoreRequests = (props: { desk: Desk }) => {
  const { t } = useText();
  const shown = () => props.desk.items()?.length ?? 0;
  const total = () => props.desk.total();
  return (
    <Show when={props.desk.queue.hasMore()}>
      <p class="cluster">
        <Button variant="quiet" busy={props.desk.queue.isPending()} onClick={props.desk.queue.loadMore}>
          {t('approvals.more')}
        </Button>
        <span class="soft num">{t('approvals.more.shown', { shown: shown(), total: total() })}</span>
      </p>
    </Show>
  );
};

/** The list, and the open request beside it or, where there is no room, below its row. */
const Requests = (props: { desk: Desk }) => {
  const codes = createReading(() => true, readCodes);
  const isWide = createMediaQuery('(width >= 64rem)');
  // A memo, so that a request that is read again stays the open one, with what is chosen and written in it.
  const openId = createMemo(() => props.desk.opened()?.booking.id);
  const Panel = () => (
    <Show when={openId()} keyed>
      <Show when={props.desk.opened()}>
        {(approval) => (
          <RequestPanel
            approval={approval()}
            codes={codes.value()}
            hrefOf={props.desk.place.hrefOf}
            onOpen={props.desk.open}
            onDecide={props.desk.decide}
            onClose={props.desk.close}
            onTurned={props.desk.queue.refresh}
            takesFocus={props.desk.takesFocus()}
          />
        )}
      </Show>
    </Show>
  );
  return (
    <div class="queue" classList={{ 'queue-beside': isWide() && !!openId() }}>
      <div class="queue-list">
        <Show when={props.desk.selection.isOn()}>
          <BulkBar desk={props.desk} />
        </Show>
        <QueueTable
          selection={props.desk.selection}
          items={props.desk.items() ?? []}
          total={props.desk.total()}
          openId={openId()}
          hrefOf={props.desk.place.hrefOf}
          onOpen={props.desk.open}
          details={isWide() ? undefined : Panel}
        />
        <MoreRequests desk={props.desk} />
      </div>
      <Show when={isWide() && openId()}>
        <div class="queue-panel">
          <Panel />
        </div>
      </Show>
    </div>
  );
};

const Approvals = (props: { user: User }) => {
  const { t } = useText();
  const desk = createDesk();
  const sites = createReading(() => true, readSites);
  const [showsKeys, setShowsKeys] = createSignal(false);
  const ownSites = () => sitesFor(props.user, 'booking.decide', sites.value() ?? []);

  useQueueKeys({
    next: () => desk.move(1),
    previous: () => desk.move(-1),
    help: () => setShowsKeys(true),
    select: desk.selectCurrent,
  });
  // Before the page goes, and before signing out ends the session that the decisions need.
  useBeforeLeave(({ from, to }) => {
    if (typeof to === 'string' && !to.startsWith(from.pathname)) void desk.decisions.flush();
  });

  return (
    <Page
      title={t('approvals.title')}
      status={desk.status()}
      actions={
        <>
          <Show when={!desk.selection.isOn() && (desk.items()?.length ?? 0) > 1}>
            <Button variant="quiet" small icon="check" onClick={() => desk.selection.start()}>
              {t('approvals.bulk.choose')}
            </Button>
          </Show>
          <span class="queue-keys">
            <Button variant="quiet" small icon="info" onClick={() => setShowsKeys(true)}>
              {t('approvals.keys')}
            </Button>
          </span>
        </>
      }
    >
      <QueueFilters place={desk.place} sites={ownSites()} />
      <SavedViews place={desk.place} />
      <BulkOutcomes outcomes={desk.decisions.outcomes()} onOpen={desk.open} onDismiss={desk.decisions.dismissOutcome} />
      <DecisionFaults faults={desk.decisions.faults()} onOpen={desk.open} onDismiss={desk.decisions.dismissFault} />
      <Show when={desk.queue.fault()}>{(fault) => <FaultMessage error={fault()} onRetry={desk.queue.refresh} />}</Show>
      <Show when={desk.isGone()}>
        <RequestGone bookingId={desk.place.openId() ?? ''} onClose={() => desk.open(undefined)} />
      </Show>
      <Show
        when={desk.items()}
        fallback={
          <Show when={!desk.queue.fault()}>
            <Skeleton cards lines={5} />
          </Show>
        }
      >
        {(items) => (
          <Show
            when={items().length > 0}
            fallback={<EmptyQueue isFiltered={desk.place.isFiltered()} onClear={desk.place.clear} />}
          >
            <Requests desk={desk} />
          </Show>
        )}
      </Show>
      <PendingDecisions desk={desk} />
      <KeysDialog open={showsKeys()} onClose={() => setShowsKeys(false)} />
    </Page>
  );
};

/** The queue of those who decide: oldest promise first. */
const ApprovalsPage = () => (
  <SignedIn>
    {(user) => (
      <Show when={can(actorOf(user), 'approvals.see')} fallback={<StaffOnly />}>
        <Approvals user={user} />
      </Show>
    )}
  </SignedIn>
);

export default ApprovalsPage;
