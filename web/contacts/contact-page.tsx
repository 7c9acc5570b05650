import { useNavigate, useParams, useSearchParams } from '@solidjs/router';
import { createSignal, Show } from 'solid-js';
import type { ContactView } from '../../shared/contacts/schemas.ts';
import { AdminPage } from '../admin/admin-page.tsx';
import { createReading } from '../api/reading.ts';
import { createEditor } from '../editing/create-editor.ts';
import { EditorForm } from '../editing/editor-form.tsx';
import { createFieldNames } from '../editing/field-words.ts';
import { HistoryPanel } from '../editing/history-panel.tsx';
import { SureDialog } from '../editing/sure-dialog.tsx';
import { useText } from '../i18n/language.tsx';
import { Button } from '../ui/button.tsx';
import { FaultMessage } from '../ui/fault-message.tsx';
import { Skeleton } from '../ui/skeleton.tsx';
import { type ContactDraft, contactDraftOf, contactErrors, contactMessage, newContactDraft } from './contact-draft.ts';
import { ContactFields } from './contact-fields.tsx';
import { changeContact, createContact, readContact, readContactHistory, removeContact } from './queries.ts';

const listAddress = '/yllapito/yhteyshenkilot';

const createContactNames = () => {
  const { t } = useText();
  return createFieldNames(() => ({
    level: t('contacts.level'),
    line: t('contacts.line'),
    siteId: t('contacts.site'),
    municipalityCode: t('contacts.municipality'),
    'area.name': t('contacts.area.name'),
    'area.municipalities': t('contacts.area.municipalities'),
    name: t('contacts.name'),
    title: t('contacts.jobTitle'),
    phone: t('contacts.phone'),
    email: t('contacts.email'),
    substituteId: t('contacts.substitute'),
    awayFrom: t('contacts.awayFrom'),
    awayUntil: t('contacts.awayUntil'),
  }));
};

/** Asks once more, and takes the person away. */
const Remove = (props: { contact: ContactView }) => {
  const { t } = useText();
  const navigate = useNavigate();
  const [isAsking, setAsking] = createSignal(false);
  const remove = async () => {
    await removeContact(props.contact.id);
    navigate(listAddress);
  };
  return (
    <p>
      <Button variant="danger" onClick={() => setAsking(true)}>
        {t('contacts.remove')}
      </Button>
      <SureDialog
        title={t('contacts.remove.title', { name: props.contact.name })}
        open={isAsking()}
        onClose={() => setAsking(false)}
        doText={t('contacts.remove')}
        keepText={t('contacts.remove.keep')}
        work={remove}
      >
        <p>{t('contacts.remove.text')}</p>
      </SureDialog>
    </p>
  );
};

const Form = (props: { contact?: ContactView }) => {
  const { t } = useText();
  const navigate = useNavigate();
  const [address] = useSearchParams();
  const nameOf = createContactNames();
  const site = () => (Array.isArray(address.toimipiste) ? address.toimipiste[0] : address.toimipiste);
  const [version, setVersion] = createSignal(props.contact?.version);
  const editor = createEditor<ContactDraft>({
    initial: props.contact ? contactDraftOf(props.contact) : newContactDraft(site()),
    version: props.contact?.version,
    check: (draft) => contactErrors(draft, t),
    draftOf: (current) => contactDraftOf(current as ContactView),
    save: async (draft, expected) => {
      const message = contactMessage(draft);
      const stored = props.contact
        ? await changeContact(props.contact.id, message, expected)
        : await createContact(message);
      setVersion(stored.version);
      return { draft: contactDraftOf(stored), version: stored.version };
    },
    onSaved: () => {
      if (!props.contact) navigate(listAddress);
    },
  });
  return (
    <div class="stack stack-xl">
      <EditorForm editor={editor} nameOf={nameOf}>
        <ContactFields editor={editor} ownId={props.contact?.id} />
      </EditorForm>
      <Show when={props.contact}>
        {(contact) => (
          <>
            <HistoryPanel read={() => readContactHistory(contact().id)} nameOf={nameOf} version={version() ?? 0} />
            <Remove contact={contact()} />
          </>
        )}
      </Show>
    </div>
  );
};

const Existing = (props: { id: string; onName: (name: string) => void }) => {
  const contact = createReading(
    () => props.id,
    async (id) => {
      const read = await readContact(id);
      props.onName(read.name);
      return read;
    },
  );
  return (
    <Show
      when={contact.fault() === undefined}
      fallback={<FaultMessage error={contact.fault()} onRetry={contact.refresh} />}
    >
      <Show when={contact.value()} fallback={<Skeleton lines={8} />} keyed>
        {(value) => <Form contact={value} />}
      </Show>
    </Show>
  );
};

/** One contact person, or a new one. */
const ContactPage = () => {
  const { t } = useText();
  const params = useParams<{ contact: string }>();
  const [name, setName] = createSignal('');
  const isNew = () => params.contact === 'uusi';
  return (
    <AdminPage section="contacts" title={isNew() ? t('contacts.new.title') : name() || t('contacts.one')}>
      <Show when={!isNew()} fallback={<Form />}>
        <Existing id={params.contact} onName={setName} />
      </Show>
    </AdminPage>
  );
};

export default ContactPage;
