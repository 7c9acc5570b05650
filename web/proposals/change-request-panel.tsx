import { createSignal, createUniqueId, For, Show } from 'solid-js';
import type { BookingView } from '../../shared/bookings/schemas.ts';
import type { ProposalAnswer, ProposalView } from '../../shared/proposals/schemas.ts';
import type { LocalDate } from '../../shared/time.ts';
import { extraOf, Refusal } from '../api/client.ts';
import { createReading } from '../api/reading.ts';
import { promiseWords } from '../bookings/booking-words.ts';
import { readBooking } from '../bookings/queries.ts';
import { listedDays } from '../calendar/day-words.ts';
import { useText } from '../i18n/language.tsx';
import { Button } from '../ui/button.tsx';
import { FaultMessage } from '../ui/fault-message.tsx';
import { TextArea } from '../ui/field.tsx';
import { Message } from '../ui/message.tsx';
import { Skeleton } from '../ui/skeleton.tsx';
import { DeclineChange } from './decline-change.tsx';
import { openDates } from './offer-words.ts';
import { ProposedDate } from './proposed-date.tsx';
import { sendAnswer } from './queries.ts';
import './proposals.css';

export interface ChangeRequestPanelProps {
  bookingId: string;
  version: number;
  /** Something of it is approved, so a change of that may have been asked for. */
  isGiven: boolean;
  /** It is answered and read: the queue can be read anew. */
  onDone: () => void;
}

/** Why it could not be answered: which dates stand in the way, and what to do about them. */
const AnswerFault = (props: { error: unknown }) => {
  const { t, language } = useText();
  const days = () => {
    const { error } = props;
    if (!(error instanceof Refusal)) return '';
    const dated = ['conflicts', 'competing'].flatMap((member) => extraOf<{ date: LocalDate }>(error, member));
    return listedDays([...new Set(dated.map(({ date }) => date))], language());
  };
  const words = () => {
    const code = props.error instanceof Refusal ? props.error.problem.code : '';
    if (code === 'booking.conflict') return t('changes.conflict', { dates: days() });
    return code === 'booking.competing' ? t('changes.competing', { dates: days() }) : undefined;
  };
  return (
    <Show when={words()} fallback={<FaultMessage error={props.error} title={t('changes.failed')} />}>
      {(sentence) => (
        <Message kind="error" title={t('changes.failed')}>
          <p>{sentence()}</p>
        </Message>
      )}
    </Show>
  );
};

interface AskedProps {
  booking: BookingView;
  proposal: ProposalView;
  onAnswered: (words: () => string) => void;
}

/** What is asked, date by date, and the answer to all of it, to some, or to none. */
const AskedChange = (props: AskedProps) => {
  const { t, language } = useText();
  const dates = () => openDates(props.proposal);
  const [left, setLeft] = createSignal<ReadonlySet<string>>(new Set());
  const chosen = () => dates().filter(({ occurrenceId }) => !left().has(occurrenceId));
  const [message, setMessage] = createSignal('');
  const [isBusy, setBusy] = createSignal(false);
  const [isDeclining, setDeclining] = createSignal(false);
  const [fault, setFault] = createSignal<unknown>();

  const choose = (id: string, isChosen: boolean) => {
    const next = new Set(left());
    if (isChosen) next.delete(id);
    else next.add(id);
    setLeft(next);
  };

  const send = async (answer: ProposalAnswer, words: () => string) => {
    if (isBusy()) return;
    setBusy(true);
    setFault(undefined);
    await sendAnswer(props.proposal.id, answer).then(
      () => props.onAnswered(words),
      (error: unknown) => setFault(() => error),
    );
    setBusy(false);
  };

  const accept = () => {
    const ids = chosen().map(({ occurrenceId }) => occurrenceId);
    const said = message().trim();
    const some = left().size > 0 ? { occurrenceIds: ids } : {};
    return send({ accept: true, ...some, ...(said && { message: said }) }, () =>
      t('changes.accepted', { count: ids.length }),
    );
  };

  const decline = (reasonCode: string, said: string) => {
    setDeclining(false);
    return send({ accept: false, reasonCode, ...(said && { message: said }) }, () => t('changes.declined'));
  };

  return (
    <>
      <ol class="plain-list stack stack-s">
        <For each={dates()}>
          {(date) => (
            <ProposedDate
              date={date}
              chosen={dates().length > 1 ? !left().has(date.occurrenceId) : undefined}
              onChoose={(isChosen) => choose(date.occurrenceId, isChosen)}
            />
          )}
        </For>
      </ol>
      <Show when={props.proposal.mismatches.length > 0}>
        <div>
          <p>{t('changes.lacks')}</p>
          <ul>
            <For each={props.proposal.mismatches}>
              {({ room, text }) => (
                <li>
                  {room.name[language()]}: {text}
                </li>
              )}
            </For>
          </ul>
        </div>
      </Show>
      <p class="num">
        {t('changes.keeps.staff')} {promiseWords(props.booking, { t, language: language(), staff: true })}
      </p>
      <TextArea
        label={t('changes.words')}
        name="change-message"
        hint={t('changes.words.hint')}
        rows={2}
        maxlength={2000}
        value={message()}
        onInput={setMessage}
      />
      <p role="status" class="num">
        <Show when={left().size > 0}>{t('changes.left', { count: left().size })}</Show>
      </p>
      <Show when={fault()}>{(error) => <AnswerFault error={error()} />}</Show>
      <div class="cluster no-print">
        <Button icon="done" busy={isBusy()} disabled={chosen().length === 0} onClick={() => void accept()}>
          {t('changes.accept', { count: chosen().length })}
        </Button>
        <Button variant="danger" onClick={() => setDeclining(true)}>
          {t('changes.decline')}
        </Button>
      </div>
      <DeclineChange
        open={isDeclining()}
        onClose={() => setDeclining(false)}
        onDecline={(reason, said) => void decline(reason, said)}
      />
    </>
  );
};

/** A change of approved dates that the organisation asks for, with its answer; nothing where none is asked. */
export const ChangeRequestPanel = (props: ChangeRequestPanelProps) => {
  const { t, language } = useText();
  const titleId = createUniqueId();
  const [answered, setAnswered] = createSignal<{ words: () => string }>();
  let heading: HTMLHeadingElement | undefined;
  const reading = createReading(
    () => (props.isGiven ? `${props.bookingId} ${props.version} ${language()}` : undefined),
    () => readBooking(props.bookingId),
  );
  const asked = () =>
    reading
      .value()
      ?.proposals.find(({ kind, state, allowed }) => kind === 'change' && state === 'open' && allowed.accept);
  const told = (words: () => string) => {
    setAnswered({ words });
    // The button that was pressed is gone with its question.
    heading?.focus();
  };
  return (
    <>
      <Show when={reading.fault()}>{(error) => <FaultMessage error={error()} onRetry={reading.refresh} />}</Show>
      <Show when={reading.isPending() && !reading.value()}>
        <Skeleton lines={3} />
      </Show>
      <Show when={asked()}>
        {(proposal) => (
          <section class="stack change-asked" aria-labelledby={titleId}>
            <h3 id={titleId} ref={heading} tabindex="-1">
              {t('changes.title.staff')}
            </h3>
            <Show
              when={answered()}
              fallback={
                <AskedChange booking={reading.value() as BookingView} proposal={proposal()} onAnswered={told} />
              }
            >
              {(done) => (
                <Message
                  kind="success"
                  actions={
                    <Button variant="quiet" onClick={props.onDone}>
                      {t('changes.done')}
                    </Button>
                  }
                >
                  <p>{done().words()}</p>
                </Message>
              )}
            </Show>
          </section>
        )}
      </Show>
    </>
  );
};
