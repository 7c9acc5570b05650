import { createEffect } from 'solid-js';
import { type Language, languages } from '../../shared/i18n/language.ts';
import { versionIn } from '../account/queries.ts';
import { answerOf, api } from '../api/client.ts';
import { createEditor } from '../editing/create-editor.ts';
import { EditorForm } from '../editing/editor-form.tsx';
import { useText } from '../i18n/language.tsx';
import { SelectField, TextField } from '../ui/field.tsx';
import type { VersionedUser } from './queries.ts';

export interface UserDetailsProps {
  initial: VersionedUser;
  /** The newest of what is stored, after other changes on the page. */
  stored: VersionedUser;
  nameOf: (field: string) => string;
  onSaved: (saved: VersionedUser) => void;
}

/** The name and language of somebody's account. */
export const UserDetails = (props: UserDetailsProps) => {
  const { t } = useText();
  const draftOf = ({ user: { name, language } }: VersionedUser) => ({ name, language });
  const { initial } = props;

  const editor = createEditor<{ name: string; language: Language }>({
    initial: draftOf(initial),
    version: initial.version,
    check: ({ name }) => ({ name: name.trim() === '' && t('users.name.missing') }),
    save: async (json, expected) => {
      const headers = { 'If-Match': `"${expected}"` };
      const asked = api.staff.users[':id'].$patch({ param: { id: initial.user.id }, json }, { headers });
      const saved = { user: await answerOf(asked), version: versionIn(await asked) };
      props.onSaved(saved);
      return { draft: draftOf(saved), version: saved.version };
    },
  });

  createEffect(() => {
    const { stored } = props;
    if (stored.version !== editor.version()) editor.follow({ draft: draftOf(stored), version: stored.version });
  });

  return (
    <EditorForm editor={editor} nameOf={props.nameOf}>
      <TextField
        label={t('users.name')}
        name="name"
        autocomplete="off"
        maxlength={120}
        value={editor.draft.name}
        onInput={(name) => editor.change({ name })}
        error={editor.errorOf('name')}
      />
      <SelectField
        label={t('users.language')}
        name="language"
        width="medium"
        options={languages.map((value) => ({ value, label: t(`account.language.${value}`) }))}
        value={editor.draft.language}
        onChange={(language) => editor.change({ language })}
        error={editor.errorOf('language')}
      />
    </EditorForm>
  );
};
