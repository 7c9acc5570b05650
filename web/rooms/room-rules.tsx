import { For } from 'solid-js';
import { formatDuration, formatNumber } from '../../shared/i18n/format.ts';
import type { RoomView } from '../../shared/rooms/schemas.ts';
import { useText } from '../i18n/language.tsx';

/** What the room asks of a booking, a sentence for each rule. */
export const RoomRules = (props: { room: RoomView }) => {
  const { t, language } = useText();
  const rules = () => {
    const { policy, approval } = props.room;
    const duration = (minutes: number) => formatDuration(minutes, language());
    return [
      t(`rooms.rule.${approval}`),
      t('rooms.rule.length', { min: duration(policy.minMinutes), max: duration(policy.maxMinutes) }),
      t('rooms.rule.step', { minutes: policy.stepMinutes }),
      policy.leadWorkingDays === 0
        ? t('rooms.rule.lead.none')
        : t('rooms.rule.lead', { count: policy.leadWorkingDays }),
      t('rooms.rule.horizon', { count: policy.horizonMonths }),
      ...(policy.turnaroundMinutes > 0
        ? [t('rooms.rule.turnaround', { time: duration(policy.turnaroundMinutes) })]
        : []),
      ...(policy.weeklyQuotaHours === null
        ? []
        : [t('rooms.rule.quota', { hours: formatNumber(policy.weeklyQuotaHours, language()) })]),
    ];
  };
  return (
    <ul class="room-rules">
      <For each={rules()}>{(rule) => <li>{rule}</li>}</For>
    </ul>
  );
};
