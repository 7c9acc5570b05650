import { For, type JSX, Show } from 'solid-js';
import { formatNumber } from '../../shared/i18n/format.ts';
import type { Need } from '../../shared/rooms/accessibility.ts';
import type { RoomSummaryView } from '../../shared/rooms/schemas.ts';
import { useText } from '../i18n/language.tsx';
import { VerdictLink } from '../room-facts/verdict-link.tsx';
import { Icon } from '../ui/icon.tsx';
import { municipalityName, verdictsOf } from './result-words.ts';
import './search.css';

export interface RoomCardProps {
  room: RoomSummaryView;
  /** The page of the room. */
  href: string;
  /** The needs whose verdicts are shown. */
  needs: readonly Need[];
  /** What is known of it here, below its name. */
  children?: JSX.Element;
  /** What can be done about it. */
  aside: JSX.Element;
}

/** How the room suits the needs: by shape and by word. */
export const Verdicts = (props: Pick<RoomCardProps, 'room' | 'needs'>) => {
  const { t } = useText();
  return (
    <Show when={props.needs.length > 0}>
      <ul class="cluster plain-list room-verdicts" aria-label={t('search.card.needs')}>
        <For each={verdictsOf(props.room.accessibility, props.needs)}>
          {({ need, verdict }) => (
            <li>
              <VerdictLink room={props.room} need={need} verdict={verdict} />
            </li>
          )}
        </For>
      </ul>
    </Show>
  );
};

/** Whether a request is confirmed by itself or answered by people. */
export const ApprovalWords = (props: { room: RoomSummaryView }) => {
  const { t } = useText();
  return (
    <p class="soft room-approval">
      <Icon name={props.room.approval === 'auto' ? 'done' : 'person'} />
      {t(`words.approval.${props.room.approval}`)}
    </p>
  );
};

/** A number stays on the line of its unit. */
const together = (text: string): string => text.replaceAll(' ', '\u00a0');

/** A room in a list: what and where it is, how it suits, and the way on. */
export const RoomCard = (props: RoomCardProps) => {
  const { t, language } = useText();
  const facts = () =>
    [
      t('search.card.place', {
        site: props.room.site.name[language()],
        municipality: municipalityName(props.room.site.municipality, language()),
      }),
      together(t('search.persons', { count: props.room.capacity })),
      props.room.areaM2 !== null &&
        together(t('search.card.area', { area: formatNumber(props.room.areaM2, language()) })),
    ]
      .filter(Boolean)
      .join(' · ');
  return (
    <li class="card card-split room-card">
      <div class="stack stack-s">
        <h3 class="card-title">
          <a href={props.href}>{props.room.name[language()]}</a>
        </h3>
        <p class="soft num">{facts()}</p>
        <Verdicts room={props.room} needs={props.needs} />
        {props.children}
      </div>
      <div class="room-card-aside">{props.aside}</div>
    </li>
  );
};
