import type { PriorityClassView } from '../../shared/organisations/priority-schemas.ts';
import { seasonsInWords } from '../../shared/region/seasons.ts';
import type { RoomPolicy } from '../../shared/rooms/schemas.ts';
import type { RoomSettingsView } from '../../shared/rooms/settings.ts';
import { useText } from '../i18n/language.tsx';
import { useRegion } from '../region/region.tsx';
import { RadioGroup } from '../ui/choice-group.tsx';
import { SelectField } from '../ui/field.tsx';
import { AmountField } from './amount-field.tsx';
import { ClassChoice } from './class-choice.tsx';
import type { RoomEditor } from './room-editor.ts';
import { durationOptions, minuteChoices } from './room-words.ts';

const steps = [5, 10, 15, 20, 30, 60];
const lengths = [15, 30, 45, 60, 90, 120, 180, 240, 360, 480, 600, 720, 960, 1440];
const pauses = [5, 10, 15, 20, 30, 45, 60, 90, 120];

export interface RulesSectionProps {
  editor: RoomEditor;
  settings: RoomSettingsView | undefined;
  classes: readonly PriorityClassView[];
}

/** Who may book the room, how long, how early and how much. */
export const RulesSection = (props: RulesSectionProps) => {
  const { t, language } = useText();
  const region = useRegion();
  const { change, errorOf } = props.editor;
  const policy = () => props.editor.draft.policy;
  const rule = (part: Partial<RoomPolicy>) => change({ policy: { ...policy(), ...part } });

  const MinutesField = (field: { name: 'minMinutes' | 'maxMinutes' }) => (
    <SelectField
      label={t(`roomSettings.field.policy.${field.name}`)}
      name={`policy.${field.name}`}
      options={durationOptions(minuteChoices(lengths, policy()[field.name]), language())}
      value={String(policy()[field.name])}
      onChange={(minutes) => rule({ [field.name]: Number(minutes) })}
      error={errorOf(`policy.${field.name}`)}
    />
  );

  const hold = () => {
    const { requestsHoldSlot } = policy();
    return requestsHoldSlot === null ? 'site' : requestsHoldSlot ? 'yes' : 'no';
  };
  const houseWay = () => t(`roomSettings.hold.${props.settings?.site.requestsHoldSlot ? 'yes' : 'no'}`).toLowerCase();

  return (
    <>
      <ClassChoice
        legend={t('roomSettings.field.policy.who')}
        listLegend={t('roomSettings.field.policy.priorityClasses')}
        name="policy.priorityClasses"
        all={t('roomSettings.who.all')}
        some={t('roomSettings.who.some')}
        classes={props.classes}
        value={policy().priorityClasses}
        onChange={(priorityClasses) => rule({ priorityClasses })}
        error={errorOf('policy.priorityClasses')}
      />
      <div class="room-fields">
        <SelectField
          label={t('roomSettings.field.policy.stepMinutes')}
          name="policy.stepMinutes"
          options={minuteChoices(steps, policy().stepMinutes).map((minutes) => ({
            value: String(minutes),
            label: t('roomSettings.step.value', { minutes }),
          }))}
          value={String(policy().stepMinutes)}
          onChange={(minutes) => rule({ stepMinutes: Number(minutes) })}
        />
        <MinutesField name="minMinutes" />
        <MinutesField name="maxMinutes" />
        <SelectField
          label={t('roomSettings.field.policy.turnaroundMinutes')}
          name="policy.turnaroundMinutes"
          options={[
            { value: '0', label: t('roomSettings.turnaround.none') },
            ...durationOptions(
              minuteChoices(pauses, policy().turnaroundMinutes).filter((minutes) => minutes > 0),
              language(),
            ),
          ]}
          value={String(policy().turnaroundMinutes)}
          onChange={(minutes) => rule({ turnaroundMinutes: Number(minutes) })}
          error={errorOf('policy.turnaroundMinutes')}
        />
        <AmountField
          label={t('roomSettings.field.policy.leadWorkingDays')}
          name="policy.leadWorkingDays"
          hint={t('roomSettings.field.policy.leadWorkingDays.hint')}
          value={policy().leadWorkingDays}
          onInput={(days) => rule({ leadWorkingDays: days as number })}
          error={errorOf('policy.leadWorkingDays')}
        />
        <AmountField
          label={t('roomSettings.field.policy.horizonMonths')}
          name="policy.horizonMonths"
          value={policy().horizonMonths}
          onInput={(months) => rule({ horizonMonths: months as number })}
          error={errorOf('policy.horizonMonths')}
        />
        <AmountField
          label={t('roomSettings.field.policy.weeklyQuotaHours')}
          name="policy.weeklyQuotaHours"
          hint={t('roomSettings.quota.hint')}
          value={policy().weeklyQuotaHours}
          onInput={(weeklyQuotaHours) => rule({ weeklyQuotaHours })}
          error={errorOf('policy.weeklyQuotaHours')}
        />
        <AmountField
          label={t('roomSettings.field.policy.seasonQuotaHours')}
          name="policy.seasonQuotaHours"
          hint={t('roomSettings.season.hint', { seasons: seasonsInWords(region.view().bookingRules, language()) })}
          value={policy().seasonQuotaHours}
          onInput={(seasonQuotaHours) => rule({ seasonQuotaHours })}
          error={errorOf('policy.seasonQuotaHours')}
        />
      </div>
      <RadioGroup
        legend={t('roomSettings.field.policy.requestsHoldSlot')}
        name="policy.requestsHoldSlot"
        choices={[
          { value: 'site', label: t('roomSettings.hold.site', { way: houseWay() }) },
          { value: 'yes', label: t('roomSettings.hold.yes') },
          { value: 'no', label: t('roomSettings.hold.no') },
        ]}
        value={hold()}
        onChange={(way) => rule({ requestsHoldSlot: way === 'site' ? null : way === 'yes' })}
      />
    </>
  );
};
