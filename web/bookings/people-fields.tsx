import { Show } from 'solid-js';
import type { Need } from '../../shared/rooms/accessibility.ts';
import { useText } from '../i18n/language.tsx';
import { needIcons } from '../search/wants-fields.tsx';
import { CheckboxGroup } from '../ui/choice-group.tsx';
import { Stepper } from '../ui/stepper.tsx';
import { allNeeds } from '../when/criteria.ts';
import type { PeopleForm } from './change-form.ts';

export interface PeopleFieldsProps {
  form: PeopleForm;
  onChange: (part: Partial<PeopleForm>) => void;
  errorOf: (field: string) => string | undefined;
}

/** How many come to a booking that is there already, and what they need. */
export const PeopleFields = (props: PeopleFieldsProps) => {
  const { t } = useText();
  return (
    <>
      <Stepper
        label={t('request.participants')}
        name="participants"
        min={1}
        unit={t('request.people')}
        value={props.form.participants}
        onChange={(participants) => props.onChange({ participants })}
        error={props.errorOf('participants')}
      />
      <CheckboxGroup<Need>
        legend={t('request.needs')}
        name="needs"
        variant="chips"
        hint={t('request.needs.hint')}
        choices={allNeeds.map((need) => ({ value: need, label: t(`words.need.${need}`), icon: needIcons[need] }))}
        values={props.form.needs}
        onChange={(needs) => props.onChange({ needs })}
        error={props.errorOf('needs')}
      />
      <Show when={props.form.needs.includes('wheelchair')}>
        <Stepper
          label={t('request.wheelchairs')}
          name="wheelchairUsers"
          hint={t('request.wheelchairs.optional')}
          min={0}
          max={props.form.participants}
          value={props.form.wheelchairUsers}
          onChange={(wheelchairUsers) => props.onChange({ wheelchairUsers })}
          error={props.errorOf('wheelchairUsers')}
        />
      </Show>
    </>
  );
};
