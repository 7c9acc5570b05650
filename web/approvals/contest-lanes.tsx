import { For, Show } from 'solid-js';
import type { ApprovalView } from '../../shared/approvals/schemas.ts';
import { formatDuration, formatTimeRange } from '../../shared/i18n/format.ts';
import { timeOf } from '../../shared/time.ts';
import { listedDays } from '../calendar/day-words.ts';
import { useText } from '../i18n/language.tsx';
import { ContestPrecedence } from './contest-precedence.tsx';
import { type Contest, contestsOf, type Lane } from './contests.ts';
import { RequestLink } from './request-link.tsx';

/** Hours that are written under the axis: each of a few, every second or third of many. */
const hoursOf = ({ firstHour, lastHour }: Contest): number[] => {
  const step = Math.ceil((lastHour - firstHour) / 8);
  return Array.from({ length: Math.floor((lastHour - firstHour) / step) + 1 }, (_, index) => firstHour + index * step);
};

const share = (minute: number, { firstHour, lastHour }: Contest): string =>
  `${((minute / 60 - firstHour) / (lastHour - firstHour)) * 100}%`;

interface OtherRequests {
  /** Where another request is opened. */
  hrefOf: (bookingId: string) => string;
  onOpen: (bookingId: string) => void;
}

const LaneName = (props: OtherRequests & { lane: Lane }) => {
  const { t, language } = useText();
  const times = () => formatTimeRange(timeOf(props.lane.start), timeOf(props.lane.end), language());
  return (
    <span class="lane-name">
      <Show
        when={!props.lane.isOwn}
        fallback={
          <strong>
            {props.lane.organisation} ({t('approvals.contest.own')})
          </strong>
        }
      >
        <RequestLink
          bookingId={props.lane.bookingId}
          href={props.hrefOf(props.lane.bookingId)}
          onOpen={props.onOpen}
          label={t('approvals.contest.open', { organisation: props.lane.organisation })}
        >
          {props.lane.organisation}
        </RequestLink>
      </Show>{' '}
      <span class="num soft nowrap">{times()}</span>
    </span>
  );
};

const ContestAxis = (props: OtherRequests & { contest: Contest }) => {
  const { language } = useText();
  return (
    <div class="contest">
      <h4>{listedDays(props.contest.dates, language())}</h4>
      <ul class="lanes plain-list">
        <For each={props.contest.lanes}>
          {(lane) => (
            <li class="lane">
              <LaneName lane={lane} hrefOf={props.hrefOf} onOpen={props.onOpen} />
              <span
                class="lane-axis"
                aria-hidden="true"
                style={{ '--hours': String(props.contest.lastHour - props.contest.firstHour) }}
              >
                <span
                  class={`lane-bar ${lane.isOwn ? 'state-mine' : 'state-requested'}`}
                  style={{ '--from': share(lane.from, props.contest), '--to': share(lane.to, props.contest) }}
                />
              </span>
            </li>
          )}
        </For>
      </ul>
      <div class="lane-hours num" aria-hidden="true">
        <For each={hoursOf(props.contest)}>
          {(hour) => <span style={{ '--from': share(hour * 60, props.contest) }}>{hour % 24}</span>}
        </For>
      </div>
    </div>
  );
};

/** How many hours each of the organisations has been given in the running season, for fairness. */
const SeasonHours = (props: { approval: ApprovalView }) => {
  const { t, language } = useText();
  const own = () => ({ name: props.approval.booking.organisation.name, hours: props.approval.hoursThisSeason });
  const rivals = () =>
    props.approval.competitors.map(({ organisation, hoursThisSeason }) => ({
      name: organisation.name,
      hours: hoursThisSeason,
    }));
  const rows = () => [own(), ...rivals()];
  const most = () => Math.max(1, ...rows().map(({ hours }) => hours));
  return (
    <div class="contest">
      <h4>{t('approvals.contest.hours')}</h4>
      <ul class="lanes plain-list">
        <For each={rows()}>
          {(row) => (
            <li class="lane">
              <span class="lane-name">
                {row.name} <span class="num soft nowrap">{formatDuration(Math.round(row.hours * 60), language())}</span>
              </span>
              <span class="hours-axis" aria-hidden="true">
                <span class="hours-bar" style={{ '--to': `${(row.hours / most()) * 100}%` }} />
              </span>
            </li>
          )}
        </For>
      </ul>
    </div>
  );
};

export interface ContestLanesProps extends OtherRequests {
  approval: ApprovalView;
}

/** Those who asked for the same time, beside each other on one axis of hours for each date. */
export const ContestLanes = (props: ContestLanesProps) => {
  const { t } = useText();
  return (
    <Show when={props.approval.competitors.length > 0}>
      <section class="stack">
        <h3>{t('approvals.contest.title')}</h3>
        <For each={contestsOf(props.approval)}>
          {(contest) => <ContestAxis contest={contest} hrefOf={props.hrefOf} onOpen={props.onOpen} />}
        </For>
        <ContestPrecedence approval={props.approval} />
        <SeasonHours approval={props.approval} />
      </section>
    </Show>
  );
};
