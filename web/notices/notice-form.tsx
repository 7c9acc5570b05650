import { For, Show } from 'solid-js';
import { formatDateRange } from '../../shared/i18n/format.ts';
import type { SiteView } from '../../shared/rooms/schemas.ts';
import { noticeAudiences, noticeLevels } from '../../shared/texts/schemas.ts';
import type { Editor } from '../editing/create-editor.ts';
import { EditorForm } from '../editing/editor-form.tsx';
import { LocalTextField } from '../editing/local-text-field.tsx';
import { useText } from '../i18n/language.tsx';
import { RadioGroup } from '../ui/choice-group.tsx';
import { DateField } from '../ui/date-field.tsx';
import { SelectField } from '../ui/field.tsx';
import { allPages, type NoticeDraft } from './notice-draft.ts';
import { Notice } from './notice-list.tsx';

export interface NoticeFormProps {
  editor: Editor<NoticeDraft>;
  nameOf: (field: string) => string;
  wordsOf: (field: string, value: unknown) => string | undefined;
  /** The houses for which one may write. */
  sites: readonly SiteView[];
  /** Whether one may write for all pages. */
  forAll: boolean;
  saveText?: string;
}

const PlaceField = (props: NoticeFormProps) => {
  const { t, language } = useText();
  const options = () => [
    ...(props.forAll ? [{ value: allPages, label: t('notices.site.all') }] : []),
    ...props.sites.map(({ id, name }) => ({ value: id, label: name[language()] })),
  ];
  return (
    <SelectField<string>
      label={t('notices.site')}
      name="place"
      required
      placeholder={t('notices.site.choose')}
      options={options()}
      value={props.editor.draft.place ?? undefined}
      onChange={(place) => props.editor.change({ place })}
      error={props.editor.errorOf('place')}
    />
  );
};

const Days = (props: { editor: Editor<NoticeDraft> }) => {
  const { t } = useText();
  const draft = () => props.editor.draft;
  return (
    <div class="notice-form-days">
      <DateField
        label={t('notices.from')}
        name="fromDate"
        required
        value={draft().fromDate ?? undefined}
        onChange={(date) => props.editor.change({ fromDate: date ?? null })}
        error={props.editor.errorOf('fromDate')}
      />
      <DateField
        label={t('notices.until')}
        name="untilDate"
        required
        value={draft().untilDate ?? undefined}
        onChange={(date) => props.editor.change({ untilDate: date ?? null })}
        error={props.editor.errorOf('untilDate')}
      />
    </div>
  );
};

/** The notice as its readers will see it, in every language in which it is written. */
const Preview = (props: { draft: NoticeDraft }) => {
  const { t, language } = useText();
  const texts = () => Object.entries(props.draft.text).filter(([, text]) => text.trim() !== '');
  const days = () => {
    const { fromDate, untilDate } = props.draft;
    return fromDate && untilDate && fromDate <= untilDate
      ? formatDateRange(fromDate, untilDate, language())
      : undefined;
  };
  return (
    <section class="stack" aria-labelledby="preview-title">
      <h2 id="preview-title">{t('notices.preview')}</h2>
      <Show when={texts().length > 0} fallback={<p class="soft">{t('notices.preview.empty')}</p>}>
        <For each={texts()}>
          {([code, text]) => (
            <div lang={code}>
              <Notice level={props.draft.level} text={text} />
            </div>
          )}
        </For>
        <Show when={days()}>{(words) => <p class="soft num">{t('notices.preview.days', { days: words() })}</p>}</Show>
      </Show>
    </section>
  );
};

/** What it says, how loudly, to whom, where and when, and how it will look. */
export const NoticeForm = (props: NoticeFormProps) => {
  const { t } = useText();
  const draft = () => props.editor.draft;
  return (
    <EditorForm editor={props.editor} nameOf={props.nameOf} wordsOf={props.wordsOf} saveText={props.saveText}>
      <LocalTextField
        label={t('notices.text')}
        name="text"
        required
        multiline
        rows={3}
        maxlength={600}
        hint={t('notices.text.hint')}
        value={draft().text}
        onInput={(text) => props.editor.change({ text })}
        errorOf={props.editor.errorOf}
      />
      <RadioGroup
        legend={t('notices.level')}
        name="level"
        variant="cards"
        choices={noticeLevels.map((level) => ({
          value: level,
          label: t(`notices.level.${level}`),
          hint: t(`notices.level.${level}.hint`),
        }))}
        value={draft().level}
        onChange={(level) => props.editor.change({ level })}
      />
      <PlaceField {...props} />
      <RadioGroup
        legend={t('notices.audience')}
        name="audience"
        choices={noticeAudiences.map((audience) => ({ value: audience, label: t(`notices.audience.${audience}`) }))}
        value={draft().audience}
        onChange={(audience) => props.editor.change({ audience })}
      />
      <Days editor={props.editor} />
      <Preview draft={draft()} />
    </EditorForm>
  );
};
