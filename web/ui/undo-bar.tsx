import { createEffect, createSignal, on, onCleanup } from 'solid-js';
import { useText } from '../i18n/language.tsx';
import { Button } from './button.tsx';

export interface UndoBarProps {
  /** What was done: "Hyväksyit 18 kertaa." A new message starts the time anew. */
  message: string;
  onUndo: () => void;
  /** The time is over: take the bar away. */
  onExpire: () => void;
  seconds?: number;
}

/** A while in which something done can be taken back. The time stands still under the pointer and with focus inside. */
export const UndoBar = (props: UndoBarProps) => {
  const { t } = useText();
  const length = () => props.seconds ?? 10;
  const [left, setLeft] = createSignal(length());
  const [isHovered, setHovered] = createSignal(false);
  const [hasFocus, setFocus] = createSignal(false);

  createEffect(
    on(
      () => props.message,
      () => setLeft(length()),
    ),
  );

  const timer = setInterval(() => {
    if (isHovered() || hasFocus()) return;
    if (setLeft((seconds) => seconds - 1) <= 0) {
      clearInterval(timer);
      props.onExpire();
    }
  }, 1000);
  onCleanup(() => clearInterval(timer));

  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: nothing is done here by pointer or key; the time only waits.
    <div
      class="undo-bar"
      onMouseEnter={() => setHovered(true)}
      onMouseLeave={() => setHovered(false)}
      onFocusIn={() => setFocus(true)}
      onFocusOut={() => setFocus(false)}
    >
      <p role="status">{props.message}</p>
      <span class="undo-left num" aria-hidden="true">
        {t('ui.undo.seconds', { count: left() })}
      </span>
      <Button variant="quiet" icon="undo" onClick={() => props.onUndo()}>
        {t('ui.undo')}
      </Button>
    </div>
  );
};
