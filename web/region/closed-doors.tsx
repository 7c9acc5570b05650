import { Show } from 'solid-js';
import { useText } from '../i18n/language.tsx';
import { LinkButton } from '../ui/button.tsx';
import { Message } from '../ui/message.tsx';
import { useRegion } from './region.tsx';

/**
 * Says on a page that offers rooms that nobody can book yet, while the region prepares itself; nothing once its doors are
 * open. @param props.staff whether the reader may book all the same
 */
export const ClosedDoors = (props: { staff?: boolean }) => {
  const { t } = useText();
  const region = useRegion();
  return (
    <Show when={!region.view().opened}>
      <Message
        kind="info"
        title={t('start.closed.title')}
        still
        actions={
          <LinkButton href="/kuka-voi-varata" variant="quiet">
            {t('start.closed.who')}
          </LinkButton>
        }
      >
        <p>{t('start.closed.text')}</p>
        <Show when={props.staff}>
          <p>{t('start.closed.staff')}</p>
        </Show>
      </Message>
    </Show>
  );
};
