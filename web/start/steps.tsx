import { For, Show } from 'solid-js';
import { useText } from '../i18n/language.tsx';
import { useSession } from '../session/session.tsx';
import { LinkButton } from '../ui/button.tsx';

const steps = ['1', '2', '3'] as const;

/** How a room is got, in three steps; for visitors the way to register, without which nothing can be booked. */
export const Steps = () => {
  const { t } = useText();
  const { user } = useSession();
  return (
    <section class="stack" aria-labelledby="start-how">
      <div class="cluster between">
        <h2 id="start-how">{t('start.how')}</h2>
        <Show when={user() === null}>
          <LinkButton href="/rekisteroidy" variant="quiet" icon="people">
            {t('session.register.link')}
          </LinkButton>
        </Show>
      </div>
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
