import { useParams, useSearchParams } from '@solidjs/router';
import { createMemo, createSignal, Show } from 'solid-js';
import { createStore, reconcile } from 'solid-js/store';
import type { PlannedBooking, SiteCause, SiteDisplacementPlan } from '../../shared/closures/plan-schemas.ts';
import { formatDate } from '../../shared/i18n/format.ts';
import type { SiteSettingsView } from '../../shared/sites/schemas.ts';
import { AdminOnly } from '../admin/admin-only.tsx';
import { AdminPage } from '../admin/admin-page.tsx';
import { createReading } from '../api/reading.ts';
import { useText } from '../i18n/language.tsx';
import { readSite } from '../sites/queries.ts';
import { Button, LinkButton } from '../ui/button.tsx';
import { EmptyState } from '../ui/empty-state.tsx';
import { FaultMessage } from '../ui/fault-message.tsx';
import { Progress } from '../ui/progress.tsx';
import { Skeleton } from '../ui/skeleton.tsx';
import { type Choices, choicesFor, decisionsOf, summaryOf, wholeFits } from './choices.ts';
import { lostDates } from './close-plan-page.tsx';
import { DisplacementPlan } from './displacement-plan.tsx';
import { createDoneWords } from './done-words.ts';
import { causeOfWord } from './move-out-address.ts';
import { type Order, OrderForm, orderFault, SummaryBar } from './order-form.tsx';
import { displaceFromSite, previewMail, readSitePlan } from './queries.ts';
import './closures.css';

interface PlannedProps {
  siteId: string;
  cause: SiteCause;
  plan: SiteDisplacementPlan;
  onChanged: (words: string) => void;
  onStale: () => void;
}

/** How far the house is emptied: what is left can be done another day. */
const Standing = (props: { plan: SiteDisplacementPlan; cause: SiteCause }) => {
  const { t, language } = useText();
  const all = () => props.plan.done + props.plan.total.dates;
  return (
    <div class="stack stack-s">
      <Show when={props.cause === 'site-closes' && props.plan.closesOn}>
        {(day) => <p>{t('closures.move-out.until', { date: formatDate(day(), language()) })}</p>}
      </Show>
      <Show when={all() > 0}>
        <Progress
          label={t('closures.move-out.progress', { done: props.plan.done, count: all() })}
          value={props.plan.done}
          max={all()}
        />
      </Show>
    </div>
  );
};

const Planned = (props: PlannedProps) => {
  const { t } = useText();
  const doneWords = createDoneWords();
  const [order, setOrder] = createStore<Order>({ reason: '', acceptsShortNotice: false });
  const [made, setMade] = createStore<Record<string, string>>({});
  const [isTried, setTried] = createSignal(false);
  const [isBusy, setBusy] = createSignal(false);
  const [fault, setFault] = createSignal<unknown>();

  const bookings = () => props.plan.bookings;
  const choices = createMemo((): Choices => choicesFor(bookings(), { ...made }));
  const summary = createMemo(() => summaryOf(bookings(), choices()));
  const whole = () => wholeFits(bookings());
  const readMail = async (booking: PlannedBooking) => {
    const displacements = decisionsOf([booking], choices());
    return displacements.length > 0 ? previewMail(props.siteId, { cause: props.cause, displacements }) : null;
  };

  const send = async (chosen: readonly PlannedBooking[]) => {
    setTried(true);
    const wrong = orderFault(order, summaryOf(chosen, choices()));
    if (wrong) return document.getElementById(wrong)?.focus();
    setBusy(true);
    setFault(undefined);
    try {
      const displacements = decisionsOf(chosen, choices());
      const displaced = await displaceFromSite(props.siteId, {
        cause: props.cause,
        displacements,
        reason: order.reason.trim(),
        acceptsShortNotice: order.acceptsShortNotice,
      });
      props.onChanged(doneWords(displaced));
    } catch (error) {
      setFault(() => error);
      props.onStale();
    } finally {
      setBusy(false);
    }
  };

  return (
    <div class="stack stack-l">
      <Standing plan={props.plan} cause={props.cause} />
      <Show
        when={bookings().length > 0}
        fallback={
          <EmptyState title={t('closures.none.title')} icon="done">
            <p>{t('closures.move-out.none')}</p>
          </EmptyState>
        }
      >
        <OrderForm
          summary={summary()}
          order={order}
          onChange={setOrder}
          isEpidemic={props.cause === 'epidemic'}
          noticeDays={props.plan.notice.days}
          isTried={isTried()}
        />
        <Show when={whole().length > 1}>
          <div>
            <Button variant="quiet" busy={isBusy()} onClick={() => void send(whole())}>
              {t('closures.move-out.whole', { count: whole().length })}
            </Button>
          </div>
        </Show>
        <section class="stack" aria-labelledby="plan-title">
          <h2 id="plan-title">{t('closures.who', { count: props.plan.total.bookings })}</h2>
          <DisplacementPlan
            bookings={bookings()}
            choices={choices()}
            onChoose={(chosen) => setMade(reconcile({ ...made, ...chosen }))}
            readMail={readMail}
            lost={lostDates(fault())}
            onDecide={(booking) => void send([booking])}
            busy={isBusy()}
          />
        </section>
        <Show when={fault()}>{(error) => <FaultMessage error={error()} />}</Show>
        <SummaryBar summary={summary()}>
          <Button busy={isBusy()} onClick={() => void send(bookings())}>
            {t('closures.move-out.all')}
          </Button>
        </SummaryBar>
      </Show>
    </div>
  );
};

const MoveOut = (props: { site: SiteSettingsView; cause: SiteCause }) => {
  const { t, language } = useText();
  const [status, setStatus] = createSignal<string>();
  const plan = createReading(
    () => ({ id: props.site.id, cause: props.cause }),
    ({ id, cause }) => readSitePlan(id, cause),
  );
  const address = () => `/yllapito/toimipisteet/${props.site.code ?? props.site.id}`;
  return (
    <AdminPage
      section="sites"
      title={t(`closures.move-out.title.${props.cause}`)}
      lead={t(`closures.move-out.lead.${props.cause}`)}
      breadcrumb={[{ text: props.site.name[language()], href: address() }]}
      {...(status() !== undefined && { status: status() as string })}
      actions={
        <LinkButton variant="quiet" href={`${address()}?nakyma=ristiriidat`}>
          {t('closures.move-out.conflicts')}
        </LinkButton>
      }
    >
      <Show when={plan.fault() === undefined} fallback={<FaultMessage error={plan.fault()} onRetry={plan.refresh} />}>
        <Show when={plan.value()} fallback={<Skeleton lines={6} cards />}>
          {(found) => (
            <Planned
              siteId={props.site.id}
              cause={props.cause}
              plan={found()}
              onChanged={(words) => {
                setStatus(words);
                plan.refresh();
              }}
              onStale={plan.refresh}
            />
          )}
        </Show>
      </Show>
    </AdminPage>
  );
};

const Reading = (props: { id: string; cause: SiteCause }) => {
  const { t } = useText();
  const site = createReading<string, SiteSettingsView>(() => props.id, readSite);
  return (
    <Show
      when={site.value()}
      fallback={
        <AdminPage section="sites" title={t(`closures.move-out.title.${props.cause}`)}>
          <Show when={site.fault()} fallback={<Skeleton lines={6} />}>
            {(error) => <FaultMessage error={error()} onRetry={site.refresh} />}
          </Show>
        </AdminPage>
      }
    >
      {(found) => <MoveOut site={found()} cause={props.cause} />}
    </Show>
  );
};

/** Bookings that a house's new hours or its end leave without a place: decided one by one or all at once, and left when it must be. */
const MoveOutPage = () => {
  const params = useParams<{ site: string }>();
  const [address] = useSearchParams();
  return <AdminOnly section="sites">{() => <Reading id={params.site} cause={causeOfWord(address.syy)} />}</AdminOnly>;
};

export default MoveOutPage;
