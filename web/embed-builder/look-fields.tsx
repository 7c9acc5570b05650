import { For, Show } from 'solid-js';
import {
  type EmbedColour,
  type EmbedHours,
  type EmbedView,
  embedColours,
  embedViews,
  type FirstDay,
  firstDays,
  hoursFrom,
  hoursText,
} from '../../shared/embeds/settings.ts';
import { formatTime } from '../../shared/i18n/format.ts';
import { type Language, languages } from '../../shared/i18n/language.ts';
import { timeOfMinute } from '../../shared/time.ts';
import { useText } from '../i18n/language.tsx';
import { Checkbox, RadioGroup } from '../ui/choice-group.tsx';
import { Field, SelectField } from '../ui/field.tsx';
import { usualColours } from './choices.ts';
import type { ChoiceProps } from './whose-fields.tsx';

/** A day of twelve hours, for who chooses only its beginning or its end. */
const usualHours: EmbedHours = { first: 8, end: 20 };

const hoursBetween = (first: number, last: number): string[] =>
  Array.from({ length: last - first + 1 }, (_, index) => String(first + index));

const HoursFields = (props: ChoiceProps) => {
  const { t, language } = useText();
  const hours = () => hoursFrom(props.choices.hours ?? '');
  const choose = ({ first, end }: EmbedHours) => props.onChange({ hours: hoursText({ first, end }) });
  const words = (hour: string) => formatTime(timeOfMinute(Number(hour) * 60), language());
  const options = (all: readonly string[]) => all.map((value) => ({ value, label: words(value) }));
  return (
    <div class="stack stack-s">
      <Checkbox
        label={t('embedding.hours')}
        name="hours"
        hint={t('embedding.hours.hint')}
        checked={hours() !== undefined}
        onChange={(chosen) => props.onChange({ hours: chosen ? hoursText(usualHours) : undefined })}
      />
      <Show when={hours()}>
        {(chosen) => (
          <div class="columns embed-pair">
            <SelectField
              label={t('embedding.hours.first')}
              name="hours-first"
              options={options(hoursBetween(0, chosen().end - 1))}
              value={String(chosen().first)}
              onChange={(first) => choose({ ...chosen(), first: Number(first) })}
            />
            <SelectField
              label={t('embedding.hours.end')}
              name="hours-end"
              options={options(hoursBetween(chosen().first + 1, 24))}
              value={String(chosen().end)}
              onChange={(end) => choose({ ...chosen(), end: Number(end) })}
            />
          </div>
        )}
      </Show>
    </div>
  );
};

const ColourFields = (props: ChoiceProps) => {
  const { t } = useText();
  const change = (name: EmbedColour, value: string) =>
    props.onChange({ colours: { ...usualColours, ...props.choices.colours, [name]: value.replace('#', '') } });
  return (
    <div class="stack stack-s">
      <Checkbox
        label={t('embedding.colours')}
        name="colours"
        hint={t('embedding.colours.hint')}
        checked={props.choices.colours !== undefined}
        onChange={(chosen) => props.onChange({ colours: chosen ? usualColours : undefined })}
      />
      <Show when={props.choices.colours}>
        {(colours) => (
          <div class="columns embed-colours">
            <For each={embedColours}>
              {(name) => (
                <Field label={t(`embedding.colour.${name}`)} name={name}>
                  {(control) => (
                    <input
                      {...control}
                      type="color"
                      class="control embed-colour"
                      name={name}
                      value={`#${colours()[name]}`}
                      onChange={(event) => change(name, event.currentTarget.value)}
                    />
                  )}
                </Field>
              )}
            </For>
          </div>
        )}
      </Show>
    </div>
  );
};

/** How the calendar is shown. */
export const LookFields = (props: ChoiceProps) => {
  const { t } = useText();
  return (
    <>
      <RadioGroup<EmbedView>
        legend={t('embedding.view')}
        name="view"
        variant="chips"
        choices={embedViews.map((value) => ({ value, label: t(`embedding.view.${value}`) }))}
        value={props.choices.view}
        onChange={(view) => props.onChange({ view })}
      />
      <RadioGroup<Language>
        legend={t('embedding.language')}
        name="lang"
        variant="chips"
        choices={languages.map((value) => ({ value, label: t(`embedding.language.${value}`) }))}
        value={props.choices.language}
        onChange={(language) => props.onChange({ language })}
      />
      <Show when={props.choices.view !== 'agenda'}>
        <RadioGroup<FirstDay>
          legend={t('embedding.first')}
          name="first"
          variant="chips"
          choices={firstDays.map((value) => ({ value, label: t(`embedding.first.${value}`) }))}
          value={props.choices.firstDay}
          onChange={(firstDay) => props.onChange({ firstDay })}
        />
      </Show>
      <Show when={props.choices.view === 'week'}>
        <HoursFields {...props} />
      </Show>
      <ColourFields {...props} />
    </>
  );
};
