import { For, Show } from 'solid-js';
import { formatPlainDate } from '../../shared/i18n/format.ts';
import { EditorForm } from '../editing/editor-form.tsx';
import { LocalTextField } from '../editing/local-text-field.tsx';
import { useText } from '../i18n/language.tsx';
import { RadioGroup } from '../ui/choice-group.tsx';
import { DateField } from '../ui/date-field.tsx';
import { NumberField, SelectField } from '../ui/field.tsx';
import { AddressFields, addressErrors } from './address-fields.tsx';
import { ImpactOfTrial } from './impact-of-trial.tsx';
import { createSiteEditor, type SitePartProps } from './site-editor.ts';
import { createSiteWords } from './site-words.ts';

const fields = [
  'name',
  'municipalityCode',
  'street',
  'postalCode',
  'branch',
  'careContext',
  'description',
  'answerWorkingDays',
  'requestsHoldSlot',
  'state',
  'closesOn',
] as const;

const branches = ['sote', 'rescue', 'organising'] as const;
const careContexts = ['open', 'visitor', 'care', 'closed'] as const;
const states = ['draft', 'published', 'archived'] as const;

const FormerNames = (props: Pick<SitePartProps, 'site'>) => {
  const { t, language } = useText();
  return (
    <Show when={props.site.formerNames.length > 0}>
      <div class="stack stack-s">
        <h2>{t('sites.former')}</h2>
        <ul class="plain-list">
          <For each={props.site.formerNames}>
            {({ name, untilDate }) => (
              <li>
                {t('sites.former.one', {
                  name: name[language()],
                  date: formatPlainDate(untilDate, language()),
                })}
              </li>
            )}
          </For>
        </ul>
      </div>
    </Show>
  );
};

/** Name, address, what kind of house it is, how requests are handled, and who sees it until when. */
export const SiteBasics = (props: SitePartProps) => {
  const { t } = useText();
  const words = createSiteWords();
  const isDays = (days: number) => Number.isInteger(days) && days >= 0 && days <= 60;
  const editor = createSiteEditor(props, fields, (draft) => ({
    ...addressErrors(draft, t),
    answerWorkingDays: !isDays(draft.answerWorkingDays) && t('sites.answerWorkingDays.wrong'),
  }));
  const { draft } = editor;
  return (
    <EditorForm editor={editor} nameOf={words.nameOf} wordsOf={words.wordsOf}>
      <AddressFields
        draft={draft}
        onChange={editor.change}
        errorOf={editor.errorOf}
        nameHint={props.site.state === 'draft' ? undefined : t('sites.name.hint')}
      />
      <FormerNames site={props.site} />
      <LocalTextField
        label={t('sites.description')}
        name="description"
        multiline
        maxlength={2000}
        hint={t('sites.description.hint')}
        value={draft.description}
        errorOf={editor.errorOf}
        onInput={(description) => editor.change({ description })}
      />
      <RadioGroup
        legend={t('sites.careContext')}
        name="careContext"
        variant="cards"
        choices={careContexts.map((value) => ({
          value,
          label: t(`sites.careContext.${value}`),
          hint: t(`sites.careContext.${value}.hint`),
        }))}
        value={draft.careContext}
        onChange={(careContext) => editor.change({ careContext })}
      />
      <SelectField
        label={t('sites.branch')}
        name="branch"
        options={[
          { value: 'none', label: t('sites.branch.none') },
          ...branches.map((value) => ({ value, label: t(`sites.branch.${value}`) })),
        ]}
        value={draft.branch ?? 'none'}
        onChange={(branch) => editor.change({ branch: branch === 'none' ? null : branch })}
      />
      <NumberField
        label={t('sites.answerWorkingDays')}
        name="answerWorkingDays"
        hint={t('sites.answerWorkingDays.hint')}
        value={Number.isNaN(draft.answerWorkingDays) ? undefined : draft.answerWorkingDays}
        error={editor.errorOf('answerWorkingDays')}
        onInput={(days = Number.NaN) => editor.change({ answerWorkingDays: days })}
      />
      <RadioGroup
        legend={t('sites.requestsHoldSlot')}
        name="requestsHoldSlot"
        choices={(['false', 'true'] as const).map((value) => ({ value, label: t(`sites.requestsHoldSlot.${value}`) }))}
        value={draft.requestsHoldSlot ? 'true' : 'false'}
        onChange={(value) => editor.change({ requestsHoldSlot: value === 'true' })}
      />
      <RadioGroup
        legend={t('sites.state')}
        name="state"
        variant="cards"
        choices={states.map((value) => ({
          value,
          label: t(`sites.state.${value}`),
          hint: t(`sites.state.${value}.hint`),
        }))}
        value={draft.state}
        onChange={(state) => editor.change({ state })}
      />
      <DateField
        label={t('sites.closesOn')}
        name="closesOn"
        hint={t('sites.closesOn.hint')}
        value={draft.closesOn ?? undefined}
        error={editor.errorOf('closesOn')}
        onChange={(closesOn = null as never) => editor.change({ closesOn: closesOn ?? null })}
      />
      <ImpactOfTrial
        site={props.site}
        trial={{ state: draft.state, careContext: draft.careContext, closesOn: draft.closesOn }}
      />
    </EditorForm>
  );
};
