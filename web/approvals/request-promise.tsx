import { Show } from 'solid-js';
import type { ApprovalView } from '../../shared/approvals/schemas.ts';
import { formatDate } from '../../shared/i18n/format.ts';
import { dateOf } from '../../shared/time.ts';
import { localTimeIn } from '../calendar/site-clock.ts';
import { useText } from '../i18n/language.tsx';
import { Tag } from '../ui/tag.tsx';

/** How the promised answer stands: when it is due, how late it is, who was told, and whether the clock stands. */
export const RequestPromise = (props: { approval: ApprovalView }) => {
  const { t, language } = useText();
  const promised = () => props.approval.booking.decideBy;
  const stoppedOn = () => {
    const at = props.approval.clockStoppedAt;
    return at === null ? undefined : dateOf(localTimeIn(at, props.approval.booking.site.timeZone));
  };
  const told = () => props.approval.escalation?.told ?? [];
  return (
    <>
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
              <span class="num">{t('approvals.overdue.days', { count: props.approval.overdueDays })}</span>
            </Show>
          )}
        </Show>
        <Show when={props.approval.booking.state === 'info_needed'}>
          <Tag tone="info" icon="question">
            {t('approvals.info-needed')}
          </Tag>
        </Show>
      </p>
      <Show when={stoppedOn()}>
        {(day) => <p class="soft">{t('approvals.clock.stopped', { date: formatDate(day(), language()) })}</p>}
      </Show>
      <Show when={props.approval.overdue && props.approval.escalation}>
        <p class="soft">
          {told().length > 0 ? t('approvals.escalated', { names: told().join(', ') }) : t('approvals.escalated.nobody')}
        </p>
      </Show>
    </>
  );
};
