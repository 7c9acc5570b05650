import { Show } from 'solid-js';
import type { OrganisationSettings } from '../../../shared/organisations/details-schemas.ts';
import { createReading } from '../../api/reading.ts';
import { useCodes } from '../../codes/codes.tsx';
import { createEditor } from '../../editing/create-editor.ts';
import { EditorForm } from '../../editing/editor-form.tsx';
import { useText } from '../../i18n/language.tsx';
import { SelectField, TextField } from '../../ui/field.tsx';
import { createOrganisationFieldNames, createOrganisationValueWords } from '../organisation-words.ts';
import { changeOrganisation, readOrganisations } from '../queries.ts';
import { readPriorityClasses } from './staff-queries.ts';

interface StaffDraft {
  field: string;
  umbrellaId: string;
  priorityClass: string;
  priorityReason: string;
}

const draftOf = ({ field, umbrellaId, priorityClass }: OrganisationSettings): StaffDraft => ({
  field: field ?? '',
  umbrellaId: umbrellaId ?? '',
  priorityClass: priorityClass ?? '',
  priorityReason: '',
});

export interface StaffSettingsFormProps {
  settings: OrganisationSettings;
  onSaved: (settings: OrganisationSettings) => void;
}

/** What only staff decide: the field of activity, the umbrella organisation, the class of precedence by hand. */
export const StaffSettingsForm = (props: StaffSettingsFormProps) => {
  const { t, language } = useText();
  const { offered } = useCodes();
  const nameOf = createOrganisationFieldNames();
  const wordsOf = createOrganisationValueWords();
  const classes = createReading(() => true, readPriorityClasses);
  const umbrellas = createReading(
    () => true,
    () => readOrganisations({ kind: 'umbrella', sort: 'name', limit: '200' }),
  );
  const editor = createEditor<StaffDraft>({
    initial: draftOf(props.settings),
    version: props.settings.version,
    save: async ({ field, umbrellaId, priorityClass, priorityReason }, version) => {
      const change = {
        field: field || null,
        umbrellaId: umbrellaId || null,
        priorityClass: priorityClass || null,
        ...(priorityReason.trim() !== '' && { priorityReason: priorityReason.trim() }),
      };
      const settings = await changeOrganisation(props.settings.id, change, version);
      props.onSaved(settings);
      return { draft: draftOf(settings), version: settings.version };
    },
    check: ({ priorityClass, priorityReason }) => ({
      priorityReason:
        asksReason(priorityClass) && priorityReason.trim() === '' && t('organisationStaff.settings.reason.missing'),
    }),
    draftOf: (current) => draftOf(current as OrganisationSettings),
  });
  const asksReason = (priorityClass: string) =>
    priorityClass !== '' && priorityClass !== (props.settings.priorityClass ?? '');
  const none = () => ({ value: '', label: t('organisations.choose.none') });
  return (
    <EditorForm editor={editor} nameOf={nameOf} wordsOf={wordsOf}>
      <SelectField
        label={t('organisations.field.field')}
        name="field"
        options={[
          none(),
          ...offered('organisationField').map(({ code, label }) => ({ value: code, label: label[language()] })),
        ]}
        value={editor.draft.field}
        onChange={(field) => editor.change({ field })}
        error={editor.errorOf('field')}
      />
      <SelectField
        label={t('organisations.field.umbrellaId')}
        name="umbrellaId"
        options={[
          none(),
          ...(umbrellas.value()?.items ?? [])
            .filter(({ id }) => id !== props.settings.id)
            .map(({ id, name }) => ({ value: id, label: name })),
        ]}
        value={editor.draft.umbrellaId}
        onChange={(umbrellaId) => editor.change({ umbrellaId })}
        error={editor.errorOf('umbrellaId')}
      />
      <SelectField
        label={t('organisations.field.priorityClass')}
        name="priorityClass"
        hint={t('organisationStaff.settings.priority.hint')}
        options={[
          { value: '', label: t('organisationStaff.settings.rule') },
          ...(classes.value() ?? []).map(({ code, label }) => ({ value: code, label: label[language()] })),
        ]}
        value={editor.draft.priorityClass}
        onChange={(priorityClass) => editor.change({ priorityClass })}
        error={editor.errorOf('priorityClass')}
      />
      <Show when={asksReason(editor.draft.priorityClass)}>
        <TextField
          label={t('organisationStaff.settings.reason')}
          name="priorityReason"
          autocomplete="off"
          required
          maxLength={500}
          value={editor.draft.priorityReason}
          onInput={(priorityReason) => editor.change({ priorityReason })}
          error={editor.errorOf('priorityReason')}
        />
      </Show>
    </EditorForm>
  );
};
