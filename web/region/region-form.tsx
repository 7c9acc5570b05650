import { createEffect, For, on, Show } from 'solid-js';
import { type Language, languages } from '../../shared/i18n/language.ts';
import { type StatusRight, statusRights } from '../../shared/region/rules.ts';
import type { RegionSettingsView } from '../../shared/region/schemas.ts';
import { createEditor, type Editor } from '../editing/create-editor.ts';
import { EditorForm } from '../editing/editor-form.tsx';
import { LocalTextField } from '../editing/local-text-field.tsx';
import { useText } from '../i18n/language.tsx';
import { Checkbox, CheckboxGroup } from '../ui/choice-group.tsx';
import { SelectField, TextField } from '../ui/field.tsx';
import { AccentField } from './accent-field.tsx';
import { BookingRulesField } from './booking-rules-field.tsx';
import { DeadlinesField } from './deadlines-field.tsx';
import { LimitsField } from './limits-field.tsx';
import { MunicipalitiesField } from './municipalities-field.tsx';
import { saveRegion } from './queries.ts';
import { useRegion } from './region.tsx';
import { type RegionDraft, regionDraftOf, regionFaults } from './region-draft.ts';
import { createRegionNames } from './region-names.ts';
import './region.css';

type PartProps = { editor: Editor<RegionDraft> };

const statuses = ['pending', 'verified', 'expired', 'refused'] as const;

/** Zones of the Finnish counties; one that was set by other means stays in the list. */
const zones = ['Europe/Helsinki', 'Europe/Mariehamn'];

const Identity = ({ editor }: PartProps) => {
  const { t } = useText();
  const accentError = () => editor.errorOf('accent');
  return (
    <section class="stack" aria-labelledby="alue-identity">
      <h2 id="alue-identity" tabindex="-1">
        {t('region.identity')}
      </h2>
      <LocalTextField
        label={t('region.name')}
        name="name"
        value={editor.draft.name}
        onInput={(name) => editor.change({ name })}
        hint={t('region.name.hint')}
        errorOf={editor.errorOf}
        maxlength={120}
        required
      />
      <AccentField value={editor.draft.accent} onChange={(accent) => editor.change({ accent })} error={accentError()} />
    </section>
  );
};

const Languages = ({ editor }: PartProps) => {
  const { t } = useText();
  const word = (language: Language) => t(`region.language.${language}`);
  const offer = (chosen: Language[]) => {
    const [first] = editor.draft.languages;
    const others = chosen.filter((language) => language !== first);
    editor.change({ languages: first !== undefined && chosen.includes(first) ? [first, ...others] : others });
  };
  const begin = (first: Language) =>
    editor.change({ languages: [first, ...editor.draft.languages.filter((language) => language !== first)] });
  const error = () => editor.errorOf('languages');
  return (
    <section class="stack" aria-labelledby="alue-languages">
      <h2 id="alue-languages" tabindex="-1">
        {t('region.languages')}
      </h2>
      <CheckboxGroup
        legend={t('region.languages.offered')}
        name="languages"
        variant="chips"
        choices={languages.map((value) => ({ value, label: word(value) }))}
        values={editor.draft.languages}
        onChange={offer}
        {...(error() !== undefined && { error: error() })}
      />
      <Show when={editor.draft.languages.length > 1}>
        <SelectField
          label={t('region.languages.first')}
          name="languages.first"
          hint={t('region.languages.first.hint')}
          options={editor.draft.languages.map((value) => ({ value, label: word(value) }))}
          value={editor.draft.languages[0] ?? 'fi'}
          onChange={begin}
        />
      </Show>
    </section>
  );
};

const Holidays = ({ editor }: PartProps) => {
  const { t } = useText();
  return (
    <Checkbox
      label={t('region.holidays')}
      name="closedOnHolidays"
      hint={t('region.holidays.hint')}
      checked={editor.draft.closedOnHolidays}
      onChange={(closedOnHolidays) => editor.change({ closedOnHolidays })}
    />
  );
};

const Rules = ({ editor }: PartProps) => {
  const { t } = useText();
  const give = (status: (typeof statuses)[number], right: StatusRight) =>
    editor.change({ statusRights: { ...editor.draft.statusRights, [status]: right } });
  return (
    <section class="stack" aria-labelledby="alue-rights">
      <h2 id="alue-rights" tabindex="-1">
        {t('region.rights')}
      </h2>
      <For each={statuses}>
        {(status) => (
          <SelectField
            label={t(`region.rights.${status}`)}
            name={`statusRights.${status}`}
            options={statusRights.map((value) => ({ value, label: t(`region.right.${value}`) }))}
            value={editor.draft.statusRights[status]}
            onChange={(right) => give(status, right)}
          />
        )}
      </For>
    </section>
  );
};

const SignIn = ({ editor }: PartProps) => {
  const { t } = useText();
  const error = () => editor.errorOf('demandsSecondFactor');
  return (
    <section class="stack" aria-labelledby="alue-signIn">
      <h2 id="alue-signIn" tabindex="-1">
        {t('region.signIn')}
      </h2>
      <Checkbox
        label={t('region.second-factor')}
        name="demandsSecondFactor"
        hint={t('region.second-factor.hint')}
        checked={editor.draft.demandsSecondFactor}
        onChange={(demandsSecondFactor) => editor.change({ demandsSecondFactor })}
        {...(error() !== undefined && { error: error() })}
      />
    </section>
  );
};

const Contact = ({ editor }: PartProps) => {
  const { t } = useText();
  const change = (part: Partial<RegionDraft['contact']>) =>
    editor.change({ contact: { ...editor.draft.contact, ...part } });
  return (
    <section class="stack" aria-labelledby="alue-contact">
      <h2 id="alue-contact" tabindex="-1">
        {t('region.contact')}
      </h2>
      <p>{t('region.contact.text')}</p>
      <TextField
        label={t('region.contact.name')}
        name="contact.name"
        value={editor.draft.contact.name}
        onInput={(name) => change({ name })}
        maxlength={200}
      />
      <TextField
        label={t('region.contact.email')}
        name="contact.email"
        type="email"
        value={editor.draft.contact.email}
        onInput={(email) => change({ email })}
        maxlength={254}
      />
      <TextField
        label={t('region.contact.phone')}
        name="contact.phone"
        type="tel"
        value={editor.draft.contact.phone}
        onInput={(phone) => change({ phone })}
        maxlength={40}
      />
    </section>
  );
};

const Zone = ({ editor }: PartProps) => {
  const { t } = useText();
  const options = () => [...new Set([...zones, editor.draft.timeZone])].map((value) => ({ value, label: value }));
  return (
    <SelectField
      label={t('region.zone')}
      name="timeZone"
      options={options()}
      value={editor.draft.timeZone}
      onChange={(timeZone) => editor.change({ timeZone })}
    />
  );
};

const Municipalities = ({ editor }: PartProps) => {
  const { t } = useText();
  return (
    <section class="stack" aria-labelledby="alue-municipalities">
      <h2 id="alue-municipalities" tabindex="-1">
        {t('region.municipalities')}
      </h2>
      <p>{t('region.municipalities.text')}</p>
      <MunicipalitiesField
        values={editor.draft.municipalities}
        onChange={(municipalities) => editor.change({ municipalities })}
      />
    </section>
  );
};

/** Groups of fields, so that each step of taking into use shows its own. */
const parts = {
  identity: Identity,
  languages: Languages,
  zone: Zone,
  holidays: Holidays,
  rules: Rules,
  deadlines: DeadlinesField,
  booking: BookingRulesField,
  signIn: SignIn,
  limits: LimitsField,
  contact: Contact,
  municipalities: Municipalities,
};

export type RegionPart = keyof typeof parts;

export interface RegionFormProps {
  settings: RegionSettingsView;
  parts: readonly RegionPart[];
  onSaved?: (settings: RegionSettingsView) => void;
}

/** The settings of the region, or some of them; what is saved is in force at once, also on this page. */
export const RegionForm = (props: RegionFormProps) => {
  const { t } = useText();
  const region = useRegion();
  const nameOf = createRegionNames();
  const editor = createEditor<RegionDraft>({
    initial: regionDraftOf(props.settings),
    version: props.settings.version,
    check: (draft) => regionFaults(draft, t),
    draftOf: (current) => regionDraftOf(current as RegionSettingsView),
    save: async (draft, version) => {
      const saved = await saveRegion(draft, version);
      region.refresh();
      props.onSaved?.(saved);
      return { draft: regionDraftOf(saved), version: saved.version };
    },
  });
  // Another part of the page has stored a new version, such as a step that is done.
  createEffect(
    on(
      () => props.settings,
      (settings) => editor.follow({ draft: regionDraftOf(settings), version: settings.version }),
      { defer: true },
    ),
  );
  return (
    <EditorForm editor={editor} nameOf={nameOf}>
      <div class="stack stack-xl">
        <For each={props.parts}>
          {(part) => {
            const Part = parts[part];
            return <Part editor={editor} />;
          }}
        </For>
      </div>
    </EditorForm>
  );
};
