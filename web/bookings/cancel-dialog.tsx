import { createSignal, Show } from 'solid-js';
import { type CancelReason, isCancelledByHouse, otherReason } from '../../shared/bookings/cancel-rules.ts';
import type { ChangeScope } from '../../shared/bookings/change-schemas.ts';
import type { BookingView, OccurrenceView } from '../../shared/bookings/schemas.ts';
import { formatDate } from '../../shared/i18n/format.ts';
import { useCodes } from '../codes/codes.tsx';
import { useText } from '../i18n/language.tsx';
import { Button } from '../ui/button.tsx';
import { RadioGroup } from '../ui/choice-group.tsx';
import { Dialog } from '../ui/dialog.tsx';
import { FaultMessage } from '../ui/fault-message.tsx';
import { TextArea, TextField } from '../ui/field.tsx';
import { dateAndTimes } from './booking-words.ts';
import { askedForIt, datesInScope, longestReason, reasonSent, reasonsFor, scopesFor } from './cancel-scope.ts';
import { InTimeOfDates } from './in-time.tsx';
import { sendCancellation } from './queries.ts';

export interface CancelDialogProps {
  booking: BookingView;
  /** The date from whose row it was opened; all dates when there is none. */
  occurrence?: OccurrenceView | undefined;
  open: boolean;
  staff: boolean;
  onClose: () => void;
  onCancelled: (booking: BookingView, count: number) => void;
}

/** What exactly is given up, in words, before it is. */
const Consequence = (props: { dates: readonly OccurrenceView[]; waits: boolean; staff: boolean }) => {
  const { t, language } = useText();
  const effect = () => {
    if (props.staff) return t('bookings.cancel.effect.staff');
    return t(props.waits ? 'bookings.cancel.effect-request' : 'bookings.cancel.effect');
  };
  const first = () => props.dates[0];
  const last = () => props.dates.at(-1);
  const day = (date: OccurrenceView | undefined) => (date ? formatDate(date.date, language()) : '');
  return (
    <div class="stack stack-s">
      <p class="num">
        <Show
          when={props.dates.length > 1}
          fallback={
            <Show when={first()}>
              {(only) =>
                t('bookings.cancel.one', { time: dateAndTimes(only().localStart, only().localEnd, language()) })
              }
            </Show>
          }
        >
          {t('bookings.cancel.several', { count: props.dates.length, first: day(first()), last: day(last()) })}
        </Show>
      </p>
      <p>{effect()}</p>
    </div>
  );
};

const CancelForm = (props: CancelDialogProps) => {
  const { t, language } = useText();
  const scopes = scopesFor(props.booking.occurrences, props.occurrence);
  const [scope, setScope] = createSignal<ChangeScope>(scopes[0] ?? 'all');
  const { offered, wordsOf } = useCodes();
  const [reason, setReason] = createSignal<CancelReason>();
  const [words, setWords] = createSignal('');
  const [message, setMessage] = createSignal('');
  const [isMissing, setMissing] = createSignal(false);
  const [isBusy, setBusy] = createSignal(false);
  const [fault, setFault] = createSignal<unknown>();
  const dates = () => datesInScope(props.booking.occurrences, scope(), props.occurrence);

  const scopeWords = (each: ChangeScope) => {
    const count = datesInScope(props.booking.occurrences, each, props.occurrence).length;
    if (each === 'occurrence') return formatDate(props.occurrence?.date ?? '', language());
    return t('bookings.count.dates', { count });
  };

  // What others will read of it is not how one would say it oneself.
  const reasonWords = (each: CancelReason) => {
    if (each !== askedForIt) return wordsOf('cancelReason', each);
    return t(props.staff ? 'cancelling.reason.asked' : 'bookings.cancel.reason.organiser');
  };
  const reasons = () =>
    reasonsFor(
      offered('cancelReason').map(({ code }) => code),
      props.staff,
    );

  const isByHouse = () => isCancelledByHouse(!props.staff, reason() ?? askedForIt);
  const lacksMessage = () => isByHouse() && message().trim() === '';

  const cancel = async (chosen: CancelReason) => {
    setBusy(true);
    setFault(undefined);
    const count = dates().length;
    const about = props.occurrence && scope() !== 'all' ? { occurrenceId: props.occurrence.id } : {};
    try {
      const said = isByHouse()
        ? { reason: chosen, message: message().trim() }
        : { reason: reasonSent(chosen, words()) };
      const request = { scope: scope(), ...about, ...said };
      props.onCancelled(await sendCancellation(props.booking.id, request), count);
    } catch (error) {
      setFault(() => error);
    }
    setBusy(false);
  };

  const send = (event: SubmitEvent & { currentTarget: HTMLFormElement }) => {
    event.preventDefault();
    const chosen = reason();
    setMissing(chosen === undefined || lacksMessage());
    const missing = chosen === undefined ? 'input[name=reason]' : 'textarea';
    if (isMissing()) event.currentTarget.querySelector<HTMLElement>(missing)?.focus();
    if (chosen && !lacksMessage() && !isBusy()) void cancel(chosen);
  };

  return (
    <form class="stack" id="cancel-form" noValidate onSubmit={send}>
      <Show when={scopes.length > 1}>
        <RadioGroup
          legend={t('bookings.cancel.scope')}
          name="scope"
          choices={scopes.map((each) => ({
            value: each,
            label: t(`bookings.cancel.scope.${each}`),
            hint: scopeWords(each),
          }))}
          value={scope()}
          onChange={setScope}
        />
      </Show>
      <RadioGroup
        legend={t('bookings.cancel.reason')}
        name="reason"
        choices={reasons().map((each) => ({ value: each, label: reasonWords(each) }))}
        value={reason()}
        onChange={setReason}
        required
        error={isMissing() && !reason() ? t('bookings.cancel.reason.missing') : undefined}
      />
      <Show when={isByHouse()}>
        <TextArea
          label={t('cancelling.message')}
          name="message"
          hint={t('cancelling.message.hint')}
          maxLength={2000}
          value={message()}
          onInput={setMessage}
          required
          error={isMissing() && lacksMessage() ? t('cancelling.message.missing') : undefined}
        />
      </Show>
      <Show when={reason() === otherReason && !isByHouse()}>
        <TextField
          label={t('bookings.cancel.words')}
          name="words"
          hint={t('bookings.cancel.words.hint')}
          maxLength={longestReason}
          value={words()}
          onInput={setWords}
        />
      </Show>
      <Consequence dates={dates()} waits={props.booking.state !== 'approved'} staff={props.staff} />
      <Show when={!isByHouse()}>
        <InTimeOfDates dates={dates()} />
      </Show>
      <Show when={fault()}>{(error) => <FaultMessage error={error()} title={t('bookings.cancel.failed')} />}</Show>
      <div class="cluster">
        <Button type="submit" variant="danger" busy={isBusy()} busyText={t('bookings.cancel.busy')}>
          {t('bookings.cancel.send', { count: dates().length })}
        </Button>
        <Button variant="quiet" onClick={props.onClose}>
          {t('bookings.cancel.keep')}
        </Button>
      </div>
    </form>
  );
};

/** Cancels one date, it and those after it, or all that are yet to come. */
export const CancelDialog = (props: CancelDialogProps) => {
  const { t } = useText();
  const title = () => t(props.booking.state === 'approved' ? 'bookings.cancel.title' : 'bookings.cancel.title-request');
  return (
    <Dialog title={title()} open={props.open} onClose={props.onClose}>
      <CancelForm {...props} />
    </Dialog>
  );
};
