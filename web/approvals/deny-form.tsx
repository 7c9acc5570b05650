import { createSignal, type JSX } from 'solid-js';
import type { DenyReason } from '../../shared/approvals/schemas.ts';
import { useCodes } from '../codes/codes.tsx';
import { useText } from '../i18n/language.tsx';
import { SelectField, TextArea } from '../ui/field.tsx';

export interface DenyFormProps {
  /** Of the form, for the button outside of it; its fields are named after `name`. */
  formId: string;
  name: string;
  /** What stands above the fields. */
  children: JSX.Element;
  onDeny: (reason: DenyReason, message: string) => void;
}

/** A refusal has a reason of the list, and own words where the list has none. */
export const DenyForm = (props: DenyFormProps) => {
  const { t, language } = useText();
  const { offered } = useCodes();
  const [reason, setReason] = createSignal<DenyReason>();
  const [message, setMessage] = createSignal('');
  const [isTried, setTried] = createSignal(false);
  const reasonError = () => (isTried() && !reason() ? t('approvals.deny.reason.missing') : undefined);
  const messageError = () =>
    isTried() && reason() === 'OTHER' && message().trim() === '' ? t('approvals.deny.message.missing') : undefined;

  const submit = (event: SubmitEvent) => {
    event.preventDefault();
    setTried(true);
    const chosen = reason();
    if (reasonError()) document.getElementById(`${props.name}-reason`)?.focus();
    else if (messageError()) document.getElementById(`${props.name}-message`)?.focus();
    else if (chosen) props.onDeny(chosen, message().trim());
  };

  return (
    <form id={props.formId} class="stack" novalidate onSubmit={submit}>
      {props.children}
      <SelectField
        label={t('approvals.deny.reason')}
        name={`${props.name}-reason`}
        required
        placeholder={t('approvals.deny.reason.choose')}
        options={offered('denyReason').map(({ code, label }) => ({ value: code, label: label[language()] }))}
        value={reason()}
        onChange={setReason}
        error={reasonError()}
      />
      <TextArea
        label={t('approvals.deny.message')}
        name={`${props.name}-message`}
        required={reason() === 'OTHER'}
        hint={t('approvals.deny.message.hint')}
        maxlength={2000}
        value={message()}
        onInput={setMessage}
        error={messageError()}
      />
    </form>
  );
};
