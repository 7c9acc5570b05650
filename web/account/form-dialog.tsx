import { createUniqueId, type JSX } from 'solid-js';
import { useText } from '../i18n/language.tsx';
import { Button, type ButtonVariant } from '../ui/button.tsx';
import { Dialog } from '../ui/dialog.tsx';
import { ErrorSummary } from '../ui/message.tsx';
import type { Submitting } from './submitting.ts';

export interface FormDialogProps {
  title: string;
  open: boolean;
  onClose: () => void;
  submitting: Submitting;
  /** A verb. */
  sendText: string;
  sendVariant?: ButtonVariant;
  children: JSX.Element;
}

/** A small form in a dialog: what is wrong above it, the verb and the way back at its foot. */
export const FormDialog = (props: FormDialogProps) => {
  const { t } = useText();
  const id = createUniqueId();
  const close = () => {
    props.submitting.reset();
    props.onClose();
  };
  return (
    <Dialog
      title={props.title}
      open={props.open}
      onClose={close}
      actions={
        <>
          <Button type="submit" form={id} variant={props.sendVariant} busy={props.submitting.isBusy()}>
            {props.sendText}
          </Button>
          <Button variant="quiet" onClick={close}>
            {t('account.back')}
          </Button>
        </>
      }
    >
      <form id={id} class="form" novalidate onSubmit={props.submitting.submit}>
        <ErrorSummary errors={props.submitting.errors()} />
        {props.children}
      </form>
    </Dialog>
  );
};
