import { Match, Show, Switch } from 'solid-js';
import { formatDate } from '../../../shared/i18n/format.ts';
import { LeaveGuard } from '../../editing/leave-guard.tsx';
import { useText } from '../../i18n/language.tsx';
import { Button, LinkButton } from '../../ui/button.tsx';
import { EmptyState } from '../../ui/empty-state.tsx';
import { FaultMessage } from '../../ui/fault-message.tsx';
import { ErrorSummary, Message } from '../../ui/message.tsx';
import { type Crumb, Page } from '../../ui/page.tsx';
import { DatesPanel } from '../dates-panel.tsx';
import { LacksKnown } from '../lacks-known.tsx';
import { isStaffFor, OneBooking, type ShownBooking } from '../one-booking.tsx';
import { AddFields } from './add-fields.tsx';
import { type AddModel, createAddModel, type SentDates } from './add-model.ts';
import '../changing/change.css';

interface PartProps {
  model: AddModel;
}

/** Whether they are had at once; if not, why, and by when it is answered. */
const Answer = (props: PartProps) => {
  const { t, language } = useText();
  const { dates } = props.model;
  const preview = () => ((dates.tally()?.sent ?? 0) > 0 ? dates.preview.value() : undefined);
  return (
    <Show when={preview()}>
      {(answer) => (
        <Show
          when={dates.reasons().length > 0}
          fallback={
            <Message kind="success" title={t('adding.at-once')} still>
              <p>{t('adding.at-once.text')}</p>
            </Message>
          }
        >
          <Message kind="info" title={t('adding.asked', { date: formatDate(answer().decideBy, language()) })} still>
            <p>{t('adding.asked.text')}</p>
            <p>{t('request.answer.why')}</p>
            <ul>
              {dates.reasons().map(({ text }) => (
                <li>{text}</li>
              ))}
            </ul>
          </Message>
        </Show>
      )}
    </Show>
  );
};

/** What hindered the last attempt, when no field is to blame. */
const Hindered = (props: PartProps) => {
  const { t } = useText();
  const { model } = props;
  return (
    <Switch>
      <Match when={model.dates.taken().length > 0}>
        <Message kind="error" title={t('request.conflict.title')}>
          <p>{t('request.conflict.text', { count: model.dates.taken().length })}</p>
        </Message>
      </Match>
      <Match when={model.isChanged()}>
        <Message kind="error" title={t('changing.changed.title')}>
          <p>{t('adding.changed.text')}</p>
        </Message>
      </Match>
      <Match when={model.fault()}>{(error) => <FaultMessage error={error()} title={t('adding.send.failed')} />}</Match>
    </Switch>
  );
};

/** The last look, and one button that says what it does. */
const Send = (props: PartProps) => {
  const { t } = useText();
  const { model } = props;
  const words = () => {
    const tally = model.dates.tally();
    const count = model.hasTime() ? (tally?.sent ?? 0) : 0;
    if (count === 0 && tally && tally.wait > 0) return t('adding.send.queue', { count: tally.wait });
    return t(model.dates.reasons().length > 0 ? 'adding.send.ask' : 'adding.send.add', { count: Math.max(1, count) });
  };
  return (
    <section class="stack form" aria-labelledby="send-title">
      <h2 id="send-title">{t('adding.send')}</h2>
      <LacksKnown
        lacks={model.hasTime() ? model.lacks() : []}
        title={t('request.needs.doubtful')}
        label={t('request.needs.known')}
        mustKnow={model.mustKnow()}
        isKnown={model.isKnown()}
        onKnown={model.setKnown}
        error={model.errorOf('acceptsAccessibility')}
      />
      <Show when={model.hasTime()}>
        <Show when={model.notEligible()} fallback={<Answer model={model} />}>
          {(reason) => (
            <Message kind="warning" title={t('request.not-eligible.other')} still>
              <p>{reason()}</p>
            </Message>
          )}
        </Show>
      </Show>
      <Hindered model={model} />
      <Show when={!model.isKeptOut()}>
        <p>
          <Button type="submit" busy={model.isSending()} busyText={t('request.send.busy')}>
            {words()}
          </Button>
        </p>
      </Show>
    </section>
  );
};

const Sent = (props: { sent: SentDates; breadcrumb: readonly Crumb[] }) => {
  const { t, language } = useText();
  const title = () => {
    const { approved, requested, waiting } = props.sent;
    if (requested > 0) return t('adding.done.asked', { count: requested });
    if (approved > 0) return t('adding.done.approved', { count: approved });
    return t('adding.done.queued', { count: waiting });
  };
  const text = () => {
    const { approved, requested, booking } = props.sent;
    if (requested > 0)
      return booking.decideBy ? t('adding.done.asked.text', { date: formatDate(booking.decideBy, language()) }) : '';
    return t(approved > 0 ? 'adding.done.approved.text' : 'request.sent.queued.text');
  };
  return (
    <Page title={title()} breadcrumb={props.breadcrumb}>
      <div class="form">
        <Message kind="success">
          <p class="num">{text()}</p>
        </Message>
        <p>
          <LinkButton href={`/varaukset/${props.sent.booking.id}`}>{t('changing.to-booking')}</LinkButton>
        </p>
      </div>
    </Page>
  );
};

/** Where nothing can be added. */
const Nothing = (props: { href: string }) => {
  const { t } = useText();
  return (
    <EmptyState
      icon="calendar"
      title={t('adding.none.title')}
      actions={<LinkButton href={props.href}>{t('changing.to-booking')}</LinkButton>}
    >
      <p>{t('adding.none.text')}</p>
    </EmptyState>
  );
};

const Form = (props: PartProps) => {
  const { t } = useText();
  const { model } = props;
  const send = (event: SubmitEvent) => {
    event.preventDefault();
    void model.send();
  };
  return (
    <form class="change stack stack-l" noValidate onSubmit={send}>
      <ErrorSummary errors={model.errors()} />
      <AddFields model={model} />
      <DatesPanel model={model} title={t('adding.dates')} none={t('adding.preview.none')} />
      <Send model={model} />
      <LeaveGuard
        title={t('adding.leave.title')}
        isDirty={model.isDirty()}
        text={t('adding.leave.text')}
        leave={t('adding.leave.go')}
      />
    </form>
  );
};

const Add = (props: ShownBooking) => {
  const { t, language } = useText();
  const model = createAddModel({
    booking: () => props.booking,
    staff: () => isStaffFor(props.user, props.booking),
    onStale: () => props.onStale(),
  });
  const href = () => `/varaukset/${props.booking.id}`;
  const crumbs = () => [
    { text: t('bookings.title'), href: '/varaukset' },
    { text: props.booking.internalTitle, href: href() },
  ];
  return (
    <Show
      when={model.sent()}
      fallback={
        <Page
          title={t('adding.title')}
          breadcrumb={crumbs()}
          lead={<span class="num">{`${props.booking.internalTitle}: ${props.booking.ruleText[language()]}`}</span>}
        >
          <Show when={props.booking.allowed.add} fallback={<Nothing href={href()} />}>
            <Form model={model} />
          </Show>
        </Page>
      }
    >
      {(sent) => <Sent sent={sent()} breadcrumb={crumbs()} />}
    </Show>
  );
};

/** More dates for a booking: which, how each of them stands, and the sending of it. */
const AddPage = () => <OneBooking>{(shown) => <Add {...shown} />}</OneBooking>;

export default AddPage;
