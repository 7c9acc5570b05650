import { Show } from 'solid-js';
import { Refusal } from '../api/client.ts';
import { useText } from '../i18n/language.tsx';
import { Button } from './button.tsx';
import { Message } from './message.tsx';

export interface FaultMessageProps {
  /** What was thrown: a refusal speaks for itself, everything else means that no answer came. */
  error: unknown;
  /** Tries again; absent where trying again would not help. */
  onRetry?: () => void;
  /** What failed, when it was not the reading of something. */
  title?: string;
}

/** What went wrong in asking the service, in words, and what can be done about it. */
export const FaultMessage = (props: FaultMessageProps) => {
  const { t } = useText();
  const problem = () => (props.error instanceof Refusal ? props.error.problem : undefined);
  return (
    <Message
      kind="error"
      title={problem()?.title ?? props.title ?? t('ui.fault.title')}
      actions={
        <Show when={props.onRetry}>
          {(retry) => (
            <Button variant="quiet" onClick={() => retry()()}>
              {t('ui.fault.retry')}
            </Button>
          )}
        </Show>
      }
    >
      <p>{problem()?.detail ?? t('ui.fault.unreachable')}</p>
    </Message>
  );
};
