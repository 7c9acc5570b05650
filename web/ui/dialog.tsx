import { createEffect, createUniqueId, type JSX, onCleanup, Show } from 'solid-js';
import { useText } from '../i18n/language.tsx';
import { IconButton } from './button.tsx';

export interface DialogProps {
  title: string;
  open: boolean;
  /** The reader closed it: by Escape, by the close button, or a button inside called it. Set `open` to false here. */
  onClose: () => void;
  children: JSX.Element;
  /** The buttons at the foot, the one that goes on first. */
  actions?: JSX.Element;
  wide?: boolean;
}

/**
 * A modal question or a small task, on the browser's own `dialog`: it keeps focus inside and gives it back.
 * The element with `autofocus` inside gets focus first. The content lives only while it is open.
 */
export const Dialog = (props: DialogProps) => {
  const { t } = useText();
  const titleId = createUniqueId();
  let dialog!: HTMLDialogElement;

  createEffect(() => {
    if (props.open && !dialog.open) dialog.showModal();
    if (!props.open && dialog.open) dialog.close();
  });
  onCleanup(() => dialog.open && dialog.close());

  return (
    <dialog
      ref={dialog}
      class="dialog"
      classList={{ 'dialog-wide': props.wide }}
      aria-labelledby={titleId}
      onClose={() => props.open && props.onClose()}
    >
      <Show when={props.open}>
        <div class="dialog-head">
          <h2 id={titleId}>{props.title}</h2>
          <IconButton icon="cross" label={t('ui.close')} onClick={() => dialog.close()} />
        </div>
        <div class="dialog-body">{props.children}</div>
        <Show when={props.actions}>{(actions) => <div class="dialog-actions">{actions()}</div>}</Show>
      </Show>
    </dialog>
  );
};
