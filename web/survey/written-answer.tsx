import { createSignal, Match, Switch } from 'solid-js';
import type { FactAttributeView } from '../../shared/facts/schemas.ts';
import type { LocalDate } from '../../shared/time.ts';
import { useText } from '../i18n/language.tsx';
import { Button } from '../ui/button.tsx';
import { CheckboxGroup } from '../ui/choice-group.tsx';
import { DateField } from '../ui/date-field.tsx';
import { TextArea } from '../ui/field.tsx';
import { languageName, offeredLanguages } from './language-names.ts';
import { deviceToday } from './today.ts';

export interface WrittenAnswerProps {
  attribute: FactAttributeView;
  /** The question, which names the field. */
  question: string;
  value: string | undefined;
  /** Something is known already: to confirm that is the next step, until something is written. */
  isKnown: boolean;
  /** Answers and goes on. */
  onAnswer: (value: string) => void;
}

const codesIn = (value: string): string[] =>
  value
    .split(',')
    .map((code) => code.trim())
    .filter(Boolean);

/** A sentence, a day, or some languages. */
export const WrittenAnswer = (props: WrittenAnswerProps) => {
  const { t, language } = useText();
  const [value, setValue] = createSignal(props.value ?? '');
  const [isTried, setTried] = createSignal(false);
  const error = () => (isTried() && value().trim() === '' ? t('survey.answer.missing') : undefined);
  const codes = () => [...new Set([...offeredLanguages, ...codesIn(props.value ?? '')])];
  const submit = (event: SubmitEvent) => {
    event.preventDefault();
    setTried(true);
    if (value().trim() !== '') props.onAnswer(value().trim());
  };
  return (
    <form class="stack" novalidate onSubmit={submit}>
      <Switch>
        <Match when={props.attribute.type === 'date'}>
          <DateField
            label={t('survey.answer')}
            name="answer"
            max={deviceToday()}
            value={(value() || undefined) as LocalDate | undefined}
            error={error()}
            onChange={(date) => setValue(date ?? '')}
          />
        </Match>
        <Match when={props.attribute.type === 'list'}>
          <CheckboxGroup
            legend={props.question}
            legendHidden
            name="answer"
            variant="chips"
            error={error()}
            values={codesIn(value())}
            choices={codes().map((code) => ({ value: code, label: languageName(code, language()) }))}
            onChange={(chosen) => setValue(chosen.join(', '))}
          />
        </Match>
        <Match when={props.attribute.type === 'text'}>
          <TextArea
            label={t('survey.answer')}
            name="answer"
            rows={3}
            maxlength={500}
            error={error()}
            value={value()}
            // What a fact holds is one line.
            onInput={(text) => setValue(text.replace(/\s*\n\s*/g, ' '))}
          />
        </Match>
      </Switch>
      <Button type="submit" wide variant={props.isKnown && value() === (props.value ?? '') ? 'quiet' : 'primary'}>
        {t('survey.answer.next')}
      </Button>
    </form>
  );
};
