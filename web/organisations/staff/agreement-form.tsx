import { createSignal, Show } from 'solid-js';
import { createStore } from 'solid-js/store';
import type { AgreementKind } from '../../../shared/organisations/schemas.ts';
import type { AgreementView } from '../../../shared/organisations/staff-schemas.ts';
import { Refusal } from '../../api/client.ts';
import { useText } from '../../i18n/language.tsx';
import { Button } from '../../ui/button.tsx';
import { RadioGroup } from '../../ui/choice-group.tsx';
import { DateField } from '../../ui/date-field.tsx';
import { FaultMessage } from '../../ui/fault-message.tsx';
import { NumberField, TextArea, TextField } from '../../ui/field.tsx';
import { ErrorSummary, errorIn, type FormError } from '../../ui/message.tsx';
import { createDeed } from '../create-deed.ts';
import { AgreementRooms } from './agreement-rooms.tsx';
import { addAgreement, changeAgreement } from './staff-queries.ts';

export interface AgreementFormProps {
  organisationId: string;
  /** The one to change; a new one when left out. */
  agreement: AgreementView | undefined;
  onSaved: () => void;
}

const agreementKinds: readonly AgreementKind[] = ['partnership', 'co_operation'];

/** One agreement: its number, with whom, from when until when, how many hours, which rooms. */
export const AgreementForm = (props: AgreementFormProps) => {
  const { t } = useText();
  const deed = createDeed();
  const stored = props.agreement;
  const [form, setForm] = createStore({
    number: stored?.number ?? '',
    kind: stored?.kind ?? 'partnership',
    parties: stored?.parties ?? '',
    validFrom: stored?.validFrom,
    validUntil: stored?.validUntil ?? undefined,
    hoursPerYear: stored?.hoursPerYear ?? undefined,
    note: stored?.note ?? '',
    rooms: stored?.rooms ?? [],
  });
  const [errors, setErrors] = createSignal<readonly FormError[]>([]);
  const errorOf = (field: string) => errors().find((error) => error.field === field)?.message;

  const found = (): FormError[] => [
    ...(['number', 'parties'] as const)
      .filter((field) => form[field].trim() === '')
      .map((field) => errorIn(field, () => t('organisationStaff.agreement.missing'))),
    ...(form.validFrom === undefined
      ? [errorIn('validFrom', () => t('organisationStaff.agreement.from.missing'))]
      : []),
  ];

  const send = async (event: SubmitEvent) => {
    event.preventDefault();
    setErrors(found());
    const { validFrom } = form;
    if (errors().length > 0 || validFrom === undefined) return;
    const message = {
      number: form.number.trim(),
      kind: form.kind,
      parties: form.parties.trim(),
      validFrom,
      validUntil: form.validUntil ?? null,
      hoursPerYear: form.hoursPerYear ?? null,
      note: form.note.trim() || null,
      roomIds: form.rooms.map(({ id }) => id),
    };
    const done = await deed.run(() =>
      stored
        ? changeAgreement(props.organisationId, stored.id, message, stored.version)
        : addAgreement(props.organisationId, message),
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
        label={t('organisationStaff.agreement.number')}
        name="number"
        width="medium"
        autocomplete="off"
        required
        value={form.number}
        onInput={(text) => setForm('number', text)}
        error={errorOf('number')}
      />
      <RadioGroup
        legend={t('organisationStaff.agreement.kind')}
        name="agreement-kind"
        choices={agreementKinds.map((kind) => ({ value: kind, label: t(`agreements.kind.${kind}`) }))}
        value={form.kind}
        onChange={(kind) => setForm('kind', kind)}
      />
      <TextField
        label={t('organisationStaff.agreement.parties')}
        name="parties"
        autocomplete="off"
        required
        value={form.parties}
        onInput={(text) => setForm('parties', text)}
        error={errorOf('parties')}
      />
      <DateField
        label={t('organisationStaff.agreement.from')}
        name="validFrom"
        required
        value={form.validFrom}
        onChange={(day) => setForm('validFrom', day)}
        error={errorOf('validFrom')}
      />
      <DateField
        label={t('organisationStaff.agreement.until')}
        name="validUntil"
        value={form.validUntil}
        onChange={(day) => setForm('validUntil', day)}
        error={errorOf('validUntil')}
      />
      <NumberField
        label={t('organisationStaff.agreement.hours')}
        name="hoursPerYear"
        value={form.hoursPerYear}
        onInput={(hours) => setForm('hoursPerYear', hours)}
        error={errorOf('hoursPerYear')}
      />
      <AgreementRooms rooms={form.rooms} onChange={(rooms) => setForm('rooms', rooms)} />
      <TextArea
        label={t('organisationStaff.agreement.note')}
        name="note"
        rows={2}
        maxLength={1000}
        value={form.note}
        onInput={(text) => setForm('note', text)}
        error={errorOf('note')}
      />
      <Show when={deed.fault()}>{(fault) => <FaultMessage error={fault()} />}</Show>
      <p>
        <Button type="submit" busy={deed.isBusy()}>
          {t('organisationStaff.agreement.save')}
        </Button>
      </p>
    </form>
  );
};
