import { type JSX, Show } from 'solid-js';
import type { ApprovalView } from '../../shared/approvals/schemas.ts';
import { formatDate, formatDuration } from '../../shared/i18n/format.ts';
import { useText } from '../i18n/language.tsx';
import { type Column, Table } from '../ui/table.tsx';
import { Tag } from '../ui/tag.tsx';

export interface QueueTableProps {
  items: readonly ApprovalView[];
  /** How many there are in all; the list may hold only the first of them. */
  total: number;
  openId: string | undefined;
  hrefOf: (bookingId: string) => string;
  onOpen: (bookingId: string) => void;
  /** What is shown below the open row, where there is no room beside the table. */
  details: (approval: ApprovalView) => JSX.Element | undefined;
}

interface RowProps {
  approval: ApprovalView;
}

const Organisation = (
  props: RowProps & { href: string; isOpen: boolean; onOpen: (bookingId: string) => void },
) => {
  const { t, language } = useText();
  const hours = () => formatDuration(Math.round(props.approval.hoursThisSeason * 60), language());
  const open = (event: MouseEvent) => {
    // With a modifier it is the browser's: a new tab.
    if (event.ctrlKey || event.metaKey || event.shiftKey || event.altKey) return;
    event.preventDefault();
    props.onOpen(props.approval.booking.id);
  };
  return (
    <>
      <a
        class="queue-link"
        href={props.href}
        data-request={props.approval.booking.id}
        aria-current={props.isOpen ? 'true' : undefined}
        onClick={open}
      >
        {props.approval.booking.organisation.name}
      </a>
      <span class="queue-second num">{t('approvals.hours.season', { hours: hours() })}</span>
    </>
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
            {t('approvals.overdue.tag')}
          </Tag>
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
  const isOpen = ({ booking }: ApprovalView) => booking.id === props.openId;
  const columns = (): Column<ApprovalView>[] => [
    {
      key: 'organisation',
      header: t('approvals.column.organisation'),
      rowHeader: true,
      cell: (approval) => (
        <Organisation
          approval={approval}
          href={props.hrefOf(approval.booking.id)}
          isOpen={isOpen(approval)}
          onOpen={props.onOpen}
        />
      ),
    },
    { key: 'when', header: t('approvals.column.when'), cell: (approval) => <When approval={approval} /> },
    { key: 'why', header: t('approvals.column.why'), cell: (approval) => <Why approval={approval} /> },
    { key: 'promised', header: t('approvals.column.promised'), cell: (approval) => <Promised approval={approval} /> },
  ];
  return (
    <Table
      caption={t('approvals.caption', { count: props.total })}
      columns={columns()}
      rows={props.items}
      mark={(approval) => (isOpen(approval) ? 'open' : undefined)}
      details={(approval) => (isOpen(approval) ? props.details(approval) : undefined)}
    />
  );
};
