import { useNavigate } from '@solidjs/router';
import { AdminPage } from '../admin/admin-page.tsx';
import { createEditor } from '../editing/create-editor.ts';
import { EditorForm } from '../editing/editor-form.tsx';
import { createFieldNames } from '../editing/field-words.ts';
import { useText } from '../i18n/language.tsx';
import { type AddressDraft, AddressFields, addressErrors } from './address-fields.tsx';
import { createSite } from './queries.ts';

const Form = () => {
  const { t } = useText();
  const navigate = useNavigate();
  let created = '';
  const editor = createEditor<AddressDraft>({
    initial: { name: { fi: '', sv: '', en: '' }, municipalityCode: '', street: '', postalCode: '' },
    check: (draft) => addressErrors(draft, t),
    save: async (draft) => {
      const site = await createSite(draft);
      created = site.id;
      return { draft, version: site.version };
    },
    onSaved: () => navigate(`/yllapito/toimipisteet/${created}?nakyma=aukiolo`),
  });
  const nameOf = createFieldNames(() => ({}));
  return (
    <EditorForm editor={editor} saveText={t('sites.new.save')} nameOf={nameOf}>
      <AddressFields draft={editor.draft} onChange={editor.change} errorOf={editor.errorOf} />
    </EditorForm>
  );
};

/** A new house: name and address first, the rest on its own page. */
const NewSitePage = () => {
  const { t } = useText();
  return (
    <AdminPage section="sites" title={t('sites.new.title')} lead={t('sites.new.lead')}>
      <Form />
    </AdminPage>
  );
};

export default NewSitePage;
