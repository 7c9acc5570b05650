import { For } from 'solid-js';
import type { FactValue } from '../../shared/rooms/accessibility.ts';
import { Icon } from '../ui/icon.tsx';

export interface AnswerChoice {
  value: FactValue;
  label: string;
}

export interface ChoiceAnswerProps {
  choices: readonly AnswerChoice[];
  /** What holds now. */
  value: FactValue | undefined;
  /** Answers and goes on: one tap. */
  onAnswer: (value: FactValue) => void;
}

/** Large buttons: what is pressed is the answer. Not radio buttons, for moving among those must not answer. */
export const ChoiceAnswer = (props: ChoiceAnswerProps) => (
  <ul class="plain-list survey-choices">
    <For each={props.choices}>
      {(choice) => (
        <li>
          <button
            type="button"
            class="survey-choice"
            aria-pressed={choice.value === props.value}
            onClick={() => props.onAnswer(choice.value)}
          >
            <span>{choice.label}</span>
            <Icon name={choice.value === props.value ? 'check' : 'arrow-right'} />
          </button>
        </li>
      )}
    </For>
  </ul>
);
