import { Show } from 'solid-js';
import { formatPlainDate } from '../../shared/i18n/format.ts';
import type { FactValue } from '../../shared/rooms/accessibility.ts';
import { questionWords } from '../../shared/survey/question-words.ts';
import { numberOf, type SurveyQuestion } from '../../shared/survey/questions.ts';
import type { SurveyWay } from '../../shared/survey/way.ts';
import { useText } from '../i18n/language.tsx';
import { Button, LinkButton } from '../ui/button.tsx';
import { type Crumb, Page } from '../ui/page.tsx';
import { AnswerField } from './answer-field.tsx';
import { Drawing } from './drawing.tsx';
import { FacilityChoice } from './facility-choice.tsx';
import type { KeptPhotos } from './kept-photos.ts';
import { QuestionPhoto } from './question-photo.tsx';
import type { Survey } from './survey.ts';
import { useValueWords } from './value-words.ts';

export interface QuestionScreenProps {
  survey: Survey;
  photos: KeptPhotos;
  way: SurveyWay;
  question: SurveyQuestion;
  /** The house with its rooms, and the room with its summary. */
  breadcrumb: readonly Crumb[];
  /** The door through which one walks, where the house has several. */
  door: string | undefined;
  /** Where another door is chosen. */
  doorsAt: string;
  /** Where one goes back to. */
  backTo: string;
  /** After an answer, or without one. */
  onNext: () => void;
}

/** What was known before, to be confirmed with one tap; or what was just answered here, to go on from. */
const Earlier = (props: QuestionScreenProps & { onAnswer: (value: FactValue) => void }) => {
  const { t, language } = useText();
  const words = useValueWords();
  const attribute = () => props.survey.attribute(props.question.key);
  const answered = () => props.survey.answerAt(props.question.key, props.way);
  const known = () => props.survey.storedOn(props.question.key, props.way);
  return (
    <Show when={attribute()}>
      {(of) => (
        <Show
          when={answered()}
          fallback={
            <Show when={known()}>
              {(fact) => {
                const value = () => words(of(), fact().value);
                const date = () => fact().checkedOn;
                return (
                  <div class="survey-earlier">
                    <p>
                      {date()
                        ? t('survey.earlier', { value: value(), date: formatPlainDate(date() ?? '', language()) })
                        : t('survey.earlier.undated', { value: value() })}
                    </p>
                    <Button icon="check" onClick={() => props.onAnswer(fact().value)}>
                      {t('survey.earlier.still', { value: value() })}
                    </Button>
                  </div>
                );
              }}
            </Show>
          }
        >
          {(answer) => (
            <div class="survey-earlier">
              <p>{t('survey.earlier.yours', { value: words(of(), answer().value) })}</p>
              <Button variant="quiet" icon="arrow-right" onClick={() => props.onNext()}>
                {t('survey.earlier.keep')}
              </Button>
            </div>
          )}
        </Show>
      )}
    </Show>
  );
};

/** How far one is, and where one stands. */
const Progress = (props: QuestionScreenProps) => {
  const { t } = useText();
  const at = () => numberOf(props.question, props.survey.knownOn(props.way));
  return (
    <div class="survey-progress">
      <p class="cluster between">
        <strong>{t(`survey.part.${props.question.part}`)}</strong>
        <span class="num">
          {t(props.question.least === undefined ? 'survey.progress.more' : 'survey.progress', at())}
        </span>
      </p>
      <progress max={at().count} value={at().number} aria-hidden="true" />
      <Show when={props.door}>
        {(door) => (
          <p class="cluster between">
            <span>{t('survey.way.door', { door: door() })}</span>
            <a href={props.doorsAt}>{t('survey.door.change')}</a>
          </p>
        )}
      </Show>
    </div>
  );
};

/** One question: in plain words, with how to measure it, what was known of it, and one large control. */
export const QuestionScreen = (props: QuestionScreenProps) => {
  const { t, language } = useText();
  const words = () => questionWords[props.question.key]?.[language()] ?? '';
  const attribute = () => props.survey.attribute(props.question.key);
  const isKnown = () => props.survey.factOn(props.question.key, props.way) !== undefined;
  const answer = (value: FactValue) => {
    props.survey.answer(props.question.key, props.way, value);
    props.onNext();
  };
  return (
    <Page title={words()} breadcrumb={props.breadcrumb}>
      <div class="survey-question">
        <Progress {...props} />
        <Show when={attribute()?.tip ?? props.question.drawing}>
          <div class="survey-tip">
            <Show when={props.question.drawing}>{(name) => <Drawing name={name()} />}</Show>
            <Show when={attribute()?.tip}>{(tip) => <p>{tip()[language()]}</p>}</Show>
          </div>
        </Show>
        <Show when={attribute()?.facilityKind}>
          {(kind) => <FacilityChoice survey={props.survey} way={props.way} kind={kind()} />}
        </Show>
        <Earlier {...props} onAnswer={answer} />
        <Show when={attribute()}>
          {(of) => (
            <AnswerField
              question={props.question}
              attribute={of()}
              words={words()}
              value={props.survey.answerAt(props.question.key, props.way)?.value}
              isKnown={isKnown()}
              onAnswer={answer}
            />
          )}
        </Show>
        <div class="survey-steps">
          <LinkButton variant="quiet" icon="arrow-left" href={props.backTo}>
            {t('survey.answer.back')}
          </LinkButton>
          <Button variant="quiet" icon="skip" onClick={() => props.onNext()}>
            {t('survey.answer.skip')}
          </Button>
        </div>
        <Show when={attribute()}>
          <QuestionPhoto
            photos={props.photos}
            factKey={props.question.key}
            place={props.survey.placeOf(props.question.key, props.way)}
          />
        </Show>
      </div>
    </Page>
  );
};
