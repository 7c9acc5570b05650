import { createSignal, Match, Show, Switch } from 'solid-js';
import type { FactAttributeView } from '../../shared/facts/schemas.ts';
import type { SurveyQuestion } from '../../shared/survey/questions.ts';
import { useText } from '../i18n/language.tsx';
import { Button } from '../ui/button.tsx';
import { Disclosure } from '../ui/disclosure.tsx';
import { Field, TextField } from '../ui/field.tsx';
import { Message } from '../ui/message.tsx';
import { readNumber, type WrittenNumber } from './read-number.ts';
import { numberWords, useValueWords } from './value-words.ts';

export interface NumberAnswerProps {
  question: SurveyQuestion;
  attribute: FactAttributeView;
  /** What was answered here before. */
  value: number | undefined;
  /** Something is known already: to confirm that is the next step, until something is written. */
  isKnown: boolean;
  /** Answers and goes on. */
  onAnswer: (value: number) => void;
}

/** How to write it: a plausible number of the kind. */
const exampleOf = ({ plausible }: SurveyQuestion): string => String(plausible?.[0] || plausible?.[1] || 1);

/** From the gap under a level of one metre to per cent. */
const SlopeHelp = (props: { onUse: (percent: number) => void }) => {
  const { t, language } = useText();
  const [gap, setGap] = createSignal('');
  const percent = () => {
    const read = readNumber(gap(), { type: 'mm', range: { min: 0, max: 300 } }, {});
    return read.is === 'fine' ? read.value / 10 : undefined;
  };
  return (
    <Disclosure summary={t('survey.slope.help')}>
      <div class="stack stack-s">
        <TextField
          label={t('survey.slope.help.label')}
          name="gap"
          inputmode="numeric"
          width="short"
          value={gap()}
          onInput={setGap}
        />
        <div class="cluster" role="status">
          <Show when={percent() !== undefined}>
            <span>{t('survey.slope.help.result', { percent: numberWords(percent() ?? 0, language()) })}</span>
            <Button variant="quiet" onClick={() => props.onUse(percent() ?? 0)}>
              {t('survey.slope.help.use')}
            </Button>
          </Show>
        </div>
      </div>
    </Disclosure>
  );
};

type Odd = Extract<WrittenNumber, { is: 'odd' }>;

/** A number with its unit. What is hardly possible is asked once more, with what was probably meant. */
export const NumberAnswer = (props: NumberAnswerProps) => {
  const { t, language } = useText();
  const words = useValueWords();
  const [text, setText] = createSignal(props.value === undefined ? '' : numberWords(props.value, language()));
  const [fault, setFault] = createSignal<WrittenNumber>();
  let form!: HTMLFormElement;

  const odd = (): Odd | undefined => {
    const now = fault();
    return now?.is === 'odd' ? now : undefined;
  };
  const error = (): string | undefined => {
    const now = fault();
    if (now?.is === 'missing') return t('survey.answer.missing');
    if (now?.is === 'not-number') return t('survey.answer.not-number', { example: exampleOf(props.question) });
    if (now?.is === 'not-whole') return t('survey.answer.whole');
    if (now?.is === 'out-of-range') return t('survey.answer.range', { min: now.min, max: now.max });
    return undefined;
  };
  const submit = (event: SubmitEvent) => {
    event.preventDefault();
    const read = readNumber(text(), props.attribute, props.question);
    if (read.is === 'fine') return props.onAnswer(read.value);
    setFault(read);
    form.querySelector<HTMLElement>(read.is === 'odd' ? '.message button' : 'input')?.focus();
  };
  const write = (written: string) => {
    setFault(undefined);
    setText(written);
  };
  const label = () =>
    props.attribute.unit ? t('survey.answer.number', { unit: props.attribute.unit }) : t('survey.answer');

  return (
    <>
      <form class="stack" novalidate ref={form} onSubmit={submit}>
        <Field label={label()} name="answer" error={error()} width="short">
          {(control) => (
            <span class="survey-number">
              <input
                {...control}
                class="control"
                name="answer"
                type="text"
                autocomplete="off"
                enterkeyhint="next"
                inputmode={props.attribute.type === '%' ? 'decimal' : 'numeric'}
                value={text()}
                onInput={(event) => write(event.currentTarget.value)}
              />
              <Show when={props.attribute.unit}>
                <span aria-hidden="true">{props.attribute.unit}</span>
              </Show>
            </span>
          )}
        </Field>
        <Show when={odd()}>
          {(found) => (
            <Message
              kind="warning"
              actions={
                <>
                  <Show when={found().meant !== undefined}>
                    <Button onClick={() => props.onAnswer(found().meant as number)}>
                      {t('survey.answer.odd.meant', { value: words(props.attribute, found().meant ?? 0) })}
                    </Button>
                  </Show>
                  <Show when={found().isPossible}>
                    <Button variant="quiet" onClick={() => props.onAnswer(found().value)}>
                      {t('survey.answer.odd.sure', { value: words(props.attribute, found().value) })}
                    </Button>
                  </Show>
                </>
              }
            >
              <p>{t('survey.answer.odd', { value: words(props.attribute, found().value) })}</p>
            </Message>
          )}
        </Show>
        <Button type="submit" wide variant={odd() || (props.isKnown && text() === '') ? 'quiet' : 'primary'}>
          {t('survey.answer.next')}
        </Button>
        <Show when={props.question.zero}>
          <Button variant="quiet" wide onClick={() => props.onAnswer(0)}>
            <ZeroWords question={props.question} />
          </Button>
        </Show>
      </form>
      <Show when={props.attribute.type === '%'}>
        <SlopeHelp onUse={props.onAnswer} />
      </Show>
    </>
  );
};

/** What an answer of nothing means. */
const ZeroWords = (props: { question: SurveyQuestion }) => {
  const { t } = useText();
  return (
    <Switch fallback={t('survey.answer.zero.threshold')}>
      <Match when={props.question.key.endsWith('steps_count')}>{t('survey.answer.zero.steps')}</Match>
      <Match when={props.question.key === 'parking.accessible_count'}>{t('survey.answer.zero.parking')}</Match>
      <Match when={props.question.key === 'entrance.level_difference_mm'}>{t('survey.answer.zero.level')}</Match>
    </Switch>
  );
};
