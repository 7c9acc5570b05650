import { For, Show } from 'solid-js';
import type { RoomBreakdownView } from '../../shared/rooms/schemas.ts';
import { useText } from '../i18n/language.tsx';
import { changedNeeds, type UsualVerdicts } from '../room-facts/fault-verdicts.tsx';
import { Message } from '../ui/message.tsx';
import { Verdict } from '../ui/verdict.tsx';
import { createBreakdownWords } from './breakdown-words.ts';
import './breakdowns.css';

interface BreakdownProps {
  breakdown: RoomBreakdownView;
  usual: UsualVerdicts;
}

/** Whom the room suits otherwise than usual while it lasts. */
const Then = (props: BreakdownProps) => {
  const { t } = useText();
  const changed = () =>
    changedNeeds([props.breakdown], props.usual).map((need) => ({
      need,
      verdict: props.breakdown.verdicts[need] ?? props.usual[need],
    }));
  return (
    <Show when={changed().length > 0} fallback={<p>{t('breakdowns.room.same')}</p>}>
      <p>{t('breakdowns.room.then')}</p>
      <ul class="cluster plain-list breakdown-then">
        <For each={changed()}>
          {({ need, verdict }) => (
            <li>
              <Verdict verdict={verdict} need={t(`words.need.${need}`)} word={t(`words.verdict.${verdict}`)} />
            </li>
          )}
        </For>
      </ul>
    </Show>
  );
};

const Breakdown = (props: BreakdownProps) => {
  const { language } = useText();
  const words = createBreakdownWords();
  const note = () => props.breakdown.note[language()];
  return (
    <Message kind="warning" title={words.brokenOf(props.breakdown)} still>
      <p class="num">{words.spanOf(props.breakdown)}</p>
      <Then {...props} />
      <Show when={note()}>{(text) => <p class="room-own-words">{text()}</p>}</Show>
      <p class="small soft num">{words.reportedOf(props.breakdown)}</p>
    </Message>
  );
};

export interface RoomBreakdownsProps {
  breakdowns: readonly RoomBreakdownView[];
  usual: UsualVerdicts;
}

/** What is or will be out of order for whoever comes here, and whom the room suits then; nothing at all as a rule. */
export const RoomBreakdowns = (props: RoomBreakdownsProps) => {
  const { t } = useText();
  return (
    <Show when={props.breakdowns.length > 0}>
      <section class="stack stack-s" aria-label={t('breakdowns.room.label')}>
        <For each={props.breakdowns}>{(breakdown) => <Breakdown breakdown={breakdown} usual={props.usual} />}</For>
      </section>
    </Show>
  );
};
