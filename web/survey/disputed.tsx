import { For, Show } from 'solid-js';
import type { FactAttributeView } from '../../shared/facts/schemas.ts';
import { questionWords } from '../../shared/survey/question-words.ts';
import { useText } from '../i18n/language.tsx';
import { Button } from '../ui/button.tsx';
import { Message } from '../ui/message.tsx';
import { type KeptAnswer, nextMoment } from './kept-answers.ts';
import type { Survey } from './survey.ts';
import { useValueWords } from './value-words.ts';

const Choice = (props: { answer: KeptAnswer; attribute: FactAttributeView; survey: Survey }) => {
  const { t, language } = useText();
  const words = useValueWords();
  const place = () =>
    props.survey
      .view()
      .places.find(
        ({ subjectKind, subjectId, via }) =>
          subjectKind === props.answer.subjectKind && subjectId === props.answer.subjectId && via === props.answer.via,
      )?.name[language()];
  const keepMine = () =>
    props.survey.kept.settle(props.answer, {
      state: 'waiting',
      seen: undefined,
      theirs: undefined,
      at: nextMoment(),
    });
  const keepTheirs = () =>
    props.survey.kept.settle(props.answer, {
      state: 'yielded',
      value: props.answer.theirs ?? null,
      at: nextMoment(),
    });
  return (
    <li class="survey-dispute">
      {/* biome-ignore lint/a11y/useSemanticElements: two deeds about one fact, not fields of a form. */}
      <div role="group" aria-label={props.attribute.label[language()]} class="stack stack-s">
        <p>
          <strong>{questionWords[props.answer.key]?.[language()] ?? props.attribute.label[language()]}</strong>
          <Show when={place()}>
            <span class="soft"> {place()}</span>
          </Show>
        </p>
        <div class="survey-sides">
          <div class="survey-side">
            <span>{t('survey.overtaken.mine', { value: words(props.attribute, props.answer.value) })}</span>
            <Button variant="quiet" onClick={keepMine}>
              {t('survey.overtaken.keep-mine')}
            </Button>
          </div>
          <div class="survey-side">
            <span>{t('survey.overtaken.theirs', { value: words(props.attribute, props.answer.theirs ?? null) })}</span>
            <Button variant="quiet" onClick={keepTheirs}>
              {t('survey.overtaken.keep-theirs')}
            </Button>
          </div>
        </div>
      </div>
    </li>
  );
};

/** Answers that met another one underway, side by side, until the person has chosen; and those that were not taken. */
export const Disputed = (props: { survey: Survey; onAnswer: (key: string) => void }) => {
  const { t, language } = useText();
  const overtaken = () => props.survey.kept.answers().filter(({ state }) => state === 'overtaken');
  const refused = () => props.survey.kept.answers().filter(({ state }) => state === 'refused');
  return (
    <>
      <Show when={overtaken().length > 0}>
        <Message kind="warning" title={t('survey.overtaken.title', { count: overtaken().length })}>
          <p>{t('survey.overtaken.text')}</p>
          <ul class="plain-list stack">
            <For each={overtaken()}>
              {(answer) => (
                <Show when={props.survey.attribute(answer.key)}>
                  {(attribute) => <Choice answer={answer} attribute={attribute()} survey={props.survey} />}
                </Show>
              )}
            </For>
          </ul>
        </Message>
      </Show>
      <Show when={refused().length > 0}>
        <Message kind="error" title={t('survey.refused.title', { count: refused().length })}>
          <ul class="plain-list stack stack-s">
            <For each={refused()}>
              {(answer) => (
                <li class="cluster between">
                  <span>
                    {questionWords[answer.key]?.[language()]} {answer.words}
                  </span>
                  <Button variant="quiet" small onClick={() => props.onAnswer(answer.key)}>
                    {t('survey.refused.again')}
                    <span class="visually-hidden">: {questionWords[answer.key]?.[language()]}</span>
                  </Button>
                </li>
              )}
            </For>
          </ul>
        </Message>
      </Show>
    </>
  );
};
