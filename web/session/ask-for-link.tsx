import { createSignal, Show } from 'solid-js';
import { createSubmitting } from '../account/submitting.ts';
import { useText } from '../i18n/language.tsx';
import { Button } from '../ui/button.tsx';
import { ErrorSummary, errorIn, Message } from '../ui/message.tsx';
import { EmailField } from './email-field.tsx';

export interface AskForLinkProps {
  /** Queues the mail. */
  ask: (email: string) => Promise<void>;
  /** A verb: "Lähetä kirjautumislinkki". */
  sendText: string;
  /** What to do when the mail has come. */
  sentText: (email: string) => string;
}

/** Asks for a link by mail, and says the same whoever's the address is. */
export const AskForLink = (props: AskForLinkProps) => {
  const { t } = useText();
  const [email, setEmail] = createSignal('');
  const [sentTo, setSentTo] = createSignal<string>();
  const { submit, isBusy, errors, errorOf } = createSubmitting({
    blame: 'email',
    missing: () => (email().trim() === '' ? [errorIn('email', () => t('session.email.missing'))] : []),
    send: async () => {
      await props.ask(email().trim());
      setSentTo(email().trim());
    },
  });
  return (
    <Show
      when={sentTo()}
      fallback={
        <form class="form" novalidate onSubmit={submit}>
          <ErrorSummary errors={errors()} />
          <EmailField value={email()} onInput={setEmail} error={errorOf('email')} />
          <Button type="submit" wide icon="mail" busy={isBusy()}>
            {props.sendText}
          </Button>
        </form>
      }
    >
      {(address) => (
        <Message
          kind="success"
          title={t('account.link.sent')}
          actions={
            <Button variant="quiet" onClick={() => setSentTo(undefined)}>
              {t('account.link.again')}
            </Button>
          }
        >
          <p>{props.sentText(address())}</p>
          <p>{t('account.link.not-come')}</p>
        </Message>
      )}
    </Show>
  );
};
