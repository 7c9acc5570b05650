import { Show } from 'solid-js';
import { useText } from '../i18n/language.tsx';
import { Button } from '../ui/button.tsx';

export interface UsualNeedsProps {
  /** The needs were filled in as the organisation usually needs them, and nobody has changed them. */
  shown: boolean;
  onClear: () => void;
}

/** What was filled in by itself is said so, and taken away with one press. Stands below the field `needs`. */
export const UsualNeeds = (props: UsualNeedsProps) => {
  const { t } = useText();
  const clear = () => {
    props.onClear();
    document.querySelector<HTMLElement>('#needs input')?.focus();
  };
  return (
    <Show when={props.shown}>
      <p class="soft">
        {t('search.needs.usual')}{' '}
        <Button variant="link" small onClick={clear}>
          {t('search.needs.usual.clear')}
        </Button>
      </p>
    </Show>
  );
};
