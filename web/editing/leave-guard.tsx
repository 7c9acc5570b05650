import { type BeforeLeaveEventArgs, useBeforeLeave } from '@solidjs/router';
import { createSignal, onCleanup, onMount, Show } from 'solid-js';
import { useText } from '../i18n/language.tsx';
import { Button } from '../ui/button.tsx';
import { Dialog } from '../ui/dialog.tsx';

export interface LeaveGuardProps {
  isDirty: boolean;
  isSaving?: boolean;
  /** Whether everything is stored now. Absent where it is sent only by a button that says what that does. */
  save?: () => Promise<boolean>;
  /** The question, what would be lost, and the words of leaving it, where these are not those of a form that is saved. */
  title?: string;
  text?: string;
  leave?: string;
}

/** A change of the search or the hash keeps the page. How many steps back in the history: nobody knows where to. */
const staysHere = ({ from, to }: BeforeLeaveEventArgs): boolean =>
  typeof to === 'string' && new URL(to, new URL(from.pathname, location.origin)).pathname === from.pathname;

/** Asks before a page with unsaved changes is left: by a link, by going back, by closing the window. */
export const LeaveGuard = (props: LeaveGuardProps) => {
  const { t } = useText();
  const [leaving, setLeaving] = createSignal<BeforeLeaveEventArgs>();

  useBeforeLeave((event) => {
    if (!props.isDirty || event.defaultPrevented || staysHere(event)) return;
    event.preventDefault();
    setLeaving(event);
  });

  const hold = (event: BeforeUnloadEvent) => {
    if (props.isDirty) event.preventDefault();
  };
  onMount(() => window.addEventListener('beforeunload', hold));
  onCleanup(() => window.removeEventListener('beforeunload', hold));

  const go = () => {
    const held = leaving();
    setLeaving(undefined);
    held?.retry(true);
  };
  const saveAndGo = async (save: () => Promise<boolean>) => {
    if (await save()) go();
    // What is wrong is told on the page.
    else setLeaving(undefined);
  };

  return (
    <Dialog
      title={props.title ?? t('editing.leave.title')}
      open={leaving() !== undefined}
      onClose={() => setLeaving(undefined)}
      actions={
        <>
          <Show when={props.save}>
            {(save) => (
              <Button
                autofocus
                busy={props.isSaving === true}
                busyText={t('editing.saving')}
                onClick={() => void saveAndGo(save())}
              >
                {t('editing.leave.save')}
              </Button>
            )}
          </Show>
          <Button variant="danger" onClick={go}>
            {props.leave ?? t('editing.leave.go')}
          </Button>
          <Button variant="quiet" autofocus={!props.save} onClick={() => setLeaving(undefined)}>
            {t('editing.leave.stay')}
          </Button>
        </>
      }
    >
      <p>{props.text ?? t('editing.leave.text')}</p>
    </Dialog>
  );
};
