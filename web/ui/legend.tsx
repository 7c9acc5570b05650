import { For } from 'solid-js';
import { useText } from '../i18n/language.tsx';
import { type SlotState, slotStates } from './slot-state.ts';

/** What the marks of a calendar or a date strip mean: only the states that can be seen there. */
export const Legend = (props: { states?: readonly SlotState[] }) => {
  const { t } = useText();
  return (
    <ul class="legend plain-list" aria-label={t('ui.legend')}>
      <For each={props.states ?? slotStates}>
        {(state) => (
          <li>
            <span class={`swatch state-${state}`} />
            {t(`ui.slot.${state}`)}
          </li>
        )}
      </For>
    </ul>
  );
};
