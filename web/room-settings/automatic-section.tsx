import { Show } from 'solid-js';
import type { PriorityClassView } from '../../shared/organisations/priority-schemas.ts';
import type { AutomaticConditions } from '../../shared/rooms/schemas.ts';
import type { RoomSettingsView } from '../../shared/rooms/settings.ts';
import { useText } from '../i18n/language.tsx';
import { useRegion } from '../region/region.tsx';
import { RadioGroup } from '../ui/choice-group.tsx';
import { AmountField } from './amount-field.tsx';
import { AutomaticHours } from './automatic-hours.tsx';
import { automaticSentence } from './automatic-sentence.ts';
import { ClassChoice } from './class-choice.tsx';
import { ClassLimits } from './class-limits.tsx';
import { DryRun } from './dry-run.tsx';
import type { RoomEditor } from './room-editor.ts';

export interface AutomaticSectionProps {
  editor: RoomEditor;
  settings: RoomSettingsView | undefined;
  classes: readonly PriorityClassView[];
}

/** Whether a booking is approved by itself, and when: with the whole of it in one sentence. */
export const AutomaticSection = (props: AutomaticSectionProps) => {
  const { t, language } = useText();
  const region = useRegion();
  const { change, errorOf } = props.editor;
  const draft = () => props.editor.draft;
  const conditions = () => draft().policy.automatic;
  const ask = (part: Partial<AutomaticConditions>) =>
    change({ policy: { ...draft().policy, automatic: { ...conditions(), ...part } } });

  const sentence = () =>
    automaticSentence({
      draft: draft(),
      largeEventParticipants: region.view().bookingRules.largeEventParticipants,
      careContext: props.settings?.site.careContext ?? 'open',
      className: (code) => props.classes.find((each) => each.code === code)?.label[language()] ?? code,
      t,
      language: language(),
    });

  const Limit = (field: { name: 'maxParticipants' | 'maxDates' | 'maxHoursPerDate' }) => (
    <AmountField
      label={t(`roomSettings.field.policy.automatic.${field.name}`)}
      name={`policy.automatic.${field.name}`}
      hint={t('roomSettings.quota.hint')}
      value={conditions()[field.name]}
      onInput={(value) => ask({ [field.name]: value })}
      error={errorOf(`policy.automatic.${field.name}`)}
    />
  );

  return (
    <>
      <RadioGroup
        legend={t('roomSettings.field.approval')}
        name="approval"
        choices={[
          { value: 'auto', label: t('roomSettings.approval.auto') },
          { value: 'manual', label: t('roomSettings.approval.manual') },
        ]}
        value={draft().approval}
        onChange={(approval) => change({ approval })}
      />
      <Show when={draft().approval === 'auto'}>
        <p>{t('roomSettings.automatic.lead')}</p>
        <div class="room-fields">
          <Limit name="maxParticipants" />
          <Limit name="maxDates" />
          <Limit name="maxHoursPerDate" />
        </div>
        <ClassChoice
          legend={t('roomSettings.field.policy.automatic.priorityClasses')}
          listLegend={t('roomSettings.field.policy.automatic.priorityClasses')}
          name="policy.automatic.priorityClasses"
          all={t('roomSettings.classes.all')}
          some={t('roomSettings.classes.some')}
          classes={props.classes}
          value={conditions().priorityClasses}
          onChange={(priorityClasses) => ask({ priorityClasses })}
          error={errorOf('policy.automatic.priorityClasses')}
        />
        <Show when={props.classes.length > 0}>
          <ClassLimits
            classes={props.classes}
            value={conditions().classLimits}
            onChange={(classLimits) => ask({ classLimits })}
            errorOf={errorOf}
          />
        </Show>
        <AutomaticHours
          value={conditions().hours}
          onChange={(hours) => ask({ hours })}
          error={errorOf('policy.automatic.hours')}
        />
      </Show>
      <div class="band room-sentence">
        <h3 class="card-title">{t('roomSettings.sentence.title')}</h3>
        <p aria-live="polite">{sentence()}</p>
      </div>
      <Show when={draft().approval === 'auto' && props.settings}>
        {(settings) => <DryRun roomId={settings().id} conditions={conditions()} />}
      </Show>
    </>
  );
};
