import { createSignal, For, Show } from 'solid-js';
import type { ImportView, ImportWorkView, UndoReason } from '../../shared/imports/schemas.ts';
import { extraOf, Refusal } from '../api/client.ts';
import { useText } from '../i18n/language.tsx';
import { Button } from '../ui/button.tsx';
import { Dialog } from '../ui/dialog.tsx';
import { FaultMessage } from '../ui/fault-message.tsx';
import { undoImport } from './queries.ts';
import { WorkProgress } from './works-section.tsx';

export interface UndoDialogProps {
  /** The import in question; none while nothing is asked. */
  subject: ImportView | undefined;
  /** How far it is, while it is being undone. */
  work: ImportWorkView | undefined;
  onBusy: (isBusy: boolean) => void;
  onClose: () => void;
  onUndone: (undone: ImportView) => void;
}

/** Asks before an import is taken back, and says what stands in the way. */
export const UndoDialog = (props: UndoDialogProps) => {
  const { t } = useText();
  const [isBusy, setBusy] = createSignal(false);
  const [fault, setFault] = createSignal<unknown>();

  const close = () => {
    setFault(undefined);
    props.onClose();
  };

  const undo = async () => {
    if (!props.subject) return;
    setBusy(true);
    props.onBusy(true);
    setFault(undefined);
    try {
      const undone = await undoImport(props.subject.id);
      close();
      props.onUndone(undone);
    } catch (error) {
      setFault(() => error);
    }
    setBusy(false);
    props.onBusy(false);
  };

  const reasons = () => {
    const error = fault();
    return error instanceof Refusal ? extraOf<UndoReason>(error, 'reasons') : [];
  };

  return (
    <Dialog
      title={t('imports.undo.title')}
      open={props.subject !== undefined}
      onClose={close}
      actions={
        <>
          <Button variant="danger" busy={isBusy()} onClick={() => void undo()}>
            {t('imports.undo')}
          </Button>
          <Button variant="quiet" onClick={close}>
            {t('imports.undo.keep')}
          </Button>
        </>
      }
    >
      <p>{t('imports.undo.text')}</p>
      <Show when={isBusy() && props.work}>
        {(work) => (
          <WorkProgress label={t('imports.works.undoing', { name: work().fileName ?? '' })} work={work()} text="" />
        )}
      </Show>
      <Show when={fault()}>{(error) => <FaultMessage error={error()} />}</Show>
      <Show when={reasons().length > 0}>
        <ul>
          <For each={reasons()}>
            {({ reason, name }) => <li>{t(`imports.undo.${reason}`, { name: name || t('imports.undo.person') })}</li>}
          </For>
        </ul>
      </Show>
    </Dialog>
  );
};
