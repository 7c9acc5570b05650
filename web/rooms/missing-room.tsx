import { Show } from 'solid-js';
import { Refusal } from '../api/client.ts';
import { useText } from '../i18n/language.tsx';
import { LinkButton } from '../ui/button.tsx';
import { FaultMessage } from '../ui/fault-message.tsx';
import { Page } from '../ui/page.tsx';

/** In place of a page about a room: that there is no such room, or why it cannot be shown now. */
export const MissingRoom = (props: { room: string; error: unknown; retry: () => void }) => {
  const { t } = useText();
  const isMissing = () => props.error instanceof Refusal && props.error.problem.status === 404;
  return (
    <Page
      title={t(isMissing() ? 'rooms.missing.title' : 'rooms.one')}
      breadcrumb={[{ text: t('rooms.all'), href: '/tilat' }]}
    >
      <Show when={isMissing()} fallback={<FaultMessage error={props.error} onRetry={props.retry} />}>
        <div class="stack">
          <p>{t('rooms.missing.text', { room: props.room })}</p>
          <p>
            <LinkButton href="/tilat">{t('rooms.missing.next')}</LinkButton>
          </p>
        </div>
      </Show>
    </Page>
  );
};
