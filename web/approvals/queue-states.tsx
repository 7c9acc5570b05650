/** The queue when there is nothing to show in it. */
import { Show } from 'solid-js';
import { useText } from '../i18n/language.tsx';
import { Button, LinkButton } from '../ui/button.tsx';
import { EmptyState } from '../ui/empty-state.tsx';
import { Message } from '../ui/message.tsx';

/** Nothing waits, or nothing that the filter lets through. */
export const EmptyQueue = (props: { isFiltered: boolean; onClear: () => void }) => {
  const { t } = useText();
  return (
    <Show
      when={props.isFiltered}
      fallback={
        <EmptyState
          icon="done"
          title={t('approvals.empty.title')}
          actions={
            <LinkButton href="/kalenteri" variant="quiet" icon="calendar">
              {t('approvals.empty.calendar')}
            </LinkButton>
          }
        >
          <p>{t('approvals.empty.text')}</p>
        </EmptyState>
      }
    >
      <EmptyState
        icon="filter"
        title={t('approvals.empty.filtered.title')}
        actions={
          <Button variant="quiet" onClick={props.onClear}>
            {t('approvals.filter.clear')}
          </Button>
        }
      >
        <p>{t('approvals.empty.filtered.text')}</p>
      </EmptyState>
    </Show>
  );
};

/** The address names a request that does not wait here. */
export const RequestGone = (props: { bookingId: string; onClose: () => void }) => {
  const { t } = useText();
  return (
    <Message
      kind="info"
      title={t('approvals.gone.title')}
      actions={
        <>
          <LinkButton variant="quiet" small href={`/varaukset/${props.bookingId}`}>
            {t('approvals.gone.booking')}
          </LinkButton>
          <Button variant="quiet" small onClick={props.onClose}>
            {t('approvals.gone.close')}
          </Button>
        </>
      }
    >
      <p>{t('approvals.gone.text')}</p>
    </Message>
  );
};
