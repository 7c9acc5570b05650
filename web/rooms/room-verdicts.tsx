import { For, Show } from 'solid-js';
import type { Need } from '../../shared/rooms/accessibility.ts';
import type { RoomView } from '../../shared/rooms/schemas.ts';
import { useText } from '../i18n/language.tsx';
import { Verdict } from '../ui/verdict.tsx';
import { allNeeds } from '../when/criteria.ts';

/** How the room suits each need; those that are not simply met also by the fact that decides it. */
export const RoomVerdicts = (props: { room: RoomView }) => {
  const { t, language } = useText();
  const checkOf = (need: Need) => props.room.checks[need];
  const met = () => allNeeds.filter((need) => !checkOf(need).decidedBy);
  const decided = () => allNeeds.filter((need) => checkOf(need).decidedBy);
  const verdict = (need: Need) => (
    <Verdict
      verdict={checkOf(need).verdict}
      need={t(`words.need.${need}`)}
      word={t(`words.verdict.${checkOf(need).verdict}`)}
    />
  );
  return (
    <div class="stack">
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
      <p class="no-print">
        <a href="#access-title">{t('rooms.suits.more')}</a>
      </p>
    </div>
  );
};
