/** The fields of what is asked of a room beside the time: people, place, needs and equipment. */
import { Show } from 'solid-js';
import type { Need } from '../../shared/rooms/accessibility.ts';
import type { Equipment, SiteView } from '../../shared/rooms/schemas.ts';
import { useCodes } from '../codes/codes.tsx';
import { useText } from '../i18n/language.tsx';
import { Checkbox, CheckboxGroup } from '../ui/choice-group.tsx';
import { NumberField, SelectField } from '../ui/field.tsx';
import type { IconName } from '../ui/icon.tsx';
import { allNeeds, mostPeople, type Wants } from '../when/criteria.ts';
import { municipalityName, sitesByMunicipality } from './result-words.ts';

/** The sign of each need, always beside its word. */
export const needIcons: Record<Need, IconName> = {
  wheelchair: 'wheelchair',
  walker: 'walker',
  mobility: 'mobility',
  vision: 'eye',
  hearing: 'ear',
  sensory: 'calm',
};

export interface WantsFieldProps {
  wants: Wants;
  onChange: (part: Partial<Wants>) => void;
  /** Before the fields' names, where two of them could be on one page. */
  prefix?: string;
}

const nameIn = (props: { prefix?: string }, name: string): string => (props.prefix ? `${props.prefix}.${name}` : name);

/** How many come; may be left empty, which is said where the field stands alone. */
export const PeopleField = (props: WantsFieldProps & { hint?: string }) => {
  const { t } = useText();
  const change = (count: number | undefined) =>
    props.onChange({ people: count === undefined || count < 1 ? undefined : Math.min(count, mostPeople) });
  return (
    <NumberField
      label={t('search.people')}
      hint={props.hint}
      name={nameIn(props, 'people')}
      autocomplete="off"
      {...(props.wants.people !== undefined && { value: props.wants.people })}
      onInput={change}
    />
  );
};

/** One of the municipalities that have houses, or all of them. */
export const PlaceField = (props: WantsFieldProps & { sites: readonly SiteView[] }) => {
  const { t, language } = useText();
  // '' stands for the whole area in the list of choices.
  const options = () => [
    { value: '', label: t('search.place.any') },
    ...sitesByMunicipality(props.sites, language()).map(({ municipality }) => ({
      value: municipality.code,
      label: municipalityName(municipality, language()),
    })),
  ];
  return (
    <SelectField
      label={t('search.place')}
      name={nameIn(props, 'place')}
      width="medium"
      options={options()}
      value={props.wants.place ?? ''}
      onChange={(place) => props.onChange({ place: place || undefined })}
    />
  );
};

/** What somebody who comes needs of the room, and how sure it has to be. */
export const NeedsField = (props: WantsFieldProps & { legendHidden?: boolean }) => {
  const { t } = useText();
  return (
    <div class="stack stack-s">
      <CheckboxGroup<Need>
        legend={t('search.needs')}
        legendHidden={props.legendHidden ?? false}
        hint={t('search.needs.hint')}
        name={nameIn(props, 'needs')}
        variant="chips"
        choices={allNeeds.map((value) => ({ value, label: t(`words.need.${value}`), icon: needIcons[value] }))}
        values={props.wants.needs}
        onChange={(chosen) => props.onChange({ needs: chosen })}
      />
      <Show when={props.wants.needs.length > 0}>
        <div>
          <Checkbox
            label={t('search.needs.alone')}
            name={nameIn(props, 'alone')}
            checked={props.wants.min === 'S'}
            onChange={(alone) => props.onChange({ min: alone ? 'S' : undefined })}
          />
          <Checkbox
            label={t('search.needs.unknown')}
            name={nameIn(props, 'unknown')}
            checked={props.wants.unknown}
            onChange={(unknown) => props.onChange({ unknown })}
          />
        </div>
      </Show>
    </div>
  );
};

/** What must be in the room. */
export const EquipmentField = (props: WantsFieldProps & { legendHidden?: boolean }) => {
  const { t } = useText();
  const { offered, wordsOf } = useCodes();
  // What was chosen by a link stays in view, or it could not be taken away.
  const choices = () => [...new Set([...offered('equipment').map(({ code }) => code), ...props.wants.equipment])];
  return (
    <CheckboxGroup<Equipment>
      legend={t('search.equipment')}
      legendHidden={props.legendHidden ?? false}
      name={nameIn(props, 'equipment')}
      variant="chips"
      choices={choices().map((value) => ({ value, label: wordsOf('equipment', value) }))}
      values={props.wants.equipment}
      onChange={(chosen) => props.onChange({ equipment: chosen })}
    />
  );
};
