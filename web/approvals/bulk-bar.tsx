import { createSignal, For, Show } from 'solid-js';
import type { DenyReason } from '../../shared/approvals/schemas.ts';
import { useText } from '../i18n/language.tsx';
import { Button } from '../ui/button.tsx';
import { Message } from '../ui/message.tsx';
import { DenyDialog } from './decision-dialogs.tsx';
import type { BulkOutcome } from './decisions.ts';
import type { Desk } from './desk.ts';

/** What can be done with the chosen requests. Nothing is sent before the time to take it back is over. */
export const BulkBar = (props: { desk: Desk }) => {
  const { t } = useText();
  const [isDenying, setDenying] = createSignal(false);
  const selection = () => props.desk.selection;
  const ids = () => (props.desk.items() ?? []).map(({ booking }) => booking.id);
  const count = () => props.desk.chosen().length;
  const isAll = () => count() > 0 && count() === Math.min(ids().length, 50);
  const deny = (reasonCode: DenyReason, message: string) => {
    setDenying(false);
    props.desk.decideChosen({ decision: 'deny', reasonCode, ...(message !== '' && { message }) });
  };
  return (
    <div class="bulk-bar no-print">
      <div class="cluster">
        <strong class="num" role="status">
          {t('approvals.bulk.chosen', { count: count() })}
        </strong>
        <Button variant="link" onClick={() => selection().set(isAll() ? [] : ids())}>
          {t(isAll() ? 'approvals.bulk.none' : 'approvals.bulk.all')}
        </Button>
      </div>
      <p class="soft">{t('approvals.bulk.hint')}</p>
      <div class="cluster">
        <Show when={count() > 0}>
          <Button small onClick={() => props.desk.decideChosen({ decision: 'approve' })}>
            {t('approvals.bulk.approve', { count: count() })}
          </Button>
          <Button small variant="danger" onClick={() => setDenying(true)}>
            {t('approvals.bulk.deny', { count: count() })}
          </Button>
        </Show>
        <Button small variant="quiet" onClick={() => selection().stop()}>
          {t('approvals.bulk.stop')}
        </Button>
      </div>
      <DenyDialog
        open={isDenying()}
        onClose={() => setDenying(false)}
        words={t('approvals.bulk.deny', { count: count() })}
        onDeny={deny}
      />
    </div>
  );
};

/** What became of requests that were decided together, and why some were left. It stays until it is read. */
export const BulkOutcomes = (props: {
  outcomes: readonly BulkOutcome[];
  onOpen: (bookingId: string) => void;
  onDismiss: (outcome: BulkOutcome) => void;
}) => {
  const { t } = useText();
  return (
    <For each={props.outcomes}>
      {(outcome) => (
        <Message
          kind={outcome.isUnknown ? 'error' : outcome.left.length > 0 ? 'warning' : 'success'}
          title={
            outcome.isUnknown
              ? t('approvals.bulk.failed')
              : t(`approvals.bulk.done.${outcome.decision}`, { count: outcome.done })
          }
          actions={
            <Button variant="quiet" small onClick={() => props.onDismiss(outcome)}>
              {t('approvals.bulk.dismiss')}
            </Button>
          }
        >
          <Show when={outcome.left.length > 0}>
            <p>{t('approvals.bulk.left', { count: outcome.left.length })}</p>
            <ul>
              <For each={outcome.left}>
                {({ bookingId, organisation, text }) => (
                  <li>
                    <Button variant="link" onClick={() => props.onOpen(bookingId)}>
                      {organisation}
                    </Button>
                    : {text}
                  </li>
                )}
              </For>
            </ul>
          </Show>
        </Message>
      )}
    </For>
  );
};
