import { For } from 'solid-js';
import { useText } from '../i18n/language.tsx';
import { VisuallyHidden } from './visually-hidden.tsx';

/** Where content is about to come. Shows itself only after a moment, so that quick answers do not flicker. */
export const Skeleton = (props: { lines?: number; cards?: boolean }) => {
  const { t } = useText();
  const lines = () => Array.from({ length: props.lines ?? 3 }, (_, line) => line);
  return (
    <div class="skeleton" classList={{ 'skeleton-cards': props.cards }} role="status">
      <VisuallyHidden>{t('ui.loading')}</VisuallyHidden>
      <For each={lines()}>{() => <span class="skeleton-line" />}</For>
    </div>
  );
};
