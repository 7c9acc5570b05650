import { type Component, createMemo, type JSX, Show } from 'solid-js';
import type { ApprovalView } from '../../shared/approvals/schemas.ts';
import { formatDate } from '../../shared/i18n/format.ts';
import { useText } from '../i18n/language.tsx';
import { type Column, Table } from '../ui/table.tsx';
import { Tag } from '../ui/tag.tsx';
import { seasonWords } from './decision-words.ts';
import { RequestLink } from './request-link.tsx';
import type { Selection } from './selection.ts';

export interface QueueTableProps {
  items: readonly ApprovalView[];
  /** How many wait in all; the list may hold only the first of them. */
  total: number;
  openId: string | undefined;
  selection: Selection;
  hrefOf: (bookingId: string) => string;
  onOpen: (bookingId: string) => void;
  /** What is shown below the open row, where there is no room beside the table. */
  details: (() => JSX.Element) | undefined;
}

interface RowProps {
  approval: ApprovalView;
}

/** Chooses the request of its row; its name says which, since the row's own link does not. */
const RowChoice = (props: RowProps & { selection: Selection }) => {
  const { t, language } = useText();
  const booking = () => props.approval.booking;
  return (
    <input
      type="checkbox"
      class="row-choice"
      aria-label={t('approvals.bulk.row', {
        organisation: booking().organisation.name,
        when: booking().ruleText[language()],
      })}
      checked={props.selection.chosen().has(booking().id)}
      onChange={() => props.selection.toggle(booking().id)}
    />
  );
};

const Organisation = (props: RowProps & Pick<QueueTableProps, 'openId' | 'hrefOf' | 'onOpen' | 'selection'>) => {
  const { t, language } = useText();
  const id = () => props.approval.booking.id;
  return (
    <span class="queue-lines">
      <span class="queue-named">
        <Show when={props.selection.isOn()}>
          <RowChoice approval={props.approval} selection={props.selection} />
        </Show>
        <RequestLink
          bookingId={id()}
          href={props.hrefOf(id())}
          onOpen={props.onOpen}
          isOpen={props.openId === id()}
          ofRow
        >
          {props.approval.booking.organisation.name}
        </RequestLink>
      </span>
      <span class="queue-second num">{seasonWords(props.approval.hoursThisSeason, t, language())}</span>
      <Show when={props.approval.unread > 0}>
        <Tag tone="brand" icon="mail">
          {t('messages.count', { count: props.approval.unread })}
        </Tag>
      </Show>
    </span>
  );
};

const When = (props: RowProps) => {
  const { t, language } = useText();
  const booking = () => props.approval.booking;
  return (
    <span class="queue-lines">
      <span>
        {booking().room.name[language()]}
        <span class="soft">, {booking().site.name[language()]}</span>
      </span>
      <span class="queue-second num">
        {booking().ruleText[language()]}
        <Show when={booking().summary.requested > 1}>
          , {t('approvals.dates', { count: booking().summary.requested })}
        </Show>
      </span>
    </span>
  );
};

const Why = (props: RowProps) => {
  const { t } = useText();
  return (
    <span class="queue-lines">
      <Show when={props.approval.booking.state === 'approved'}>
        <span>
          <Tag tone="info" icon="edit">
            {t('changes.tag')}
          </Tag>
        </span>
      </Show>
      <span class="queue-why">{props.approval.queueReasons.map(({ text }) => text).join(' ')}</span>
      <Show when={props.approval.competitors.length > 0}>
        <span>
          <Tag tone="attention" icon="people">
            {t('approvals.competitors', { count: props.approval.competitors.length })}
          </Tag>
        </span>
      </Show>
      <Show when={props.approval.taken.length > 0}>
        <span>
          <Tag tone="error" icon="warning">
            {t('approvals.taken.count', { count: props.approval.taken.length })}
          </Tag>
        </span>
      </Show>
    </span>
  );
};

const Promised = (props: RowProps) => {
  const { t, language } = useText();
  return (
    <span class="queue-lines">
      <Show when={props.approval.booking.decideBy}>
        {(day) => <span class="num nowrap">{formatDate(day(), language())}</span>}
      </Show>
      <Show when={props.approval.overdue}>
        <span>
          <Tag tone="error" icon="warning">
            {t('approvals.overdue.days', { count: props.approval.overdueDays })}
          </Tag>
        </span>
      </Show>
      <Show when={props.approval.overdue && props.approval.escalation?.told.length}>
        <span class="soft">
          {t('approvals.escalated', { names: props.approval.escalation?.told.join(', ') ?? '' })}
        </span>
      </Show>
      <Show when={props.approval.booking.state === 'info_needed'}>
        <span>
          <Tag tone="info" icon="question">
            {t('approvals.info-needed')}
          </Tag>
        </span>
      </Show>
    </span>
  );
};

/** The requests that wait, oldest promise first. */
export const QueueTable = (props: QueueTableProps) => {
  const { t } = useText();
  // Rows by id: a request that is read again keeps its row, and what is open in it.
  const ids = () => props.items.map(({ booking }) => booking.id);
  const byId = createMemo(() => new Map(props.items.map((approval) => [approval.booking.id, approval])));
  const cellOf = (Cell: Component<RowProps>) => (id: string) => (
    <Show when={byId().get(id)}>{(approval) => <Cell approval={approval()} />}</Show>
  );
  const Name: Component<RowProps> = (row) => (
    <Organisation
      approval={row.approval}
      openId={props.openId}
      hrefOf={props.hrefOf}
      onOpen={props.onOpen}
      selection={props.selection}
    />
  );
  const columns = (): Column<string>[] => [
    { key: 'organisation', header: t('approvals.column.organisation'), rowHeader: true, cell: cellOf(Name) },
    { key: 'when', header: t('approvals.column.when'), cell: cellOf(When) },
    { key: 'why', header: t('approvals.column.why'), cell: cellOf(Why) },
    { key: 'promised', header: t('approvals.column.promised'), cell: cellOf(Promised) },
  ];
  return (
    <Table
      caption={t('approvals.caption', { count: props.total })}
      columns={columns()}
      rows={ids()}
      mark={(id) => (id === props.openId ? 'open' : undefined)}
      details={(id) => (id === props.openId ? props.details?.() : undefined)}
    />
  );
};
