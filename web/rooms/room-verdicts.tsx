import { For, Show } from 'solid-js';
import type { Need } from '../../shared/rooms/accessibility.ts';
import type { RoomView } from '../../shared/rooms/schemas.ts';
import { useText } from '../i18n/language.tsx';
import { reportPart, roomFactsAddress } from '../room-facts/addresses.ts';
import { changedNeeds, FaultVerdicts } from '../room-facts/fault-verdicts.tsx';
import { LeastFacts } from '../room-facts/least-facts.tsx';
import { VerdictLink } from '../room-facts/verdict-link.tsx';
import { allNeeds } from '../when/criteria.ts';

/** How the room suits each need, with what decides where it is not simply met; everything else is a page of its own. */
export const RoomVerdicts = (props: { room: RoomView }) => {
  const { t, language } = useText();
  const checkOf = (need: Need) => props.room.checks[need];
  const changed = () => changedNeeds(props.room.breakdowns, props.room.accessibility);
  const isExplained = (need: Need) => checkOf(need).decidedBy !== null || changed().includes(need);
  const met = () => allNeeds.filter((need) => !isExplained(need));
  const explained = () => allNeeds.filter(isExplained);
  const verdict = (need: Need) => <VerdictLink room={props.room} need={need} verdict={checkOf(need).verdict} />;
  return (
    <div class="stack">
      {/* The verdicts are the usual ones: whoever comes meanwhile must not take them for today's. */}
      <Show when={changed().length > 0}>
        <p>{t('roomFacts.fault.usually')}</p>
      </Show>
      <Show when={met().length > 0}>
        <ul class="cluster plain-list">
          <For each={met()}>{(need) => <li>{verdict(need)}</li>}</For>
        </ul>
      </Show>
      <Show when={explained().length > 0}>
        <ul class="room-verdicts plain-list">
          <For each={explained()}>
            {(need) => (
              <li>
                {verdict(need)}
                <Show when={checkOf(need).decidedBy}>
                  {(decisive) => <span class="room-reason">{decisive().text[language()]}</span>}
                </Show>
                <FaultVerdicts breakdowns={props.room.breakdowns} need={need} usual={props.room.accessibility} />
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
