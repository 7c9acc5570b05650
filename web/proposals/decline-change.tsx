import { createUniqueId } from 'solid-js';
import { DenyForm } from '../approvals/deny-form.tsx';
import { useText } from '../i18n/language.tsx';
import { Button } from '../ui/button.tsx';
import { Dialog } from '../ui/dialog.tsx';

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
      <DenyForm formId={formId} name="decline" onDeny={props.onDecline}>
        <p>{t('changes.decline.text')}</p>
      </DenyForm>
    </Dialog>
  );
};
