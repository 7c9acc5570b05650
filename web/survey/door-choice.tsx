import { For, Show } from 'solid-js';
import type { LocalText } from '../../shared/i18n/language.ts';
import { useText } from '../i18n/language.tsx';
import { Disclosure } from '../ui/disclosure.tsx';
import { Icon } from '../ui/icon.tsx';
import { Page } from '../ui/page.tsx';
import { NameForm } from './name-form.tsx';
import type { Survey } from './survey.ts';
import type { SurveyPlace } from './survey-place.ts';

const AddDoor = (props: { onAdd: (name: string) => void }) => {
  const { t } = useText();
  return (
    <NameForm
      label={t('survey.door.name')}
      name="door"
      hint={t('survey.door.name.hint')}
      missing={t('survey.door.name.missing')}
      button={t('survey.door.add')}
      onAdd={props.onAdd}
    />
  );
};

/** Through which door one walks: one that the house has, or one found on the spot. */
export const DoorChoice = (props: {
  survey: Survey;
  place: SurveyPlace;
  room: { id: string; code: string | null; name: LocalText };
  /** Where the questions begin on the way through the door. */
  onChoose: (doorId: string) => void;
}) => {
  const { t, language } = useText();
  const doors = () => props.survey.view().places.filter(({ subjectKind }) => subjectKind === 'entrance');
  const add = (name: string) => {
    // Names the request that adds it, too: however often it is sent, it adds one door.
    const id = `ovi-${crypto.randomUUID()}`;
    props.survey.kept.addDoor({ id, name });
    props.onChoose(id);
  };
  return (
    <Page
      title={t('survey.door.title')}
      lead={doors().length > 0 ? t('survey.door.lead') : t('survey.door.none')}
      breadcrumb={[
        {
          text: props.survey.view().site.name[language()],
          href: props.place.pathOf({ room: null, door: null, at: null }),
        },
      ]}
    >
      <div class="stack form">
        <p class="soft">{t('survey.way', { room: props.room.name[language()] })}</p>
        <ul class="plain-list survey-choices">
          <For each={doors()}>
            {(door, index) => (
              <li>
                <button type="button" class="survey-choice" onClick={() => props.onChoose(door.subjectId)}>
                  <span>
                    {door.name[language()]}
                    <Show when={index() === 0 && doors().length > 1}>
                      <small class="soft"> {t('survey.door.main')}</small>
                    </Show>
                  </span>
                  <Icon name="arrow-right" />
                </button>
              </li>
            )}
          </For>
        </ul>
        <Show when={doors().length > 0} fallback={<AddDoor onAdd={add} />}>
          <Disclosure summary={t('survey.door.add')}>
            <AddDoor onAdd={add} />
          </Disclosure>
        </Show>
      </div>
    </Page>
  );
};
