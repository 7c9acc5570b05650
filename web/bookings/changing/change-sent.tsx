import { createSignal, Show } from 'solid-js';
import { formatDate } from '../../../shared/i18n/format.ts';
import { MovedDates } from '../../breakdowns/moved-dates.tsx';
import { useText } from '../../i18n/language.tsx';
import { LinkButton } from '../../ui/button.tsx';
import { Message } from '../../ui/message.tsx';
import { type Crumb, Page } from '../../ui/page.tsx';
import { CancelledDates } from '../cancelled-dates.tsx';
import type { SentChange } from './change-model.ts';

/** What came of the change: done, with the way back, or asked for, with the day of the answer. */
export const ChangeSent = (props: { sent: SentChange; breadcrumb: readonly Crumb[] }) => {
  const { t, language } = useText();
  const [booking, setBooking] = createSignal(props.sent.booking);
  const mayUndo = () => !props.sent.isAsked && props.sent.back.length > 0;
  const answerDay = () => {
    const day = props.sent.booking.decideBy;
    return props.sent.isAsked && day ? day : undefined;
  };
  return (
    <Page title={t(props.sent.isAsked ? 'changing.done.asked' : 'changing.done.moved')} breadcrumb={props.breadcrumb}>
      <div class="form">
        <Show when={answerDay()}>
          {(day) => (
            <Message kind="success">
              <p class="num">{t('changing.done.asked.text', { date: formatDate(day(), language()) })}</p>
            </Message>
          )}
        </Show>
        <Show when={!props.sent.isAsked && props.sent.moved > 0}>
          <Show
            when={mayUndo()}
            fallback={
              <Message kind="success">
                <p>{t('breakdowns.moved', { count: props.sent.moved })}</p>
              </Message>
            }
          >
            <MovedDates
              booking={booking()}
              moved={{ back: props.sent.back, version: booking().version }}
              onUndone={setBooking}
              onStale={() => {}}
            />
          </Show>
        </Show>
        <Show when={props.sent.cancelled.length > 0}>
          <CancelledDates booking={booking()} dates={props.sent.cancelled} onChanged={setBooking} />
        </Show>
        <p>
          <LinkButton href={`/varaukset/${props.sent.booking.id}`}>{t('changing.to-booking')}</LinkButton>
        </p>
      </div>
    </Page>
  );
};
