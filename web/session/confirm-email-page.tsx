import { createSignal, Match, Switch } from 'solid-js';
import { answerOf, api } from '../api/client.ts';
import { useText } from '../i18n/language.tsx';
import { Button, LinkButton } from '../ui/button.tsx';
import { FaultMessage } from '../ui/fault-message.tsx';
import { Message } from '../ui/message.tsx';
import { Page } from '../ui/page.tsx';
import { takeLinkSecret } from './link-secret.ts';
import './sign-in.css';

/** The new e-mail address counts when the button here is pressed. Nobody needs to be signed in for it. */
const ConfirmEmailPage = () => {
  const { t } = useText();
  const { secret } = takeLinkSecret();
  const [isBusy, setBusy] = createSignal(false);
  const [isDone, setDone] = createSignal(false);
  const [fault, setFault] = createSignal<unknown>();

  const confirm = async () => {
    setBusy(true);
    setFault(undefined);
    try {
      await answerOf(api.users.account.email.confirmation.$post({ json: { link: secret() } }));
      setDone(true);
    } catch (error) {
      setFault(() => error);
    }
    setBusy(false);
  };

  return (
    <Page title={t('account.email.confirm.title')}>
      <div class="card sign-in-card sign-in-alone">
        <Switch
          fallback={
            <div class="form">
              <p>{t('account.email.confirm.text')}</p>
              <Button wide busy={isBusy()} onClick={() => void confirm()}>
                {t('account.email.confirm')}
              </Button>
            </div>
          }
        >
          <Match when={isDone()}>
            <Message
              kind="success"
              title={t('account.email.confirmed')}
              actions={<LinkButton href="/oma">{t('account.title')}</LinkButton>}
            >
              <p>{t('account.email.confirmed.text')}</p>
            </Message>
          </Match>
          <Match when={fault()}>
            {(error) => (
              <div class="form">
                <FaultMessage error={error()} />
                <LinkButton variant="quiet" href="/oma">
                  {t('account.title')}
                </LinkButton>
              </div>
            )}
          </Match>
          <Match when={secret() === ''}>
            <Message kind="info" still actions={<LinkButton href="/oma">{t('account.title')}</LinkButton>}>
              <p>{t('account.email.confirm.no-link')}</p>
            </Message>
          </Match>
        </Switch>
      </div>
    </Page>
  );
};

export default ConfirmEmailPage;
