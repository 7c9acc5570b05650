import { For } from 'solid-js';
import { useText } from '../i18n/language.tsx';

const steps = ['1', '2', '3'] as const;

/** How a room is got, in three steps. */
export const Steps = () => {
  const { t } = useText();
  return (
    <section class="stack" aria-labelledby="start-how">
      <h2 id="start-how">{t('start.how')}</h2>
      <ol class="start-steps plain-list">
        <For each={steps}>
          {(step) => (
            <li>
              <span class="start-number num" aria-hidden="true">
                {step}
              </span>
              <h3>{t(`start.how.${step}.title`)}</h3>
              <p class="soft">{t(`start.how.${step}.text`)}</p>
            </li>
          )}
        </For>
      </ol>
    </section>
  );
};
