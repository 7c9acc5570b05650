import { Show } from 'solid-js';
import type { PriorityClassView } from '../../shared/organisations/priority-schemas.ts';
import { useCodes } from '../codes/codes.tsx';
import type { Editor } from '../editing/create-editor.ts';
import { EditorForm } from '../editing/editor-form.tsx';
import { createFieldNames } from '../editing/field-words.ts';
import { LocalTextField } from '../editing/local-text-field.tsx';
import { useText } from '../i18n/language.tsx';
import { Checkbox, CheckboxGroup } from '../ui/choice-group.tsx';
import { SelectField, TextField } from '../ui/field.tsx';

export type ClassDraft = Omit<PriorityClassView, 'version'>;
type Rule = ClassDraft['rule'];

const kinds = [
  'association',
  'foundation',
  'parish',
  'umbrella',
  'unregistered_group',
  'municipality',
  'county_unit',
  'education_provider',
  'company',
] as const;
const agreements = ['partnership', 'co_operation'] as const;

/** Names of the fields of a class. */
export const createClassNames = () => {
  const { t } = useText();
  return createFieldNames(() => ({
    code: t('priority.code'),
    label: t('priority.label'),
    description: t('priority.description'),
    rule: t('priority.field.rule'),
    mayBook: t('priority.may-book'),
    priceClass: t('priority.price'),
    order: t('priority.order'),
  }));
};

/** Without the members that say nothing. */
const ruleWith = (rule: Rule, part: Partial<Record<keyof Rule, unknown>>): Rule => {
  const merged = Object.entries({ ...rule, ...part });
  return Object.fromEntries(
    merged.filter(
      ([, value]) => value !== undefined && value !== false && !(Array.isArray(value) && value.length === 0),
    ),
  ) as Rule;
};

const RuleFields = (props: { rule: Rule; onChange: (rule: Rule) => void }) => {
  const { t } = useText();
  const codes = useCodes();
  const isGiven = () => props.rule.kinds?.length === 0;
  const change = (part: Partial<Record<keyof Rule, unknown>>) => props.onChange(ruleWith(props.rule, part));
  return (
    <section class="stack">
      <h2>{t('priority.rule')}</h2>
      <p>{t('priority.rule.text')}</p>
      <Checkbox
        label={t('priority.given')}
        name="rule.given"
        checked={isGiven()}
        onChange={(given) => props.onChange(given ? { kinds: [] } : {})}
      />
      <Show when={!isGiven()}>
        <CheckboxGroup
          legend={t('priority.kinds')}
          name="rule.kinds"
          choices={kinds.map((value) => ({ value, label: t(`eligibility.kind.${value}`) }))}
          values={props.rule.kinds ?? []}
          onChange={(chosen) => change({ kinds: chosen })}
        />
        <CheckboxGroup
          legend={t('priority.support')}
          name="rule.supportForms"
          choices={codes.offered('supportForm').map(({ code }) => ({
            value: code,
            label: codes.wordsOf('supportForm', code),
          }))}
          values={props.rule.supportForms ?? []}
          onChange={(supportForms) => change({ supportForms })}
        />
        <CheckboxGroup
          legend={t('priority.agreements')}
          name="rule.agreements"
          choices={agreements.map((value) => ({ value, label: t(`eligibility.agreement.${value}`) }))}
          values={props.rule.agreements ?? []}
          onChange={(chosen) => change({ agreements: chosen })}
        />
        <Checkbox
          label={t('priority.of-region')}
          name="rule.ofRegion"
          checked={props.rule.ofRegion ?? false}
          onChange={(ofRegion) => change({ ofRegion })}
        />
      </Show>
    </section>
  );
};

/** One class of organisations: what it is called, who belongs to it, and what it may. */
export const ClassForm = (props: { editor: Editor<ClassDraft> }) => {
  const { t } = useText();
  const codes = useCodes();
  const nameOf = createClassNames();
  const { editor } = props;
  const codeError = () => editor.errorOf('code');
  return (
    <EditorForm editor={editor} nameOf={nameOf}>
      <Show when={editor.isNew()}>
        <TextField
          label={t('priority.code')}
          name="code"
          width="medium"
          required
          hint={t('priority.code.hint')}
          value={editor.draft.code}
          onInput={(code) => editor.change({ code: code.trim() })}
          maxlength={40}
          autocomplete="off"
          {...(codeError() !== undefined && { error: codeError() })}
        />
      </Show>
      <LocalTextField
        label={t('priority.label')}
        name="label"
        required
        value={editor.draft.label}
        onInput={(label) => editor.change({ label })}
        errorOf={editor.errorOf}
        maxlength={120}
      />
      <LocalTextField
        label={t('priority.description')}
        name="description"
        multiline
        rows={3}
        hint={t('priority.description.hint')}
        value={editor.draft.description}
        onInput={(description) => editor.change({ description })}
        errorOf={editor.errorOf}
        maxlength={600}
      />
      <RuleFields rule={editor.draft.rule} onChange={(rule) => editor.change({ rule })} />
      <Checkbox
        label={t('priority.may-book')}
        name="mayBook"
        checked={editor.draft.mayBook}
        onChange={(mayBook) => editor.change({ mayBook })}
      />
      <SelectField
        label={t('priority.price')}
        name="priceClass"
        options={codes.offered('priceClass').map(({ code }) => ({
          value: code,
          label: codes.wordsOf('priceClass', code),
        }))}
        value={editor.draft.priceClass}
        onChange={(priceClass) => editor.change({ priceClass })}
      />
    </EditorForm>
  );
};
