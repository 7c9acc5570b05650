import { useSearchParams } from '@solidjs/router';
import { createMemo, createSignal, Show } from 'solid-js';
import { createStore, reconcile } from 'solid-js/store';
import type { ClosurePlanView, PlannedBooking } from '../../shared/closures/plan-schemas.ts';
import type { ClosureRequest } from '../../shared/closures/schemas.ts';
import { can } from '../../shared/permissions.ts';
import { dateOf } from '../../shared/time.ts';
import { extraOf, Refusal } from '../api/client.ts';
import { createReading } from '../api/reading.ts';
import { closePremises } from '../calendar/queries.ts';
import { useText } from '../i18n/language.tsx';
import { actorOf } from '../session/actor.ts';
import { SignedIn } from '../session/signed-in.tsx';
import { StaffOnly } from '../session/staff-only.tsx';
import { Button, LinkButton } from '../ui/button.tsx';
import { EmptyState } from '../ui/empty-state.tsx';
import { FaultMessage } from '../ui/fault-message.tsx';
import { Message } from '../ui/message.tsx';
import { Page } from '../ui/page.tsx';
import { Skeleton } from '../ui/skeleton.tsx';
import { type Choices, choicesFor, decisionsOf, summaryOf } from './choices.ts';
import { closureOfAddress } from './closure-address.ts';
import { DisplacementPlan } from './displacement-plan.tsx';
import { createDoneWords } from './done-words.ts';
import { type Order, OrderForm, orderFault, SummaryBar } from './order-form.tsx';
import { previewClosure, previewMail } from './queries.ts';
import './closures.css';

/** The dates of a refusal that somebody else took meanwhile. */
export const lostDates = (error: unknown): ReadonlySet<string> =>
  error instanceof Refusal && error.problem.code === 'displacement.conflict'
    ? new Set(extraOf<{ occurrenceId: string }>(error, 'conflicts').map(({ occurrenceId }) => occurrenceId))
    : new Set();

const calendarOf = ({ siteId, start }: ClosureRequest): string =>
  `/kalenteri?${new URLSearchParams({ toimipiste: siteId, pvm: dateOf(start) })}`;

const Done = (props: { closure: ClosureRequest; words: string }) => {
  const { t } = useText();
  return (
    <Message
      kind="success"
      title={t('siteCalendar.close.done', { title: props.closure.title.fi })}
      actions={<LinkButton href={calendarOf(props.closure)}>{t('closures.to-calendar')}</LinkButton>}
    >
      <p>{props.words}</p>
    </Message>
  );
};

interface PlannedProps {
  closure: ClosureRequest;
  plan: ClosurePlanView;
  onDone: (words: string) => void;
  onStale: () => void;
}

const Planned = (props: PlannedProps) => {
  const { t } = useText();
  const doneWords = createDoneWords();
  const [order, setOrder] = createStore<Order>({ reason: '', acceptsShortNotice: false });
  const [made, setMade] = createStore<Record<string, string>>({});
  const [isTried, setTried] = createSignal(false);
  const [isBusy, setBusy] = createSignal(false);
  const [fault, setFault] = createSignal<unknown>();

  const bookings = () => props.plan.bookings;
  // What was chosen stays chosen when the plan is read anew, as far as it can still be had.
  const choices = createMemo((): Choices => choicesFor(bookings(), { ...made }));
  const summary = createMemo(() => summaryOf(bookings(), choices()));
  const readMail = async (booking: PlannedBooking) => {
    const displacements = decisionsOf(
      [{ ...booking, dates: booking.dates.filter(({ state }) => state !== 'offered') }],
      choices(),
    );
    if (displacements.length === 0) return null;
    const { siteId, title, start, end, when } = props.closure;
    const { fi, sv = '', en = '' } = title;
    return previewMail(siteId, {
      cause: 'closure',
      title: { fi, sv, en },
      ...(!when && { start, end }),
      displacements,
    });
  };

  const send = async () => {
    setTried(true);
    const wrong = orderFault(order, summary());
    if (wrong) return document.getElementById(wrong)?.focus();
    setBusy(true);
    setFault(undefined);
    try {
      const { moved, cancelled } = summary();
      const displacements = decisionsOf(bookings(), choices());
      await closePremises({
        ...props.closure,
        ...(displacements.length > 0 && {
          displacements,
          reason: order.reason.trim(),
          acceptsShortNotice: order.acceptsShortNotice,
        }),
      });
      props.onDone(doneWords({ moved, cancelled }));
    } catch (error) {
      setFault(() => error);
      if (error instanceof Refusal && error.problem.status === 409) props.onStale();
    } finally {
      setBusy(false);
    }
  };

  return (
    <div class="stack stack-l">
      <Show when={summary().begun > 0}>
        <Message kind="warning" still title={t('closures.begun.title', { count: summary().begun })}>
          <p>{t('closures.begun.text')}</p>
        </Message>
      </Show>
      <Show
        when={bookings().length > 0}
        fallback={
          <EmptyState title={t('closures.none.title')} icon="done">
            <p>{t('closures.none.text')}</p>
          </EmptyState>
        }
      >
        <section class="stack" aria-labelledby="plan-title">
          <h2 id="plan-title">{t('closures.who', { count: props.plan.total.bookings })}</h2>
          <DisplacementPlan
            bookings={bookings()}
            choices={choices()}
            onChoose={(chosen) => setMade(reconcile({ ...made, ...chosen }))}
            readMail={readMail}
            lost={lostDates(fault())}
          />
        </section>
      </Show>
      <OrderForm
        summary={summary()}
        order={order}
        onChange={setOrder}
        noticeDays={props.plan.notice.days}
        isTried={isTried()}
      />
      <Show when={fault()}>{(error) => <FaultMessage error={error()} />}</Show>
      <SummaryBar summary={summary()}>
        <div class="cluster">
          <Button busy={isBusy()} onClick={() => void send()}>
            {summary().told > 0 ? t('closures.send', { count: summary().told }) : t('siteCalendar.close.send')}
          </Button>
          <LinkButton variant="quiet" href={calendarOf(props.closure)}>
            {t('siteCalendar.close.keep')}
          </LinkButton>
        </div>
      </SummaryBar>
    </div>
  );
};

const Closing = (props: { closure: ClosureRequest }) => {
  const { t, language } = useText();
  const [done, setDone] = createSignal<string>();
  const asked = () => {
    const { title: _, ...rest } = props.closure;
    return rest;
  };
  const plan = createReading(asked, previewClosure);
  const lead = () => {
    const found = plan.value();
    return found && `${props.closure.title[language()] ?? props.closure.title.fi}: ${found.ruleText[language()]}`;
  };
  return (
    <Page
      title={t('closures.plan.title')}
      lead={lead()}
      breadcrumb={[{ text: t('siteCalendar.title'), href: calendarOf(props.closure) }]}
    >
      <Show when={done() === undefined} fallback={<Done closure={props.closure} words={done() ?? ''} />}>
        <Show when={plan.fault() === undefined} fallback={<FaultMessage error={plan.fault()} onRetry={plan.refresh} />}>
          <Show when={plan.value()} fallback={<Skeleton lines={6} cards />}>
            {(found) => <Planned closure={props.closure} plan={found()} onDone={setDone} onStale={plan.refresh} />}
          </Show>
        </Show>
      </Show>
    </Page>
  );
};

/** The plan of a closure that bookings stand in the way of: who, and where each of their dates goes. */
const ClosePlanPage = () => {
  const { t } = useText();
  const [address] = useSearchParams();
  const closure = () => closureOfAddress(address);
  const Broken = () => (
    <Page title={t('closures.plan.title')}>
      <EmptyState title={t('closures.broken.title')} icon="lock">
        <p>{t('closures.broken.text')}</p>
        <LinkButton href="/kalenteri">{t('closures.to-calendar')}</LinkButton>
      </EmptyState>
    </Page>
  );
  return (
    <SignedIn>
      {(user) => (
        <Show when={can(actorOf(user), 'approvals.see')} fallback={<StaffOnly />}>
          <Show when={closure()} fallback={<Broken />}>
            {(found) => <Closing closure={found()} />}
          </Show>
        </Show>
      )}
    </SignedIn>
  );
};

export default ClosePlanPage;
