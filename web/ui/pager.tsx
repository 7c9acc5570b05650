import { Show } from 'solid-js';
import { useText } from '../i18n/language.tsx';
import { Button } from './button.tsx';
import { Icon } from './icon.tsx';

export interface PagerProps {
  /** What it turns, for readers: "Pyyntöjen sivut". */
  label: string;
  /** Where we are, in words: "51–100 / 230". Announced when it changes. */
  summary: string;
  /** Absent on the first page. */
  onPrevious?: () => void;
  /** Absent on the last page. */
  onNext?: () => void;
}

/** Turns the pages of a long list. The lists of the API are read by cursor, so there are no page numbers. */
export const Pager = (props: PagerProps) => {
  const { t } = useText();
  return (
    <nav class="pager" aria-label={props.label}>
      <Show when={props.onPrevious}>
        {(turn) => (
          <Button variant="quiet" icon="arrow-left" onClick={() => turn()()}>
            {t('ui.pager.previous')}
          </Button>
        )}
      </Show>
      <p class="num soft" role="status">
        {props.summary}
      </p>
      <Show when={props.onNext}>
        {(turn) => (
          <Button variant="quiet" onClick={() => turn()()}>
            {t('ui.pager.next')} <Icon name="arrow-right" />
          </Button>
        )}
      </Show>
    </nav>
  );
};
