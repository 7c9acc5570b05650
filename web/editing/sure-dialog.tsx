import { createSignal, type JSX, Show } from 'solid-js';
import { useText } from '../i18n/language.tsx';
import { Button } from '../ui/button.tsx';
import { Dialog } from '../ui/dialog.tsx';
import { FaultMessage } from '../ui/fault-message.tsx';

export interface SureDialogProps {
  title: string;
  open: boolean;
  onClose: () => void;
  /** A verb. */
  doText: string;
  /** The way back: "Takaisin" unless given. */
  keepText?: string;
  work: () => Promise<void>;
  /** What will become of it. */
  children: JSX.Element;
}

/** Asks before something is taken away, and says why when it could not be. */
export const SureDialog = (props: SureDialogProps) => {
  const { t } = useText();
  const [isBusy, setBusy] = createSignal(false);
  const [fault, setFault] = createSignal<unknown>();
  const close = () => {
    setFault(undefined);
    props.onClose();
  };
  const act = async () => {
    setBusy(true);
    setFault(undefined);
    try {
      await props.work();
      close();
    } catch (error) {
      setFault(() => error);
    }
    setBusy(false);
  };
  return (
    <Dialog
      title={props.title}
      open={props.open}
      onClose={close}
      actions={
        <>
          <Button variant="danger" busy={isBusy()} onClick={() => void act()}>
            {props.doText}
          </Button>
          <Button variant="quiet" autofocus onClick={close}>
            {props.keepText ?? t('account.back')}
          </Button>
        </>
      }
    >
      <div class="stack">
        {props.children}
        <Show when={fault()}>{(error) => <FaultMessage error={error()} />}</Show>
      </div>
    </Dialog>
  );
};
