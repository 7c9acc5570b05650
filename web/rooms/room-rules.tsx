import { For, Show } from 'solid-js';
import { formatDuration, formatNumber } from '../../shared/i18n/format.ts';
import { seasonsInWords } from '../../shared/region/seasons.ts';
import type { RoomView } from '../../shared/rooms/schemas.ts';
import { CareRules } from '../care/care-rules.tsx';
import { useText } from '../i18n/language.tsx';
import { ownTerms } from '../region/own-terms.ts';
import { useRegion } from '../region/region.tsx';

/** What the room asks of a booking, a sentence for each rule. */
export const RoomRules = (props: { room: RoomView }) => {
  const { t, language } = useText();
  const region = useRegion();
  const own = () => props.room.rules[language()] || props.room.rules.fi;
  const rules = () => {
    const { policy, approval, answerWorkingDays } = props.room;
    const duration = (minutes: number) => formatDuration(minutes, language());
    return [
      approval === 'auto' ? t('rooms.rule.auto') : t('rooms.rule.manual', { count: answerWorkingDays }),
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
      ...(policy.seasonQuotaHours === null
        ? []
        : [
            t('rooms.rule.season-quota', {
              hours: formatNumber(policy.seasonQuotaHours, language()),
              seasons: seasonsInWords(region.view().bookingRules, language()),
            }),
          ]),
    ];
  };
  return (
    <>
      <ul class="room-rules">
        <Show when={props.room.policy.priorityClasses}>
          <li>
            {t('rooms.rule.classes')} <a href="/kuka-voi-varata">{t('rooms.rule.classes.who')}</a>
          </li>
        </Show>
        <For each={rules()}>{(rule) => <li>{rule}</li>}</For>
      </ul>
      <Show when={ownTerms(region, props.room.site)}>
        {(href) => (
          <p>
            <a href={href()}>{t('rooms.rule.house-terms')}</a>
          </p>
        )}
      </Show>
      <CareRules room={props.room} />
      <Show when={own()}>
        <h3>{t('rooms.rule.own')}</h3>
        <p class="room-own-words">{own()}</p>
      </Show>
    </>
  );
};
