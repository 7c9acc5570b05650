import { createSignal, createUniqueId, Show } from 'solid-js';
import { createStore } from 'solid-js/store';
import type { OccurrenceView } from '../../shared/bookings/schemas.ts';
import { formatTimeRange } from '../../shared/i18n/format.ts';
import type { OfferSuggestions } from '../../shared/proposals/schemas.ts';
import { timeOf } from '../../shared/time.ts';
import { createReading } from '../api/reading.ts';
import { useText } from '../i18n/language.tsx';
import { Button } from '../ui/button.tsx';
import { RadioGroup } from '../ui/choice-group.tsx';
import { DateField } from '../ui/date-field.tsx';
import { Dialog } from '../ui/dialog.tsx';
import { FaultMessage } from '../ui/fault-message.tsx';
import { TextArea } from '../ui/field.tsx';
import { Skeleton } from '../ui/skeleton.tsx';
import { TimeField } from '../ui/time-field.tsx';
import { choicesOf, emptyDraft, type OfferChoice, type OfferDraft, offerOf } from './offer-form.ts';
import { readSuggestions, sendOffer } from './queries.ts';
import './proposals.css';

export interface OfferOtherProps {
  bookingId: string;
  /** The waiting dates that are chosen in the panel. */
  dates: readonly OccurrenceView[];
  /** It was sent; the request waits for the organisation now. */
  onOffered: () => void;
}

interface FormProps extends OfferOtherProps {
  suggestions: OfferSuggestions;
  formId: string;
  onBusy: (busy: boolean) => void;
}

const OfferFields = (props: FormProps) => {
  const { t, language } = useText();
  const choices = () => choicesOf(props.suggestions);
  const [draft, setDraft] = createStore<OfferDraft>({
    ...emptyDraft,
    choice: choices()[0],
    answerUntil: props.suggestions.answerUntil,
  });
  const [isTried, setTried] = createSignal(false);
  const [fault, setFault] = createSignal<unknown>();

  const labelOf = (choice: OfferChoice): { label: string; hint?: string } => {
    const { rooms, times } = props.suggestions;
    const room = rooms.find(({ roomId }) => choice === `room:${roomId}`);
    if (room) return { label: room.roomName[language()], hint: t('offers.choose.room.hint', { count: room.capacity }) };
    const time = times.find(({ minutes }) => choice === `time:${minutes}`);
    if (time) {
      const range = formatTimeRange(timeOf(time.localStart), timeOf(time.localEnd), language());
      return { label: range, hint: t('offers.choose.time.hint') };
    }
    return { label: t('offers.choose.own'), hint: t('offers.choose.own.hint') };
  };
  const missing = () =>
    isTried() && draft.choice === 'own' && !offerOf(props.dates, draft) ? t('offers.own.missing') : undefined;

  const submit = async (event: SubmitEvent) => {
    event.preventDefault();
    setTried(true);
    const offer = offerOf(props.dates, draft);
    if (!offer) return document.getElementById('offer-start')?.focus();
    setFault(undefined);
    props.onBusy(true);
    await sendOffer(props.bookingId, offer).then(props.onOffered, setFault);
    props.onBusy(false);
  };

  return (
    <form id={props.formId} class="form" noValidate onSubmit={(event) => void submit(event)}>
      <p>{t('offers.intro', { count: props.dates.length })}</p>
      <Show when={props.suggestions.rooms.length + props.suggestions.times.length === 0}>
        <p>{t('offers.none')}</p>
      </Show>
      <RadioGroup<OfferChoice>
        legend={t('offers.choose', { count: props.dates.length })}
        name="offer-choice"
        variant="cards"
        choices={choices().map((choice) => ({ value: choice, ...labelOf(choice) }))}
        {...(draft.choice !== undefined && { value: draft.choice })}
        onChange={(choice) => setDraft('choice', choice)}
      />
      <Show when={draft.choice === 'own'}>
        <div class="offer-times">
          <TimeField
            label={t('offers.own.start')}
            name="offer-start"
            required
            {...(draft.start !== undefined && { value: draft.start })}
            onChange={(time) => setDraft('start', time)}
            {...(missing() !== undefined && { error: missing() as string })}
          />
          <TimeField
            label={t('offers.own.end')}
            name="offer-end"
            required
            {...(draft.end !== undefined && { value: draft.end })}
            onChange={(time) => setDraft('end', time)}
          />
        </div>
      </Show>
      <DateField
        label={t('offers.until')}
        name="offer-until"
        hint={t('offers.until.hint')}
        max={props.suggestions.latestAnswer}
        {...(draft.answerUntil !== undefined && { value: draft.answerUntil })}
        onChange={(date) => setDraft('answerUntil', date)}
      />
      <TextArea
        label={t('offers.message')}
        name="offer-message"
        hint={t('offers.message.hint')}
        rows={3}
        maxlength={2000}
        value={draft.message}
        onInput={(message) => setDraft('message', message)}
      />
      <Show when={fault()}>{(error) => <FaultMessage error={error()} title={t('offers.send.failed')} />}</Show>
    </form>
  );
};

const OfferBody = (props: Omit<FormProps, 'suggestions'>) => {
  const reading = createReading(
    () => props.dates.map(({ id }) => id).join(' '),
    (ids) => readSuggestions(props.bookingId, ids.split(' ')),
  );
  return (
    <Show
      when={reading.value()}
      fallback={
        <Show when={reading.fault()} fallback={<Skeleton lines={6} />}>
          {(error) => <FaultMessage error={error()} onRetry={reading.refresh} />}
        </Show>
      }
    >
      {(suggestions) => <OfferFields {...props} suggestions={suggestions()} />}
    </Show>
  );
};

/** The third way beside approving and denying: another room or time, held until the organisation answers. */
export const OfferOther = (props: OfferOtherProps) => {
  const { t } = useText();
  const formId = createUniqueId();
  const [isOpen, setOpen] = createSignal(false);
  const [isBusy, setBusy] = createSignal(false);
  const offered = () => {
    setOpen(false);
    props.onOffered();
  };
  return (
    <>
      <p class="no-print">
        <Button
          variant="quiet"
          small
          icon="arrow-right"
          disabled={props.dates.length === 0}
          onClick={() => setOpen(true)}
        >
          {t('offers.open')}
        </Button>
      </p>
      <Dialog
        title={t('offers.open')}
        open={isOpen()}
        onClose={() => setOpen(false)}
        wide
        actions={
          <>
            <Button type="submit" form={formId} busy={isBusy()}>
              {t('offers.send', { count: props.dates.length })}
            </Button>
            <Button variant="quiet" onClick={() => setOpen(false)}>
              {t('offers.leave')}
            </Button>
          </>
        }
      >
        <OfferBody {...props} formId={formId} onBusy={setBusy} onOffered={offered} />
      </Dialog>
    </>
  );
};
