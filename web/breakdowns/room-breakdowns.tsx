import { For, Show } from 'solid-js';
import type { BreakdownView } from '../../shared/breakdowns/schemas.ts';
import { useText } from '../i18n/language.tsx';
import { Message } from '../ui/message.tsx';
import { createBreakdownWords } from './breakdown-words.ts';

const Breakdown = (props: { breakdown: BreakdownView }) => {
  const { language } = useText();
  const words = createBreakdownWords();
  const note = () => props.breakdown.note[language()];
  return (
    <Message kind="warning" title={words.brokenOf(props.breakdown)} still>
      <p class="num">{words.spanOf(props.breakdown)}</p>
      <Show when={note()}>{(text) => <p class="room-own-words">{text()}</p>}</Show>
      <p class="small soft num">{words.reportedOf(props.breakdown)}</p>
    </Message>
  );
};

/** What is or will be out of order for whoever comes here; nothing at all as a rule. */
export const RoomBreakdowns = (props: { breakdowns: readonly BreakdownView[] }) => {
  const { t } = useText();
  return (
    <Show when={props.breakdowns.length > 0}>
      <section class="stack stack-s" aria-label={t('breakdowns.room.label')}>
        <For each={props.breakdowns}>{(breakdown) => <Breakdown breakdown={breakdown} />}</For>
      </section>
    </Show>
  );
};
