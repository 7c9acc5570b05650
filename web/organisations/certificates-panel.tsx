import { createSignal, For, Show } from 'solid-js';
import { createStore } from 'solid-js/store';
import type { CertificateView } from '../../shared/certificates/schemas.ts';
import { formatPlainDate } from '../../shared/i18n/format.ts';
import { Refusal } from '../api/client.ts';
import { createReading } from '../api/reading.ts';
import { useText } from '../i18n/language.tsx';
import { Button } from '../ui/button.tsx';
import { DateField } from '../ui/date-field.tsx';
import { FaultMessage } from '../ui/fault-message.tsx';
import { TextArea, TextField } from '../ui/field.tsx';
import { ErrorSummary, errorIn, type FormError } from '../ui/message.tsx';
import { createDeed } from './create-deed.ts';
import { KeptPanel } from './kept-panel.tsx';
import { addCertificate, changeCertificate, readCertificates, removeCertificate } from './queries.ts';

interface CertificateFormProps {
  organisationId: string;
  /** The one to change; a new one when left out. */
  certificate: CertificateView | undefined;
  onSaved: () => void;
}

/** Whose orientation, when it was completed, and until when it holds. */
const CertificateForm = (props: CertificateFormProps) => {
  const { t } = useText();
  const deed = createDeed();
  const stored = props.certificate;
  const [form, setForm] = createStore({
    personName: stored?.personName ?? '',
    issuedOn: stored?.issuedOn,
    validUntil: stored?.validUntil,
    note: stored?.note ?? '',
  });
  const [errors, setErrors] = createSignal<readonly FormError[]>([]);
  const errorOf = (field: string) => errors().find((error) => error.field === field)?.message;
  const found = (): FormError[] => [
    ...(form.personName.trim() === '' ? [errorIn('personName', () => t('organisations.certificates.missing'))] : []),
    ...(form.issuedOn === undefined
      ? [errorIn('issuedOn', () => t('organisations.certificates.issuedOn.missing'))]
      : []),
  ];
  const send = async (event: SubmitEvent) => {
    event.preventDefault();
    setErrors(found());
    const { issuedOn, validUntil } = form;
    if (errors().length > 0 || issuedOn === undefined) return;
    const message = {
      personName: form.personName.trim(),
      issuedOn,
      ...(validUntil && { validUntil }),
      note: form.note.trim() || null,
    };
    const done = await deed.run(() =>
      stored
        ? changeCertificate(props.organisationId, stored.id, message, stored.version)
        : addCertificate(props.organisationId, message),
    );
    const fault = deed.fault();
    const refused = fault instanceof Refusal ? (fault.problem.errors ?? []) : [];
    setErrors(refused.map(({ path, message: words }) => errorIn(path, () => words)));
    if (refused.length > 0) deed.forget();
    if (done) props.onSaved();
  };
  return (
    <form class="form" noValidate onSubmit={(event) => void send(event)}>
      <ErrorSummary errors={errors()} />
      <TextField
        label={t('organisations.certificates.person')}
        name="personName"
        hint={t('organisations.certificates.person.hint')}
        autocomplete="off"
        required
        value={form.personName}
        onInput={(text) => setForm('personName', text)}
        error={errorOf('personName')}
      />
      <DateField
        label={t('organisations.certificates.issuedOn')}
        name="issuedOn"
        required
        value={form.issuedOn}
        onChange={(day) => setForm('issuedOn', day)}
        error={errorOf('issuedOn')}
      />
      <DateField
        label={t('organisations.certificates.validUntil')}
        name="validUntil"
        hint={t('organisations.certificates.validUntil.hint')}
        value={form.validUntil}
        onChange={(day) => setForm('validUntil', day)}
        error={errorOf('validUntil')}
      />
      <TextArea
        label={t('organisations.certificates.note')}
        name="note"
        rows={2}
        maxLength={500}
        value={form.note}
        onInput={(text) => setForm('note', text)}
        error={errorOf('note')}
      />
      <Show when={deed.fault()}>{(fault) => <FaultMessage error={fault()} />}</Show>
      <p>
        <Button type="submit" busy={deed.isBusy()}>
          {t('organisations.certificates.save')}
        </Button>
      </p>
    </form>
  );
};

export interface CertificatesPanelProps {
  organisationId: string;
  /** Whether the reader records them. */
  keeps: boolean;
}

/** Who has learned how to act in houses of care, and until when it holds. */
export const CertificatesPanel = (props: CertificatesPanelProps) => {
  const { t, language } = useText();
  const reading = createReading(() => props.organisationId, readCertificates);
  const validity = ({ issuedOn, validUntil, standing }: CertificateView) =>
    t(`organisations.certificates.${standing}`, {
      from: formatPlainDate(issuedOn, language()),
      until: formatPlainDate(validUntil, language()),
    });
  return (
    <KeptPanel<CertificateView>
      id="certificates-title"
      words={{
        title: t('organisations.certificates'),
        lead: t('organisations.certificates.lead'),
        add: t('organisations.certificates.add'),
        edit: t('organisations.certificates.edit'),
        editOf: ({ personName: name }) => t('organisations.certificates.edit.of', { name }),
        remove: t('organisations.certificates.remove'),
        removeOf: ({ personName: name }) => t('organisations.certificates.remove.of', { name }),
        removeTitle: ({ personName: name }) => t('organisations.certificates.remove.title', { name }),
        removeText: t('organisations.certificates.remove.text'),
      }}
      reading={reading}
      keeps={props.keeps}
      list={(certificates, actions) => (
        <ul class="plain-list stack">
          <For each={certificates} fallback={<li class="soft">{t('organisations.certificates.none')}</li>}>
            {(certificate) => (
              <li class="card stack stack-s">
                <h3 class="card-title">{certificate.personName}</h3>
                <p class="num">{validity(certificate)}</p>
                <Show when={certificate.note}>{(note) => <p class="written">{note()}</p>}</Show>
                {actions?.(certificate)}
              </li>
            )}
          </For>
        </ul>
      )}
      form={(certificate, onSaved) => (
        <CertificateForm organisationId={props.organisationId} certificate={certificate} onSaved={onSaved} />
      )}
      remove={({ id }) => removeCertificate(props.organisationId, id)}
    />
  );
};
