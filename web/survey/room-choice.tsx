import { For, Show } from 'solid-js';
import { leastQuestions } from '../../shared/survey/questions.ts';
import { useText } from '../i18n/language.tsx';
import { LinkButton } from '../ui/button.tsx';
import { EmptyState } from '../ui/empty-state.tsx';
import { Icon } from '../ui/icon.tsx';
import { Message } from '../ui/message.tsx';
import { Page } from '../ui/page.tsx';
import type { Survey } from './survey.ts';
import type { SurveyPlace } from './survey-place.ts';

/** The rooms of the house, each with how much of it is known. */
export const RoomChoice = (props: { survey: Survey; place: SurveyPlace }) => {
  const { t, language } = useText();
  const view = () => props.survey.view();
  return (
    <Page title={t('survey.title')} lead={t('survey.lead')}>
      <section class="stack form" aria-labelledby="survey-rooms">
        <Show when={props.place.room() !== undefined}>
          <Message kind="info">
            <p>{t('survey.room.unknown')}</p>
          </Message>
        </Show>
        <h2 id="survey-rooms">{t('survey.room.title')}</h2>
        <p class="soft">{view().site.name[language()]}</p>
        <ul class="plain-list survey-choices">
          <For
            each={view().rooms}
            fallback={
              <li>
                <EmptyState
                  title={t('survey.room.none')}
                  actions={<LinkButton href="/yllapito/tilat/uusi">{t('survey.room.add')}</LinkButton>}
                >
                  {t('survey.room.none.next')}
                </EmptyState>
              </li>
            }
          >
            {(room) => {
              const known = () => props.survey.knownOf(room.id);
              return (
                <li>
                  <a
                    class="survey-choice"
                    href={props.place.pathOf({ room: room.code ?? room.id, door: null, at: null })}
                  >
                    <span class="stack stack-s">
                      <span>{room.name[language()]}</span>
                      <span class="survey-known">
                        <progress max={leastQuestions.length} value={known()} aria-hidden="true" />
                        <small class="soft num">
                          {t('survey.room.known', { known: known(), count: leastQuestions.length })}
                        </small>
                      </span>
                    </span>
                    <Icon name="arrow-right" />
                  </a>
                </li>
              );
            }}
          </For>
        </ul>
      </section>
    </Page>
  );
};
