import { type Language, languages } from '../../shared/i18n/language.ts';
import { answerOf, api } from '../api/client.ts';
import { createEditor } from '../editing/create-editor.ts';
import { EditorForm } from '../editing/editor-form.tsx';
import { createFieldNames } from '../editing/field-words.ts';
import { useText } from '../i18n/language.tsx';
import { useSession } from '../session/session.tsx';
import { SelectField, TextField } from '../ui/field.tsx';
import { type VersionedAccount, versionIn } from './queries.ts';

/** Name, and the language of mails. */
export const OwnDetails = (props: { stored: VersionedAccount }) => {
  const { t } = useText();
  const session = useSession();
  const { account, version } = props.stored;
  const nameOf = createFieldNames(() => ({ name: t('account.name'), language: t('account.language') }));

  const editor = createEditor<{ name: string; language: Language }>({
    initial: { name: account.name, language: account.language },
    version,
    check: ({ name }) => ({ name: name.trim() === '' && t('account.name.missing') }),
    save: async (json, expected) => {
      const headers = { 'If-Match': `"${expected}"` };
      const asked = api.users.account.$patch({ json }, { headers });
      const { name, language } = await answerOf(asked);
      session.rename({ name, language });
      return { draft: { name, language }, version: versionIn(await asked) };
    },
  });

  return (
    <EditorForm editor={editor} nameOf={nameOf}>
      <TextField
        label={t('account.name')}
        name="name"
        autocomplete="name"
        maxlength={120}
        value={editor.draft.name}
        onInput={(name) => editor.change({ name })}
        error={editor.errorOf('name')}
      />
      <SelectField
        label={t('account.language')}
        name="language"
        width="medium"
        hint={t('account.language.hint')}
        options={languages.map((value) => ({ value, label: t(`account.language.${value}`) }))}
        value={editor.draft.language}
        onChange={(language) => editor.change({ language })}
        error={editor.errorOf('language')}
      />
    </EditorForm>
  );
};
