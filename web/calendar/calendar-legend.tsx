import { For } from 'solid-js';
import { useText } from '../i18n/language.tsx';
import { useKindWords } from './calendar-entry.tsx';

const states = ['taken', 'requested', 'offered', 'closed'] as const;

/** What the marks of the house's calendar mean. */
export const CalendarLegend = () => {
  const { t } = useText();
  const words = useKindWords();
  return (
    <ul class="legend plain-list" aria-label={t('ui.legend')}>
      <For each={states}>
        {(state) => (
          <li>
            <span class={`swatch state-${state}`} />
            {words(state)}
          </li>
        )}
      </For>
    </ul>
  );
};
