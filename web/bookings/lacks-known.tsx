import { For, Show } from 'solid-js';
import { formatDate } from '../../shared/i18n/format.ts';
import { useText } from '../i18n/language.tsx';
import { Checkbox } from '../ui/choice-group.tsx';
import { Message } from '../ui/message.tsx';
import type { NewLack } from './changing/change-lacks.ts';

export interface LacksKnownProps {
  lacks: readonly NewLack[];
  title: string;
  /** The words of knowing it and going on. */
  label: string;
  /** Whether it has to be said. */
  mustKnow: boolean;
  isKnown: boolean;
  onKnown: (isKnown: boolean) => void;
  error: string | undefined;
}

/** What is lacked of what the event needs, which its booker says to know. */
export const LacksKnown = (props: LacksKnownProps) => {
  const { t, language } = useText();
  const words = () => [
    ...new Set(
      props.lacks.map(({ date, mismatch: { room, text } }) => {
        const where = room.name[language()];
        return date ? `${formatDate(date, language())}, ${where}: ${text}` : `${where}: ${text}`;
      }),
    ),
  ];
  return (
    <Show when={props.lacks.length > 0}>
      <Message kind="warning" title={props.title} still>
        <ul>
          <For each={words()}>{(line) => <li class="num">{line}</li>}</For>
        </ul>
        <Show when={props.mustKnow}>
          <Checkbox
            label={props.label}
            name="acceptsAccessibility"
            hint={t('request.needs.known.hint')}
            required
            checked={props.isKnown}
            onChange={props.onKnown}
            error={props.error}
          />
        </Show>
      </Message>
    </Show>
  );
};
