import { createEffect, createSignal, createUniqueId, on, Show } from 'solid-js';
import type { ApprovalView } from '../../shared/approvals/schemas.ts';
import type { CodesView } from '../../shared/codes/schemas.ts';
import { formatDate } from '../../shared/i18n/format.ts';
import { createReading } from '../api/reading.ts';
import { calendarPath } from '../calendar/calendar-path.ts';
import { useText } from '../i18n/language.tsx';
import { IconButton, LinkButton } from '../ui/button.tsx';
import { Disclosure } from '../ui/disclosure.tsx';
import { TextArea } from '../ui/field.tsx';
import { Tag } from '../ui/tag.tsx';
import { waitingDates } from './consequences.ts';
import { ContestLanes } from './contest-lanes.tsx';
import { DecisionBar } from './decision-bar.tsx';
import type { Decision } from './pending-decisions.ts';
import { readRoom } from './queries.ts';
import { RequestDates } from './request-dates.tsx';
import { RequestFacts, RequestNeeds, RequestWords } from './request-facts.tsx';
import './request.css';

export interface RequestPanelProps {
  approval: ApprovalView;
  codes: CodesView | undefined;
  /** Where another request of the queue is opened. */
  hrefOf: (bookingId: string) => string;
  onOpen: (bookingId: string) => void;
  onDecide: (decision: Decision) => void;
  onClose: () => void;
  /** The reader has just opened it: it takes focus. Not on arriving by its address. */
  takesFocus: boolean;
}

const PanelTags = (props: { approval: ApprovalView }) => {
  const { t, language } = useText();
  const promised = () => props.approval.booking.decideBy;
  return (
    <p class="cluster">
      <Show when={promised()}>
        {(day) => (
          <Show
            when={props.approval.overdue}
            fallback={
              <Tag icon="clock">
                {t('approvals.fact.promised')} {formatDate(day(), language())}
              </Tag>
            }
          >
            <Tag tone="error" icon="warning">
              {t('approvals.overdue', { date: formatDate(day(), language()) })}
            </Tag>
          </Show>
        )}
      </Show>
      <Show when={props.approval.booking.state === 'info_needed'}>
        <Tag tone="info" icon="question">
          {t('approvals.info-needed')}
        </Tag>
      </Show>
    </p>
  );
};

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
  let heading!: HTMLHeadingElement;

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
        <PanelTags approval={props.approval} />
        <RequestFacts approval={props.approval} room={room.value()} codes={props.codes} />
        <ContestLanes approval={props.approval} hrefOf={props.hrefOf} onOpen={props.onOpen} />
        <RequestDates approval={props.approval} chosen={chosen()} onChoose={setChosen} />
        <RequestNeeds approval={props.approval} />
        <RequestWords approval={props.approval} />
        <PanelLinks approval={props.approval} />
        <ApprovalMessage value={message()} onInput={setMessage} />
      </div>
      <DecisionBar approval={props.approval} chosen={chosen()} message={message()} onDecide={props.onDecide} />
    </section>
  );
};
