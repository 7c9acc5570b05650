import { For, Show } from 'solid-js';
import type { Need } from '../../shared/rooms/accessibility.ts';
import type { RoomView } from '../../shared/rooms/schemas.ts';
import { useText } from '../i18n/language.tsx';
import { reportPart, roomFactsAddress, suitsPart } from '../room-facts/addresses.ts';
import { LeastFacts } from '../room-facts/least-facts.tsx';
import { VerdictLink } from '../room-facts/verdict-link.tsx';
import { allNeeds } from '../when/criteria.ts';

/** How the room suits each need, with what decides where it is not simply met; everything else is a page of its own. */
export const RoomVerdicts = (props: { room: RoomView }) => {
  const { t, language } = useText();
  const checkOf = (need: Need) => props.room.checks[need];
  const met = () => allNeeds.filter((need) => !checkOf(need).decidedBy);
  const decided = () => allNeeds.filter((need) => checkOf(need).decidedBy);
  const verdict = (need: Need) => <VerdictLink room={props.room} need={need} verdict={checkOf(need).verdict} />;
  return (
    <div class="stack">
      {/* The verdicts are the usual ones: whoever comes meanwhile must not take them for today's. */}
      <Show when={props.room.breakdowns.length > 0}>
        <p>
          {t('roomFacts.room.usually')}{' '}
          <a href={`${roomFactsAddress(props.room)}#${suitsPart}`}>{t('roomFacts.room.broken-link')}</a>
        </p>
      </Show>
      <Show when={met().length > 0}>
        <ul class="cluster plain-list">
          <For each={met()}>{(need) => <li>{verdict(need)}</li>}</For>
        </ul>
      </Show>
      <Show when={decided().length > 0}>
        <ul class="room-verdicts plain-list">
          <For each={decided()}>
            {(need) => (
              <li>
                {verdict(need)}
                <span class="room-reason">{checkOf(need).decidedBy?.text[language()]}</span>
              </li>
            )}
          </For>
        </ul>
      </Show>
      <LeastFacts least={props.room.leastFacts} />
      <p class="cluster room-verdict-links no-print">
        <a href={roomFactsAddress(props.room)}>{t('roomFacts.room.link')}</a>
        <a href={`${roomFactsAddress(props.room)}#${reportPart}`}>{t('corrections.any')}</a>
      </p>
    </div>
  );
};
