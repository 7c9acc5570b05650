import { createEffect, createSignal, For, on, Show } from 'solid-js';
import { needs } from '../../shared/rooms/accessibility.ts';
import { questionWords } from '../../shared/survey/question-words.ts';
import { knownLeast, leastQuestions } from '../../shared/survey/questions.ts';
import type { SurveyWay } from '../../shared/survey/way.ts';
import { useText } from '../i18n/language.tsx';
import { Button, LinkButton } from '../ui/button.tsx';
import { Page } from '../ui/page.tsx';
import { readVerdicts, type Verdicts } from './queries.ts';
import type { Sending } from './sending.ts';
import type { Survey } from './survey.ts';
import type { SurveyPlace } from './survey-place.ts';
import { useValueWords } from './value-words.ts';

export interface EndScreenProps {
  survey: Survey;
  sending: Sending;
  place: SurveyPlace;
  way: SurveyWay;
  roomName: string;
  /** What the room suited when the survey began. */
  earlier: Verdicts | undefined;
}

const Answered = (props: EndScreenProps) => {
  const { t, language } = useText();
  const words = useValueWords();
  const answers = () => props.survey.answersOn(props.way);
  return (
    <section class="stack" aria-labelledby="survey-answered">
      <h2 id="survey-answered">{t('survey.end.answered')}</h2>
      <ul class="plain-list survey-list">
        <For each={answers()} fallback={<li class="soft">{t('survey.end.answered.none')}</li>}>
          {(answer) => (
            <Show when={props.survey.attribute(answer.key)}>
              {(attribute) => (
                <li>
                  <span>{attribute().label[language()]}</span>
                  <span>
                    <strong>{words(attribute(), answer.value)}</strong>
                    <Show when={answer.before !== null && answer.before !== answer.value}>
                      <span class="soft"> {t('survey.end.before', { value: words(attribute(), answer.before) })}</span>
                    </Show>
                  </span>
                  <a href={props.place.pathOf({ at: answer.key })}>
                    {t('survey.end.change')}
                    <span class="visually-hidden">: {attribute().label[language()]}</span>
                  </a>
                </li>
              )}
            </Show>
          )}
        </For>
      </ul>
    </section>
  );
};

/** Of the 18, with what follows from them: what nobody knows yet. */
const Open = (props: EndScreenProps) => {
  const { t, language } = useText();
  const open = () => {
    const known = props.survey.knownOn(props.way);
    return props.survey.asked('least', props.way).filter(({ key }) => (known(key) ?? null) === null);
  };
  return (
    <Show when={open().length > 0} fallback={<p>{t('survey.end.all-asked')}</p>}>
      <section class="stack" aria-labelledby="survey-open">
        <h2 id="survey-open">{t('survey.end.open')}</h2>
        <ul class="plain-list survey-list">
          <For each={open()}>
            {({ key }) => (
              <li>
                <span>{questionWords[key]?.[language()]}</span>
                <a href={props.place.pathOf({ at: key, round: 'least' })}>
                  {t('survey.end.open.answer')}
                  <span class="visually-hidden">: {questionWords[key]?.[language()]}</span>
                </a>
              </li>
            )}
          </For>
        </ul>
      </section>
    </Show>
  );
};

/** What the room suited before, and what it suits with the answers; shown when the service has them all. */
const VerdictsThenAndNow = (props: EndScreenProps) => {
  const { t } = useText();
  const [now, setNow] = createSignal<Verdicts>();
  createEffect(
    on(
      () => props.sending.isAllSent(),
      async (isAllSent) => setNow(isAllSent ? await readVerdicts(props.way.roomId).catch(() => undefined) : undefined),
    ),
  );
  return (
    <Show when={props.earlier && now() && props.survey.answersOn(props.way).length > 0}>
      <section class="stack" aria-labelledby="survey-verdicts">
        <h2 id="survey-verdicts">{t('survey.end.verdicts')}</h2>
        <dl class="survey-verdicts">
          <For each={needs}>
            {(need) => {
              const before = () => props.earlier?.[need] ?? 'U';
              const after = () => now()?.[need] ?? 'U';
              return (
                <div>
                  <dt>{t(`words.need.${need}`)}</dt>
                  <dd>
                    <Show
                      when={before() !== after()}
                      fallback={`${t(`words.verdict.${after()}`)}, ${t('survey.end.verdicts.same')}`}
                    >
                      <strong>
                        {t('survey.end.verdicts.from', {
                          before: t(`words.verdict.${before()}`),
                          after: t(`words.verdict.${after()}`),
                        })}
                      </strong>
                    </Show>
                  </dd>
                </div>
              );
            }}
          </For>
        </dl>
      </section>
    </Show>
  );
};

/** What was answered, what is still open, what it changed, and what to do next. */
export const EndScreen = (props: EndScreenProps) => {
  const { t } = useText();
  const known = () => knownLeast(props.survey.knownOn(props.way));
  const more = () => {
    const isKnown = props.survey.knownOn(props.way);
    return props.survey.asked('more', props.way).filter(({ key }) => (isKnown(key) ?? null) === null);
  };
  return (
    <Page
      title={t('survey.end.title')}
      lead={t('survey.end.known', { known: known(), count: leastQuestions.length })}
      breadcrumb={[{ text: props.roomName, href: props.place.pathOf({ at: null }) }]}
    >
      <div class="stack stack-l survey-end">
        <Show when={!props.sending.isAllSent()}>
          <Button wide busy={props.sending.state() === 'sending'} onClick={() => void props.sending.send()}>
            {t('survey.end.send')}
          </Button>
        </Show>
        <VerdictsThenAndNow {...props} />
        <Open {...props} />
        <Answered {...props} />
        <div class="survey-onward">
          <Show when={more()[0]}>
            {(first) => (
              <LinkButton href={props.place.pathOf({ at: first().key, round: 'more' })}>
                {t('survey.end.more', { count: more().length })}
              </LinkButton>
            )}
          </Show>
          <LinkButton variant="quiet" href={props.place.pathOf({ at: 'ovi', door: null, round: 'least' })}>
            {t('survey.end.other-door')}
          </LinkButton>
          <LinkButton variant="quiet" href={props.place.pathOf({ room: null, door: null, at: null, round: 'least' })}>
            {t('survey.end.other-room')}
          </LinkButton>
          <LinkButton variant="quiet" href={`/tilat/${encodeURIComponent(props.way.roomId)}/esteettomyys`}>
            {t('survey.end.to-room')}
          </LinkButton>
        </div>
      </div>
    </Page>
  );
};
