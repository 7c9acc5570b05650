import { type JSX, Show } from 'solid-js';
import { useText } from '../i18n/language.tsx';
import { Checkbox } from '../ui/choice-group.tsx';
import { TextArea } from '../ui/field.tsx';
import { Message } from '../ui/message.tsx';
import type { PlanSummary } from './choices.ts';

/** What is recorded with the decision. */
export interface Order {
  reason: string;
  acceptsShortNotice: boolean;
}

export interface OrderFormProps {
  summary: PlanSummary;
  order: Order;
  onChange: (part: Partial<Order>) => void;
  /** It is no use of the county's own: the house is shut to those from outside. */
  isEpidemic?: boolean;
  /** Working days of the notice period. */
  noticeDays: number;
  /** Whether somebody has tried to go on already. */
  isTried: boolean;
}

/** What keeps the order from being sent; the id of its field. */
export const orderFault = ({ reason, acceptsShortNotice }: Order, { moved, cancelled, late }: PlanSummary) => {
  if (moved + cancelled === 0) return undefined;
  if (reason.trim() === '') return 'order-reason' as const;
  return late > 0 && !acceptsShortNotice ? ('order-notice' as const) : undefined;
};

/** Why, and that some are told late. Only where somebody gives way. */
export const OrderForm = (props: OrderFormProps) => {
  const { t } = useText();
  const fault = () => (props.isTried ? orderFault(props.order, props.summary) : undefined);
  return (
    <Show when={props.summary.moved + props.summary.cancelled > 0}>
      <div class="form">
        <TextArea
          label={t(props.isEpidemic ? 'closures.reason.epidemic' : 'closures.reason')}
          name="order-reason"
          required
          rows={2}
          maxlength={1000}
          hint={t(props.isEpidemic ? 'closures.reason.epidemic.hint' : 'closures.reason.hint')}
          value={props.order.reason}
          onInput={(reason) => props.onChange({ reason })}
          {...(fault() === 'order-reason' && { error: t('closures.reason.missing') })}
        />
        <Show when={props.summary.late > 0}>
          <Message
            kind="warning"
            still
            title={t('closures.notice', { count: props.summary.late, days: props.noticeDays })}
          >
            <Checkbox
              label={t('closures.notice.accept')}
              name="order-notice"
              checked={props.order.acceptsShortNotice}
              onChange={(acceptsShortNotice) => props.onChange({ acceptsShortNotice })}
              {...(fault() === 'order-notice' && { error: t('closures.notice.missing') })}
            />
          </Message>
        </Show>
      </div>
    </Show>
  );
};

/** What the choices come to, always in view, with the one button that carries them out. */
export const SummaryBar = (props: { summary: PlanSummary; children?: JSX.Element }) => {
  const { t } = useText();
  const parts = () => {
    const { dates, moved, cancelled, kept, told: bookers } = props.summary;
    const told = [
      ...(moved > 0 ? [t('closures.sum.moved', { count: moved })] : []),
      ...(cancelled > 0 ? [t('closures.sum.cancelled', { count: cancelled })] : []),
      ...(kept > 0 ? [t('closures.sum.kept', { count: kept })] : []),
      ...(bookers > 0 ? [t('closures.sum.told', { count: bookers })] : []),
    ];
    return dates > 0 ? `${t('closures.sum', { count: dates })} ${told.join(', ')}` : '';
  };
  return (
    <div class="plan-bar">
      <p role="status" class="num">
        {parts()}
      </p>
      {props.children}
    </div>
  );
};
