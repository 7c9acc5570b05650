import { Show } from 'solid-js';
import type { OrganisationSettings } from '../../shared/organisations/details-schemas.ts';
import { proofOf } from '../../shared/organisations/eligibility.ts';
import { lockedFields } from '../../shared/organisations/fields.ts';
import type { Need } from '../../shared/rooms/accessibility.ts';
import { useCodes } from '../codes/codes.tsx';
import { createEditor, type Editor } from '../editing/create-editor.ts';
import { EditorForm } from '../editing/editor-form.tsx';
import { useText } from '../i18n/language.tsx';
import { needIcons } from '../search/wants-fields.tsx';
import { Checkbox, CheckboxGroup } from '../ui/choice-group.tsx';
import { SelectField, TextArea, TextField } from '../ui/field.tsx';
import { Message } from '../ui/message.tsx';
import { allNeeds } from '../when/criteria.ts';
import { changeOf, type DetailsDraft, detailsDraftOf } from './details-draft.ts';
import { createMunicipalityOptions } from './municipalities.ts';
import { createKindOptions, createOrganisationFieldNames, createOrganisationValueWords } from './organisation-words.ts';
import { changeOrganisation } from './queries.ts';
import { SupportField } from './support-field.tsx';

export interface DetailsFormProps {
  settings: OrganisationSettings;
  /** Staff change what was verified as well. */
  staff: boolean;
  onSaved: (settings: OrganisationSettings) => void;
}

interface PartProps {
  editor: Editor<DetailsDraft>;
}

type TextKey = {
  [Key in keyof DetailsDraft]: DetailsDraft[Key] extends string ? Key : never;
}[keyof DetailsDraft];

/** One line of the details; its words are those of its name. */
const Line = (
  props: PartProps & {
    field: Exclude<TextKey, 'kind'>;
    type?: 'email' | 'tel';
    hint?: string;
    autocomplete?: 'off' | 'tel' | 'email' | 'name';
    required?: boolean;
  },
) => {
  const { t } = useText();
  return (
    <TextField
      label={t(`organisations.field.${props.field}`)}
      name={props.field}
      type={props.type ?? 'text'}
      hint={props.hint}
      required={props.required}
      autocomplete={props.autocomplete ?? 'off'}
      value={props.editor.draft[props.field]}
      onInput={(text) => props.editor.change({ [props.field]: text })}
      error={props.editor.errorOf(props.field)}
    />
  );
};

const Identity = (props: PartProps) => {
  const { t } = useText();
  const { editor } = props;
  const kindOptions = createKindOptions();
  const municipalities = createMunicipalityOptions();
  return (
    <>
      <h3>{t('organisations.details.identity')}</h3>
      <Line editor={editor} field="name" required />
      <SelectField
        label={t('organisations.field.kind')}
        name="kind"
        options={kindOptions()}
        value={editor.draft.kind}
        onChange={(kind) => editor.change({ kind })}
        error={editor.errorOf('kind')}
      />
      <Show when={proofOf(editor.draft.kind) !== 'person'}>
        <Line editor={editor} field="businessId" hint={t('organisations.businessId.hint')} />
      </Show>
      <Show when={proofOf(editor.draft.kind) === 'either_number'}>
        <Line editor={editor} field="associationNumber" hint={t('organisations.associationNumber.hint')} />
      </Show>
      <SelectField
        label={t('organisations.field.homeMunicipalityCode')}
        name="homeMunicipalityCode"
        placeholder={t('organisations.choose.municipality')}
        options={municipalities()}
        value={editor.draft.homeMunicipalityCode || undefined}
        onChange={(homeMunicipalityCode) => editor.change({ homeMunicipalityCode })}
        error={editor.errorOf('homeMunicipalityCode')}
      />
      <Checkbox
        label={t('organisations.register.serves')}
        name="servesRegion"
        checked={editor.draft.servesRegion}
        onChange={(servesRegion) => editor.change({ servesRegion })}
        error={editor.errorOf('servesRegion')}
      />
      <SupportField
        periods={editor.draft.supportForms}
        onChange={(supportForms) => editor.change({ supportForms })}
        errorOf={editor.errorOf}
      />
    </>
  );
};

const Activity = (props: PartProps) => {
  const { t, language } = useText();
  const { editor } = props;
  const { offered } = useCodes();
  const areas = () => offered('contentArea').map(({ code, label }) => ({ value: code, label: label[language()] }));
  return (
    <>
      <h3>{t('organisations.details.activity')}</h3>
      <SelectField
        label={t('organisations.field.contentArea')}
        name="contentArea"
        placeholder={t('organisations.choose.area')}
        options={areas()}
        value={editor.draft.contentArea || undefined}
        onChange={(contentArea) => editor.change({ contentArea })}
        error={editor.errorOf('contentArea')}
      />
      <CheckboxGroup
        legend={t('organisations.field.otherContentAreas')}
        name="otherContentAreas"
        choices={areas().filter(({ value }) => value !== editor.draft.contentArea)}
        values={editor.draft.otherContentAreas}
        onChange={(otherContentAreas) => editor.change({ otherContentAreas })}
        error={editor.errorOf('otherContentAreas')}
      />
      <TextArea
        label={t('organisations.field.purpose')}
        name="purpose"
        hint={t('organisations.purpose.hint')}
        maxLength={1000}
        value={editor.draft.purpose}
        onInput={(purpose) => editor.change({ purpose })}
        error={editor.errorOf('purpose')}
      />
      <CheckboxGroup<Need>
        legend={t('organisations.field.usualNeeds')}
        name="usualNeeds"
        variant="chips"
        hint={t('organisations.usualNeeds.hint')}
        choices={allNeeds.map((need) => ({ value: need, label: t(`words.need.${need}`), icon: needIcons[need] }))}
        values={editor.draft.usualNeeds}
        onChange={(usualNeeds) => editor.change({ usualNeeds })}
        error={editor.errorOf('usualNeeds')}
      />
    </>
  );
};

const Contact = (props: PartProps) => {
  const { t } = useText();
  const { editor } = props;
  return (
    <>
      <h3>{t('organisations.details.contact')}</h3>
      <Line editor={editor} field="email" type="email" />
      <Line editor={editor} field="phone" type="tel" />
      <fieldset class="field-group">
        <legend>{t('organisations.responsible')}</legend>
        <p class="field-hint">{t('organisations.responsible.hint')}</p>
        <Line editor={editor} field="responsibleName" />
        <Line editor={editor} field="responsiblePhone" type="tel" />
        <Line editor={editor} field="responsibleEmail" type="email" />
      </fieldset>
    </>
  );
};

/** What the organisation itself, or staff, say of it. What was verified is left out for those who cannot change it. */
export const DetailsForm = (props: DetailsFormProps) => {
  const { t } = useText();
  const nameOf = createOrganisationFieldNames();
  const wordsOf = createOrganisationValueWords();
  let stored = detailsDraftOf(props.settings);
  const editor = createEditor<DetailsDraft>({
    initial: stored,
    version: props.settings.version,
    save: async (draft, version) => {
      const settings = await changeOrganisation(props.settings.id, changeOf(draft, stored), version);
      stored = detailsDraftOf(settings);
      props.onSaved(settings);
      return { draft: stored, version: settings.version };
    },
    check: (draft) => ({ name: draft.name.trim() === '' && t('organisations.register.name.missing') }),
    draftOf: (current) => {
      stored = detailsDraftOf(current as OrganisationSettings);
      return stored;
    },
  });
  const isLocked = () => !props.staff && lockedFields(props.settings.status).includes('name');
  return (
    <EditorForm editor={editor} nameOf={nameOf} wordsOf={wordsOf}>
      <Show
        when={!isLocked()}
        fallback={
          <Message kind="info" still>
            <p>
              {t('organisations.details.locked')} <a href="/yhteys">{t('organisations.right.contact')}</a>
            </p>
          </Message>
        }
      >
        <Identity editor={editor} />
      </Show>
      <Activity editor={editor} />
      <Contact editor={editor} />
    </EditorForm>
  );
};
