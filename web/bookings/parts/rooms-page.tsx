import { Show } from 'solid-js';
import { LeaveGuard } from '../../editing/leave-guard.tsx';
import { useText } from '../../i18n/language.tsx';
import { Button, LinkButton } from '../../ui/button.tsx';
import { EmptyState } from '../../ui/empty-state.tsx';
import { FaultMessage } from '../../ui/fault-message.tsx';
import { FieldError } from '../../ui/field.tsx';
import { Message } from '../../ui/message.tsx';
import { Page } from '../../ui/page.tsx';
import { canBeMoved } from '../change-paths.ts';
import { isStaffFor, OneBooking, type ShownBooking } from '../one-booking.tsx';
import { PartRooms } from './parts-field.tsx';
import { createRoomsModel, type RoomsModel } from './rooms-model.ts';
import { RoomsPreview } from './rooms-preview.tsx';
import '../changing/change.css';

const Form = (props: { model: RoomsModel }) => {
  const { t } = useText();
  const { model } = props;
  const save = (event: SubmitEvent) => {
    event.preventDefault();
    void model.save();
  };
  return (
    <form class="change stack stack-l" noValidate onSubmit={save}>
      <div class="stack" id="parts">
        <p>{t('parts.edit.hint')}</p>
        <PartRooms
          siteId={model.booking().site.id}
          drafts={model.drafts()}
          onChange={model.change}
          error={model.isWhole() ? undefined : model.error()}
        />
      </div>
      <RoomsPreview model={model} />
      <div class="stack form">
        <Show when={model.isChanged()}>
          <Message kind="error" title={t('parts.edit.changed')}>
            <p>{t('parts.edit.changed.text')}</p>
          </Message>
        </Show>
        <Show when={model.fault()}>{(error) => <FaultMessage error={error()} title={t('parts.edit.failed')} />}</Show>
        <div role="alert">
          <Show when={model.error()}>{(error) => <FieldError id="rooms-error" error={error()} />}</Show>
        </div>
        <p>
          <Button type="submit" busy={model.isSending()} busyText={t('request.send.busy')}>
            {t('parts.edit.save')}
          </Button>
        </p>
      </div>
      <LeaveGuard
        title={t('parts.edit.leave.title')}
        isDirty={model.isDirty()}
        text={t('parts.edit.leave.text')}
        leave={t('parts.edit.leave.go')}
      />
    </form>
  );
};

const Rooms = (props: ShownBooking) => {
  const { t, language } = useText();
  const model = createRoomsModel({
    booking: () => props.booking,
    staff: () => isStaffFor(props.user, props.booking),
    onStale: () => props.onStale(),
  });
  const path = () => `/varaukset/${props.booking.id}`;
  const breadcrumb = () => [
    { text: t('bookings.title'), href: '/varaukset' },
    { text: props.booking.internalTitle, href: path() },
  ];
  const lead = () => `${props.booking.room.name[language()]}: ${props.booking.ruleText[language()]}`;
  return (
    <Show
      when={model.saved()}
      fallback={
        <Page title={t('parts.edit.title')} breadcrumb={breadcrumb()} lead={<span class="num">{lead()}</span>}>
          <Show
            when={canBeMoved(props.booking)}
            fallback={
              <EmptyState
                icon="place"
                title={t('parts.edit.none.title')}
                actions={<LinkButton href={path()}>{t('changing.to-booking')}</LinkButton>}
              >
                <p>{t('changing.none.text')}</p>
              </EmptyState>
            }
          >
            <Form model={model} />
          </Show>
        </Page>
      }
    >
      {(saved) => (
        <Page title={t('parts.edit.done')} breadcrumb={breadcrumb()}>
          <div class="form">
            <Message kind="success">
              <p class="num">{t('parts.edit.done.text', { count: saved().dates })}</p>
            </Message>
            <p>
              <LinkButton href={path()}>{t('changing.to-booking')}</LinkButton>
            </p>
          </div>
        </Page>
      )}
    </Show>
  );
};

/** The rooms that a booking takes beside the first: added, changed and given back, with what that would mean. */
const RoomsPage = () => <OneBooking>{(shown) => <Rooms {...shown} />}</OneBooking>;

export default RoomsPage;
