import { createSignal, createUniqueId } from 'solid-js';
import { useCodes } from '../codes/codes.tsx';
import { useText } from '../i18n/language.tsx';
import { Button } from '../ui/button.tsx';
import { Dialog } from '../ui/dialog.tsx';
import { SelectField, TextArea } from '../ui/field.tsx';

export interface DeclineChangeProps {
  open: boolean;
  onClose: () => void;
  onDecline: (reasonCode: string, message: string) => void;
}

/** A change is denied with a reason of the list, and in own words where the list has none. */
export const DeclineChange = (props: DeclineChangeProps) => {
  const { t } = useText();
  const formId = createUniqueId();
  return (
    <Dialog
      title={t('changes.decline.title')}
      open={props.open}
      onClose={props.onClose}
      actions={
        <>
          <Button variant="danger" type="submit" form={formId}>
            {t('changes.decline')}
          </Button>
          <Button variant="quiet" onClick={props.onClose}>
            {t('changes.decline.keep')}
          </Button>
        </>
      }
    >
      <DeclineForm formId={formId} onDecline={props.onDecline} />
    </Dialog>
  );
};

const DeclineForm = (props: Pick<DeclineChangeProps, 'onDecline'> & { formId: string }) => {
  const { t, language } = useText();
  const { offered } = useCodes();
  const [reason, setReason] = createSignal<string>();
  const [message, setMessage] = createSignal('');
  const [isTried, setTried] = createSignal(false);
  const reasonError = () => (isTried() && !reason() ? t('approvals.deny.reason.missing') : undefined);
  const messageError = () =>
    isTried() && reason() === 'OTHER' && message().trim() === '' ? t('approvals.deny.message.missing') : undefined;

  const submit = (event: SubmitEvent) => {
    event.preventDefault();
    setTried(true);
    const chosen = reason();
    if (reasonError()) document.getElementById('decline-reason')?.focus();
    else if (messageError()) document.getElementById('decline-message')?.focus();
    else if (chosen) props.onDecline(chosen, message().trim());
  };

  return (
    <form id={props.formId} class="stack" novalidate onSubmit={submit}>
      <p>{t('changes.decline.text')}</p>
      <SelectField
        label={t('approvals.deny.reason')}
        name="decline-reason"
        required
        placeholder={t('approvals.deny.reason.choose')}
        options={offered('denyReason').map(({ code, label }) => ({ value: code, label: label[language()] }))}
        value={reason()}
        onChange={setReason}
        error={reasonError()}
      />
      <TextArea
        label={t('approvals.deny.message')}
        name="decline-message"
        required={reason() === 'OTHER'}
        hint={t('approvals.deny.message.hint')}
        rows={3}
        maxlength={2000}
        value={message()}
        onInput={setMessage}
        error={messageError()}
      />
    </form>
  );
};
