import { createEffect, createSignal, createUniqueId, on, Show } from 'solid-js';
import type { ApprovalView } from '../../shared/approvals/schemas.ts';
import type { CodesView } from '../../shared/codes/schemas.ts';
import { createReading } from '../api/reading.ts';
import { calendarPath } from '../calendar/calendar-path.ts';
import { useText } from '../i18n/language.tsx';
import { BookingLetters } from '../letters/booking-letters.tsx';
import { MessageThread } from '../messages/message-thread.tsx';
import { ChangeRequestPanel } from '../proposals/change-request-panel.tsx';
import { OfferOther } from '../proposals/offer-dialog.tsx';
import { IconButton, LinkButton } from '../ui/button.tsx';
import { Disclosure } from '../ui/disclosure.tsx';
import { TextArea } from '../ui/field.tsx';
import { arriveAtHeading } from '../ui/page.tsx';
import { waitingDates } from './consequences.ts';
import { ContestLanes } from './contest-lanes.tsx';
import { DecisionBar } from './decision-bar.tsx';
import type { Decision } from './pending-decisions.ts';
import { readRoom } from './queries.ts';
import { useQueueKeys } from './queue-keys.ts';
import { RequestDates } from './request-dates.tsx';
import { RequestFacts, RequestNeeds, RequestWords } from './request-facts.tsx';
import { RequestPromise } from './request-promise.tsx';
import './request.css';

export interface RequestPanelProps {
  approval: ApprovalView;
  codes: CodesView | undefined;
  /** Where another request of the queue is opened. */
  hrefOf: (bookingId: string) => string;
  onOpen: (bookingId: string) => void;
  onDecide: (decision: Decision) => void;
  onClose: () => void;
  /** A question was asked in its thread, so the queue is to be read anew. */
  onTurned: () => void;
  /** The reader has just opened it: it takes focus. Not on arriving by its address. */
  takesFocus: boolean;
}

const PanelLinks = (props: { approval: ApprovalView }) => {
  const { t } = useText();
  const day = () => waitingDates(props.approval)[0]?.date;
  return (
    <p class="cluster no-print">
      <LinkButton href={`/varaukset/${props.approval.booking.id}`} variant="quiet" small>
        {t('approvals.link.booking')}
      </LinkButton>
      <Show when={day()}>
        {(date) => (
          <LinkButton
            href={calendarPath({ site: props.approval.booking.site, view: 'day', date: date() })}
            variant="quiet"
            small
            icon="calendar"
          >
            {t('approvals.link.calendar')}
          </LinkButton>
        )}
      </Show>
    </p>
  );
};

const ApprovalMessage = (props: { value: string; onInput: (message: string) => void }) => {
  const { t } = useText();
  return (
    <Disclosure summary={t('approvals.approve.message.add')}>
      <TextArea
        label={t('approvals.approve.message')}
        name="approve-message"
        hint={t('approvals.approve.message.hint')}
        rows={2}
        maxlength={2000}
        value={props.value}
        onInput={props.onInput}
      />
    </Disclosure>
  );
};

/** One request with all that a decision needs, and the decision. */
export const RequestPanel = (props: RequestPanelProps) => {
  const { t } = useText();
  const titleId = createUniqueId();
  const room = createReading(() => props.approval.booking.room.id, readRoom);
  const [chosen, setChosen] = createSignal<ReadonlySet<string>>(
    new Set(waitingDates(props.approval).map(({ id }) => id)),
  );
  const [message, setMessage] = createSignal('');
  /** Of an approved booking only a change waits, and that has an answer of its own. */
  const isWaiting = () => waitingDates(props.approval).length > 0;
  const done = () => {
    props.onClose();
    props.onTurned();
    arriveAtHeading();
  };
  let heading!: HTMLHeadingElement;

  useQueueKeys({ message: () => document.getElementById('message-body')?.focus() });

  createEffect(
    on(
      () => props.takesFocus,
      (takes) => takes && heading.focus(),
    ),
  );

  return (
    <section class="request" aria-labelledby={titleId}>
      <header class="request-head">
        <div>
          <h2 id={titleId} ref={heading} tabindex="-1">
            {props.approval.booking.internalTitle}
          </h2>
          <p>{props.approval.booking.organisation.name}</p>
        </div>
        <IconButton icon="cross" label={t('approvals.close')} onClick={() => props.onClose()} />
      </header>
      <div class="request-body">
        <RequestPromise approval={props.approval} />
        <ChangeRequestPanel
          bookingId={props.approval.booking.id}
          version={props.approval.booking.version}
          isGiven={props.approval.booking.occurrences.some(({ state }) => state === 'approved')}
          onDone={done}
        />
        <RequestFacts approval={props.approval} room={room.value()} codes={props.codes} />
        <ContestLanes approval={props.approval} hrefOf={props.hrefOf} onOpen={props.onOpen} />
        <Show when={isWaiting()}>
          <RequestDates approval={props.approval} chosen={chosen()} onChoose={setChosen} />
          <OfferOther
            bookingId={props.approval.booking.id}
            dates={waitingDates(props.approval).filter(({ id }) => chosen().has(id))}
            onOffered={props.onTurned}
          />
        </Show>
        <RequestNeeds approval={props.approval} />
        <RequestWords approval={props.approval} />
        <MessageThread
          level="h3"
          bookingId={props.approval.booking.id}
          timeZone={props.approval.booking.site.timeZone}
          version={props.approval.booking.version}
          onTurned={props.onTurned}
        />
        <BookingLetters
          level="h3"
          bookingId={props.approval.booking.id}
          timeZone={props.approval.booking.site.timeZone}
          isDenied={props.approval.booking.summary.denied > 0}
        />
        <PanelLinks approval={props.approval} />
        <Show when={isWaiting()}>
          <ApprovalMessage value={message()} onInput={setMessage} />
        </Show>
      </div>
      <Show when={isWaiting()}>
        <DecisionBar approval={props.approval} chosen={chosen()} message={message()} onDecide={props.onDecide} />
      </Show>
    </section>
  );
};
