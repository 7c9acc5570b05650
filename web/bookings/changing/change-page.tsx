import { Show } from 'solid-js';
import { LeaveGuard } from '../../editing/leave-guard.tsx';
import { useText } from '../../i18n/language.tsx';
import { LinkButton } from '../../ui/button.tsx';
import { EmptyState } from '../../ui/empty-state.tsx';
import { ErrorSummary } from '../../ui/message.tsx';
import { Page } from '../../ui/page.tsx';
import { canBeMoved } from '../change-paths.ts';
import { isStaffFor, OneBooking, type ShownBooking } from '../one-booking.tsx';
import { ChangeDates } from './change-dates.tsx';
import { PlaceFields, WhichFields } from './change-fields.tsx';
import { type ChangeModel, createChangeModel } from './change-model.ts';
import { ChangeSend } from './change-send.tsx';
import { ChangeSent } from './change-sent.tsx';
import './change.css';

const crumbs = (shown: ShownBooking, bookings: string) => [
  { text: bookings, href: '/varaukset' },
  { text: shown.booking.internalTitle, href: `/varaukset/${shown.booking.id}` },
];

const Form = (props: { model: ChangeModel }) => {
  const send = (event: SubmitEvent) => {
    event.preventDefault();
    void props.model.send();
  };
  return (
    <form class="change stack stack-l" noValidate onSubmit={send}>
      <ErrorSummary errors={props.model.errors()} />
      <WhichFields model={props.model} />
      <PlaceFields model={props.model} />
      <ChangeDates model={props.model} />
      <ChangeSend model={props.model} />
    </form>
  );
};

const Change = (props: ShownBooking) => {
  const { t, language } = useText();
  const model = createChangeModel({
    booking: () => props.booking,
    staff: () => isStaffFor(props.user, props.booking),
    onStale: () => props.onStale(),
  });
  return (
    <Show
      when={model.sent()}
      fallback={
        <Show when={canBeMoved(props.booking)} fallback={<Nothing {...props} />}>
          <Page
            title={t('changing.title')}
            breadcrumb={crumbs(props, t('bookings.title'))}
            lead={<span class="num">{`${props.booking.internalTitle}: ${props.booking.ruleText[language()]}`}</span>}
          >
            <Form model={model} />
            <LeaveGuard
              title={t('changing.leave.title')}
              isDirty={model.isDirty()}
              text={t('changing.leave.text')}
              leave={t('changing.leave.go')}
            />
          </Page>
        </Show>
      }
    >
      {(sent) => <ChangeSent sent={sent()} breadcrumb={crumbs(props, t('bookings.title'))} />}
    </Show>
  );
};

/** Where nothing can be moved: not by this reader, or nothing is left to move. */
const Nothing = (props: ShownBooking) => {
  const { t } = useText();
  return (
    <Page title={t('changing.title')} breadcrumb={crumbs(props, t('bookings.title'))}>
      <EmptyState
        icon="calendar"
        title={t('changing.none.title')}
        actions={<LinkButton href={`/varaukset/${props.booking.id}`}>{t('changing.to-booking')}</LinkButton>}
      >
        <p>{t('changing.none.text')}</p>
      </EmptyState>
    </Page>
  );
};

/** Moving dates of a booking: which, where to, what it would do to each of them, and the sending of it. */
const ChangePage = () => <OneBooking>{(shown) => <Change {...shown} />}</OneBooking>;

export default ChangePage;
