import { For } from 'solid-js';
import type { Need } from '../../shared/rooms/accessibility.ts';
import type { RoomView } from '../../shared/rooms/schemas.ts';
import { useText } from '../i18n/language.tsx';
import { Verdict } from '../ui/verdict.tsx';

/** In the order in which they are asked for. */
const needs = ['wheelchair', 'walker', 'mobility', 'vision', 'hearing', 'sensory'] as const satisfies readonly Need[];

/** How the room suits each need, and the fact that decides it. */
export const RoomVerdicts = (props: { room: RoomView }) => {
  const { t, language } = useText();
  return (
    <ul class="room-verdicts plain-list">
      <For each={needs}>
        {(need) => {
          const check = () => props.room.checks[need];
          return (
            <li>
              <Verdict
                verdict={check().verdict}
                need={t(`words.need.${need}`)}
                word={t(`words.verdict.${check().verdict}`)}
              />
              <span class="room-reason">{check().decidedBy?.text[language()] ?? t('rooms.suits.all-met')}</span>
            </li>
          );
        }}
      </For>
    </ul>
  );
};
