import { For, Show } from 'solid-js';
import type { FacilityKind } from '../../shared/facts/subjects.ts';
import type { SurveyWay } from '../../shared/survey/way.ts';
import { useText } from '../i18n/language.tsx';
import { Disclosure } from '../ui/disclosure.tsx';
import { Icon } from '../ui/icon.tsx';
import { NameForm } from './name-form.tsx';
import type { Survey } from './survey.ts';

interface FacilityChoiceProps {
  survey: Survey;
  way: SurveyWay;
  kind: FacilityKind;
}

const AddFacility = (props: { kind: FacilityKind; onAdd: (name: string) => void }) => {
  const { t } = useText();
  return (
    <NameForm
      label={t('survey.facility.name')}
      name="facility"
      hint={t(`survey.facility.${props.kind}.hint`)}
      missing={t('survey.facility.name.missing')}
      button={t(`survey.facility.${props.kind}.add`)}
      quiet
      onAdd={props.onAdd}
    />
  );
};

/** Which lift or toilet of the house serves the room, where nobody has said so: one that is known, or one found on the spot. */
const Ask = (props: FacilityChoiceProps) => {
  const { t, language } = useText();
  const known = () => props.survey.view().places.filter(({ facilityKind }) => facilityKind === props.kind);
  const keep = (facility: { name: string; joins?: string }) =>
    // The id names the request that adds it, too: however often it is sent, it adds one.
    props.survey.kept.addFacility({
      ...facility,
      id: `laite-${crypto.randomUUID()}`,
      kind: props.kind,
      roomId: props.way.roomId,
    });
  return (
    <Disclosure summary={t(`survey.facility.${props.kind}.title`)}>
      <div class="stack">
        <p class="soft">{t(`survey.facility.${props.kind}.text`)}</p>
        <Show when={known().length > 0}>
          <ul class="plain-list survey-choices">
            <For each={known()}>
              {({ subjectId, name }) => (
                <li>
                  <button
                    type="button"
                    class="survey-choice"
                    onClick={() => keep({ name: name[language()], joins: subjectId })}
                  >
                    <span>{name[language()]}</span>
                    <Icon name="arrow-right" />
                  </button>
                </li>
              )}
            </For>
          </ul>
        </Show>
        <AddFacility kind={props.kind} onAdd={(name) => keep({ name })} />
      </div>
    </Disclosure>
  );
};

/** Of which lift or toilet a question is, on the way to a room. */
export const FacilityChoice = (props: FacilityChoiceProps) => {
  const { t, language } = useText();
  const name = () => {
    const id = props.way.facilities[props.kind];
    return props.survey.view().places.find(({ subjectId }) => subjectId === id)?.name[language()];
  };
  return (
    <div>
      <p role="status">{name() ? t('survey.facility.of', { name: name() ?? '' }) : ''}</p>
      <Show when={name() === undefined}>
        <Ask {...props} />
      </Show>
    </div>
  );
};
