import { Match, Switch } from 'solid-js';
import { Refusal } from '../api/client.ts';
import { useText } from '../i18n/language.tsx';
import { Button, LinkButton } from '../ui/button.tsx';
import { Message } from '../ui/message.tsx';

export interface SaveFaultProps {
  /** What was thrown: a refusal speaks for itself, everything else means that no answer came. */
  error: unknown;
  onRetry: () => void;
}

/** Why nothing was stored, and that nothing is lost. */
export const SaveFault = (props: SaveFaultProps) => {
  const { t } = useText();
  const problem = () => (props.error instanceof Refusal ? props.error.problem : undefined);
  const isSignedOut = () => problem()?.status === 401;
  const words = () =>
    isSignedOut() ? t('editing.fault.signed-out') : (problem()?.detail ?? t('editing.fault.unreachable'));
  return (
    <Message
      kind="error"
      title={(!isSignedOut() && problem()?.title) || t('editing.fault')}
      actions={
        <Switch>
          <Match when={isSignedOut()}>
            <LinkButton href="/kirjaudu" target="_blank" rel="noopener" variant="quiet" icon="external">
              {t('editing.fault.sign-in')}
            </LinkButton>
          </Match>
          <Match when={!problem() || (problem()?.status ?? 0) >= 500}>
            <Button variant="quiet" onClick={() => props.onRetry()}>
              {t('editing.fault.retry')}
            </Button>
          </Match>
        </Switch>
      }
    >
      <p>{words()}</p>
      <p>{t('editing.fault.kept')}</p>
    </Message>
  );
};
