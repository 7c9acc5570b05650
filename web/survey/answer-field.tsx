import { Match, Switch } from 'solid-js';
import type { FactAttributeView } from '../../shared/facts/schemas.ts';
import type { FactValue } from '../../shared/rooms/accessibility.ts';
import type { SurveyQuestion } from '../../shared/survey/questions.ts';
import { useText } from '../i18n/language.tsx';
import { type AnswerChoice, ChoiceAnswer } from './choice-answer.tsx';
import { NumberAnswer } from './number-answer.tsx';
import { WrittenAnswer } from './written-answer.tsx';

export interface AnswerFieldProps {
  question: SurveyQuestion;
  attribute: FactAttributeView;
  /** The question in words. */
  words: string;
  value: FactValue | undefined;
  /** Something is known already: to confirm that is the next step, not to write anew. */
  isKnown: boolean;
  /** Answers and goes on. */
  onAnswer: (value: FactValue) => void;
}

const capitalised = (words: string): string => words.charAt(0).toUpperCase() + words.slice(1);

/** The control that fits the kind of answer. */
export const AnswerField = (props: AnswerFieldProps) => {
  const { t, language } = useText();
  const choices = (): AnswerChoice[] | undefined => {
    const { type, allowed } = props.attribute;
    if (type === 'choice') {
      return allowed.map(({ value, label }) => ({ value, label: capitalised(label[language()]) }));
    }
    if (type !== 'boolean') return undefined;
    return [
      { value: true, label: t('survey.yes') },
      { value: false, label: t('survey.no') },
    ];
  };
  const asNumber = () => (typeof props.value === 'number' ? props.value : undefined);
  const asText = () => (typeof props.value === 'string' ? props.value : undefined);
  return (
    <Switch
      fallback={
        <NumberAnswer
          question={props.question}
          attribute={props.attribute}
          value={asNumber()}
          isKnown={props.isKnown}
          onAnswer={props.onAnswer}
        />
      }
    >
      <Match when={choices()}>
        {(offered) => <ChoiceAnswer choices={offered()} value={props.value} onAnswer={props.onAnswer} />}
      </Match>
      <Match when={['date', 'list', 'text'].includes(props.attribute.type)}>
        <WrittenAnswer
          attribute={props.attribute}
          question={props.words}
          value={asText()}
          isKnown={props.isKnown}
          onAnswer={props.onAnswer}
        />
      </Match>
    </Switch>
  );
};
