import { createSignal, createUniqueId, For, onMount, Show } from 'solid-js';
import type { BookingView } from '../../shared/bookings/schemas.ts';
import type { ProposalView } from '../../shared/proposals/schemas.ts';
import { Refusal } from '../api/client.ts';
import { useText } from '../i18n/language.tsx';
import { Button } from '../ui/button.tsx';
import { Dialog } from '../ui/dialog.tsx';
import { FaultMessage } from '../ui/fault-message.tsx';
import { TextArea } from '../ui/field.tsx';
import { Icon } from '../ui/icon.tsx';
import { answerByWords, openDates } from './offer-words.ts';
import { ProposedDate } from './proposed-date.tsx';
import { sendAnswer, withdrawProposal } from './queries.ts';
import './proposals.css';

export interface OfferPanelProps {
  booking: BookingView;
  proposal: ProposalView;
  /** The reader looks after the house; the words are then not about her own booking. */
  staff: boolean;
  onChanged: (booking: BookingView, words: () => string) => void;
  /** Something else happened to it meanwhile, so it is about to go: why, for whoever stays. */
  onLost: (error: unknown) => void;
}

/** How the offered rooms suit what the event needs. */
const Suits = (props: Pick<OfferPanelProps, 'booking' | 'proposal'>) => {
  const { t, language } = useText();
  return (
    <Show when={props.booking.needs.length > 0}>
      <Show
        when={props.proposal.mismatches.length > 0}
        fallback={
          <p>
            <Icon name="done" /> {t('offers.suits')}
          </p>
        }
      >
        <p>{t('offers.lacks')}</p>
        <ul>
          <For each={props.proposal.mismatches}>
            {({ room, text }) => (
              <li>
                {room.name[language()]}: {text}
              </li>
            )}
          </For>
        </ul>
      </Show>
    </Show>
  );
};

const DeclineDialog = (props: {
  open: boolean;
  freed: boolean;
  onClose: () => void;
  onDecline: (message: string) => void;
}) => {
  const { t } = useText();
  const [message, setMessage] = createSignal('');
  return (
    <Dialog
      title={t('offers.decline.title')}
      open={props.open}
      onClose={props.onClose}
      actions={
        <>
          <Button variant="danger" onClick={() => props.onDecline(message().trim())}>
            {t('offers.decline')}
          </Button>
          <Button variant="quiet" onClick={props.onClose}>
            {t('offers.decline.keep')}
          </Button>
        </>
      }
    >
      <div class="stack">
        <p>{t(props.freed ? 'offers.decline.freed' : 'offers.decline.text')}</p>
        <TextArea
          label={t('offers.words')}
          name="offer-decline-words"
          rows={2}
          maxlength={2000}
          value={message()}
          onInput={setMessage}
        />
      </div>
    </Dialog>
  );
};

/** What is offered to the organisation, in its place on the page of the booking, to be taken, chosen from or declined. */
export const OfferPanel = (props: OfferPanelProps) => {
  const { t, language } = useText();
  const titleId = createUniqueId();
  const dates = () => openDates(props.proposal);
  const isFreed = () => props.proposal.kind === 'freed';
  const [left, setLeft] = createSignal<ReadonlySet<string>>(new Set());
  const chosen = () => dates().filter(({ occurrenceId }) => !left().has(occurrenceId));
  const [isBusy, setBusy] = createSignal(false);
  const [isDeclining, setDeclining] = createSignal(false);
  const [fault, setFault] = createSignal<unknown>();
  let heading!: HTMLHeadingElement;

  // The way from the mail leads here, however far down the page it is.
  onMount(() => {
    if (location.hash === '#tarjous' && props.proposal.allowed.accept) heading.focus();
  });

  const title = () => {
    if (props.staff && !isFreed()) return t('offers.title.staff');
    return t(isFreed() ? 'offers.title.freed' : 'offers.title', { count: dates().length });
  };

  const send = async (ask: () => Promise<BookingView>, words: () => string) => {
    if (isBusy()) return;
    setBusy(true);
    setFault(undefined);
    await ask().then(
      (fresh) => props.onChanged(fresh, words),
      (error: unknown) => {
        const isLost = error instanceof Refusal && error.problem.code.startsWith('proposal.');
        if (isLost) props.onLost(error);
        else setFault(() => error);
      },
    );
    setBusy(false);
  };

  const accept = () => {
    const ids = chosen().map(({ occurrenceId }) => occurrenceId);
    const isAll = ids.length === dates().length;
    const answer = { accept: true, ...(!isAll && { occurrenceIds: ids }) };
    return send(
      () => sendAnswer(props.proposal.id, answer),
      () => t('offers.accepted', { count: ids.length }),
    );
  };

  const decline = (message: string) => {
    setDeclining(false);
    return send(
      () => sendAnswer(props.proposal.id, { accept: false, ...(message && { message }) }),
      () => t('offers.declined'),
    );
  };

  const withdraw = () =>
    send(
      () => withdrawProposal(props.proposal.id),
      () => t('offers.withdrawn'),
    );

  const choose = (id: string, isChosen: boolean) => {
    const next = new Set(left());
    if (isChosen) next.delete(id);
    else next.add(id);
    setLeft(next);
  };

  return (
    <section class="card stack offer" id="tarjous" aria-labelledby={titleId}>
      <h2 class="card-title" id={titleId} ref={heading} tabindex="-1">
        {title()}
      </h2>
      <Show when={props.proposal.message}>{(message) => <p class="said">{message()}</p>}</Show>
      <ol class="plain-list stack stack-s">
        <For each={dates()}>
          {(date) => (
            <ProposedDate
              date={date}
              isFreed={isFreed()}
              chosen={
                props.proposal.allowed.accept && !props.staff && dates().length > 1
                  ? !left().has(date.occurrenceId)
                  : undefined
              }
              onChoose={(isChosen) => choose(date.occurrenceId, isChosen)}
            />
          )}
        </For>
      </ol>
      <Suits booking={props.booking} proposal={props.proposal} />
      <Show when={props.proposal.answerUntilLocal}>
        {(until) => (
          <p class="num">
            <Icon name="clock" />{' '}
            {t(props.staff ? 'offers.answer-by.staff' : isFreed() ? 'offers.answer-by.freed' : 'offers.answer-by', {
              date: answerByWords(until(), language(), t),
            })}
          </p>
        )}
      </Show>
      <Show when={fault()}>{(error) => <FaultMessage error={error()} title={t('offers.failed')} />}</Show>
      <div class="cluster no-print">
        <Show when={props.proposal.allowed.accept && !props.staff}>
          <Button icon="done" busy={isBusy()} disabled={chosen().length === 0} onClick={() => void accept()}>
            {t('offers.accept', { count: chosen().length })}
          </Button>
          <Button variant="quiet" onClick={() => setDeclining(true)}>
            {t('offers.decline')}
          </Button>
        </Show>
        <Show when={props.proposal.allowed.withdraw && props.staff}>
          <Button variant="quiet" busy={isBusy()} onClick={() => void withdraw()}>
            {t('offers.withdraw')}
          </Button>
        </Show>
      </div>
      <DeclineDialog
        open={isDeclining()}
        freed={isFreed()}
        onClose={() => setDeclining(false)}
        onDecline={(message) => void decline(message)}
      />
    </section>
  );
};
